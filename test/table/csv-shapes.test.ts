import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, loadText, warningCodes } from './helpers.js';

const names = async (text: string): Promise<string[]> => (await loadText(text)).columns.map(({ name }) => name);

describe('what separates cells', () => {
  for (const sign of ['^', '~', '\u0001', '\u00A7', ':', ' ']) {
    it(`may be ${JSON.stringify(sign)}`, async () => {
      const text = ['Date,Name,Sales', '2015-01-13,Doe,5', '2015-01-14,Roe,6'].join('\n').replaceAll(',', sign);
      assert.deepEqual(
        [await names(text), cellsOf(await loadText(text), 'Sales')],
        [
          ['Date', 'Name', 'Sales'],
          [5, 6],
        ],
      );
    });
  }

  it('is a rare sign where that splits all rows alike and commas do not', async () => {
    assert.deepEqual(await names('Date^Name^Sales\n2015-01-13^Doe, J^5\n2015-01-14^Roe, A^6\n'), ['Date', 'Name', 'Sales']);
  });

  it('is no sign of texts and times', async () => {
    for (const text of [
      'Time\n10:15:20\n11:15:20\n',
      'Product Full Name\nA big car\nA small house\n',
      '2015-01-13 10:00:00\n2015-01-14 11:00:00\n',
    ]) {
      assert.equal((await names(text)).length, 1, text);
    }
  });

  it('is told by a line in quotes too', async () => {
    assert.deepEqual(warningCodes(await loadText('"sep=,"\nDate,Sales\n2015-01-13,5\n')), []);
  });
});

describe('the row of names', () => {
  const ROWS = '2015-01-13,North,5,3\n2015-01-14,South,6,4\n2015-01-15,North,7,5\n';
  const NAMES = ['Date', 'Region', 'Sales', 'Cost'];

  for (const [title, above] of [
    ['titles filled up with delimiters', 'Sales report,,,\nCreated:,2015-02-01,,\nDate,Region,Sales,Cost\n'],
    ['names of groups', 'Order,,Amounts,\nDate,Region,Sales,Cost\n'],
    ['a title with commas', 'Sales, costs, profit, 2015\nDate,Region,Sales,Cost\n'],
  ] as const) {
    it(`stands below ${title}`, async () => {
      const table = await loadText(`${above}${ROWS}`);
      assert.deepEqual(
        table.columns.map(({ name, type }) => [name, type]),
        NAMES.map((name, index) => [name, ['date', 'text', 'number', 'number'][index]]),
      );
      assert.deepEqual([table.rowCount, warningCodes(table)], [3, ['skipped-lines']]);
    });
  }

  it('is the second line of a file of DATEV, whose first line has facts about the file', async () => {
    const facts = '"EXTF";700;21;"Buchungsstapel";13;20240130140440439;;"RE";"";"";29098;55003;20240101;4;20240101;20240831';
    const lines = '120,50;"S";"EUR";10001;"RE-1"\r\n80,00;"S";"EUR";10002;"RE-2"\r\n12,25;"H";"EUR";10001;"RE-1"\r\n';
    const names = ['Umsatz (ohne Soll/Haben-Kz)', 'Soll/Haben-Kennzeichen', 'WKZ Umsatz', 'Konto', 'Belegfeld 1'];
    const table = await loadText(`${facts}\r\n${names.join(';')}\r\n${lines}`);
    assert.deepEqual([table.columns.map(({ name }) => name), table.rowCount], [names, 3]);
    assert.ok(warningCodes(table).includes('skipped-lines') && !warningCodes(table).includes('no-header'));
  });

  it('states the year of the documents of DATEV, which have day and month', async () => {
    const factsFrom = (start: string): string =>
      `"EXTF";700;21;"Buchungsstapel";13;20240130140440439;;"RE";"";"";29098;55003;${start};4`;
    const datesIn = async (cells: readonly string[], start = '20240101', options = {}): Promise<readonly unknown[]> => {
      const lines = cells.map((cell, row) => `${row + 1}20,50;"S";10001;${cell};"RE-${row}"`).join('\r\n');
      const names = 'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Konto;Belegdatum;Belegfeld 1';
      return cellsOf(await loadText(`${factsFrom(start)}\r\n${names}\r\n${lines}\r\n`, options), 'Belegdatum');
    };
    assert.deepEqual(await datesIn(['0501', '2902', '', '3112']), ['2024-01-05', '2024-02-29', null, '2024-12-31']);
    assert.deepEqual(await datesIn(['501', '1512']), ['2024-01-05', '2024-12-15']);
    assert.deepEqual(await datesIn(['0107', '3006'], '20230701'), ['2023-07-01', '2024-06-30']);
    for (const cell of ['2902', '0013', '0113']) assert.deepEqual(await datesIn(['0501', cell], '20230101'), ['0501', cell]);
    assert.deepEqual(await datesIn(['0501', '1512'], '20240101', { read: 'Belegdatum: text' }), ['0501', '1512']);
  });

  it('stands above units and above rows without a number', async () => {
    for (const first of ['-,-,EUR,USD', 'later,East,open,closed']) {
      const table = await loadText(`Date,Region,Sales,Cost\n${first}\n${ROWS}`);
      assert.deepEqual([table.columns.map(({ name }) => name), table.rowCount], [NAMES, 4]);
    }
  });

  it('is not data where a file of other columns was appended', async () => {
    const first = 'order_id,order_date,product,quantity,gross\nO1,2024-01-05,Pen,2,10.5\nO2,2024-01-06,Ink,1,7.25\n';
    for (const names of [
      'order_id,product,order_date,amount',
      'order_id,quantity,gross',
      'order_id,order_date,product,quantity,gross',
    ]) {
      const table = await loadText(`${first}${names}\n`);
      assert.deepEqual([cellsOf(table, 'order_id'), warningCodes(table)], [['O1', 'O2'], ['repeated-header']], names);
    }
    // One name may be the name of a product, and a row with numbers is data.
    for (const row of ['order_id,2024-01-07,Pen,2,10.5', 'order_id,2024-01-07,product,quantity,3', 'order_id,,,,']) {
      assert.equal((await loadText(`${first}${row}\n`)).rowCount, 3, row);
    }
  });

  it('is not looked for below data', async () => {
    const table = await loadText(`${ROWS}Date,Region,Sales,Cost\n${ROWS}`);
    assert.deepEqual([table.rowCount, warningCodes(table)[0]], [7, 'no-header']);
  });
});

