import type { Note } from '../../query/schema.js';
import type { Table } from '../../table/table.js';

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
export function notAppendedNote(table: Table, others: readonly Table[]): Note | undefined {
  const stem = stemOf(table.name);
  const other = others.find((one) => stem !== '' && stemOf(one.name) === stem && areAlike(table, one));
  if (other === undefined) return undefined;
  const known = new Set(other.columns.map(({ name }) => name));
  const columns = table.columns.map(({ name }) => name).filter((name) => !known.has(name));
  const shown = columns.slice(0, SHOWN_COLUMNS).map((name) => `'${name}'`);
  return {
    code: 'not-appended',
    message: `The rows of '${table.name}' were not added to '${other.name}' because the column names differ (${shown.join(', ')}); rename the columns, or set the header row in read`,
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
