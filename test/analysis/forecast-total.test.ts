import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ForecastsFacts } from '../../src/query/analysis/analysis.js';
import { openPublic } from '../../src/dataset/public-dataset.js';
import { part } from '../parts.js';

/** Sales of 12 products in 40 months: two sell rarely, one since two months, and some rows have no product. */
function sales(firstDay = '10'): Record<string, string | number | null>[] {
  return Array.from({ length: 40 }, (_, t) => t).flatMap((t) => {
    const date = `${2013 + Math.floor(t / 12)}-${String(1 + (t % 12)).padStart(2, '0')}-${t === 0 ? firstDay : '10'}`;
    const row = (product: string | null, revenue: number): Record<string, string | number | null> => ({ date, product, revenue });
    const steady = Array.from({ length: 8 }, (_, p) =>
      row(`P${p}`, 100 * (8 - p) + 20 * Math.sin((t * Math.PI) / 6) * (8 - p) + ((t * 7919 + p * 31) % 23)),
    );
    return [
      ...steady,
      ...(t % 4 === 1 ? [row('Rare', 60)] : []),
      ...(t % 7 === 3 ? [row('Rarer', 40)] : []),
      ...(t > 37 ? [row('Young', 30)] : []),
      row('Small', 5 + (t % 3)),
      ...(t % 5 === 0 ? [row(null, 12)] : []),
    ];
  });
}

const ANALYSIS = {
  kind: 'forecasts',
  value: 'revenue',
  date: 'month(date)',
  series: 'product',
  horizon: 6,
  empty: 'zero',
  reconcile: true,
} as const;
const PLAN = { measures: ['revenue'], by: ['product', 'month(date)'] } as const;

