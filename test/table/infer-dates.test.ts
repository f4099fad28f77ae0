import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monthOf } from '../../src/table/infer/names.js';
import { loadText, cellsOf, columnOf, warningCodes } from './helpers.js';

async function dates(texts: readonly string[], options: { name?: string; read?: string; locale?: string } = {}) {
  const { name = 'Order Date', ...rest } = options;
  const table = await loadText(`${name};n\n${texts.map((text) => `${text};1`).join('\n')}\n`, rest);
  return { table, column: columnOf(table, name), cells: cellsOf(table, name), codes: warningCodes(table) };
}

describe('dates', () => {
  const forms: [string, string, string][] = [
    ['ISO', '2024-02-29', '2024-02-29'],
    ['slashes, year first', '2024/2/9', '2024-02-09'],
    ['day and month names', '13-Jan-2015', '2015-01-13'],
    ['two digits of a year', '13-Jan-15', '2015-01-13'],
    ['month name first', 'Jan 7, 2024', '2024-01-07'],
    ['month name first, long', 'January 7 2024', '2024-01-07'],
    ['month name first, two digits of a year', 'Jan-07-24', '2024-01-07'],
    ['words', '8 January 2024', '2024-01-08'],
    ['German words', '8. M\u00E4rz 2024', '2024-03-08'],
    ['weekdays', 'Mon, 8 Jan 2024', '2024-01-08'],
    ['months', 'Jan 2024', '2024-01-01'],
    ['ISO months', '2024-03', '2024-03-01'],
    ['midnight', '2010-12-29 00:00:00.000', '2010-12-29'],
    ['months as fractions of a year', '03/2024', '2024-03-01'],
    ['blanks behind points', '8. 1. 2024', '2024-01-08'],
    ['Spanish words', '13 de enero de 2015', '2015-01-13'],
    ['Portuguese words', '1 de mar\u00E7o de 2015', '2015-03-01'],
    ['French words', '14 ao\u00FBt 2015', '2015-08-14'],
    ['Polish words', '3 pa\u017Adziernika 2015', '2015-10-03'],
    ['Czech words', '5. b\u0159ezna 2015', '2015-03-05'],
    ['Turkish words', '7 A\u011Fu 2015', '2015-08-07'],
    ['Russian words', '9 \u043C\u0430\u044F 2015', '2015-05-09'],
    ['Danish words', '4. marts 2015', '2015-03-04'],
    ['Chinese and Japanese', '2015\u5E741\u67083\u65E5', '2015-01-03'],
    ['Korean', '2015\uB144 1\uC6D4 3\uC77C', '2015-01-03'],
  ];
  for (const [title, text, wanted] of forms) {
    it(`reads ${title}`, async () => {
      const { column, cells } = await dates([text, '']);
      assert.equal(column.type, 'date');
      assert.deepEqual(cells, [wanted, null]);
    });
  }

  it('reads the months of twenty languages, alone and next to a day', async () => {
    const languages = 'en de fr es pt it nl pl sv da nb cs tr ru uk ro hu el id fi'.split(' ');
    for (const language of languages) {
      for (const [month, day] of [['long'], ['short'], ['long', 'numeric'], ['short', 'numeric']] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...(day && { day }), timeZone: 'UTC' });
        for (let at = 0; at < 12; at += 1) {
          const name = format.formatToParts(Date.UTC(2015, at, 1)).find(({ type }) => type === 'month')!.value;
          if (/^\d/.test(name)) continue;
          assert.equal(monthOf(name), at + 1, `${language}: ${name}`);
        }
      }
    }
    assert.equal(monthOf('Product'), undefined);
  });

  it('finds the order of day and month from one value of the column', async () => {
    assert.deepEqual((await dates(['02/01/2024', '13/01/2024'])).cells, ['2024-01-02', '2024-01-13']);
    assert.deepEqual((await dates(['02/01/2024', '01/13/2024'])).cells, ['2024-02-01', '2024-01-13']);
  });

  it('finds it in another column of the file', async () => {
    const table = await loadText('Order Date,Ship Date\n01/02/2024,13/02/2024\n');
    assert.deepEqual(cellsOf(table, 'Order Date'), ['2024-02-01']);
    assert.deepEqual(table.warnings, []);
  });

  it('asks the locale where nothing settles it, and warns', async () => {
    const us = await dates(['01/02/2024'], { locale: 'en-US' });
    assert.deepEqual([us.cells, us.codes], [['2024-01-02'], ['ambiguous-date-order']]);
    const gb = await dates(['01/02/2024'], { locale: 'en-GB' });
    assert.deepEqual([gb.cells, gb.codes], [['2024-02-01'], ['ambiguous-date-order']]);
  });

  it('takes days first where points separate, and where read says so', async () => {
    assert.deepEqual([(await dates(['01.02.2024'])).cells, (await dates(['01.02.2024'])).codes], [['2024-02-01'], []]);
    const set = await dates(['01/02/2024'], { read: 'Order Date: date mdy', locale: 'de' });
    assert.deepEqual([set.cells, set.codes], [['2024-01-02'], []]);
  });

  it('tells of dates that contradict one another', async () => {
    const { cells, codes } = await dates(['13/01/2024', '14/01/2024', '01/15/2024', '02/03/2024']);
    assert.deepEqual(cells, ['2024-01-13', '2024-01-14', '2024-01-15', '2024-03-02']);
    assert.deepEqual(codes, ['mixed-date-order']);
  });

  it('knows leap years of centuries', async () => {
    assert.deepEqual((await dates(['2000-02-29', '1900-02-29', '2024-02-29'])).cells, ['2000-02-29', null, '2024-02-29']);
  });

  it('rolls no impossible day over', async () => {
    const { cells, table } = await dates(['2024-02-29', '2023-02-29', '2024-04-31', '0000-00-00', '2024-13-01']);
    assert.deepEqual(cells, ['2024-02-29', null, null, null, null]);
    assert.equal(table.warnings.find((note) => note.code === 'unreadable-dates')?.count, 4);
  });

  it('reads compact days where the name or all values say so, else numbers', async () => {
    assert.equal((await dates(['20150113'], { name: 'OrderDateKey' })).column.type, 'date');
    assert.equal((await dates(['20150113', '20150114'], { name: 'Stock' })).column.type, 'number');
    const five = ['20150113', '20150114', '20150115', '20150116', '20150131'];
    assert.equal((await dates(five, { name: 'Stock' })).column.type, 'date');
    assert.equal((await dates([...five, '20150132'], { name: 'Stock' })).column.type, 'number');
  });

  it('reads serial numbers of spreadsheets and epochs under a name that says date', async () => {
    assert.deepEqual((await dates(['45292', '45352'])).cells, ['2024-01-01', '2024-03-01']);
    assert.deepEqual((await dates(['45292', '45352.75'])).cells[1], '2024-03-01T18:00:00.000Z');
    const epoch = await dates(['1704067200', '1706745600']);
    assert.ok(epoch.column.type === 'datetime' && epoch.column.instant);
    assert.equal((await dates(['1704067200000'])).cells[0], '2024-01-01T00:00:00.000Z');
    assert.equal((await dates(['45292'], { name: 'Sales to date' })).column.type, 'number');
    assert.equal((await dates(['2021', '2022'], { name: 'Year' })).column.type, 'number');
  });

  it('keeps what merely resembles dates as text', async () => {
    assert.equal((await dates(['12/5', '3-4', '10.10'], { name: 'SKU' })).column.type, 'text');
    assert.equal((await dates(['13:08', '10:29'], { name: 'Time' })).column.type, 'text');
  });
});

