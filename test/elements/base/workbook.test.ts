import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { openDataset } from '../../../src/core.js';
import { measureFormat, cardSheets } from '../../../src/elements/base/workbook/card-sheet.js';
import { SheetNames } from '../../../src/elements/base/workbook/workbook.js';
import type { MemberLinks } from '../../../src/elements/base/links/member-links.js';
import type { TextContext } from '../../../src/elements/base/chart/result-columns.js';
import { en } from '../../../src/messages/en.js';
import type { QueryPlan } from '../../../src/query/plan.js';

const ROWS = [
  { date: '2024-01-05', at: '2024-01-05T23:30:00Z', region: '=1+1', units: 3, revenue: 1234.5, paid: true },
  { date: '2024-02-06', at: '2024-02-06T08:00:00Z', region: 'Nord & <Süd>', units: 0, revenue: -7.25, paid: false },
  { date: '2024-02-29', at: '2024-07-01T12:00:00Z', region: null, units: 12, revenue: 0.1, paid: true },
];

const CONTEXT: TextContext = {
  ...{ locale: 'en', currency: 'USD', messages: en },
  calendar: { timeZone: 'America/New_York', weekStart: 1, fiscalStart: 1 },
};

type Query = Pick<QueryPlan, 'by' | 'measures' | 'compare'>;

/** The bytes of a workbook with the result of a query, and the rows of that result. */
async function saved(query: Query, context: Partial<TextContext> = {}, notes?: Parameters<typeof cardSheets>[0]['notes']) {
  const dataset = await openDataset(ROWS, { timeZone: 'America/New_York' });
  const result = await dataset.query({ ...query, by: [...(query.by ?? [])], measures: [...query.measures] });
  const sheets = cardSheets(
    { heading: 'Card', result, context: { ...CONTEXT, ...context }, base: 'https://page.example/x/', notes },
    (name) => name,
  );
  const bytes = new Uint8Array(await writeXlsx({ sheets: [...sheets] }));
  dataset.close();
  return { bytes, result, sheet: sheets[0]! };
}

/** The formats of the first row of numbers. */
async function formatsOf(bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const { cells, rows } = sheets[0]!;
  return (rows[0] ?? []).map((_, c) => cells?.get(`1,${String(c)}`)?.style?.numFmt);
}

describe('the sheet of a card', () => {
  it('has the exact numbers, days and texts of the result, and no formula', async () => {
    const { bytes, result } = await saved({ by: ['region', 'date'], measures: ['revenue', 'units'] });
    const book = await openDataset(new Blob([bytes]), { format: 'xlsx' });
    const read = await book.query({ measures: ['revenue', 'units'], by: ['region', 'date'] });
    assert.deepEqual(read.rows(), result.rows());
    assert.equal(read.rowCount, 3);
    book.close();
    const { sheets } = await readXlsx(bytes);
    assert.deepEqual(
      sheets[0]!.rows.slice(1).map(([region]) => region),
      result.rows().map(({ region }) => region),
    );
    assert.ok([...(sheets[0]!.cells?.values() ?? [])].every(({ formula }) => formula === undefined));
  });

  it('formats money, counts, shares, months and days, below labels', async () => {
    const { bytes, sheet } = await saved({
      by: ['month(date)'],
      measures: ['revenue', 'units', 'return-rate = share(revenue)'],
      compare: 'previous-period',
    });
    assert.deepEqual(sheet.rows?.[0]?.slice(0, 5), [
      'Month',
      'Revenue',
      'Revenue, Previous',
      'Revenue, Change',
      'Revenue, Growth',
    ]);
    assert.deepEqual((await formatsOf(bytes)).slice(0, 6), [
      'mmm yyyy',
      '"$"#,##0.00',
      '"$"#,##0.00',
      '"$"#,##0.00',
      '0.0%',
      '#,##0',
    ]);
  });

  it('has the notes of users in a last column of texts, and no such column without any', async () => {
    const query: Query = { by: ['month(date)'], measures: ['revenue'] };
    const textsOf = (key: string): readonly string[] => (key === 'Feb 2024' ? ['=1+1', 'Strike'] : []);
    const { bytes } = await saved(query, {}, { label: 'Note', textsOf });
    const { rows, cells } = (await readXlsx(bytes)).sheets[0]!;
    assert.deepEqual(
      rows.map((row) => row[2] ?? null),
      ['Note', null, '=1+1\nStrike'],
    );
    assert.equal(cells?.get('2,2')?.formula, undefined);
    const { sheet } = await saved(query, {}, { label: 'Note', textsOf: () => [] });
    assert.equal(sheet.rows?.[0]?.length, 2);
  });

  it('writes times as the clock of the calendar shows them', async () => {
    const { sheet } = await saved({ by: ['at'], measures: ['revenue'] });
    const [first] = sheet.rows?.slice(1).map(([at]) => (at as Date).toISOString()) ?? [];
    assert.equal(first, '2024-01-05T18:30:00.000Z');
  });

  it('names weekdays, and quarters in the fiscal year', async () => {
    const calendar = { ...CONTEXT.calendar, fiscalStart: 4 };
    const { sheet } = await saved({ by: ['weekday(date)'], measures: ['units'] }, { calendar });
    assert.deepEqual(
      sheet.rows?.slice(1).map(([day]) => day),
      ['Tuesday', 'Thursday', 'Friday'],
    );
    const { sheet: quarters } = await saved({ by: ['quarter(date)'], measures: ['units'] }, { calendar });
    assert.deepEqual(quarters.rows?.slice(1), [['FY24 Q4', 15]]);
  });

  it('leads from the members of rows to their pages, with whole URLs', async () => {
    const links: MemberLinks = (members) =>
      members.map(([field, member]) => (member === null ? undefined : `/${field}/${member.length}`));
    const { bytes, sheet } = await saved({ by: ['region', 'date'], measures: ['revenue'] }, { links });
    const { sheets } = await readXlsx(bytes);
    const targets = [...(sheets[0]!.cells ?? [])].flatMap(([cell, { hyperlink }]) =>
      hyperlink ? [[cell, hyperlink.target]] : [],
    );
    const named = sheet.rows!.slice(1).flatMap(([region], row) => {
      const own =
        typeof region === 'string' ? [[`${String(row + 1)},0`, `https://page.example/region/${String(region.length)}`]] : [];
      return [...own, [`${String(row + 1)},1`, 'https://page.example/date/10']];
    });
    assert.deepEqual(targets, named);
    assert.equal(named.length, 5);
  });

  it('has a chart of the measures of one unit by one key, and none by two', async () => {
    const { sheet } = await saved({ by: ['month(date)'], measures: ['revenue', 'units'] });
    const [chart] = sheet.charts ?? [];
    assert.equal(chart?.type, 'line');
    assert.deepEqual(chart.series, [{ name: 'Revenue', values: 'B2:B3', categories: 'A2:A3' }]);
    assert.equal((await saved({ by: ['region'], measures: ['revenue'] })).sheet.charts?.[0]?.type, 'column');
    assert.equal((await saved({ by: ['region', 'date'], measures: ['revenue'] })).sheet.charts, undefined);
  });

  it('of a right-to-left locale is laid out from the right', async () => {
    assert.equal((await saved({ by: ['region'], measures: ['units'] }, { locale: 'ar' })).sheet.view?.rightToLeft, true);
    assert.equal((await saved({ by: ['region'], measures: ['units'] })).sheet.view?.rightToLeft, false);
  });
});

