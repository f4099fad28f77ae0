import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, columnOf, loadBytes, loadText, sumOf, warningCodes } from './helpers.js';

describe('CSV', () => {
  for (const [title, sign] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['pipes', '|'],
    ['carets', '^'],
  ] as const) {
    it(`finds ${title}`, async () => {
      const table = await loadText(['a', 'b', 'c'].join(sign) + '\n' + ['1', 'x', '2'].join(sign) + '\n');
      assert.deepEqual(
        table.columns.map((column) => column.name),
        ['a', 'b', 'c'],
      );
      assert.deepEqual(cellsOf(table, 'c'), [2]);
    });
  }

  for (const [title, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`splits lines at ${title}, with and without quotes, the last one open or closed`, async () => {
      for (const tail of ['', end]) {
        const plain = await loadText(['a,b', '1,x', '2,y'].join(end) + tail);
        assert.deepEqual(cellsOf(plain, 'b'), ['x', 'y']);
        const quoted = await loadText(['a,b', '1,"x,1"', '2,"y ""z"""'].join(end) + tail);
        assert.deepEqual(cellsOf(quoted, 'b'), ['x,1', 'y "z"']);
      }
    });
  }

  it('keeps line ends inside quotes and takes mixed ones outside', async () => {
    const table = await loadText('a,b\r\n1,"x\ry"\r2,"p\nq"\n3,z');
    assert.deepEqual(cellsOf(table, 'a'), [1, 2, 3]);
    assert.deepEqual(cellsOf(table, 'b'), ['x\ry', 'p\nq', 'z']);
  });

  it('sees one column where its values have decimal commas or colons', async () => {
    assert.deepEqual(cellsOf(await loadText('Umsatz\n1,5\n2,25\n'), 'Umsatz'), [1.5, 2.25]);
    assert.deepEqual(cellsOf(await loadText('Time\n13:08\n10:29\n'), 'Time'), ['13:08', '10:29']);
  });

  it('obeys a sep= line, skips titles and comments, and says how many', async () => {
    assert.deepEqual(cellsOf(await loadText('sep=;\na;b\n1,5;x\n'), 'a'), [1.5]);
    const titled = await loadText('Report of May\n# all shops\n\nName,Sales\nx,1\ny,2\n');
    assert.equal(sumOf(columnOf(titled, 'Sales')), 3);
    assert.equal(titled.warnings.find((note) => note.code === 'skipped-lines')?.count, 2);
  });

  it('makes repeated and blank names unique, and drops a blank last column', async () => {
    const table = await loadText('Amount,,Amount,Amount_2,\n1,x,2,3,\n');
    assert.deepEqual(
      table.columns.map((column) => column.name),
      ['Amount', 'column 2', 'Amount_3', 'Amount_2'],
    );
    assert.deepEqual(cellsOf(table, 'Amount'), [1]);
  });

  it('takes years for names where a name stands beside them', async () => {
    const table = await loadText('Region,2019,2020\nNorth,5,6\n');
    assert.deepEqual(
      table.columns.map((column) => column.name),
      ['Region', '2019', '2020'],
    );
  });

  it('numbers the columns of a file without names, and says so', async () => {
    const table = await loadText('2023-01-10,A-1,5.5\n2023-01-11,A-2,6.5\n');
    assert.equal(table.rowCount, 2);
    assert.deepEqual(warningCodes(table), ['no-header']);
  });

  it('pads short rows, leaves surplus cells out, and tells of both', async () => {
    const table = await loadText('a,b\n1,2\n3\n4,5,6\n7,8,,\n');
    assert.deepEqual(cellsOf(table, 'b'), [2, null, 5, 8]);
    assert.deepEqual(
      table.warnings.map((note) => [note.code, note.rows]),
      [
        ['short-rows', [1]],
        ['long-rows', [2]],
      ],
    );
  });

  it('joins a text without quotes at its delimiters before blanks, where a row has that many cells too many', async () => {
    const table = await loadText('who,street,n\nA,"Rua, 1",5\nB,Rua do Paço, 67,6\nC, 1, 2, 3, 7\nD,x,8,9\n');
    assert.deepEqual(cellsOf(table, 'street'), ['Rua, 1', 'Rua do Paço, 67', '1', 'x']);
    assert.deepEqual(cellsOf(table, 'n'), [5, 6, 2, 8]);
    assert.deepEqual(
      table.warnings.map(({ code, rows, params }) => [code, rows, params?.example]),
      [
        ['long-rows', [2, 3], ' 3'],
        ['split-texts', [1], 'Rua do Paço, 67'],
      ],
    );
  });

  it('leaves blank rows out', async () => {
    assert.equal((await loadText('a,b\n\n1,2\n , \n,\n3,4\n\n')).rowCount, 2);
  });

  it('leaves a last row out that is the sum of those above, and keeps one that is not, both with a note', async () => {
    const full = await loadText('Day,Sales\n2024-01-01,1.10\n2024-01-02,2.20\nTotal,3.30\n');
    assert.deepEqual([full.rowCount, sumOf(columnOf(full, 'Sales')), warningCodes(full)], [2, 3.3, ['total-row']]);
    const proved = await loadText('Day,Shop,Sales\n2024-01-01,x,1.10\n2024-01-02,y,2.20\nTotal,,3.30\n');
    assert.deepEqual([proved.rowCount, warningCodes(proved)], [2, ['total-row']]);
    const doubtful = await loadText('Day,Shop,Sales\n2024-01-01,x,1.10\n2024-01-02,y,2.20\nTotal,,9\n');
    assert.deepEqual([doubtful.rowCount, warningCodes(doubtful).includes('possible-total-row')], [3, true]);
  });

  it('reads UTF-16, windows-1252 and UTF-8 that breaks between chunks', async () => {
    const text = 'K\u00E4ufer,Preis\nJos\u00E9,5\n';
    const utf16 = new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
    const cp1252 = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    for (const bytes of [utf16, cp1252]) assert.deepEqual(cellsOf(await loadBytes(bytes), 'K\u00E4ufer'), ['Jos\u00E9']);
    const euro = await loadText(`name\n${'\u20AC'.repeat(900_000)}\n`);
    assert.deepEqual(cellsOf(euro, 'name'), ['\u20AC'.repeat(900_000)]);
  });

  it('tells an unclosed quote with its row', async () => {
    await assert.rejects(
      loadText('a,b\n1,"x\n2,y\n'),
      (error: Error & { code?: string }) => error.code === 'malformed-csv' && /quote.*row 2/.test(error.message),
    );
  });

  it('ends a quoted cell that never closes where a line further down opens another, and tells of it', async () => {
    const table = await loadText('a,b,c\n1,"Tom,5\n2,Ann,7\n3,"Bob",8\n4,Cy,9\n');
    assert.deepEqual(cellsOf(table, 'b'), ['"Tom', 'Ann', 'Bob', 'Cy']);
    assert.deepEqual(cellsOf(table, 'c'), [5, 7, 8, 9]);
    assert.deepEqual(
      table.warnings.map((note) => [note.code, note.count, note.rows]),
      [['bad-quotes', 1, [0]]],
    );
    const inner = await loadText('a,b\n1,"two\nlines, and "words" in them"\n2,x\n');
    assert.deepEqual(cellsOf(inner, 'b'), ['two\nlines, and "words" in them', 'x']);
  });

  it('does not hang on a line of quotes that nothing closes', async () => {
    const line = Array.from({ length: 300_000 }, () => '"a').join(',');
    const table = await loadText(`n\n${line}\n1,"x"\n`, { read: 'header: first; delimiter: comma' });
    assert.deepEqual(cellsOf(table, 'n'), ['"a', '1']);
    assert.deepEqual(warningCodes(table).slice(0, 2), ['long-rows', 'bad-quotes']);
  });

  it('takes a delimiter of several bytes', async () => {
    const table = await loadText('a\u00A6b\n\u00A9\u00A6"x\u00A6y"\n1\u00A62\n');
    assert.deepEqual(cellsOf(table, 'a'), ['\u00A9', '1']);
    assert.deepEqual(cellsOf(table, 'b'), ['x\u00A6y', '2']);
  });

  it('reads texts that are guarded against spreadsheets', async () => {
    assert.deepEqual(cellsOf(await loadText('Zip;n\n="01234";="5"\n="00123";="6"\n'), 'Zip'), ['01234', '00123']);
    assert.deepEqual(cellsOf(await loadText('Zip;n\n="01234";="5"\n="00123";="6"\n'), 'n'), [5, 6]);
  });

  it('decides a column anew when a cell far below breaks what it was @release', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, row) => `${row},${row}.50,2024-01-${String((row % 28) + 1).padStart(2, '0')}`,
    );
    const late = await loadText(`code,amount,day\n${rows.join('\n')}\nA-1,"1,234.50",31/12/2024\n`, { read: 'code: text' });
    assert.deepEqual(cellsOf(late, 'code').slice(-2), ['29999', 'A-1']);
    assert.deepEqual(cellsOf(late, 'amount').slice(-2), [29_999.5, 1234.5]);
    assert.deepEqual(cellsOf(late, 'day').slice(-2), ['2024-01-12', '2024-12-31']);
    const codes = await loadText(`code\n${rows.map((_, row) => String(row)).join('\n')}\n00123\n`);
    assert.deepEqual(cellsOf(codes, 'code').slice(-2), ['29999', '00123']);
    const words = await loadText(`size,n\n${rows.map((_, row) => `${row % 50},1`).join('\n')}\n${'XL,1\n'.repeat(9_000)}`);
    assert.deepEqual(cellsOf(words, 'size').slice(29_999, 30_001), ['49', 'XL']);
    assert.ok(warningCodes(words).includes('mixed-types'));
  });

  it('says so when there is nothing', async () => {
    for (const text of ['', '\n\n', '\uFEFF', '  \r\n ']) await assert.rejects(loadText(text), { code: 'empty-input' });
    assert.equal((await loadText('a,b\n')).rowCount, 0);
  });

  it('gives the same rows however the text is cut', async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, row) => `${row},${row % 7 === 0 ? `"quoted, ${row}"` : `plain ${row % 100}`},${(row / 4).toFixed(2)}`,
    );
    const table = await loadText(`id,name,amount\r\n${lines.join('\r\n')}\r\n`);
    assert.equal(table.rowCount, 40_000);
    assert.equal(sumOf(columnOf(table, 'amount')), (39_999 * 40_000) / 8);
    assert.equal(cellsOf(table, 'name')[39_998], 'quoted, 39998');
  });
});