describe('forecasts that add up', () => {
  it('add up to the total in every period, with a forecast for each member', async () => {
    const dataset = await openPublic(sales(), {}, part);
    const result = await dataset.query({ ...PLAN, analysis: ANALYSIS });
    const facts = result.facts.analysis as ForecastsFacts;
    assert.equal(facts.series.length, 13);
    assert.equal(facts.others, undefined);
    const rows = result.rows().filter((row) => row.forecast !== null);
    assert.equal(rows.length, 13 * 6);
    assert.ok(rows.every((row) => (row.forecast as number) >= 0));
    const sum = rows.reduce((all, row) => all + (row.forecast as number), 0);
    assert.ok(Math.abs(sum - facts.whole!.total.mean) < 1e-6 * sum);
    const totals = facts.series.reduce((all, { total }) => all + total!.mean, 0);
    assert.ok(Math.abs(totals - sum) < 1e-6 * sum);
    assert.ok(facts.whole!.total.lower[80]! < sum && facts.whole!.total.upper[80]! > sum);
    for (const [k, month] of [...new Set(rows.map((row) => row['month(date)']))].entries()) {
      const own = rows.filter((row) => row['month(date)'] === month);
      const mean = own.reduce((all, row) => all + (row.forecast as number), 0);
      const [lower, upper] = [facts.whole!.lower[80]![k]!, facts.whole!.upper[80]![k]!];
      assert.ok(lower < mean && mean < upper, `${String(month)}: ${mean} is outside of ${lower} to ${upper}`);
      // Members do not err all in the same direction: the interval of their sum is narrower than the sum of their intervals.
      assert.ok(upper - lower < own.reduce((all, row) => all + (row.upper80 as number) - (row.lower80 as number), 0));
    }
    const young = facts.series.find(({ member }) => member === 'Young')!;
    assert.deepEqual(young.worth, { shown: false, why: 'few-values' });
    assert.ok(facts.series.some(({ member }) => member === null));
    assert.match(facts.series.find(({ member }) => member === 'Rare')!.model, /^SBA/);
  });

  it('have the sums from now to the end of each period, which add up too', async () => {
    const [year, month] = [2013 + Math.floor(39 / 12), 1 + (39 % 12)];
    // Figures of the 10th of each month would be those of whole months.
    const rows = sales('08').filter(({ product }) => product === 'P0' || product === 'P1');
    const last = `${year}-${String(month).padStart(2, '0')}-10`;
    const dataset = await openPublic(rows, {}, part);
    const result = await dataset.query({ ...PLAN, analysis: { ...ANALYSIS, running: true } });
    const { series, whole, partial } = result.facts.analysis as ForecastsFacts;
    assert.equal(partial, true, last);
    const booked = (product: string): number =>
      rows.find((row) => row.date === last && row.product === product)!.revenue as number;
    for (const { member, running, total } of series) {
      const means = result
        .rows()
        .flatMap((row) => (row.product === member && row.forecast !== null ? [row.forecast as number] : []));
      means.forEach((_, k) => {
        const sum = means.slice(0, k + 1).reduce((all, each) => all + each, 0) - booked(member!);
        assert.ok(Math.abs(running!.mean[k]! - sum) < 1e-9 * sum + 1e-9, `${member} ${k}`);
      });
      assert.ok(Math.abs(running!.mean.at(-1)! - (total!.mean - booked(member!))) < 1e-6);
      assert.ok(Math.abs(running!.upper[95]!.at(-1)! - (total!.upper[95]! - booked(member!))) < 1e-6);
    }
    const parts = series[0]!.running!.mean.map((each, k) => each + series[1]!.running!.mean[k]!);
    whole!.running!.mean.forEach((each, k) => assert.ok(Math.abs(each - parts[k]!) < 1e-6 * each));
    assert.equal(
      ((await dataset.query({ ...PLAN, analysis: ANALYSIS })).facts.analysis as ForecastsFacts).whole!.running,
      undefined,
    );
  });

  it('sum up all but the largest members, by exact values', async () => {
    const dataset = await openPublic(sales(), {}, part);
    const all = await dataset.query({ ...PLAN, analysis: ANALYSIS });
    const few = await dataset.query({ ...PLAN, analysis: { ...ANALYSIS, limit: 3 } });
    const facts = few.facts.analysis as ForecastsFacts;
    assert.deepEqual(
      facts.series.map(({ member }) => member),
      ['P0', 'P1', 'P2', '(other)'],
    );
    assert.equal(facts.others, 10);
    const pastOf = (rows: Record<string, unknown>[]): Map<unknown, number> => {
      const found = new Map<unknown, number>();
      for (const row of rows)
        if (row.value !== null) found.set(row['month(date)'], (found.get(row['month(date)']) ?? 0) + (row.value as number));
      return found;
    };
    const whole = pastOf(all.rows());
    assert.equal(whole.size, 40);
    for (const [month, value] of pastOf(few.rows())) assert.ok(Math.abs(value - whole.get(month)!) < 1e-9, String(month));
    const plain = await dataset.query({ measures: ['revenue'], by: ['month(date)'] });
    for (const row of plain.rows()) assert.ok(Math.abs((row.revenue as number) - whole.get(row['month(date)'])!) < 1e-9);
  });

  it('refuse a limit that loses members, a ratio, and options of other kinds', async () => {
    const dataset = await openPublic(sales(), {}, part);
    const { reconcile: _, ...loose } = ANALYSIS;
    await assert.rejects(dataset.query({ ...PLAN, analysis: { ...loose, limit: 3 } }), (error: Error) => {
      assert.match(error.message, /at most 3 members, found 13/);
      return true;
    });
    await assert.rejects(
      dataset.query({
        measures: ['revenue per order = revenue / count()'],
        by: PLAN.by,
        analysis: { ...ANALYSIS, value: 'revenue per order' },
      }),
      { code: 'bad-option' },
    );
    const bad = { ...ANALYSIS, reconcile: 'yes' as unknown as boolean };
    await assert.rejects(dataset.query({ ...PLAN, analysis: bad }), { code: 'bad-option' });
    await assert.rejects(dataset.query({ ...PLAN, analysis: { ...ANALYSIS, limit: 1001 } }), { code: 'bad-option' });
  });

  it('stop when told', async () => {
    const dataset = await openPublic(sales(), {}, part);
    const control = new AbortController();
    const asked = dataset.query({ ...PLAN, analysis: ANALYSIS }, { signal: control.signal });
    control.abort();
    await assert.rejects(asked, { name: 'AbortError' });
  });
});
