import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toSources } from '../../../src/dataset/dataset-input.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import { openTables } from '../../../src/dataset/open-dataset.js';
import { SqlEngine } from '../../../src/engine/sql/sql-engine.js';
import { part } from '../../parts.js';
import { UTC } from '../random-plan.js';
import { databases } from './databases.js';
import { DuckSource } from './duck-source.js';

const CUSTOMERS = 4000;

describe('estimated counts of a database', () => {
  let local: LocalDataset;
  let duck: DuckSource;
  before(async () => {
    duck = await DuckSource.open();
    const rows = Array.from({ length: 3 * CUSTOMERS }, (_, row) => ({
      customer: row % 7 === 0 ? null : `customer ${row % CUSTOMERS}`,
      number: row % CUSTOMERS,
      half: row % CUSTOMERS < CUSTOMERS / 2 ? 'a' : 'b',
    }));
    local = await openTables(toSources(rows), {}, { part });
  });
  after(async () => {
    local.close();
    await duck.close();
  });

  for (const { name, load, skip } of databases(() => duck)) {
    it(`are near the counts in ${name}, for texts and numbers`, { skip }, async () => {
      const engine = new SqlEngine(await load(local));
      const table = local.tables[0]!.name;
      for (const column of ['customer', 'number']) {
        const value = { kind: 'column', ref: { table, column } } as const;
        const by = [{ name: 'half', dimension: { kind: 'column', ref: { table, column: 'half' } } }] as const;
        const countsOf = async (share?: number): Promise<readonly number[]> => {
          const aggregate = { kind: 'aggregate', name: 'distinct', value, ...(share !== undefined && { share }) } as const;
          const request = { table, by, aggregates: [aggregate], where: { kind: 'all', of: [] }, calendar: UTC } as const;
          return Array.from((await engine.aggregate(request)).values[0]!.values);
        };
        const [counts, estimates, all] = [await countsOf(), await countsOf(0.5), await countsOf(1)];
        assert.deepEqual(all, counts);
        // Four standard errors of a count of 2,000 from half of the values: 4 × √(0.5 ÷ 1,000)
        estimates.forEach((estimate, half) =>
          assert.ok(Math.abs(estimate / counts[half]! - 1) < 0.09, `${estimate}, not ${counts[half]}`),
        );
        assert.notDeepEqual(estimates, counts);
        assert.ok(estimates.every((estimate) => estimate % 2 === 0));
      }
    });
  }
});
