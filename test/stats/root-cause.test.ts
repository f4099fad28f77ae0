import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ContributionCells } from '../../src/stats/causes/contribution-cells.js';
import { type Cause, contributions, contributionsOfCells } from '../../src/stats/causes/contributions.js';
import { isSameSegment } from '../../src/stats/causes/root-cause-candidates.js';
import { salesOf, viewsOf } from '../../src/stats/causes/root-cause-views.js';
import { between, everyNth, isLong, randomOf, someOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

interface Planted {
  /** Dimension → member, by their numbers. */
  readonly segment: readonly (readonly [number, number])[];
  readonly driver: 'volume' | 'price';
  readonly factor: number;
}

/** Single sales of two periods, each a cell of its own, over dimensions with so many members. */
function singleSales(seed: number, count: number, cause?: Planted): ContributionCells {
  const random = randomOf(seed);
  const sizes = [8, 6, 5, 4, 10, 12, 3, 7];
  const codes = sizes.map(() => new Int32Array(count));
  const column = (): Float64Array => new Float64Array(count);
  const amount = { before: column(), after: column() };
  const quantity = { before: column(), after: column() };
  for (let i = 0; i < count; i++) {
    sizes.forEach((size, d) => (codes[d]![i] = Math.min(size - 1, Math.floor(size * random() ** 1.5))));
    const isAfter = random() < 0.51;
    const hit = isAfter && cause?.segment.every(([d, member]) => codes[d]![i] === member) ? cause : undefined;
    if (hit?.driver === 'volume' && random() > hit.factor) continue;
    const pieces = between(random, 1, 9);
    const price = (5 + 8 * codes[4]![i]!) * (0.8 + 0.4 * random()) * (hit?.driver === 'price' ? hit.factor : 1);
    const side = isAfter ? 'after' : 'before';
    quantity[side][i] = pieces;
    amount[side][i] = Math.round(100 * pieces * price) / 100;
  }
  const dimensions = sizes.map((size, d) => ({
    name: `d${d}`,
    members: Array.from({ length: size }, (_, m) => `m${m}`),
    codes: codes[d]!,
  }));
  return { dimensions, amount, quantity };
}

const named = ({ segment }: Planted): Record<string, string> => Object.fromEntries(segment.map(([d, m]) => [`d${d}`, `m${m}`]));

describe('causes in single sales', () => {
  const planted: Planted[] = [
    { segment: [[0, 1]], driver: 'volume', factor: 0.6 },
    {
      segment: [
        [2, 0],
        [6, 1],
      ],
      driver: 'volume',
      factor: 0.5,
    },
    { segment: [[2, 1]], driver: 'price', factor: 0.9 },
  ];

  it('finds one member or two among eight dimensions that hardly any two sales share @release', () => {
    for (const cause of everyNth(planted, 3, 1)) {
      const { causes } = contributionsOfCells(singleSales(5, 60_000, cause));
      assert.deepEqual(causes[0]?.dimensions, named(cause));
      assert.equal(causes[0].driver, cause.driver);
    }
  });

  it('tells segments apart by dimension and member, in any order', () => {
    const [a, b] = [
      { dimension: 0, member: 1 },
      { dimension: 1, member: 0 },
    ];
    assert.ok(isSameSegment([a, b], [b, a]));
    assert.ok(isSameSegment([a], [{ ...a }]));
    for (const other of [[b], [{ dimension: 0, member: 0 }], [{ dimension: 2, member: 1 }], [a, b]] as const)
      assert.ok(!isSameSegment([a], other), JSON.stringify(other));
  });

  it('names nothing where nothing was planted', () => {
    const alarms = Array.from(
      { length: isLong ? 30 : 3 },
      (_, i) => contributionsOfCells(singleSales(i + 1, 4000)).causes.length,
    );
    assert.ok(alarms.filter((count) => count > 0).length <= 1, alarms.join());
  });

  it('names single members alone where no more are asked @release', () => {
    const cells = singleSales(5, 60_000, planted[1]);
    const { causes } = contributionsOfCells(cells, { depth: 1 });
    assert.ok(causes.length > 0 && causes.every(({ dimensions }) => Object.keys(dimensions).length === 1));
  });

  it('sees a member that is lost', () => {
    const { causes } = contributionsOfCells(singleSales(9, 30_000, { segment: [[1, 2]], driver: 'volume', factor: 0 }));
    assert.deepEqual(causes[0]?.dimensions, { d1: 'm2' });
  });
});

describe('views of single sales', () => {
  it('have in each cell the sums of the sales with its members @release', () => {
    for (const withPieces of [true, false]) {
      const { quantity, ...plain } = singleSales(3, 9001);
      const data: ContributionCells = withPieces ? { ...plain, ...(quantity && { quantity }) } : plain;
      const views = viewsOf(data);
      assert.ok(views.length > 1);
      for (const view of views) {
        const { soldBefore, soldAfter, moneyBefore, moneyAfter } = salesOf(view, data);
        const sums = new Map<string, number[]>();
        const columns = [quantity!.before, quantity!.after, data.amount.before, data.amount.after];
        for (let cell = 0; cell < 9001; cell++) {
          // Members of small sales are told as one, after those that are told.
          const key = view.dimensions
            .map(({ dimension, members }) => {
              const place = members.indexOf(data.dimensions[dimension]!.codes[cell]!);
              return place < 0 ? members.length : place;
            })
            .join();
          const own = sums.get(key) ?? [0, 0, 0, 0];
          sums.set(
            key,
            own.map((sum, c) => sum + columns[c]![cell]!),
          );
        }
        for (let place = 0; place < view.size; place++) {
          const own = sums.get(view.dimensions.map(({ memberOf }) => memberOf[place]).join()) ?? [0, 0, 0, 0];
          const found = [soldBefore, soldAfter, moneyBefore, moneyAfter].map((column) => column[place]!);
          const expected = withPieces ? own : [own[2]!, own[3]!, own[2]!, own[3]!];
          found.forEach((value, c) => assert.ok(Math.abs(value - expected[c]!) < 1e-6, `${place}: ${value}, ${expected[c]!}`));
        }
      }
    }
  });
});

interface Generated {
  readonly facts: readonly Readonly<Record<string, string | number>>[];
  readonly truth: {
    readonly type: string;
    readonly accept: readonly Readonly<Record<string, string>>[];
    readonly driver: string | null;
    readonly causes: readonly {
      readonly dimensions: Readonly<Record<string, string>>;
      readonly driver: string;
      readonly effect: number;
    }[];
    readonly byDimension: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly priceVolumeMix: Readonly<Record<string, number>>;
  };
}

const sorted = (segment: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(segment).sort());

function scoreOf({ truth }: Generated, causes: readonly Cause[]): { readonly found: boolean; readonly driver: boolean } {
  const first = causes[0] && sorted(causes[0].dimensions);
  if (truth.type === 'none') return { found: first === undefined, driver: true };
  const driver = truth.causes.find(({ dimensions }) => sorted(dimensions) === first)?.driver ?? truth.driver;
  return { found: truth.accept.some((segment) => sorted(segment) === first), driver: causes[0]?.driver === driver };
}

describe('causes that were planted', { skip: skipWithout('rootcause/generate.mjs') }, () => {
  const kinds = [
    ['hard', 'h', 0.96],
    ['plain', '', 0.85],
  ] as const;
  for (const [kind, mark, named] of someOf(kinds, 1)) {
    it(`finds those of the ${kind} cases, and adds up exactly`, async () => {
      const module = (await import(pathToFileURL(sharedData('rootcause/generate.mjs')!).href)) as {
        generate: (seed: string) => Generated;
      };
      const seeds = Array.from({ length: 40 }, (_, i) => `${i + 61}${mark}`);
      const scores = seeds.map((seed) => {
        const generated = module.generate(seed);
        const of = (period: string): Generated['facts'] => generated.facts.filter((row) => row.period === period);
        const options = { dimensions: ['region', 'channel', 'category', 'segment'], measure: 'revenue', quantity: 'units' };
        const { causes, byDimension, priceVolumeMix } = contributions(of('before'), of('after'), options);
        for (const [dimension, members] of Object.entries(generated.truth.byDimension)) {
          for (const [member, effect] of Object.entries(members)) {
            assert.ok(Math.abs(byDimension[dimension]![member]! - effect) < 0.02, `${seed} ${member}`);
          }
        }
        for (const part of ['volume', 'mix', 'price'] as const) {
          assert.ok(Math.abs(priceVolumeMix[part] - generated.truth.priceVolumeMix[part]!) < 0.02, `${seed} ${part}`);
        }
        return scoreOf(generated, causes);
      });
      const share = (which: 'found' | 'driver'): number => scores.filter((score) => score[which]).length / scores.length;
      assert.ok(share('found') >= 0.95, `found ${share('found')}`);
      assert.ok(share('driver') >= named, `driver ${share('driver')}`);
    });
  }
});
