import type { Catalog } from '../../query/catalog.js';
import type { SourceOptions } from '../../query/source.js';
import { quote } from '../../query/where/where.js';
import { parseReadOptions } from '../../table/read-options.js';
import type { Table } from '../../table/table.js';
import { repeatedRows } from './equal-rows.js';
import { mayHaveUnsold, stateColumns } from './state-stems.js';

/** The rows that the options of the page exclude. */
export interface LeavingOut {
  /** `sold`, `all`, or the states to count. */
  readonly status: string;
  /** True to remove rows that equal another one in all columns. */
  readonly isWithoutCopies: boolean;
}

/** Minimum number of columns and of rows of a table in which equal rows can hardly be two sales. */
const MIN_COLUMNS = 5;
const MIN_ROWS = 20;
/** Minimum number of rows that follow each other twice, as after pasting a file twice. */
const PASTED_ROWS = 20;

/** Prefixes of answers that are options: `@status`, and settings of `read` as `@read duplicates`. */
export const STATUS = '@status';
const READ = '@read ';

/** Returns options with the answers of a viewer that set other options than roles. What the page sets takes precedence. */
export function withAnswered(options: SourceOptions): SourceOptions {
  const { answers = {}, status = answers[STATUS], read = '' } = options;
  const settings = Object.entries(answers).filter(([name]) => name.startsWith(READ));
  const added = settings.map(([name, value]) => `${quoted(name.slice(READ.length))}: ${value}`);
  return {
    ...options,
    ...(status !== undefined && { status }),
    ...(added.length > 0 && { read: [...added, read].filter((text) => text.trim() !== '').join('; ') }),
  };
}

/** A name as `read` has it. */
function quoted(name: string): string {
  return /[:;"']/u.test(name) ? quote(name) : name;
}

/** Returns which rows the options leave out. @throws SalesError `bad-option` */
export function leavingOut({ status = '', read = '' }: SourceOptions): LeavingOut & { readonly areCopiesKnown: boolean } {
  const { duplicates } = parseReadOptions(read);
  return {
    status: status.trim() === '' ? 'sold' : status.trim(),
    isWithoutCopies: duplicates === 'remove',
    areCopiesKnown: duplicates !== undefined,
  };
}

/** True when the options exclude rows, or a state may say that they are no sales. */
export function mayLeaveOut(tables: readonly Table[], { status, isWithoutCopies }: LeavingOut): boolean {
  if (isWithoutCopies || status !== 'sold') return isWithoutCopies || status !== 'all';
  const mayHave = (table: Pick<Table, 'columns'>): boolean => stateColumns(table).some(mayHaveUnsold);
  return tables.some((table) => mayHave(table) || (table.later?.sample && mayHave(table.later.sample)));
}

/** True when rows that are added to a table may not all count, by their states next to those of the table. */
export function mayLeaveOutLater(
  before: Pick<Table, 'columns'>,
  added: Pick<Table, 'columns'>,
  { status, isWithoutCopies }: LeavingOut,
): boolean {
  if (isWithoutCopies || status !== 'sold') return isWithoutCopies || status !== 'all';
  const known = stateColumns(before);
  return stateColumns(added).some(({ name, dictionary }) => {
    const texts = known.find((column) => column.name === name)?.dictionary ?? [];
    return mayHaveUnsold({ name, dictionary: [...texts, ...dictionary] });
  });
}

/**
 * Returns the rows of sales that equal an earlier one in all columns, if they can hardly be two sales: rows have an order and a quantity, which would count
 * a second piece, or many rows follow each other twice. Nothing for few columns, for rows with a key of their own, and for files that are read in part.
 */
export function noteworthyCopies(table: Table | undefined, { columns, roles }: Catalog): readonly number[] {
  if (!table || table.later || table.rowCount < MIN_ROWS || table.columns.length < MIN_COLUMNS) return [];
  const own = columns.filter((column) => column.table === table.name);
  if (own.some(({ type, distinct, missing }) => type === 'text' && distinct === table.rowCount && missing === 0)) return [];
  const { copies, longest } = repeatedRows(table);
  const has = (role: string): boolean => roles.some((one) => one.role === role && one.ref.table === table.name);
  const isPasted = longest >= PASTED_ROWS && copies.length * 2 <= table.rowCount;
  return isPasted || (has('order') && has('quantity')) ? copies : [];
}
