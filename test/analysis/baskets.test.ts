import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { Analysis, RulesFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';

/** 40 orders of tea and bread, which go together; butter, which goes with nothing; and single lamps. */
const ROWS = Array.from({ length: 40 }, (_, i) => [
  ...(i < 20 ? ['Tea', 'Bread'] : i < 24 ? ['Tea'] : ['Lamp']),
  ...(i % 4 === 0 ? ['Butter'] : []),
]).flatMap((products, i) =>
  products.map((product) => ({ order: `A${i}`, product, revenue: 10, profit: product === 'Bread' ? 3 : 1 })),
);

const open = (rows: readonly object[] = ROWS): Promise<Dataset> => openPublic(rows as Record<string, unknown>[], {}, part);

const ask = (dataset: Dataset, more: Partial<Analysis> = {}, item = 'product'): Promise<QueryResult> =>
  dataset.query({
    measures: ['profit'],
    by: ['order', item],
    analysis: { kind: 'rules', basket: 'order', item, profit: 'profit', ...more } as Analysis,
  });

const factsOf = (result: QueryResult): RulesFacts => result.facts.analysis as RulesFacts;

describe('the rules of an answer', () => {
  it('says what goes together, how surely and what it is worth @release', async () => {
    const result = await ask(await open());
    const rules = result.rows().map(({ antecedent, consequent }) => `${antecedent} > ${consequent}`);
    assert.deepEqual(rules, ['Tea > Bread', 'Bread > Tea']);
    const [first] = result.rows();
    assert.equal(first!.count, 20);
    assert.equal(first!.support, 0.5);
    assert.equal(first!.confidence, 20 / 24);
    // Chance alone would have 24 × 20 ÷ 40 = 12 orders with both: 8 of 40 more, each with 3 of bread's profit.
    assert.ok(Math.abs((first!.profit as number) - 100 * (8 / 40) * 3) < 1e-9);
    const { sides, ...facts } = factsOf(result);
    assert.deepEqual(sides, [
      [['Tea'], ['Bread']],
      [['Bread'], ['Tea']],
    ]);
    assert.deepEqual(facts, {
      kind: 'rules',
      baskets: 40,
      single: 15,
      items: 4,
      minSupport: 0.125,
      minConfidence: 0.1,
      rules: 2,
    });
  });

  it('counts no basket and no item of a credit note', async () => {
    const credits = ['Tea', 'Bread', 'Lamp'].map((product) => ({ order: 'C1', product, revenue: -10, profit: -1 }));
    const back = { order: 'A30', product: 'Tea', revenue: -10, profit: -1 };
    const dataset = await open([...ROWS, ...credits, back]);
    const told = await dataset.query({
      measures: ['orders', 'profit'],
      by: ['order', 'product'],
      analysis: { kind: 'rules', basket: 'order', item: 'product', orders: 'orders', profit: 'profit' },
    });
    const wanted = await ask(await open());
    assert.deepEqual(told.rows(), wanted.rows());
    assert.deepEqual(factsOf(told), factsOf(wanted));
    assert.notDeepEqual(factsOf(await ask(dataset)), factsOf(wanted));
  });

  it('tells the rules of one item, and no more than asked', async () => {
    const dataset = await open();
    const ofTea = await ask(dataset, { of: 'Tea' });
    assert.deepEqual(
      ofTea.rows().map(({ consequent }) => consequent),
      ['Bread'],
    );
    assert.equal((await ask(dataset, { of: 'Sofa' })).rowCount, 0);
    const one = await ask(dataset, { limit: 1 });
    assert.deepEqual([one.rowCount, factsOf(one).rules], [1, 2]);
  });

  it('holds to what support and confidence are asked', async () => {
    const dataset = await open();
    assert.equal((await ask(dataset, { minSupport: 0.6 })).rowCount, 0);
    assert.deepEqual(
      (await ask(dataset, { minConfidence: 0.9 })).rows().map(({ antecedent }) => antecedent),
      ['Bread'],
    );
  });

  it('leaves out what has too little lift, and keeps rules with idle conditions where these are asked', async () => {
    const dataset = await open();
    const lifts = (await ask(dataset)).rows().map(({ lift }) => Number(lift));
    assert.ok(lifts.length > 0);
    assert.equal((await ask(dataset, { minLift: Math.max(...lifts) + 0.01 })).rowCount, 0);
    assert.equal((await ask(dataset, { minLift: Math.min(...lifts) })).rowCount, lifts.length);
    const triples = await open(
      Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? ['Tea', 'Bread', 'Jam'] : [`P${k}`])).flatMap((products, k) =>
        products.map((product) => ({ order: `O${k}`, product, revenue: 1, profit: 1 })),
      ),
    );
    const conditions = async (redundant: boolean): Promise<number> =>
      Math.max(...factsOf(await ask(triples, { redundant })).sides.map(([from]) => from.length));
    assert.deepEqual([await conditions(false), await conditions(true)], [1, 2]);
  });

  it('counts items two by two for a matrix, as pairs of rows do', async () => {
    const rows = Array.from({ length: 200 }, (_, k) => ({
      order: `O${k % 70}`,
      product: `P${(k * 7 + (k % 3)) % 9}`,
      revenue: 1,
      profit: 1,
    }));
    const { matrix, sides } = factsOf(await ask(await open(rows), { minSupport: 0.01, minConfidence: 0, matrix: 5 }));
    if (!matrix) throw new Error('no matrix');
    const { items, counts } = matrix;
    assert.deepEqual(items, [...new Set(sides.flat(2))].slice(0, 5));
    const ordersOf = (item: string): ReadonlySet<string> =>
      new Set(rows.filter(({ product }) => product === item).map(({ order }) => order));
    items.forEach((a, i) =>
      items.forEach((b, j) => {
        const both = [...ordersOf(a)].filter((order) => ordersOf(b).has(order)).length;
        assert.equal(counts[i * items.length + j], both, `${a} ${b}`);
      }),
    );
    assert.equal(factsOf(await ask(await open(rows))).matrix, undefined);
  });

  it('leaves out rows without an order or an item', async () => {
    const rows = [
      ...ROWS,
      { order: null, product: 'Tea', revenue: 1, profit: 1 },
      { order: 'Z', product: null, revenue: 1, profit: 1 },
    ];
    assert.equal(factsOf(await ask(await open(rows))).baskets, 40);
  });

  it('has no rules where nothing goes together, and says what is wrong', async () => {
    const apart = await open(
      Array.from({ length: 30 }, (_, i) => ({ order: `A${i}`, product: `P${i % 3}`, revenue: 1, profit: 1 })),
    );
    assert.equal((await ask(apart)).rowCount, 0);
    const dataset = await open();
    for (const wrong of [
      { minSupport: 2 },
      { minConfidence: '1' },
      { item: 'shop' },
      { limit: 0 },
      { maxLength: 99 },
      { minLift: -1 },
      { redundant: 'no' },
      { matrix: 99 },
    ]) {
      await assert.rejects(ask(dataset, wrong), { code: 'bad-option' });
    }
  });

  it('counts as the core does on a public file @release', { skip: skipWithout('sales/superstore/superstore.csv') }, async () => {
    const dataset = await openPublic(sharedData('sales/superstore/superstore.csv')!, {}, part);
    const result = await ask(dataset, {}, 'subcategory');
    assert.ok(result.rowCount >= 20);
    const orders = new Map<string, Set<string>>();
    for (const { order, subcategory } of (await dataset.query({ measures: [], by: ['order', 'subcategory'] })).rows()) {
      orders.set(order as string, (orders.get(order as string) ?? new Set()).add(subcategory as string));
    }
    assert.equal(factsOf(result).baskets, orders.size);
    const countOf = (items: readonly string[]): number =>
      [...orders.values()].filter((own) => items.every((item) => own.has(item))).length;
    result.rows().forEach((row, i) => {
      const [from, to] = factsOf(result).sides[i]!;
      assert.equal(row.count, countOf([...from, ...to]));
      assert.equal(row.confidence, countOf([...from, ...to]) / countOf(from));
      assert.ok((row.lift as number) > 1 && (row.adjusted as number) <= 0.05);
    });
  });
});
