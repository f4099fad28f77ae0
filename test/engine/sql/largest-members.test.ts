import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toSources } from '../../../src/dataset/dataset-input.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import { openTables } from '../../../src/dataset/open-dataset.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { QueryResult, type ResultRecord } from '../../../src/query/result/result.js';
import { part } from '../../parts.js';
import { Random } from '../random.js';
import { databases, datasetIn } from './databases.js';
import { DuckSource } from './duck-source.js';

const PRODUCTS = 640;
const ROWS = 9000;

interface Row {
  readonly date: string;
  readonly region: string;
  readonly product: string | null;
  readonly customer: string;
  readonly revenue: number;
  readonly returned: number;
}

/** Sales of two years. A few products are large, some are new or gone in the second year, and rows lack a product. */
const rows: readonly Row[] = (() => {
  const random = new Random(29);
  return Array.from({ length: ROWS }, (): Row => {
    const month = Math.floor(random.next() * 24);
    const product = Math.floor(random.next() ** 2 * PRODUCTS);
    const isOff = (product % 11 === 3 && month < 12) || (product % 13 === 5 && month >= 12);
    const growth = product % 7 === 0 ? month : 3;
    return {
      date: new Date(Date.UTC(2015, month, 1 + Math.floor(random.next() * 28))).toISOString().slice(0, 10),
      region: ['North', "O'st", 'İ'][Math.floor(random.next() * 3)]!,
      product: isOff || random.chance(0.02) ? null : `${["p'", 'Ä', '50% '][product % 3]!}${product}`,
      customer: `c${(7 * month + product) % 50}`,
      revenue: Math.round(random.next() * (PRODUCTS - product) * (10 + growth) * 100) / 100,
      returned: random.chance(product % 17 === 0 ? 0.4 : 0.05) ? 1 : 0,
    };
  });
})();

/** The 500 products that are largest by the sum of a value, or first in turn on either side of a comparison. */
function largest(sides: readonly (readonly Row[])[], valueOf: (row: Row) => number): ReadonlySet<string> {
  const ranked = sides.map((side) => {
    const sums = new Map<string, number>();
    for (const row of side) if (row.product !== null) sums.set(row.product, (sums.get(row.product) ?? 0) + valueOf(row));
    return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([product]) => product);
  });
  const found = new Set<string>();
  for (let place = 0; found.size < 500; place++)
    for (const side of ranked) if (found.size < 500 && place < side.length) found.add(side[place]!);
  return found;
}

const inYear = (year: string): readonly Row[] => rows.filter(({ date }) => date.startsWith(year));
const spans = { current: { from: 16_801, to: 17_166 }, earlier: { from: 16_436, to: 16_800 } };

interface Case {
  readonly plan: QueryPlan;
  readonly kept: ReadonlySet<string>;
  /** What all other products are in a local dataset. */
  readonly others: string | null;
}

const CASES: Readonly<Record<string, Case>> = {
  slopes: {
    plan: {
      measures: ['revenue'],
      by: ['product', 'month(date)'],
      analysis: { kind: 'slopes', member: 'product', date: 'month(date)', value: 'revenue', limit: 1000 },
    },
    kept: largest([rows], ({ revenue }) => revenue),
    others: null,
  },
  peers: {
    plan: {
      measures: ['revenue'],
      by: ['product', 'region', 'day(date)'],
      analysis: {
        kind: 'peers',
        member: 'product',
        with: 'region',
        date: 'day(date)',
        value: 'revenue',
        ...spans,
      },
    },
    kept: largest([rows], ({ revenue }) => revenue),
    others: null,
  },
  rates: {
    plan: {
      measures: ['rate = sum(returned) / count()', 'n = count()', 'revenue'],
      by: ['product'],
      analysis: { kind: 'rates', member: 'product', rate: 'rate', of: 'n', also: ['revenue'], limit: 40 },
    },
    kept: largest([rows], () => 1),
    others: null,
  },
  drivers: {
    plan: {
      measures: ['revenue'],
      by: ['region', 'product'],
      compare: '2016 vs 2015',
      analysis: { kind: 'drivers', measure: 'revenue', limit: 600 },
    },
    kept: largest([inYear('2016'), inYear('2015')], ({ revenue }) => revenue),
    others: '(other)',
  },
  'drivers of a ratio': {
    plan: {
      measures: ['rate = sum(returned) / count()', 'numerator(sum(returned) / count())', 'denominator(sum(returned) / count())'],
      by: [],
      compare: '2016 vs 2015',
      analysis: {
        kind: 'drivers',
        dimensions: ['region', 'product'],
        measure: 'rate',
        numerator: 'numerator(sum(returned) / count())',
        denominator: 'denominator(sum(returned) / count())',
        limit: 30,
      },
    },
    kept: largest([inYear('2016'), inYear('2015')], () => 1),
    others: '(other)',
  },
};

/** Compares numbers to 9 digits: differences of large sums have fewer than their parts. */
function assertSame(found: unknown, wanted: unknown, at: string): void {
  if (typeof found === 'number' && typeof wanted === 'number') {
    const isClose = Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
    assert.ok(isClose, `${at}: found ${found}, expected ${wanted}`);
  } else if (typeof wanted === 'object' && wanted !== null && typeof found === 'object' && found !== null) {
    assert.deepEqual(Object.keys(found).sort(), Object.keys(wanted).sort(), at);
    for (const [key, value] of Object.entries(wanted)) assertSame((found as Record<string, unknown>)[key], value, `${at}.${key}`);
  } else assert.deepEqual(found, wanted, at);
}

const open = (all: readonly object[]): Promise<LocalDataset> =>
  openTables(toSources(all as Record<string, string | number | null>[]), {}, { part });

describe('analyses of more than 500 members in a database', () => {
  let duck: DuckSource;
  let local: LocalDataset;
  before(async () => {
    duck = await DuckSource.open();
    local = await open(rows);
  });
  after(async () => {
    local.close();
    await duck.close();
  });

  for (const { name, load, skip } of databases(() => duck)) {
    describe(name, { skip }, () => {
      let run: (plan: QueryPlan) => Promise<ResultRecord>;
      before(async () => {
        const dataset = await datasetIn(load, local, 20_000);
        run = (plan) => dataset.run(plan, new AbortController().signal);
      });

      for (const [title, { plan, kept, others }] of Object.entries(CASES)) {
        it(`${title}: reads the 500 largest and all others together, and says so`, async () => {
          assert.ok(new Set(rows.map(({ product }) => product)).size > 520);
          const capped = await open(
            rows.map((row) => (row.product === null || kept.has(row.product) ? row : { ...row, product: others })),
          );
          const found = await run(plan);
          const wanted = await capped.run(plan);
          assertSame(found.facts.analysis, wanted.facts.analysis, 'facts');
          assertSame(new QueryResult(found).rows(), new QueryResult(wanted).rows(), 'rows');
          assert.ok(found.rowCount > 0);
          const note = found.notes.find(({ code }) => code === 'largest-members');
          assert.deepEqual([note?.count, note?.column], [500, 'product']);
          capped.close();
        });
      }

      it('reads all of fewer members', async () => {
        const { plan } = CASES.slopes!;
        const few = { ...plan, where: 'region: North; product: p*' };
        const [found, wanted] = await Promise.all([run(few), local.run(few)]);
        assertSame(new QueryResult(found).rows(), new QueryResult(wanted).rows(), 'rows');
        assert.ok(found.notes.every(({ code }) => code !== 'largest-members'));
      });
    });
  }
});
