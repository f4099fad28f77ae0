import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetOptions } from '../../src/core.js';
import { randomOf } from '../random.js';
import { rowsOf, xlsxOf } from '../table/xlsx-writer.js';

type Cell = string | number;

function csv(names: string, rows: readonly (readonly Cell[])[]): string {
  return [names, ...rows.map((row) => row.join(','))].join('\n');
}

function open(files: Readonly<Record<string, string>>, options: DatasetOptions = {}): Promise<Dataset> {
  const entries = Object.entries(files).map(([name, text]) => [name, new File([text], `${name}.csv`)] as const);
  const [first] = entries;
  const input = entries.length === 1 && first !== undefined ? first[1] : { tables: Object.fromEntries(entries) };
  return openDataset(input, { timeZone: 'UTC', ...options });
}

async function groups(dataset: Dataset, by: string, measure = 'revenue'): Promise<Record<string, unknown>> {
  const rows = (await dataset.query({ measures: [measure], by: [by] })).rows();
  return Object.fromEntries(rows.map((row) => [String(row[by]), row[measure]]));
}

function codesOf({ warnings }: Dataset): readonly string[] {
  return warnings.map(({ code }) => code);
}

/** Periods 1 to 12 of two years, each with a different amount. */
const PERIODS = Array.from({ length: 24 }, (_, at) => ({
  year: 2023 + Math.floor(at / 12),
  period: (at % 12) + 1,
  amount: 100 + at * 7,
}));

function monthsFrom(start: number): Record<string, number> {
  return Object.fromEntries(
    PERIODS.map(({ year, period, amount }) => {
      const month = new Date(Date.UTC(start > 1 ? year - 1 : year, start - 1 + period - 1, 1));
      return [month.toISOString().slice(0, 10), amount];
    }),
  );
}

describe('columns of days and weeks', () => {
  const NAMES: readonly (readonly [what: string, names: readonly string[], days: readonly string[]])[] = [
    ['day, month, year', ['06/01/2025', '13/01/2025', '20/01/2025'], ['2025-01-06', '2025-01-13', '2025-01-20']],
    ['month, day, year', ['01/06/2025', '01/13/2025', '01/20/2025'], ['2025-01-06', '2025-01-13', '2025-01-20']],
    ['year, month, day', ['2025-01-06', '2025-01-13', '2025-02-03'], ['2025-01-06', '2025-01-13', '2025-02-03']],
    ['the first of months', ['01/01/2025', '01/02/2025', '01/03/2025'], ['2025-01-01', '2025-02-01', '2025-03-01']],
    ['weeks by steps', ['03/02/2025', '10/02/2025', '03/03/2025'], ['2025-02-03', '2025-02-10', '2025-03-03']],
    ['weeks of a year', ['2024-W52', '2025-W01', '2025-W02'], ['2024-12-23', '2024-12-30', '2025-01-06']],
  ];
  for (const [what, names, days] of NAMES) {
    it(`reads all columns named for ${what}`, async () => {
      const amounts = [510.5, 620.25, 730];
      const stores = ['Lille', 'Nice', 'Brest', 'Rouen'].map((store) => [store, ...amounts]);
      const dataset = await open({ sales: csv(`store,${names.join(',')}`, stores) });
      const rows = (await dataset.query({ measures: ['revenue'], by: ['day(date)'] })).rows();
      assert.deepEqual(
        rows.map((row) => [row['day(date)'], row.revenue]),
        days.map((day, at) => [day, 4 * amounts[at]!]),
      );
    });
  }
});

