import type { ExpectedMove } from '../../../crossfilter/filter-bus.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { DataConnection } from '../data/data-connection.js';
import type { FilterController } from './filter-controller.js';
import type { QueryController } from './query-controller.js';

/** How long an answer may take while somebody drags before it is said that what is shown is old, in milliseconds. */
const LATE_MS = 150;
/** How long nothing moves in a drag that pauses, in milliseconds. */
const CALM_MS = 100;

/** What a widget lends to what follows the drags of others. */
export interface DragHost {
  /** Which clauses of the group filter it: `cross`, `all` or `none`. */
  readonly filter: () => string;
  readonly filters: FilterController;
  readonly query: QueryController;
  readonly connection: () => DataConnection | undefined;
  /** Counts the states wanted. */
  readonly version: () => number;
  readonly requestUpdate: () => void;
  /** Asks what is wanted now, without a render; false where only a render can tell. */
  readonly ask: () => boolean;
  /** All that would be asked under other clauses of the group, of which the one on a dimension moves; nothing while nothing is shown. */
  readonly plansUnder: (filters: readonly string[], brush: string) => readonly QueryPlan[];
  /** Shows what was put off. */
  readonly catchUp: () => void;
}

/** How one widget follows while somebody drags a filter of its group: without a render that shows nothing new, and without work that can wait. */
export class Drags {
  readonly #host: DragHost;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DragHost) {
    this.#host = host;
  }

  /** A filter has moved. What is shown stays as it is until the answer is here, or is long in coming. */
  follow(): void {
    if (this.#host.ask()) this.#awaitLate();
    else this.#host.requestUpdate();
  }

  /** Has what was put off shown when nothing has moved for a while. */
  catchUp(): void {
    const version = this.#host.version();
    setTimeout(() => {
      if (version === this.#host.version()) this.#host.catchUp();
    }, CALM_MS);
  }

  /** A clause is about to move: where it acts here, the worker gets ready for the questions of now under one that covers all that can be chosen. */
  prepare({ source, brush, where }: ExpectedMove): void {
    const { filters, plansUnder, connection } = this.#host;
    const filter = this.#host.filter();
    if (filter === 'none' || (source === filters.source && filter !== 'all')) return;
    const hidden = filter === 'all' ? [source] : [source, filters.source];
    const others = Object.entries(filters.clauses).filter(([other]) => !hidden.includes(other));
    const plans = plansUnder([...others.map(([, clause]) => clause), where], brush);
    if (plans.length > 0) connection()?.prepare(plans, brush);
  }

  #awaitLate(): void {
    const { query, requestUpdate } = this.#host;
    const { results } = query;
    if (this.#late !== undefined) return;
    this.#late = setTimeout(() => {
      this.#late = undefined;
      if (!query.pending) return;
      if (results === query.results) requestUpdate();
      else this.#awaitLate();
    }, LATE_MS);
  }
}
