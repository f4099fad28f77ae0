import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import { highlightsOf, markAt } from '../../../src/elements/base/highlight/highlights.js';
import { en } from '../../../src/messages/en.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import type { SalesError } from '../../../src/util/error.js';

/** Revenue of 1,000 for each region and year, and a profit from −20% to 40% of it; the last region sold nothing in 2023. */
const ROWS = Array.from({ length: 7 }, (_, n) =>
  [2023, 2024]
    .filter((year) => n < 6 || year === 2024)
    .map((year) => ({
      date: `${year}-03-01`,
      region: `Region ${n}`,
      revenue: 1000 * (n + (year - 2022)),
      profit: 100 * (n - 2) * (n + (year - 2022)),
    })),
).flat();

describe('highlightsOf', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await openDataset(ROWS);
  });
  after(() => dataset.close());

  async function shown(
    text: string,
    measures: readonly string[],
    compare?: string,
    where?: string,
  ): Promise<{ readonly result: QueryResult; readonly highlights: ReturnType<typeof highlightsOf> }> {
    const result = await dataset.query({
      ...{ measures: [...measures], by: ['region'] },
      ...(compare !== undefined && { compare }),
      ...(where !== undefined && { where }),
    });
    const { catalog } = dataset;
    const context = { catalog, locale: 'en-US', currency: 'USD', calendar: catalog.calendar, messages: en };
    return { result, highlights: highlightsOf(text, { measures, compare, result }, context) };
  }

  const outcomesOf = (
    { result, highlights }: Awaited<ReturnType<typeof shown>>,
    column: string,
  ): readonly (string | undefined)[] =>
    Array.from({ length: result.rowCount }, (_, row) => {
      const own = highlights.filter((one) => one.column === column);
      return markAt(own, result, row)?.outcome;
    });

  async function problemOf(text: string, measures: readonly string[] = ['revenue', 'margin']): Promise<SalesError> {
    return shown(text, measures).then(
      () => assert.fail(`no error for ${text}`),
      (error: unknown) => error as SalesError,
    );
  }

  it('marks each number by the first condition that it meets', async () => {
    const text = 'margin < 0: negative; margin < 10%: warning; margin >= 30%: positive; revenue > 12K: strong';
    const found = await shown(text, ['revenue', 'margin']);
    const expected = found.result.rows().map(({ margin }) => {
      const share = Number(margin);
      return share < 0 ? 'negative' : share < 0.1 ? 'warning' : share >= 0.3 ? 'positive' : undefined;
    });
    assert.deepEqual(outcomesOf(found, 'margin'), expected);
    assert.deepEqual(new Set(expected), new Set(['negative', 'warning', 'positive', undefined]));
    assert.deepEqual(
      outcomesOf(found, 'revenue'),
      found.result.rows().map(({ revenue }) => (Number(revenue) > 12_000 ? 'strong' : undefined)),
    );
  });

  it('reads thousands, millions, billions and percentages', async () => {
    for (const [amount, value] of [
      ['7K', 7000],
      ['0.007M', 7000],
      ['7k', 7000],
      ['0.000007B', 7000],
      ['700000%', 7000],
    ] as const) {
      const found = await shown(`revenue >= ${amount}: strong`, ['revenue']);
      const expected = found.result.rows().map(({ revenue }) => (Number(revenue) >= value ? 'strong' : undefined));
      assert.deepEqual(outcomesOf(found, 'revenue'), expected, amount);
      assert.ok(expected.includes('strong') && expected.includes(undefined));
    }
    assert.equal((await problemOf('revenue > 1 M: strong')).code, 'bad-expression');
    assert.equal((await problemOf('revenue > 1Mio: strong')).code, 'bad-expression');
  });

  it('calculates with the numbers of the card, and with those of its comparison', async () => {
    const ratio = await shown('profit / revenue < 10%: negative; 12K <= revenue: strong', ['revenue', 'profit']);
    assert.deepEqual(
      outcomesOf(ratio, 'profit'),
      ratio.result.rows().map(({ profit, revenue }) => (Number(profit) / Number(revenue) < 0.1 ? 'negative' : undefined)),
    );
    assert.deepEqual(
      outcomesOf(ratio, 'revenue'),
      ratio.result.rows().map(({ revenue }) => (Number(revenue) >= 12_000 ? 'strong' : undefined)),
    );
    const growth = await shown('revenue.growth > 25%: positive', ['revenue'], 'previous-year', 'date: 2024');
    const rows = growth.result.rows();
    assert.deepEqual(
      outcomesOf(growth, 'revenue.growth'),
      // A region without earlier sales has no growth, and so no mark.
      rows.map((row) => (row['revenue.growth'] !== null && Number(row['revenue.growth']) > 0.25 ? 'positive' : undefined)),
    );
    assert.ok(rows.some((row) => row['revenue.growth'] === null || Number.isNaN(row['revenue.growth'])));
  });

  it('words conditions with the labels and units of the card', async () => {
    const text =
      'margin < 10%: negative; revenue >= 1M: strong; "Net of cost" > -2K: muted; revenue > "Net of cost" * 2: warning';
    const { highlights } = await shown(text, ['revenue', 'margin', '"Net of cost" = sum(revenue) - sum(profit)']);
    const exact = await shown('revenue < 12345: muted; margin > -2.5%: muted', ['revenue', 'margin']);
    assert.deepEqual(
      exact.highlights.map(({ mark }) => mark.text),
      ['Revenue < $12,345.00', 'Margin > −2.5%'],
    );
    assert.deepEqual(
      highlights.map(({ mark }) => mark),
      [
        { outcome: 'negative', text: 'Margin < 10%' },
        { outcome: 'strong', text: 'Revenue ≥ $1M' },
        { outcome: 'muted', text: 'Net of cost > −$2K' },
        { outcome: 'warning', text: 'Revenue > Net of cost × 2' },
      ],
    );
  });

  it('names what is wrong, and the repair', async () => {
    const unknown = await problemOf('margn < 10%: negative');
    assert.deepEqual([unknown.code, unknown.params.nearest], ['unknown-measure', 'margin']);
    const missing = await problemOf('profit < 0: negative');
    assert.equal(missing.code, 'bad-option');
    assert.match(missing.message, /'profit' is not in the attribute measure/);
    assert.match(missing.hint, /measure="revenue, margin, profit"/);
    const outcome = await problemOf('margin < 10%: negativ');
    assert.deepEqual([outcome.code, outcome.params.nearest], ['bad-option', 'negative']);
    assert.match((await problemOf('margin < 10%')).message, /a condition and its outcome/);
    assert.match((await problemOf('margin: negative')).message, /comparison by size/);
    assert.match((await problemOf('revenue.growth < 0: negative')).message, /the attribute compare/);
    assert.equal((await problemOf('margin << 10%: negative')).code, 'bad-expression');
  });
});