describe('fiscal periods', () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const WRITTEN: Readonly<Record<string, readonly [names: string, row: (year: number, period: number) => string]>> = {
    'FY24 P03': ['fiscal_period', (year, period) => `FY${String(year % 100)} P${two(period)}`],
    '2024-P03': ['period', (year, period) => `${String(year)}-P${two(period)}`],
    'P03 FY2024': ['Period', (year, period) => `P${two(period)} FY${String(year)}`],
    '2024003': ['fiscal year/period', (year, period) => `${String(year)}0${two(period)}`],
    'a fiscal year and a number': ['fiscal_year,period', (year, period) => `${String(year)},${String(period)}`],
    'FY2024 and P03': ['FY,Per', (year, period) => `FY${String(year)},P${two(period)}`],
    '2023/24 and P3': ['year,period', (year, period) => `${String(year - 1)}/${String(year % 100)},P${String(period)}`],
    'in German': ['Geschäftsjahr,Buchungsperiode', (year, period) => `${String(year)},${String(period)}`],
  };
  for (const [title, [names, row]] of Object.entries(WRITTEN)) {
    const text = csv(
      `${names},region,net_sales`,
      PERIODS.map(({ year, period, amount }) => [row(year, period), 'North', amount]),
    );
    it(`are months: ${title}`, async () => {
      const dataset = await open({ sales: text });
      assert.deepEqual(await groups(dataset, 'month(date)'), monthsFrom(1));
      assert.ok(codesOf(dataset).includes('date-in-parts'));
    });

    it(`begin with the fiscal year: ${title}`, async () => {
      assert.deepEqual(await groups(await open({ sales: text }, { fiscalStart: 4 }), 'month(date)'), monthsFrom(4));
    });
  }

  it('of four weeks begin every 28 days', async () => {
    const rows = Array.from({ length: 13 }, (_, at) => [2024, `P${String(at + 1)}`, 100 + at]);
    const dataset = await open({ sales: csv('fiscal_year,period,net_sales', rows) });
    const days = Object.fromEntries(
      rows.map(([, , amount], at) => [new Date(Date.UTC(2024, 0, 1 + at * 28)).toISOString().slice(0, 10), amount]),
    );
    assert.deepEqual(await groups(dataset, 'day(date)'), days);
  });

  it('in which books are closed belong to the last month', async () => {
    const rows = [
      ...PERIODS.map(({ year, period, amount }) => [year, period, amount]),
      ...PERIODS.map(({ year, period, amount }) => [year, period, amount]),
      [2024, 13, 5],
    ];
    const dataset = await open({ sales: csv('GJAHR,POPER,UMSATZ', rows) });
    const last = PERIODS.at(-1)?.amount ?? 0;
    assert.equal((await groups(dataset, 'month(date)'))['2024-12-01'], 2 * last + 5);
  });
});

describe('names of files', () => {
  const amounts = (add: number): readonly (readonly Cell[])[] => [
    ['A', 10 + add],
    ['B', 20 + add],
    ['C', 5 + add],
  ];

  it('say the year of their rows', async () => {
    const dataset = await open({
      sales_2023: csv('product,revenue', amounts(0)),
      sales_2024: csv('product,revenue', amounts(1)),
    });
    assert.deepEqual(await groups(dataset, 'year(date)'), { '2023-01-01': 35, '2024-01-01': 38 });
    assert.ok(codesOf(dataset).includes('period-in-file-name'));
  });

  it('say the month', async () => {
    const names = ['sales_2023_11', 'sales_202312', 'sales-2024-jan'];
    const dataset = await open(Object.fromEntries(names.map((name, at) => [name, csv('product,revenue', amounts(at))])));
    assert.deepEqual(await groups(dataset, 'month(date)'), { '2023-11-01': 35, '2023-12-01': 38, '2024-01-01': 41 });
  });

  it('say the year of months in columns', async () => {
    const file = (add: number): string =>
      csv('product,Jan,Feb,Mar', [
        ['A', 1.5 + add, 2.5, 3.5],
        ['B', 4, 5, 6],
      ]);
    const dataset = await open({ sales_2023: file(0), sales_2024: file(1) });
    const months = { '01': 5.5, '02': 7.5, '03': 9.5 };
    const expected = Object.entries(months).flatMap(([month, amount]) => [
      [`2023-${month}-01`, amount],
      [`2024-${month}-01`, amount + (month === '01' ? 1 : 0)],
    ]);
    assert.deepEqual(await groups(dataset, 'day(date)'), Object.fromEntries(expected));
  });

  it('say nothing where rows have dates', async () => {
    const file = (year: number): string =>
      csv('date,product,revenue', [
        [`${String(year)}-05-01`, 'A', 5],
        [`${String(year)}-06-01`, 'B', 7],
      ]);
    const dataset = await open({ export_2020: file(2023), export_2021: file(2024) });
    assert.deepEqual(await groups(dataset, 'year(date)'), { '2023-01-01': 12, '2024-01-01': 12 });
    assert.ok(!codesOf(dataset).includes('period-in-file-name'));
  });
});

