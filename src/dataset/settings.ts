import type { Vocabulary } from '../catalog/detect/names/names.js';
import type { Calendar } from '../query/plan.js';
import { type ColumnRef, type Role, isRole } from '../query/schema.js';
import { FORMAT_NAMES } from '../registry/formats.js';
import type { SourceOptions } from '../query/source.js';
import { TimeZone } from '../query/time/time-zone.js';
import { validateCalendar } from '../query/validate.js';
import type { Table } from '../table/table.js';
import type { rareProofs } from '../catalog/detect/money/rare-proofs.js';
import type { withFirstRowDiscount } from './shapes/first-row-discount.js';
import type { amountQuestion, centsQuestion } from './amounts/amount-question.js';
import type { withPresentOrders } from './describe/missing-orders.js';
import type { withStatedAmounts } from './amounts/stated-amounts.js';
import type { withoutTax } from './amounts/taxed-amounts.js';
import type { dateColumn, dateInParts } from './dates/date-parts.js';
import type { joinTime } from './join/join-time.js';
import type { withoutGuests } from './join/placeholder-keys.js';
import { suggestions } from '../query/names.js';
import { SalesError } from '../util/error.js';
import { parseDefine, parseRoles } from '../catalog/attributes.js';
import { ROLE_TYPES } from '../catalog/detect/rules.js';
import type { Column } from '../table/column.js';
import { instantsOf } from '../table/infer/date-column.js';

/** The parsed and checked options of a dataset. */
export interface OptionSettings {
  readonly calendar: Calendar;
  readonly currency: string | undefined;
}

/** A role that was set: to a column, or to none. */
export interface ChosenRole {
  readonly role: Role;
  readonly ref: ColumnRef | undefined;
  /** True for amounts that are set to be divided by 100. */
  readonly isInCents?: true;
}

/** The roles that the page sets to amounts in cents. */
export function setInCents(chosen: readonly ChosenRole[]): readonly Role[] {
  return chosen.flatMap(({ role, isInCents }) => (isInCents ? [role] : []));
}

/** The configured meaning of the data. */
export interface SetMeanings {
  /** Returns the configured roles as columns of tables. @throws SalesError `unknown-field`, `bad-type` */
  readonly chosen: (tables: readonly Table[]) => readonly ChosenRole[];
  /** Returns a loaded table in which numbers with a date role are instants. */
  readonly withInstants: (table: Table) => Table;
  readonly define: Readonly<Record<string, string>>;
  /** True when a role is set to a column that is divided by 100. */
  readonly maySetCents: boolean;
}

/** What is needed to interpret tables: the options, and words that depend on the names in the data. */
export interface Settings extends OptionSettings, SetMeanings {
  /** The words by which columns are recognized: English, or all languages if English does not suffice. */
  readonly vocabulary: Vocabulary;
  /** Combines dates and times of day; present when a column is named like a time, or when no column is known yet. */
  readonly joinTime?: typeof joinTime | undefined;
  /** Reads dates in parts; absent where a single table has dates. */
  readonly dateParts?: Omit<DatesPart, 'joinTime'> | undefined;
  /** Rules for data in which orders or the revenue may be missing, or are payments; absent where nothing indicates it. */
  readonly missingRoles?: MissingRoles | undefined;
  /** Removes customers who are nobody; absent where none may be, and in a database, which has the values of its tables only. */
  readonly withoutGuests?: typeof withoutGuests | undefined;
}

/** Rules for roles that are missing, are missing in many rows, or have amounts in cents that nothing calls so. */
export interface MissingRoles {
  /** Absent where the page lists the states to count: the order is that of all rows. */
  readonly withPresentOrders?: typeof withPresentOrders;
  /** Absent in a database, which has the columns of its tables only. */
  readonly withoutTax?: typeof withoutTax;
  readonly withFirstRowDiscount?: typeof withFirstRowDiscount;
  readonly rareProofs?: typeof rareProofs;
  readonly withStatedAmounts: typeof withStatedAmounts;
  readonly amountQuestion: typeof amountQuestion;
  readonly centsQuestion: typeof centsQuestion;
}

/** The module for dates in parts, and for dates with a time of day in another column. That for several files or tables has it too. */
export interface DatesPart {
  /** Reads dates in parts. */
  readonly dateInParts: typeof dateInParts;
  readonly dateColumn: typeof dateColumn;
  /** Adds times of day to dates, including those of later rows. */
  readonly joinTime: typeof joinTime;
}

/** The module with the rules for data that is not as it should be. */
export interface RolesPart extends Required<MissingRoles> {
  readonly withoutGuests: typeof withoutGuests;
}

/**
 * Parses the options that do not depend on the data; none of them may be invalid.
 * @throws SalesError `bad-option` for the calendar
 */
export function toSettings(options: SourceOptions): OptionSettings {
  const { timeZone: set, weekStart = 1, fiscalStart = 1, ...working } = validateCalendar(options);
  const currency = options.currency?.trim().toUpperCase();
  let timeZone = set === undefined ? undefined : new TimeZone(set).name;
  return {
    // The platform's time zone is read late, because that is slow.
    get calendar() {
      timeZone ??= platformTimeZone();
      return { timeZone, weekStart, fiscalStart, ...working };
    },
    currency: currency === '' ? undefined : currency,
  };
}

/** The API that returns the time zone quickly; not all platforms have it yet. */
interface Clock {
  readonly Temporal?: { readonly Now: { timeZoneId(): string } };
}

