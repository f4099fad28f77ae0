import { columnAt } from '../../catalog/bind/lookup.js';
import { isMoney } from '../../catalog/column-units.js';
import { currencyOf } from '../../catalog/money-columns.js';
import type { Catalog } from '../../query/catalog.js';
import type { Table } from '../../table/table.js';
import type { ConvertedTables, convertTables } from './convert-tables.js';

/** A data set with rows that can be converted. */
interface ConvertedSet {
  readonly memory: number;
  readonly cacheMemory: number;
  readonly isLost: boolean;
  withAllRows(work: () => Promise<void>): Promise<void>;
  close(): void;
}

interface ConvertedSetsOptions<Dataset> {
  /** The currency of plans without one. */
  readonly currency: string | undefined;
  readonly loadConvert: () => Promise<typeof convertTables>;
  /** Calls `work` with all rows. */
  readonly allRows: <Value>(
    work: (rows: { readonly tables: readonly Table[]; readonly catalog: Catalog }) => Value,
  ) => Promise<Value>;
  readonly datasetOf: (converted: ConvertedTables) => Dataset;
}

/**
 * The rows of a data set in other currencies. They are converted when a plan first requests a currency, and again after rows
 * changed.
 */
export class ConvertedSets<Dataset extends ConvertedSet> {
  readonly #options: ConvertedSetsOptions<Dataset>;
  readonly #made = new Map<string, { readonly of: Catalog; readonly dataset: Promise<Dataset> }>();
  readonly #open = new Set<Dataset>();

  constructor(options: ConvertedSetsOptions<Dataset>) {
    this.#options = options;
  }

  /** Size of their cached answers in bytes. */
  get bytes(): number {
    return [...this.#open].reduce((sum, { cacheMemory }) => sum + cacheMemory, 0);
  }

  get areLost(): boolean {
    return [...this.#open].some(({ isLost }) => isLost);
  }

  /**
   * Returns the data set with amounts in a currency; `undefined` if the amounts already are in it, or if no rates convert to it.
   */
  async find(catalog: Catalog, currency = this.#options.currency): Promise<Dataset | undefined> {
    if (currency === undefined || !canConvert(catalog, currency)) return undefined;
    const known = this.#made.get(currency);
    if (known?.of === catalog) return known.dataset;
    const dataset = this.#make(currency);
    this.#made.set(currency, { of: catalog, dataset });
    // The caller reports an error; the next plan tries again.
    dataset.catch(() => this.#made.delete(currency));
    if (known) void this.#drop(known.dataset);
    return dataset;
  }

  close(): void {
    for (const dataset of this.#open) dataset.close();
    this.#open.clear();
    this.#made.clear();
  }

  async #make(currency: string): Promise<Dataset> {
    const { loadConvert, allRows, datasetOf } = this.#options;
    const convert = await loadConvert();
    const dataset = await allRows(({ tables, catalog }) => datasetOf(convert(tables, catalog, currency)));
    this.#open.add(dataset);
    return dataset;
  }

  async #drop(old: Promise<Dataset>): Promise<void> {
    const dataset = await old.catch(() => undefined);
    if (dataset === undefined) return;
    this.#open.delete(dataset);
    // Plans in progress need the rows until they finish.
    await dataset.withAllRows(() => Promise.resolve());
    dataset.close();
  }
}

/** True if rates convert to a currency and some amounts are in another one. */
function canConvert(catalog: Catalog, currency: string): boolean {
  const { rates = [], roles } = catalog;
  if (!rates.some((table) => table.currencies.includes(currency))) return false;
  return roles.some(({ ref }) => {
    const column = columnAt(catalog, ref);
    const source = column && isMoney(column) ? currencyOf(catalog, ref) : undefined;
    return source !== undefined && !('code' in source && source.code === currency);
  });
}
