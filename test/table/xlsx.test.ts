import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Table } from '../../src/table/table.js';
import { SalesError } from '../../src/util/error.js';
import { cells, cellsOf, columnOf, loadBytes, loadPath, sumOf, type TestOptions } from './helpers.js';
import { rowsOf, sheetOf, xlsxOf } from './xlsx-writer.js';
import { zipOf } from './zip-writer.js';
import { englishNote } from '../../src/messages/english.js';

const ROWS = rowsOf(['Shop', 'Sales'], ['North', 12.5], ['South', 7.5]);

async function errorOf(bytes: Uint8Array, options: TestOptions = {}): Promise<SalesError> {
  const outcome: unknown = await loadBytes(bytes, options).catch((error: unknown) => error);
  assert.ok(outcome instanceof SalesError, `a table or a foreign error came: ${String(outcome)}`);
  return outcome;
}

function codesOf(table: Table): string[] {
  return table.warnings.map(({ code }) => code);
}

describe('the sheet of a workbook', () => {
  it('written by XlsxWriter, with a title and a hidden sheet before it, is read as the same rows in a text', async () => {
    const text = await loadPath('test/fixtures/orders-small.csv');
    const table = await loadPath('test/fixtures/orders-small.xlsx');
    assert.deepEqual(
      table.columns.map((column) => [column.name, column.type, cells(column)]),
      text.columns.map((column) => [column.name, column.type, cells(column)]),
    );
  });

  it('is the only visible one that is a table; the others are named', async () => {
    const table = await loadBytes(
      xlsxOf({
        odd: true,
        sheets: [
          { name: 'Old', state: 'hidden', rows: rowsOf(['Shop', 'Sales'], ['Old', 1]) },
          { name: 'Lists', state: 'veryHidden', rows: rowsOf(['A'], ['b']) },
          { name: 'Cover &amp; Contents', rows: rowsOf(['Report of sales'], ['2024']) },
          { name: 'Q1 &amp; Q2', rows: ROWS },
          { name: 'Notes', rows: rowsOf(['Note'], ['x']) },
        ],
      }),
    );
    assert.deepEqual(cellsOf(table, 'Shop'), ['North', 'South']);
    assert.deepEqual(codesOf(table), ['other-sheets']);
    assert.match(englishNote(table.warnings[0]!), /were not read: 'Cover & Contents', 'Notes'/);
    assert.equal(table.others, undefined);
  });

  it('is a table of its own next to others: facts and lists', async () => {
    const table = await loadBytes(
      xlsxOf({
        sheets: [
          { name: 'Sales', rows: ROWS },
          { name: 'Shops', rows: rowsOf(['Shop', 'City'], ['North', 'Oslo'], ['South', 'Rome']) },
          { name: 'Empty', rows: '' },
        ],
      }),
    );
    assert.equal(table.name, 'Sales');
    assert.deepEqual(
      table.others?.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
      [['Shops', ['Shop', 'City']]],
    );
    assert.match(englishNote(table.warnings[0]!), /were not read: 'Empty'/);
  });

  it('is no summary of another sheet, which would count its amounts twice', async () => {
    const sales = Array.from({ length: 30 }, (_, at): (string | number)[] => [at % 2 ? 'North' : 'South', 10 + at]);
    const total = (shop: string): number => sales.reduce((sum, [own, amount]) => sum + (own === shop ? Number(amount) : 0), 0);
    const pivot = rowsOf(['Shop', 'Sales'], ['North', total('North')], ['South', total('South')]);
    const table = await loadBytes(
      xlsxOf({
        sheets: [
          { name: 'Pivot', rows: pivot },
          { name: 'Data', rows: rowsOf(['Shop', 'Sales'], ...sales) },
        ],
      }),
    );
    assert.equal(sumOf(columnOf(table, 'Sales')), total('North') + total('South'));
    assert.match(englishNote(table.warnings[0]!), /were not read: 'Pivot'/);
  });

  it('is read from strict workbooks, with prefixes, and packed in gzip or zip', async () => {
    const variants = [
      sheetOf(ROWS, { strict: true }),
      sheetOf(ROWS, { prefix: 'x' }),
      sheetOf(ROWS, { odd: true }),
      gzipSync(sheetOf(ROWS)),
      zipOf([{ name: 'book.xlsx', content: sheetOf(ROWS) }]),
    ];
    for (const bytes of variants) assert.equal(sumOf(columnOf(await loadBytes(bytes), 'Sales')), 20);
  });

  it('is read as text files are: titles above the names, blank rows and columns, a total row', async () => {
    const table = await loadBytes(
      sheetOf(
        rowsOf(
          ['Sales of all shops'],
          [],
          [undefined, 'Shop', 'Sales'],
          [undefined, 'North', 12.5],
          [],
          [undefined, 'South', 7.5],
          [undefined, 'West', 1],
          [undefined, 'Total', 21],
        ),
      ),
    );
    assert.equal(sumOf(columnOf(table, 'Sales')), 21);
    assert.deepEqual(cellsOf(table, 'Shop'), ['North', 'South', 'West']);
    assert.ok(codesOf(table).includes('skipped-lines'));
    assert.ok(!codesOf(table).includes('short-rows'));
  });

  it('may leave references out', async () => {
    const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
    const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const table = await loadBytes(sheetOf(row(text('Shop'), text('Sales')) + row(text('North'), '<c><v>3</v></c>')));
    assert.deepEqual(cellsOf(table, 'Sales'), [3]);
  });

  it('is told to be empty, or missing', async () => {
    const empty = await errorOf(xlsxOf({ sheets: [{ name: 'Cover', rows: '' }, { rows: '' }] }));
    assert.equal(empty.code, 'empty-input');
    assert.match(empty.message, /'Cover'/);
    assert.equal(
      sumOf(columnOf(await loadBytes(xlsxOf({ sheets: [{ name: 'Cover', rows: '' }, { rows: ROWS }] })), 'Sales')),
      20,
    );
    assert.equal((await errorOf(xlsxOf({ sheets: [] }))).code, 'malformed-xlsx');
    const other = await errorOf(sheetOf(ROWS), { format: 'csv' });
    assert.equal(other.code, 'format-mismatch');
    const text = await errorOf(new TextEncoder().encode('a,b\n1,2\n'), { format: 'xlsx' });
    assert.equal(text.code, 'format-mismatch');
    assert.equal(sumOf(columnOf(await loadBytes(sheetOf(ROWS), { format: 'xlsx' }), 'Sales')), 20);
  });
});