/**
 * Returns the time zone of the platform. Without `Temporal` this takes 12 ms for a first formatter, which data in UTC never
 * needs.
 */
function platformTimeZone(): string {
  return (globalThis as Clock).Temporal?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Returns the first invalid option with its value; `settingError` has the message. `undefined` when all are valid. */
export function wrongOption({ locale, format, currency = '' }: SourceOptions): readonly [SettingName, string] | undefined {
  if (locale !== undefined && !isLocale(locale)) return ['locale', locale];
  if (format !== undefined && !FORMAT_NAMES.includes(format)) return ['format', format];
  return /^(?:[A-Z]{3})?$/i.test(currency.trim()) ? undefined : ['currency', currency];
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The options with separate checks. */
type SettingName = 'locale' | 'format' | 'currency';

/** Returns the error for an invalid option. */
export function settingError(option: SettingName, value: string): SalesError {
  const suggested = option === 'format' ? suggestions(value, FORMAT_NAMES) : {};
  return new SalesError('bad-option', `option-${option}`, { params: { option, value, ...suggested } });
}

/** Returns the meanings that options configure. @throws SalesError `bad-option` */
export function meaningsOf({ roles = {}, answers = {}, define = {} }: SourceOptions): SetMeanings {
  const set = parseRoles(roles);
  const isTaken = (column: string): boolean => column !== '' && Object.values(set).includes(column);
  const chosen = Object.entries(answers).filter(([role, column]) => isRole(role) && !(role in set) && !isTaken(column));
  return {
    chosen: (tables) => [...checkRoles(set, tables), ...chosen.flatMap((one) => checkAnswer(one, tables))],
    withInstants: (table) => withInstants(set, table),
    define: parseDefine(define),
    maySetCents: [...Object.values(set), ...chosen.map(([, column]) => column)].some((text) => HUNDREDTH.test(text)),
  };
}

/**
 * Converts numbers with a configured date role to instants from seconds or milliseconds since 1970. The configured role takes
 * precedence over the detected type.
 */
function withInstants(roles: Partial<Record<Role, string>>, table: Table): Table {
  const dated = Object.entries(roles).flatMap(([role, text]) => (ROLE_TYPES[role as Role]?.includes('datetime') ? [text] : []));
  if (dated.length === 0) return table;
  const toInstants = (column: Column): Column => {
    const isDated = dated.includes(column.name) || dated.includes(`${table.name}.${column.name}`);
    return isDated && column.type === 'number' ? (instantsOf(column) ?? column) : column;
  };
  const { columns, later } = table;
  const read = { ...table, columns: columns.map(toInstants) };
  if (!later?.sample) return read;
  return { ...read, later: { ...later, sample: { ...later.sample, columns: later.sample.columns.map(toInstants) } } };
}

/**
 * Returns the configured roles; a column without a table name belongs to the first table that has it.
 * @throws SalesError `unknown-field` for an unknown column, `bad-type` for one that cannot have the role
 */
function checkRoles(roles: Partial<Record<Role, string>>, tables: readonly Table[]): readonly ChosenRole[] {
  return Object.entries(roles).map(([name, text]) => {
    const role = name as Role;
    return { role, ...(text === '' ? { ref: undefined } : chosenColumn(role, text, tables)) };
  });
}

/** The setting of a column that is divided by 100. */
const HUNDREDTH = /\s*[/÷]\s*100$/u;

/** Returns the column that is set, in cents where `/ 100` follows its name, unless a column has that name with `/ 100`. */
function chosenColumn(role: Role, text: string, tables: readonly Table[]): Pick<ChosenRole, 'ref' | 'isInCents'> {
  const isName = tables.some(({ columns }) => columns.some(({ name }) => name === text));
  if (isName || !HUNDREDTH.test(text)) return { ref: refFor(role, text, tables) };
  return { ref: refFor(role, text.replace(HUNDREDTH, ''), tables), isInCents: true };
}

/** Returns the role that a viewer chose; nothing if the data no longer has its column. */
function checkAnswer([role, column]: readonly [string, string], tables: readonly Table[]): readonly ChosenRole[] {
  try {
    return checkRoles({ [role]: column }, tables);
  } catch (error) {
    if (error instanceof SalesError) return [];
    throw error;
  }
}

function refFor(role: Role, text: string, tables: readonly Table[]): ColumnRef {
  const named = tables.flatMap(({ name: table, columns }) => columns.map((column) => ({ table, column })));
  const found =
    named.find(({ column }) => column.name === text) ?? named.find(({ table, column }) => `${table}.${column.name}` === text);
  if (found === undefined) {
    const names = [
      ...new Set(
        named.map(({ table, column }) => (text.includes('.') && tables.length > 1 ? `${table}.${column.name}` : column.name)),
      ),
    ];
    throw new SalesError('unknown-field', 'role-unknown-column', {
      params: { option: 'roles', role, field: text, ...suggestions(text, names) },
    });
  }
  checkType(role, found.column);
  return { table: found.table, column: found.column.name };
}

function checkType(role: Role, column: Column): void {
  const types = ROLE_TYPES[role];
  if (types === undefined || types.includes(column.type) || column.missing === column.length) return;
  const { name, type, guess } = column;
  throw new SalesError('bad-type', 'role-type', {
    params: { option: 'roles', role, column: name, type, guess, first: types[0] ?? '', expected: types },
  });
}
