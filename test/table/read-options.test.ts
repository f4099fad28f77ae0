import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseReadOptions } from '../../src/table/read-options.js';
import { SalesError } from '../../src/util/error.js';
import { cellsOf, loadText, warningCodes } from './helpers.js';
import { englishNote } from '../../src/messages/english.js';

function errorOf(text: string): SalesError {
  try {
    parseReadOptions(text);
  } catch (error) {
    assert.ok(error instanceof SalesError);
    assert.equal(error.code, 'bad-option');
    return error;
  }
  throw new Error(`'${text}' was accepted`);
}

describe('parseReadOptions', () => {
  it('reads settings and columns', () => {
    const read = parseReadOptions(
      `delimiter: ';'; decimal: ','; encoding: windows-1252; header: none; Order Date: date dmy; Zip: text`,
    );
    assert.deepEqual([read.delimiter, read.decimal, read.encoding, read.header], [';', ',', 'windows-1252', 'none']);
    assert.deepEqual(
      [...read.columns],
      [
        ['Order Date', { type: 'date', order: 'dmy' }],
        ['Zip', { type: 'text' }],
      ],
    );
  });

  it('takes an empty text, stray semicolons and quoted names', () => {
    assert.equal(parseReadOptions(' ; ').columns.size, 0);
    assert.equal(parseReadOptions('').columns.size, 0);
    const { columns, header } = parseReadOptions(`"header": text; 'it''s; odd': number ,`);
    assert.equal(header, undefined);
    assert.deepEqual(
      [...columns],
      [
        ['header', { type: 'text' }],
        ["it's; odd", { type: 'number', decimal: ',' }],
      ],
    );
  });

  it('knows delimiters by name and rows of names by number', () => {
    assert.equal(parseReadOptions('delimiter: tab').delimiter, '\t');
    assert.equal(parseReadOptions('header: 3').header, 3);
    assert.equal(parseReadOptions('__proto__: text').columns.get('__proto__')?.type, 'text');
  });

  it('shows the place of what it does not understand', () => {
    assert.equal(errorOf('decimal: ;').position, 9);
    assert.equal(errorOf('Zip: text; Date: dat').position, 17);
    assert.equal(errorOf('Zip').position, 0);
    assert.equal(errorOf("delimiter: ';").position, 11);
    assert.match(errorOf('encoding: utf-99').message, /utf-99/);
    assert.match(errorOf('header: maybe').message, /none/);
    assert.match(errorOf('Date: date mmm').message, /Date/);
    assert.match(errorOf('delimiter: ab').message, /ab/);
    errorOf("Zip: 'text' x");
  });

  it('names the value, and what was most likely meant', () => {
    for (const [text, value, meant] of [
      ['Date: dat', 'dat', 'date'],
      ['Date: date dym', 'date dym', 'dmy'],
      ['delimeter: comma', 'comma', 'delimiter'],
      ['encoding: windows-1253x', 'windows-1253x', 'windows-1252'],
      ['header: fist', 'fist', 'first'],
    ] as const) {
      const { params, hint } = errorOf(text);
      assert.equal(params.value, value);
      assert.match(hint, new RegExp(`'${meant}'`));
    }
  });

  it('takes nothing but a text', () => {
    for (const other of [5, { delimiter: ';' }] as unknown[]) {
      assert.throws(() => parseReadOptions(other as string), { code: 'bad-option' });
    }
  });
});

describe('read', () => {
  it('overrules what is detected', async () => {
    const table = await loadText('a;b\n1,5;0x\n2;3\n', { read: "delimiter: ';'; decimal: ','; b: text" });
    assert.deepEqual(cellsOf(table, 'a'), [1.5, 2]);
    assert.deepEqual(cellsOf(table, 'b'), ['0x', '3']);
  });

  it('takes the first line for data, or another line for the names', async () => {
    const none = await loadText('x,1\ny,2\n', { read: 'header: none' });
    assert.deepEqual([none.rowCount, none.columns[0]?.name, warningCodes(none)], [2, 'column 1', []]);
    const second = await loadText('x,y\na,b\n1,2\n', { read: 'header: 2' });
    assert.deepEqual(cellsOf(second, 'a'), [1]);
    await assert.rejects(loadText('a\n1\n', { read: 'header: 9' }), { code: 'bad-option' });
  });

  it('gives a column the type that is set, with values or without', async () => {
    const types = 'a: number; b: date; c: datetime; d: boolean; e: text';
    const empty = await loadText('a,b,c,d,e,f\n,,,,,1\n', { read: types });
    assert.deepEqual(
      empty.columns.map((column) => column.type),
      ['number', 'date', 'datetime', 'boolean', 'text', 'number'],
    );
    assert.deepEqual(
      empty.columns.map((column) => column.missing),
      [1, 1, 1, 1, 1, 0],
    );
  });

  it('takes the day of a time, and the midnight of a day, where that is set', async () => {
    const text = 'day,time,n\n2024-02-03 10:30,2024-02-03,1\n,,2\n';
    const columns = (await loadText(text, { read: 'day: date; time: datetime' })).columns.slice(0, 2);
    assert.deepEqual(
      columns.map(({ type, missing }) => [type, missing]),
      [
        ['date', 1],
        ['datetime', 1],
      ],
    );
    const values = columns.map((column) => (column.type === 'text' ? undefined : column.values[0]));
    assert.deepEqual(values, [Date.UTC(2024, 1, 3) / 86_400_000, Date.UTC(2024, 1, 3)]);
  });

  it('tells of a column that is not there', async () => {
    const { warnings } = await loadText('Zip Code\n1\n', { read: 'Zip Cod: text' });
    assert.deepEqual([warnings.length, warnings[0]?.code], [1, 'unknown-column']);
    assert.match(englishNote(warnings[0]!), /'Zip Code'/);
  });
});
