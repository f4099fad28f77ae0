import { titleIn, type MemberNames } from '../../format/member-name.js';
import { bareField } from '../../query/member-clause.js';
import type { Calendar } from '../../query/plan.js';
import { valueOf, type QueryResult, type ResultColumn } from '../../query/result.js';
import { parseWhere } from '../../query/where.js';
import { clauseText, fieldText, isOn, itemText } from './cells-model.js';

/** The rows whose texts, codes or names have all words of a search in them, in their order; undefined where nothing is searched for. */
export function searched(main: QueryResult, by: readonly string[], search: string, names?: MemberNames): Int32Array | undefined {
  const words = search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const texts = by.flatMap((name) => {
    const column = main.column(name);
    return column && (column.type === 'text' || isNamed(column, names)) ? [loweredOf(column, names)] : [];
  });
  if (words.length === 0 || texts.length === 0) return undefined;
  const found = new Int32Array(main.rowCount);
  let count = 0;
  for (let row = 0; row < main.rowCount; row++) {
    const inRow = texts.map((text) => text(row));
    if (words.every((word) => inRow.some((text) => text.includes(word)))) found[count++] = row;
  }
  return found.subarray(0, count);
}

/** Whether the members of a key are read by names. */
export function isNamed({ name }: ResultColumn, names: MemberNames | undefined): boolean {
  return (names?.get(bareField(name))?.of.size ?? 0) > 0;
}

/** What a search looks at in the rows of a key: of texts each is made once. */
function loweredOf(column: ResultColumn, names: MemberNames | undefined): (row: number) => string {
  const lowered = (text: string): string => (titleIn(names, column.name, text) ?? text).toLocaleLowerCase();
  const { dictionary, values, valid } = column;
  if (!dictionary) return (row) => lowered(String(valueOf(column, row) ?? ''));
  const texts = dictionary.map(lowered);
  return (row) => (valid?.[row] === 0 ? '' : (texts[values[row]!] ?? ''));
}

/** What rows are told apart by. */
export interface Keys {
  readonly main: QueryResult;
  readonly by: readonly string[];
  readonly calendar: Calendar;
}

/** The rows that a clause chooses, as a table wrote it; none for a clause of another kind. */
export function chosenRows(keys: Keys, own: string): readonly number[] {
  const { main } = keys;
  const columns = columnsOf(keys);
  const clauses = own === '' ? [] : parseWhere(own);
  const wanted = columns.flatMap((column) => {
    const clause = clauses.find((one) => isOn(one, column));
    return clause ? [{ column, texts: new Set(clause.items.map(itemText)) }] : [];
  });
  if (wanted.length === 0 || wanted.some(({ texts }) => texts.has(undefined))) return [];
  const tests = wanted.map(({ column, texts }) => testOf(keys, column, texts));
  const found: number[] = [];
  for (let row = 0; row < main.rowCount; row++) if (tests.every((test) => test(row))) found.push(row);
  return found;
}

/** Whether the key of a row is one of some: of texts each is looked at once. */
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
 * The clause that chooses rows: on all keys where it chooses no other row than these, else on the first alone, for a clause says “and” between fields.
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

/** The values of rows in the first key. */
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