describe('a cell', () => {
  const column = async (book: Parameters<typeof sheetOf>[1], ...values: (string | number | undefined)[]): Promise<unknown[]> =>
    cellsOf(await loadBytes(sheetOf(rowsOf(['Key', 'Value'], ...values.map((cell, row) => [`k${row}`, cell])), book)), 'Value');

  it('holds shared, rich and inline texts', async () => {
    const strings =
      '<si><t xml:space="preserve"> plain </t></si>' +
      '<si><r><t>Caf</t></r><r><rPr><b/></rPr><t xml:space="preserve">é &amp; Bar</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>' +
      '<si><t>two_x000A_lines &#128512; &lt;b&gt;</t></si><si><t/></si><si><t><![CDATA[<raw>]]></t></si>';
    const shared = (index: number): string => `<c t="s"><v>${index}</v></c>`;
    const rich = '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>';
    assert.deepEqual(await column({ strings }, shared(0), shared(1), shared(2), shared(3), shared(4), rich), [
      'plain',
      'Café & Bar',
      'two\nlines 😀 <b>',
      null,
      '<raw>',
      'inline',
    ]);
  });

  it('holds numbers as the shortest decimal of the same double', async () => {
    const number = (text: string): string => `<c><v>${text}</v></c>`;
    assert.deepEqual(
      await column({}, number('1.1000000000000001'), number('-2'), number('1.5E-3'), number('1234.567')),
      [1.1, -2, 0.0015, 1234.567],
    );
    assert.deepEqual(await column({}, number('12345678901234567'), number('12345678901234568')), [
      '12345678901234567',
      '12345678901234568',
    ]);
  });

  it('holds percentages as fractions', async () => {
    const table = await loadBytes(
      sheetOf(rowsOf(['Shop', 'Rate'], ['a', '<c s="1"><v>0.07</v></c>'], ['b', '<c s="1"><v>0.28999999999999998</v></c>']), {
        formats: [0, '0.0"%"%'],
      }),
    );
    const rate = columnOf(table, 'Rate');
    assert.deepEqual(cellsOf(table, 'Rate'), [0.07, 0.29]);
    assert.equal(rate.type === 'number' && rate.percent, true);
  });

  it('holds true and false, and the stored results of formulas', async () => {
    assert.deepEqual(await column({}, '<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>'), [true, false]);
    assert.deepEqual(await column({}, '<c t="str"><f>A2&amp;"x"</f><v>k0x</v></c>'), ['k0x']);
    assert.deepEqual(await column({}, '<c><f>1+1</f><v>2</v></c>'), [2]);
  });

  it('with an error, or a formula without result, is missing and told', async () => {
    const table = await loadBytes(
      sheetOf(
        rowsOf(['Shop', 'Margin'], ['a', '<c t="e"><v>#DIV/0!</v></c>'], ['b', 2], ['c', '<c><f>B2*2</f></c>'], ['d', 3.5]),
      ),
    );
    assert.deepEqual(cellsOf(table, 'Margin'), [null, 2, null, 3.5]);
    const [error, formula] = table.warnings;
    assert.equal(error?.code, 'cell-errors');
    assert.deepEqual([error.column, error.count, error.rows], ['Margin', 1, [0]]);
    assert.match(englishNote(error), /B2: #DIV\/0!/);
    assert.deepEqual([formula?.code, formula?.rows], ['uncalculated-cells', [2]]);
  });

  it('that names a text or a place that is not there is an error', async () => {
    assert.equal((await errorOf(sheetOf('<row><c r="A1" t="s"><v>5</v></c></row>'))).code, 'malformed-xlsx');
    assert.equal((await errorOf(sheetOf('<row><c r="XFE1"><v>5</v></c></row>'))).code, 'malformed-xlsx');
    assert.equal((await errorOf(sheetOf('<row><c r="A1"><v>5</v></row>'))).code, 'malformed-xlsx');
  });

  it('merged with those below holds for them, but no amount does', async () => {
    const rows = rowsOf(
      ['Sales by region'],
      ['Region', 'Shop', 'Target', 'Order No'],
      ['North', 'a', 100, 17],
      [undefined, 'b'],
      [undefined, 'c'],
      ['South', 'd', 50, 18],
    );
    const merges = ['A1:D1', 'A3:A5', 'C3:C5', 'D3:D5'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const table = await loadBytes(xlsxOf({ sheets: [{ rows, after: `<mergeCells>${merges}</mergeCells>` }] }));
    assert.deepEqual(cellsOf(table, 'Region'), ['North', 'North', 'North', 'South']);
    assert.deepEqual(cellsOf(table, 'Target'), [100, null, null, 50]);
    assert.deepEqual(cellsOf(table, 'Order No'), [17, 17, 17, 18]);
    assert.equal(codesOf(table).filter((code) => code === 'merged-cells').length, 2);
  });
});

describe('a workbook that is not read', () => {
  it('is told by what it is', async () => {
    const old = await errorOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(500).fill(0)));
    assert.equal(old.code, 'unsupported-format');
    assert.match(old.message, /xls.*password/);
    assert.match(old.hint, /\.xlsx without a password/);
    const none = await errorOf(zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]));
    assert.equal(none.code, 'malformed-xlsx');
  });
});

