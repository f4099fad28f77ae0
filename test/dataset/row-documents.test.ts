import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';

const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + (at % 300))).toISOString().slice(0, 10);

function open(rows: readonly (readonly unknown[])[], head: string): Promise<Dataset> {
  return openDataset(new File([[head, ...rows.map((row) => row.join(','))].join('\n')], 'yachts.csv'), { timeZone: 'UTC' });
}

const HEAD = 'yacht_id,date,customer,seller,price';
const sold = (at: number): readonly unknown[] => [
  `Y${String(at + 100)}`,
  day(at),
  `Person ${String((at * 37) % 90)}`,
  `Dealer ${String(at % 4)}`,
  90_000 + at * 125,
];

describe('rows that are sold one by one', () => {
  it('are orders where customers have one row per day', async () => {
    const dataset = await open(
      Array.from({ length: 120 }, (_, at) => sold(at)),
      HEAD,
    );
    const rows = (await dataset.query({ measures: ['orders', 'aov'] })).rows();
    // (90,000 + … + 104,875) / 120 = 97,437.5
    assert.deepEqual(rows, [{ orders: 120, aov: 97_437.5 }]);
    dataset.close();
  });

  it('are no orders where customers have several rows on a day, as lines of one order have', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => [`Y${String(at + 100)}`, ...sold(Math.floor(at / 2)).slice(1)]);
    const dataset = await open(lines, HEAD);
    await assert.rejects(dataset.query({ measures: ['orders'] }), { code: 'missing-role' });
    dataset.close();
  });
});

describe('channels', () => {
  const rows = (places: readonly string[]): readonly (readonly unknown[])[] =>
    Array.from({ length: 60 }, (_, at) => [`R${String(at)}`, day(at), places[at % places.length], 2, 5, 10]);

  it('are the role of a location with ways to sell', async () => {
    const dataset = await open(rows(['Takeaway', 'In-store']), 'receipt no,date,location,quantity,price,amount');
    assert.deepEqual([dataset.roles.channel, dataset.roles.city], ['location', undefined]);
    dataset.close();
  });

  it('are found in other languages', async () => {
    const dataset = await open(
      rows(['Filiale', 'Online-Shop', 'Großhandel']),
      'receipt no,date,Verkaufsort,quantity,price,amount',
    );
    assert.equal(dataset.roles.channel, 'Verkaufsort');
    dataset.close();
  });

  it('are not places, nor types of customers', async () => {
    const towns = await open(rows(['Online', 'Leeds']), 'receipt no,date,location,quantity,price,amount');
    assert.deepEqual([towns.roles.channel, towns.roles.city], [undefined, 'location']);
    towns.close();
    const types = await open(rows(['Retail', 'Wholesale']), 'receipt no,date,customer type,quantity,price,amount');
    assert.equal(types.roles.channel, undefined);
    types.close();
  });
});
