import { after, before, describe, it } from 'node:test';
import { bindPlan } from '../../../src/catalog/bind/bind.js';
import { toSources } from '../../../src/dataset/dataset-input.js';
import { openTables } from '../../../src/dataset/open-dataset.js';
import { namedTables } from '../../../src/dataset/join/table-list.js';
import { runDetail } from '../../../src/dataset/rows/run-detail.js';
import { runPlan } from '../../../src/engine/plan-runner.js';
import { SqlEngine } from '../../../src/engine/sql/sql-engine.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { QueryResult } from '../../../src/query/result.js';
import { validatePlan } from '../../../src/query/validate.js';
import { CONFORMANCE_CASES } from '../../conformance/all-cases.js';
import { checkCase, type OpenDataset } from '../../conformance/check-case.js';
import { part } from '../../parts.js';
import { BIND_PARTS, RUN_PARTS } from '../../plan-parts.js';
import { DuckSource } from './duck-source.js';

let duck: DuckSource;

/** Opens the data in the browser’s way, writes it to a database, and answers queries there. */
const open: OpenDataset = async (input, options) => {
  const joins = 'tables' in input ? (input as { joins?: string[] }).joins : undefined;
  const dataset = await openTables(toSources(input), { ...(joins && { joins }), ...options }, { part });
  const { catalog, tables } = dataset;
  const engine = new SqlEngine(await duck.load(namedTables(tables, catalog), catalog.joins));
  const bind = (plan: QueryPlan): ReturnType<typeof bindPlan> => bindPlan(plan, catalog, BIND_PARTS);
  return {
    query: async (spec) => {
      const plan = validatePlan(spec);
      const record = plan.detail
        ? await runDetail(plan, { catalog, engine, bind, options: {} })
        : await runPlan(bind(plan), engine, RUN_PARTS);
      return new QueryResult(record);
    },
    close: () => dataset.close(),
  };
};

describe('the SQL engine on DuckDB and the conformance cases', () => {
  before(async () => {
    duck = await DuckSource.open();
  });
  after(() => duck.close());

  for (const [theme, cases] of Object.entries(CONFORMANCE_CASES)) {
    describe(theme, () => {
      for (const wanted of cases) it(wanted.title, () => checkCase(open, wanted));
    });
  }
});
