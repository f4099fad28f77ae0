import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ByteColumn } from '../../src/table/cells/byte-column.js';
import { textPool, withoutLastRow, type CellPool } from '../../src/table/cells/column-builder.js';
import { hashOf, TextCodes } from '../../src/table/cells/text-codes.js';
import { textRows } from '../../src/table/records/record-grid.js';
import { between, pick, randomOf, seedOf } from '../random.js';

const SEED = seedOf();

/** The pool of a column that gets its cells in batches, second of two columns. */
function poolOf(texts: readonly string[], random: () => number): CellPool {
  const column = new ByteColumn('x');
  for (let at = 0; at < texts.length;) {
    const batch = texts.slice(at, at + between(random, 1, 3000));
    column.add({ ...textRows(batch.map((text) => ['other', text])), width: 2 }, 1);
    at += batch.length;
  }
  return column.finish();
}

function textsOf(pool: CellPool): string[] {
  const { texts, codes } = textPool(pool);
  return Array.from(codes, (code) => texts[code] ?? '');
}

const NUMBERS: readonly ((random: () => number) => string)[] = [
  (random) => String(between(random, -300, 300)),
  (random) => (random() * 1e6 - 5e5).toFixed(2),
  (random) => (random() * 1e4).toFixed(between(random, 0, 5)),
  (random) => (random() * 1e4).toFixed(3).replace('.', ','),
  (random) => String(between(random, 0, 999_999_999_999_999)),
];
const ODD = [
  '',
  'NA',
  '-0',
  '-0.00',
  '007',
  '.5',
  '5.',
  '+1',
  '1,234.50',
  '1234567890123456',
  '0.1234567890123456',
  '12e3',
  'ü 漢 🛒',
  '-',
  '.',
];

describe('ByteColumn', () => {
  it(`keeps every cell to the letter, numbers as numbers (seed ${String(SEED)})`, () => {
    const random = randomOf(SEED);
    for (let round = 0; round < 60; round++) {
      const number = pick(random, NUMBERS);
      const odd = pick(random, [0, 0.01, 0.3, 0.7]);
      const texts = Array.from({ length: between(random, 1, 6000) }, () => (random() < odd ? pick(random, ODD) : number(random)));
      const pool = poolOf(texts, random);
      assert.equal(pool.length, texts.length);
      assert.deepEqual(textsOf(pool), texts);
      if (odd === 0) assert.equal(pool.texts.length, 0);
    }
  });

  it('tells what its numbers look like', () => {
    const { numbers } = poolOf(['1.50', '-2.250', '17.0', '1.234', '', '99.999'], randomOf(1));
    assert.ok(numbers);
    const { mark, count, fraction, negative, either, scale, min, max } = numbers;
    assert.deepEqual({ mark, count, fraction, negative, either }, { mark: '.', count: 5, fraction: 5, negative: 1, either: 3 });
    assert.deepEqual({ scale, min, max }, { scale: 3, min: -2250, max: 99_999 });
  });

  it('gives up its last row', () => {
    const texts = ['1.5', 'x', '2', '300.25'];
    const pool = withoutLastRow(poolOf(texts, randomOf(1)));
    assert.deepEqual(textsOf(pool), texts.slice(0, 3));
    assert.deepEqual([pool.numbers?.max, pool.numbers?.scale], [20, 1]);
    assert.equal(withoutLastRow(poolOf(['7'], randomOf(1))).numbers, undefined);
  });

  it('holds a number in the fewest bytes that its neighbours allow', () => {
    const { numbers } = poolOf(
      Array.from({ length: 40_000 }, (_, row) => String(row % 100)),
      randomOf(1),
    );
    const bytes = numbers?.blocks.reduce((sum, { values }) => sum + values.byteLength, 0);
    assert.equal(bytes, 40_000);
    assert.ok(numbers?.blocks.every(({ forms }) => forms === 0));
  });
});

describe('TextCodes', () => {
  it(`gives the codes that a map of strings would, and its texts, past every growth (seed ${String(SEED)})`, () => {
    const random = randomOf(SEED);
    const encoder = new TextEncoder();
    const texts = new TextCodes();
    const codeOf = new Map<string, number>();
    for (let round = 0; round < 50_000; round++) {
      const text = pick(random, ['id-', 'ü', '漢字 ', '🛒', '', '0000']) + String(between(random, 0, 20_000));
      if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
      const bytes = encoder.encode(`«${text}»`);
      assert.equal(texts.codeOf(bytes, 2, bytes.length - 2), codeOf.get(text));
    }
    assert.equal(texts.size, codeOf.size);
    assert.deepEqual(texts.finish().all, [...codeOf.keys()]);
  });

  it('tells texts apart that came in order at first', () => {
    const encoder = new TextEncoder();
    const rising = [0, 5, 98, 99, 100, 101, 4000, 4001, 65_535, 65_536, 16_777_216].map((number) => `S${String(number)}`);
    const texts = ['', 'ab', 'b', 'az', 'ü', '漢', ...rising, 'zzzzzzzzz', 'zzzzzzzzzz'];
    const inOrder = texts.toSorted((one, other) => Buffer.compare(sortKey(one), sortKey(other)));
    for (let cut = 0; cut <= texts.length; cut++) {
      const codeOf = new Map<string, number>();
      let codes = new TextCodes();
      const add = (text: string): void => {
        if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
        const bytes = encoder.encode(`«${text}»`);
        assert.equal(codes.codeOf(bytes, 2, bytes.length - 2), codeOf.get(text), `'${text}' after ${String(cut)} texts in order`);
      };
      for (const text of inOrder.slice(0, cut)) for (let time = 0; time < 2; time++) add(text);
      codes = new TextCodes(codes.state);
      for (const text of [...texts, ...inOrder]) add(text);
      assert.deepEqual(codes.finish().all, [...codeOf.keys()]);
    }
  });

  it('spreads regular texts over its slots as chance would', () => {
    const encoder = new TextEncoder();
    const makers = [
      (index: number) => `SO-${String(index)}`,
      (index: number) => String(index).padStart(12, '0'),
      (index: number) => `${String(index)}000 Main Street`,
    ];
    for (const make of makers) {
      const slots = new Set<number>();
      for (let index = 0; index < 20_000; index++) {
        const words = new Int32Array(16);
        const { written } = encoder.encodeInto(make(index), new Uint8Array(words.buffer));
        slots.add(hashOf(words, 0, written) & 0xffff);
      }
      // Chance fills 17,236 of 65,536 slots, give or take 60.
      assert.ok(slots.size > 17_000, `${String(slots.size)} slots for texts such as ${make(17)}`);
    }
  });
});

/** What puts texts in order by their length in bytes, then by these. */
function sortKey(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}
