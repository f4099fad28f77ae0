import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import { QueryResult } from '../query/result.js';
import type { ResultRecord } from '../query/result.js';
import type { ColumnInfo, Note, Role } from '../query/schema.js';
import { SalesError } from '../util/error.js';
import { checkAppend, checkPrepare, checkQuery } from './check-options.js';
import { checkData } from '../catalog/data-check.js';
import type { DataCheck } from '../catalog/data-check.js';
import { isRows } from './dataset-input.js';
import type { Rows } from './dataset-input.js';
import type { AppendOptions, PrepareOptions, QueryOptions } from './dataset-options.js';
import type { LocalDataset } from './local-dataset.js';

/** Loaded data that answers questions. */
export interface Dataset {
  /** Which column has which role; `table.column` where several tables have a column of that name. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly columns: readonly ColumnInfo[];
  readonly rowCount: number;
  /** What a reader of the numbers should know: guesses that may be wrong, values left out. */
  readonly warnings: readonly Note[];
  /** All that is known of the data besides the rows, with the reason for each role. */
  readonly catalog: Catalog;
  /** The bytes of the rows in memory: values, which of them are missing, and texts. Divide by `rowCount` for those of a row. */
  readonly memory: number;
  /** The bytes of what is kept to answer the next questions sooner: answers, choices, what joins lead to. Bounded, but for joins. */
  readonly cacheMemory: number;
  /** Answers a question. @throws SalesError with a code of asking; an `AbortError` */
  query(plan: QueryPlan, options?: QueryOptions): Promise<QueryResult>;
  /**
   * Gets ready for questions that will come again and again with other values of one clause, as while a person drags a brush: `brush` is the dimension
   * of that clause as in `by` (`month(date)`, `region`), and each question has a clause on it that covers all that can be chosen. It changes no answer
   * and only speeds up; questions that cannot be sped up are as if they were not there. Resolves when all is there, or something newer is prepared.
   */
  prepare(plans: readonly QueryPlan[], options: PrepareOptions): Promise<void>;
  /**
   * Adds rows, objects with the same column names; what they lack is missing. The next question sees them.
   * @throws SalesError `unknown-field` for a name that is no table or column, `bad-type` for a value that a column cannot hold
   */
  append(rows: Rows, options?: AppendOptions): Promise<void>;
  /**
   * Checks how the data was understood: tables with rows and period, joins with unmatched rows, roles with their reasons and alternatives, and what is unused.
   * Each alternative says what its total would be, and the option `roles` that switches to it.
   */
  check(): Promise<DataCheck>;
  /** Gives the memory back; what is asked later is an error. */
  close(): void;
}

/** A data set over rows in memory, as `core` gives it. */
export class PublicDataset implements Dataset {
  readonly #loaded: LocalDataset;

  constructor(loaded: LocalDataset) {
    this.#loaded = loaded;
  }

  get catalog(): Catalog {
    return this.#loaded.catalog;
  }

  get roles(): Readonly<Partial<Record<Role, string>>> {
    const { columns, tables, roles } = this.catalog;
    const firsts = tables.filter(({ sameAs }) => sameAs === undefined).map(({ name }) => name);
    const isShared = (column: string): boolean =>
      columns.filter(({ table, name }) => name === column && firsts.includes(table)).length > 1;
    return Object.fromEntries(
      roles.map(({ role, ref }) => [role, isShared(ref.column) ? `${ref.table}.${ref.column}` : ref.column]),
    );
  }

  get columns(): readonly ColumnInfo[] {
    return this.catalog.columns;
  }

  get rowCount(): number {
    return this.catalog.tables[0]?.rowCount ?? 0;
  }

  get warnings(): readonly Note[] {
    return this.catalog.warnings;
  }

  get memory(): number {
    return this.#loaded.memory;
  }

  get cacheMemory(): number {
    return this.#loaded.cacheMemory;
  }

  async query(plan: QueryPlan, options: QueryOptions = {}): Promise<QueryResult> {
    checkQuery(plan, options);
    return new QueryResult(copyOf(await this.#loaded.run(plan, options)));
  }

  async prepare(plans: readonly QueryPlan[], options: PrepareOptions): Promise<void> {
    checkPrepare(plans, options);
    await this.#loaded.prepare(plans, options.brush);
  }

  async append(rows: Rows, options: AppendOptions = {}): Promise<void> {
    checkAppend(options);
    if (!isRows(rows)) throw new SalesError('not-tabular', 'append: expected a list of objects, one per row');
    // Rows wait for their turn, and whoever gave them may fill the same list or object again meanwhile.
    await this.#loaded.append(
      rows.map((row) => ({ ...row })),
      options.table,
    );
  }

  check(): Promise<DataCheck> {
    return checkData(this.catalog, (plan) => this.query(plan));
  }

  close(): void {
    this.#loaded.close();
  }
}

/** Answers are kept for others who ask the same, and dictionaries grow with rows that are added; what is given away may be written to. */
function copyOf(record: ResultRecord): ResultRecord {
  const columns = record.columns.map((column) => ({
    ...column,
    values: column.values.slice(),
    ...(column.valid === undefined ? {} : { valid: column.valid.slice() }),
    ...(column.dictionary === undefined ? {} : { dictionary: column.dictionary.slice() }),
  }));
  return { ...record, columns };
}
