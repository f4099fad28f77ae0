import type { RunSql } from '../engine/sql/sql-engine.js';
import type { SlowStatement } from './plan-handler-config.js';

/** Upper bounds of the times of plans in seconds, as Prometheus counts them. */
const BOUNDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30] as const;

/** What is known at the time of asking. */
interface Gauges {
  /** Plans that run, and those that wait for a place. */
  readonly running: number;
  readonly waiting: number;
}

/** The end of a plan. */
interface PlanEnd {
  /** `ok`, or the code of the error. */
  readonly outcome: string;
  readonly ms: number;
  readonly isCached: boolean;
}

/** Counts requests and plans for an operator. Nothing in it names a user, a plan or a value. */
export class Metrics {
  readonly #requests = new Map<number, number>();
  readonly #plans = new Map<string, number>();
  readonly #buckets = BOUNDS.map(() => 0);
  #cached = 0;
  #count = 0;
  #seconds = 0;

  /** Counts a response by its HTTP status. */
  request(status: number): void {
    this.#requests.set(status, (this.#requests.get(status) ?? 0) + 1);
  }

  plan({ outcome, ms, isCached }: PlanEnd): void {
    const seconds = ms / 1000;
    this.#plans.set(outcome, (this.#plans.get(outcome) ?? 0) + 1);
    BOUNDS.forEach((bound, index) => {
      if (seconds <= bound) this.#buckets[index]! += 1;
    });
    if (isCached) this.#cached += 1;
    this.#count += 1;
    this.#seconds += seconds;
  }

  /** Returns all counts in the text format of Prometheus 0.0.4. */
  text({ running, waiting }: Gauges): string {
    const seconds = 'sales_plan_seconds';
    return [
      ...metric('sales_requests_total', 'counter', 'Requests by HTTP status.'),
      ...[...this.#requests].map(([status, count]) => `sales_requests_total{status="${status}"} ${count}`),
      ...metric('sales_plans_total', 'counter', 'Plans by outcome: ok, or the code of the error.'),
      ...[...this.#plans].map(([outcome, count]) => `sales_plans_total{outcome="${outcome}"} ${count}`),
      ...metric('sales_plans_cached_total', 'counter', 'Plans that were answered from a known result.'),
      `sales_plans_cached_total ${this.#cached}`,
      ...metric(seconds, 'histogram', 'Time of plans from their start to their result, without waiting.'),
      ...BOUNDS.map((bound, index) => `${seconds}_bucket{le="${bound}"} ${this.#buckets[index]}`),
      `${seconds}_bucket{le="+Inf"} ${this.#count}`,
      `${seconds}_sum ${this.#seconds}`,
      `${seconds}_count ${this.#count}`,
      ...metric('sales_plans_running', 'gauge', 'Plans that run now.'),
      `sales_plans_running ${running}`,
      ...metric('sales_plans_waiting', 'gauge', 'Plans of all users that wait for a place.'),
      `sales_plans_waiting ${waiting}`,
      '',
    ].join('\n');
  }
}

function metric(name: string, type: string, help: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** What a line of the log is written with. */
interface RequestLogOptions {
  readonly id: string;
  readonly metrics: Metrics;
  readonly write: ((line: string) => void) | undefined;
}

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
