import type { QueryPlan } from '../../../query/plan.js';
import { isAbort } from '../../../util/error.js';
import type { DataConnection } from './data-connection.js';

/** A clause of the filter group that acts on a widget, and whose it is. */
export interface ActingClause {
  readonly source: string;
  readonly where: string;
}

/** Which clause leaves no rows, and how many there would be without it. */
export interface Finding {
  readonly clause: ActingClause;
  readonly rows: number;
}

/** Finds out which filter of an empty widget emptied it: the newest clause without which there are rows. */
export class EmptyProbe {
  finding: Finding | undefined;

  readonly #onChange: () => void;
  #key = '';

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Asks, unless the same was asked before. */
  ask(connection: DataConnection, plan: QueryPlan, clauses: readonly ActingClause[]): void {
    const key = JSON.stringify([connection.version, plan.where, plan.filters]);
    if (key === this.#key) return;
    this.#key = key;
    this.finding = undefined;
    if (clauses.length > 0) void this.#run(connection, plan, clauses);
  }

  /** Forgets what was found. */
  clear(): void {
    this.#key = '';
    this.finding = undefined;
  }

  async #run(connection: DataConnection, plan: QueryPlan, clauses: readonly ActingClause[]): Promise<void> {
    const key = this.#key;
    const { signal } = new AbortController();
    const without = clauses.map((clause) => {
      const filters = clauses.filter((other) => other !== clause).map(({ where }) => where);
      const { where, calendar, define } = plan;
      const asked = {
        measures: ['count()'],
        filters,
        ...(where && { where }),
        ...(calendar && { calendar }),
        ...(define && { define }),
      };
      return connection.ask(asked, signal);
    });
    try {
      const counts = await Promise.all(without);
      const last = counts.findLastIndex(({ selected }) => selected > 0);
      if (key !== this.#key || last < 0) return;
      this.finding = { clause: clauses[last]!, rows: counts[last]!.selected };
      this.#onChange();
    } catch (error) {
      // The card says already that it is empty; without this it only cannot say why.
      if (!isAbort(error)) this.finding = undefined;
    }
  }
}
