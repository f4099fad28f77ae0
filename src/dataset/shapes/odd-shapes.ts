import { unitOfRole } from '../../catalog/column-units.js';
import { meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { Note, Role } from '../../query/schema.js';
import type { TextColumn } from '../../table/column.js';
import { withoutHeaderAmounts } from './header-amounts.js';
import { monthOf } from '../../table/infer/names.js';
import type { Table } from '../../table/table.js';

/** Maximum rows of a table that may be a list of totals. */
const MAX_TOTALS = 40;
/** Share of the labels that must name a figure. */
const NAMED = 0.6;
/** Fewer periods than this are no pivoted table. */
const MIN_PERIODS = 3;

const FIGURES: readonly Concept[] = [
  'total',
  'average',
  'count',
  'revenue',
  'profit',
  'cost',
  'margin',
  'order',
  'customer',
  'quantity',
];
const YEAR = /^(?:19|20)\d\d$/u;
const PERIOD = /^(?:(?:19|20)\d\d[\s/_-]?(?:0?[1-9]|1[0-2]|[qQ][1-4])|[qQ][1-4](?:[\s/_-]*(?:(?:19|20)\d\d|\d\d))?)$/u;

/**
 * Refuses amounts in tables that do not list sales: one whose rows are totals of different figures, and one with a column for each period. A warning
 * names the shape and the attribute that settles it. Amounts of whole orders in one of their rows give way to price × quantity. `isChosen` is true for
 * roles that were set.
 */
export function refuseOddShapes(
  found: DetectedRoles,
  {
    table,
    vocabulary,
    isChosen,
  }: { readonly table: Table; readonly vocabulary: Vocabulary; readonly isChosen: (role: Role) => boolean },
): DetectedRoles {
  if (isChosen('revenue')) return found;
  const detected = withoutHeaderAmounts(found, table);
  const has = (role: Role): boolean => detected.roles.some((one) => one.role === role);
  const totals = totalsNote(table, vocabulary);
  if (totals !== undefined && detected.roles.some(({ role }) => unitOfRole(role) === 'money')) {
    const roles = detected.roles.filter(
      ({ role, ref }) => ref.table !== table.name || unitOfRole(role) !== 'money' || isChosen(role),
    );
    return { ...detected, roles, warnings: [...detected.warnings, totals] };
  }
  const hasMoney = has('revenue') || (has('price') && has('quantity')) || (has('cost') && has('profit'));
  const periods = hasMoney ? undefined : periodsNote(table);
  return periods === undefined ? detected : { ...detected, warnings: [...detected.warnings, periods] };
}

/** The note on a table whose rows are totals of different figures: `Total revenue`, `Number of orders`. */
function totalsNote({ name, columns, rowCount }: Table, vocabulary: Vocabulary): Note | undefined {
  if (rowCount < 2 || rowCount > MAX_TOTALS) return undefined;
  const numbers = columns.filter(({ type }) => type === 'number');
  const labels = columns.find(
    (column): column is TextColumn => column.type === 'text' && column.dictionary.length === rowCount && column.missing === 0,
  );
  if (labels === undefined || numbers.length !== 1) return undefined;
  const meanings = labels.dictionary.map((label) => FIGURES.filter((one) => meaningOf(label, vocabulary).concepts.has(one)));
  const named = meanings.filter((one) => one.length > 0);
  const kinds = new Set(named.map((one) => one.join(' ')));
  if (named.length < NAMED * rowCount || kinds.size < 2) return undefined;
  const column = numbers[0]?.name ?? '';
  const example = labels.dictionary[0] ?? '';
  return {
    code: 'rows-are-totals',
    table: name,
    column,
    params: { role: 'revenue', table: name, column, example },
  };
}

/** The note on a table with a column of amounts for each period: `Jan`, `2024-01`, `Q1`, `2023`. */
function periodsNote({ name, columns }: Table): Note | undefined {
  const periods = columns.filter((column) => column.type === 'number' && isPeriod(column.name)).map((column) => column.name);
  if (periods.length < MIN_PERIODS) return undefined;
  const shown = periods.slice(0, 2).map((period) => `sum("${period}")`);
  const sum = [...shown, ...(periods.length > 2 ? ['…'] : [])].join(' + ');
  return {
    code: 'periods-as-columns',
    table: name,
    params: { role: 'revenue', table: name, first: periods[0] ?? '', last: periods.at(-1) ?? '', sum },
  };
}

function isPeriod(name: string): boolean {
  const text = name.trim();
  if (YEAR.test(text) || PERIOD.test(text)) return true;
  const [, word = ''] = /^(\p{L}+)\.?[\s/_'-]*((?:19|20)?\d\d)?$/u.exec(text) ?? [];
  return word !== '' && monthOf(word) !== undefined;
}
