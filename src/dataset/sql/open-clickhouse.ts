import { CLICKHOUSE } from '../../engine/sql/dialects.js';
import { hasParts } from '../../engine/sql/parts-sql.js';
import { SqlEngine } from '../../engine/sql/sql-engine.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import { SalesError } from '../../util/error.js';
import type { DatasetRunOptions, LoadedDataset } from '../dataset.js';
import { BrushCubes } from '../remote/brush-cubes.js';
import { ClickHouseRequests, type ClickHouseAddress } from './clickhouse-requests.js';
import { describeTable, requireVersion, tableName } from './clickhouse-tables.js';
import { WORKER_CODE } from '../remote/worker-code.js';
import { databaseCubes } from './database-cubes.js';
import { describeDatabase, type Describing } from './database-catalog.js';
import { SqlDataset, type SqlDatasetParts } from './sql-dataset.js';
import { validatePlan } from '../../query/validate.js';

/** Most groups of a result. */
const MAX_GROUPS = 100_000;

/** What a table of a ClickHouse is opened with. */
interface ClickHouseOpening extends Describing {
  readonly address: ClickHouseAddress;
  /** `table` or `database.table`. */
  readonly table: string;
  readonly analysis: SqlDatasetParts['analysis'];
  readonly signal?: AbortSignal | undefined;
}

/** A table of a ClickHouse that is queried without an endpoint. */
class ClickHouseDataset implements LoadedDataset {
  readonly catalog: Catalog;
  readonly #dataset: SqlDataset;
  readonly #requests: ClickHouseRequests;
  readonly #newCubes: () => BrushCubes;
  /** Set with the first brush. */
  #cubes: BrushCubes | undefined;
  #isClosed = false;

  constructor(dataset: SqlDataset, requests: ClickHouseRequests, newCubes: () => BrushCubes) {
    this.catalog = dataset.catalog;
    this.#dataset = dataset;
    this.#requests = requests;
    this.#newCubes = newCubes;
  }

  async run(input: QueryPlan, { signal = new AbortController().signal, onWait }: DatasetRunOptions = {}): Promise<ResultRecord> {
    if (this.#isClosed) throw new SalesError('engine-error', 'server-data-closed');
    if (this.#cubes === undefined) return this.#dataset.run(input, signal);
    const plan = validatePlan(input);
    const known = await this.#cubes.answer(plan);
    if (known) return known;
    await this.#cubes.untilPause(plan, signal, () => onWait?.('drag'));
    return this.#dataset.run(plan, signal);
  }

  async prepare(plans: readonly QueryPlan[], brush: string): Promise<void> {
    if (this.#isClosed) return;
    this.#cubes ??= this.#newCubes();
    await this.#cubes.prepare(plans.map(validatePlan), brush);
  }

  append(): Promise<void> {
    return Promise.reject(new SalesError('engine-unsupported', 'no-append-on-server', { params: { term: 'append' } }));
  }

  close(): void {
    this.#isClosed = true;
    this.#cubes?.close();
    this.#requests.close();
  }
}

/** Opens a table: its types, a sample of its rows, and the bounds of all rows. @throws SalesError of requests and roles; an `AbortError` */
export async function openClickHouse({
  address,
  table,
  analysis,
  signal,
  ...describing
}: ClickHouseOpening): Promise<LoadedDataset> {
  const requests = new ClickHouseRequests(address);
  signal?.addEventListener('abort', () => requests.close(), { once: true });
  const { run } = requests;
  await requireVersion(run);
  const described = await describeTable(tableName(table), run);
  const source = { schema: { tables: [described], joins: [] }, dialect: CLICKHOUSE, run };
  const { catalog, schema } = await describeDatabase(source, describing);
  const engine = new SqlEngine({ ...source, schema }, { maxGroups: MAX_GROUPS });
  const dataset = new SqlDataset({ catalog, engine, joining: undefined, analysis });
  const load = databaseCubes({ catalog, engine, hasParts });
  return new ClickHouseDataset(dataset, requests, () => new BrushCubes(WORKER_CODE, { catalog, joining: undefined }, load));
}
