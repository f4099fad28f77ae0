import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, columnOf, loadBytes, loadText, type TestOptions } from './helpers.js';

interface Read {
  readonly type: string;
  readonly cells: ReturnType<typeof cellsOf>;
  readonly notes: readonly { readonly code: string; readonly rows?: readonly number[] | undefined }[];
}

/** Loads a column of a text with semicolons. */
async function read(values: readonly string[], name = 'Amount', options: TestOptions = {}): Promise<Read> {
  const table = await loadText([`k;${name}`, ...values.map((value) => `a;${value}`)].join('\n'), options);
  const notes = table.warnings.map(({ code, rows }) => ({ code, rows }));
  return { type: columnOf(table, name).type, cells: cellsOf(table, name), notes };
}

describe('amounts as people and programs write them', () => {
  const amounts: [string, readonly string[], readonly (number | null)[]][] = [
    ['a dash in place of cents', ['12,-', '1.234,\u2014', '-5,--', '7,50'], [12, 1234, -5, 7.5]],
    ['the same in Switzerland', ["1'234.\u2013", '12.-', 'CHF 7.50', 'Fr. 3.20'], [1234, 12, 7.5, 3.2]],
    ['brackets behind a currency', ['$(5.00)', '($6.00)', '$ (1,000.00)', '-$8.50', '$-9.00'], [-5, -6, -1000, -8.5, -9]],
    ['a dash beside a currency as nothing', ['$ -', '$-', '$ 5.00'], [null, null, 5]],
    ['signs behind', ['1.234,56-', '5,00 -', '4,00+'], [-1234.56, -5, 4]],
    ['rupees', ['Rs. 1,234.50', 'Rs 12', '\u20B95'], [1234.5, 12, 5]],
    ['rand', ['R 1 250,50', 'R250,00', 'R 3'], [1250.5, 250, 3]],
  ];
  for (const [title, texts, wanted] of amounts) {
    it(`reads ${title}`, async () => {
      const { type, cells, notes } = await read(texts);
      assert.deepEqual([type, cells, notes], ['number', wanted, []]);
    });
  }

  it('takes codes with a letter for text, though a currency has that letter', async () => {
    for (const codes of [
      ['R1', 'R2', 'R30'],
      ['R001', 'R002'],
      ['KR100', 'KR200'],
    ]) {
      const { type, cells } = await read(codes, 'Region');
      assert.deepEqual([type, cells], ['text', codes]);
    }
  });
});

describe('dates as people and programs write them', () => {
  const dates: [string, readonly string[], readonly string[]][] = [
    ['the first in French', ['1er mars 2015', '14 ao\u00FBt 2015'], ['2015-03-01', '2015-08-14']],
    ['German days of the week', ['Di., 13. Januar 2015', 'Mittwoch, 14. J\u00E4n 2015'], ['2015-01-13', '2015-01-14']],
    ['French and Spanish ones', ['mardi 3 f\u00E9vrier 2015', 'lunes, 6 de abril de 2015'], ['2015-02-03', '2015-04-06']],
    ['days of the week before numbers', ['Mo 12.01.2015', 'Di 13.01.2015'], ['2015-01-12', '2015-01-13']],
    ['slashes around names', ['5/set/2015', '6/Oct/2015'], ['2015-09-05', '2015-10-06']],
    ['nothing around names', ['13JAN2015', '14FEB15'], ['2015-01-13', '2015-02-14']],
    [
      'a word behind the year',
      ['13 \u044F\u043D\u0432\u0430\u0440\u044F 2015 \u0433.', '14 \u043C\u0430\u044F 2015'],
      ['2015-01-13', '2015-05-14'],
    ],
    ['months with other signs', ['01-2015', '12-2015'], ['2015-01-01', '2015-12-01']],
    ['months that look like numbers', ['01.2015', '10.2015'], ['2015-01-01', '2015-10-01']],
    ['months in six digits', ['201501', '201512'], ['2015-01-01', '2015-12-01']],
  ];
  for (const [title, texts, wanted] of dates) {
    it(`reads ${title}`, async () => {
      const { type, cells, notes } = await read(texts, 'Order Date');
      assert.deepEqual([type, cells, notes], ['date', wanted, []]);
    });
  }

  const times: [string, readonly string[], readonly string[]][] = [
    ['points in times', ['03.01.2015 14.05', '13.02.2015, 14:05 Uhr'], ['2015-01-03T14:05', '2015-02-13T14:05']],
    ['Spanish times', ['15 de enero de 2024 14:32 hs.', '3 de mayo de 2024 9:05 h'], ['2024-01-15T14:32', '2024-05-03T09:05']],
    ['Spanish halves of the day', ['15/01/2024 2:32 p. m.', '16/01/2024 9:05 a. m.'], ['2024-01-15T14:32', '2024-01-16T09:05']],
    ['compact times', ['20150113101500', '20150114101600'], ['2015-01-13T10:15', '2015-01-14T10:16']],
    ['compact times in ISO', ['20150113T101500Z', '20150114T1016Z'], ['2015-01-13T10:15', '2015-01-14T10:16']],
    ['a colon before the time', ['13JAN2015:10:00:00', '14FEB2015:11:00:00'], ['2015-01-13T10:00', '2015-02-14T11:00']],
    [
      'East Asian dates with a time',
      ['2015\u5E7401\u670813\u65E5 10:00', '2015\u5E742\u67081\u65E5 11:30'],
      ['2015-01-13T10:00', '2015-02-01T11:30'],
    ],
    ['names of zones', ['Jan 1, 2015 12:03:00 AM PST', 'Jul 1, 2015 1:00:00 PM PDT'], ['2015-01-01T08:03', '2015-07-01T20:00']],
    ['what JavaScript shows', ['Tue Jan 13 2015 10:00:00 GMT+0100 (Central European Standard Time)'], ['2015-01-13T09:00']],
    ['spelled out times', ['Monday, January 5, 2015 at 4:05 PM'], ['2015-01-05T16:05']],
  ];
  for (const [title, texts, wanted] of times) {
    it(`reads ${title}`, async () => {
      const { type, cells, notes } = await read(texts, 'Order Date');
      assert.deepEqual([type, cells, notes], ['datetime', wanted.map((time) => `${time}:00.000Z`), []]);
    });
  }

  it('takes numbers of invoices and amounts for no months', async () => {
    assert.equal((await read(['1/2015', '2/2015', '13/2015'], 'Beleg')).type, 'text');
    assert.equal((await read(['1/2015', '2/2015'], 'Invoice No')).type, 'text');
    assert.equal((await read(['201501', '201512'], 'Sales per month')).type, 'number');
    assert.equal((await read(['201501', '201512'], 'Order')).type, 'number');
    assert.equal((await read(['Lieferung 12.01.2015', 'Version 13.01.2015'], 'Note')).type, 'text');
    assert.equal((await read(['2015-01-13 10:00 XYZ', '2015-01-14 10:00 XYZ'], 'Note')).type, 'text');
  });

  it('names the times that lack what most have, whichever that is', async () => {
    const instants = await read(['2015-01-13T10:00:00Z', '2015-01-14T10:00:00+01:00', '2015-01-15T10:00:00'], 'Order Date');
    assert.deepEqual(instants.notes, [{ code: 'mixed-time-zones', rows: [2] }]);
    const clocks = await read(['2015-01-13T10:00:00', '2015-01-14T10:00:00Z', '2015-01-15T10:00:00'], 'Order Date');
    assert.deepEqual(clocks.notes, [{ code: 'mixed-time-zones', rows: [1] }]);
  });
});

