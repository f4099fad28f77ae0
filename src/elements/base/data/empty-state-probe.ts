import type { QueryPlan } from '../../../query/plan.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { joinWhere } from '../../../query/where/where.js';
import type { SalesError } from '../../../util/error.js';
import type { DataConnection } from './data-connection.js';
import type { AppliedClause, Finding } from './missing-member.js';

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
    if (!this.#isNew([connection.version, plan.where, plan.filters])) return;
    if (clauses.length === 0 && !plan.where) return;
    this.#find(({ findClause }) => findClause(connection, plan, clauses));
    this.#find(({ findMissing }) => findMissing(connection, plan));
  }

  /**
   * Looks for a value that the data does not have, where a card may have rows without it: in a list of the widget's own filter, and among compared members.
   * Looks for the field of a filter that has none.
   */
  lookIn(connection: DataConnection, { filters: _, compare = '', ...plan }: QueryPlan): void {
    const { where: own = '' } = plan;
    const where = joinWhere(/,|(?:^|;)\s*[^\s:;][^:;]*(?:;|$)/.test(own) ? own : '', comparesMembers(compare) ? compare : '');
    if (this.#isNew([connection.version, where]) && where)
      this.#find(({ findMissing }) => findMissing(connection, { ...plan, where }));
  }

  clear(): void {
    this.#key = '';
    this.finding = undefined;
    this.missing = undefined;
  }

  /** Forgets what other input has found. */
  #isNew(input: readonly unknown[]): boolean {
    const key = JSON.stringify(input);
    if (key === this.#key) return false;
    this.clear();
    this.#key = key;
    return true;
  }

  /** Keeps a reason, unless the input has changed since. Without one, a card only shows that it is empty. */
  #find(find: (module: typeof import('./missing-member.js')) => Promise<Partial<EmptyProbe> | undefined>): void {
    const key = this.#key;
    import('./missing-member.js')
      .then(find)
      .then((found) => {
        if (!found || key !== this.#key) return;
        Object.assign(this, found);
        this.#onChange();
      })
      .catch(() => undefined);
  }
}
