import { withMeasures } from '../../catalog/bind/measures/known-measures.js';
import type { ChosenRoles } from '../../catalog/detect/assign-roles.js';
import type { ColumnProfile, TableProfile } from '../../catalog/detect/profile.js';
import { detectRoles, type DetectedRoles } from '../../catalog/detect/roles.js';
import { ROLE_TYPES } from '../../catalog/detect/rules.js';
import type { Catalog, CatalogColumn, RoleChoice, DerivedColumn, OpenQuestion } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import type { Note, Role, ValueType } from '../../query/schema.js';
import { meaningOf } from '../../catalog/detect/names/names.js';
import { isFalse, isTrue } from '../../query/return-status.js';
import type { Column } from '../../table/column.js';
import { trueTextOf } from '../../table/sale-marks.js';
import type { Table } from '../../table/table.js';
import { isEmpty } from './column-values.js';
import { likeNames } from './like-names.js';
import { currencyColumns, currencyIn, isMoneyName } from './currency.js';
import type { TimedDate } from '../join/join-time.js';
import { fullNames, usedNames, withNamesMarked } from './full-names.js';
import { laterInfos } from './deferred-columns.js';
import { withDerived, type ColumnMaking } from './derived-columns.js';
import { dateFactsAfter, dateFactsOf, datesOfAmounts, withDateNote } from '../dates/date-facts.js';
import { STRAY_DATES } from '../dates/stray-dates.js';
import { withOrderKeys } from './order-keys.js';
import { boundsOf, distinctOf } from './profile-table.js';
import { detectionRows, profileRows, withSampledColumns } from './sampled-table.js';
import { setInCents, type Settings } from '../settings.js';
import { refuseOddShapes } from '../shapes/odd-shapes.js';
import { statesIn } from '../states/returned-rows.js';
import { withSigned } from '../amounts/signed-amounts.js';
import { withUnitRows } from './unit-rows.js';
import { isSet } from '../../catalog/reasons.js';

/** Tables ready for queries, with their catalog. */
export interface Described {
  /**
   * The tables as loaded, except that the date column includes the time of day. Each table occurs once, without
   * second names.
   */
  readonly tables: readonly Table[];
  readonly catalog: Catalog;
  /** The column from which the date column got its time of day. */
  readonly timed?: TimedDate | undefined;
}

/** Detects the meaning of tables; facts from `before` rows were added are kept. */
export type Describe = (tables: readonly Table[], before?: Catalog) => Described;

/**
 * Detects the meaning of a table's columns and summarizes their values. Roles in `before`, the catalog before rows were added,
 * are kept.
 * @throws SalesError `unknown-field`, `bad-type` if a role was set to a column that cannot have it
 */
export function describeTable(loaded: Table, settings: Settings, before?: Catalog): Described {
  const { dateParts } = settings;
  const rows = detectionRows(loaded);
  const names = before
    ? []
    : [...fullNames(rows, true), ...(dateParts?.dateInParts(rows, settings.vocabulary, settings.calendar.fiscalStart) ?? [])];
  const full = withDerived(rows, before?.derived ?? names, dateParts);
  const profile = withNamesMarked(profileRows(full, loaded), names);
  const chosen = settings.chosen([full]);
  const named: ChosenRoles = Object.fromEntries(
    [...rolesKept(before), ...chosen].map(({ role, ref }) => [role, ref?.column ?? '']),
  );
  const found = withDateNote(detectRoles(profile, settings.vocabulary, named, settings.missingRoles?.rareProofs), names);
  const roleColumn = (role: Role): string | undefined => found.roles.find((one) => one.role === role)?.ref.column;
  const isChosen = (role: Role): boolean => named[role] !== undefined;
  const inCents = setInCents(chosen);
  const own = withSigned(found, full, isChosen);
  const signed = settings.missingRoles?.withStatedAmounts(own, { tables: [full], isChosen, inCents }) ?? own;
  const isOrderChosen = isChosen('order');
  const orders = { table: full, key: roleColumn('order') ?? '', isChosen: isOrderChosen };
  const present = settings.missingRoles?.withPresentOrders?.(signed, orders) ?? signed;
  const keyed = withOrderKeys(present, { table: full, roleColumn, isChosen: isOrderChosen });
  const derived = before?.derived ?? [...usedNames(names, keyed), ...(keyed.derived ?? [])];
  const lined = withUnitRows(
    { ...keyed, derived },
    { table: withDerived(full, derived, dateParts), headers: [], vocabulary: settings.vocabulary },
  );
  const odd = refuseOddShapes(lined, { table: rows, vocabulary: settings.vocabulary, isChosen });
  const shaped = settings.missingRoles?.withFirstRowDiscount?.(odd, rows) ?? odd;
  const detected = before
    ? shaped
    : (settings.missingRoles?.withoutTax?.(shaped, { tables: [rows], isChosen, vocabulary: settings.vocabulary }) ?? shaped);
  const roles = detected.roles.map((choice) => before?.roles.find((one) => one.role === choice.role) ?? choice);
  const { table, timed } = prepareTable(loaded, { detected, roles }, settings);
  const known = before ? (before.placeholders ?? []) : isChosen('customer') ? [] : undefined;
  const { tables, placeholders, notes } = settings.withoutGuests?.([table], roles, known) ?? { tables: [table], notes: [] };
  const catalog = catalogOf(tables, { profiles: [profile], detected, roles, settings, placeholders });
  // Columns that are read later change nothing in a column whose keys are missing already.
  const guests = notes.length > 0 ? notes : (before?.warnings.filter(({ code }) => code === 'guest-customers') ?? []);
  return { tables, catalog: withMeasures({ ...catalog, warnings: [...catalog.warnings, ...guests] }), timed };
}

