import type { Note } from '../../query/schema.js';
import type { SourceOptions } from '../../query/source.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { textAt, isPresent, numberAt } from '../describe/column-values.js';
import { isMute, meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import { appendTables } from '../rows/append-tables.js';
import { filePeriodNote, withFilePeriods } from '../shapes/file-periods.js';
import { otherMoneyNamed } from '../../catalog/detect/money/not-sales.js';
import { isRefundName } from '../../catalog/detect/money/money-names.js';
import type { Concept } from '../../catalog/detect/names/words.js';

/** A table of a dataset, and the names of the files that contain its rows. */
export interface TableGroup {
  readonly table: Table;
  readonly files: readonly string[];
}

/** Options for combining files. */
interface Grouping {
  /** The time zone in which instants are converted to days, for files that contain days. */
  readonly timeZone: string;
  /** The words for the names of files. */
  readonly vocabulary: Vocabulary;
  readonly joins?: SourceOptions['joins'];
}

/**
 * Combines files into tables. Files with the same columns form one table, named after the common part of their names
 * (`sales_2020`, `sales_2021` → `sales`), else after the first. Next to other tables, lists of codes and names with the same
 * headers (categories and brands) stay separate, because they share no name and have no dates. So do sales and purchases, and copies of a
 * table that declared joins both mention, such as a calendar for each of two dates. Duplicate table names get a number.
 */
export function groupTables(loaded: readonly Table[], { timeZone, vocabulary, joins = '' }: Grouping): readonly TableGroup[] {
  const read = withFilePeriods(loaded, vocabulary, (one, other) => haveSameColumns([one, other]) && areParts(one, other));
  const alone = haveSameColumns(read);
  const declared = String(joins).replaceAll('"', '');
  const isJoined = ({ name }: Table): boolean => declared.includes(`${name}.`);
  const groups: Table[][] = [];
  for (const table of read) {
    const alike = groups.filter(
      ([first]) =>
        first &&
        haveSameColumns([first, table]) &&
        !areOpposed(first, table, vocabulary) &&
        (alone ? !haveDaysForNumbers(first, table) : areParts(first, table)),
    );
    const group = alike.find(([first]) => !(first && [first, table].every(isJoined) && haveSameRows(first, table)));
    if (group === undefined) groups.push([table]);
    else group.push(table);
  }
  const taken = new Set<string>();
  const largest = groups.toSorted((a, b) => b.length - a.length);
  return groups.flatMap((parts) => {
    const isCopy = (part: Table, at: number): boolean => parts.slice(0, at).some((before) => haveSameRows(before, part));
    const [joined] =
      parts.length > 1
        ? [
            appendTables(
              parts.map((part) => namedLike(part, parts[0]!)),
              new TimeZone(timeZone),
            ),
          ]
        : parts;
    const copies = parts.filter(isCopy);
    const files = parts.map(({ name }) => name);
    if (joined === undefined) return [];
    // Of two that differ, the one with fewer files is not part of the other.
    const before = largest.slice(0, largest.indexOf(parts)).flatMap(([first]) => first ?? []);
    const note = notAppendedNote(joined, before);
    const table = { ...joined, name: freeName(commonName(files), taken) };
    const period = filePeriodNote(table);
    const notes = [
      ...(period ? [period] : []),
      ...(copies.length === 0 ? [] : [copiesNote(table, copies)]),
      ...(note ? [note] : []),
    ];
    return [{ table: notes.length === 0 ? table : { ...table, warnings: [...table.warnings, ...notes] }, files }];
  });
}

/** The note on files with the same rows as another: if they are copies, every sum is too high. */
function copiesNote({ name }: Table, copies: readonly Table[]): Note {
  const files = copies.map((copy) => copy.name);
  return {
    code: 'same-rows',
    table: name,
    count: copies.reduce((sum, { rowCount }) => sum + rowCount, 0),
    params: { table: name, files },
  };
}

/**
 * True when tables have the same columns, in any order, and so are parts of one table. Names may differ in case,
 * spaces and underscores.
 */
export function haveSameColumns(tables: readonly Table[]): boolean {
  const [first, ...others] = tables.map((table) =>
    table.columns
      .map((column) => foldName(column.name))
      .toSorted()
      .join('\n'),
  );
  return others.every((names) => names === first);
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/gu, '');
}

