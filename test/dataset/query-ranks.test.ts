import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openSources } from '../../src/dataset/open-dataset.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { RANK, type Rank } from '../../src/query/source.js';
import { DATA_MODULES } from '../../src/worker/serve/modules.js';
import { partLoader } from '../../src/worker/serve/optional-modules.js';

const MONTHS = Array.from(
  { length: 24 },
  (_, index) => `${String(2022 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-15`,
);
const ROWS = MONTHS.flatMap((day, index) =>
  ['Ann', 'Bob', 'Cid'].map((Customer, k) => ({ Date: day, Customer, Sales: 10 + k + (index % 5) })),
);

describe('queries of a local dataset', () => {
  it('are answered by their ranks, and analyses among them by their order', async () => {
    const part = partLoader({}, DATA_MODULES);
    const hooks = { part, signal: new AbortController().signal, onProgress: () => undefined };
    const dataset = await openSources([{ name: 'sales', input: { kind: 'rows', rows: ROWS } }], {}, hooks);
    const answered: string[] = [];
    const ask = async (name: string, plan: QueryPlan, rank: Rank): Promise<void> => {
      await dataset.run(plan, { rank });
      answered.push(name);
    };
    const revenue = { measures: ['revenue'], by: ['month(date)'] };
    const forecast = { kind: 'forecast', value: 'revenue', date: 'month(date)' } as const;
    // Asks for the customers of both years, which are found by another analysis.
    const [earlier, current] = [
      { from: 18993, to: 19357 },
      { from: 19358, to: 19722 },
    ];
    const growth = { kind: 'growth', value: 'revenue', date: 'day(date)', current, earlier } as const;
    await Promise.all([
      ask('forecast', { ...revenue, analysis: forecast }, RANK.extra),
      ask('growth', { measures: ['revenue'], by: ['day(date)'], where: 'date: 2022..2023', analysis: growth }, RANK.extra),
      ask('finding', { measures: ['revenue'], by: ['year(date)'] }, RANK.finding),
      ask('extra', { measures: ['revenue'], by: ['customer'] }, RANK.extra),
      ask('page', { measures: ['customers'] }, RANK.page),
      ask('card', { measures: ['revenue'] }, RANK.card),
    ]);
    assert.deepEqual(answered, ['card', 'page', 'extra', 'finding', 'forecast', 'growth']);
    dataset.close();
  });
});
