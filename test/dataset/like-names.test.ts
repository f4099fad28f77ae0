import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, day, open, rows } from './joined-helpers.js';

const NAMES = ['West', ' west ', 'East', 'North  side', 'north side', 'EAST'];
const sales = (names: readonly string[], column = 'region'): Record<string, unknown>[] =>
  rows(60, (at) => ({ order_id: at, date: day(at), [column]: names[at % names.length], amount: 10.5 + (at % 7) }));
const notesOf = async (data: Record<string, unknown>[]): Promise<unknown> =>
  (await open({ sales: data })).warnings
    .filter(({ code }) => code === 'like-names')
    .map(({ column, count, params }) => [column, count, params?.example, params?.near]);

describe('names that differ only in case or spaces', () => {
  it('are reported with their number and an example, and count apart', async () => {
    assert.deepEqual(await notesOf(sales(NAMES)), [['region', 3, 'West', 'west']]);
    const dataset = await open({ sales: sales(NAMES) });
    assert.equal(((await ask(dataset, 'revenue', 'region')) as unknown[]).length, NAMES.length);
    assert.match(dataset.warnings.find(({ code }) => code === 'like-names')?.message ?? '', /such as 'West' and 'west'/u);
  });

  it('are none with other words, and none among codes', async () => {
    assert.deepEqual(await notesOf(sales(['West', 'East', 'North-East', 'Northeast'])), []);
    assert.deepEqual(await notesOf(sales(['a1', 'A1', 'b2'], 'product')), []);
  });
});