describe('channels and currencies as columns', () => {
  const SETS: Readonly<Record<string, readonly [names: string, members: readonly string[], by: string]>> = {
    channels: ['date,product,Online,Store,Wholesale', ['Online', 'Store', 'Wholesale'], 'channel'],
    'channels with what is counted': [
      'date,product,Online Sales,Store Sales,Phone Sales',
      ['Online', 'Store', 'Phone'],
      'channel',
    ],
    'channels in German': ['Datum,Produkt,Filiale,Onlineshop,Großhandel', ['Filiale', 'Onlineshop', 'Großhandel'], 'channel'],
    'channels, one with an unknown name': [
      'mese,prodotto,Negozio,Online,Rivenditori',
      ['Negozio', 'Online', 'Rivenditori'],
      'channel',
    ],
    'channels of two words': ['date,product,Web Shop,Store,Phone Orders', ['Web Shop', 'Store', 'Phone Orders'], 'channel'],
    'regions with their total': ['Year,Name,NA_Sales,EU_Sales,JP_Sales,Global_Sales', ['NA', 'EU', 'JP'], 'region'],
  };
  const cells = Array.from({ length: 30 }, (_, at) => [10.5 + at, (at % 3) * 2.25, 4.25 + (at % 5)] as const);
  for (const [title, [names, members, by]] of Object.entries(SETS)) {
    it(`are the members of a dimension: ${title}`, async () => {
      const isYearly = names.startsWith('Year');
      const rows = cells.map((row, at) => [
        isYearly ? 2000 + (at % 9) : new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
        `P${String(at % 7)}`,
        ...row,
        ...(isYearly ? [row[0] + row[1] + row[2]] : []),
      ]);
      const dataset = await open({ sales: csv(names, rows) });
      const sums = members.map((member, at) => [member, cells.reduce((sum, row) => sum + (row[at] ?? 0), 0)]);
      assert.deepEqual(
        await groups(dataset, by),
        Object.fromEntries(sums.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))),
      );
      const note = dataset.warnings.find(({ code }) => code === 'members-unfolded');
      assert.match(note?.message ?? '', new RegExp(`read as one row per ${by}$`, 'u'));
    });
  }

  it('keep the units that values prove: amounts of a channel are whole numbers of units', async () => {
    const sold = cells.map((_, at) => ({ price: 2.5 + (at % 4), parts: [at % 5, (at * 3) % 4, 1 + (at % 2)] }));
    const rows = sold.map(({ price, parts }, at) => [
      `2024-01-${String(at + 1).padStart(2, '0')}`,
      parts.reduce((sum, units) => sum + units, 0),
      price,
      ...parts.map((units) => units * price),
    ]);
    const dataset = await open({ sales: csv('date,quantity,unit price,Online,Store,Phone', rows) });
    const sum = (column: number): number => sold.reduce((all, { parts }) => all + (parts[column] ?? 0), 0);
    assert.deepEqual(await groups(dataset, 'channel', 'units'), { Online: sum(0), Phone: sum(2), Store: sum(1) });
    const unlike = rows.map(([day, units, ...others]) => [String(day), Number(units) + 1, ...others]);
    const unproven = await open({ sales: csv('date,quantity,unit price,Online,Store,Phone', unlike) });
    await assert.rejects(unproven.query({ measures: ['units'] }), { code: 'missing-role' });
  });

  it('keep the quantity where each row has one channel', async () => {
    const rows = cells.map((_, at) => [
      `2024-01-${String(at + 1).padStart(2, '0')}`,
      1 + (at % 4),
      ...[0, 1, 2].map((column) => (column === at % 3 ? 10.5 + at : '')),
    ]);
    const dataset = await open({ sales: csv('date,quantity,Online,Store,Phone', rows) });
    const sum = (column: number): number => cells.reduce((all, _, at) => all + (at % 3 === column ? 1 + (at % 4) : 0), 0);
    assert.deepEqual(await groups(dataset, 'channel', 'units'), { Online: sum(0), Phone: sum(2), Store: sum(1) });
  });

  it('keep currencies apart', async () => {
    const rows = cells.map(([amount], at) => [
      `2024-01-${String(at + 1).padStart(2, '0')}`,
      ...['', '', ''].map((none, column) => (column === at % 3 ? amount : none)),
    ]);
    const dataset = await open({ sales: csv('date,EUR,USD,GBP', rows) });
    const sum = (column: number): number => cells.reduce((all, [amount], at) => all + (at % 3 === column ? amount : 0), 0);
    assert.deepEqual(await groups(dataset, 'currency'), { EUR: sum(0), GBP: sum(2), USD: sum(1) });
    await assert.rejects(dataset.query({ measures: ['revenue'] }), { code: 'mixed-currency' });
  });

  it('are not the parts of an amount: a subtotal, freight and tax', async () => {
    const rows = cells.map(([amount], at) => [
      `2024-01-${String(at + 1).padStart(2, '0')}`,
      at + 1,
      amount,
      2.5,
      1.25,
      amount + 3.75,
    ]);
    const dataset = await open({ sales: csv('date,order_id,subtotal,shipping,tax,total', rows) });
    assert.ok(!codesOf(dataset).includes('members-unfolded'));
  });
});

