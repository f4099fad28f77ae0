import { parseRoles } from '../catalog/attributes.js';
import { bindPlan } from '../catalog/bind/bind.js';
import { partOf } from '../dataset/analysis-part.js';
import type { Joining } from '../dataset/join/join-tables.js';
import { describeLoaded } from '../dataset/open-dataset.js';
import type { LoadDatasetPart } from '../dataset/part.js';
import { loadCube, type LoadedCube } from '../dataset/plan/cube-passes.js';
import { bindParts } from '../dataset/plan/plan-parts.js';
import { columnBytes, SharedRuns } from '../engine/shared-runs.js';
import { describeDatabase, type DescribedDatabase, type Describing } from '../dataset/sql/database-catalog.js';
import { brushedPasses } from '../dataset/sql/database-cubes.js';
import { SqlDataset, type SqlDatasetParts } from '../dataset/sql/sql-dataset.js';
import { STATUS } from '../dataset/states/leaving-out.js';
import type { CubeRequest } from '../engine/cube/cube.js';
import type { Engine } from '../engine/engine.js';
import { hasParts } from '../engine/sql/parts-sql.js';
import { RollupEngine } from '../engine/sql/rollup-engine.js';
import type { Rollup } from '../engine/sql/rollup.js';
import { type LargeTables, type RunSql, SqlEngine, type SqlSource } from '../engine/sql/sql-engine.js';
import type { SqlDialect, SqlTable } from '../engine/sql/sql-schema.js';
import type { Catalog, DerivedColumn, RoleChoice } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultColumn } from '../query/result/result.js';
import type { SourceOptions } from '../query/source.js';
import { SalesError } from '../util/error.js';
import { remembered } from '../util/promises.js';
import { stableKey } from '../util/record.js';
import { type CreateRollup, limitedRollups, makeRollups, type RollupConfig } from './rollups.js';
import { limitedSchema } from './row-policy.js';

interface CubeRows {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly joining: Joining | undefined;
}

/** A cube with the columns by which its size is known; without a cube where there would be too many cells. */
interface CachedCube {
  readonly cube: LoadedCube | undefined;
  readonly columns: readonly ResultColumn[];
}

/** Loads cubes for brushes. Equal cubes are loaded once, for all pages. */
class CubeSource {
  readonly #rows: CubeRows;
  readonly #runs = new SharedRuns<CachedCube>(columnBytes);

  constructor(rows: CubeRows) {
    this.#rows = rows;
  }

  /** Returns the passes for the cubes of plans whose clause on `brush` will move. Plans that cannot be bound have none. */
  passes(plans: readonly QueryPlan[], brush: string): readonly (readonly CubeRequest[])[] {
    const { catalog, joining } = this.#rows;
    return brushedPasses(plans, brush, { catalog, bind: (plan) => bindPlan(plan, catalog, bindParts(joining)), hasParts });
  }