/** Returns a table with its columns named like those of another one with the same columns. */
function namedLike(table: Table, { columns }: Table): Table {
  const nameOf = (name: string): string => {
    const same = columns.filter((column) => foldName(column.name) === foldName(name)).map((column) => column.name);
    return same.length !== 1 || same[0] === undefined ? name : same[0];
  };
  return { ...table, columns: table.columns.map((column) => ({ ...column, name: nameOf(column.name) })) };
}

/** Minimum number of columns of an export. */
const MIN_EXPORTED = 5;

/** Minimum share of the values of a column that parts of a table with nameless columns have in common. */
const IN_COMMON = 0.2;

/** True when columns have names without a meaning, and one has days in a table and numbers in the other. */
function haveDaysForNumbers(one: Table, other: Table): boolean {
  return one.columns.some((column) => {
    const same = other.columns.find(({ name }) => foldName(name) === foldName(column.name));
    const types = [column, ...(same ? [same] : [])].filter(({ missing, length }) => missing < length).map(({ type }) => type);
    return isMute(column.name) && types.includes('number') && types.some((type) => type === 'date' || type === 'datetime');
  });
}

/** True when columns have names without a meaning, and their values show that the tables list different things. */
function areStrangers(one: Table, other: Table): boolean {
  if (!one.columns.every(({ name }) => isMute(name))) return false;
  const pairs = one.columns.map((column) => [column, other.columns.find(({ name }) => name === column.name) ?? column] as const);
  if (pairs.some(([left, right]) => left.type !== right.type)) return true;
  const texts = pairs.filter(([{ type }]) => type === 'text').map(([left, right]) => [textsIn(left), textsIn(right)] as const);
  const alike = texts.filter(([left, right]) => {
    const shared = [...left].filter((text) => right.has(text)).length;
    return shared >= IN_COMMON * Math.min(left.size, right.size);
  });
  if (haveSameKeys(one, other)) return true;
  // Many columns of equal types with days are those of one export.
  const isExport = pairs.length >= MIN_EXPORTED && pairs.some(([{ type }]) => type === 'date' || type === 'datetime');
  return !isExport && (texts.length === 0 || alike.length * 2 < texts.length);
}

function areParts(one: Table, other: Table): boolean {
  if (areStrangers(one, other)) return false;
  const hasDays = one.columns.some(({ type }) => type === 'date' || type === 'datetime');
  const names = [one.name, other.name];
  if (!hasDays && one.name !== other.name && haveSameKeys(one, other)) return false;
  return hasDays || one.name === other.name || [sharedStart(names), sharedEnd(names)].some((part) => !KINDS.test(part));
}

/** Minimum share of the keys of a list that another list also has, for lists of different things. */
const SAME_KEYS = 0.5;

/**
 * True when lists number different things with the same keys: countries 1, 2, 3 and users 1, 2, 3. Without names, the first two columns may be
 * the key, such as products and years of two lists of prices. Parts of a list have keys of their own.
 */
function haveSameKeys(one: Table, other: Table): boolean {
  const [key, next] = one.columns;
  const isKeyOfPairs = key !== undefined && next !== undefined && one.columns.length > 2 && isMute(key.name);
  return haveSameKeyIn([key], one, other) || (isKeyOfPairs && haveSameKeyIn([key, next], one, other));
}

function haveSameKeyIn(keys: readonly (Column | undefined)[], one: Table, other: Table): boolean {
  const pairs = keys.map((key) => {
    const same = other.columns.find(({ name }) => foldName(name) === foldName(key?.name ?? ''));
    return key && same && key.type === same.type ? ([key, same] as const) : undefined;
  });
  if (pairs.includes(undefined) || haveSameRows(one, other)) return false;
  const [left, right] = [0, 1].map((side) => textsTogether(pairs.flatMap((pair) => pair?.[side] ?? [])));
  if (left === undefined || right === undefined || left.size < one.rowCount || right.size < other.rowCount) return false;
  const shared = [...left].filter((text) => right.has(text)).length;
  return shared >= SAME_KEYS * Math.min(left.size, right.size);
}

