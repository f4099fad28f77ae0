import { arrivalText } from '../../../format/compared-rows.js';
import { measureOf, resultName, type MeasureUnit } from '../../../query/measure.js';
import { changeOf, describeChange, differenceText } from '../../../format/change.js';
import { formatBin, formatRange, wholeGrain } from '../../../format/date.js';
import { displayName, nameWithCode } from '../../../format/member-name.js';
import { MISSING, decimalsOf, formatNumber, formatSigned } from '../../../format/number.js';
import { memberAt, numberAt as numberIn, type QueryResult, type ResultColumn } from '../../../query/result/result.js';
import { binStart, isTime } from '../../../query/time/time-grain.js';
import {
  planColumns,
  keyText,
  plainText,
  unitOfRows,
  type Bar,
  type CellContext,
  type ColumnSource,
  type Delta,
  type FootRow,
  type GridColumn,
  type MeasureColumn,
} from './grid-column.js';
import { sideNames } from '../../base/card/clause-label.js';
import { keyLinks } from '../../base/chart/result-columns.js';
import { changeOrderOf, orderOf } from './options.js';
import { bareField } from '../../../query/where/where.js';
import { PLAN } from '../../../query/planned.js';

/** Returns the columns of groups: keys, then measures. Comparisons add the earlier value, change and growth of each measure. */
export function groupColumns(source: ColumnSource): readonly GridColumn[] {
  const { main, by, options, context } = source;
  const keyColumns = by.flatMap((name) => main.column(name) ?? []);
  const urls = keyLinks(keyColumns, context.links);
  const keys = keyColumns.map((column, key) => ({
    ...keyColumn(column, source),
    href: urls && ((row: number) => urls(row)[key]),
  }));
  const values = options.measures.flatMap((measure, index) => {
    const name = resultName(measure);
    const column = main.column(name);
    if (!column) return [];
    const many = options.measures.length > 1;
    const names = sideNames(main.facts, context);
    const label = (many ? undefined : names?.own) ?? context.messages.measure({ name });
    const facts = {
      ...measureOf(main.measures, name),
      source,
      measure,
      label,
      column,
      many,
      first: index === 0,
      other: names?.other,
    };
    const sides = options.compare === PLAN ? planColumns : facts.expression.startsWith('rank(') ? rankColumns : comparedColumns;
    // Columns of changes would be empty if the data does not cover the earlier period.
    const isCompared = options.compare !== undefined && !main.facts.uncovered;
    if (!isCompared) return [valueColumn(facts)];
    return [valueColumn(facts), ...sides(facts)];
  });
  return [...keys, ...values];
}

export function rowColumns(main: QueryResult, context: CellContext): readonly GridColumn[] {
  const { locale, currency, messages, catalog } = context;
  const urls = keyLinks(main.columns, context.links);
  return main.columns.map((column, key): GridColumn => {
    const unit = unitOfRows(column, catalog);
    const numeric = column.type === 'number' && unit !== undefined;
    const text = (row: number): string =>
      unit === undefined ? plainText(column, row, locale) : formatNumber(numberAt(column, row), unit, { locale, currency });
    const label = messages.dimension({ name: column.name });
    return {
      id: column.name,
      kind: numeric ? 'value' : 'key',
      label,
      name: label,
      numeric,
      text,
      href: urls && ((row) => urls(row)[key]),
      isNegative: (row) => numeric && (numberAt(column, row) ?? 0) < 0,
      widest: longest(column, main.rowCount, text),
      usual: true,
    };
  });
}

function keyColumn(column: ResultColumn, { main, context }: ColumnSource): GridColumn {
  const { messages } = context;
  const text = (row: number): string => keyText(column, row, main.facts.grain, context);
  const label = messages.dimension({ name: column.name });
  return {
    id: column.name,
    kind: 'key',
    label,
    name: label,
    numeric: false,
    text,
    title: (row) => nameWithCode(context.names, column.name, memberAt(column, row)),
    isNegative: () => false,
    widest: broadestName(column, context) ?? longest(column, main.rowCount, text),
    usual: true,
  };
}