describe('a large workbook', () => {
  /** Rows far beyond the last one in use, and a cell in the last column. */
  it('may have gaps that hold nothing @release', async () => {
    const rows = `${ROWS}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>East</t></is></c><c r="B1048576"><v>1</v></c></row>`;
    const table = await loadBytes(sheetOf(rows));
    assert.equal(table.rowCount, 3);
    const wide = await loadBytes(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'));
    assert.equal(wide.rowCount, 1);
  });

  it('is refused where it would take more room than there is, or has more rows than a sheet can have', async () => {
    const last = Array.from({ length: 100 }, () => '<row><c r="XFD1"><v>1</v></c></row>').join('');
    assert.equal((await errorOf(sheetOf(last), { room: 1 << 22 })).code, 'too-large');
    assert.equal(
      (await errorOf(sheetOf(ROWS, { strings: `<si><t>${'x'.repeat(100_000)}</t></si>` }), { room: 50_000 })).code,
      'too-large',
    );
    assert.equal((await errorOf(sheetOf('<row r="1048577"><c><v>1</v></c></row>'))).code, 'malformed-xlsx');
  });

  it('gives other work its turn and stops when its asker gives up', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [`Shop ${row}`, row] as const);
    const bytes = sheetOf(rowsOf(['Shop', 'Sales'], ...rows));
    let time = 0;
    const told: (number | undefined)[] = [];
    const abort = new AbortController();
    await loadBytes(bytes, { now: () => (time += 60), onProgress: (progress) => told.push(progress.rows) });
    assert.ok(told.filter((count) => count !== undefined && count > 0 && count < 5000).length >= 2, String(told));
    const loading = loadBytes(bytes, {
      now: () => (time += 60),
      signal: abort.signal,
      onProgress: ({ rows: count }) => {
        if ((count ?? 0) > 0) abort.abort();
      },
    });
    await assert.rejects(loading, { name: 'AbortError' });
  });
});
