import { wordsOf } from '../../catalog/detect/names/names.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn, RoleChoice } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import type { Table } from '../../table/table.js';

/** Words for first and last names at the end of a column's name, as pairs per language. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^| )(?:first|given|fore)(?: ?name)?$|(?:^| )f ?name$/u, /(?:^| )(?:last|family|sur)(?: ?name)?$|(?:^| )l ?name$/u],
  [/(?:^| )vorname$/u, /(?:^| )(?:nach|familien|zu)name$/u],
  [/(?:^| )prenom$/u, /(?:^| )nom(?: de famille)?$/u],
  [/(?:^| )nombre$/u, /(?:^| )apellidos?$/u],
  [/(?:^| )(?:primeiro )?nome$/u, /(?:^| )(?:sobrenome|apelido|cognome)$/u],
  [/(?:^| )voornaam$/u, /(?:^| )achternaam$/u],
];

/** Matches a name with its owner in brackets, such as `First Name (Billing)`. */
const IN_BRACKETS = /^(.+)\(([^()]+)\)$/u;

/**
 * Returns the full-name columns of a table with a first-name and a last-name column, but without a full-name column. `isAlone`:
 * the table is the only one, so names without an owner are those of its customers. Names for the bill are, too.
 */
export function fullNames({ name: table, columns }: Table, isAlone: boolean): readonly DerivedColumn[] {
  const named = columns
    .filter(({ type }) => type === 'text')
    .map(({ name }) => ({ name, words: wordsOf(name.replace(IN_BRACKETS, '$2 $1')).join(' ') }));
  const isPrefix = (text: string): boolean => columns.every(({ name }) => wordsOf(name).join(' ').startsWith(text));
  const known = new Set(
    columns.map(({ name }) =>
      wordsOf(name)
        .filter((word) => word !== 'full')
        .join(' '),
    ),
  );
  return PAIRS.flatMap(([first, last]) =>
    named.flatMap((given): readonly DerivedColumn[] => {
      const start = given.words.search(first);
      const whose = given.words.slice(0, Math.max(0, start));
      const family = named.find(({ words }) => words.search(last) === start && words.startsWith(whose));
      if (start < 0 || family === undefined || family === given) return [];
      const of = isPrefix(whose) ? '' : whose;
      const isCustomer = (of === '' && isAlone) || of === 'billing';
      const name = [isCustomer ? 'customer' : of, 'name'].filter((part) => part !== '').join(' ');
      if (known.has(name)) return [];
      known.add(name);
      return [{ ref: { table, column: name }, of: [given.name, family.name], kind: 'name' }];
    }),
  );
}

/** Returns the profile of a table with its full names and their parts marked. */
export function withNamesMarked(profile: TableProfile, derived: readonly DerivedColumn[]): TableProfile {
  const names = derived.filter(({ ref, kind }) => kind === 'name' && ref.table === profile.table);
  const columns = profile.columns.map((column) => {
    if (names.some(({ ref }) => ref.column === column.name)) return { ...column, isFullName: true };
    return names.some(({ of }) => of.includes(column.name)) ? { ...column, isNamePart: true } : column;
  });
  return { ...profile, columns };
}

/** The full names that have a role or are the names of its codes, and the dates that have one. `others`: roles of other tables, such as the date of a plan. */
export function usedNames(
  names: readonly DerivedColumn[],
  { roles, names: shown }: DetectedRoles,
  others: readonly RoleChoice[] = [],
): readonly DerivedColumn[] {
  const dates = others.filter(({ role }) => role === 'date');
  return names.filter(({ ref }) => [...roles, ...shown, ...dates].some((one) => isSameRef(one.ref, ref)));
}

export function withoutDerived(table: Table, derived: readonly DerivedColumn[]): Table {
  const own = derived.filter(({ ref }) => ref.table === table.name).map(({ ref }) => ref.column);
  return own.length === 0 ? table : { ...table, columns: table.columns.filter(({ name }) => !own.includes(name)) };
}