export function valueColumn({ source, name, label, column, unit, adds, expression }: MeasureColumn): GridColumn {
  const { main, total, context } = source;
  const isDistance = unit === 'percent' && expression.startsWith('behind(');
  const sum = total?.column(name);
  const showNumber = numbersOf(source, column, sum, unit);
  const show = (value: number | null): string =>
    isDistance && value !== null
      ? context.messages.points({ n: formatSigned(value, unit, context).replace('+', '') })
      : showNumber(value);
  const scale = scaleOf(column, main.rowCount);
  // In comparisons, only the sorted column has bars. More bars would leave too little room for names.
  const isCrowded = source.options.compare !== undefined && orderOf(source.options)[0]?.name !== name;
  const isPlace = expression.startsWith('rank(');
  const hasBars = !isCrowded && !isPlace && unit !== 'percent' && unit !== 'days' && (adds.time || unit === 'count');
  return {
    id: name,
    kind: 'value',
    label,
    name: label,
    numeric: true,
    text: (row) => show(numberAt(column, row)),
    isNegative: (row) => (numberAt(column, row) ?? 0) < 0,
    ...(hasBars && scale ? { bar: (row: number) => barOf(numberAt(column, row), scale) } : {}),
    widest: longer([show(scale?.max ?? 0), show(scale?.min ?? 0), show(sum ? numberAt(sum, 0) : null)]),
    usual: true,
  };
}

/** Returns a function that shows the numbers of a column in full, with the same decimals in all rows and in the total. */
function numbersOf(
  { main, context }: ColumnSource,
  column: ResultColumn,
  sum: ResultColumn | undefined,
  unit: MeasureUnit,
): (value: number | null) => string {
  const inTotal = (sum && numberAt(sum, 0)) ?? 0;
  const decimals = Math.max(decimalsOf(column.values.subarray(0, main.rowCount), unit), decimalsOf([inTotal], unit));
  return (value) => formatNumber(value, unit, context, { decimals });
}

function comparedColumns(facts: MeasureColumn): readonly GridColumn[] {
  const { source, name, column, unit, many, first, other } = facts;
  const { main, total, by, context } = source;
  const { messages } = context;
  const when = other ?? (by.some(isTime) ? undefined : earlierName(main, context));
  const previous = main.column(`${name}.previous`);
  const change = main.column(`${name}.change`);
  if (!previous || !change) return [];
  const before = total?.column(`${name}.previous`);
  const show = numbersOf(source, previous, before, unit);
  const key = by.length === 1 ? main.column(by[0]!) : undefined;
  const absence = (row?: number): string =>
    arrivalText(key && row !== undefined ? memberAt(key, row) : undefined, main.facts, context, other);
  const delta = (row: number): Delta | undefined =>
    deltaOf(facts, numberAt(column, row), { previous: numberAt(previous, row), absence: () => absence(row) });
  const hasAbsent = isSumOfRows(facts) && hasEmpty(previous, main.rowCount);
  const base = { numeric: true, isNegative: () => false } as const;
  const side = (text: string): string => sideText(facts, text);
  const versus = when && messages.versus({ value: when });
  const growth = other === undefined ? (versus ?? messages.growth) : messages.list({ items: [versus!, '%'] });
  return [
    {
      ...base,
      id: previous.name,
      kind: 'previous',
      label: when ?? messages.previous,
      name: side(when ?? messages.previous),
      text: (row) => show(numberAt(previous, row)),
      widest: longer([show(scaleOf(previous, main.rowCount)?.max ?? 0), before ? show(numberAt(before, 0)) : '']),
      usual: !many,
    },
    changeColumn(facts, previous, change),
    {
      ...base,
      id: `${name}.growth`,
      kind: 'growth',
      label: growth,
      name: side(growth),
      text: (row) => delta(row)?.text ?? MISSING,
      delta,
      widest: longer(['▲ +000.0%', hasAbsent ? absence() : '']),
      usual: first,
    },
  ];
}