describe('names below groups', () => {
  const names = async (text: string): Promise<readonly string[]> => (await loadText(text)).columns.map(({ name }) => name);
  const DATA = 'Mug,1,2,3,4\nPlate,5,6,7,8\nLamp,9,10,11,12\n';

  it('have their group where several have the same name', async () => {
    const data = DATA.replaceAll('\n', ',7\n');
    assert.deepEqual(await names(`,2023,,2024,,\nProduct,Q1,Q2,Q1,Q2,Stock\n${data}`), [
      'Product',
      'Q1 2023',
      'Q2 2023',
      'Q1 2024',
      'Q2 2024',
      'Stock',
    ]);
  });

  it('are numbered without groups above, and stay where they differ', async () => {
    assert.deepEqual(await names(`Sales report\nProduct,Q1,Q2,Q1,Q2\n${DATA}`), ['Product', 'Q1', 'Q2', 'Q1_2', 'Q2_2']);
    assert.deepEqual(await names(`,Europe,,Asia,\nProduct,Q1,Q2,Q3,Q4\n${DATA}`), ['Product', 'Q1', 'Q2', 'Q3', 'Q4']);
  });
});

describe('a delimiter that is set', () => {
  const LINES = 'Order Date;Revenue;Region\n01.02.2016;1,5;North\n13.02.2016;2,5;South\n';
  const notes = async (text: string, read: string): Promise<readonly unknown[]> =>
    (await loadText(text, { read })).warnings.filter(({ code }) => code === 'other-delimiter').map(({ params }) => params);

  it('is told where the lines look separated by another, and how many columns came out', async () => {
    const example = 'Order Date;Revenue;Region';
    assert.deepEqual(await notes(LINES, 'delimiter: tab'), [{ set: 'tab', found: ';', columns: 1, example }]);
    assert.deepEqual(await notes(LINES, "delimiter: ','"), [{ set: ',', found: ';', columns: 2, example }]);
  });

  it('is right where the lines have no more cells by another', async () => {
    assert.deepEqual(await notes(LINES, "delimiter: ';'"), []);
    // One column of lists, as its one name says.
    assert.deepEqual(await notes('Tags\na;b;c\nd;e;f\n', "delimiter: ','"), []);
    assert.deepEqual(await notes('Name|Sales\na|1\nb|2\n', "delimiter: '|'"), []);
  });
});

describe('remarks below the data', () => {
  const DATA = 'Date,Product,Amount\n2024-01-01,Pen,5\n2024-01-02,Ink,7\n2024-01-03,Pen,6\n2024-01-04,Cap,8';

  it('are no rows: each has a single cell, where all others have more', async () => {
    const table = await loadText(`${DATA}\n\nGenerated on 2024-02-01\nSource: till 3`);
    assert.deepEqual([table.rowCount, table.columns[0]?.type, table.columns[0]?.missing], [4, 'date', 0]);
    const note = table.warnings.find(({ code }) => code === 'total-row');
    assert.deepEqual([note?.count, note?.params], [2, { label: 'Generated on 2024-02-01', remark: 1 }]);
  });

  it('stay where other rows have a single cell too, in few columns, and as numbers', async () => {
    const rowsOf = async (text: string): Promise<number> => (await loadText(text)).rowCount;
    assert.equal(
      await rowsOf('Date,Product,Amount\n2024-01-01,,\n2024-01-02,Ink,7\n2024-01-03,Pen,6\n2024-01-04,Cap,8\nopen'),
      5,
    );
    assert.equal(await rowsOf('Product,Amount\nPen,5\nInk,7\nPen,6\nCap,8\nGenerated'), 5);
    assert.equal(await rowsOf(`${DATA}\n45300`), 5);
  });
});
