import { DAY_MS } from '../query/time/calendar-date.js';
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { cardClaims } from '../elements/base/card/card-claims.js';
import { loadWriter } from '../elements/base/workbook/load-writer.js';
import type { CardContent } from '../elements/base/workbook/workbook.js';
import { formatRange } from '../format/date.js';
import { grainOf } from '../query/key-clause.js';
import type { DayRange } from '../query/plan.js';
import { isInPart, lastDayOf } from '../query/time/covered-range.js';
import { binEnd } from '../query/time/time-grain.js';
import type { QueryResult, ResultColumn } from '../query/result/result.js';
import type { CardParts } from './card-parts.js';
import type { ChartColumn, ReportChart } from './report.js';
/** Maximum number of series that one can still tell apart: as many as there are colors. */
const MAX_SERIES = 8;
/** Maximum number of categories of lines, and of bars. */
const MAX_POINTS = 400;
const MAX_BARS = 40;

/** What a series is compared with, and the limits of a forecast. */
const CONTEXT = /\.previous$|^(lower|upper)80$/;

/** A column of a sheet, and its place in the result. */
interface SheetColumn extends Omit<ChartColumn, 'isContext' | 'isPoint'> {
  readonly id: string;
  readonly isKey: boolean;
  /** True for the periods of rows. */
  readonly isTime: boolean;
}

/** Returns the chart of a card with the numbers of its workbook; `undefined` where lines and bars cannot show them. */
export async function reportChart(content: CardContent, table: CardParts['rows']): Promise<ReportChart | undefined> {
  const { result, explanation } = content;
  const { period } = cardClaims(result, explanation.context, explanation.claims);
  const sheet = content.sheets[0]!;
  const { context } = explanation;
  const all = withOpenApart(sheetColumns(sheet, result, context.messages.blank), result, context);
  const columns = withinPeriod(all, daysOf(result), period);
  const keys = columns.filter(({ isKey }) => isKey);
  const names = new Set(sheet.charts?.[0]?.series.map(({ name }) => name));
  const shown = isForecast(columns)
    ? forecastColumns(columns, table)
    : keys.length === 2
      ? crossed(columns)
      : [...keys, ...columns.filter(({ name, isKey }) => !isKey && names.has(name))];
  const chart = shown.flatMap((one) => {
    const open = columns.find(({ id }) => id === one.id + OPEN);
    return open ? [one, { ...open, name: `${one.name} · ${open.name}` }] : [one];
  });
  const [categories] = chart;
  if (keys.length > 2 || chart.length < 2 || !categories) return undefined;
  return {
    kind: categories.isTime ? 'line' : keys.length === 2 ? 'stacked' : 'bar',
    sheet: sheet.name,
    columns: chart.map(({ id, name, format, values }) => ({
      ...{ name, format, values },
      isContext: CONTEXT.test(id),
      isPoint: id.endsWith(OPEN),
    })),
    workbook: await workbookOf(sheet.name, chart),
  };
}

function sheetColumns({ rows = [], columns = [] }: WriteSheet, result: QueryResult, blank: string): readonly SheetColumn[] {
  const [head = [], ...body] = rows;
  return result.columns.map(({ name: id, unit, type }, at) => {
    const isKey = unit === undefined;
    const format = columns[at]?.numFmt;
    const missing = isKey && format === undefined ? blank : null;
    const isTime = isKey && isTimeType(type);
    return { id, isKey, isTime, format, name: String(head[at]), values: body.map((row) => row[at] ?? missing) };
  });
}

const isTimeType = (type: ResultColumn['type']): boolean => type === 'date' || type === 'datetime';

/** Returns the first days of the periods of rows; `undefined` for rows without periods. */
function daysOf({ columns }: QueryResult): readonly number[] | undefined {
  const column = columns.find(({ unit, type }) => unit === undefined && isTimeType(type));
  return column && Array.from(column.values, (value) => (column.type === 'date' ? value : Math.floor(value / DAY_MS)));
}

/** Suffix of the column with the value of a period that has not ended: no line falls to it. */
const OPEN = '.open';

