import type { Calendar } from './plan.js';
import { formatDayRange } from './time/calendar-date.js';
import { splitList } from './names.js';
import { type QueryResult, type ResultColumn, valueOf } from './result/result.js';
import { binEnd, TIME_GRAINS, type TimeGrain } from './time/time-grain.js';
import { bareField, quoteField, quoteValue, readClauses, type Clause, type ClauseItem } from './where/where.js';
/** Splits a dimension such as `month(date)` into its unit and arguments; `undefined` for a plain field. */
export function unitOf(field: string): { readonly unit: string; readonly args: readonly string[] } | undefined {
  const [, unit, inner] = /^([a-z-]+)\s*\((.*)\)$/su.exec(field) ?? [];
  return unit === undefined || inner === undefined ? undefined : { unit, args: splitList(inner) };
}

/** Returns the grain of a date key: that of `month(date)`, the resolved `auto`, or days. */
export function grainOf(field: string, auto: TimeGrain | undefined): TimeGrain {
  const unit = unitOf(field)?.unit;
  return TIME_GRAINS.find((grain) => grain === unit) ?? (unit === 'auto' ? auto : undefined) ?? 'day';
}

/** Returns the value of a clause that selects the rows of a key: a period for a date, a text or a number. */
export function clauseText(column: ResultColumn, row: number, grain: TimeGrain | undefined, calendar: Calendar): string {
  const value = valueOf(column, row);
  if (value === null) return '(blank)';
  if (column.type !== 'date') return typeof value === 'string' ? quoteValue(value) : String(value);
  const first = Number(column.values[row]);
  return formatDayRange({ from: first, to: binEnd(first, grainOf(column.name, grain), calendar) });
}

/** Returns the field of a clause on a key, without quotes; periods of a date become clauses on the date. */
export function clauseField(column: ResultColumn): string {
  return keyField(column).field;
}

function keyField({ name, type }: ResultColumn): Pick<Clause, 'field' | 'quoted'> {
  const call = unitOf(name);
  const text = type === 'date' && call ? (call.args[0] ?? name) : name;
  const field = bareField(text);
  return { field, quoted: field !== text };
}

/** Formats a clause item like `clauseText`; `undefined` for items that `clauseText` never produces. */
function itemText(item: ClauseItem): string | undefined {
  if (item.not) return undefined;
  if (item.kind === 'blank') return '(blank)';
  if (item.kind === 'equals') return quoteValue(item.value);
  if (item.kind === 'range' && item.from !== undefined && item.to !== undefined) return `${item.from}..${item.to}`;
  return undefined;
}

/** True when a clause is on the field of a key. */
export function isOn({ field }: Clause, column: ResultColumn): boolean {
  return field === clauseField(column) || field === column.name;
}

/** Returns the field of a clause on a key as text; column names with special characters are quoted. */
export function fieldText(column: ResultColumn): string {
  return quoteField(keyField(column));
}

/** A result with the key columns that clauses refer to. */
export interface Keys {
  readonly main: QueryResult;
  readonly by: readonly string[];
  readonly calendar: Calendar;
}

/** Returns the rows that a clause written by `clauseOf` selects; none for other clauses. */
export function chosenRows(keys: Keys, own: string): readonly number[] {
  const { main } = keys;
  const columns = columnsOf(keys);
  const clauses = readClauses(own);
  const named = columns.flatMap((column) => {
    const clause = clauses.find((one) => isOn(one, column));
    return clause ? [{ column, texts: new Set(clause.items.map(itemText)) }] : [];
  });
  if (named.length === 0 || named.some(({ texts }) => texts.has(undefined))) return [];
  const tests = named.map(({ column, texts }) => testOf(keys, column, texts));
  const found: number[] = [];
  for (let row = 0; row < main.rowCount; row++) if (tests.every((test) => test(row))) found.push(row);
  return found;
}

/** Returns a test for whether a row's key is among some texts. Each dictionary entry is formatted once. */
function testOf(keys: Keys, column: ResultColumn, texts: ReadonlySet<string | undefined>): (row: number) => boolean {
  const text = (row: number): string => clauseText(column, row, keys.main.facts.grain, keys.calendar);
  if (!column.dictionary) return (row) => texts.has(text(row));
  const known = new Map<number, boolean>();
  return (row) => {
    const code = column.valid?.[row] === 0 ? -1 : column.values[row]!;
    let is = known.get(code);
    if (is === undefined) known.set(code, (is = texts.has(text(row))));
    return is;
  };
}

/**
 * Returns the clause that selects rows. It uses all keys if they select exactly these rows. Otherwise it uses only the first key,
 * because clauses on several fields are combined with AND.
 */
export function clauseOf(keys: Keys, rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const clauses = columnsOf(keys).map((column) => {
    const texts = new Set(rows.map((row) => clauseText(column, row, keys.main.facts.grain, keys.calendar)));
    return `${fieldText(column)}: ${[...texts].join(', ')}`;
  });
  const all = clauses.join('; ');
  return clauses.length === 1 || chosenRows(keys, all).length === rows.length ? all : clauses[0]!;
}

/** Returns the values of rows in the first key. */
export function valuesOf({ main, by }: Keys, rows: readonly number[]): (string | number | null)[] {
  const column = main.column(by[0] ?? '');
  return column
    ? rows.map((row) => {
        const value = valueOf(column, row);
        return typeof value === 'boolean' ? String(value) : value;
      })
    : [];
}

function columnsOf({ main, by }: Keys): readonly ResultColumn[] {
  return by.flatMap((name) => main.column(name) ?? []);
}
