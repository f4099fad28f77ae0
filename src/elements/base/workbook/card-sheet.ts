import type { Cell, CellValue, ColumnDef, SheetChart, WriteSheet } from 'hucre/xlsx';
import { type QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';
import { TIME_PARTS } from '../../../query/time/time-grain.js';
import { TimeZone } from '../../../query/time/time-zone.js';
import { textColumn, type TextContext } from '../chart/result-columns.js';
import { numberFormat, type NumberStyle } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/measure.js';

/** What the sheets of a card are made from. */
export interface SheetSource {
  readonly heading: string;
  readonly result: QueryResult;
  readonly context: TextContext;
  /** The URL of the page, from which relative links start. */
  readonly base?: string | undefined;
  /** The notes of users: the label of their column, and their texts by the text of the first key. */
  readonly notes?: { readonly label: string; readonly textsOf: (key: string) => readonly string[] } | undefined;
}

interface SheetColumn {
  readonly label: string;
  readonly isKey: boolean;
  /** The name of the column in the result. */
  readonly name: string;
  readonly format: string | undefined;
  readonly valueAt: (row: number) => CellValue;
  /** Returns the member of a row, as links name it. */
  readonly memberAt: (row: number) => string | null;
}

const DAY_MS = 86_400_000;
/** The format of texts, also of those that look like numbers. */
const TEXT_FORMAT = '@';
/** Maximum number of rows of a sheet below its header. */
const MAX_ROWS = 1_048_575;
/** Maximum number of links of a sheet: Excel repairs files with more. */
const MAX_LINKS = 65_530;
/** Widths in characters. */
const MIN_WIDTH = 9;
const MAX_WIDTH = 48;
/** Number of rows that the width of a column is measured by. */
const MEASURED_ROWS = 500;
/** Maximum number of categories and of series of a chart that one can still read. */
const MAX_POINTS = 400;
const MAX_BARS = 40;
const MAX_SERIES = 4;
/** Size of a chart in cells. */
const CHART_ROWS = 20;
const CHART_COLUMNS = 8;

/**
 * Returns the sheets of a card: its numbers below a header that stays in view, and a chart of them where one key has few members. There is one sheet,
 * unless a card has more rows than a sheet can hold. `nameOf` returns the name of the next sheet.
 */
export function cardSheets(
  { heading, result, context, base, notes }: SheetSource,
  nameOf: (heading: string) => string,
): readonly WriteSheet[] {
  const own = result.columns.map((column) => sheetColumn(column, result, context));
  const noted = notes && noteColumn(notes, result, context);
  const columns = noted ? [...own, noted] : own;
  const starts = Array.from({ length: Math.max(1, Math.ceil(result.rowCount / MAX_ROWS)) }, (_, part) => part * MAX_ROWS);
  return starts.map((start) => {
    const count = Math.min(MAX_ROWS, result.rowCount - start);
    const rows = Array.from({ length: count }, (_, row) => columns.map(({ valueAt }) => valueAt(start + row)));
    const sheet = sheetOf(columns, rows, { name: nameOf(heading), locale: context.locale });
    const links = linkCells(columns, { start, count, links: context.links, base });
    return { ...sheet, cells: new Map([...(sheet.cells ?? []), ...links]) };
  });
}

/** Returns the column of the notes of users; `undefined` when no row has one. */
function noteColumn(
  { label, textsOf }: NonNullable<SheetSource['notes']>,
  result: QueryResult,
  context: TextContext,
): SheetColumn | undefined {
  const [first] = result.columns;
  const key = first && textColumn(first, result, context);
  const texts = (row: number): readonly string[] => (key?.kind === 'key' ? textsOf(key.text(row)) : []);
  const hasNotes = Array.from({ length: result.rowCount }, (_, row) => texts(row)).some(({ length }) => length > 0);
  const facts = { label, name: '', isKey: false, format: TEXT_FORMAT, memberAt: () => null };
  return hasNotes ? { ...facts, valueAt: (row) => texts(row).join('\n') || null } : undefined;
}

/** Returns the links of the members in some rows, by their cells. */
function linkCells(
  columns: readonly SheetColumn[],
  {
    start,
    count,
    links,
    base,
  }: Pick<TextContext, 'links'> & Pick<SheetSource, 'base'> & Readonly<Record<'start' | 'count', number>>,
): readonly (readonly [cell: string, Partial<Cell>])[] {
  if (!links) return [];
  const keys = columns.flatMap((column, c) => (column.isKey ? [{ ...column, c }] : []));
  const cells: (readonly [cell: string, Partial<Cell>])[] = [];
  for (let row = 0; row < count && cells.length + keys.length <= MAX_LINKS; row++) {
    const urls = links(keys.map(({ name, memberAt }) => [name, memberAt(start + row)]));
    for (const [k, url] of urls.entries())
      if (url !== undefined)
        cells.push([`${String(row + 1)},${String(keys[k]!.c)}`, { hyperlink: { target: new URL(url, base).href }, style: LINK }]);
  }
  return cells;
}

function sheetOf(
  columns: readonly SheetColumn[],
  rows: readonly (readonly CellValue[])[],
  { name, locale }: { readonly name: string; readonly locale: string },
): WriteSheet {
  const chart = chartOf(columns, name, rows.length);
  return {
    name,
    columns: columns.map(({ label, format }, c): ColumnDef => ({
      width: widthOf(label, rows, c),
      ...(format && { numFmt: format }),
    })),
    rows: [columns.map(({ label }) => label), ...rows.map((row) => [...row])],
    cells: new Map(columns.map((_, c) => [`0,${String(c)}`, { style: HEADER }])),
    freezePane: { rows: 1 },
    ...(rows.length > 0 && { autoFilter: { range: `A1:${cellName(columns.length - 1, rows.length)}` } }),
    ...(chart && { charts: [chart] }),
    view: { rightToLeft: isRightToLeft(locale) },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The style of headers, in the default font of workbooks. */
export const HEADER = {
  font: { name: 'Calibri', size: 11, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
} as const;

/** The style of links, as spreadsheets have it for their own (ECMA-376, theme color `hlink`). */
const LINK = { font: { name: 'Calibri', size: 11, underline: true, color: { theme: 10 } } } as const;

export function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(locale);
}

function sheetColumn(column: ResultColumn, result: QueryResult, context: TextContext): SheetColumn {
  const { label, kind, unit, text } = textColumn(column, result, context);
  const raw = (row: number): CellValue => valueOf(column, row);
  const memberAt = (row: number): string | null => raw(row)?.toString() ?? null;
  const facts = { label, isKey: kind === 'key', name: column.name, memberAt };
  if (unit !== undefined) return { ...facts, format: measureFormat(unit, context), valueAt: raw };
  const grain = column.name.startsWith('auto(') ? result.facts.grain : /^([a-z-]+)\(/.exec(column.name)?.[1];
  const worded = (row: number): CellValue => (valueOf(column, row) === null ? null : text(row));
  switch (column.type) {
    case 'date':
      // Spreadsheets have no format for years and quarters of a company.
      if (grain === 'year' || grain === 'quarter') return { ...facts, format: undefined, valueAt: worded };
      return { ...facts, format: grain === 'month' ? MONTH_FORMAT : DAY_FORMAT, valueAt: dates(column, (day) => day * DAY_MS) };
    case 'datetime':
      return { ...facts, format: TIME_FORMAT, valueAt: dates(column, localTime(column, context)) };
    case 'number':
      return {
        ...facts,
        format: undefined,
        valueAt: [...TIME_PARTS, 'bin'].some((part) => part === grain) ? worded : raw,
      };
    case 'text':
    case 'boolean':
      return { ...facts, format: undefined, valueAt: raw };
  }
}

/** Returns dates as spreadsheets show them: in UTC, they have no time zone. */
function dates(column: ResultColumn, msOf: (value: number) => number): (row: number) => Date | null {
  return (row) => (valueOf(column, row) === null ? null : new Date(msOf(column.values[row]!)));
}

/** Returns what converts times of a column to the wall-clock time of the calendar. */
function localTime({ instant }: ResultColumn, { calendar }: TextContext): (ms: number) => number {
  if (instant !== true) return (ms) => ms;
  const zone = new TimeZone(calendar.timeZone);
  return (ms) => ms + zone.offsetAt(ms);
}

function widthOf(label: string, rows: readonly (readonly CellValue[])[], column: number): number {
  const longest = rows.slice(0, MEASURED_ROWS).reduce((size, row) => Math.max(size, lengthOf(row[column] ?? null)), label.length);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest + 2));
}

/** Returns about how many characters a value takes: amounts with grouping, sign and currency. */
function lengthOf(value: CellValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return Math.round(Math.abs(value)).toLocaleString('en').length + 5;
  return value === null ? 0 : 10;
}

/** Returns a native chart of the measures by the only key: lines over time, otherwise columns; `undefined` where neither can be read. */
function chartOf(columns: readonly SheetColumn[], sheet: string, rows: number): SheetChart | undefined {
  const [key, ...others] = columns.flatMap(({ isKey }, c) => (isKey ? [c] : []));
  const values = columns.flatMap((column, c) => (isCharted(column, columns) ? [{ ...column, c }] : [])).slice(0, MAX_SERIES);
  if (key === undefined || others.length > 0 || values.length === 0) return undefined;
  const isLine = columns[key]!.format !== undefined;
  if (rows < 2 || rows > (isLine ? MAX_POINTS : MAX_BARS)) return undefined;
  const left = columns.length + 1;
  const range = (c: number): string => `${cellName(c, 1)}:${cellName(c, rows)}`;
  return {
    type: isLine ? 'line' : 'column',
    title: sheet,
    series: values.map(({ label, c }) => ({ name: label, values: range(c), categories: range(key) })),
    anchor: { from: { row: 1, col: left }, to: { row: 1 + CHART_ROWS, col: left + CHART_COLUMNS } },
    ...(values.length === 1 && { legend: false }),
  };
}

/** True for the measures of one unit, without changes: these have another scale. */
function isCharted({ isKey, name, format }: SheetColumn, columns: readonly SheetColumn[]): boolean {
  const first = columns.find((column) => !column.isKey);
  return !isKey && format === first?.format && !/\.(change|growth)$/.test(name);
}

/** Returns the name of a cell, both counted from 0: `B3` is column 1 in row 2. */
function cellName(column: number, row: number): string {
  const letters = (n: number): string => (n < 0 ? '' : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26)));
  return `${letters(column)}${String(row + 1)}`;
}