describe('members that are totals of other members', () => {
  const random = randomOf(5);
  const REGIONS: Readonly<Record<string, readonly string[]>> = {
    West: ['Portland', 'LosAngeles'],
    South: ['Houston'],
    East: ['Boston', 'NewYork'],
  };
  const weeks = Array.from({ length: 40 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at * 7)).toISOString().slice(0, 10));
  const cents = (): number => 100 + Math.floor(random() * 1000);
  const list = weeks.flatMap((week) =>
    ['new', 'used'].flatMap((kind) => {
      const cities = Object.entries(REGIONS).flatMap(([region, names]) =>
        names.map((name) => ({ region, name, value: cents() })),
      );
      const regions = Object.keys(REGIONS).map((name) => ({
        name,
        value: cents() + cities.filter(({ region }) => region === name).reduce((sum, { value }) => sum + value, 0),
      }));
      return [...cities, ...regions].map(({ name, value }) => ({ week, kind, name, value }));
    }),
  );
  const regional = list.filter(({ name }) => name in REGIONS);
  const sums = Object.fromEntries(
    ['East', 'South', 'West'].map((region) => [
      region,
      regional.reduce((sum, { name, value }) => sum + (name === region ? value : 0), 0) / 100,
    ]),
  );
  const withTotals = (rows: typeof list, label: string): typeof list =>
    weeks.flatMap((week) =>
      ['new', 'used'].flatMap((kind) => {
        const own = rows.filter((one) => one.week === week && one.kind === kind);
        const value = own.reduce((sum, one) => sum + (one.name in REGIONS ? one.value : 0), 0);
        return [...own, { week, kind, name: label, value }];
      }),
    );
  const text = (rows: typeof list): string =>
    csv(
      'date,kind,region,tutar',
      rows.map(({ week, kind, name, value }) => [week, kind, name, (value / 100).toFixed(2)]),
    );

  for (const label of ['TotalUS', 'All regions', 'US Total']) {
    it(`are not counted again: ${label}`, async () => {
      const dataset = await open({ sales: text(withTotals(regional, label)) });
      assert.deepEqual(await groups(dataset, 'region'), sums);
      const note = dataset.warnings.find(({ code }) => code === 'member-totals');
      assert.equal(note?.count, weeks.length * 2);
    });
  }

  it('are counted where the page, or a viewer, keeps them with the setting of the note', async () => {
    const data = text(withTotals(regional, 'TotalUS'));
    const { message = '' } = (await open({ sales: data })).warnings.find(({ code }) => code === 'member-totals') ?? {};
    assert.match(message, /set read="totals: keep"$/u);
    const all = Object.values(sums).reduce((sum, value) => sum + value, 0);
    for (const options of [{ read: 'totals: keep' }, { answers: { '@read totals': 'keep' } }]) {
      const kept = await open({ sales: data }, options);
      const { TotalUS: total, ...others } = await groups(kept, 'region');
      assert.deepEqual(others, sums);
      assert.ok(Math.abs(Number(total) - all) < 0.005);
    }
    await assert.rejects(open({ sales: data }, { read: 'totals: sum' }), /totals 'sum' is unknown/u);
  });

  it('are not counted again where some members are parts of others', async () => {
    const dataset = await open({ sales: text(withTotals(list, 'TotalUS')) });
    assert.deepEqual(await groups(dataset, 'region'), sums);
  });

  it('stay where the others do not add up to them', async () => {
    const rows = withTotals(regional, 'Total Wines').map((row) =>
      row.name === 'Total Wines' ? { ...row, value: cents() } : row,
    );
    const dataset = await open({ sales: text(rows) });
    assert.ok('Total Wines' in (await groups(dataset, 'region')));
  });
});

