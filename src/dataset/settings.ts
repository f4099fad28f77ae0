import type { Vocabulary } from '../catalog/detect-names.js';
import type { Calendar } from '../query/calendar.js';
import { suggest } from '../query/nearest.js';
import type { ColumnRef, Format, Role } from '../query/schema.js';
import type { SourceOptions } from '../query/source.js';
import { TimeZone } from '../query/time-zone.js';
import { validateCalendar } from '../query/validate.js';
import type { Table } from '../table/table.js';
import { SalesError } from '../util/error.js';

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
  readonly define: Readonly<Record<string, string>>;
}

/** Nothing is set: all is found out. */
export const NO_MEANINGS: SetMeanings = { chosen: () => [], define: {} };

/** What tables are understood by: the options, and words that depend on the names in the data. */
export interface Settings extends OptionSettings, SetMeanings {
  /** The words by which columns are known: the English ones, and all others where those do not do. */
  readonly vocabulary: Vocabulary;
}

const FORMATS: readonly string[] = ['csv', 'tsv', 'json', 'ndjson', 'arrow', 'parquet', 'xlsx'] satisfies Format[];

/** Reads the options that do not depend on the data. @throws SalesError `bad-option` */
export function toSettings(options: SourceOptions): OptionSettings {
  checkLocale(options.locale);
  checkFormat(options.format);
  const { timeZone: set, weekStart = 1, fiscalStart = 1 } = validateCalendar(options);
  let timeZone = set === undefined ? undefined : new TimeZone(set).name;
  return {
    // What the platform has is asked for late, as that takes a while.
    get calendar() {
      timeZone ??= platformTimeZone();
      return { timeZone, weekStart, fiscalStart };
    },
    currency: currencyOf(options.currency),
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

function checkLocale(locale: string | undefined): void {
  if (locale === undefined) return;
  try {
    Intl.getCanonicalLocales(locale);
  } catch (cause) {
    throw new SalesError('bad-option', `option 'locale' is '${locale}'; expected a language tag`, {
      cause,
      hint: 'Write de, en-GB, pt-BR …',
      params: { option: 'locale', value: locale },
    });
  }
}

function checkFormat(format: string | undefined): void {
  if (format === undefined || FORMATS.includes(format)) return;
  throw new SalesError('bad-option', `option 'format' is '${format}'; expected one of ${FORMATS.join(', ')}`, {
    hint: `${suggest(format, FORMATS)} Without it the format is found by content.`,
    params: { option: 'format', value: format, expected: FORMATS },
  });
}

function currencyOf(value: string | undefined): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const code = value.trim().toUpperCase();
  if (/^[A-Z]{3}$/u.test(code)) return code;
  throw new SalesError('bad-option', `option 'currency' is '${value}'; expected a code of three letters`, {
    hint: 'Write EUR, USD, GBP …',
    params: { option: 'currency', value },
  });
}