/** Returns columns with the values of periods that have not ended in columns of their own. */
function withOpenApart(
  columns: readonly SheetColumn[],
  { columns: keys, facts }: QueryResult,
  { calendar, locale }: CardContent['explanation']['context'],
): readonly SheetColumn[] {
  const key = keys.find(({ unit, type }) => unit === undefined && type === 'date');
  if (!key || columns.filter(({ isKey }) => isKey).length > 1) return columns;
  const grain = grainOf(key.name, facts.grain);
  const last = lastDayOf(facts);
  const forecasts = columns.find(({ id }) => id === 'forecast')?.values;
  const isOpen = Array.from(key.values, (start, row) =>
    forecasts
      ? forecasts[row] !== null
      : isInPart({ from: start, to: binEnd(start, grain, calendar), grain }, last, facts.openDays),
  );
  return columns.flatMap((column) => {
    const { id, values } = column;
    const open = values.map((value, row) => (isOpen[row] ? value : null));
    if (column.isKey || id === 'forecast' || CONTEXT.test(id) || open.every((value) => value === null)) return column;
    const whole = values.map((value, row) => (isOpen[row] ? null : value));
    const from = key.values[open.findIndex((value) => value !== null)]!;
    const days = formatRange({ from, to: last ?? from }, { locale, calendar });
    return [
      { ...column, values: whole },
      { ...column, id: id + OPEN, name: days, values: open },
    ];
  });
}

/** Returns the rows of the days that a card states, where its result has more of them. The first period may have begun earlier. */
function withinPeriod(
  columns: readonly SheetColumn[],
  days: readonly number[] | undefined,
  period: DayRange | undefined,
): readonly SheetColumn[] {
  if (!days || !period) return columns;
  const from = days.reduce((latest, day) => (day <= period.from ? Math.max(latest, day) : latest), -Infinity);
  const isWithin = days.map((day) => day >= from && day <= period.to);
  return columns.map((column) => ({ ...column, values: column.values.filter((_, row) => isWithin[row]) }));
}

/** The columns that `forecast` returns and a chart shows. The table of the card has them first, after the date, below their names on screen. */
const FORECAST = ['value', 'forecast', 'lower80', 'upper80'];

const isForecast = (columns: readonly SheetColumn[]): boolean =>
  FORECAST.every((id) => columns.some((column) => column.id === id));

function forecastColumns(columns: readonly SheetColumn[], [head = []]: CardParts['rows']): readonly SheetColumn[] {
  const series = FORECAST.map((id, at) => ({ ...columns.find((column) => column.id === id)!, name: head[at + 1]?.text ?? id }));
  return [...columns.filter(({ isKey }) => isKey), ...series];
}

/**
 * Returns the first measure of a result with two keys, by the members of one: a column for each member of the other, the largest first. Dates are never
 * those columns. None where there are too many to tell apart.
 */
function crossed(columns: readonly SheetColumn[]): readonly SheetColumn[] {
  const [first, second] = columns.filter(({ isKey }) => isKey) as [SheetColumn, SheetColumn];
  const measure = columns.find(({ isKey }) => !isKey);
  const [by, of] = !second.isTime ? [first, second] : [second, first];
  if (!measure || of.isTime) return [];
  const rows = by.values.map(keyOf);
  const members = of.values.map(keyOf);
  const names = largestFirst(members, measure.values);
  // Dates stay in their order.
  const categories = by.isTime ? [...new Set(rows)] : largestFirst(rows, measure.values);
  if (names.length > MAX_SERIES || categories.length > (by.isTime ? MAX_POINTS : MAX_BARS)) return [];
  const cells = new Map(measure.values.map((value, row) => [JSON.stringify([rows[row], members[row]]), value]));
  const values = new Map(rows.map((row, at) => [row, by.values[at] ?? null]));
  return [
    { ...by, values: categories.map((category) => values.get(category) ?? null) },
    ...names.map((name) => ({
      ...measure,
      name,
      values: categories.map((category) => cells.get(JSON.stringify([category, name])) ?? null),
    })),
  ];
}

const keyOf = (value: CellValue): string => (value instanceof Date ? value.toISOString() : String(value));

/** Returns each key once, in the order of their sums. */
function largestFirst(keys: readonly string[], values: readonly CellValue[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const [row, key] of keys.entries()) sums.set(key, (sums.get(key) ?? 0) + Number(values[row] ?? 0));
  return [...sums.keys()].sort((a, b) => sums.get(b)! - sums.get(a)!);
}

/** Returns a workbook with columns as its only sheet, from which office programs edit a chart. */
async function workbookOf(name: string, columns: readonly SheetColumn[]): Promise<Uint8Array> {
  const { writeXlsx } = await loadWriter();
  const count = columns[0]!.values.length;
  const rows = Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row] ?? null));
  const sheet = { name, columns: columns.map(({ format }) => (format === undefined ? {} : { numFmt: format })) };
  return writeXlsx({ sheets: [{ ...sheet, rows: [columns.map((column) => column.name), ...rows] }] });
}
