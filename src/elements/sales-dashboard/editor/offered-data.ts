import { type Facts, factsOf, membersOf } from '../../../compose/proposals.js';
import { offersOf } from '../../../describe/offers.js';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult } from '../../../query/result/result.js';
import { isAbort, type SalesError } from '../../../util/error.js';
import { areStates } from '../../../util/places/regions.js';
import { loadErrorTexts } from '../../base/messages/messages.js';
import { toSalesError } from '../../base/element/report-error.js';
import type { CardsHost } from './cards-host.js';

/** Countries are on the map of the world, and states of some countries on one of these. */
const isOnMap = (role: string, members: readonly string[]): boolean => role === 'country' || areStates(members);

/** What the data of a dashboard can show, and the members of its fields. The data is queried when the editor needs it. */
export class OfferedData {
  /** `undefined` while it is not known. */
  facts: Facts | undefined;
  readonly #host: CardsHost;
  readonly #members = new Map<string, readonly string[] | undefined>();
  readonly #aborter = new AbortController();

  constructor(host: CardsHost) {
    this.#host = host;
  }

  readonly query = async (plan: QueryPlan): Promise<QueryResult> => {
    const { signal } = this.#aborter;
    return new QueryResult(await this.#host.connection!.probe(plan, signal));
  };

  abort(): void {
    this.#aborter.abort();
  }

  /** Finds out what the data can show. `onError` is called with the error of a query. */
  async load(onError: (error: SalesError) => void): Promise<void> {
    const { catalog } = this.#host.connection ?? {};
    if (!catalog) return;
    try {
      const data = { catalog, query: this.query };
      this.facts = await factsOf(data, await offersOf(data, catalog.measures), isOnMap);
    } catch (error) {
      if (isAbort(error)) return;
      await loadErrorTexts();
      onError(toSalesError(error));
    }
    this.#host.requestUpdate();
  }

  /** Returns the members of a field; `undefined` while they are loading. */
  membersOf(by: string): readonly string[] | undefined {
    if (!this.#members.has(by)) void this.loadMembers(by);
    return this.#members.get(by);
  }

  async loadMembers(by: string): Promise<readonly string[]> {
    const known = this.#members.get(by);
    if (known) return known;
    this.#members.set(by, undefined);
    // Without its values, a filter offers none.
    const found = await membersOf({ query: this.query }, by).catch(() => []);
    this.#members.set(by, found);
    this.#host.requestUpdate();
    return found;
  }
}
