import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growthChance, memberKey, shareChances } from '../../src/analysis/findings/customer-clusters.js';
import { dayOf } from '../../src/query/time/calendar-date.js';
import { tTail } from '../../src/stats/distributions/distributions.js';
import { randomOf } from '../random.js';
import { ask, factsOf, near, open, rowsOf, studentOf, span, soldBy, type Row } from './findings-rows.js';

const DAY = 'day(date)';
const YEARS = {
  current: { from: dayOf(2023, 1, 1), to: dayOf(2023, 12, 31) },
  earlier: { from: dayOf(2022, 1, 1), to: dayOf(2022, 12, 31) },
};

/** Orders of 30 customers in bursts, some of them without a customer. */
function burstRows(seed: number): readonly Row[] {
  const random = randomOf(seed);
  const starts = Array.from({ length: 30 }, () => Math.floor(random() * 36));
  return rowsOf(seed, (_, month, noise) => 100 + noise + month).map((row, i) => {
    const month = (Number(row.date.slice(0, 4)) - 2021) * 12 + Number(row.date.slice(5, 7)) - 1;
    const near = [...starts.keys()].sort((a, b) => Math.abs(starts[a]! - month) - Math.abs(starts[b]! - month));
    return { ...row, customer: i % 11 === 0 ? null : `c${near[i % 4]}` };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Student’s two-sided p-value of an estimate from the influences of clusters, by its definition. */
function chanceOf(estimate: number, influences: readonly number[]): number {
  const n = influences.length;
  const error = Math.sqrt((sum(influences.map((one) => one ** 2)) * n) / (n - 1));
  return 2 * tTail(Math.abs(estimate) / error, n - 1);
}

describe('changes with customers as independent units', () => {
  const rows = burstRows(3);
  const anonymous = rows.map(({ customer: _, ...row }) => row);
  const of = (year: string, shop?: string, customer?: string): number =>
    sum(
      rows
        .filter(
          (row) =>
            row.date.startsWith(year) &&
            (shop === undefined || row.shop === shop) &&
            (customer === undefined || row.customer === customer),
        )
        .map(({ revenue }) => revenue ?? 0),
    );
  const customers = [
    ...new Set(rows.filter(({ date }) => date >= '2022' && date < '2024').flatMap(({ customer }) => customer ?? [])),
  ].map(String);

  it('growth has the larger p-value of parts and customers @release', async () => {
    const analysis = { kind: 'growth', value: 'revenue', date: DAY, ...YEARS } as const;
    const parts = studentOf(span(24, 36).map((month) => soldBy(rows, month) - soldBy(rows, month - 12)));
    const rate = of('2023') / of('2022');
    const moves = customers.map((one) => of('2023', undefined, one) - rate * of('2022', undefined, one));
    const expected = chanceOf(of('2023') - of('2022'), moves);
    assert.ok(expected > parts);
    near(factsOf(await ask(anonymous, [DAY], analysis), 'growth').p, parts);
    near(factsOf(await ask(rows, [DAY], analysis), 'growth').p, expected);
  });

  it('the share of a member has the larger p-value of parts and customers', async () => {
    const analysis = { kind: 'peers', member: 'shop', date: DAY, value: 'revenue', ...YEARS } as const;
    const plain = new Map((await ask(anonymous, ['shop', DAY], analysis)).rows().map(({ member, p }) => [member, p as number]));
    const tested = (await ask(rows, ['shop', DAY], analysis)).rows();
    assert.equal(tested.length, 4);
    let larger = 0;
    for (const { member, p } of tested) {
      const shop = String(member);
      const share = (year: string): number => of(year, shop) / of(year);
      const moves = customers.map((one) => {
        const residual = (year: string): number => (of(year, shop, one) - share(year) * of(year, undefined, one)) / of(year);
        return residual('2023') - residual('2022');
      });
      const expected = chanceOf(share('2023') - share('2022'), moves);
      if (expected > plain.get(member)!) larger += 1;
      near(p, Math.max(plain.get(member)!, expected));
    }
    assert.ok(larger > 0);
  });

  it('a pair of members is one member', async () => {
    const pairs = rows.map((row, i) => ({ ...row, category: i % 3 === 0 ? 'one' : 'two' }));
    const analysis = { kind: 'peers', member: 'shop', with: 'category', date: DAY, value: 'revenue', ...YEARS } as const;
    const joined = rows.map((row, i) => ({
      ...row,
      shop: row.shop === null ? null : `${row.shop} ${i % 3 === 0 ? 'one' : 'two'}`,
    }));
    const single = { kind: 'peers', member: 'shop', date: DAY, value: 'revenue', ...YEARS } as const;
    const expected = new Map((await ask(joined, ['shop', DAY], single)).rows().map(({ member, p }) => [member, p]));
    const found = (await ask(pairs, ['shop', 'category', DAY], analysis)).rows();
    assert.equal(found.length, 8);
    for (const one of found) near(one.p, expected.get(`${String(one.member)} ${String(one.with)}`) as number);
  });

  it('the rate of a member has the larger p-value of orders and customers', async () => {
    const returned = rows.map((row, i) => ({
      ...row,
      customer: row.customer ?? null,
      quantity: row.shop === 'A' && i % 4 === 0 ? -1 : 1,
      revenue: row.revenue ?? 0,
    }));
    const dataset = await open(returned.map((row) => ({ ...row, revenue: row.revenue * row.quantity })));
    const names = { member: 'shop', rate: 'return-rate', of: 'documents' } as const;
    const plan = { measures: ['return-rate', 'documents = distinct(order)'], by: ['shop'] };
    const plain = (await dataset.query({ ...plan, analysis: { kind: 'rates', ...names } })).rows();
    const tested = (await dataset.query({ ...plan, analysis: { kind: 'rates', ...names, repeated: true } })).rows();
    const all = [...new Set(rows.flatMap(({ customer }) => customer ?? []))].map(String);
    let larger = 0;
    for (const { member, p } of tested) {
      const side = (isOwn: boolean) => returned.filter(({ shop }) => (shop === member) === isOwn);
      const rate = (list: typeof returned): number => list.filter(({ quantity }) => quantity < 0).length / list.length;
      const residual = (list: typeof returned, one: string): number =>
        sum(list.filter(({ customer }) => customer === one).map(({ quantity }) => (quantity < 0 ? 1 : 0) - rate(list))) /
        list.length;
      const [own, others] = [side(true), side(false)];
      const expected = chanceOf(
        rate(own) - rate(others),
        all.map((one) => residual(own, one) - residual(others, one)),
      );
      const exact = plain.find((row) => row.member === member)!.p as number;
      if (expected > exact) larger += 1;
      near(p, Math.max(exact, expected));
    }
    assert.ok(larger > 0 && tested.length === 4);
  });

  it('are called a change by chance as often as stated', () => {
    const files = 600;
    const low = { growth: 0, share: 0 };
    for (let seed = 1; seed <= files; seed++) {
      const amounts = subscriptions(seed);
      if (growthChance(amounts) <= 0.05) low.growth += 1;
      if (shareChances(amounts).get('North')! <= 0.05) low.share += 1;
    }
    // The 99.9% range of 600 files at 5%.
    for (const count of Object.values(low)) assert.ok(count >= 14 && count <= 49, JSON.stringify(low));
  });
});

/** Subscriptions that begin at random times of four years, at a constant rate, and end at a constant one; the newest two years are compared. */
function subscriptions(seed: number): Parameters<typeof growthChance>[0] {
  const random = randomOf(seed);
  const rows: (readonly [string, number, number])[] = [];
  for (let start = -24; start < 24; start -= 0.25 * Math.log(1 - random())) {
    let [before, after] = [0, 0];
    for (let month = start; month < 24; month++) {
      if (month >= 12) after += 30;
      else if (month >= 0) before += 30;
      if (random() < 1 / 6) break;
    }
    const region = random() < 0.4 ? 'North' : 'South';
    if (before + after > 0) rows.push([region, before, after]);
  }
  return {
    customers: Int32Array.from(rows.keys()),
    count: rows.length,
    members: rows.map(([region]) => memberKey([region])),
    before: Float64Array.from(rows, ([, before]) => before),
    after: Float64Array.from(rows, ([, , after]) => after),
  };
}
