import type { CsvRows } from '../csv/scanner.js';

/** Converts rows of texts to rows of bytes, for sources that are not bytes. */
export function textRows(rows: readonly (readonly string[])[]): CsvRows {
  const encoder = new TextEncoder();
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  const cells = new Int32Array(count * 2);
  const rowEnds = new Int32Array(rows.length);
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  let cell = 0;
  rows.forEach((row, index) => {
    for (const text of row) {
      // Each UTF-16 code unit takes at most three bytes.
      if (length + text.length * 3 > bytes.length) bytes = growTo(bytes, length + text.length * 3);
      cells[cell * 2] = length;
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
      cells[cell * 2 + 1] = length;
      cell++;
    }
    rowEnds[index] = cell;
  });
  return { bytes, cells, rowEnds, rowCount: rows.length, badQuotes: [] };
}

function growTo(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const wide = new Uint8Array(Math.max(needed, bytes.length * 2));
  wide.set(bytes);
  return wide;
}