describe('measureFormat', () => {
  it('puts the sign of the currency where the locale has it, with its decimals', () => {
    const money = (locale: string, currency?: string): string => measureFormat('money', { locale, currency });
    assert.equal(money('en', 'USD'), '"$"#,##0.00');
    assert.equal(money('de', 'EUR'), '#,##0.00" €"');
    assert.equal(money('en', 'JPY'), '"¥"#,##0');
    assert.equal(money('en', 'KWD'), '"KWD "#,##0.000');
    assert.equal(money('en', '$'), '"$"#,##0.00');
    assert.equal(money('en'), '#,##0.00');
  });
});

describe('SheetNames', () => {
  it('keeps to the rules of Excel, and gives each name once', () => {
    const names = new SheetNames();
    const next = (heading: string): string => names.next(heading);
    assert.equal(next('Revenue / cost: [2024]?'), 'Revenue cost 2024');
    assert.equal(next('revenue COST 2024'), 'revenue COST 2024 2');
    assert.equal(next("'quoted'"), 'quoted');
    assert.equal(next('History'), 'History 2');
    assert.equal(next('***'), 'Sheet');
    assert.equal(next('x'.repeat(40)), 'x'.repeat(31));
    assert.equal(next('x'.repeat(40)), `${'x'.repeat(29)} 2`);
    assert.equal(next(`${'x'.repeat(30)}😀`), 'x'.repeat(30));
  });
});

/** CSV in UTF-8 with the contents of cells as they are shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

const office = process.env.SOFFICE ?? 'soffice';
const run = promisify(execFile);
const hasOffice = await run(office, ['--version']).then(
  () => true,
  () => false,
);

describe('LibreOffice', { skip: hasOffice ? false : 'skipped: LibreOffice is not installed' }, () => {
  it('shows the numbers, dates and texts of the sheet in their formats', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'workbook-'));
    const { bytes } = await saved({ by: ['region', 'date'], measures: ['revenue', 'units'] });
    await writeFile(path.join(folder, 'card.xlsx'), bytes);
    await run(office, [
      '--headless',
      '--norestore',
      '--convert-to',
      AS_SHOWN,
      '--outdir',
      folder,
      path.join(folder, 'card.xlsx'),
    ]);
    const lines = (await readFile(path.join(folder, 'card.csv'), 'utf8')).trim().split('\n');
    await rm(folder, { recursive: true });
    assert.deepEqual(
      new Set(lines),
      new Set([
        'Region,Date,Revenue,Units',
        '=1+1,1/5/2024,"$1,234.50",3',
        'Nord & <Süd>,2/6/2024,-$7.25,0',
        ',2/29/2024,$0.10,12',
      ]),
    );
  });
});
