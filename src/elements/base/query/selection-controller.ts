import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult, valueOf } from '../../../query/result/result.js';
import { membersClause } from '../../../query/where/where.js';
import { isAbort, type SalesError } from '../../../util/error.js';
import { MAX_CLAUSE_MEMBERS, type MarkChoice, type MembersChoice, type Picked } from '../chart/marks.js';
import type { DataConnection } from '../data/data-connection.js';
import { toSalesError } from '../element/report-error.js';
import type { FilterController } from './filter-controller.js';

/** A query that failed while the numbers of the card stay valid, and the function that repeats it. */
export interface FailedQuery {
  readonly problem: SalesError;
  readonly retry: () => void;
}

/** The parts of a widget that its `SelectionController` uses. */
interface SelectionTarget {
  readonly state: {
    readonly filters: FilterController;
    readonly connection: DataConnection | undefined;
    readonly plan: QueryPlan | undefined;
  };
  /** Shows and announces that the newest selection failed; `undefined` removes the message. */
  readonly onFailure: (failure: FailedQuery | undefined) => void;
  readonly chart: () => { select(choice: MarkChoice, moving: boolean): void; reportSelection(choice: MarkChoice): void };
}

/**
 * Selects marks by a clause. Where no clause describes the marks, such as a cohort, it queries their members and filters by them, unless
 * there are too many. The newest selection counts.
 */
export class SelectionController<Key> implements ReactiveController {
  /** The marks whose members were selected; `undefined` when the clause itself names the marks. */
  picked: Picked<Key> | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #target: SelectionTarget;
  /** The marks that the filter of the page follows. */
  #applied: Picked<Key> | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, target: SelectionTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancel();
  }

  /** Makes a selection. `moving` is true while the gesture is in progress. */
  choose(choice: MarkChoice & { readonly members?: MembersChoice<Key> }, moving: boolean): void {
    const { members } = choice;
    const { state, chart } = this.#target;
    this.#cancel();
    if (members) {
      this.picked = { key: members.key, where: state.filters.own };
      this.#host.requestUpdate();
      if (!moving) void this.#chooseMembers(choice, members);
      return;
    }
    this.picked = this.#applied = undefined;
    chart().select(choice, moving);
  }

  async #chooseMembers(choice: MarkChoice, members: MembersChoice<Key>): Promise<void> {
    const { state, chart } = this.#target;
    const result = state.plan && (await this.#ask(members.toPlan(state.plan), () => this.choose({ ...choice, members }, false)));
    if (!result) return;
    const [column] = result.columns;
    const found = Array.from({ length: result.rowCount }, (_, row) => valueOf(column!, row)).filter(isKey);
    const { analysis } = result.facts;
    const count = analysis?.kind === 'members' ? analysis.count : found.length;
    const isTooMany = count > MAX_CLAUSE_MEMBERS;
    const values = isTooMany ? [] : found;
    const where = membersClause(choice.field, values.map(String));
    state.filters.set(where);
    this.picked = this.#applied = { key: members.key, where };
    chart().reportSelection({ ...choice, values, where, ...(isTooMany && { announcement: members.tooMany(count) }) });
  }

  /** Drops the selection that is being queried, and the message of one that failed. */
  #cancel(): void {
    this.#abort?.abort();
    this.#target.onFailure(undefined);
  }

  /** Returns the members of a selection; `undefined` when a newer selection replaced it or the query failed. `retry` selects again. */
  async #ask(plan: QueryPlan, retry: () => void): Promise<QueryResult | undefined> {
    const { signal } = (this.#abort = new AbortController());
    try {
      const result = await this.#target.state.connection?.ask(plan, signal);
      return !result || signal.aborted ? undefined : new QueryResult(result);
    } catch (error) {
      if (signal.aborted || isAbort(error)) return undefined;
      this.picked = this.#applied;
      this.#target.onFailure({ problem: toSalesError(error), retry });
      return undefined;
    }
  }
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