/** Names a column of a comparison without its header. The name of a member keeps its letters. */
function sideText({ name, source, other }: MeasureColumn, side: string): string {
  const { messages } = source.context;
  const measure = messages.measure({ name });
  return other === undefined ? messages.table.of({ measure, side }) : messages.list({ items: [measure, side] });
}

/** Returns the column of differences. It has bars if the rows are sorted by it. */
function changeColumn(facts: MeasureColumn, previous: ResultColumn, change: ResultColumn): GridColumn {
  const { source, measure, name, column, unit, many, other } = facts;
  const { main, total, context, options } = source;
  const { messages } = context;
  const signed = (value: number | null): string => differenceText(value, unit, context);
  const title = other === undefined ? messages.change : messages.versus({ value: other });
  // A sum without rows is missing. With rows on one side only, the other side counts as zero.
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
    label: title,
    name: sideText(facts, title),
    numeric: true,
    text: (row) => signed(at(row)),
    isNegative: (row) => (at(row) ?? 0) < 0,
    ...(isOrdered && scale ? { bar: (row: number) => barOf(at(row), scale) } : {}),
    widest: longer([signed(scale?.max ?? 0), signed(scale?.min ?? 0), sum]),
    usual: !many || isOrdered,
  };
}

/** True for a measure that adds up over members other than periods. Without rows it is 0. */
function isSumOfRows({ source: { by }, adds }: MeasureColumn): boolean {
  return adds.members && !by.some(isTime);
}

/** Returns the change between two numbers. A sum without earlier rows has a text instead of a percentage. */
function deltaOf(
  facts: MeasureColumn,
  now: number | null,
  { previous, absence }: { readonly previous: number | null; readonly absence: () => string },
): Delta | undefined {
  const { unit, good, source, other } = facts;
  const { context } = source;
  const { messages } = context;
  const isSum = isSumOfRows(facts);
  if (isSum && now !== null && !previous) return now === 0 ? undefined : { text: absence(), change: undefined };
  const current = isSum && previous !== null ? (now ?? 0) : now;
  const change = changeOf({ current, previous, unit, direction: good }, context, messages.points);
  return change && { text: change.text, change, ...(other !== undefined && { spoken: describeChange(change, messages, other) }) };
}

function hasEmpty(column: ResultColumn, count: number): boolean {
  for (let row = 0; row < count; row++) if (!numberAt(column, row)) return true;
  return false;
}

/** Returns the name of the earlier period. A year cut at the newest day is named by its number. */
function earlierName({ facts }: QueryResult, context: CellContext): string | undefined {
  const { earlier, period, newest } = facts;
  if (!earlier || !period) return undefined;
  const isCut = period.to === newest && wholeGrain(period, context) === undefined;
  const isYear = isCut && [period, earlier].every(({ from }) => binStart(from, 'year', context.calendar) === from);
  return isYear ? formatBin(earlier.from, 'year', context) : formatRange(earlier, context);
}

export function numberAt({ values, valid }: ResultColumn, row: number): number | null {
  const value = values[row];
  return value === undefined || Number.isNaN(value) || valid?.[row] === 0 ? null : value;
}

interface Scale {
  readonly min: number;
  readonly max: number;
}

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

/** Returns the row of totals. Below the first rows of more, the total is that of all. */
export function totalRow(total: QueryResult, source: Omit<ColumnSource, 'total'>): FootRow {
  const { main, context } = source;
  const { table } = context.messages;
  const isCut = (main.facts.groups ?? main.rowCount) > main.rowCount;
  return footRow(isCut ? table.totalOfAll : table.total, total, source);
}