/** The format of days. Spreadsheets show it in the order of the reader's region. */
const DAY_FORMAT = 'm/d/yyyy';

/** The format of dates with a time, in the order of the reader's region. */
const TIME_FORMAT = 'm/d/yyyy h:mm';

const MONTH_FORMAT = 'mmm yyyy';

const FORMATS: Readonly<Record<Exclude<MeasureUnit, 'money'>, string>> = {
  count: '#,##0',
  percent: '0.0%',
  days: '#,##0.0',
  number: 'General',
};

/** Returns the number format of a measure for spreadsheets (ECMA-376, 18.8.30). */
export function measureFormat(unit: MeasureUnit, style: NumberStyle): string {
  return unit === 'money' ? moneyFormat(style) : FORMATS[unit];
}

/** Returns the format of amounts with the sign and the decimals of the currency: `"$"#,##0.00`, `#,##0.00" €"`. */
function moneyFormat({ locale, currency }: NumberStyle): string {
  if (currency === undefined) return '#,##0.00';
  const parts = numberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const decimals = parts.find(({ type }) => type === 'fraction')?.value.length ?? 0;
  const at = parts.findIndex(({ type }) => type === 'integer');
  const isText = ({ type }: Intl.NumberFormatPart): boolean => type === 'currency' || type === 'literal';
  const digits = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return `${quoted(parts.slice(0, at).filter(isText))}${digits}${quoted(parts.slice(at).filter(isText))}`;
}

/** Returns parts of a formatted number as literal text of a number format, without direction marks. */
function quoted(parts: readonly Intl.NumberFormatPart[]): string {
  const text = parts.map(({ value }) => value).join('');
  const plain = text.replaceAll(/["\u200e\u200f\u061c]/g, '').replaceAll('\u00a0', ' ');
  return plain === '' ? '' : `"${plain}"`;
}
