import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';

type Row = Readonly<Record<string, string | number>>;

const SELLERS = ['Ana', 'Bo', 'Cy'];
const YEARS = [2023, 2024];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Sales of each seller from the first to the last day of two years, each larger than the one before. */
const SALES: readonly Row[] = SELLERS.flatMap((salesperson, seller) =>
  Array.from({ length: 104 }, (_, week) => ({
    order_id: `A${String(week)}-${String(seller)}`,
    order_date: new Date(Date.UTC(2023, 0, 1 + Math.round((730 * week) / 103))).toISOString().slice(0, 10),
    salesperson,
    revenue: 100 + week + 10 * seller,
  })),
);

const targetOf = (seller: number, year: number, month: number): number => 1000 * (seller + 1) + 100 * (year - 2023) + month;
const perMonth = (write: (year: number, month: number) => Row): readonly Row[] =>
  SELLERS.flatMap((salesperson, seller) =>
    YEARS.flatMap((year) =>
      Array.from({ length: 12 }, (_, month) => ({
        salesperson,
        ...write(year, month + 1),
        target: targetOf(seller, year, month + 1),
      })),
    ),
  );
const two = (part: number): string => String(part).padStart(2, '0');

const open = (targets: readonly Row[]): Promise<Dataset> => openDataset({ tables: { sales: [...SALES], targets: [...targets] } });

/** The plan by seller and period. */
async function planned(dataset: Dataset, period: string): Promise<readonly unknown[]> {
  const result = await dataset.query({ measures: ['revenue'], by: ['seller', `${period}(date)`], compare: 'plan' });
  return result.rows().map(({ seller, ...row }) => [seller, row[`${period}(date)`], row['revenue.plan']]);
}