function textsTogether(columns: readonly Column[]): ReadonlySet<string> {
  const length = columns[0]?.length ?? 0;
  return new Set(Array.from({ length }, (_, row) => columns.map((column) => textAt(column, row) ?? '').join('\n')));
}

function textsIn(column: Column): ReadonlySet<string> {
  return new Set(Array.from({ length: column.length }, (_, row) => textAt(column, row) ?? ''));
}

/** Matches prefixes of table names that only state the kind of table, or nothing. */
const KINDS = /^(?:dim(?:ension)?|fact|tbl|table|stg|dw|raw|ref|lookup|lkp)?$/iu;

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}_${String(count)}`;
  taken.add(free);
  return free;
}

/** Returns what all names begin or end with, in whole words; the first name when they have nothing in common. */
function commonName(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.every((name) => name === first)) return first;
  return sharedStart(names) || sharedEnd(names) || first;
}

const WORDS = /[\p{L}]+|[^\p{L}]+/gu;

/** Returns the words and separators that all names begin with, without trailing numbers and punctuation. */
function sharedStart(names: readonly string[]): string {
  const words = sharedWords(names.map((name) => name.match(WORDS) ?? []));
  return words.join('').replace(/[^\p{L}]+$/u, '');
}

function sharedEnd(names: readonly string[]): string {
  const words = sharedWords(names.map((name) => (name.match(WORDS) ?? []).toReversed()));
  return words
    .toReversed()
    .join('')
    .replace(/^[^\p{L}]+/u, '');
}

function sharedWords([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return end < 0 ? first : first.slice(0, end);
}

/** Words that only say which part of the data a file has. */
const PARTS =
  /^(?:q|h|w|fy|y|m|part|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:janu|febru)ary|march|april|june|july|august|(?:septem|octo|novem|decem)ber)$/u;

/** Minimum share of columns of the same name from which on files are parts of one table whose headers differ. */
const MIN_ALIKE = 0.5;

/** Names of columns that say nothing about the rows. */
const BARE = /^(?:id|name|code|key)$/iu;

/** Number of columns that the note names. */
const SHOWN_COLUMNS = 3;

/** What the name of a file says, without numbers and months; empty where it says nothing else. */
function stemOf(name: string): string {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return words.filter((word) => word !== '' && !PARTS.test(word)).join(' ');
}

/**
 * Returns the note for a table that looks like a part of another one and is none: both files have the same stem and as many columns, and the names of
 * some columns differ. Such rows are not counted.
 */
function notAppendedNote(table: Table, others: readonly Table[]): Note | undefined {
  const stem = stemOf(table.name);
  const other = others.find((one) => stem !== '' && stemOf(one.name) === stem && areAlike(table, one));
  if (other === undefined) return undefined;
  const known = new Set(other.columns.map(({ name }) => name));
  const columns = table.columns.map(({ name }) => name).filter((name) => !known.has(name));
  return {
    code: 'not-appended',
    table: table.name,
    params: { table: table.name, other: other.name, columns: columns.slice(0, SHOWN_COLUMNS) },
  };
}

function areAlike({ columns }: Table, other: Table): boolean {
  if (columns.length !== other.columns.length) return false;
  const isUnnamed = columns.every(({ name }, index) => name === `column ${String(index + 1)}`);
  const isSame = ({ name }: Table['columns'][number]): boolean => other.columns.some((one) => one.name === name);
  // Files with equal columns that were not appended are lists of different things.
  if (columns.every(isSame)) return false;
  // Any list may have an `id` and a `name`.
  const telling = columns.filter(({ name }) => !BARE.test(name));
  return isUnnamed || telling.filter(isSame).length >= telling.length * MIN_ALIKE;
}

/**
 * True when the first row of a file is not its header, since the row below has the names of another file: the first row is 1 to n, or one text in all
 * columns.
 */
export function hasFalseHeader(table: Table, others: readonly Table[]): boolean {
  const names = table.columns.map(({ name }) => name);
  const [first = ''] = names;
  if (names.length < 2 || table.rowCount === 0) return false;
  const isRepeated = names.every((name, index) => index === 0 || name === `${first}_${String(index + 1)}`);
  const isUnnamed = names.every((name, index) => name === `column ${String(index + 1)}`);
  const top = cellsOf(table, 0);
  if (isUnnamed && isNoHeader(top)) return areNamesOf(cellsOf(table, 1), others);
  return isRepeated && !isUnnamed && areNamesOf(top, others);
}

function cellsOf({ columns }: Table, row: number): readonly (string | undefined)[] {
  return columns.map((column) => (row < column.length ? textAt(column, row) : undefined));
}

/** True for 1 to n, 0 to n − 1, and one text in all cells. */
function isNoHeader(cells: readonly (string | undefined)[]): boolean {
  const [first] = cells;
  const start = Number(first);
  const countsUp = (start === 0 || start === 1) && cells.every((cell, index) => cell === String(start + index));
  return first !== undefined && (countsUp || cells.every((cell) => cell === first));
}

/** True when cells are the names of the columns of another table. A name above numbers cannot be read as a number, and counts as missing. */
function areNamesOf(cells: readonly (string | undefined)[], others: readonly Table[]): boolean {
  const known = cells.filter((cell) => cell !== undefined);
  return (
    known.length >= 2 &&
    new Set(known).size === known.length &&
    others.some(
      ({ columns }) => columns.length === cells.length && known.every((cell) => columns.some(({ name }) => name === cell)),
    )
  );
}

/** True when two tables are copies: the same columns in any order, with the same rows, and at least one row. */
function haveSameRows(one: Table, other: Table): boolean {
  return (
    one.rowCount > 0 &&
    one.rowCount === other.rowCount &&
    one.columns.every((column) => other.columns.some((copy) => copy.name === column.name && isSameColumn(column, copy)))
  );
}

/** True when two columns have the same name, type and values. */
export function isSameColumn(one: Column, other: Column): boolean {
  if (one.name !== other.name || one.type !== other.type || one.missing !== other.missing) return false;
  const code = one.type === 'text' && other.type === 'text' ? codesIn(one.dictionary, other.dictionary) : undefined;
  for (let row = 0; row < one.length; row += 1) {
    const present = isPresent(one, row);
    if (present !== isPresent(other, row)) return false;
    if (!present) continue;
    const value = numberAt(one, row);
    if ((code ? code[value] : value) !== numberAt(other, row)) return false;
  }
  return true;
}

/** Returns the codes of texts in another dictionary. */
function codesIn(texts: readonly string[], other: readonly string[]): readonly (number | undefined)[] {
  const codeOf = new Map(other.map((text, code) => [text, code]));
  return texts.map((text) => codeOf.get(text));
}

/** Words in the names of files of sales, and of files with the same columns about something else. */
const SALES: readonly Concept[] = ['order', 'sale', 'invoice', 'transaction', 'revenue', 'actual'];
const OTHERS: readonly Concept[] = ['purchase', 'procure', 'target'];
const RETURNS: readonly Concept[] = ['return', 'cancel'];

/**
 * True when the name of one file says sales, and that of the other purchases, expenses, a plan or returns: such files have the same columns, and are
 * not parts of one table. Returns with a sign are: they net the sales out.
 */
function areOpposed(one: Table, other: Table, vocabulary: Vocabulary): boolean {
  const [left, right] = [isOther(one, vocabulary), isOther(other, vocabulary)];
  return left !== right && namesSales(left ? other : one, vocabulary);
}

function isOther({ name, columns }: Table, vocabulary: Vocabulary): boolean {
  const { concepts } = meaningOf(name, vocabulary);
  if (OTHERS.some((idea) => concepts.has(idea)) || otherMoneyNamed(name) !== undefined) return true;
  const isReturned = isRefundName(name) || RETURNS.some((idea) => concepts.has(idea));
  return isReturned && columns.every((column) => column.type !== 'number' || column.min >= 0);
}

function namesSales({ name }: Table, vocabulary: Vocabulary): boolean {
  const { concepts } = meaningOf(name, vocabulary);
  return SALES.some((idea) => concepts.has(idea));
}
