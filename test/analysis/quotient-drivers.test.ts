import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dataset } from '../../src/dataset/public-dataset.js';
import type { DriversFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { lines, openLines, type Line } from './driver-rows.js';

type Count = (rows: readonly Line[], other: readonly Line[]) => number;

const total =
  (name: 'revenue' | 'profit' | 'quantity'): Count =>
  (rows) =>
    rows.reduce((sum, row) => sum + row[name], 0);
const orders: Count = (rows) => new Set(rows.map(({ order }) => order)).size;
const returned: Count = (rows) =>
  orders(
    rows.filter(({ status }) => status === 'returned'),
    [],
  );
const customersOf = (rows: readonly Line[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ customer }) => (customer === null ? [] : [customer])));

/** Measures with their two parts, worked out of the rows one by one. */
const QUOTIENTS: Readonly<Record<string, readonly [Count, Count]>> = {
  margin: [total('profit'), total('revenue')],
  aov: [total('revenue'), orders],
  'units-per-order': [total('quantity'), orders],
  price: [total('revenue'), total('quantity')],
  'return-rate': [returned, orders],
  'sum(profit) / sum(quantity)': [total('profit'), total('quantity')],
};

const DIMENSIONS = ['region', 'channel', 'category'] as const;

const ask = (dataset: Dataset, measure: string, more: object = {}, plan: object = {}): Promise<QueryResult> => {
  const [numerator, denominator] = [`numerator(${measure})`, `denominator(${measure})`];
  return dataset.query({
    measures: [measure, numerator, denominator],
    compare: 'previous-year',
    where: 'date: 2024',
    analysis: { kind: 'drivers', measure, numerator, denominator, dimensions: DIMENSIONS, limit: 100, ...more },
    ...plan,
  });
};

const factsOf = (result: QueryResult): DriversFacts => result.facts.analysis as DriversFacts;

