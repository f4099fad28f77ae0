import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError, type Dataset, type QueryPlan } from '../../src/core.js';
import { Random } from '../engine/random.js';
import { seedOf, seedsOf } from '../random.js';
import { openLines, randomAsked, randomLines, ROLES, type Asked, type Line } from './metamorphic-data.js';

type Cells = readonly (readonly unknown[])[];

const planOf = ({ clauses, compare, measures, by }: Asked): QueryPlan => ({
  measures,
  by,
  where: clauses.join('; '),
  ...(compare === undefined ? {} : { compare }),
});

/** Rows of a result as lists of values, or the code of an error. */
async function ask(dataset: Dataset, plan: QueryPlan): Promise<Cells | string> {
  try {
    const result = await dataset.query(plan);
    return result.rows().map((row) => result.columns.map(({ name }) => row[name]));
  } catch (error) {
    if (error instanceof SalesError) return error.code;
    throw error;
  }
}

const isNear = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

/** Throws when two results differ by more than the rounding of doubles. */
function same(actual: Cells | string, expected: Cells | string): void {
  const isSame =
    typeof actual === 'string' || typeof expected === 'string'
      ? actual === expected
      : actual.length === expected.length &&
        actual.every((row, r) => row.length === expected[r]!.length && row.every((cell, c) => isNear(cell, expected[r]![c])));
  if (!isSame) assert.fail(`got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
}

/** A change of lines or plan, and the check of what it must leave as it is. */
type Relation = (lines: readonly Line[], asked: Asked, random: Random) => Promise<void>;

const HOSTILE = ['__proto__', 'constructor', 'a "b"', 'sum(x)', ' ; ', 'toString', 'Größe', '*'];

const RELATIONS: Readonly<Record<string, Relation>> = {
  'reordered rows change nothing': async (lines, asked, random) => {
    const [a, b] = [await openLines(lines), await openLines(random.shuffle(lines))];
    same(await ask(b, planOf(asked)), await ask(a, planOf(asked)));
  },
  'renamed and reordered columns change nothing': async (lines, asked, random) => {
    const names = Object.fromEntries(ROLES.map((role, n) => [role, HOSTILE[n]!]));
    const [a, b] = [await openLines(lines), await openLines(lines, names, random.shuffle(ROLES))];
    same(await ask(b, planOf(asked)), await ask(a, planOf(asked)));
  },
  'filters commute, wherever they come from': async (lines, asked, random) => {
    const dataset = await openLines(lines);
    const expected = await ask(dataset, planOf(asked));
    same(await ask(dataset, planOf({ ...asked, clauses: asked.clauses.toReversed() })), expected);
    if (asked.clauses.some((clause) => clause.startsWith('date'))) return;
    const at = random.int(0, asked.clauses.length);
    const plan = planOf({ ...asked, clauses: asked.clauses.slice(0, at) });
    same(await ask(dataset, { ...plan, filters: asked.clauses.slice(at).toReversed() }), expected);
  },
  'a filter that selects everything changes nothing': async (lines, asked) => {
    const dataset = await openLines(lines);
    const clauses = [...asked.clauses, 'category: Chairs, Desks, Lamps', 'category: !nothing'];
    same(await ask(dataset, planOf({ ...asked, clauses })), await ask(dataset, planOf(asked)));
  },
  'rows that a filter excludes change nothing': async (lines, { compare: _, ...asked }) => {
    const isOpen = asked.clauses.some((clause) => /last|new/.test(clause)) || /new-customers|type/.test(JSON.stringify(asked));
    if (isOpen) return;
    const others = lines.map((line): Line => ({ ...line, category: 'Other', revenue: '1' }));
    const clauses = [...asked.clauses, 'category: !Other'];
    const [a, b] = [await openLines(lines), await openLines([...others, ...lines])];
    same(await ask(b, planOf({ ...asked, clauses })), await ask(a, planOf(asked)));
  },
  'measures do not depend on their neighbors': async (lines, asked) => {
    const dataset = await openLines(lines);
    const whole = await ask(dataset, planOf(asked));
    const keys = asked.by.length;
    for (const [m, measure] of asked.measures.entries()) {
      const alone = await ask(dataset, planOf({ ...asked, measures: [measure] }));
      if (typeof whole === 'string' || typeof alone === 'string') return;
      const width = asked.compare === undefined ? 1 : 4;
      same(
        alone,
        whole.map((row) => [...row.slice(0, keys), ...row.slice(keys + m * width, keys + (m + 1) * width)]),
      );
    }
  },
  'rows that are appended count as those of the file': async (lines, asked, random) => {
    const at = random.int(Math.ceil(lines.length / 2), lines.length);
    const [a, b] = [await openLines(lines), await openLines(lines.slice(0, at))];
    await ask(b, planOf(asked));
    const typed = lines
      .slice(at)
      .map((line) =>
        Object.fromEntries(
          Object.entries(line).map(([role, value]) => [
            role,
            value !== null && ['quantity', 'price', 'revenue'].includes(role) ? Number(value) : value,
          ]),
        ),
      );
    if (typed.length > 0) await b.append(typed);
    same(await ask(b, planOf(asked)), await ask(a, planOf(asked)));
  },
  'the first groups are those of all groups': async (lines, asked, random) => {
    const dataset = await openLines(lines);
    const orderBy = asked.by.length > 0 && random.chance(0.6) ? [`-${asked.measures[0]!.replace(/ = .*/, '')}`] : [];
    const limit = random.int(1, 6);
    const all = await ask(dataset, { ...planOf(asked), orderBy });
    same(await ask(dataset, { ...planOf(asked), orderBy, limit }), typeof all === 'string' ? all : all.slice(0, limit));
  },
  'parts add up to the whole': async (lines, asked) => {
    const dataset = await openLines(lines);
    const measures = ['revenue', 'units', 'count()'];
    const of = async (by: readonly string[], clauses: readonly string[]): Promise<readonly number[]> => {
      const rows = await ask(dataset, planOf({ measures, by, clauses }));
      assert.notEqual(typeof rows, 'string');
      return measures.map((_, m) => (rows as Cells).reduce((sum, row) => sum + Number(row[by.length + m] ?? 0), 0));
    };
    const whole = await of([], asked.clauses);
    for (const by of [asked.by, ['month(date)'], ['year(date)', 'region'], ['week(date)', 'customer-type']])
      same([await of(by, asked.clauses)], [whole]);
    const [one, other] = [
      await of([], [...asked.clauses, 'region: North, (blank)']),
      await of([], [...asked.clauses, 'region: !North, !(blank)']),
    ];
    same([one.map((value, m) => value + other[m]!)], [whole]);
  },
  'months add up to quarters and years': async (lines, asked, random) => {
    const dataset = await openLines(lines, {}, ROLES, { fiscalStart: random.int(1, 12) });
    const of = async (key: string): Promise<Cells> => {
      const rows = await ask(dataset, planOf({ measures: ['revenue'], by: [key, 'year(date)'], clauses: asked.clauses }));
      const sums = new Map<string, number>();
      for (const [, year, value] of rows as Cells) sums.set(String(year), (sums.get(String(year)) ?? 0) + Number(value));
      return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
    };
    const years = await of('category');
    for (const key of ['month(date)', 'quarter(date)', 'day(date)']) same(await of(key), years);
  },
  'units scale': async (lines, asked) => {
    const scaled = lines.map((line): Line => ({
      ...line,
      revenue: line.revenue === null ? null : String(Number(line.revenue) * 1000),
    }));
    const plan = planOf({
      ...asked,
      measures: ['revenue', 'aov', 'x = median(revenue)', 'orders', 'share(revenue)'],
      clauses: asked.clauses.filter((clause) => !clause.startsWith('revenue')),
    });
    const [a, b] = [await ask(await openLines(lines), plan), await ask(await openLines(scaled), plan)];
    if (typeof a === 'string') {
      same(b, a);
      return;
    }
    const keys = asked.by.length;
    const width = asked.compare === undefined ? 1 : 4;
    const factor = (column: number): number =>
      column >= keys && column < keys + 3 * width && (column - keys) % width !== 3 ? 1000 : 1;
    same(
      b,
      a.map((row) => row.map((cell, column) => (typeof cell === 'number' ? cell * factor(column) : cell))),
    );
  },
  'rows that are there twice count twice, their orders once': async (lines, { compare: _, ...asked }) => {
    const measures = ['revenue', 'units', 'count()', 'orders', 'customers', 'x = median(revenue)', 'y = max(price)', 'price'];
    const plan = planOf({ ...asked, measures });
    const [a, b] = [await ask(await openLines(lines), plan), await ask(await openLines([...lines, ...lines]), plan)];
    assert.notEqual(typeof a, 'string');
    const keys = asked.by.length;
    const isSum = (column: number): boolean => column >= keys && column < keys + 3;
    same(
      b,
      (a as Cells).map((row) => row.map((cell, column) => (typeof cell === 'number' && isSum(column) ? cell * 2 : cell))),
    );
  },
};

/** Returns as few rows, measures, keys and clauses as still fail. */
async function shrink(
  lines: readonly Line[],
  asked: Asked,
  fails: (lines: readonly Line[], asked: Asked) => Promise<boolean>,
): Promise<[readonly Line[], Asked]> {
  const without = <Value>(list: readonly Value[]): Value[][] => list.map((_, n) => list.toSpliced(n, 1));
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    const { compare: _, ...plain } = asked;
    const half = Math.max(1, lines.length >> 1);
    const candidates: [readonly Line[], Asked][] = [
      ...(asked.compare === undefined ? [] : [[lines, plain] as [readonly Line[], Asked]]),
      ...without(asked.clauses).map((clauses): [readonly Line[], Asked] => [lines, { ...asked, clauses }]),
      ...without(asked.by).map((by): [readonly Line[], Asked] => [lines, { ...asked, by }]),
      ...(asked.measures.length > 1
        ? without(asked.measures).map((measures): [readonly Line[], Asked] => [lines, { ...asked, measures }])
        : []),
      [lines.slice(0, half), asked],
      [lines.slice(half), asked],
      ...(lines.length <= 24 ? without(lines).map((rest): [readonly Line[], Asked] => [rest, asked]) : []),
    ];
    for (const candidate of candidates) {
      if (
        candidate[0].length === 0 ||
        candidate[0].length + JSON.stringify(candidate[1]).length >= lines.length + JSON.stringify(asked).length
      )
        continue;
      if (!(await fails(...candidate))) continue;
      [lines, asked] = candidate;
      isSmaller = true;
      break;
    }
  }
  return [lines, asked];
}

describe('the engine, compared with itself', () => {
  for (const [title, relation] of Object.entries(RELATIONS)) {
    it(`${title} (seed ${String(seedOf())})`, async () => {
      for (const seed of seedsOf(50)) {
        const random = new Random(seed);
        const lines = randomLines(random, random.pick([30, 120, 400]));
        const asked = randomAsked(random);
        const problem = async (some: readonly Line[], plan: Asked): Promise<string | undefined> =>
          relation(some, plan, new Random(seed)).then(
            () => undefined,
            (error: unknown) => (error instanceof assert.AssertionError ? error.message : String(error)),
          );
        if ((await problem(lines, asked)) === undefined) continue;
        const [few, least] = await shrink(lines, asked, async (some, plan) => (await problem(some, plan)) !== undefined);
        assert.fail(
          `seed ${String(seed)}: ${(await problem(few, least)) ?? ''}\n${JSON.stringify(least)}\n${JSON.stringify(few)}`,
        );
      }
    });
  }
});
