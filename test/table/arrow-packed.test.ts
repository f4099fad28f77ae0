import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CompressionType,
  Float64,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Table,
  Utf8,
  compressionRegistry,
  vectorFromArray,
} from 'apache-arrow';
import { frameLength } from '../../src/table/unpack/frame-length.js';
import { cells, loadBytes } from './helpers.js';

const little = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255);

/** A length of an LZ4 sequence beyond its four bits. */
const more = (length: number): number[] =>
  length < 15 ? [] : [...Array<number>(Math.floor((length - 15) / 255)).fill(255), (length - 15) % 255];

/** Compresses to one LZ4 block: each run of eight equal bytes as a copy, the rest as literals. */
function lz4Block(bytes: Uint8Array): number[] {
  const out: number[] = [];
  let literals: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    let run = 1;
    while (at + run < bytes.length - 5 && bytes[at + run] === bytes[at]) run += 1;
    literals.push(bytes[at]!);
    at += 1;
    if (run < 9) continue;
    const match = run - 1;
    out.push((Math.min(literals.length, 15) << 4) | Math.min(match - 4, 15), ...more(literals.length), ...literals);
    out.push(1, 0, ...more(match - 4));
    literals = [];
    at += match;
  }
  out.push(Math.min(literals.length, 15) << 4, ...more(literals.length), ...literals);
  return out;
}

function lz4Frame(bytes: Uint8Array): Uint8Array {
  const block = lz4Block(bytes);
  return Uint8Array.of(4, 0x22, 0x4d, 0x18, 0x60, 0x40, 0, ...little(block.length, 4), ...block, 0, 0, 0, 0);
}

/** A Zstandard frame of two blocks: one that repeats the first byte, and one that stores the rest. */
function zstdFrame(bytes: Uint8Array): Uint8Array {
  const found = bytes.findIndex((byte) => byte !== bytes[0]);
  const run = found < 0 ? bytes.length : found;
  const [repeated, stored] = [2 | (run << 3), 1 | ((bytes.length - run) << 3)];
  const blocks = [...little(repeated, 3), bytes[0]!, ...little(stored, 3), ...bytes.subarray(run)];
  return Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0xa0, ...little(bytes.length, 4), ...blocks);
}

const never = (): never => assert.fail('only written');
compressionRegistry.set(CompressionType.LZ4_FRAME, { encode: lz4Frame, decode: never });
compressionRegistry.set(CompressionType.ZSTD, { encode: zstdFrame, decode: never });

const SALES = Array.from({ length: 3000 }, (_, row) => (row < 1000 ? 0 : row % 11 === 0 ? null : row / 4));
const TEXTS = SALES.map((_, row) => (row < 2500 ? 'aaaaaaaaaaaaaaaaaaaa' : `b${row}`));

const table = new Table({ sales: vectorFromArray(SALES, new Float64()), text: vectorFromArray(TEXTS, new Utf8()) });

describe('compressed Arrow as apache-arrow writes it, with the compressed size before each buffer', () => {
  for (const [name, type] of [
    ['LZ4', CompressionType.LZ4_FRAME],
    ['Zstandard', CompressionType.ZSTD],
  ] as const)
    for (const Writer of [RecordBatchStreamWriter, RecordBatchFileWriter])
      it(`is read: ${name}, ${Writer.name}`, async () => {
        const packed = new Writer({ compressionType: type }).writeAll(table).toUint8Array(true);
        const plain = new Writer().writeAll(table).toUint8Array(true);
        assert.ok(packed.length < plain.length, 'nothing was compressed');
        const [sales, text] = (await loadBytes(packed)).columns;
        assert.deepEqual(cells(sales!), SALES);
        assert.deepEqual(cells(text!), TEXTS);
      });
});

describe('frameLength', () => {
  it('is the length of what was compressed', () => {
    for (const bytes of [new Uint8Array(5000), Uint8Array.from({ length: 700 }, (_, at) => at), new Uint8Array(300).fill(1)]) {
      assert.equal(frameLength('lz4-frame', lz4Frame(bytes)), bytes.length);
      assert.equal(frameLength('zstd', zstdFrame(bytes)), bytes.length);
    }
  });

  it('is unknown for damaged frames and other codecs', () => {
    assert.equal(frameLength('lz4-frame', lz4Frame(new Uint8Array(99)).subarray(0, -4)), undefined);
    assert.equal(frameLength('lz4-frame', Uint8Array.of(1, 2, 3)), undefined);
    assert.equal(frameLength('zstd', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0xa0)), undefined);
    assert.equal(frameLength('gzip', new Uint8Array(99)), undefined);
  });
});
