import { addsUp, isGood, nameOf } from '../../../catalog/measure-facts.js';
import { changeOf, type Change } from '../../../format/change.js';
import { formatBin, formatRange, wholeGrain } from '../../../format/date.js';
import { titleIn } from '../../../format/member-name.js';
import { formatNumber, formatSigned, MISSING } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { valueOf, type QueryResult, type ResultColumn } from '../../../query/result.js';
import { binStart } from '../../../query/time/time-grain.js';
import { keyText, plainText, unitOfColumn, type CellContext } from './cells.js';
import { changeOrderOf, orderOf, isTime, type TableOptions } from './options.js';
import { broadestName, longer, longest } from './widest.js';

/** Where a bar lies in its cell, in shares of the scale of its column. */
export interface Bar {
  readonly from: number;
  readonly size: number;
  readonly zero: number;
  readonly negative: boolean;
}

/** A change in a cell; without one a side has no rows, and the text says which. */
export interface Delta {
  readonly text: string;
  readonly change: Change | undefined;
}

/** A column as it is shown. What a cell shows is asked row by row, for those in sight. */
export interface GridColumn {
  /** Its name in the result. */
  readonly id: string;
  readonly kind: 'key' | 'value' | 'previous' | 'change' | 'growth';
  /** Over the column, and in full where it stands alone. */
  readonly label: string;
  readonly name: string;
  readonly numeric: boolean;
  readonly text: (row: number) => string;
  /** What is said of a cell under the pointer: a name with its code. */
  readonly title?: (row: number) => string | undefined;
  /** Whether the number is below zero. */
  readonly isNegative: (row: number) => boolean;
  /** In the row of totals. */
  readonly total: string;
  readonly bar?: (row: number) => Bar | undefined;
  readonly delta?: (row: number) => Delta | undefined;
  readonly totalDelta?: Delta | undefined;
  /** About the longest text, to lay columns out. */
  readonly widest: string;
  /** Whether it is shown where nobody chose. */
  readonly usual: boolean;
}

/** What columns are made from. */
export interface ColumnSource {
  readonly main: QueryResult;
  readonly total: QueryResult | undefined;
  readonly options: TableOptions;
  readonly by: readonly string[];
  readonly context: CellContext;
}

/** The columns of groups: keys, then each measure, followed with a comparison by what it was, its change and its growth. */
export function groupColumns(source: ColumnSource): readonly GridColumn[] {
  const { main, by, options, context } = source;
  const keys = by.flatMap((name, index) => {
    const column = main.column(name);
    return column ? [keyColumn(column, { ...source, index })] : [];
  });
  const many = options.measures.length > 1;
  const values = options.measures.flatMap((measure, index) => {
    const name = nameOf(measure);
    const column = main.column(name);
    if (!column) return [];
    const label = context.words.measure(name);
    const facts: MeasureFacts = { source, measure, name, label, column, unit: column.unit ?? 'number', many, first: index === 0 };
    // Where the data does not cover the earlier period, columns of changes would be empty.
    const isCompared = options.compare !== undefined && !main.facts.uncovered;
    return isCompared ? [valueColumn(facts), ...comparedColumns(facts)] : [valueColumn(facts)];
  });
  return [...keys, ...values];
}

/** The columns of single rows. */
export function rowColumns(main: QueryResult, context: CellContext): readonly GridColumn[] {
  const { locale, currency, words, catalog } = context;
  return main.columns.map((column): GridColumn => {
    const unit = unitOfColumn(column, catalog);
    const numeric = column.type === 'number' && unit !== undefined;
    const text = (row: number): string =>
      unit === undefined ? plainText(column, row, locale) : formatNumber(numberAt(column, row), unit, { locale, currency });
    const label = words.dimension(column.name);
    return {
      id: column.name,
      kind: numeric ? 'value' : 'key',
      label,
      name: label,
      numeric,
      text,
      isNegative: (row) => numeric && (numberAt(column, row) ?? 0) < 0,
      total: '',
      widest: longest(column, main.rowCount, text),
      usual: true,
    };
  });
}