describe('date-times', () => {
  it('are wall clocks without an offset', async () => {
    const { column, cells } = await dates(['2010-12-01 08:26:00', '12/13/2010 8:26 PM']);
    assert.ok(column.type === 'datetime' && !column.instant);
    assert.deepEqual(cells, ['2010-12-01T08:26:00.000Z', '2010-12-13T20:26:00.000Z']);
  });

  it('are instants with Z or an offset', async () => {
    const { column, cells } = await dates([
      '2024-03-31T23:30:00+05:30',
      '2024-04-01T03:00:00-0800',
      '2024-02-29T12:00:00.123456Z',
    ]);
    assert.ok(column.type === 'datetime' && column.instant);
    assert.deepEqual(cells, ['2024-03-31T18:00:00.000Z', '2024-04-01T11:00:00.000Z', '2024-02-29T12:00:00.123Z']);
  });

  it('with and without an offset in one column are warned of', async () => {
    assert.deepEqual((await dates(['2024-01-01T10:00Z', '2024-01-02T10:00Z', '2024-01-03T10:00'])).codes, ['mixed-time-zones']);
  });

  it('at impossible times are missing', async () => {
    assert.deepEqual((await dates(['2024-01-01 25:00', '2024-01-01 10:61', '2024-01-01 10:00'])).cells.slice(0, 2), [null, null]);
  });
});
