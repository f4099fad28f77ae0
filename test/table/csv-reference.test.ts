import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { csvRows } from '../../src/table/csv-rows.js';
import { between, pick, randomOf, seedOf } from '../random.js';

const ROUNDS = process.env.SALES_LONG ? 10_000 : 2_000;
const SEED = seedOf(4180);

/** What cells are made of: all that quoting is about, and signs of one to four bytes. */
const PIECES = ['a', 'B7', ' ', '"', '""', ',', ';', '\t', '\n', '\r\n', '\r', 'ü', '漢', '🛒', '12.5', ''];

/** The text as it may arrive, in pieces of any length. */
async function* inChunks(text: string, random: () => number): AsyncGenerator<string> {
  for (let at = 0; at < text.length;) {
    const length = between(random, 1, 40);
    yield text.slice(at, at + length);
    at += length;
  }
}

/** What the parser gives; a line end after the last row ends that row and begins no other. */
function expectedOf(text: string, delimiter: string, newline: '\n' | '\r\n'): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline });
  return text.endsWith(newline) || text === '' ? data.slice(0, -1) : data;
}

async function rowsOf(text: string, delimiter: string, random: () => number): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of csvRows(inChunks(text, random), delimiter)) rows.push(...batch.rows);
  return rows;
}

describe('csvRows beside a well-kept parser', () => {
  it(`gives the same rows on ${String(ROUNDS)} random tables, however they are quoted and cut (seed ${String(SEED)})`, async () => {
    const random = randomOf(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const delimiter = pick(random, [',', ';', '\t', '|']);
      const newline = pick(random, ['\n', '\r\n'] as const);
      const width = between(random, 1, 5);
      const cell = (): string => Array.from({ length: between(random, 0, 4) }, () => pick(random, PIECES)).join('');
      const table = Array.from({ length: between(random, 1, 8) }, () => Array.from({ length: width }, cell));
      const quotes = table[0]!.map(() => random() < 0.3);
      const text = Papa.unparse(table, { delimiter, newline, quotes });
      const expected = expectedOf(text, delimiter, newline);
      assert.deepEqual(await rowsOf(text, delimiter, random), expected, `round ${String(round)}: ${JSON.stringify(text)}`);
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
      const expected = expectedOf(text, ',', '\n');
      assert.deepEqual(await rowsOf(text, ',', random), expected, `round ${String(round)}: ${JSON.stringify(text)}`);
    }
  });
});
