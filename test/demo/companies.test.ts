// @release: the companies change with their generators alone; facts/insights.test.ts has their stories
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMPANIES, companyCsv, type Company } from '../../demo/companies.js';
import { generateWholesale } from '../../demo/wholesale.js';
import { openDataset } from '../../src/core.js';
import { someOf } from '../random.js';

type Line = Readonly<Record<string, string>>;

interface Sales {
  readonly text: string;
  /** The lines by the names of their columns; no cell of the demo is quoted. */
  readonly lines: readonly Line[];
}

function salesOf(company: Company): Sales {
  const text = companyCsv(company);
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const names = head.split(',');
  return {
    text,
    lines: rows.map((row) => Object.fromEntries(row.split(',').map((cell, k) => [names[k] ?? `column ${k}`, cell]))),
  };
}

/** Made once, for each takes a second. */
const SALES = Object.fromEntries(COMPANIES.map((company) => [company, salesOf(company)])) as Readonly<Record<Company, Sales>>;
const linesOf = (company: Company): readonly Line[] => SALES[company].lines;

const sum = (lines: readonly Line[], amount: (line: Line) => number): number =>
  lines.reduce((total, line) => total + amount(line), 0);
const number = (line: Line, name: string): number => Number(line[name]);
const paid = (line: Line): number => number(line, 'quantity') * number(line, 'unit_price') * (1 - number(line, 'discount'));
const gain = (line: Line): number => paid(line) - number(line, 'quantity') * number(line, 'unit_cost');
const between = (lines: readonly Line[], from: string, to: string): readonly Line[] =>
  lines.filter(({ order_date: date = '' }) => date.slice(0, 10) >= from && date.slice(0, 10) <= to);
const year = (lines: readonly Line[], name: string): readonly Line[] => between(lines, `${name}-01-01`, `${name}-12-31`);
const returned = (lines: readonly Line[]): number => sum(lines, ({ status }) => Number(status === 'returned')) / lines.length;

