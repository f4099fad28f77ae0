import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult } from '../../../query/result.js';
import { isAbort, type SalesError } from '../../../util/error.js';
import type { DataConnection } from '../data/data-connection.js';
import { toSalesError } from '../element/report-error.js';

/** A query that failed while the numbers of the card stay valid, and the function that repeats it. */
export interface FailedQuery {
  readonly problem: SalesError;
  readonly retry: () => void;
}

/** The parts of a widget that its `SelectionController` uses. */
export interface SelectionTarget {
  readonly connection: () => DataConnection | undefined;
  /** Shows and announces that the newest selection failed; `undefined` removes the message. */
  readonly onFailure: (failure: FailedQuery | undefined) => void;
}

/** Queries the members of a selection that no clause describes yet, such as the customers of a cohort. The newest selection counts. */
export class SelectionController implements ReactiveController {
  readonly #target: SelectionTarget;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, target: SelectionTarget) {
    this.#target = target;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Drops the selection that is being queried, and the message of one that failed. */
  cancel(): void {
    this.#abort?.abort();
    this.#target.onFailure(undefined);
  }

  /** Returns the members of a selection; `undefined` when a newer selection replaced it or the query failed. `retry` selects again. */
  async ask(plan: QueryPlan, retry: () => void): Promise<QueryResult | undefined> {
    this.cancel();
    const { signal } = (this.#abort = new AbortController());
    try {
      const result = await this.#target.connection()?.ask(plan, signal);
      return !result || signal.aborted ? undefined : new QueryResult(result);
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.#target.onFailure({ problem: toSalesError(error), retry });
      return undefined;
    }
  }
}
