import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

type Rows = readonly (readonly unknown[])[];

const times = (count: number, make: (at: number) => readonly unknown[]): Rows =>
  Array.from({ length: count }, (_, at) => make(at));
const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + (at % 300))).toISOString().slice(0, 10);

/** Opens tables whose columns are named c1, c2, …, and returns their joins and the number of sales. */
async function open(
  tables: Readonly<Record<string, Rows>>,
): Promise<{ readonly joins: readonly string[]; readonly rows: number }> {
  const files = Object.entries(tables).map(([name, rows]) => {
    const head = (rows[0] ?? []).map((_, at) => `c${String(at + 1)}`);
    return new File([[head, ...rows].map((row) => row.join(',')).join('\n')], `${name}.csv`, { type: 'text/csv' });
  });
  const dataset = await openDataset(files, { timeZone: 'UTC' });
  const joins = dataset.catalog.joins.map(
    ({ from, to }) => `${from.table}.${from.columns.join('+')} = ${to.table}.${to.columns.join('+')}`,
  );
  const { rowCount } = dataset;
  dataset.close();
  return { joins: joins.toSorted(), rows: rowCount };
}

const joinsOf = async (tables: Readonly<Record<string, Rows>>): Promise<readonly string[]> => (await open(tables)).joins;

const goods = times(30, (at) => [`P-${String(at * 7)}`, `Thing ${String(at)}`, `Shelf ${String(at % 4)}`]);
const sales = times(600, (at) => [
  day(at),
  `P-${String(((at * 11) % 30) * 7)}`,
  7_000_000 + (at % 20),
  (at % 9) + 1,
  2023 + (at % 2),
]);
const prices = times(60, (at) => [`P-${String((at % 30) * 7)}`, 2023 + Math.floor(at / 30), (at * 1.37 + 2).toFixed(2)]);

describe('a list per key and year without names', () => {
  it('joins by both columns, and leaves the list of products to the sales', async () => {
    assert.deepEqual(await joinsOf({ t1: sales, t2: prices, t3: goods }), ['t1.c2 = t3.c1', 't1.c2+c5 = t2.c1+c2']);
  });

  it('stays apart from another list with the same pairs', async () => {
    const costs = prices.map(([product, year, price]) => [product, year, (Number(price) / 3).toFixed(3)]);
    const joins = await joinsOf({ t1: sales, t2: prices, t3: goods, t4: costs });
    assert.deepEqual(joins, ['t1.c2 = t3.c1', 't1.c2+c5 = t2.c1+c2', 't1.c2+c5 = t4.c1+c2']);
  });

  it('joins nothing where two columns may hold the year', async () => {
    const twice = sales.map((row) => [...row, row[4]]);
    assert.deepEqual(await joinsOf({ t1: twice, t2: prices, t3: goods }), ['t1.c2 = t3.c1', 't2.c1 = t3.c1']);
  });

  it('joins nothing where the pairs repeat', async () => {
    const repeated = [...prices, ['P-7', 2023, '99.95']];
    assert.deepEqual(await joinsOf({ t1: sales, t2: repeated, t3: goods }), ['t1.c2 = t3.c1', 't2.c1 = t3.c1']);
  });
});

/** Ids with gaps: 3, 5, 12, 14, 21 …. */
const gapped = (at: number): number => Math.floor(at / 2) * 9 + 3 + (at % 2) * 2;
const people = times(40, (at) => [500 + at, `Person ${String(at)}`, `Town ${String(at % 7)}`]);
const lines = times(400, (at) => [at + 90_000, gapped(at % 200), (at % 3) + 1, (at * 1.9 + 4).toFixed(2)]);
const paid = times(200, (at) => [gapped(at), at % 3 === 0 ? 'card' : 'cash', day(at + 2)]);

