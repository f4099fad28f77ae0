import type { RunSql } from '../engine/sql/sql-engine.js';
import type { Metrics } from './metrics.js';
import type { SlowStatement } from './plan-handler-config.js';

/** What a line of the log is written with. */
interface RequestLogOptions {
  /** The id of the request. */
  readonly id: string;
  readonly metrics: Metrics;
  readonly write: ((line: string) => void) | undefined;
}

/** Where one plan is counted. */
interface PlanLog {
  /** Called when a query runs, because its result is not known. */
  readonly started: () => void;
  /** `rows`: those of the result. `error`: the code of the error that ended the plan. */
  readonly end: (outcome: { readonly rows?: number | undefined; readonly error?: string }) => void;
}

/** The line of one request in the log. It has names, counts and codes, but no values of filters, no tokens and no messages. */
export class RequestLog {
  /** The user that `authorize` returned. */
  user: string | undefined;
  /** The table that the request is about. */
  table: string | undefined;
  /** True when the line is written at the end of a streamed response. */
  isStreamed = false;

  readonly #options: RequestLogOptions;
  readonly #began = performance.now();
  readonly #measures = new Set<string>();
  readonly #reasons = new Set<string>();
  #queries = 0;
  #cached = 0;
  #rows = 0;

  constructor(options: RequestLogOptions) {
    this.#options = options;
  }

  /** Adds why the request, or a plan of it, was not answered. */
  addReason(code: string): void {
    this.#reasons.add(code);
  }

  /** Counts a plan. Its time begins now. */
  plan(plan: unknown): PlanLog {
    const began = performance.now();
    let isCached = true;
    this.#queries += 1;
    for (const name of measuresIn(plan)) this.#measures.add(name);
    return {
      started: () => (isCached = false),
      end: ({ rows = 0, error }) => {
        this.#rows += rows;
        if (error !== undefined) this.addReason(error);
        else if (isCached) this.#cached += 1;
        this.#options.metrics.plan({ outcome: error ?? 'ok', ms: performance.now() - began, isCached });
      },
    };
  }

  /** Counts the request, and writes its line. */
  end(status: number): void {
    const { id, metrics, write } = this.#options;
    metrics.request(status);
    const line = {
      time: new Date().toISOString(),
      id,
      user: this.user,
      table: this.table,
      measures: [...this.#measures],
      queries: this.#queries,
      cached: this.#cached,
      rows: this.#rows,
      ms: Math.round(performance.now() - this.#began),
      status,
      reason: this.#reasons.size > 0 ? [...this.#reasons].join(', ') : undefined,
    };
    write?.(JSON.stringify(line));
  }
}

/** Returns the names of the measures of a plan that is not checked. An expression may contain values, so it has no name but its label. */
function measuresIn(plan: unknown): readonly string[] {
  const { measures } = (plan ?? {}) as { readonly measures?: unknown };
  if (!Array.isArray(measures)) return [];
  return measures
    .slice(0, MAX_NAMES)
    .map((measure) => /^\s*([\p{L}_][\p{L}\d_-]{0,63})\s*(?:=|$)/u.exec(String(measure))?.[1] ?? EXPRESSION);
}

/** Maximum number of measures of a plan that a line names. */
const MAX_NAMES = 20;

/** The word for a measure without a name. */
const EXPRESSION = '(expression)';

/** Returns a function that runs statements, and reports those that take longer than `slow` seconds. */
export function reportingSlow(run: RunSql, slow: number, report: (statement: SlowStatement) => void): RunSql {
  return async (sql, parameters, options) => {
    const began = performance.now();
    const end = (rows?: number): void => {
      const seconds = (performance.now() - began) / 1000;
      if (seconds > slow) report({ seconds, sql, ...(rows !== undefined && { rows }) });
    };
    try {
      const found = await run(sql, parameters, options);
      end(found.rowCount);
      return found;
    } catch (error) {
      end();
      throw error;
    }
  };
}
