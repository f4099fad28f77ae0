import { checkData, type DataCheck } from '../../../catalog/data-check.js';
import { checkTexts } from '../../../messages/compiled/en/check.js';
import { notesTexts } from '../../../messages/compiled/en/notes.js';
import { reasonsTexts } from '../../../messages/compiled/en/reasons.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult } from '../../../query/result/result.js';
import type { PartialMessages } from '../messages/messages.js';
import type { DataConnection } from '../data/data-connection.js';

export { checkStyles } from './check.styles.js';
export { renderCheck } from './check-view.js';

/** The English texts that the data check needs. */
export const CHECK_WORDS: PartialMessages & Pick<Messages, 'check'> = {
  check: checkTexts,
  notes: notesTexts,
  reasons: reasonsTexts,
};

/** Checks the data of an element, once per version of the data and currency. */
export class CheckController {
  /** The last check of the current data; `undefined` until it is done. */
  check: DataCheck | undefined;

  readonly #onChange: () => void;
  #checked: Catalog | undefined;
  #currency: string | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Starts a check if the data, or the currency that amounts are converted to, is new. */
  update(connection: DataConnection | undefined, currency: string | undefined): void {
    const catalog = connection?.catalog;
    if (catalog === this.#checked && currency === this.#currency) return;
    this.#checked = catalog;
    this.#currency = currency;
    this.check = undefined;
    if (connection && catalog) void this.#run(connection, catalog, currency);
  }

  async #run(connection: DataConnection, catalog: Catalog, currency: string | undefined): Promise<void> {
    const { signal } = new AbortController();
    const ask = async (plan: QueryPlan): Promise<QueryResult> =>
      new QueryResult(await connection.ask({ ...plan, ...(currency && { currency }) }, signal));
    const check = await checkData(catalog, ask);
    if (catalog !== this.#checked || currency !== this.#currency) return;
    this.check = check;
    this.#onChange();
  }
}
