import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dataset } from '../../src/dataset/public-dataset.js';
import type { DriverGroup, DriversFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { randomOf } from '../random.js';
import { type Line, lines, openLines } from './driver-rows.js';

const REGIONS = ['North', 'South', 'East', 'West', 'Isles'];
const PRODUCTS = ['Tea', 'Bread', 'Lamp', 'Chair', 'Rug', 'Vase'];

type Month = Readonly<Record<'date' | 'region' | 'product', string> & Record<'quantity' | 'revenue', number>>;

/** Three years of months; `factorOf` changes what a region sells in one, beside a little chance. */
function months(factorOf: (region: string, month: number) => number): readonly Month[] {
  const random = randomOf(11);
  return Array.from({ length: 36 }, (_, month) =>
    REGIONS.flatMap((region) =>
      PRODUCTS.flatMap((product, p) => {
        const quantity = Math.round(400 * (0.98 + 0.04 * random()) * factorOf(region, month));
        const date = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
        return ['01', '28'].map((day) => ({
          date: `${date}-${day === '28' && month === 35 ? '31' : day}`,
          region,
          product,
          quantity,
          revenue: quantity * (5 + p),
        }));
      }),
    ),
  ).flat();
}

const LAST = 35;

async function explain(dataset: Dataset, where = 'date: 2024-12'): Promise<DriversFacts> {
  const result = await dataset.query({
    measures: ['revenue', 'units'],
    by: ['region', 'product'],
    where,
    compare: 'previous-period',
    analysis: { kind: 'drivers', measure: 'revenue', quantity: 'units' },
  });
  return result.facts.analysis as DriversFacts;
}

const named = ({ causes }: DriversFacts): readonly (string | null | undefined)[] =>
  causes.map(({ members }) => members[0]?.member);

describe('the history of drivers', () => {
  it('leaves out a segment that went apart as far before, and keeps it where it never did', async () => {
    const isLow = (month: number): boolean => month === LAST;
    const calm = await explain(await openLines(months((region, month) => (region === 'West' && isLow(month) ? 0.6 : 1))));
    assert.deepEqual(named(calm), ['West']);
    assert.equal(calm.history?.leftOut, 0);
    const unsteady = await explain(await openLines(months((region, month) => (region === 'West' && month % 3 === 2 ? 0.6 : 1))));
    assert.deepEqual(named(unsteady), []);
    assert.equal(unsteady.history?.leftOut, 1);
  });

  it('says between which changes the present one was to be expected, of the twelve periods before', async () => {
    const wave = (month: number): number => 1 + 0.1 * Math.sin(month * 2.4);
    const rows = months((_, month) => wave(month));
    const { history, before, change } = await explain(await openLines(rows));
    const totals = Array.from({ length: 36 }, (_, month) => {
      const key = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      return rows.filter(({ date }) => date.startsWith(key)).reduce((sum, { revenue }) => sum + revenue, 0);
    });
    const grown = Array.from({ length: 12 }, (_, k) => totals[LAST - 1 - k]! / totals[LAST - 2 - k]! - 1);
    const mean = grown.reduce((sum, value) => sum + value, 0) / 12;
    const deviation = Math.sqrt(grown.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 11);
    // qt(.975, 11) of R.
    const reach = 2.200985160082949 * deviation * Math.sqrt(13 / 12);
    assert.equal(history!.count, 12);
    assert.ok(Math.abs(history!.low! - before * (mean - reach)) < 1e-6 * before, String(history!.low));
    assert.ok(Math.abs(history!.high! - before * (mean + reach)) < 1e-6 * before, String(history!.high));
    assert.equal(history!.isUsual, change >= history!.low! && change <= history!.high!);
    assert.equal(history!.isUsual, true);
    const fallen = await explain(await openLines(months((_, month) => wave(month) * (month === LAST ? 0.4 : 1))));
    assert.equal(fallen.history!.isUsual, false);
  });

  it('tells nothing of fewer than five earlier changes', async () => {
    const { history } = await explain(await openLines(months(() => 1)), 'date: 2022-04');
    assert.deepEqual([history!.count, history!.low, history!.isUsual], [2, undefined, false]);
  });

  it('counts only periods that the data hold whole, by months or by days', async () => {
    const dataset = await openLines(months(() => 1));
    assert.equal((await explain(dataset, 'date: 2022-12')).history!.count, 10);
    // Spans of ten days: the first that is compared begins on the first day of the data.
    assert.equal((await explain(dataset, 'date: 2022-01-31..2022-02-09')).history!.count, 2);
    assert.equal((await explain(dataset, 'date: 2022-01-30..2022-02-08')).history!.count, 1);
  });

  it('is that of a quotient too', async () => {
    const dataset = await openLines(months((_, month) => (month === LAST ? 0.5 : 1)));
    const result = await dataset.query({
      measures: ['price', 'numerator(price)', 'denominator(price)'],
      where: 'date: 2024-12',
      compare: 'previous-period',
      analysis: {
        kind: 'drivers',
        measure: 'price',
        numerator: 'numerator(price)',
        denominator: 'denominator(price)',
        dimensions: ['region', 'product'],
      },
    });
    const { history, causes } = result.facts.analysis as DriversFacts;
    assert.deepEqual([history!.count, history!.isUsual, causes], [12, true, []]);
  });
});

describe('the bridge of customers', () => {
  const bridge = (dataset: Dataset, measure: string): Promise<QueryResult> =>
    dataset.query({
      measures: [measure],
      by: ['customer'],
      where: 'date: 2024',
      compare: 'previous-year',
      analysis: { kind: 'drivers', measure, bridge: true },
    });

  it('has those who are lost, have less, more, or none before, and what is nobody’s; all add up', async () => {
    const rows = lines(21);
    const dataset = await openLines(rows);
    for (const [measure, valueOf] of [
      ['revenue', (own: typeof rows) => own.reduce((sum, { revenue }) => sum + revenue, 0)],
      ['orders', (own: typeof rows) => new Set(own.map(({ order }) => order)).size],
    ] as const) {
      const result = await bridge(dataset, measure);
      const { bridge: groups = [], before, after, change } = result.facts.analysis as DriversFacts;
      const of = (year: string, customer: string | null | undefined) =>
        rows.filter((row) => row.date.startsWith(year) && (customer === undefined || row.customer === customer));
      assert.ok(Math.abs(before - valueOf(of('2023', undefined))) < 1e-6);
      assert.ok(Math.abs(after - valueOf(of('2024', undefined))) < 1e-6);
      assert.ok(Math.abs(groups.reduce((sum, { effect }) => sum + effect, 0) - change) <= 1e-9 * Math.abs(after));
      const customers = [...new Set(rows.flatMap(({ customer }) => (customer === null ? [] : [customer])))];
      const kindOf = (customer: string): DriverGroup['kind'] | undefined => {
        const [then, now] = [of('2023', customer), of('2024', customer)];
        if (then.length === 0 || now.length === 0) return then.length > 0 ? 'lost' : 'none';
        return valueOf(now) - valueOf(then) < -1e-9 ? 'less' : 'more';
      };
      for (const group of groups) {
        const members: readonly (string | null)[] =
          group.kind === 'unknown' ? [null] : customers.filter((name) => kindOf(name) === group.kind);
        if (group.kind !== 'unknown') assert.deepEqual([...group.members!].sort(), [...members].sort());
        assert.equal(group.count, group.kind === 'unknown' ? 0 : members.length);
        const sum = (year: string): number => members.reduce((total, name) => total + valueOf(of(year, name)), 0);
        assert.ok(Math.abs(group.effect - (sum('2024') - sum('2023'))) < 1e-6, group.kind);
      }
      assert.deepEqual(
        groups.map(({ kind }) => kind),
        ['lost', 'less', 'more', 'none', 'unknown'],
      );
    }
  });

  it('tells members of one side apart from those of both', async () => {
    const dataset = await openLines(lines(22));
    const result = await dataset.query({
      measures: ['revenue'],
      by: ['category', 'region'],
      where: 'date: 2024',
      compare: 'previous-year',
      analysis: { kind: 'drivers', measure: 'revenue' },
    });
    const presence = new Map(result.rows().map(({ member, presence: on }) => [member, on]));
    assert.deepEqual(
      ['Vases', 'Rugs', 'Lamps', 'North'].map((name) => presence.get(name)),
      ['after', 'before', 'both', 'both'],
    );
    const effectOf = (name: string): unknown => result.rows().find(({ member }) => member === name)?.effect;
    assert.deepEqual((result.facts.analysis as DriversFacts).turnover, [
      { dimension: 'category', before: { count: 1, effect: effectOf('Rugs') }, after: { count: 1, effect: effectOf('Vases') } },
    ]);
  });

  it('marks a member that is new, lost or neither, and none that chance explains', async () => {
    const markedIn = async (rows: readonly Line[]): Promise<unknown> => {
      const dataset = await openLines(rows);
      const result = await dataset.query({
        measures: ['revenue'],
        by: ['category'],
        where: 'date: 2024',
        compare: 'previous-year',
        analysis: { kind: 'drivers', measure: 'revenue' },
      });
      dataset.close();
      const { parts } = result.facts.analysis as DriversFacts;
      return parts?.steps.filter(({ standsOut }) => standsOut).map(({ members }) => members[0]?.member);
    };
    const rows = lines(22);
    assert.deepEqual(await markedIn(rows), ['Vases', 'Rugs']);
    // Three customers bought vases: each may have done so in the second year with a probability of a half.
    let count = 0;
    const rare = rows.filter(({ category }) => category !== 'Vases' || (count += 1) <= 3);
    assert.deepEqual(await markedIn(rare), ['Rugs']);
  });

  it('wants one dimension', async () => {
    const dataset = await openLines(lines(23, 20));
    const wrong = dataset.query({
      measures: ['revenue'],
      by: ['customer', 'region'],
      compare: 'previous-year',
      analysis: { kind: 'drivers', measure: 'revenue', dimensions: ['customer', 'region'], bridge: true },
    });
    await assert.rejects(wrong, { code: 'bad-option', message: /one dimension/ });
  });
});