describe('a plan with its periods in parts', () => {
  const expected = SELLERS.flatMap((salesperson, seller) =>
    YEARS.flatMap((year) =>
      Array.from({ length: 12 }, (_, month) => [salesperson, `${year}-${two(month + 1)}-01`, targetOf(seller, year, month + 1)]),
    ),
  );

  for (const [form, write] of [
    ['a year and a month in columns', (year: number, month: number) => ({ Year: year, Month: month })],
    ['both in a text', (year: number, month: number) => ({ period: `${year}-M${two(month)}` })],
    ['dates', (year: number, month: number) => ({ starts: `${year}-${two(month)}-01` })],
  ] as const) {
    it(`is compared by month and seller: ${form}`, async () => {
      const dataset = await open(perMonth(write));
      assert.deepEqual(await planned(dataset, 'month'), expected);
      const plan = async (where: string): Promise<unknown> =>
        (await dataset.query({ measures: ['revenue'], where, compare: 'plan' })).rows()[0]!['revenue.plan'];
      const of = (seller: string, start = ''): number =>
        expected.reduce(
          (sum, [who, day, target]) => (who === seller && String(day).startsWith(start) ? sum + Number(target) : sum),
          0,
        );
      assert.equal(await plan('seller: Bo; date: 2024'), of('Bo', '2024'));
      assert.equal(await plan('salesperson: Bo; date: 2023'), of('Bo', '2023'));
      assert.equal(dataset.roles.date, 'order_date');
    });
  }

  for (const [form, period, write] of [
    ['months', 'month', (month: number) => ({ month })],
    ['names of months', 'month', (month: number) => ({ Monat: MONTHS[month - 1]! })],
    ['quarters', 'quarter', (month: number) => ({ quarter: `Q${Math.ceil(month / 3)}` })],
  ] as const) {
    it(`has the year of the sales where it names none, and the sales have one: ${form}`, async () => {
      const [first, last] = ['2024-01-01', '2024-12-31'];
      const targets = perMonth((year, month) => ({ year, ...write(month) })).filter(({ year }) => year === 2024);
      const undated = targets.map(({ year: _, ...row }) => row);
      const sales = SALES.filter(({ order_date: day }) => String(day) >= first && String(day) <= last);
      const inYear = await openDataset({ tables: { sales, targets: undated } });
      const months = expected.filter(([, day]) => String(day) >= first);
      const sums = new Map<string, number>();
      for (const [seller, day, target] of months) {
        const bin = period === 'month' ? day : `2024-${two(Math.floor((Number(String(day).slice(5, 7)) - 1) / 3) * 3 + 1)}-01`;
        const key = `${seller} ${bin}`;
        sums.set(key, (sums.get(key) ?? 0) + Number(target));
      }
      assert.deepEqual(
        (await planned(inYear, period)).map((row) => (row as readonly unknown[]).join(' ')),
        [...sums].map(([key, sum]) => `${key} ${sum}`),
      );
      const result = await (await open(undated)).query({ measures: ['revenue'], by: [`${period}(date)`], compare: 'plan' });
      assert.ok(result.rows().every((row) => row['revenue.plan'] === undefined || row['revenue.plan'] === null));
      assert.ok(result.notes.some(({ code }) => code === 'plan-lacks'));
    });
  }

  it('without a year has that of the sales, also where deliveries reach into the next one, and no other date begins elsewhere', async () => {
    const targets = perMonth((year, month) => ({ year, month })).filter(({ year }) => year === 2024);
    const undated = targets.map(({ year: _, ...row }) => row);
    const sales = SALES.filter(({ order_date: day }) => String(day).startsWith('2024'));
    const later = (day: unknown, days: number): string =>
      new Date(Date.parse(String(day)) + days * 86_400_000).toISOString().slice(0, 10);
    const plansOver = async (rows: readonly Row[]): Promise<number> => {
      const dataset = await openDataset({ tables: { sales: rows, targets: undated } });
      const result = await dataset.query({ measures: ['revenue'], by: ['month(date)'], compare: 'plan' });
      return result.rows().filter((row) => typeof row['revenue.plan'] === 'number').length;
    };
    const shipped = sales.map((row) => ({ ...row, ship_date: later(row.order_date, 5) }));
    assert.ok(shipped.some(({ ship_date: day }) => day.startsWith('2025')));
    assert.equal(await plansOver(shipped), 12);
    assert.equal(await plansOver(sales.map((row) => ({ ...row, founded: '1999-05-01' }))), 0);
    const both = SALES.map((row) => ({ ...row, ship_date: later(row.order_date, 5) }));
    assert.equal(await plansOver(both), 0);
  });

  it('is compared by quarter', async () => {
    const targets = SELLERS.flatMap((salesperson, seller) =>
      YEARS.flatMap((year) =>
        [1, 2, 3, 4].map((quarter) => ({ salesperson, quarter: `${year}-Q${quarter}`, target: targetOf(seller, year, quarter) })),
      ),
    );
    assert.deepEqual(
      await planned(await open(targets), 'quarter'),
      targets.map(({ salesperson, quarter, target }) => [
        salesperson,
        `${quarter.slice(0, 4)}-${two(3 * Number(quarter.slice(-1)) - 2)}-01`,
        target,
      ]),
    );
  });

  it('has no periods without a year, and is compared by the role of a column that both tables name alike', async () => {
    const targets = SELLERS.flatMap((salesperson, seller) =>
      Array.from({ length: 12 }, (_, month) => ({
        salesperson,
        month: month + 1,
        month_name: MONTHS[month]!,
        target: targetOf(seller, 2023, month + 1),
      })),
    );
    const dataset = await open(targets);
    const sumOf = (seller: number): number =>
      targets.reduce((sum, { salesperson, target }) => sum + (salesperson === SELLERS[seller] ? target : 0), 0);
    const result = await dataset.query({ measures: ['revenue'], by: ['seller'], compare: 'plan' });
    assert.deepEqual(
      result.rows().map((row) => row['revenue.plan']),
      SELLERS.map((_, seller) => sumOf(seller)),
    );
    const bo = await dataset.query({ measures: ['revenue'], where: 'seller: Bo', compare: 'plan' });
    assert.equal(bo.rows()[0]!['revenue.plan'], sumOf(1));
    const months = await dataset.query({ measures: ['revenue'], by: ['month(date)'], compare: 'plan' });
    assert.deepEqual([months.rows()[0]!['revenue.plan'], months.notes.map(({ code }) => code)], [null, ['plan-lacks']]);
  });
});

describe('the plan of the month in which the data begins', () => {
  it('is whole where few days have sales: nothing shows that some are missing before them', async () => {
    const sales = [
      { order: 1, date: '2021-01-10', region: 'a', revenue: 100 },
      { order: 2, date: '2021-01-20', region: 'b', revenue: 50 },
      { order: 3, date: '2021-02-14', region: 'b', revenue: 30 },
    ];
    const targets = [
      { month: '2021-01', region: 'a', plan: 310 },
      { month: '2021-01', region: 'b', plan: 62 },
      { month: '2021-02', region: 'b', plan: 28 },
    ];
    const dataset = await openDataset({ tables: { sales, targets } });
    const result = await dataset.query({ measures: ['revenue'], by: ['month(date)'], compare: 'plan' });
    assert.deepEqual(
      result.rows().map((row) => row['revenue.plan']),
      [372, 14],
    );
  });
});