describe('the three companies of the demo', () => {
  for (const company of COMPANIES) {
    it(`${company}: is a plain CSV file, the same each time, in the order of its dates, and loads in a moment`, () => {
      const { text } = SALES[company];
      assert.equal(text === companyCsv(company), true);
      assert.ok(text.length > 3_000_000 && text.length < 6_000_000, String(text.length));
      assert.equal(text.includes('"'), false);
      assert.doesNotMatch(text, /undefined|NaN/);
      const lines = linesOf(company);
      const [first] = lines as readonly [Line];
      assert.ok(lines.every((line) => Object.keys(line).length === Object.keys(first).length));
      assert.ok(lines.every(({ order_date: date = '' }, k) => k === 0 || date >= (lines[k - 1]?.order_date ?? '')));
      assert.equal(first.order_date?.slice(0, 7), '2023-01');
      assert.equal(lines.at(-1)?.order_date?.slice(0, 10), '2025-12-31');
    });

    it(`${company}: is read as it is meant`, async () => {
      const lines = linesOf(company);
      const dataset = await openDataset(new Blob([SALES[company].text]));
      const [row] = (await dataset.query({ measures: ['revenue', 'profit', 'orders', 'customers'] })).rows();
      const isNet = company === 'wholesale';
      const revenue = sum(lines, isNet ? (line) => number(line, 'revenue') : paid);
      const profit = sum(lines, isNet ? (line) => number(line, 'revenue') - number(line, 'cost') : gain);
      const distinct = (of: readonly Line[], ...names: readonly string[]): number =>
        new Set(of.map((line) => names.map((name) => line[name] ?? '').join(''))).size;
      // A document whose lines are all returns is a credit note, and no order.
      const sold = lines.filter((line) => number(line, 'quantity') > 0);
      assert.ok(Math.abs((row!.revenue as number) - revenue) < 0.01, `${String(row!.revenue)} is not ${revenue}`);
      assert.ok(Math.abs((row!.profit as number) - profit) < 0.01, `${String(row!.profit)} is not ${profit}`);
      assert.equal(row!.orders, distinct(sold, 'order_id', 'order_no'));
      assert.equal(row!.customers, distinct(lines, 'customer_id', 'customer_no'));
      assert.deepEqual(dataset.warnings, []);
      dataset.close();
    });
  }

  it('have customers with names, no two alike', () => {
    for (const [company, code] of [
      ['retail', 'customer_id'],
      ['wholesale', 'customer_no'],
      ['web-shop', 'customer_id'],
    ] as const) {
      const called = new Map(linesOf(company).map((line) => [line[code], line.customer_name]));
      const names = [...called.values()];
      assert.ok(
        names.every((name) => /^\S+( \S+)+$/.test(name ?? '')),
        company,
      );
      assert.equal(new Set(names).size, names.length, company);
    }
  });

  it('retail: lacks most Furniture in the South from 10 February 2025 on, and nothing elsewhere', () => {
    const lines = linesOf('retail');
    const change = (isOf: (line: Line) => boolean): number => {
      const [before, after] = [2024, 2025].map((one) => sum(between(lines, `${one}-02-10`, `${one}-12-31`).filter(isOf), paid));
      return after! / before! - 1;
    };
    const isFurniture = ({ category }: Line): boolean => category === 'Furniture';
    assert.ok(change((line) => isFurniture(line) && line.region === 'South') < -0.85);
    assert.ok(change((line) => isFurniture(line) && line.region !== 'South') > 0);
    assert.ok(change((line) => !isFurniture(line) && line.region === 'South') > 0);
    const years = ['2023', '2024', '2025'].map((one) => sum(year(lines, one), paid));
    assert.ok(years[1]! > years[0]! * 1.1 && years[2]! > years[1]! && years[2]! < years[1]! * 1.08, years.join());
  });

  it('wholesale: loses a sixth of its revenue with one customer, which the growth of the others hides', () => {
    const lines = linesOf('wholesale');
    const revenue = (some: readonly Line[]): number => sum(some, (line) => number(line, 'revenue'));
    const key = lines.filter((line) => line.customer_name === 'Grand Meridian Hotels');
    const others = lines.filter((line) => line.customer_name !== 'Grand Meridian Hotels');
    const share = revenue(year(key, '2024')) / revenue(year(lines, '2024'));
    assert.ok(share > 0.15 && share < 0.18, String(share));
    assert.ok((key.at(-1)?.order_date ?? '') <= '2025-07-18');
    assert.ok(revenue(year(key, '2025')) < 0.55 * revenue(year(key, '2024')));
    assert.ok(revenue(year(lines, '2025')) > revenue(year(lines, '2024')));
    assert.ok(revenue(year(others, '2025')) > 1.1 * revenue(year(others, '2024')));
  });

  it('wholesale: has a forecast, which does not depend on the seed', async () => {
    for (const seed of someOf([undefined, 1, 2, 3], 1)) {
      const dataset = await openDataset(new Blob([`${[...generateWholesale(seed)].join('\n')}\n`]));
      const { facts } = await dataset.query({
        measures: ['revenue'],
        by: ['month(date)'],
        analysis: { kind: 'forecast', value: 'revenue', date: 'month(date)' },
      });
      assert.ok(facts.analysis?.kind === 'forecast');
      assert.equal(facts.analysis.worth.shown, true, `seed ${String(seed)}`);
      dataset.close();
    }
  });

  it('web shop: sells more and earns less with 40% off, gets a quarter of it back, and sells less on Black Friday', () => {
    const lines = linesOf('web-shop');
    const reduced = new Set(lines.filter(({ voucher }) => voucher === 'AUTUMN40'));
    assert.deepEqual(between(lines, '2025-08-18', '2025-11-02').filter((line) => reduced.has(line)).length, reduced.size);
    assert.ok(sum(year(lines, '2025'), paid) > 1.05 * sum(year(lines, '2024'), paid));
    assert.ok(sum(year(lines, '2025'), gain) < 0.98 * sum(year(lines, '2024'), gain));
    assert.ok(sum([...reduced], gain) < 0);
    assert.ok(returned([...reduced]) > 0.22 && returned(lines.filter((line) => !reduced.has(line))) < 0.12);
    const [before, after] = [2024, 2025].map((one) => sum(between(lines, `${one}-11-22`, `${one}-11-30`), paid));
    assert.ok(after! < before!, `${String(after)} is not less than ${String(before)}`);
  });
});
