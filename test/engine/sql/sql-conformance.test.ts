import { after, before, describe, it } from 'node:test';
import { CONFORMANCE_CASES } from '../../conformance/all-cases.js';
import { checkCase, openOnce } from '../../conformance/check-case.js';
import { everyNth, seedOf } from '../../random.js';
import { chdb, loadChdb, NO_CHDB } from './chdb-source.js';
import { DuckSource } from './duck-source.js';
import { openSql } from './open-sql.js';

describe('the SQL engine on DuckDB and the conformance cases', () => {
  let duck: DuckSource;
  const open = openOnce(openSql((tables, joins) => duck.load(tables, joins)));
  before(async () => {
    duck = await DuckSource.open();
  });
  after(() => duck.close());

  // By day every second case, tomorrow the others: `test/conformance` has all of them on the engine of pages.
  for (const [theme, cases] of Object.entries(CONFORMANCE_CASES)) {
    describe(theme, () => {
      for (const wanted of everyNth(cases, 2, seedOf())) it(wanted.title, () => checkCase(open, wanted));
    });
  }
});

const session = chdb();

describe('the SQL engine on ClickHouse and the conformance cases', { skip: session === undefined && NO_CHDB }, () => {
  const open = openSql((tables, joins) => loadChdb(session!, tables, joins));
  for (const [theme, cases] of Object.entries(CONFORMANCE_CASES)) {
    describe(theme, () => {
      for (const wanted of cases) it(wanted.title, () => checkCase(open, wanted));
    });
  }
});