describe('tables with the same keys', () => {
  const orders = (payment: (at: number) => number): Rows =>
    times(200, (at) => [gapped(at), 500 + ((at * 17) % 40), day(at), payment(at), `Note ${String(at % 11)}`]);

  it('extend each other if the keys have the same gaps', async () => {
    const joins = await joinsOf({ t1: orders(gapped), t2: lines, t3: people, t4: paid });
    assert.deepEqual(joins, ['t1.c2 = t3.c1', 't1.c4 = t4.c1', 't2.c2 = t1.c1']);
  });

  it('do not if another column has the same keys in another order', async () => {
    const joins = await joinsOf({ t1: orders((at) => gapped(199 - at)), t2: lines, t3: people, t4: paid });
    assert.ok(!joins.includes('t1.c1 = t4.c1'), joins.join('; '));
  });

  it('do not if the keys are 1 to n, which every list has', async () => {
    const dense = (rows: Rows): Rows => rows.map(([, ...others], at) => [at + 1, ...others]);
    const joins = await joinsOf({ t1: dense(orders((at) => at % 5)), t3: people, t4: dense(paid) });
    assert.ok(!joins.some((join) => join.endsWith('t4.c1') || join.startsWith('t4.c1')), joins.join('; '));
  });
});

describe('keys that exist in two tables', () => {
  const orders = times(300, (at) => [
    at + 1,
    day(at),
    500 + ((at * 17) % 40),
    (at * 3.1 + 5).toFixed(2),
    `Note ${String(at % 5)}`,
  ]);
  const items = times(320, (at) => [
    at + 1,
    Math.floor((at * 300) / 320) + 1,
    `P-${String(((at * 11) % 30) * 7)}`,
    (at * 1.7 + 1).toFixed(2),
  ]);
  const refunds = times(60, (at) => {
    const item = ((at * 7) % 60) * 5 + 2;
    return [at + 4000, item, Math.floor(((item - 1) * 300) / 320) + 1, ((at % 8) * 2.5 + 1).toFixed(2)];
  });

  it('belong to the one whose rows agree in another column', async () => {
    const { joins, rows } = await open({ t1: orders, t2: items, t3: refunds, t4: goods, t5: people });
    assert.ok(joins.includes('t3.c2 = t2.c1'), joins.join('; '));
    // Refunds of some lines are no lines.
    assert.equal(rows, 320);
  });

  it('belong to none of them where the other column says nothing', async () => {
    const unlike = refunds.map(([id, item, , amount], at) => [id, item, ((at * 7919) % 300) + 1, amount]);
    const joins = await joinsOf({ t1: orders, t2: items, t3: unlike, t4: goods, t5: people });
    assert.ok(!joins.includes('t3.c2 = t2.c1'), joins.join('; '));
  });
});

describe('keys that are not perfect', () => {
  it('may have a line below the table', async () => {
    const many = times(2000, (at) => [11_000 + at, `Person ${String(at)}`, `Town ${String(at % 7)}`]);
    const visits = times(6000, (at) => [day(at), 11_000 + ((at * 7919) % 2000), (at * 0.37 + 1).toFixed(2)]);
    const joins = await joinsOf({ t1: visits, t2: [...many, ['Source: CRM', '', '']] });
    assert.deepEqual(joins, ['t1.c2 = t2.c1']);
  });

  it('may leave out some of a short list between its ends', async () => {
    const regions = times(12, (at) => [at + 1, `Region ${String(at)}`]);
    const used = [1, 2, 3, 4, 6, 7, 9, 10, 12];
    const visits = times(500, (at) => [day(at), used[(at * 5) % 9], (at * 0.37 + 1).toFixed(2)]);
    assert.deepEqual(await joinsOf({ t1: visits, t2: regions }), ['t1.c2 = t2.c1']);
    const few = times(500, (at) => [day(at), used.slice(0, 5)[at % 5], (at * 0.37 + 1).toFixed(2)]);
    assert.deepEqual(await joinsOf({ t1: few, t2: regions }), []);
  });
});
