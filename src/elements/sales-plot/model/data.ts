import { axisTexts } from '../../../format/column.js';
import { formatNumber } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { Calendar } from '../../../query/plan.js';
import { type QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';
import { memberTexts, textColumn, type TextContext } from '../../base/chart/result-columns.js';
import { computeColumn, type ComputedColumn, type KnownColumn } from './computed.js';

/** A value for Observable Plot. Dates are `Date` objects at midnight UTC. */
export type PlotValue = number | string | boolean | Date | null;

/** A row for Observable Plot, by column name. */
export type PlotRow = Readonly<Record<string, PlotValue>>;

/** A column of a chart’s data, and how its values are formatted. */
export interface PlotColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: 'key' | 'measure' | 'computed';
  readonly isDate: boolean;
  /** The value of a row in a chart. */
  readonly value: (row: number) => PlotValue;
  /** The exact value of a row, as text. */
  readonly text: (row: number) => string;
  /** Returns the text of a value on an axis or in a legend. */
  readonly tick: (value: PlotValue) => string;
  /** Returns the tick labels of a numeric axis, in one unit; `undefined` for keys. */
  readonly axis?: (ticks: readonly number[]) => readonly string[];
}

/** The result that a chart draws, with the columns computed by its specification. */
export interface PlotData {
  readonly main: QueryResult;
  readonly by: readonly string[];
  readonly calendar: Calendar;
  readonly columns: readonly PlotColumn[];
}

const DAY_MS = 86_400_000;

/** Returns the columns that a specification can name: those of the result, keys first. */
export function knownColumns(main: QueryResult): readonly KnownColumn[] {
  return main.columns.map(({ name, unit }) => ({ name, isKey: unit === undefined }));
}

export function toData(main: QueryResult, computed: readonly ComputedColumn[], context: TextContext): PlotData {
  const given = main.columns.map((column) =>
    column.unit === undefined ? keyColumn(column, main, context) : measureColumn(column, main, context),
  );
  const columns = computed.reduce<readonly PlotColumn[]>(
    (known, rule) => [...known, computedColumn(rule, known, main.rowCount, context)],
    given,
  );
  const by = given.filter(({ kind }) => kind === 'key').map(({ name }) => name);
  return { main, by, calendar: context.calendar, columns };
}

/** Returns the rows for a specification: text keys are display names. */
export function namedRows({ main, columns }: PlotData): readonly PlotRow[] {
  return Array.from({ length: main.rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])),
  );
}

/** Returns the rows for a function: values as in the data, dates as `Date` objects. */
export function plainRows({ main }: PlotData): readonly PlotRow[] {
  return Array.from({ length: main.rowCount }, (_, row) =>
    Object.fromEntries(main.columns.map((column) => [column.name, plainValue(column, row)])),
  );
}

function plainValue(column: ResultColumn, row: number): PlotValue {
  const value = valueOf(column, row);
  if (value === null) return null;
  if (column.type === 'date') return new Date(column.values[row]! * DAY_MS);
  return column.type === 'datetime' ? new Date(column.values[row]!) : value;
}

function keyColumn(column: ResultColumn, main: QueryResult, context: TextContext): PlotColumn {
  const { name, label, text } = textColumn(column, main, context);
  const textOf = memberTexts(column, main, context);
  const isText = column.type === 'text' || column.type === 'boolean';
  return {
    ...{ name, label, kind: 'key', text },
    isDate: column.type === 'date' || column.type === 'datetime',
    value: isText ? text : (row) => plainValue(column, row),
    tick: (value) => {
      if (value instanceof Date) return textOf(value.toISOString().slice(0, 10), 'date');
      return isText || value === null ? String(value ?? context.messages.blank) : textOf(String(value));
    },
  };
}

function measureColumn(column: ResultColumn, main: QueryResult, context: TextContext): PlotColumn {
  const { name, label, text, number, unit = 'number' } = textColumn(column, main, context);
  return { ...{ name, label, kind: 'measure', isDate: false, value: number, text }, ...scaleTexts(unit, context) };
}

function scaleTexts(unit: MeasureUnit, context: TextContext): Pick<PlotColumn, 'tick' | 'axis'> {
  return {
    tick: (value) => (typeof value === 'number' ? formatNumber(value, unit, context, 'compact') : String(value ?? '')),
    axis: (ticks) => axisTexts(ticks, unit, context),
  };
}

function computedColumn(
  rule: ComputedColumn,
  columns: readonly PlotColumn[],
  rowCount: number,
  context: TextContext,
): PlotColumn {
  const of = columns.find(({ name }) => name === rule.of)!;
  const within = rule.within.map((part) => columns.find(({ name }) => name === part)!);
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const numbers = Float64Array.from(rows, (row) => {
    const value = of.value(row);
    return typeof value === 'number' ? value : NaN;
  });
  const values = computeColumn(
    rule,
    numbers,
    rows.map((row) => JSON.stringify(within.map(({ text }) => text(row)))),
  );
  const unit: MeasureUnit = rule.kind === 'share' ? 'percent' : 'count';
  const value = (row: number): number | null => (Number.isNaN(values[row]) ? null : values[row]!);
  return {
    name: rule.name,
    label: rule.name,
    kind: 'computed',
    isDate: false,
    value,
    text: (row) => formatNumber(value(row), unit, context, 'full'),
    ...scaleTexts(unit, context),
  };
}
