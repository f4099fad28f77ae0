// @release: the time of readers over growing texts; fuzz.test.ts has damaged files, and badinput.test.ts wide ones
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Field, RecordBatch, Schema, Struct, Table, Utf8, makeData, tableToIPC } from 'apache-arrow';
import { parseExpression, parseMeasure } from '../../src/query/expression/parser.js';
import { parseWhere } from '../../src/query/where/where.js';
import { uniqueNames } from '../../src/table/csv/header.js';
import { currencySign, looksLikeNumber } from '../../src/table/infer/infer-number.js';
import { looksLikeDate } from '../../src/table/infer/infer-date.js';
import { missingKind } from '../../src/table/infer/profile.js';
import { isCodeName, isDateName, isMonthName, wordsOf } from '../../src/table/infer/names.js';
import { SalesError } from '../../src/util/error.js';
import { assertLinear } from '../growth.js';
import { isLong } from '../random.js';
import { loadBytes, loadText } from './helpers.js';

/** Pieces that are repeated: each begins or ends something that a pattern looks for. */
const PIECES = [
  '1', ' ', '1 ', '1,', '1.', '1,234', '-', '(', '$', 'Rs.', '1-', 'a', 'A', 'aA1', '"', "'", 'é', '年', '1月', '12/', 'jan ', '\u00a0', '\t', 'N/A ',
  'e1', '%', '20:15', '.,', '_', 'İ', '😀', 'not ', 'and ', 'x*', '..', '!', ':', ';', '=',
]; // oxfmt-ignore

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Runs a reader of text, which may refuse it. */
function read(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
  }
}

/** Number of columns of the smaller size. */
const COLUMNS = 1500;
const LONG_COLUMNS = isLong ? 100_000 : 10_000;

describe('time grows with the size', () => {
  it('of a header', async () => {
    const names = (count: number): string => Array.from({ length: count }, (_, index) => `column ${String(index)}`).join(',');
    const values = (count: number): string => Array.from({ length: count }, (_, index) => index).join(',');
    await assertLinear('different names', COLUMNS, async (count) =>
      loadText(`${names(count)}\n${values(count)}\n${values(count)}\n`),
    );
    await assertLinear('equal names', COLUMNS * 4, (count) =>
      uniqueNames(
        Array.from({ length: count }, () => 'a'),
        [],
      ),
    );
    await assertLinear('no names', COLUMNS * 4, (count) =>
      uniqueNames(
        Array.from({ length: count }, (_, index) => (index < count - 1 ? '' : 'end')),
        [],
      ),
    );
  });

  it('of an object of JSON', async () => {
    const text = (count: number): string =>
      JSON.stringify([Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${String(index)}`, index]))]);
    await assertLinear('keys', COLUMNS * 2, async (count) => loadText(text(count)));
  });

  it('of a cell', async () => {
    for (const piece of PIECES) {
      const cell = (length: number): string => repeated(piece, length).replaceAll('"', '""');
      await assertLinear(JSON.stringify(piece), 40_000, async (length) =>
        loadText(`name,value\n"a","${cell(length)}"\n"b","2"\n"c","${cell(length)}x"\n`),
      );
    }
  });

  it('of what patterns read', async () => {
    const readers: readonly ((text: string) => unknown)[] = [
      looksLikeNumber,
      looksLikeDate,
      currencySign,
      missingKind,
      wordsOf,
      isCodeName,
      isDateName,
      isMonthName,
      (text) => parseMeasure(text),
      (text) => parseExpression(`sum(${text})`),
      (text) => parseWhere(text),
      (text) => parseWhere(`region: ${text}`),
      (text) => parseWhere(`"${text}": x`),
    ];
    for (const [n, reader] of readers.entries()) {
      for (const piece of PIECES) {
        await assertLinear(`reader ${String(n)}, ${JSON.stringify(piece)}`, 8000, (length) => {
          const text = repeated(piece, length);
          read(() => reader(text));
          read(() => reader(`${text}!x`));
        });
      }
    }
  });

  it('of numbers and dates, whose patterns see no more than 70 characters', async () => {
    for (const piece of PIECES) {
      for (const end of ['', 'x', ' 10:00', ')']) {
        await assertLinear(`${JSON.stringify(piece)} and ${JSON.stringify(end)}`, 15, (length) => {
          const text = repeated(piece, length) + end;
          for (let round = 0; round < 100; round++) {
            looksLikeNumber(text);
            looksLikeDate(text);
          }
        });
      }
    }
  });
});

describe('a file of hostile shape', () => {
  it(`has ${String(LONG_COLUMNS)} columns`, async () => {
    const row = (cell: (index: number) => string): string =>
      Array.from({ length: LONG_COLUMNS }, (_, index) => cell(index)).join(',');
    const table = await loadText(`${row((index) => `c${String(index % 1000)}`)}\n${row(String)}\n${row(String)}\n`);
    assert.equal(table.columns.length, LONG_COLUMNS);
    assert.equal(new Set(table.columns.map(({ name }) => name)).size, LONG_COLUMNS);
  });

  for (const [label, offsets] of [
    ['beyond the text', [0, 5, 1_000_000]],
    ['below zero', [0, -5, 10]],
    ['backwards', [0, 8, 2]],
    ['at the limits of 32 bits', [0, 0x7fffffff, -0x80000000]],
  ] as const) {
    it(`is Arrow with offsets ${label}`, async () => {
      const data = makeData({
        type: new Utf8(),
        length: 2,
        nullCount: 0,
        valueOffsets: Int32Array.from(offsets),
        data: new TextEncoder().encode('NorthSouth'),
      });
      const schema = new Schema([new Field('region', new Utf8(), false)]);
      const struct = makeData({ type: new Struct(schema.fields), length: 2, nullCount: 0, children: [data] });
      const bytes = tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'stream');
      await assert.rejects(loadBytes(bytes), (error: SalesError) => {
        assert.ok(['malformed-arrow', 'truncated'].includes(error.code), String(error));
        return true;
      });
    });
  }
});