interface MeasureFacts {
  readonly source: ColumnSource;
  readonly measure: string;
  readonly name: string;
  readonly label: string;
  readonly column: ResultColumn;
  readonly unit: MeasureUnit;
  /** Whether there are other measures beside it, and whether it is the first. */
  readonly many: boolean;
  readonly first: boolean;
}

function keyColumn(column: ResultColumn, { main, context, index }: ColumnSource & { readonly index: number }): GridColumn {
  const { words } = context;
  const text = (row: number): string => keyText(column, row, main.facts.grain, context);
  const label = words.dimension(column.name);
  return {
    id: column.name,
    kind: 'key',
    label,
    name: label,
    numeric: false,
    text,
    title: (row) => titleIn(context.names, column.name, keyOf(column, row)),
    isNegative: () => false,
    total: index === 0 ? words.table.total : '',
    widest: broadestName(column, context) ?? longest(column, main.rowCount, text),
    usual: true,
  };
}

function valueColumn({ source, measure, name, label, column, unit }: MeasureFacts): GridColumn {
  const { main, total, context } = source;
  const show = (value: number | null): string => formatNumber(value, unit, context);
  const sum = total?.column(name);
  const scale = scaleOf(column, main.rowCount);
  // Next to a comparison only the bars that rows are sorted by leave room for names.
  const isCrowded = source.options.compare !== undefined && orderOf(source.options)[0]?.name !== name;
  const hasBars =
    !isCrowded && unit !== 'ratio' && unit !== 'days' && (addsUp(measure, 'time', context.catalog.define) || unit === 'count');
  const total0 = sum ? numberAt(sum, 0) : null;
  return {
    id: name,
    kind: 'value',
    label,
    name: label,
    numeric: true,
    text: (row) => show(numberAt(column, row)),
    isNegative: (row) => (numberAt(column, row) ?? 0) < 0,
    total: sum ? show(total0) : '',
    ...(hasBars && scale ? { bar: (row: number) => barOf(numberAt(column, row), scale) } : {}),
    widest: longer([show(scale?.max ?? 0), show(scale?.min ?? 0), show(total0)]),
    usual: true,
  };
}

function comparedColumns(facts: MeasureFacts): readonly GridColumn[] {
  const { source, name, label, column, unit, many, first } = facts;
  const { main, total, by, context } = source;
  const { words } = context;
  const when = by.some(isTime) ? undefined : earlierName(main, context);
  const previous = main.column(`${name}.previous`);
  const change = main.column(`${name}.change`);
  if (!previous || !change) return [];
  const before = total?.column(`${name}.previous`);
  const show = (value: number | null): string => formatNumber(value, unit, context);
  const delta = (now: ResultColumn, then: ResultColumn, row: number): Delta | undefined =>
    deltaOf(facts, numberAt(now, row), numberAt(then, row));
  const sum = total?.column(name);
  const base = { numeric: true, isNegative: () => false } as const;
  const side = (text: string): string => words.table.of(label, text);
  return [
    {
      ...base,
      id: previous.name,
      kind: 'previous',
      label: when ?? words.previous,
      name: side(when ?? words.previous),
      text: (row) => show(numberAt(previous, row)),
      total: before ? show(numberAt(before, 0)) : '',
      widest: longer([show(scaleOf(previous, main.rowCount)?.max ?? 0), before ? show(numberAt(before, 0)) : '']),
      usual: !many,
    },
    changeColumn(facts, previous, change),
    {
      ...base,
      id: `${name}.growth`,
      kind: 'growth',
      label: when ? words.versus(when) : words.growth,
      name: side(when ? words.versus(when) : words.growth),
      text: (row) => delta(column, previous, row)?.text ?? MISSING,
      total: sum && before ? (delta(sum, before, 0)?.text ?? '') : '',
      delta: (row) => delta(column, previous, row),
      totalDelta: sum && before ? delta(sum, before, 0) : undefined,
      widest: '▲ +000.0%',
      usual: first,
    },
  ];
}

