import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { joinRows, type JoinedRows } from '../../../src/engine/columns/joins/hash-join.js';
import type { Column } from '../../../src/table/column.js';
import { Random } from '../random.js';
import { tableOf, type Filling } from '../random-table.js';

type Value = number | undefined;

function columnsOf(...fillings: readonly Filling[]): readonly Column[] {
  const named = Object.fromEntries(fillings.map((filling, k) => [`k${k}`, filling]));
  return tableOf('t', named, fillings[0]?.values.length ?? 0).table.columns;
}

const numbers = (...values: Value[]): Filling => ({ kind: 'decimal', scale: 0, values });
const cents = (...values: Value[]): Filling => ({ kind: 'decimal', scale: 2, values });
const floats = (...values: Value[]): Filling => ({ kind: 'float', values });
const texts = (...values: (string | undefined)[]): Filling => ({ kind: 'text', values });
const dates = (...days: string[]): Filling => ({ kind: 'date', values: days.map((day) => Date.parse(day) / 86_400_000) });
const times = (kind: 'wall' | 'instant', ...moments: string[]): Filling => ({
  kind,
  values: moments.map((at) => Date.parse(at)),
});

const join = (from: Filling, to: Filling): JoinedRows => joinRows(columnsOf(from), columnsOf(to));
const rowsOf = (from: Filling, to: Filling): number[] => [...join(from, to).rows];

