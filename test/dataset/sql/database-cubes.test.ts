import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTables } from '../../../src/dataset/open-dataset.js';
import { toSources } from '../../../src/dataset/dataset-input.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import { BrushCubes } from '../../../src/dataset/remote/brush-cubes.js';
import { WORKER_CODE } from '../../../src/dataset/remote/worker-code.js';
import { databaseCubes } from '../../../src/dataset/sql/database-cubes.js';
import { hasParts } from '../../../src/engine/sql/parts-sql.js';
import { SqlEngine, type SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { SalesError } from '../../../src/util/error.js';
import { assertSame } from '../../endpoint/order-rows.js';
import { Random } from '../../engine/random.js';
import { databases } from '../../engine/sql/databases.js';
import { DuckSource } from '../../engine/sql/duck-source.js';
import { part } from '../../parts.js';

const MONTHS = 30;

const rows = ((): Record<string, string | number | null>[] => {
  const random = new Random(31);
  return Array.from({ length: 3000 }, (_, n) => ({
    'Order ID': `O${Math.floor(n / 2)}`,
    'Order Date': new Date(Date.UTC(2021, random.int(0, MONTHS - 1), random.int(1, 28))).toISOString().slice(0, 10),
    Customer: `c${random.int(0, 80)}`,
    Region: random.chance(0.1) ? null : ['North', "O'st", 'İ'][random.int(0, 2)]!,
    Category: ['Chairs', 'Desks'][random.int(0, 1)]!,
    Quantity: random.int(1, 9),
    Sales: random.int(1, 99_999) / 100,
  }));
})();

const VIEWS: readonly QueryPlan[] = [
  { measures: ['revenue', 'orders', 'customers', 'aov'] },
  { measures: ['revenue', 'share(revenue)', 'customers'], by: ['region'], orderBy: ['-revenue'] },
  { measures: ['revenue', 'units'], by: ['month(date)'] },
  { measures: ['max(Sales)', 'avg(Quantity)'], by: ['region', 'category'], where: 'category: !Rugs' },
];
const month = (m: number): string => `${2021 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`;
const within = (plan: QueryPlan, from: number, to: number): QueryPlan => ({
  ...plan,
  filters: [`date: ${month(from)}..${month(to)}`],
});

describe('cubes that a page loads from its own database', () => {
  let duck: DuckSource;
  let local: LocalDataset;
  before(async () => {
    duck = await DuckSource.open();
    local = await openTables(toSources(rows), { timeZone: 'UTC' }, { part });
  });
  after(async () => {
    local.close();
    await duck.close();
  });

  for (const { name, load, skip } of databases(() => duck)) {
    describe(name, { skip }, () => {
      let statements = 0;
      const open = async (own: Partial<SqlSource> = {}): Promise<BrushCubes> => {
        const source = { ...(await load(local)), ...own };
        const run: SqlSource['run'] = (...asked) => {
          statements += 1;
          return source.run(...asked);
        };
        const { catalog } = local;
        const loadCubes = databaseCubes({ catalog, engine: new SqlEngine({ ...source, run }), hasParts });
        return new BrushCubes(WORKER_CODE, { catalog, joining: undefined }, loadCubes);
      };

      it('answer the steps of a brush without a statement, with the figures of the rows', async () => {
        const cubes = await open();
        await cubes.prepare(
          VIEWS.map((view) => within(view, 0, MONTHS - 1)),
          'month(date)',
        );
        assert.ok(statements > 0);
        statements = 0;
        const random = new Random(5);
        for (let step = 0; step < 12; step++) {
          const [a, b] = [random.int(0, MONTHS - 1), random.int(0, MONTHS - 1)];
          for (const view of VIEWS) {
            const plan = within(view, Math.min(a, b), Math.max(a, b));
            const found = await cubes.answer(plan);
            assert.ok(found, JSON.stringify(plan));
            assertSame(new QueryResult(found), new QueryResult(await local.run(plan)), JSON.stringify(plan));
          }
        }
        assert.equal(statements, 0);
        cubes.close();
      });

      it('leave a step to a query where the database cannot compute a cube', async () => {
        const cubes = await open({ run: () => Promise.reject(new SalesError('engine-error', 'no such function')) });
        await cubes.prepare([within(VIEWS[1]!, 0, MONTHS - 1)], 'month(date)');
        assert.equal(await cubes.answer(within(VIEWS[1]!, 2, 5)), undefined);
        cubes.close();
      });
    });
  }
});