/**
 * Prepares a table for queries: adds derived columns, adds the time of day to its date, and retypes empty columns for their
 * roles.
 */
export function prepareTable(
  loaded: Table,
  { detected, roles }: Pick<Findings, 'detected' | 'roles'>,
  { joinTime, dateParts }: Pick<Settings, 'joinTime' | 'dateParts'>,
  refundColumn?: ColumnMaking['refundColumn'],
): { readonly table: Table; readonly timed?: TimedDate } {
  const own = roles.filter(({ ref }) => ref.table === loaded.name);
  const date = own.find(({ role }) => role === 'date')?.ref.column;
  const table = typeEmpty(
    withDerived(loaded, detected.derived ?? [], { ...dateParts, ...(refundColumn && { refundColumn }) }),
    own,
  );
  if (date === undefined || detected.timeOfDay === undefined || !joinTime) return { table };
  const timed = { date, time: detected.timeOfDay };
  const isRead = (name: string): boolean => table.columns.some((column) => column.name === name);
  return { table: isRead(timed.date) && isRead(timed.time) ? joinTime(table, timed.date, timed.time) : table, timed };
}

/** A table with more rows than its catalog states; `distinct` has the number of distinct values in each column. */
export interface GrownTable {
  readonly table: Table;
  readonly distinct: readonly number[];
  /** Notes in addition to those in the catalog. */
  readonly warnings: readonly Note[];
}

/** Updates the catalog after rows were added: counts, bounds and days change, roles stay. */
export function catalogAfter(catalog: Catalog, { table, distinct, warnings }: GrownTable, settings: Settings): Catalog {
  const date = catalog.columns.find(({ role, table: of }) => role === 'date' && of === table.name);
  const dates = datesOfAmounts([table], catalog.roles);
  const { bounds, warnings: strays, ...days } = dateFactsAfter(catalog, date, dates, catalog.calendar.timeZone);
  const columns = catalog.columns.map((info): CatalogColumn => {
    const index = info.table === table.name ? table.columns.findIndex(({ name }) => name === info.name) : -1;
    const column = table.columns[index];
    if (column === undefined) return info;
    const ends = info === date ? bounds : boundsOf(column);
    return { ...info, missing: column.missing, distinct: distinct[index] ?? info.distinct, ...ends };
  });
  const { currency: before, currencies: _, hasStrays, states, ...rest } = catalog;
  const hasStates = catalog.roles.some(({ role, ref }) => role === 'status' && ref.table === table.name);
  const known = catalog.warnings.filter(
    (note) => !(date && note.code === STRAY_DATES) && !(note.code === NO_ROWS && note.table === table.name && table.rowCount > 0),
  );
  const currency = settings.currency ?? (before && currencyIn([table], catalog.roles));
  const currencies = [
    ...(catalog.currencies ?? []).filter(({ ref, isPlace }) => isPlace === true || ref.table !== table.name),
    ...currencyColumns([table]),
  ];
  return {
    ...rest,
    tables: catalog.tables.map((one) => (one.name === table.name ? { ...one, rowCount: table.rowCount } : one)),
    columns,
    ...(currency === undefined ? {} : { currency }),
    ...(currencies.length > 0 && { currencies }),
    ...(!date && hasStrays === true ? { hasStrays } : {}),
    ...days,
    ...(hasStates ? statesIn([table], catalog.roles) : states && { states }),
    warnings: [...known, ...warnings, ...strays],
  };
}

/** Returns the roles of columns that had values, which new rows do not change. */
export function rolesKept(before: Catalog | undefined): readonly RoleChoice[] {
  const hasValues = ({ ref }: RoleChoice): boolean => {
    const rows = before?.tables.find(({ name }) => name === ref.table)?.rowCount;
    return (
      before?.columns.some(({ table, name, missing }) => table === ref.table && name === ref.column && missing === rows) !== true
    );
  };
  return before?.roles.filter(hasValues) ?? [];
}

