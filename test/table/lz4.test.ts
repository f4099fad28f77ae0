import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unpackLz4, unpackLz4Frame, unpackLz4Hadoop } from '../../src/table/unpack/unpack.js';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
const textOf = (unpacked: Uint8Array): string => new TextDecoder().decode(unpacked);

/** `abc`, then 11 bytes from 3 before (so they overlap with themselves), then `x`. */
const BLOCK = bytes(0x37, 'abc', 3, 0, 0x10, 'x');
const TEXT = 'abcabcabcabcabx';

/** A frame: magic, flags, size of blocks, checksum of these, blocks, end. */
const frame = (flags: number, extra: readonly number[], ...blocks: readonly Uint8Array[]): Uint8Array =>
  bytes(4, 0x22, 0x4d, 0x18, flags, 0x40, ...extra, 0, ...blocks.flatMap((block) => [...block]), 0, 0, 0, 0);
const sized = (block: Uint8Array, isPlain = false): Uint8Array => bytes(block.length, 0, 0, isPlain ? 0x80 : 0, ...block);

describe('unpackLz4', () => {
  it('copies literals, and what overlaps with itself', () => {
    assert.equal(textOf(unpackLz4(BLOCK, TEXT.length)), TEXT);
  });

  it('reads lengths of several bytes', () => {
    const long = 'y'.repeat(300);
    assert.equal(textOf(unpackLz4(bytes(0xf0, 255, 30, long), 300)), long);
    assert.equal(textOf(unpackLz4(bytes(0x1f, 'y', 1, 0, 255, 25), 300)), long);
  });

  it('gives another length where bytes are damaged', () => {
    const damaged = [
      bytes(0x37, 'abc', 4, 0),
      bytes(0x37, 'abc', 0, 0),
      bytes(0x37, 'ab'),
      bytes(0xf0, 255),
      bytes(0x37, 'abc', 3),
      BLOCK,
    ];
    for (const one of damaged) assert.equal(unpackLz4(one, TEXT.length - 1).length, 0);
    assert.equal(unpackLz4(BLOCK, TEXT.length + 1).length, 0);
  });
});

describe('unpackLz4Frame', () => {
  it('joins blocks, packed and plain ones, that may copy from those before', () => {
    // Four bytes from 15 before, of the block before.
    const linked = bytes(0x00, 15, 0, 0x10, '!');
    const unpacked = unpackLz4Frame(frame(0x40, [], sized(BLOCK), sized(linked), sized(bytes('plain'), true)), 25);
    assert.equal(textOf(unpacked), `${TEXT}abca!plain`);
  });

  it('passes by what a frame may also hold: its size, a dictionary, checksums of blocks', () => {
    const block = bytes(...sized(BLOCK), 1, 2, 3, 4);
    assert.equal(textOf(unpackLz4Frame(frame(0x40 | 8 | 1 | 16, [15, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9], block), 15)), TEXT);
  });

  it('gives another length, or throws, where bytes are damaged', () => {
    assert.equal(unpackLz4Frame(frame(0x40, [], sized(BLOCK)).fill(0, 0, 4), 15).length, 0);
    assert.equal(unpackLz4Frame(frame(0x40, [], sized(BLOCK)), 14).length, 0);
    assert.equal(unpackLz4Frame(frame(0x40, [], bytes(200, 0, 0, 0, ...BLOCK)), 15).length, 0);
    assert.throws(() => unpackLz4Frame(frame(0x40, [], sized(BLOCK)).subarray(0, -4), 15));
  });
});

describe('unpackLz4Hadoop', () => {
  it('joins blocks that their lengths precede, and takes a plain block', () => {
    const framed = bytes(0, 0, 0, 15, 0, 0, 0, BLOCK.length, ...BLOCK);
    assert.equal(textOf(unpackLz4Hadoop(bytes(...framed, 0, 0, 0, 2, 0, 0, 0, 3, 0x20, 'hi'), 17)), `${TEXT}hi`);
    assert.equal(textOf(unpackLz4Hadoop(BLOCK, 15)), TEXT);
    assert.equal(unpackLz4Hadoop(framed, 14).length, 0);
  });
});