describe('joinRows', () => {
  it('finds the first row with the key, and counts what has none', () => {
    const joined = join(numbers(7, undefined, 9, 7, 8), numbers(8, 7, undefined, 7, 7, 8));
    assert.deepEqual([...joined.rows], [1, -1, -1, 1, 0]);
    assert.deepEqual([joined.missing, joined.unmatched, joined.doubled], [1, 1, 3]);
  });

  it('joins texts by text, whatever their dictionaries', () => {
    assert.deepEqual(rowsOf(texts('b', 'a', 'B', undefined, ''), texts('', 'a', 'c', 'b')), [3, 1, -1, -1, 0]);
  });

  it('joins numbers by value, whatever their storage', () => {
    assert.deepEqual(rowsOf(cents(150, 200, 10), numbers(1, 2, 10)), [-1, 1, -1]);
    assert.deepEqual(rowsOf(numbers(1, 2, 10), cents(150, 200, 10)), [-1, 1, -1]);
    assert.deepEqual(rowsOf(cents(10, 30), floats(0.3, 0.1)), [1, 0]);
    assert.deepEqual(rowsOf(floats(2, 0.1, undefined), { kind: 'decimal', scale: 1, values: [1, 20] }), [1, 0, -1]);
    assert.deepEqual(rowsOf(floats(-0, 2 ** 40), numbers(2 ** 40, 0)), [1, 0]);
    assert.deepEqual(rowsOf({ kind: 'boolean', values: [1, 0] }, numbers(0, 1)), [1, 0]);
  });

  it('joins a number with the text that writes it the shortest way', () => {
    assert.deepEqual(rowsOf(numbers(11_000, 1, 7), texts('(none)', '11000', '01', '7.0')), [1, -1, -1]);
    assert.deepEqual(rowsOf(texts('11000', '-', '1.5', '1.50'), cents(150, 1_100_000)), [1, -1, 0, -1]);
  });

  it('joins a number with the code that zeros fill to the length of all others', () => {
    assert.deepEqual(rowsOf(numbers(18, 124, 0, 999), texts('018', '124', undefined, '000')), [0, 1, 3, -1]);
    assert.deepEqual(rowsOf(texts('018', '124'), numbers(124, 18)), [1, 0]);
    // Codes of two lengths, and texts with letters, may be other things.
    assert.deepEqual(rowsOf(numbers(18, 124), texts('018', '124', '18')), [2, 1]);
    assert.deepEqual(rowsOf(numbers(18, 124), texts('018', '124', 'A18')), [-1, 1]);
    assert.deepEqual(rowsOf(texts('018'), texts('18')), [-1]);
  });

  it('joins dates by the day', () => {
    const days = dates('2019-01-01', '2019-12-31');
    assert.deepEqual(rowsOf(dates('2019-12-31', '2019-06-01'), days), [1, -1]);
    assert.deepEqual(rowsOf(numbers(20190101, 20191231, 20190230, 0), days), [0, 1, -1, -1]);
    assert.deepEqual(rowsOf(days, numbers(-1, 20191231)), [-1, 1]);
    assert.deepEqual(rowsOf(texts('2019-12-31', '20190101', '2019', 'Unknown'), days), [1, 0, -1, -1]);
    assert.deepEqual(rowsOf(times('wall', '2019-01-01T23:59Z', '2019-01-02T00:00Z'), days), [0, -1]);
  });

  it('leaves the day of an instant open', () => {
    assert.deepEqual(rowsOf(times('instant', '2019-01-01T12:00Z'), dates('2019-01-01')), [-1]);
  });

  it('joins datetimes by the millisecond', () => {
    const moments = times('wall', '2019-01-01T00:00Z', '2019-01-01T00:00:00.001Z');
    assert.deepEqual(rowsOf(times('wall', '2019-01-01T00:00:00.001Z', '2019-01-01T00:00:00.002Z'), moments), [1, -1]);
    assert.deepEqual(rowsOf(numbers(0, 1), times('wall', '1970-01-01T00:00Z')), [-1, -1]);
  });

  it('joins by several columns, of which one missing makes the key missing', () => {
    const from = columnsOf(texts('a', 'a', 'b', 'b', 'c'), numbers(1, 2, undefined, 1, 9));
    const to = columnsOf(texts('b', 'a', 'a', undefined), cents(100, 200, 200, 100));
    const joined = joinRows(from, to);
    assert.deepEqual([...joined.rows], [-1, 1, -1, 0, -1]);
    assert.deepEqual([joined.missing, joined.unmatched, joined.doubled], [1, 2, 1]);
  });

  it('finds nothing in an empty table', () => {
    assert.deepEqual(rowsOf(numbers(1, undefined), numbers()), [-1, -1]);
    assert.deepEqual(rowsOf(texts('a'), texts()), [-1]);
    assert.deepEqual(rowsOf(numbers(), numbers(1)), []);
    assert.deepEqual(rowsOf(numbers(1), numbers(undefined)), [-1]);
  });

  it('agrees with a search through all rows, over any kind of key', () => {
    const random = new Random(11);
    const kinds = ['decimal', 'float', 'text', 'date', 'boolean'] as const;
    for (let round = 0; round < 300; round++) {
      const width = random.int(1, 3);
      const spread = random.pick([1, 5, 50, 2 ** 40]);
      const value = (): Value =>
        random.chance(0.1) ? undefined : random.int(0, Math.min(spread, 50)) * Math.max(1, Math.floor(spread / 50));
      const filling = (kind: (typeof kinds)[number], count: number): Filling => {
        const values = Array.from({ length: count }, value);
        if (kind === 'text') return { kind, values: values.map((one) => (one === undefined ? undefined : String(one))) };
        if (kind === 'boolean') return { kind, values: values.map((one) => (one === undefined ? undefined : one % 2)) };
        return kind === 'decimal' ? { kind, scale: 0, values } : { kind, values: values.map((one) => one && one % 2 ** 20) };
      };
      const keys = Array.from({ length: width }, () => random.pick(kinds));
      const sides = [random.int(0, 60), random.int(0, 60)].map((count) => keys.map((kind) => filling(kind, count)));
      const [from, to] = sides as [Filling[], Filling[]];
      const key = (side: Filling[], row: number): string | undefined => {
        const parts = side.map(({ values }) => values[row]);
        return parts.includes(undefined) ? undefined : JSON.stringify(parts);
      };
      const wanted = (to[0]?.values ?? []).map((_, row) => key(to, row));
      const expected = (from[0]?.values ?? []).map((_, row) => {
        const own = key(from, row);
        return own === undefined ? -1 : wanted.indexOf(own);
      });
      assert.deepEqual([...joinRows(columnsOf(...from), columnsOf(...to)).rows], expected, `round ${round}`);
    }
  });
});
