import { namedTables } from '../../../src/dataset/join/table-list.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import type { SqlSource } from '../../../src/engine/sql/sql-engine.js';
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
