import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetOptions } from '../../src/core.js';

const cells = Array.from({ length: 30 }, (_, at) => [464 + ((at * 37) % 90), 1686 + ((at * 53) % 400), 85 + ((at * 11) % 50)]);

function monthAt(at: number): string {
  return `${String(2020 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
}

interface How {
  readonly toRow?: ((row: readonly number[]) => readonly number[]) | undefined;
  readonly toDate?: (at: number) => string;
  readonly options?: DatasetOptions;
}

function openSeries(names: string, { toRow = (row) => row, toDate = monthAt, options = {} }: How = {}): Promise<Dataset> {
  const lines = cells.map((row, at) => [toDate(at), ...toRow(row)].join(','));
  return openDataset(new File([[names, ...lines].join('\n')], 'sales.csv'), { timeZone: 'UTC', ...options });
}

async function revenueBy(dataset: Dataset, by: string): Promise<Record<string, unknown>> {
  const rows = (await dataset.query({ measures: ['revenue'], by: [by] })).rows();
  return Object.fromEntries(rows.map((row) => [String(row[by]), row.revenue]));
}

function isUnfolded({ warnings }: Dataset): boolean {
  return warnings.some(({ code }) => code === 'members-unfolded');
}

describe('series as columns', () => {
  const SETS: readonly (readonly [names: string, members: readonly string[], by: string])[] = [
    ['YearMonth,Red,Sparkling,Sweetwhite', ['Red', 'Sparkling', 'Sweetwhite'], 'group'],
    ['Monat,Rotwein,Sekt,Süßwein', ['Rotwein', 'Sekt', 'Süßwein'], 'group'],
    ['datum,M01AB,M01AE,N05B', ['M01AB', 'M01AE', 'N05B'], 'group'],
    ['month,Yellow,Ukraine,Windows', ['Yellow', 'Ukraine', 'Windows'], 'group'],
    ['month,Product 1,Product 2,Product 3', ['Product 1', 'Product 2', 'Product 3'], 'product'],
    ['month,Sales North,Sales South,Sales East', ['North', 'South', 'East'], 'group'],
  ];
  for (const [names, members, by] of SETS) {
    it(`are the members of a dimension: ${names}`, async () => {
      const dataset = await openSeries(names);
      const sums = members.map((member, at) => [member, cells.reduce((sum, row) => sum + (row[at] ?? 0), 0)] as const);
      assert.deepEqual(await revenueBy(dataset, by), Object.fromEntries(sums.toSorted(([a], [b]) => (a < b ? -1 : 1))));
      assert.ok(isUnfolded(dataset));
    });
  }

  it('are units where most of the numbers are small and whole', async () => {
    const toPieces = ([a = 0, b = 0]: readonly number[]): readonly number[] => [a % 97, b % 41];
    const dataset = await openSeries('Date,Croissant,Baguette', { toRow: toPieces });
    const sum = cells.flatMap(toPieces).reduce((all, pieces) => all + pieces, 0);
    assert.deepEqual((await dataset.query({ measures: ['units'] })).rows(), [{ units: sum }]);
    assert.equal(dataset.roles.revenue, undefined);
    const prices = await openSeries('Date,Croissant,Baguette', { toRow: (row) => toPieces(row).map((pieces) => pieces + 0.5) });
    assert.equal(prices.roles.quantity, undefined, 'amounts with cents are no units');
  });

  it('are members over years', async () => {
    const dataset = await openSeries('Year,Hardwood,Softwood,Pellets', { toDate: (at) => String(1990 + at) });
    const years = await revenueBy(dataset, 'year(date)');
    assert.equal(
      years['1991-01-01'],
      (cells[1] ?? []).reduce((sum, value) => sum + value, 0),
    );
  });

  it('are members next to the hour, and where few of many are whole numbers', async () => {
    const names = 'datum,R03,M01AB,N05B,R06,Year,Hour,Weekday Name';
    const dataset = await openSeries(names, {
      toRow: ([a = 0, b = 0, c = 0]) => [a, b + 0.5, c + 0.25, a + 0.75, 2024, 276, 3],
    });
    const sum = (at: number, more: number): number => cells.reduce((all, row) => all + (row[at] ?? 0) + more, 0);
    assert.deepEqual(await revenueBy(dataset, 'group'), {
      M01AB: sum(1, 0.5),
      N05B: sum(2, 0.25),
      R03: sum(0, 0),
      R06: sum(0, 0.75),
    });
  });

  const OTHERS: Readonly<Record<string, readonly [names: string, toRow?: (row: readonly number[]) => readonly number[]]>> = {
    'revenue, cost and profit': ['month,revenue,cost,profit'],
    'columns without names': ['c1,c2,k3,m'],
    'units and a price': ['month,units,price,x'],
    'levels of a stock': ['month,opening stock,closing stock,Red'],
    'prices of a share': ['date,Open,High,Low'],
    'highs and lows of a share': ['date,High,Low,Adj Close'],
    'rates of currencies': ['date,USD,EUR,GBP', (row) => row.map((value) => value / 1000)],
    'shares of a whole': ['month,Red,White,Rosé', ([a = 0, b = 0]) => [a / 100, b / 100, 100 - (a + b) / 100]],
    'an index': ['month,Food,Rent,Energy', (row) => (row === cells[0] ? [100, 100, 100] : row)],
    flags: ['month,Red,White,Snow', ([a = 0, b = 0]) => [a, b, a % 2]],
    'losses among amounts': ['month,Red,White,Rosé', ([a = 0, b = 0, c = 0]) => [a, b, c - 100]],
    'amounts of another scale': ['month,Red,White,Rosé', ([a = 0, b = 0, c = 0]) => [a, b, c * 100_000]],
    'levels that only rise': [
      'month,Red,White,Rosé',
      (row) =>
        row.map((_, at) => cells.slice(0, cells.indexOf(row as number[]) + 1).reduce((sum, one) => sum + (one[at] ?? 0), 0)),
    ],
    'measured conditions': ['month,Red,Humidity,Windspeed'],
    'measured conditions in German': ['Monat,Rot,Grün,Temperatur'],
    'measured conditions in Turkish': ['ay,Kırmızı,Beyaz,sıcaklık'],
  };
  for (const [title, [names, toRow]] of Object.entries(OTHERS)) {
    it(`are not ${title}`, async () => {
      assert.ok(!isUnfolded(await openSeries(names, { toRow })));
    });
  }

  it('are not several rows per date, nor columns that roles name', async () => {
    assert.ok(!isUnfolded(await openSeries('month,Red,White,Rosé', { toDate: (at) => monthAt(at % 15) })));
    assert.ok(!isUnfolded(await openSeries('month,Red,White,Rosé', { options: { roles: 'revenue: Red' } })));
  });
});
