import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, SalesError } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { HARD_SETS, type Files } from './hard-sets.js';

/** What a set must give: an error when it is opened or asked for revenue, or the sum of a column with the doubts that are stated. */
interface Expected {
  readonly opening?: string;
  readonly revenue?: string;
  /** A column, as `table.column`, whose sum in the file is the revenue; factors of a product are separated by `*`. */
  readonly sum?: string;
  /** How often rows count. */
  readonly times?: number;
  readonly doubts?: readonly string[];
  /** Text in the hint of the error, or in the message of a doubt: the attribute that settles the matter. */
  readonly settledBy?: RegExp;
  readonly orders?: number | string;
  readonly date?: 'missing-role';
}

const ROLE = /roles="revenue: /u;

const EXPECTED: Readonly<Record<string, Expected>> = {
  'no date': { sum: 'sales.amount', orders: 50, date: 'missing-role' },
  'no money': { revenue: 'missing-role', settledBy: ROLE, orders: 'missing-role' },
  'no order': { sum: 'sales.amount', orders: 'missing-role' },
  'all text': { revenue: 'missing-role', settledBy: ROLE, orders: 'missing-role', date: 'missing-role' },
  'only totals': { revenue: 'missing-role', doubts: ['rows-are-totals'], settledBy: ROLE },
  'one number': { sum: 'total.revenue', orders: 'missing-role' },
  'one row': { sum: 'sales.amount', orders: 1 },
  'no row': { sum: 'sales.amount', orders: 0 },
  'an empty file': { opening: 'empty-input' },
  'only zero amounts': { sum: 'sales.amount', orders: 40 },
  'no amount filled in': { revenue: 'missing-role', settledBy: ROLE, orders: 40 },
  'a second head row': { sum: 'sales.amount', orders: 60, doubts: ['repeated-header'] },
  'head rows all over': { sum: 'sales.amount', orders: 60, doubts: ['repeated-header'] },
  'months as columns': { doubts: ['periods-unfolded'] },
  'months of years as columns': { doubts: ['periods-unfolded'] },
  'years as columns': { doubts: ['periods-unfolded'] },
  'two tables without a link': {
    sum: 'sales.amount',
    doubts: ['unrelated-table'],
    settledBy: /joins="sales\.column = weather\.column"/u,
  },
  'two fact tables without a link': {
    sum: 'stores.takings',
    doubts: ['unrelated-table'],
    settledBy: /joins="stores\.column = online\.column"/u,
  },
  'keys that match nothing': {
    sum: 'orders.amount',
    doubts: ['unrelated-table'],
    settledBy: /joins="orders\.column = customers\.column"/u,
  },
  'lines whose orders are not there': {
    sum: 'lines.quantity*price',
    doubts: ['unrelated-table'],
    settledBy: /joins="lines\.column = orders\.column"/u,
  },
  'a price and nothing else': { revenue: 'missing-role', settledBy: ROLE },
  'quantities without a price': { revenue: 'missing-role', settledBy: ROLE, orders: 60 },
  'only customers': { revenue: 'missing-role', settledBy: ROLE, orders: 'missing-role' },
  'a budget': { revenue: 'missing-role', settledBy: ROLE },
  'stock levels': { revenue: 'missing-role', settledBy: ROLE },
  'two amounts that differ': { revenue: 'ambiguous', doubts: ['ambiguous-role'], settledBy: /roles="revenue: value2"/u },
  measurements: { revenue: 'missing-role', settledBy: ROLE },
  'ambiguous days': { sum: 'sales.amount', doubts: ['ambiguous-date-order'], settledBy: /read="order_date: date dmy"/u },
  'dates as words': { sum: 'sales.amount', date: 'missing-role' },
  'amounts as words': { revenue: 'missing-role', settledBy: ROLE, orders: 40 },
  'currencies mixed by sign': { revenue: 'mixed-currency', settledBy: /where="currency: \$"/u },
  'the same file twice': {
    sum: 'orders.total',
    times: 2,
    orders: 40,
    doubts: ['same-rows'],
    settledBy: /remove copies from src/u,
  },
  'a web page': { opening: 'not-tabular' },
};

function open(files: Files): Promise<Dataset> {
  const tables = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new Blob([text])]));
  return openDataset({ tables }, { timeZone: 'UTC' });
}

async function codeOf(work: Promise<unknown>): Promise<SalesError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof SalesError) return error;
    throw error;
  }
}

/** The sum of a column, or of the product of columns, read without the library. */
function sumIn(files: Files, path: string): number {
  const [table = '', columns = ''] = path.split('.');
  const [head = '', ...lines] = (files[table] ?? '').split('\n');
  const at = columns.split('*').map((name) => head.split(',').indexOf(name));
  return lines
    .filter((line) => line !== head && line !== '')
    .reduce((sum, line) => sum + at.reduce((product, index) => product * Number(line.split(',')[index]), 1), 0);
}

describe('data that cannot be understood', () => {
  it('is covered by an expectation each', () => {
    assert.deepEqual(Object.keys(EXPECTED).toSorted(), Object.keys(HARD_SETS).toSorted());
  });

  for (const [name, files] of Object.entries(HARD_SETS)) {
    const expected = EXPECTED[name] ?? {};
    it(`gives an error or a reading with its doubts: ${name}`, async () => {
      if (expected.opening !== undefined) {
        const error = await codeOf(open(files));
        assert.equal(error?.code, expected.opening);
        assert.ok(error.hint.length > 10);
        return;
      }
      const dataset = await open(files);
      const { warnings } = dataset;
      for (const code of expected.doubts ?? [])
        assert.ok(
          warnings.some((one) => one.code === code),
          code,
        );
      const refused = await codeOf(dataset.query({ measures: ['revenue'] }));
      assert.equal(refused?.code, expected.revenue);
      const said = [refused?.hint ?? '', ...warnings.map(({ message }) => message)].join('\n');
      if (expected.settledBy) assert.match(said, expected.settledBy);
      if (expected.sum !== undefined) {
        const [row] = (await dataset.query({ measures: ['revenue'] })).rows();
        assert.ok(Math.abs(Number(row?.revenue) - (expected.times ?? 1) * sumIn(files, expected.sum)) < 0.005);
      }
      if (typeof expected.orders === 'number')
        assert.deepEqual((await dataset.query({ measures: ['orders'] })).rows(), [{ orders: expected.orders }]);
      if (typeof expected.orders === 'string')
        assert.equal((await codeOf(dataset.query({ measures: ['orders'] })))?.code, expected.orders);
      if (expected.date) assert.ok(await codeOf(dataset.query({ measures: ['count()'], by: ['month(date)'] })));
      dataset.close();
    });
  }

  it('is settled by the attribute that the error names', async () => {
    const dataset = await openDataset(new Blob([HARD_SETS['years as columns']?.sales ?? '']), {
      define: 'revenue = sum("2021") + sum("2022") + sum("2023")',
    });
    const [row] = (await dataset.query({ measures: ['revenue'] })).rows();
    const files = HARD_SETS['years as columns'] ?? {};
    const expected = ['2021', '2022', '2023'].reduce((sum, year) => sum + sumIn(files, `sales.${year}`), 0);
    assert.ok(Math.abs(Number(row?.revenue) - expected) < 0.005);
    dataset.close();
  });
});
