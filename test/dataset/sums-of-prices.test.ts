import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type SalesError } from '../../src/core.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

/** Sixty rows with a price under a name, and other columns. */
const priced = (name: string, more: (at: number) => object): Record<string, unknown>[] =>
  rows(60, (at) => ({ date: day(at), product: `P${String(at % 5)}`, [name]: 1.25 + ((at * 7) % 13) / 4, ...more(at) }));

const NAMES = [
  ...['AveragePrice', 'unit price', 'avg_price', 'Preis je Stück', 'Durchschnittspreis', 'precio medio', 'prix moyen'],
  ...['preco_unitario', 'prezzo medio', 'stukprijs', 'birim fiyat', '単価', 'avg selling price'],
];

describe('a sum of prices', () => {
  for (const name of NAMES)
    it(`is not revenue: ${name}, also with one more column`, async () => {
      for (const more of [
        () => ({}),
        (at: number) => ({ customer: `C${String(at % 9)}`, order_id: `A${String(at)}` }),
        (at: number) => ({ region: `R${String(at % 4)}`, customer: `C${String(at % 9)}` }),
      ])
        await assert.rejects(ask(await open({ data: priced(name, more) }), 'revenue'), (error: SalesError) => {
          assert.equal(error.code, 'missing-role');
          return error.readings.length === 0;
        });
    });

  for (const name of NAMES)
    it(`is not offered next to thousands of pieces: ${name}`, async () => {
      const data = priced(name, (at) => ({ 'Total Volume': 1000.5 + at * 13.75 }));
      const sum = data.reduce((all, row) => all + Number(row[name]) * Number(row['Total Volume']), 0);
      assert.ok(Math.abs(Number(await ask(await open({ data }), 'revenue')) - sum) < 1e-6);
    });

  it('is revenue where values show that a price is the amount of its line, or that rows are single pieces', async () => {
    const lines = priced('price', (at) => ({ quantity: 1 + (at % 4), price: (1 + (at % 4)) * (2.5 + (at % 5)) }));
    const sum = lines.reduce((all, row) => all + Number(row.price), 0);
    assert.equal(await ask(await open({ lines }), 'revenue'), sum);
    const cars = priced('price', (at) => ({ customer: `C${String(at)}` }));
    assert.equal(typeof (await ask(await open({ cars }), 'revenue')), 'number');
  });
});

/** Regions by week and type with a row of their total, and further columns. */
function panel(total: string, more: (row: Readonly<Record<string, unknown>>, at: number) => object): Record<string, unknown>[] {
  const all = rows(24, (at) => ({ date: day((at >> 1) * 7), type: at % 2 === 0 ? 'conventional' : 'organic' })).flatMap(
    (group, at) => {
      const parts = ['North', 'South', 'West'].map((region, index) => ({
        ...group,
        region,
        amount: 100 + at * 7 + index * 13.5,
      }));
      return [...parts, { ...group, region: total, amount: parts.reduce((sum, { amount }) => sum + amount, 0) }];
    },
  );
  return all.map((row, at) => ({ ...row, ...more(row, at) }));
}

describe('rows of totals', () => {
  const managers: Readonly<Record<string, string>> = { North: 'Ann', South: 'Bob', West: 'Cem' };
  for (const [added, more] of [
    ['nothing', () => ({})],
    ['a manager of each region', ({ region }) => ({ manager: managers[String(region)] ?? '' })],
    ['a manager of the total too', ({ region }) => ({ manager: managers[String(region)] ?? 'Zoe' })],
    ['notes', (_, at) => ({ note: at % 5 === 0 ? `x${String(at % 3)}` : '' })],
    ['a status', (_, at) => ({ status: ['ok', 'late', 'new'][at % 3] })],
    ['a mark', (_, at) => ({ checked: at % 3 === 0 })],
    ['another date', (_, at) => ({ updated_at: day(200 + (at % 9)) })],
    ['a price', (_, at) => ({ AveragePrice: 1.25 + (at % 7) / 10 })],
    ['a manager and notes', ({ region }, at) => ({ manager: managers[String(region)] ?? '', note: at % 4 === 0 ? 'y' : '' })],
  ] as readonly (readonly [string, (row: Readonly<Record<string, unknown>>, at: number) => object])[])
    it(`stay removed with ${added}`, async () => {
      for (const total of ['TotalUS', 'Gesamt']) {
        const data = panel(total, more);
        const sum = data.reduce((all, { region, amount }) => all + (region === total ? 0 : Number(amount)), 0);
        const dataset = await open({ data });
        assert.ok(Math.abs(Number(await ask(dataset, 'sum(amount)')) - sum) < 1e-6);
        assert.ok(codes(dataset).includes('member-totals'));
      }
    });

  it('stay where they are another region that adds up nothing', async () => {
    const data = panel('All Saints', (row, at) => (row.region === 'All Saints' ? { amount: 50 + at, manager: 'Dee' } : {}));
    assert.ok(!codes(await open({ data })).includes('member-totals'));
  });

  for (const [added, head, value, total] of [
    ['a number in front', '#', (at: number) => String(at + 1), '21'],
    ['a country in front', 'Country', () => 'DE', 'DE'],
    ['a country in front that the total lacks', 'Country', () => 'DE', ''],
  ] as const)
    it(`are removed at the end of a file with ${added}`, async () => {
      const lines = Array.from({ length: 20 }, (_, at) => `${value(at)},${day(at)},P${String(at % 4)},${String(10.5 + at)}`);
      const text = [`${head},Date,Product,Sales`, ...lines, `${total},Total,,400`].join('\n');
      const dataset = await openDataset(new File([text], 'data.csv'), { timeZone: 'UTC' });
      assert.equal(await ask(dataset, 'revenue'), 400);
      const other = text.replace('Total,,400', 'Total,,401');
      assert.equal(await ask(await openDataset(new File([other], 'data.csv'), { timeZone: 'UTC' }), 'sum(Sales)'), 801);
    });
});