describe('values that are not what their column is', () => {
  it('leave a column of quantities what it is, and are told', async () => {
    const { type, notes } = await read(
      Array.from({ length: 2000 }, (_, index) => (index === 700 ? '12x' : String(index % 7))),
      'Qty',
    );
    assert.deepEqual([type, notes], ['number', [{ code: 'unreadable-numbers', rows: [700] }]]);
    const codes = Array.from({ length: 2000 }, (_, index) => (index === 700 ? 'C536379' : String(536_365 + index)));
    assert.equal((await read(codes, 'Beleg')).type, 'text');
  });

  it('are missing where spreadsheets of any language mean an error', async () => {
    const errors = ['#NV', '#WERT!', '#BEZUG!', '#VALEUR!', '#\u00A1VALOR!', '#NOMBRE?', '#N/D', '#DIV/0!'];
    const { cells, notes } = await read([...errors, '1.5', '2.5']);
    assert.deepEqual([cells, notes], [[...errors.map(() => null), 1.5, 2.5], []]);
  });

  it('are true and false in several languages where that is set, and told where they are neither', async () => {
    const { cells, notes } = await read(['ja', 'nein', 'Oui', 'FALSCH', 's\u00ED', 'vielleicht'], 'Returned', {
      read: 'Returned: boolean',
    });
    assert.deepEqual(cells, [true, false, true, false, true, null]);
    assert.deepEqual(notes, [{ code: 'unreadable-booleans', rows: [5] }]);
    assert.equal((await read(['ja', 'nein'], 'Returned')).type, 'text');
  });
});

describe('text whose server names its encoding', () => {
  const bytes = Uint8Array.from([0xc3, 0xee, 0xf0, 0xee, 0xe4, 0x2c, 0x78, 10, 0xcc, 0xee, 0xf1, 0x2c, 0x31, 10]);

  it('is read by that where it is not UTF-8', async () => {
    const named = await loadBytes(bytes, {}, 'text/csv; charset="windows-1251"');
    assert.deepEqual(cellsOf(named, '\u0413\u043E\u0440\u043E\u0434'), ['\u041C\u043E\u0441']);
    const set = await loadBytes(bytes, { read: 'encoding: windows-1252' }, 'text/csv; charset=windows-1251');
    assert.deepEqual(cellsOf(set, '\u00C3\u00EE\u00F0\u00EE\u00E4'), ['\u00CC\u00EE\u00F1']);
  });

  it('is read as UTF-8 where it is that, whatever the server says, and without an unknown name', async () => {
    const utf8 = new TextEncoder().encode('Gr\u00F6\u00DFe\n5\n');
    assert.deepEqual(cellsOf(await loadBytes(utf8, {}, 'text/csv; charset=iso-8859-1'), 'Gr\u00F6\u00DFe'), [5]);
    const latin = Uint8Array.from('Gr\u00F6\u00DFe\n5\n', (sign) => sign.charCodeAt(0));
    assert.deepEqual(cellsOf(await loadBytes(latin, {}, 'text/csv; charset=none-such'), 'Gr\u00F6\u00DFe'), [5]);
  });
});