/** True for the text of a measure whose value in a group depends on other groups. It adds up over none of them. */
export const isOverGroups = (expression: string): boolean =>
  /\b(?:rank|behind|cumulative|rolling|share|total)\(|\bseasonal-(?:index|spread)\b/.test(expression);

/** Returns a row below the table. A measure over groups, such as a place, may have no value over all of them: its cell is empty. */
export function footRow(
  label: string,
  result: QueryResult,
  { options, context }: Pick<ColumnSource, 'options' | 'context'>,
): FootRow {
  const columns = groupColumns({ main: result, total: undefined, by: [], options, context });
  const hasValue = ({ id }: GridColumn): boolean => {
    const { expression } = result.measures.find(({ name }) => id.startsWith(`${name}.`)) ?? measureOf(result.measures, id);
    return !isOverGroups(expression) || !Number.isNaN(numberIn(result.column(id), 0));
  };
  return { label, cells: new Map(columns.filter(hasValue).map((column) => [column.id, column])) };
}

// Estimates the longest text of each column. The layout needs it before cells are drawn.

/** Maximum number of rows examined for the longest text. */
const SAMPLE = 2000;

/** Returns the widest display name of a key with codes. `undefined` for other keys. */
export function broadestName({ name: field }: ResultColumn, { names }: CellContext): string | undefined {
  const known = names?.get(bareField(field));
  if (!known || known.of.size === 0) return undefined;
  const texts = [...known.of.keys()].map((member) => displayName(names, field, member));
  return texts.reduce((best, text) => (breadthOf(text) > breadthOf(best) ? text : best));
}

/** Estimates the width of a text in letters. An underestimate would wrap names to a second line. */
function breadthOf(text: string): number {
  return text.length + 0.4 * (text.match(/[A-Zmw]/g) ?? []).length - 0.5 * (text.match(/[ ijltfr.,']/g) ?? []).length;
}

/** Returns the longest text of a column by letters. Only the first rows of a long column are examined. */
export function longest({ dictionary }: ResultColumn, count: number, text: (row: number) => string): string {
  if (dictionary) return longer(dictionary);
  return longer(Array.from({ length: Math.min(count, SAMPLE) }, (_, row) => text(row)));
}

export function longer(texts: readonly string[]): string {
  let best = '';
  for (const text of texts) if (text.length > best.length) best = text;
  return best;
}

/** Returns the columns of a place in a comparison: the earlier place, and the places gained or lost. */
function rankColumns(facts: MeasureColumn): readonly GridColumn[] {
  const { source, name, unit, other } = facts;
  const { main, by, context } = source;
  const { messages } = context;
  const [now, previous] = [main.column(name), main.column(`${name}.previous`)];
  if (!previous) return [];
  const key = by.length === 1 ? main.column(by[0]!) : undefined;
  const show = (value: number): string => (Number.isNaN(value) ? MISSING : formatNumber(value, unit, context));
  // The first place is the smallest number.
  const gained = (row: number): number => numberIn(previous, row) - numberIn(now, row);
  const delta = (row: number): Delta | undefined => {
    const places = gained(row);
    if (Number.isNaN(places)) {
      const isNew = !Number.isNaN(numberIn(now, row));
      return isNew ? { text: arrivalText(key && memberAt(key, row), main.facts, context, other), change: undefined } : undefined;
    }
    const isUp = places > 0;
    const size = show(Math.abs(places));
    const text = formatSigned(places, unit, context, 'full');
    if (places === 0) return { text, change: undefined };
    const change = { direction: isUp ? 'up' : 'down', arrow: isUp ? '▲' : '▼', good: isUp, text: size, size } as const;
    return { text, change, spoken: messages.table.places({ isUp, n: Math.abs(places) }) };
  };
  const before = other ?? messages.previous;
  const gain = other === undefined ? messages.change : messages.versus({ value: other });
  const base = { numeric: true, isNegative: () => false } as const;
  return [
    {
      ...base,
      ...{ id: previous.name, kind: 'previous', label: before, name: sideText(facts, before), usual: false },
      text: (row) => show(numberIn(previous, row)),
      widest: show(main.rowCount),
    },
    {
      ...base,
      ...{ id: `${name}.change`, kind: 'growth', label: gain, name: sideText(facts, gain), usual: true },
      text: (row) => delta(row)?.text ?? MISSING,
      spoken: (row) => delta(row)?.spoken ?? delta(row)?.text ?? MISSING,
      delta,
      widest: `▲ ${show(main.rowCount)}`,
    },
  ];
}