describe('the sheets of a workbook', () => {
  it('are facts and lists that join; covers and pivot tables are left out', async () => {
    const lines = Array.from({ length: 60 }, (_, at): Cell[] => [
      1 + Math.floor(at / 2),
      `P${String(1 + (at % 4))}`,
      1 + (at % 3),
      5 + (at % 4),
    ]);
    const orders = Array.from({ length: 30 }, (_, at): Cell[] => [
      1 + at,
      `2024-0${String(1 + (at % 6))}-15`,
      `C${String(at % 5)}`,
    ]);
    const amount = (line: readonly Cell[]): number => Number(line[2]) * Number(line[3]);
    const products = ['Tea', 'Coffee', 'Cocoa', 'Milk'].map((name, at): Cell[] => [
      `P${String(at + 1)}`,
      name,
      at % 2 ? 'Hot' : 'Cold',
    ]);
    const book = xlsxOf({
      sheets: [
        { name: 'Cover', rows: rowsOf(['Sales report 2024'], ['Prepared by Ann']) },
        { name: 'Orders', rows: rowsOf(['order_id', 'order_date', 'customer_id'], ...orders) },
        { name: 'Lines', rows: rowsOf(['order_id', 'product_id', 'quantity', 'unit_price'], ...lines) },
        { name: 'Products', rows: rowsOf(['product_id', 'product_name', 'category'], ...products) },
      ],
    });
    const dataset = await openDataset(new File([book as Uint8Array<ArrayBuffer>], 'shop.xlsx'), { timeZone: 'UTC' });
    const of = (category: string): number =>
      lines.reduce((sum, line) => sum + (products.find(([id]) => id === line[1])?.[2] === category ? amount(line) : 0), 0);
    assert.deepEqual(await groups(dataset, 'category'), { Cold: of('Cold'), Hot: of('Hot') });
    const months = await groups(dataset, 'month(date)');
    assert.equal(
      Object.values(months).reduce<number>((sum, value) => sum + Number(value), 0),
      lines.reduce((sum, line) => sum + amount(line), 0),
    );
    assert.equal(Object.keys(months).length, 6);
    assert.ok(dataset.warnings.some(({ code, params }) => code === 'other-sheets' && String(params?.sheets) === 'Cover'));
  });

  it('are sales with a price per row also where a list of customers is next to them', async () => {
    const sales = Array.from({ length: 60 }, (_, at): Cell[] => [
      1 + at,
      `2024-0${String(1 + (at % 6))}-15`,
      1 + (at % 9),
      20.5 + at,
    ]);
    const customers = Array.from({ length: 9 }, (_, at): Cell[] => [1 + at, `Customer ${String(at)}`, at % 2 ? 'Gold' : 'Basic']);
    const book = xlsxOf({
      sheets: [
        { name: 'Transactions', rows: rowsOf(['transaction_id', 'transaction_date', 'customer_id', 'list_price'], ...sales) },
        { name: 'Customers', rows: rowsOf(['customer_id', 'name', 'wealth_segment'], ...customers) },
      ],
    });
    const dataset = await openDataset(new File([book as Uint8Array<ArrayBuffer>], 'shop.xlsx'), { timeZone: 'UTC' });
    const of = (kind: string): number =>
      sales.reduce((sum, sale) => sum + (customers[Number(sale[2]) - 1]?.[2] === kind ? Number(sale[3]) : 0), 0);
    assert.deepEqual(await groups(dataset, 'wealth_segment'), { Basic: of('Basic'), Gold: of('Gold') });
  });
});
