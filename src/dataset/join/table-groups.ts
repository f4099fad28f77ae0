import type { SourceOptions } from '../../query/source.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { Table } from '../../table/table.js';
import { appendTables } from '../rows/append-tables.js';
import { haveSameRows } from './same-rows.js';

/** A table of a data set, and the names of the files whose rows it holds. */
export interface TableGroup {
  readonly table: Table;
  readonly files: readonly string[];
}

/** What files are put together by. */
export interface Grouping {
  /** In which instants of files whose days have none are taken. */
  readonly timeZone: string;
  readonly joins?: SourceOptions['joins'];
}

/**
 * The tables that files make: those with the same columns are one (DESIGN R10), named after what their names have in common (`sales_2020`,
 * `sales_2021` → `sales`), else after the first. Beside other tables, lists of codes and names that have just the same headers (categories and
 * brands) stay apart: they share no name and tell of no days. So do copies of a table that declared joins name both, such as a calendar for each of
 * two dates. Two tables of one name are told apart by a number.
 */
export function groupTables(loaded: readonly Table[], { timeZone, joins = '' }: Grouping): readonly TableGroup[] {
  const alone = haveSameColumns(loaded);
  const declared = String(joins).replaceAll('"', '');
  const isJoined = ({ name }: Table): boolean => declared.includes(`${name}.`);
  const groups: Table[][] = [];
  for (const table of loaded) {
    const alike = groups.filter(([first]) => first && haveSameColumns([first, table]) && (alone || areParts(first, table)));
    const group = alike.find(([first]) => !(first && [first, table].every(isJoined) && haveSameRows(first, table)));
    if (group === undefined) groups.push([table]);
    else group.push(table);
  }
  const taken = new Set<string>();
  return groups.flatMap((parts) => {
    const [joined] = parts.length > 1 ? [appendTables(parts, new TimeZone(timeZone))] : parts;
    const files = parts.map(({ name }) => name);
    return joined ? [{ table: { ...joined, name: freeName(commonName(files), taken) }, files }] : [];
  });
}

/** Whether tables have the same columns, in any order, and so are parts of one (DESIGN R10). */
export function haveSameColumns(tables: readonly Table[]): boolean {
  const [first, ...others] = tables.map((table) =>
    table.columns
      .map((column) => column.name)
      .toSorted()
      .join('\n'),
  );
  return others.every((names) => names === first);
}

function areParts(one: Table, other: Table): boolean {
  const hasDays = one.columns.some(({ type }) => type === 'date' || type === 'datetime');
  const names = [one.name, other.name];
  return hasDays || one.name === other.name || [sharedStart(names), sharedEnd(names)].some((part) => !KINDS.test(part));
}

/** What names of tables begin with to say of what kind they are, or nothing. */
const KINDS = /^(?:dim(?:ension)?|fact|tbl|table|stg|dw|raw|ref|lookup|lkp)?$/iu;

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}_${String(count)}`;
  taken.add(free);
  return free;
}

/** What all names begin with or end in, in whole words; the first where they have nothing in common. */
export function commonName(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.every((name) => name === first)) return first;
  return sharedStart(names) || sharedEnd(names) || first;
}

const WORDS = /[\p{L}]+|[^\p{L}]+/gu;

/** The words, with what stands between them, that all names begin with; without numbers and signs at the end. */
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
