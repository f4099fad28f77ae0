// @release: files of strangers; truth-joined.test.ts and truth.test.ts have files with known figures
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { QueryPlan } from '../../../src/core.js';
import { someOf } from '../../random.js';
import { cents, Dice, type OutsideSet, type Row } from './outside-set.js';
import { connect, open, scoreOf, SETS, type Score, type Truth } from './score-set.js';

/**
 * Changes that remove the evidence for a reading, so its figures are refused: rows of a receipt are no longer adjacent, or no file name says that `id`
 * is the key of a category.
 */
const EVIDENCE: Readonly<Record<string, string>> = {
  'receipts that restart': 'rows shuffled',
  'business system': 'files without names',
};

/** The name of a figure, without what is wrong with it. */
const figureOf = (wrong: string): string => wrong.replace(/ \S+: .*$/u, '');

/** Minimum number of figures of sets with few, because they have no customers, products or days, or refuse revenue. */
const LEAST: Readonly<Record<string, number>> = {
  subscriptions: 8,
  hotels: 8,
  'shop orders': 8,
  payouts: 8,
  publishers: 8,
  opportunities: 4,
  'weekly sales': 2,
  'unit sales': 2,
};

/** The same rows in another order, and under names that say nothing. */
function variantsOf({ tables, sales }: OutsideSet): Readonly<Record<string, OutsideSet>> {
  const changed = (
    change: (all: readonly Row[], name: string, index: number) => readonly [string, readonly Row[]],
  ): OutsideSet => ({
    tables: Object.fromEntries(Object.entries(tables).map(([name, all], index) => change(all, name, index))),
    sales,
  });
  const dice = new Dice(99);
  return {
    'columns turned': changed((all, name) => [name, all.map((row) => Object.fromEntries(Object.entries(row).toReversed()))]),
    'files turned': { tables: Object.fromEntries(Object.entries(tables).toReversed()), sales },
    'rows shuffled': changed((all, name) => [
      name,
      all
        .map((row) => ({ row, at: dice.amount(0, 1000) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row),
    ]),
    'files without names': changed((all, _, index) => [`export_${String(index + 1)}`, all]),
  };
}

/** The same rows with names in another case, and with a semicolon and decimal commas. */
function formsOf({ tables, sales }: OutsideSet): Readonly<Record<string, OutsideSet>> {
  const named = (change: (name: string) => string): OutsideSet => ({
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, all]) => [
        change(table),
        all.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [change(name), cell]))),
      ]),
    ),
    sales,
  });
  return {
    'names in capitals': named((name) => name.toUpperCase()),
    'names in small letters': named((name) => name.toLowerCase()),
    'semicolons and decimal commas': { tables, sales, isEuropean: true },
  };
}

/** A set, its truth, and the score of its files as they are. */
async function judge(make: () => OutsideSet): Promise<{ set: OutsideSet; truth: Truth; first: Score }> {
  const set = make();
  const truth = await connect(set);
  return { set, truth, first: await scoreOf(set, truth) };
}

describe('databases that nobody has seen', () => {
  const judged = new Map<string, ReturnType<typeof judge>>();
  const judgeOnce = (name: string, make: () => OutsideSet): ReturnType<typeof judge> => {
    const made = judged.get(name) ?? judge(make);
    judged.set(name, made);
    return made;
  };
  after(async () => {
    for (const made of judged.values()) (await made).truth.close();
  });

  it('lead to a refused figure by their hints: a business system under meaningless file names', async () => {
    const set = SETS['business system']?.();
    assert.ok(set);
    const truth = await connect(set);
    const unnamed = variantsOf(set)['files without names'];
    assert.ok(unnamed);
    const asked: QueryPlan = { measures: ['revenue'], by: ['category'] };
    const first = await open(unnamed);
    await assert.rejects(first.query(asked), {
      code: 'missing-role',
      hint: /roles="category: .*joins="table\.key = export_1\.key"/u,
    });
    first.close();
    const named = await open(unnamed, { roles: 'category: export_1.name' });
    await assert.rejects(named.query(asked), {
      code: 'not-related',
      hint: /through other tables: joins="export_7\.… = export_1\.…"/u,
    });
    named.close();
    const joined = await open(unnamed, {
      roles: 'category: export_1.name',
      joins: 'export_7.product_id = export_2.id; export_2.categ_id = export_1.id',
    });
    const found = (await joined.query(asked)).rows().map(({ category, revenue }) => [String(category), cents(Number(revenue))]);
    const expected = await truth.ask('select category, sum(revenue) from all_sales group by 1');
    assert.deepEqual(new Map(found as [string, number][]), new Map([...expected].map(([key, value]) => [key, cents(value)])));
    joined.close();
    truth.close();
  });

  for (const [name, make] of someOf(Object.entries(SETS), 3)) {
    it(`give right figures, or none: ${name}`, async (test) => {
      const { first: score } = await judgeOnce(name, make);
      test.diagnostic(JSON.stringify({ set: name, right: score.right, wrong: score.wrong, refused: score.refused }));
      assert.deepEqual(score.wrong, []);
      assert.ok(score.right >= (LEAST[name] ?? 9), `${String(score.right)} figures are right`);
    });
  }

  for (const [name, make] of someOf(Object.entries(SETS), 1)) {
    it(`give the same figures in another order and under meaningless file names: ${name}`, async () => {
      const { set, truth, first } = await judgeOnce(name, make);
      for (const [how, changed] of Object.entries(variantsOf(set))) {
        const other = await scoreOf(changed, truth);
        assert.deepEqual(other.wrong.map(figureOf), first.wrong.map(figureOf), how);
        if (EVIDENCE[name] !== how) assert.deepEqual([other.right, other.refused], [first.right, first.refused], how);
      }
    });
  }

  for (const [name, make] of someOf(Object.entries(SETS), 1)) {
    it(`give the same figures in another case and with other signs: ${name}`, async () => {
      const { set, truth, first } = await judgeOnce(name, make);
      for (const [how, changed] of Object.entries(formsOf(set))) {
        const other = await scoreOf(changed, truth);
        assert.deepEqual(other, first, how);
      }
    });
  }
});