/** The column of differences; it has bars where rows are ordered by it. */
function changeColumn(facts: MeasureFacts, previous: ResultColumn, change: ResultColumn): GridColumn {
  const { source, measure, name, label, column, unit, many } = facts;
  const { main, total, context, options } = source;
  const { words } = context;
  const signed = (value: number | null): string => {
    if (value === null) return MISSING;
    const text = formatSigned(value, unit, context, 'full');
    return unit === 'ratio' ? words.points(text) : text;
  };
  // A sum without rows is missing, but what was sold on one side only rose from nothing, or fell to it.
  const isZeroWithoutRows = isSumOfRows(facts);
  const at = (row: number): number | null => {
    const [now, before] = [numberAt(column, row), numberAt(previous, row)];
    return numberAt(change, row) ?? (isZeroWithoutRows ? (now ?? (before === null ? null : -before)) : null);
  };
  const isOrdered = changeOrderOf(options)?.measure === measure;
  const scale = scaleOf(change, main.rowCount);
  const moved = total?.column(`${name}.change`);
  const sum = moved ? signed(numberAt(moved, 0)) : '';
  return {
    id: change.name,
    kind: 'change',
    label: words.change,
    name: words.table.of(label, words.change),
    numeric: true,
    text: (row) => signed(at(row)),
    isNegative: (row) => (at(row) ?? 0) < 0,
    total: sum,
    ...(isOrdered && scale ? { bar: (row: number) => barOf(at(row), scale) } : {}),
    widest: longer([signed(scale?.max ?? 0), signed(scale?.min ?? 0), sum]),
    usual: !many || isOrdered,
  };
}

/** True when a measure adds up over members that are no periods: without rows it is 0. */
function isSumOfRows({ source: { by, context }, measure }: MeasureFacts): boolean {
  return addsUp(measure, 'members', context.catalog.define) && !by.some(isTime);
}

/** A change from one number to another; of a sum, that there was nothing before. */
function deltaOf(facts: MeasureFacts, now: number | null, previous: number | null): Delta | undefined {
  const { name, unit, source } = facts;
  const { context } = source;
  const { words } = context;
  const isSum = isSumOfRows(facts);
  if (isSum && now !== null && !previous) return now === 0 ? undefined : { text: words.table.fresh, change: undefined };
  const current = isSum && previous !== null ? (now ?? 0) : now;
  const direction = isGood(name, unit) ? 'up' : 'down';
  const change = changeOf({ current, previous, unit, direction }, context, words.points);
  return change && { text: change.text, change };
}

/** The period that is compared with; a year that is cut at the newest day by its number. */
function earlierName({ facts }: QueryResult, { locale, calendar }: CellContext): string | undefined {
  const { earlier, period, newest } = facts;
  if (!earlier || !period) return undefined;
  const style = { locale, fiscalStart: calendar.fiscalStart };
  const isCut = period.to === newest && wholeGrain(period, style) === undefined;
  const isYear = isCut && [period, earlier].every(({ from }) => binStart(from, 'year', calendar) === from);
  return isYear ? formatBin(earlier.from, 'year', style) : formatRange(earlier, style);
}

/** The number of a row, null where it is missing. */
export function numberAt({ values, valid }: ResultColumn, row: number): number | null {
  const value = values[row];
  return value === undefined || Number.isNaN(value) || valid?.[row] === 0 ? null : value;
}

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** The least and greatest number of a column; undefined where there is none. */
function scaleOf({ values, valid }: ResultColumn, count: number): Scale | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < count; row++) {
    const value = values[row]!;
    if (Number.isNaN(value) || valid?.[row] === 0) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min > max ? undefined : { min, max };
}

function barOf(value: number | null, { min, max }: Scale): Bar | undefined {
  const low = Math.min(0, min);
  const span = Math.max(0, max) - low;
  if (value === null || span === 0) return undefined;
  const zero = -low / span;
  const size = Math.abs(value) / span;
  return { from: value < 0 ? zero - size : zero, size, zero, negative: value < 0 };
}

/** A key as clauses write it, null where it is missing. */
function keyOf(column: ResultColumn, row: number): string | null {
  const value = valueOf(column, row);
  return value === null ? null : String(value);
}
