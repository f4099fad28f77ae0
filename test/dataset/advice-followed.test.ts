import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type SalesError } from '../../src/core.js';

type Options = Readonly<Record<string, string>>;
type Plan = Parameters<Awaited<ReturnType<typeof openDataset>>['query']>[0];

const file = (name: string, ...lines: readonly string[]): File => new File([`${lines.join('\n')}\n`], name);
const ORDERS = file(
  'orders.csv',
  'Order Date,Area,Sum,Pieces',
  '2024-01-02,West,10,1',
  '2024-02-03,East,20,2',
  '2024-03-05,West,30,3',
);
const EXPORTS = file('exports.csv', 'date,currency,revenue', '2024-01-02,EUR,10', '2024-02-03,USD,20', '2024-03-05,EUR,30');
const SALES = file('sales.csv', 'date,product,revenue', '2024-01-02,A,10', '2024-02-03,B,20');
const PRODUCTS = file('items.csv', 'Item,Shelf,stock', 'A,1,3', 'B,2,5');

async function ask(files: File | readonly File[], options: Options, plan: Plan): Promise<readonly object[]> {
  const dataset = await openDataset([files].flat(), options);
  try {
    return (await dataset.query(plan)).rows();
  } finally {
    dataset.close();
  }
}

/** What a user writes first, and the page after the user has followed the advice of its error. `advice` matches what the error must say. */
interface Case {
  readonly title: string;
  readonly files?: File | readonly File[];
  readonly options?: Options;
  readonly plan: Plan;
  readonly advice: RegExp;
  readonly follow: (match: RegExpMatchArray) => { readonly options?: Options; readonly plan?: Plan; readonly files?: File };
}

const CASES: readonly Case[] = [
  {
    title: 'a column in place of a measure',
    plan: { measures: ['Area'] },
    advice: /for example measure='(distinct\("Area"\))'/,
    follow: ([, measure = '']) => ({ plan: { measures: [measure] } }),
  },
  {
    title: 'a measure without its column',
    plan: { measures: ['cost'] },
    advice: /roles="(cost): column name"/,
    follow: ([, role]) => ({ options: { roles: `${role}: Sum` } }),
  },
  {
    title: 'a dimension without its column',
    plan: { measures: ['units'], by: ['category'] },
    advice: /roles="(category): column name"/,
    follow: ([, role]) => ({ options: { roles: `${role}: Area` } }),
  },
  {
    title: 'a misspelled field of a filter',
    plan: { measures: ['units'], where: 'Aera: West' },
    advice: /Did you mean '(Area)'/,
    follow: ([, name]) => ({ plan: { measures: ['units'], where: `${name}: West` } }),
  },
  {
    title: 'a misspelled measure',
    plan: { measures: ['unit'] },
    advice: /Did you mean '(units)'/,
    follow: ([, name = '']) => ({ plan: { measures: [name] } }),
  },
  {
    title: 'a filter with an equals sign',
    plan: { measures: ['units'], where: 'Area=West' },
    advice: /Write each clause as (field): value/,
    follow: () => ({ plan: { measures: ['units'], where: 'Area: West' } }),
  },
  {
    title: 'a range of dates from last to first',
    plan: { measures: ['units'], where: 'date: 2024-03..2024-01' },
    advice: /Write (2024-01)\.\.(2024-03)/,
    follow: ([, from, to]) => ({ plan: { measures: ['units'], where: `date: ${from}..${to}` } }),
  },
  {
    title: 'a text as the column of a number',
    options: { roles: 'cost: Area' },
    plan: { measures: ['cost'] },
    advice: /Choose another column/,
    follow: () => ({ options: { roles: 'cost: Sum' } }),
  },
  {
    title: 'roles with an equals sign',
    options: { roles: 'cost=Sum' },
    plan: { measures: ['cost'] },
    advice: /Write roles="date: Order Date; revenue: Sales"/,
    follow: () => ({ options: { roles: 'date: Order Date; cost: Sum' } }),
  },
  {
    title: 'joins of a single table',
    options: { joins: 'orders.Area = areas.id' },
    plan: { measures: ['units'] },
    advice: /Remove joins/,
    follow: () => ({ options: {} }),
  },
  {
    title: 'the same weekday by month',
    plan: { measures: ['units'], by: ['month(date)'], compare: 'same-weekday' },
    advice: /Group by (day\(date\)) or week\(date\)/,
    follow: ([, by = '']) => ({ plan: { measures: ['units'], by: [by], compare: 'same-weekday' } }),
  },
  {
    title: 'amounts in two currencies, of which one is shown',
    files: EXPORTS,
    plan: { measures: ['revenue'] },
    advice: /where="(currency: EUR)"/,
    follow: ([, where = '']) => ({ plan: { measures: ['revenue'], where } }),
  },
  {
    title: 'amounts in two currencies, each by itself',
    files: EXPORTS,
    plan: { measures: ['revenue'] },
    advice: /<sales-table by="(currency)">/,
    follow: ([, by = '']) => ({ plan: { measures: ['revenue'], by: [by] } }),
  },
  {
    title: 'a sum over tables that are not joined',
    files: [SALES, PRODUCTS],
    plan: { measures: ['revenue'], by: ['Shelf'] },
    advice: /joins="/,
    follow: () => ({ options: { joins: 'sales.product = items.Item' } }),
  },
  {
    title: 'an unknown comparison',
    plan: { measures: ['units'], where: 'date: 2024-02', compare: 'last month' },
    advice: /a range such as (\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d)/,
    follow: ([, range = '']) => ({ plan: { measures: ['units'], where: 'date: 2024-02', compare: range } }),
  },
  {
    title: 'an unknown decimal mark',
    options: { read: 'decimal: point and comma' },
    plan: { measures: ['units'] },
    advice: /Example: read="([^"]*)"/,
    follow: ([, read = '']) => ({
      options: { read },
      files: file('orders.csv', 'Order Date;Zip;Pieces', '02.01.2024;01067;1,5'),
    }),
  },
  {
    title: 'a JSON file whose rows are nested',
    files: file('orders.json', '{"a": {"b": 1}}'),
    plan: { measures: ['units'] },
    advice: /read="data: \/path\/to\/list"/,
    follow: () => ({
      options: { read: 'data: /path/to/list' },
      files: file('orders.json', '{"path": {"to": {"list": [{"date": "2024-01-02", "quantity": 3}]}}}'),
    }),
  },
];

describe('the advice of an error', () => {
  for (const { title, files = ORDERS, options = {}, plan, advice, follow } of CASES)
    it(`leads to a result: ${title}`, async () => {
      const error = await ask(files, options, plan).then(
        (rows) => assert.fail(`no error, but ${JSON.stringify(rows)}`),
        (caught: unknown) => caught as SalesError,
      );
      const match = advice.exec(`${error.message}\n${error.hint}`);
      assert.ok(match, `${error.message}\n${error.hint}`);
      const next = follow(match);
      const rows = await ask(next.files ?? files, next.options ?? options, next.plan ?? plan);
      assert.ok(rows.length > 0);
      assert.ok(
        rows.some((row) => Object.values(row).some((value) => typeof value === 'number' && value > 0)),
        JSON.stringify(rows),
      );
    });
});