const isNear = (found: unknown, expected: number, what: string): void =>
  assert.ok(
    Math.abs(Number(found) - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${what}: ${String(found)}, ${expected}`,
  );

const inYear = (rows: readonly Line[], year: number): readonly Line[] => rows.filter(({ date }) => date.startsWith(String(year)));

/** Compares each row of an answer with its definition over two sets of lines, and the sums with the change. */
function check(
  result: QueryResult,
  [over, under]: readonly [Count, Count],
  before: readonly Line[],
  after: readonly Line[],
): void {
  const quotient = (rows: readonly Line[]): number => over(rows, []) / under(rows, []);
  const [R0, R1] = [quotient(before), quotient(after)];
  const facts = factsOf(result);
  isNear(facts.before, R0, 'before');
  isNear(facts.change, R1 - R0, 'change');
  for (const dimension of DIMENSIONS) {
    const rows = result.rows().filter((row) => row.dimension === dimension);
    const names = [...new Set([...before, ...after].map((row) => row[dimension]))];
    const pick = (of: readonly Line[], name: string): readonly Line[] => of.filter((row) => row[dimension] === name);
    const all = (of: readonly Line[], count: Count): number => names.reduce((sum, name) => sum + count(pick(of, name), []), 0);
    const middle = (all(before, over) / all(before, under) + all(after, over) / all(after, under)) / 2;
    for (const name of names) {
      const found = rows.find(({ member }) => member === name)!;
      const [own0, own1] = [pick(before, name), pick(after, name)];
      const weight = (of: readonly Line[], own: readonly Line[]): number => under(own, []) / all(of, under);
      const [v0, v1] = [weight(before, own0), weight(after, own1)];
      const effect = over(own1, []) / all(after, under) - over(own0, []) / all(before, under) - (v1 - v0) * middle;
      isNear(found.effect, effect, `${dimension} ${name}`);
      if (own0.length > 0 && own1.length > 0) {
        isNear(found.rate, ((v0 + v1) / 2) * (quotient(own1) - quotient(own0)), `${name}: rate`);
        assert.equal(found.presence, 'both');
      } else assert.deepEqual([found.rate, found.presence], [0, own0.length > 0 ? 'before' : 'after']);
    }
    const sum = rows.reduce((effects, row) => effects + Number(row.effect), 0);
    isNear(sum, R1 - R0, `${dimension}: sum`);
  }
}

describe('the drivers of a quotient', () => {
  it('add up to its change for each dimension, also where members overlap @release', async () => {
    for (const seed of [1, 2, 3]) {
      const rows = lines(seed);
      const dataset = await openLines(rows);
      for (const [measure, parts] of Object.entries(QUOTIENTS)) {
        check(await ask(dataset, measure), parts, inYear(rows, 2023), inYear(rows, 2024));
      }
    }
  });

  it('tell what overlapping members did in a row of its own, and none where each order has one', async () => {
    const dataset = await openLines(lines(4));
    const rows = (await ask(dataset, 'aov')).rows();
    const several = rows.filter(({ member }) => member === '(several)').map(({ dimension }) => dimension);
    assert.deepEqual(several, ['category']);
    assert.ok((await ask(dataset, 'margin')).rows().every(({ member }) => member !== '(several)'));
  });

  it('compare who came again with whom there was before', async () => {
    const rows = lines(5);
    const result = await ask(await openLines(rows), 'retention', { dimensions: ['region'] }, { where: 'date: 2024-07..2024-12' });
    const within = (from: string, to: string): readonly Line[] => rows.filter(({ date }) => date >= from && date < to);
    const again = (now: readonly Line[], then: readonly Line[]): number =>
      [...customersOf(then)].filter((customer) => customersOf(now).has(customer)).length;
    const [half1, half2] = [within('2024-01', '2024-07'), within('2024-07', '2025')];
    const [old1, old2] = [within('2023-01', '2023-07'), within('2023-07', '2024')];
    const share = (now: readonly Line[], then: readonly Line[]): number => again(now, then) / customersOf(then).size;
    const { before, after, change } = factsOf(result);
    isNear(before, share(old2, old1), 'before');
    isNear(after, share(half2, half1), 'after');
    const sum = result.rows().reduce((effects, row) => effects + Number(row.effect), 0);
    isNear(sum, change, 'sum');
    for (const row of result.rows().filter(({ member }) => member !== '(several)')) {
      const own = (of: readonly Line[]): readonly Line[] => of.filter(({ region }) => region === row.member);
      isNear(row.after, share(own(half2), own(half1)), String(row.member));
    }
  });

  it('tell of a selection and the rest, each with its own quotient', async () => {
    const rows = lines(6);
    const selection = 'channel: Web; region: North, East';
    const isIn = ({ channel, region }: Line): boolean => channel === 'Web' && region !== 'South';
    const dataset = await openLines(rows);
    const plan = { compare: `rest of ${selection}`, where: 'date: 2024' };
    const now = inYear(rows, 2024);
    for (const [measure, parts] of Object.entries(QUOTIENTS)) {
      const result = await ask(dataset, measure, {}, plan);
      check(
        result,
        parts,
        now.filter((row) => !isIn(row)),
        now.filter(isIn),
      );
      assert.equal(factsOf(result).history, undefined);
      assert.equal(result.selected, now.filter(isIn).length);
    }
  });

  it('name the fewest members that make most of the change', async () => {
    const rows = lines(7, 1500).map((row) =>
      row.category === 'Lamps' && row.date > '2024' ? { ...row, profit: row.profit - 0.3 * row.revenue } : row,
    );
    const { causes, rateMix, change } = factsOf(await ask(await openLines(rows), 'margin'));
    assert.deepEqual(causes[0]?.members, [{ dimension: 'category', member: 'Lamps' }]);
    assert.equal(causes[0].driver, 'rate');
    assert.equal(rateMix?.dimension, 'category');
    isNear(rateMix.rate + rateMix.mix + rateMix.several, change, 'rate and mix');
  });

  it('name no member of a dimension that has one alone', async () => {
    const dataset = await openLines(lines(7).map((row) => ({ ...row, customer: row.customer ?? '', country: 'Utopia' })));
    const { rateMix, causes } = factsOf(await ask(dataset, 'margin', { dimensions: ['country', 'region'] }));
    assert.equal(rateMix?.dimension, 'region');
    assert.ok(causes.every(({ members }) => members[0]?.dimension === 'region'));
  });

  it('say nothing where a side has no value', async () => {
    const dataset = await openLines(lines(8).filter(({ date }) => date > '2024'));
    const { before, causes } = factsOf(await ask(dataset, 'margin'));
    assert.ok(Number.isNaN(before));
    assert.deepEqual(causes, []);
  });

  it('say what is wrong', async () => {
    const dataset = await openLines(lines(9, 20));
    await assert.rejects(ask(dataset, 'margin', { denominator: undefined }), { code: 'bad-option', message: /denominator/ });
    await assert.rejects(ask(dataset, 'revenue'), {
      code: 'bad-expression',
      message: /numerator\(\) needs a ratio/,
    });
    await assert.rejects(ask(dataset, 'margin', { dimensions: ['shop'] }), { code: /unknown/ });
  });
});
