import { checkData, type DataCheck } from '../../../catalog/data-check.js';
import { checkWords } from '../../../messages/check-words.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import { QueryResult } from '../../../query/result.js';
import type { PartialMessages } from '../words/words.js';
import type { DataConnection } from '../data/data-connection.js';

export { checkStyles } from './check.styles.js';
export { renderCheck } from './check-view.js';

/** The English texts that the data check needs. */
export const CHECK_WORDS: PartialMessages & Pick<Messages, 'check'> = { check: checkWords };

/** Checks the data of an element: once for each state of the data. */
export class CheckController {
  /** The last check of the data shown; `undefined` until it is done. */
  check: DataCheck | undefined;

  readonly #onChange: () => void;
  #checked: Catalog | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Starts a check if the data is new. */
  update(connection: DataConnection | undefined): void {
    const catalog = connection?.catalog;
    if (catalog === this.#checked) return;
    this.#checked = catalog;
    this.check = undefined;
    if (connection && catalog) void this.#run(connection, catalog);
  }

  async #run(connection: DataConnection, catalog: Catalog): Promise<void> {
    const { signal } = new AbortController();
    const check = await checkData(catalog, async (plan) => new QueryResult(await connection.ask(plan, signal)));
    if (catalog !== this.#checked) return;
    this.check = check;
    this.#onChange();
  }
}
