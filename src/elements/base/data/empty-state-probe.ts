import type { QueryPlan } from '../../../query/plan.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { joinWhere } from '../../../query/where/where.js';
import type { SalesError } from '../../../util/error.js';
import type { DataConnection } from './data-connection.js';

/** A clause of the filter group that applies to a widget, and the source that set it. */
export interface AppliedClause {
  readonly source: string;
  readonly where: string;
}

/** The clause that leaves no rows, and the number of rows without it. Without a clause, the widget's own filter leaves none. */
export interface Finding {
  readonly clause: AppliedClause | undefined;
  readonly rows: number;
}

/** Detects which filter empties a widget: the newest clause that, when removed, leaves rows. Without clauses, the widget's own filter. */
export class EmptyProbe {
  finding: Finding | undefined;
  /** The error of a value in a filter that the data does not have. */
  missing: SalesError | undefined;
  /** True when the widget's own filter has that value. No filter of the page is the reason then. */
  isOwn = false;

  readonly #onChange: () => void;
  #key = '';

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Queries the row counts without each clause, unless the last call had the same input. */
  ask(connection: DataConnection, plan: QueryPlan, clauses: readonly AppliedClause[]): void {
    const key = JSON.stringify([connection.version, plan.where, plan.filters]);
    if (key === this.#key) return;
    this.#key = key;
    this.finding = undefined;
    this.missing = undefined;
    if (clauses.length === 0 && !plan.where) return;
    void this.#run(connection, plan, clauses);
    void this.#findMissing(connection, plan);
  }

  /**
   * Looks for a value that the data does not have, where a card may have rows without it: in a list of the widget's own filter, and among compared members.
   * Looks for the field of a filter that has none.
   */
  lookIn(connection: DataConnection, { filters: _, compare = '', ...plan }: QueryPlan): void {
    const { where: own = '' } = plan;
    const where = joinWhere(/,|^[^:]+$/.test(own) ? own : '', comparesMembers(compare) ? compare : '');
    const key = JSON.stringify([connection.version, where]);
    if (key === this.#key) return;
    this.clear();
    this.#key = key;
    if (where) void this.#findMissing(connection, { ...plan, where });
  }

  clear(): void {
    this.#key = '';
    this.finding = undefined;
    this.missing = undefined;
  }

  async #findMissing(connection: DataConnection, plan: QueryPlan): Promise<void> {
    const key = this.#key;
    try {
      const { findMissingMember } = await import('./missing-member.js');
      const own = await findMissingMember(connection, { ...plan, filters: [] });
      const missing = own ?? (await findMissingMember(connection, plan));
      if (key !== this.#key || !missing) return;
      this.missing = missing;
      this.isOwn = missing === own;
      this.#onChange();
    } catch {
      // A field with too many values cannot be listed. The card still shows that it is empty.
    }
  }

  async #run(connection: DataConnection, plan: QueryPlan, clauses: readonly AppliedClause[]): Promise<void> {
    const key = this.#key;
    const { signal } = new AbortController();
    const { calendar, currency, define } = plan;
    const removed = clauses.length > 0 ? clauses : [undefined];
    const without = removed.map((clause) => {
      const filters = clauses.filter((other) => other !== clause).map(({ where }) => where);
      const where = clause && plan.where;
      const probePlan = {
        measures: ['count()'],
        filters,
        ...(where && { where }),
        ...(calendar && { calendar }),
        ...(currency && { currency }),
        ...(define && { define }),
      };
      return connection.ask(probePlan, signal);
    });
    try {
      const counts = await Promise.all(without);
      const last = counts.findLastIndex(({ selected }) => selected > 0);
      if (key !== this.#key || last < 0) return;
      this.finding = { clause: removed[last], rows: counts[last]!.selected };
      this.#onChange();
    } catch {
      // The card already shows that it is empty. Without the counts it only does not show the reason.
    }
  }
}
