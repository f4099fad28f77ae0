import type { Vocabulary } from '../catalog/detect/names.js';
import type { Calendar } from '../query/time/calendar.js';
import { FORMATS, type ColumnRef, type Role } from '../query/schema.js';
import type { SourceOptions } from '../query/source.js';
import { TimeZone } from '../query/time/time-zone.js';
import { validateCalendar } from '../query/validate.js';
import type { Table } from '../table/table.js';
import type { joinTime } from './join/join-time.js';
import type { SettingName } from './setting-error.js';

/** The options of a data set, read and checked. */
export interface OptionSettings {
  readonly calendar: Calendar;
  readonly currency: string | undefined;
}

/** A role that the reader has set: to a column, or to none. */
export interface ChosenRole {
  readonly role: Role;
  readonly ref: ColumnRef | undefined;
}

/** What is set of the meaning of data. */
export interface SetMeanings {
  /** The roles that are set, as columns of tables. @throws SalesError `unknown-field`, `bad-type` */
  readonly chosen: (tables: readonly Table[]) => readonly ChosenRole[];
  /** A table as it was loaded with numbers read as instants where a role of dates is set to them. */
  readonly withInstants: (table: Table) => Table;
  readonly define: Readonly<Record<string, string>>;
}

/** What tables are understood by: the options, and words that depend on the names in the data. */
export interface Settings extends OptionSettings, SetMeanings {
  /** The words by which columns are known: the English ones, and all others where those do not do. */
  readonly vocabulary: Vocabulary;
  /** Puts dates and times of day together; there where a column is called a time, or none is known yet. */
  readonly joinTime?: typeof joinTime | undefined;
}

/** Reads the options that do not depend on the data, where none of them is wrong. @throws SalesError `bad-option` for the calendar */
export function toSettings(options: SourceOptions): OptionSettings {
  const { timeZone: set, weekStart = 1, fiscalStart = 1 } = validateCalendar(options);
  const currency = options.currency?.trim().toUpperCase();
  let timeZone = set === undefined ? undefined : new TimeZone(set).name;
  return {
    // What the platform has is asked for late, as that takes a while.
    get calendar() {
      timeZone ??= platformTimeZone();
      return { timeZone, weekStart, fiscalStart };
    },
    currency: currency === '' ? undefined : currency,
  };
}

/** What of a platform tells its time zone at once; not all have it yet. */
interface Clock {
  readonly Temporal?: { readonly Now: { timeZoneId(): string } };
}

/** The time zone of the platform. A first formatter, which tells it too, takes 12 ms to make, and one that is in UTC needs none. */
function platformTimeZone(): string {
  return (globalThis as Clock).Temporal?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An option that is not understood, with its value: `settingError` has the words. */
export function wrongOption({ locale, format, currency = '' }: SourceOptions): readonly [SettingName, string] | undefined {
  if (locale !== undefined && !isLocale(locale)) return ['locale', locale];
  if (format !== undefined && !FORMATS.includes(format)) return ['format', format];
  return /^(?:[A-Z]{3})?$/i.test(currency.trim()) ? undefined : ['currency', currency];
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
