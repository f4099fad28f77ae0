import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { CsvScanner, rowTexts, type CsvRows } from '../../src/table/csv/scanner.js';
import { utf8Bytes } from '../../src/table/csv/utf8-bytes.js';
import { between, everyNth, pick, randomOf, roundsOf, seedOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

const ROUNDS = roundsOf(10_000);
const SEED = seedOf();

/** What cells are made of: all that quoting is about, and signs of one to four bytes. */
const PIECES = ['a', 'B7', ' ', '"', '""', ',', ';', '\t', '\n', '\r\n', '\r', 'é', '€', '12.5', ''];
const BEYOND_1252 = ['漢', '🛒'];
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** A text in an encoding; of windows-1252 the signs used here. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (encoding === 'windows-1252') return Uint8Array.from(units, (unit) => (unit === 0x20ac ? 0x80 : unit));
  return Uint8Array.from(units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** The bytes as they may arrive, in pieces of up to so many bytes; all at once where nothing is random. */
async function* inChunks(bytes: Uint8Array, random?: () => number, most = 40): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const length = random ? between(random, 1, most) : bytes.length;
    yield await Promise.resolve(bytes.subarray(at, at + length));
    at += length;
  }
}

async function rowsOf(chunks: AsyncIterable<Uint8Array>, delimiter: string, encoding?: string): Promise<string[][]> {
  const scanner = new CsvScanner(delimiter);
  const rows: string[][] = [];
  const keep = (batch: CsvRows): void => {
    for (let row = 0; row < batch.rowCount; row++) rows.push(rowTexts(batch, row));
  };
  for await (const bytes of utf8Bytes(chunks, encoding, {
    encoding: '',
    warnings: [],
    legacyEncoding: () => Promise.resolve('windows-1252'),
  }))
    for (const batch of scanner.add(bytes)) keep(batch);
  keep(scanner.finish());
  assert.equal(scanner.unclosedRow, undefined);
  return rows;
}

/** UTF-8 where the bytes allow it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20 takes windows-1252 for Latin-1 unless it streams.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

/** What the parser gives; a line end after the last row ends that row and begins no other. */
function expectedOf(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r'): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline });
  return text.endsWith(newline) || text === '' ? data.slice(0, -1) : data;
}

describe('CsvScanner beside a well-kept parser', () => {
  it(`gives the same rows on ${String(ROUNDS)} random tables, however quoted, encoded and cut (seed ${String(SEED)})`, async () => {
    const random = randomOf(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const encoding = pick(random, ENCODINGS);
      const pieces = encoding === 'windows-1252' ? PIECES : [...PIECES, ...BEYOND_1252];
      const delimiter = pick(random, [',', ';', '\t', '|']);
      const newline = pick(random, ['\n', '\r\n', '\r'] as const);
      const width = between(random, 1, 5);
      const cell = (): string => Array.from({ length: between(random, 0, 4) }, () => pick(random, pieces)).join('');
      const table = Array.from({ length: between(random, 1, 8) }, () => Array.from({ length: width }, cell));
      const quotes = table[0]!.map(() => random() < 0.3);
      const text = Papa.unparse(table, { delimiter, newline, quotes });
      const chunks = inChunks(encoded(text, encoding), random() < 0.5 ? random : undefined);
      const rows = await rowsOf(chunks, delimiter, encoding);
      assert.deepEqual(
        rows,
        expectedOf(text, delimiter, newline),
        `round ${String(round)}, ${encoding}: ${JSON.stringify(text)}`,
      );
    }
  });

  it(`gives the same rows on ${String(ROUNDS)} random texts without quotes, ragged and blank lines among them`, async () => {
    const random = randomOf(SEED + 1);
    const signs = PIECES.filter((piece) => !piece.includes('"') && piece !== '\r');
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = `x${Array.from({ length: between(random, 0, 40) }, () => pick(random, signs)).join('')}y`.replaceAll(
        '\r\n',
        '\n',
      );
      const rows = await rowsOf(inChunks(encoded(text, 'utf-8'), random), ',');
      assert.deepEqual(rows, expectedOf(text, ',', '\n'), `round ${String(round)}: ${JSON.stringify(text)}`);
    }
  });

  it('gives the same rows on large tables whose quoted cells cross the parts that are split at a time @release', async () => {
    const random = randomOf(SEED + 2);
    const table = Array.from({ length: 3000 }, (_, row) => [
      String(row),
      pick(random, ['plain', 'a, b', 'say "no"', 'two\nlines', '漢'.repeat(between(random, 1, 200))]),
      row % 700 === 0 ? 'long, '.repeat(60_000) : '',
    ]);
    const text = Papa.unparse(table, { newline: '\n' });
    assert.deepEqual(await rowsOf(inChunks(encoded(text, 'utf-8')), ','), table);
  });

  for (const folder of ['sales', 'badinput/csv-spectrum', 'badinput/real']) {
    it(`gives the same rows on CSV files of ${folder} (seed ${SEED})`, { skip: skipWithout(folder) }, async () => {
      const root = sharedData(folder);
      assert.ok(root);
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(csv|tsv)$/.test(file));
      assert.ok(files.length > 0);
      const random = randomOf(SEED + 3);
      // The files of other days are other ones.
      for (const file of everyNth(files, 4, SEED)) {
        const bytes: Uint8Array = readFileSync(path.join(root, file));
        const text = decoded(bytes);
        const line = text.slice(0, text.indexOf('\n') + 1);
        const delimiter = [',', ';', '\t', '|'].reduce((best, sign) =>
          line.split(sign).length > line.split(best).length ? sign : best,
        );
        const newline = line.endsWith('\r\n') ? '\r\n' : '\n';
        const expected = expectedOf(text.replace(/^\uFEFF/, ''), delimiter, newline);
        assert.deepEqual(await rowsOf(inChunks(bytes, random, 300_000), delimiter), expected, file);
      }
    });
  }
});
