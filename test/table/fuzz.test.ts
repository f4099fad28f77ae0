import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import type { Format } from '../../src/query/schema.js';
import { SalesError } from '../../src/util/error.js';
import { loadBytes } from './helpers.js';

const SEED = 20240229;
const ROUNDS = process.env.SALES_LONG ? 20_000 : 2_000;

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TEXT = new TextEncoder();
const rows = Array.from({ length: 30 }, (_, row) => ({
  day: `2024-01-${String(row + 1).padStart(2, '0')}`,
  shop: `Shop "${row % 3}"`,
  sales: row * 1.25,
  ok: row % 2 === 0,
}));
const csv = `day;shop;sales;ok\r\n${rows.map((row) => `${row.day};"${row.shop.replaceAll('"', '""')}";${String(row.sales).replace('.', ',')};${row.ok}`).join('\r\n')}`;
const arrow = tableFromArrays({
  day: rows.map((row) => row.day),
  sales: Float64Array.from(rows, (row) => row.sales),
  n: Int32Array.from(rows.keys()),
});
const VALID: readonly { readonly name: string; readonly bytes: Uint8Array; readonly format?: Format }[] = [
  { name: 'csv', bytes: TEXT.encode(csv) },
  { name: 'json', bytes: TEXT.encode(JSON.stringify(rows)) },
  { name: 'ndjson', bytes: TEXT.encode(rows.map((row) => JSON.stringify(row)).join('\n')) },
  { name: 'arrow file', bytes: tableToIPC(arrow, 'file'), format: 'arrow' },
  { name: 'arrow stream', bytes: tableToIPC(arrow, 'stream'), format: 'arrow' },
  { name: 'gzip', bytes: new Uint8Array(gzipSync(csv)) },
];

const ROUNDS_EACH = Math.ceil(ROUNDS / VALID.length);

function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = bytes.slice();
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times; time++) {
    const at = Math.floor(random() * changed.length);
    const kind = random();
    if (kind < 0.5) changed[at] = Math.floor(random() * 256);
    else if (kind < 0.65) changed = changed.slice(0, at);
    else if (kind < 0.8)
      changed = new Uint8Array([...changed.subarray(0, at), ...changed.subarray(at + Math.floor(random() * 20))]);
    else
      changed = new Uint8Array([
        ...changed.subarray(0, at),
        ...TEXT.encode('";,\n\r\0{}[]'[Math.floor(random() * 11)] ?? ''),
        ...changed.subarray(at),
      ]);
  }
  return changed;
}

describe('damaged files', () => {
  for (const { name, bytes, format } of VALID) {
    it(`of ${name} give a table or a SalesError (seed ${SEED}, ${ROUNDS_EACH} rounds)`, async () => {
      const random = randomFrom(SEED);
      for (let round = 0; round < ROUNDS_EACH; round++) {
        const damaged = mutate(bytes, random);
        try {
          const table = await loadBytes(damaged, format ? { format } : {});
          for (const column of table.columns) assert.equal(column.length, table.rowCount);
        } catch (error) {
          assert.ok(error instanceof SalesError, `round ${round}: ${String(error instanceof Error ? error.stack : error)}`);
        }
      }
    });
  }
});