/** Gives columns without values the type that their role needs, so queries treat them like other columns. */
function typeEmpty(table: Table, roles: readonly RoleChoice[]): Table {
  const columns = table.columns.map((column) => {
    const role = roles.find(({ ref }) => ref.column === column.name)?.role;
    const types = role && ROLE_TYPES[role];
    const [type] = types ?? [];
    if (type === undefined || types?.includes(column.type) === true || !isEmpty(column)) return column;
    return emptyColumn(column, type);
  });
  return { ...table, columns };
}

/** Retypes an empty column for its role: date for date roles, number for all others. */
function emptyColumn({ name, length, guess, missing, valid }: Column, type: ValueType): Column {
  const none = { name, length, guess, missing, ...(valid && { valid }) };
  if (type === 'date') return { ...none, type, values: new Int32Array(length), min: 0, max: 0 };
  const [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return { ...none, type: 'number', kind: 'float', values: new Float64Array(length).fill(Number.NaN), min, max };
}

/** What was detected about tables. */
export interface Findings {
  /** Profiles in the order of the tables. */
  readonly profiles: readonly TableProfile[];
  readonly detected: DetectedRoles;
  readonly roles: readonly RoleChoice[];
  readonly settings: Settings;
  readonly placeholders?: Catalog['placeholders'] | undefined;
}

const NO_ROWS = 'no-rows';
/** Roles that give something to count or to sum, or a time line. */
const SALES: readonly Role[] = ['date', 'order', 'quantity', 'price', 'revenue', 'cost', 'profit', 'plan', 'visits', 'stock'];

/** Returns the notes on a table, with one for column names without rows. */
function tableNotes({ name, rowCount, columns, warnings }: Table): readonly Note[] {
  const hasNames = rowCount === 0 && columns.length > 0;
  return hasNames ? [...warnings, { code: NO_ROWS, table: name, params: { table: name } }] : warnings;
}

/** Returns the notes on names that differ only in case, and on data in which nothing looks like sales, unless the page defines its measures. */
function roleNotes(tables: readonly Table[], roles: readonly RoleChoice[], { define }: Settings): readonly Note[] {
  const isKnown = roles.some(({ role }) => SALES.includes(role)) || Object.keys(define).length > 0;
  const hasSales = isKnown || tables.every(({ rowCount }) => rowCount === 0);
  return [...likeNames(tables, roles), ...(hasSales ? [] : [{ code: 'no-sales' }])];
}

/** Returns the catalog of tables, without joins and measures. */
export function catalogOf(
  tables: readonly Table[],
  { profiles, detected, roles, settings, placeholders = [] }: Findings,
): Catalog {
  const columns = tables.flatMap((table, at) => {
    const later = laterInfos(table, roles);
    return withSampledColumns(table)
      .columns.map((column) => {
        const profile = profiles[at]?.columns.find(({ name }) => name === column.name);
        return later.find(({ name }) => name === column.name) ?? columnInfo(table.name, column, profile, roles);
      })
      .concat(table.later?.sample ? [] : later);
  });
  const date = columns.find((column) => column.role === 'date');
  const dates = datesOfAmounts(tables, roles);
  const { bounds, warnings, ...days } = dateFactsOf(date, dates, settings.calendar.timeZone);
  const sampled = tables.map(withSampledColumns);
  const currency = settings.currency ?? currencyIn(sampled, roles);
  const written = currencyColumns(sampled);
  const currencies = written.length === 0 && detected.currencies ? [detected.currencies] : written;
  const isMoney = (name: string): boolean => written.length > 0 && isMoneyName(name, settings.vocabulary);
  const isCode = (name: string): boolean => meaningOf(name, settings.vocabulary).concepts.has('id');
  const { names, alternatives, costPerUnit, costBelowZero, discountPercent, cancelledByC, derived = [] } = detected;
  const asked = [
    ...detected.questions,
    ...decimalQuestions(tables, roles, derived),
    ...(settings.missingRoles?.centsQuestion({ profiles, roles, currency, vocabulary: settings.vocabulary }) ?? []),
  ];
  const questions = questionsOf(asked, tables, { profiles, detected, roles, settings });
  return {
    tables: tables.map(({ name, rowCount }) => ({ name, rowCount })),
    joins: [],
    columns: columns.map((column) => {
      if (column === date) return { ...column, ...bounds };
      if (column.type === 'number' && isMoney(column.name)) return { ...column, money: true };
      return column.type === 'text' && isCode(column.name) ? { ...column, code: true } : column;
    }),
    roles,
    otherRoles: [],
    ...(names.length > 0 && { names }),
    ...(alternatives.length > 0 && { alternatives }),
    ...(questions.length > 0 && { questions }),
    ...statesIn(sampled, roles),
    costPerUnit,
    ...(costBelowZero && { costBelowZero }),
    discountPercent,
    cancelledByC,
    ...(detected.unitRows !== undefined && { unitRows: detected.unitRows }),
    ...(derived.length > 0 && { derived }),
    ...(placeholders.length > 0 && { placeholders }),
    measures: [],
    define: settings.define,
    calendar: settings.calendar,
    ...(currency === undefined ? {} : { currency }),
    ...(currencies.length > 0 && { currencies }),
    ...days,
    warnings: [...tables.flatMap(tableNotes), ...detected.warnings, ...warnings, ...roleNotes(tables, roles, settings)],
  };
}

/** Returns questions, or the one which column is the revenue if nothing is asked and the page did not settle it. */
function questionsOf(
  questions: DetectedRoles['questions'],
  tables: readonly Table[],
  { profiles, detected: { warnings }, roles, settings }: Findings,
): DetectedRoles['questions'] {
  const { vocabulary, missingRoles } = settings;
  if (questions.length > 0 || settings.chosen(tables).some(({ role }) => role === 'revenue')) return questions;
  return missingRoles?.amountQuestion({ profile: profiles[0], roles, warnings, vocabulary }) ?? questions;
}

function columnInfo(
  table: string,
  column: Column,
  profile: ColumnProfile | undefined,
  roles: readonly RoleChoice[],
): CatalogColumn {
  const role = roles.find(({ ref }) => ref.table === table && ref.column === column.name)?.role;
  // The date column changed its type when the time of day was added, and placeholder keys were removed, so values are counted again.
  const isSame = profile?.type === column.type && profile.missing === column.missing;
  const distinct = isSame ? profile.distinct : distinctOf(column);
  const trueText = trueTextOf(column);
  const texts = column.type === 'text' && distinct <= MAX_ANSWERS ? column.dictionary : [];
  const isYesNo = texts.some(isTrue) && texts.some(isFalse);
  return {
    table,
    name: column.name,
    type: column.type,
    ...(role && { role }),
    missing: column.missing,
    guess: column.guess,
    distinct,
    ...boundsOf(column),
    ...(column.type === 'datetime' && { instant: column.instant }),
    ...(column.type === 'number' && column.percent && { percent: true }),
    ...(trueText && { trueText }),
    ...(isYesNo && { code: true }),
  };
}

/** Maximum number of texts of yes and no, such as “no contract” next to both. */
const MAX_ANSWERS = 4;

/** Roles of figures that a decimal mark changes. */
const FIGURES: readonly Role[] = ['revenue', 'price', 'quantity', 'cost', 'profit'];

/** Digits after a mark that separates thousands. */
const THOUSAND = 1000;

/** Returns a question for each figure whose numbers have a mark that may be a decimal mark or a thousands separator. */
function decimalQuestions(
  tables: readonly Table[],
  roles: readonly RoleChoice[],
  derived: readonly DerivedColumn[],
): readonly OpenQuestion[] {
  return roles.flatMap((choice) => {
    const { role, ref } = choice;
    if (!FIGURES.includes(role) || isSet(choice)) return [];
    const table = tables.find(({ name }) => name === ref.table);
    const parts = derived.find((one) => isSameRef(one.ref, ref))?.of ?? [ref.column];
    const note = table?.warnings.find(({ code, column }) => code === 'ambiguous-decimal-mark' && parts.includes(column ?? ''));
    const column = table?.columns.find(({ name }) => name === note?.column);
    return note && column ? [questionOn(note, role, note.count === column.length - column.missing)] : [];
  });
}

/** The readings of a number such as 1.250. `isAll`: every number has a mark, so the other total follows from this one. */
function questionOn({ params = {} }: Note, role: Role, isAll: boolean): OpenQuestion {
  const example = String(params['example']);
  const own = params['mark'] === 'point' ? '.' : ',';
  const other = own === '.' ? ',' : '.';
  const written = (mark: string): string => String(Number(example.replaceAll(mark === '.' ? ',' : '.', '').replace(mark, '.')));
  // Where the mark of the file separates thousands in the example, the other reading is the smaller one.
  const isFraction = example.includes(own);
  const reading = (mark: string, factor: number): OpenQuestion['readings'][number] => ({
    roles: { '@read decimal': `'${mark}'` },
    of: [`${example} = ${written(mark)}`],
    ...(isAll && { factor }),
  });
  return { kind: 'decimal-mark', role, readings: [reading(own, 1), reading(other, isFraction ? THOUSAND : 1 / THOUSAND)] };
}