  /** Loads a cube by its passes; `undefined` where it would have too many cells. `started` is called unless the cube is known. */
  async load(passes: readonly CubeRequest[], signal: AbortSignal, started: () => void): Promise<LoadedCube | undefined> {
    const start = async (shared: AbortSignal): Promise<CachedCube> => {
      started();
      const cube = await loadCube(passes, this.#rows.engine, shared);
      return { cube, columns: cube ? columnsOf(cube) : [] };
    };
    return (await this.#runs.run(stableKey(passes), start, signal)).cube;
  }
}

function columnsOf({ groups }: LoadedCube): readonly ResultColumn[] {
  const numbers = (groups.parts ?? []).flatMap((parts) => Object.values(parts).filter((part) => part instanceof Float64Array));
  return [...groups.keys, ...numbers.map((values): ResultColumn => ({ name: '', type: 'number', values }))];
}

/** What may be queried; everything that is not listed does not exist for pages. */
interface Allowed {
  /** Names of tables. Default: all. */
  readonly tables?: readonly string[] | undefined;
  /** Names of columns by table. Default: all columns of the table. */
  readonly columns?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** What a viewer chose: columns for roles, and `@status`. */
type Answers = Readonly<Record<string, string>>;

/** A database and its tables. */
export interface OpenedDatabase {
  readonly tables: readonly SqlTable[];
  /** How large tables are described. */
  readonly large?: LargeTables;
  readonly dialect: SqlDialect;
  readonly run: RunSql;
  /** Makes a table for a rollup; absent where the database is only read. */
  readonly createRollup?: CreateRollup;
  /** The version of the rows when the database was opened; `undefined` where it is not known. */
  readonly version: string | undefined;
  /** Time of the last change of the rows, in milliseconds; absent where it is not known. */
  readonly changedAt?: number | undefined;
  readonly readVersion: () => Promise<string | undefined>;
  /** True when queries read the current rows, false when they read those of `version`. */
  readonly isLive: boolean;
  readonly close: () => Promise<void>;
}

interface Opening {
  readonly database: OpenedDatabase;
  readonly options: SourceOptions;
  readonly allowed: Allowed;
  readonly part: LoadDatasetPart;
  readonly maxGroups: number;
  /** Most members or rows of analyses that need all of them; 0 refuses these. */
  readonly sample?: number | undefined;
  /** Number of values of a column above which its distinct counts are estimated. */
  readonly approximateCounts?: number | undefined;
  /** Number of rows above which quantiles are estimated. */
  readonly approximateQuantiles?: number | undefined;
  readonly rollups: readonly RollupConfig[];
  /** False to use declared joins only. */
  readonly detectsJoins: boolean;
}

/** All rows, with what their plans are bound with. */
interface Whole extends Pick<DescribedDatabase, 'whole' | 'unsold'> {
  readonly catalog: Catalog;
  readonly joining: Joining | undefined;
  readonly rollups: readonly Rollup[];
}

/** The rows that a user may query. */
export interface ServedRows {
  readonly dataset: SqlDataset;
  readonly cubes: CubeSource;
}

/** Returns how the roles of samples are detected. */
const describer =
  (part: LoadDatasetPart): Describing['describe'] =>
  (tables, options, isRefuted) =>
    describeLoaded(tables, options, { part, isRefuted });

/** Most users’ clauses with a dataset in memory. */
const MAX_CLAUSES = 200;

/** A database with its catalog, and a dataset for each clause that limits the rows of a user. */
export class SalesDatabase {
  readonly #opening: Opening;
  readonly #source: SqlSource;
  readonly #whole: Whole;
  /** The dataset of each clause; that of all rows has an empty one. */
  readonly #datasets = new Map<string, Promise<ServedRows>>();
  /** The version that is looked up now. */
  #reading: Promise<string | undefined> | undefined;

  private constructor(opening: Opening, source: SqlSource, whole: Whole) {
    this.#opening = opening;
    this.#source = source;
    this.#whole = whole;
  }

  /** Reads types, a sample and the bounds of all tables. @throws SalesError `empty-input` without tables; those of roles and joins */
  static async open(opening: Opening): Promise<SalesDatabase> {
    const { database, options, allowed, part } = opening;
    const { tables: found, large, dialect, run } = database;
    const tables = allowed.tables ? found.filter(({ name }) => allowed.tables!.includes(name)) : found;
    if (tables.length === 0) throw new SalesError('empty-input', 'no-table');
    const source: SqlSource = { schema: { tables, joins: [] }, dialect, run, large };
    const joining = tables.length > 1 ? await part('joins') : undefined;
    const { schema, catalog, ...all } = await describeDatabase(source, {
      options,
      describe: describer(part),
      detectsJoins: opening.detectsJoins,
      joining,
    });
    const counted = { ...source, schema };
    const parts = bindParts(joining);
    const rollups = await makeRollups(opening.rollups, {
      source: counted,
      catalog,
      parts,
      create: database.createRollup,
      approximateCounts: opening.approximateCounts,
    });
    return new SalesDatabase(opening, counted, { ...all, catalog, joining, rollups });
  }

  /** The version of the rows; `undefined` where the database does not know one. */
  get version(): string | undefined {
    return this.#opening.database.version;
  }

  /** True when a query may read newer rows than those of `version`. */
  get isLive(): boolean {
    return this.#opening.database.isLive;
  }

  /** Returns whether the rows have changed since the database was opened. Calls at the same time share what is looked up after they began. */
  async hasChanged(): Promise<boolean> {
    const { version, readVersion } = this.#opening.database;
    if (version === undefined) return false;
    await this.#reading;
    this.#reading ??= readVersion().finally(() => (this.#reading = undefined));
    return (await this.#reading) !== version;
  }

  /**
   * Returns the rows that a clause selects, read as a viewer answered; `undefined` selects all. Rows that are not known yet are described in
   * the queue of the user.
   * @throws SalesError when the clause cannot be bound; `bad-option` for answers that the data or the configuration refuses
   */
  rows(
    clause: string | undefined,
    answers: Answers,
    queued: <Value>(work: () => Promise<Value>) => Promise<Value>,
  ): Promise<ServedRows> {
    const isWhole = clause === undefined && Object.keys(answers).length === 0;
    const key = JSON.stringify([clause ?? '', answers]);
    const opened = remembered(this.#datasets, key, () =>
      isWhole ? Promise.resolve(this.#rowsOf(this.#source, this.#whole)) : queued(() => this.#limited(clause, answers)),
    );
    // The least recently used is first.
    this.#datasets.delete(key);
    this.#datasets.set(key, opened);
    const [oldest] = this.#datasets.keys();
    if (oldest !== undefined && this.#datasets.size > MAX_CLAUSES) this.#datasets.delete(oldest);
    return opened;
  }

  async #limited(clause: string | undefined, answers: Answers): Promise<ServedRows> {
    const { catalog, joining, rollups, unsold, whole } = this.#whole;
    const { options, part, allowed, detectsJoins } = this.#opening;
    const asked = answeredOptions(options, catalog, answers);
    const parts = bindParts(joining);
    const schema = clause === undefined ? whole : limitedSchema(whole, clause, catalog, parts);
    const names = this.#opening.database.tables.map(({ name }) => name);
    const source = { ...this.#source, schema: { tables: schema.tables.filter(({ name }) => names.includes(name)), joins: [] } };
    const described = await describeDatabase(source, {
      options: asked,
      describe: describer(part),
      detectsJoins: clause === undefined && detectsJoins,
      joining,
      mayList: (table, column) => allowed.columns?.[table]?.includes(column) ?? true,
      // The states of all rows decide, not those of the rows of a user.
      ...(asked.status === options.status && {
        unsold: unsold.filter(({ table }) => source.schema.tables.some(({ name }) => name === table)),
      }),
      ...(!('customer' in answers) && { placeholders: catalog.placeholders ?? [] }),
    });
    // Totals of rollups are those of the whole data, read without answers.
    const isPlain = Object.keys(answers).length === 0;
    const own = isPlain && clause !== undefined ? limitedRollups(rollups, clause, { catalog, parts }) : [];
    return this.#rowsOf({ ...source, schema: described.schema }, { catalog: described.catalog, rollups: own });
  }

  #rowsOf(source: SqlSource, { catalog: whole, rollups }: Pick<Whole, 'catalog' | 'rollups'>): ServedRows {
    const { allowed, part, maxGroups, database, ...estimates } = this.#opening;
    const { sample, approximateCounts, approximateQuantiles } = estimates;
    const { joining } = this.#whole;
    const { tables, joins } = source.schema;
    const schema = { tables: [...tables, ...rollups.map(({ table }) => table)], joins };
    const rows = new SqlEngine({ ...source, schema }, { maxGroups });
    const engine = rollups.length > 0 ? new RollupEngine(rows, rollups) : rows;
    const { changedAt } = database;
    const catalog = { ...allowedCatalog(whole, allowed), ...(changedAt !== undefined && { changedAt }) };
    const analysis: SqlDatasetParts['analysis'] = (asked) => part(partOf(asked));
    return {
      dataset: new SqlDataset({ catalog, engine, joining, analysis, sample, approximateCounts, approximateQuantiles }),
      cubes: new CubeSource({ catalog, engine, joining }),
    };
  }

  close(): Promise<void> {
    return this.#opening.database.close();
  }
}

/**
 * Returns the options with what a viewer answered. The roles are those of all rows; nothing else of other users' rows is in the catalog.
 * @throws SalesError `bad-option` for other states than those of the configuration
 */
function answeredOptions(options: SourceOptions, catalog: Catalog, answers: Answers): SourceOptions {
  const { [STATUS]: status, ...chosen } = answers;
  if (status !== undefined && (options.status ?? status) !== status)
    throw new SalesError('bad-option', 'option-of-server', { params: { option: 'status' } });
  const columnOf = ({ ref }: RoleChoice): string => (catalog.tables.length > 1 ? `${ref.table}.${ref.column}` : ref.column);
  const free = catalog.roles.filter(
    (one) => !(one.role in chosen) && !Object.values(chosen).some((name) => [columnOf(one), one.ref.column].includes(name)),
  );
  const roles = { ...Object.fromEntries(free.map((one) => [one.role, columnOf(one)])), ...parseRoles(options.roles ?? {}) };
  return { ...options, roles, answers: chosen, ...(status !== undefined && { status }) };
}

/** Removes the names of hidden columns from what a column is made of. */
function withoutHidden(one: DerivedColumn, isAllowed: (table: string, column: string) => boolean): DerivedColumn {
  if (!one.from) return one;
  const { header, ...from } = one.from;
  const joined = header ? [...header.from.columns, ...header.to.columns] : [];
  const named = [from.column, ...joined, ...from.keys.flatMap(({ refunds }) => refunds)];
  // Keys have columns of both tables, so each name must be allowed in both.
  const tables = [from.table, ...(header ? [header.to.table] : [])];
  const isHidden = tables.some((table) => named.some((column) => !isAllowed(table, column)));
  return isHidden ? { ...one, from: { ...from, column: '', keys: [] } } : one;
}

/** Removes columns that may not be queried, and all that names them. */
function allowedCatalog(catalog: Catalog, { columns }: Allowed): Catalog {
  if (columns === undefined) return catalog;
  const isAllowed = (table: string, column: string): boolean => columns[table]?.includes(column) ?? true;
  const exists = ({ ref }: { readonly ref: { readonly table: string; readonly column: string } }): boolean =>
    isAllowed(ref.table, ref.column);
  const { names, alternatives, derived, placeholders, ...rest } = catalog;
  return {
    ...rest,
    columns: catalog.columns.filter(({ table, name }) => isAllowed(table, name)),
    roles: catalog.roles.filter(exists),
    otherRoles: catalog.otherRoles.filter(exists),
    ...(derived && { derived: derived.map((one) => withoutHidden(one, isAllowed)) }),
    ...(names && { names: names.filter(exists) }),
    ...(alternatives && { alternatives: alternatives.filter(exists) }),
    ...(placeholders && { placeholders: placeholders.filter(exists) }),
    warnings: catalog.warnings.filter(
      ({ table, column }) => table === undefined || column === undefined || isAllowed(table, column),
    ),
  };
}
