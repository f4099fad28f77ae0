import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dataset, DatasetOptions } from '../../src/core.js';
import { repeatedRows } from '../../src/dataset/states/equal-rows.js';
import { loadTable } from '../../src/table/load.js';
import { randomOf } from '../random.js';
import { part } from '../parts.js';
import { day, open, rows } from './joined-helpers.js';

type Row = Readonly<Record<string, unknown>>;

/** Lines with a key of their order, but without one of their own. */
const LINES: readonly Row[] = rows(200, (index) => ({
  invoice: `I${String(index >> 2)}`,
  date: day(index >> 2),
  product: `P${String(index % 11)}`,
  quantity: 1 + (index % 3),
  price: 4 + (index % 5),
}));
const amountOf = (data: readonly Row[]): number =>
  data.reduce((sum, { quantity, price }) => sum + Number(quantity) * Number(price), 0);

const noteOf = async (data: readonly Row[], options?: DatasetOptions): Promise<Dataset['warnings'][number] | undefined> =>
  (await open({ sales: data }, options)).warnings.find(({ code }) => code === 'repeated-rows');
const revenueOf = async (data: readonly Row[], options?: DatasetOptions): Promise<unknown> =>
  (await (await open({ sales: data }, options)).query({ measures: ['revenue'] })).rows()[0]?.revenue;

describe('rows that equal another one in all columns', () => {
  const PASTED = [...LINES, ...LINES.slice(40, 90)];

  it('are stated with their number, amount and attribute', async () => {
    const note = await noteOf(PASTED);
    assert.deepEqual([note?.count, note?.params?.amount], [50, amountOf(LINES.slice(40, 90))]);
    assert.match(note?.message ?? '', /: 50, \d+; they count twice\. To change this, set read="duplicates: remove"$/u);
  });

  it('are removed with the attribute, and count without it', async () => {
    assert.equal(await revenueOf(PASTED), amountOf(PASTED));
    assert.equal(await revenueOf(PASTED, { read: 'duplicates: remove' }), amountOf(LINES));
    assert.equal(await revenueOf(PASTED, { answers: { '@read duplicates': 'remove' } }), amountOf(LINES));
  });

  it('are counted among the rows that are left after failed ones', async () => {
    const states = ['failed', 'paid', 'paid'];
    const lines = LINES.map((row, index) => ({ ...row, status: states[index % 3] }));
    const note = await noteOf([...lines, ...lines.slice(40, 90)]);
    const copies = lines.slice(40, 90).filter(({ status }) => status === 'paid');
    assert.deepEqual([note?.count, note?.params?.amount], [copies.length, amountOf(copies)]);
  });

  it('are not mentioned again once the page says what to do', async () => {
    for (const read of ['duplicates: remove', 'duplicates: keep']) assert.equal(await noteOf(PASTED, { read }), undefined, read);
  });

  const scans = rows(400, (index) => ({
    date: day(index % 5),
    till: index % 2,
    product: `P${String(index % 3)}`,
    price: 5,
    store: `S${String(index % 2)}`,
  }));
  const SILENT: Readonly<Record<string, readonly Row[]>> = {
    'none is equal': LINES,
    'rows have few columns': PASTED.map(({ date, product, price }) => ({ date, product, price })),
    'no order or quantity tells two pieces from a copy': scans,
    'every row has a key': PASTED.map((row, index) => ({ ...row, line_id: `L${String(index)}` })),
  };
  for (const [title, data] of Object.entries(SILENT)) {
    it(`are not mentioned where ${title}`, async () => {
      assert.equal(await noteOf(data), undefined);
    });
  }

  it('are found in a table with many rows', () => {
    const count = 150_000;
    const values = Int32Array.from({ length: count }, (_, row) => (row < 120_000 ? row : row - 120_000));
    const column = {
      name: 'a',
      type: 'number',
      kind: 'decimal',
      scale: 0,
      length: count,
      missing: 0,
      guess: '',
      min: 0,
      max: 120_000,
      values,
    } as const;
    const { copies, longest } = repeatedRows({ columns: [column], rowCount: count });
    assert.deepEqual([copies.length, copies[0], longest], [30_000, 120_000, 30_000]);
    const { copies: none } = repeatedRows({
      columns: [{ ...column, values: Int32Array.from(values, (_, row) => row) }],
      rowCount: count,
    });
    assert.equal(none.length, 0);
  });

  it('are those of a search by their texts', async () => {
    const random = randomOf(5);
    const data = rows(3000, () => ({
      a: Math.floor(random() * 9) / 4,
      b: random() < 0.2 ? null : `t${String(Math.floor(random() * 12))}`,
      c: day(Math.floor(random() * 20)),
      d: random() < 0.5,
    }));
    const table = await loadTable({ name: 'data', input: { kind: 'rows', rows: data } }, { part });
    const seen = new Set<string>();
    const expected = data.flatMap((row, index) => {
      const text = JSON.stringify(row);
      return seen.has(text) ? [index] : (seen.add(text), []);
    });
    assert.ok(expected.length > 100);
    assert.deepEqual(repeatedRows(table).copies, expected);
  });
});
