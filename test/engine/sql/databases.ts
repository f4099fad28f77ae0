import { partOf } from '../../../src/dataset/analysis-part.js';
import { namedTables } from '../../../src/dataset/join/table-list.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import { SqlDataset } from '../../../src/dataset/sql/sql-dataset.js';
import { SqlEngine, type SqlSource } from '../../../src/engine/sql/sql-engine.js';
import { part } from '../../parts.js';
import { chdb, loadChdb, NO_CHDB } from './chdb-source.js';
import type { DuckSource } from './duck-source.js';

/** A database that tests load a dataset into, or the reason why it is absent. */
export interface TestDatabase {
  readonly name: string;
  readonly load: (dataset: LocalDataset) => Promise<SqlSource> | SqlSource;
  readonly skip: string | false;
}

/** Returns the databases of tests. `duck` returns the DuckDB of a test file once it is open. */
export function databases(duck: () => DuckSource): readonly TestDatabase[] {
  const session = chdb();
  return [
    { name: 'DuckDB', load: ({ tables, catalog }) => duck().load(namedTables(tables, catalog)), skip: false },
    {
      name: 'ClickHouse',
      load: ({ tables, catalog }) => loadChdb(session!, namedTables(tables, catalog)),
      skip: session === undefined && NO_CHDB,
    },
  ];
}

/** Returns a dataset that queries a database of tests. It refuses results of more than `maxGroups` rows. */
export async function datasetIn(load: TestDatabase['load'], local: LocalDataset, maxGroups: number): Promise<SqlDataset> {
  return new SqlDataset({
    catalog: local.catalog,
    engine: new SqlEngine(await load(local), { maxGroups }),
    joining: undefined,
    analysis: (analysis) => part(partOf(analysis)),
  });
}
