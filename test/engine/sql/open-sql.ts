import { bindPlan } from '../../../src/catalog/bind/bind.js';
import { toSources } from '../../../src/dataset/dataset-input.js';
import { namedTables } from '../../../src/dataset/join/table-list.js';
import { openTables } from '../../../src/dataset/open-dataset.js';
import { runDetail } from '../../../src/dataset/rows/run-detail.js';
import { runPlan } from '../../../src/engine/plan-runner.js';
import { SqlEngine, type SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { Join } from '../../../src/query/catalog.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { validatePlan } from '../../../src/query/validate.js';
import type { Table } from '../../../src/table/table.js';
import type { OpenDataset } from '../../conformance/check-case.js';
import { part } from '../../parts.js';
import { BIND_PARTS, RUN_PARTS } from '../../plan-parts.js';

/** Opens data in the browser’s way, writes it to a database with `load`, and answers queries there. */
export function openSql(load: (tables: readonly Table[], joins: readonly Join[]) => Promise<SqlSource> | SqlSource): OpenDataset {
  return async (input, options) => {
    const joins = 'tables' in input ? (input as { joins?: string[] }).joins : undefined;
    const dataset = await openTables(toSources(input), { ...(joins && { joins }), ...options }, { part });
    const { catalog, tables } = dataset;
    const engine = new SqlEngine(await load(namedTables(tables, catalog), catalog.joins));
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
}
