import { isMute, meaningOf, wordsOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isWhole, numberAt } from '../describe/column-values.js';
import { timeOfSeries } from './may-have-shape.js';

/** Maximum number of columns, and the maximum ratio of their averages, between which amounts may be of the same kind. */
const [MAX_COLUMNS, MAX_RATIO] = [60, 500];
/** Maximum share of the rows that may differ from a rule about all of them, and of columns that are whole numbers next to others. */
const [DIFFERING, MAX_ODD] = [0.02, 0.25];

/** Ideas of columns of time, which may stand next to the date. */
const OF_TIME: readonly Concept[] = ['date', 'period', 'time'];
/** Matches names of hours, which no concept has. */
const HOURS = /^(?:hours?|minutes?)$/iu;
/** Matches words for prices of shares, cases of a disease and features of models, which files have in English. */
const NO_MEMBERS = /^(?:close|high|low|confirmed|lag)$/u;
/** Matches a code such as `M01AB`: its letters may read as words. */
const CODE = /^(?=.*\d)(?!.*\p{L}{3})\p{L}[\p{L}\d-]*$/u;
/** Ideas of members in names such as `Product 1`, and the ideas of amounts in names such as `Sales North`. */
const OF_MEMBERS = ['product', 'category', 'store', 'region', 'segment', 'channel', 'model', 'department'] as const;
const OF_AMOUNTS: readonly Concept[] = ['revenue', 'amount', 'sale', 'quantity', 'unit'];

/** Columns of one series each, with their members. */
interface Series {
  readonly columns: readonly NumberColumn[];
  readonly labels: readonly string[];
  readonly dimension: (typeof OF_MEMBERS)[number] | 'group';
  /** What is counted, in the words that all names share. */
  readonly stem: string;
}

/**
 * Returns the columns of a table of one row per period and one series per column, such as `month,Red,White,Rosé`. Names say no measure, and values are
 * amounts of one kind: neither shares of a whole, an index, flags, nor levels that only rise.
 */
export function seriesColumns(table: Table, vocabulary: Vocabulary): Series | undefined {
  const time = timeOfSeries(table);
  if (time === undefined) return undefined;
  const ideasOf = (name: string): ReadonlySet<Concept> => meaningOf(name, vocabulary).concepts;
  // Numbers of the year or week, next to the date.
  const isOfTime = (name: string): boolean => HOURS.test(name) || OF_TIME.some((idea) => ideasOf(name).has(idea));
  const others = table.columns.filter((column) => column !== time && !isOfTime(column.name));
  const columns = others.filter((column): column is NumberColumn => column.type === 'number');
  // Names such as `c1` say nothing: these columns may be of any kind.
  const isNamed = columns.some(({ name }) => !isMute(name));
  if (columns.length < Math.max(2, others.length) || columns.length > MAX_COLUMNS || !isNamed) return undefined;
  const words = columns.map(({ name }) => name.trim().split(/[\s_.]+/u));
  const shared = (words[0] ?? []).filter((word) => words.every((all) => all.includes(word)));
  const own = words.map((all) => all.filter((word) => !shared.includes(word)).join(' '));
  const stem = shared.join(' ').toLowerCase();
  const dimension = OF_MEMBERS.find((idea) => ideasOf(stem).has(idea)) ?? 'group';
  const isCounted = OF_AMOUNTS.some((idea) => ideasOf(stem).has(idea));
  const isName = (name: string): boolean =>
    name !== '' &&
    (CODE.test(name) || ideasOf(name).size === 0) &&
    !wordsOf(name).some((word) => NO_MEMBERS.test(word)) &&
    (dimension !== 'group' || /\p{L}/u.test(name));
  if ((ideasOf(stem).size > 0 && dimension === 'group' && !isCounted) || !own.every(isName)) return undefined;
  const isNew = new Set(Array.from({ length: table.rowCount }, (_, row) => numberAt(time, row))).size === table.rowCount;
  if (!isNew || time.missing > 0 || !areAmounts(columns)) return undefined;
  const labels = own.map((label, at) => (/\p{L}/u.test(label) ? label : (columns[at]?.name.trim() ?? label)));
  return { columns, labels, dimension, stem: isCounted ? stem : '' };
}

/** True for amounts of one kind that may be added up. */
function areAmounts(columns: readonly NumberColumn[]): boolean {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => columns.map((column) => numberAt(column, row) || 0));
  const few = DIFFERING * rows.length;
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  const totals = columns.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const whole = columns.filter(isWhole).length;
  const isRising = columns.every((_, at) => rows.filter((row, now) => (row[at] ?? 0) < (rows[now - 1]?.[at] ?? 0)).length <= few);
  return (
    Math.min(whole, columns.length - whole) <= MAX_ODD * columns.length &&
    columns.every(({ min, max }) => max > 1 && min >= 0) &&
    Math.max(...totals) <= MAX_RATIO * Math.min(...totals) &&
    Math.max(...sums) > 1.01 * Math.min(...sums) &&
    !rows.some((row) => row.every((value) => value === 100)) &&
    !isRising
  );
}
