import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Note } from '../../query/schema.js';
import type { DecimalColumn } from '../../table/column.js';
import { monthOf } from '../../table/infer/names.js';
import type { Table } from '../../table/table.js';
import { dateInParts } from '../dates/date-parts.js';

/** A year, and a month or quarter of it, in the name of a file. */
interface FilePeriod {
  readonly year: number;
  readonly isFiscal: boolean;
  readonly month?: number;
  readonly quarter?: number;
}

/** How the columns from names of files are marked. */
const GUESS = 'whole numbers from the name of the file';

/**
 * Adds the year and month in the name of a file to its rows, where no column says them: `sales_2023.csv`, `2024-03.csv`. Next to other
 * tables, this needs a file with the same columns and another period, or a table that is larger than all others.
 */
export function withFilePeriods(
  tables: readonly Table[],
  vocabulary: Vocabulary,
  isPart: (one: Table, other: Table) => boolean,
): readonly Table[] {
  const hasDates = tables.some(({ columns }) => columns.some(({ type }) => type === 'date' || type === 'datetime'));
  const largest = Math.max(...tables.map(({ rowCount }) => rowCount));
  const periods = tables.map(({ name }) => periodIn(name));
  return tables.map((table, at) => {
    const period = periods[at];
    if (period === undefined || table.later !== undefined || !mayLackPeriod(table, vocabulary)) return table;
    const differs = (other: FilePeriod | undefined): boolean =>
      other !== undefined && (other.year !== period.year || other.month !== period.month || other.quarter !== period.quarter);
    const hasParts = tables.some((other, index) => differs(periods[index]) && isPart(other, table));
    return hasParts || (!hasDates && table.rowCount === largest) ? withPeriod(table, period) : table;
  });
}

/** The note on a table with years from names of files. */
export function filePeriodNote({ name, columns }: Table): Note | undefined {
  const column = columns.find(({ guess }) => guess === GUESS)?.name;
  return column === undefined ? undefined : { code: 'period-in-file-name', table: name, column, params: { table: name } };
}

/** True for a table with amounts and no dates. */
function mayLackPeriod(table: Table, vocabulary: Vocabulary): boolean {
  const { columns, rowCount } = table;
  if (rowCount === 0 || columns.every(({ type }) => type !== 'number')) return false;
  if (columns.some(({ type }) => type === 'date' || type === 'datetime')) return false;
  const dated = columns.filter(({ type, name }) => type === 'number' && /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(name));
  return dated.length < 3 && dateInParts(table, vocabulary, 1).length === 0;
}

/** Puts the year, and the month or quarter of the name, before the other columns. */
function withPeriod(table: Table, { year, isFiscal, month, quarter }: FilePeriod): Table {
  const part = month ?? quarter;
  const dated = part === undefined ? table : withNumber(table, month === undefined ? 'quarter' : 'month', part);
  return withNumber(dated, isFiscal ? 'fiscal_year' : 'year', year);
}

function withNumber(table: Table, baseName: string, value: number): Table {
  let name = baseName;
  while (table.columns.some((column) => column.name === name)) name = `${name} (file)`;
  const column: DecimalColumn = {
    name,
    type: 'number',
    kind: 'decimal',
    scale: 0,
    length: table.rowCount,
    missing: 0,
    values: new Float64Array(table.rowCount).fill(value),
    min: value,
    max: value,
    guess: GUESS,
  };
  return { ...table, columns: [column, ...table.columns] };
}

/** The period in a name with one year: `sales_2023`, `2024-03`, `sales_202403`, `FY24 Q1`, `mar_2024`. */
function periodIn(name: string): FilePeriod | undefined {
  const found = [...name.matchAll(/(?<!\d)(FY|GJ)?[\s_-]?((?:19[7-9]|20[0-6])\d|(?<=FY|GJ)\d\d)(0[1-9]|1[0-2])?(?!\d)/giu)];
  const [match] = found;
  if (found.length !== 1 || match === undefined) return undefined;
  const [text, mark, digits = '', attached] = match;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  const rest = name.replace(text, ' ');
  const quarter = /(?<![\p{L}\d])q([1-4])(?!\d)/iu.exec(rest)?.[1];
  const digitsAfter = /^[\s_.-]*(0[1-9]|1[0-2])(?!\d)/u.exec(name.slice(match.index + text.length))?.[1];
  const named = rest.split(/[^\p{L}]+/u).flatMap((word) => (word.length < 3 ? [] : (monthOf(word) ?? [])));
  const month = Number(attached ?? digitsAfter ?? named[0] ?? 0);
  return {
    year,
    isFiscal: mark !== undefined,
    ...(quarter === undefined ? {} : { quarter: Number(quarter) }),
    ...(quarter === undefined && month > 0 ? { month } : {}),
  };
}
