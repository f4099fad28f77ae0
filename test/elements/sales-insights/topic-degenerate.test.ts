// @release: asks each topic of data without something; topic-figures.test.ts has each topic once
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding, Span } from '../../../src/elements/sales-insights/model/finding.js';
import { TOPICS } from '../../../src/elements/sales-insights/attributes.js';
import { contextOf } from '../../../src/elements/sales-insights/model/findings.js';
import { findingsIn } from '../../../src/elements/sales-insights/topics/topics.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { parseWhere } from '../../../src/query/where/where.js';
import { findingsOf, open, salesOf, topicFindings } from './topic-data.js';
import type { Sale } from './topic-data.js';

type Rows = readonly Readonly<Record<string, string | number | null>>[];

async function allFindings(rows: Rows): Promise<readonly Finding[]> {
  const dataset = await open(rows.map((row) => ({ ...row })));
  const found = [];
  for (const topic of TOPICS) found.push(...(await findingsOf(dataset, topic)));
  return found;
}

/** Whatever is told must be sayable: numbers, an order of days, clauses that can be read. */
function assertSayable(findings: readonly Finding[]): void {
  for (const { key, figures, impact: worth, n, period, where, certainty, picture } of findings) {
    for (const [name, { value }] of Object.entries({ ...figures, worth }))
      assert.ok(Number.isFinite(value), `${key} ${name}: ${value}`);
    assert.ok(worth.value >= 0 && n > 0 && period.from <= period.to, key);
    assert.ok(certainty === undefined || (certainty >= 0 && certainty <= 1), key);
    assert.doesNotThrow(() => parseWhere(where));
    const count = picture.kind === 'line' ? picture.values.length : picture.bars.length;
    assert.ok(count > 0, key);
    if (picture.kind === 'line') assert.equal(picture.days.length, count);
    const labels = picture.kind === 'bars' ? picture.bars.map(({ label }) => JSON.stringify(label)) : [];
    assert.equal(new Set(labels).size, labels.length, `${key}: ${labels.join(' ')}`);
  }
  assert.equal(new Set(findings.map(({ key }) => key)).size, findings.length);
}

const sales = salesOf(5, ['break', 'peers', 'falling', 'discounts', 'returns', 'bundles', 'new-repeat', 'season']);
const changed = (change: (sale: Sale) => Readonly<Record<string, string | number | null>>): Rows =>
  sales.map((sale) => ({ ...sale, ...change(sale) }));

describe('topics of data', () => {
  it('without a row, with one and with a few, find nothing', async () => {
    for (const count of [1, 2, 5])
      assert.deepEqual(
        await allFindings(
          salesOf(5)
            .slice(0, count)
            .map((sale) => ({ ...sale })),
        ),
        [],
        `${count} rows`,
      );
    const dataset = await open(sales.map((sale) => ({ ...sale })));
    for (const topic of TOPICS)
      assert.deepEqual(await topicFindings(dataset, topic, contextOf(dataset.catalog), ['region: Nobody']), [], topic);
  });

  it('with much to tell say nothing that cannot be said', async () => {
    const findings = await allFindings(changed(() => ({})));
    assert.ok(findings.length > 10);
    assertSayable(findings);
  });

  it('of one member each find none that stands out among others', async () => {
    const rows = changed(() => ({ region: 'R', segment: 'S', category: 'C', subcategory: 'B', product: 'P', customer: 'c' }));
    const findings = await allFindings(rows);
    assertSayable(findings);
    for (const { topic } of findings) assert.ok(['break', 'anomaly', 'change', 'discounts', 'season'].includes(topic), topic);
  });

  it('that are all the same, or that are zero, find nothing', async () => {
    for (const revenue of [0, 7]) {
      const rows = changed(() => ({ revenue, profit: 0, discount: 0, status: 'Delivered' })).filter((_, i) => i % 7 === 0);
      const findings = await allFindings(rows);
      assertSayable(findings);
      if (revenue === 0) assert.deepEqual(findings, []);
    }
  });

  it('with amounts of 1e12, with negative ones, and with gaps say nothing that cannot be said', async () => {
    assertSayable(await allFindings(changed(({ revenue, profit }) => ({ revenue: 1e12 * revenue, profit: 1e12 * profit }))));
    const negative = await allFindings(changed(({ revenue, profit }) => ({ revenue: -revenue, profit: -profit })));
    assertSayable(negative);
    assert.deepEqual(negative, [], 'a whole below zero has no parts');
    assertSayable(
      await allFindings(
        changed(({ order, revenue, region }) => ({
          revenue: order.endsWith('3') ? null : revenue,
          region: order.endsWith('4') ? null : region,
        })),
      ),
    );
    assertSayable(await allFindings(changed(() => ({ revenue: null, profit: null }))));
  });

  it('without dates, customers, orders or profit ask what is left, and find it', async () => {
    const without = (...names: readonly (keyof Sale)[]): Rows =>
      sales.map((sale) => Object.fromEntries(Object.entries(sale).filter(([name]) => !names.includes(name as keyof Sale))));
    assertSayable(await allFindings(without('customer', 'status')));
    assertSayable(await allFindings(without('order')));
    const found = await allFindings(without('date'));
    assertSayable(found);
    assert.ok(found.some(({ topic }) => topic === 'discounts'));
    assertSayable(await allFindings(without('revenue', 'profit', 'discount')));
    assertSayable(await allFindings(without('revenue', 'profit', 'discount', 'quantity', 'order')));
  });

  it('that filters narrow look at the days that are left', async () => {
    const period: Span = { from: dayOf(2021, 1, 1), to: dayOf(2023, 6, 30) };
    const dataset = await open(sales.map((sale) => ({ ...sale })));
    for (const topic of TOPICS) {
      const findings = await topicFindings(dataset, topic, contextOf(dataset.catalog, { period }), ['date: 2021-01..2023-06']);
      assertSayable(findings);
      const isAhead = topic === 'season';
      for (const one of findings)
        assert.ok(isAhead ? one.period.from > period.to : one.period.to <= period.to && one.period.from >= period.from, one.key);
      // The half of its customers that the West lost came after that.
      if (topic === 'peers')
        assert.deepEqual(
          findings.map(({ key }) => key).filter((key) => key.includes('West')),
          [],
        );
    }
  });

  it('without an answer to any question find nothing', async () => {
    const dataset = await open(sales.map((sale) => ({ ...sale })));
    for (const topic of TOPICS) assert.deepEqual(findingsIn(topic, {}, contextOf(dataset.catalog)), []);
  });
});
