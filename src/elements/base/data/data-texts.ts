import type { QueryResult } from '../../../query/result/result.js';
import type { Note } from '../../../query/schema.js';
import { daysCovered } from '../../../catalog/default-period.js';
import { formatDay, formatBin } from '../../../format/date.js';
import { formatNumber, type NumberShape } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import { binStart } from '../../../query/time/time-grain.js';
import { noteIn, type NoteTexts } from '../../../messages/notes.js';

const MS_PER_DAY = 86_400_000;

interface Wording {
  readonly messages: NoteTexts;
  readonly locale: string;
  readonly currency?: string | undefined;
  /** How much of an amount is shown. Default: `full`. */
  readonly shape?: NumberShape;
}

/** Returns the text of a note, with its count, amount and days formatted for the locale. */
export function noteText(note: Note, { messages, locale, currency, shape = 'full' }: Wording): string {
  return noteIn(messages, note, {
    shown: formatNumber(note.count, 'count', { locale }),
    formatDay: (day) => formatDay(Date.parse(day) / MS_PER_DAY, { locale }),
    formatAmount: (amount) => formatNumber(amount, 'money', { locale, currency }, shape),
  });
}

/** Codes of warnings that may change a figure. */
export const DOUBTS: ReadonlySet<string> = new Set([
  'ambiguous-date-order',
  'ambiguous-role',
  'amounts-in-two-scales',
  'amounts-per-order',
  'cost-of-other-amounts',
  'member-totals',
  'no-header',
  'possible-total-row',
  'price-may-be-total',
  'refunds-not-deducted',
  'returns-not-deducted',
  'repeated-rows',
  'revenue-may-be-gross',
  'same-rows',
  'stray-dates',
  'unknown-money',
  'unrelated-table',
  'unsold-rows',
]);

/** Roles that give revenue where no column has it. */
const OF_REVENUE: readonly string[] = ['price', 'revenue'];

/** True when a warning may change the figures of a result, so the card shows it next to them. */
export function concerns({ code, column, params }: Note, { columns, facts }: QueryResult): boolean {
  const { roles = [], period } = facts;
  switch (code) {
    case 'ambiguous-role':
      return roles.some((role) => role === params?.['role']);
    case 'unrelated-table':
      // A list of names that no figure uses leaves no figure in doubt.
      return params?.['amounts'] !== 0;
    case 'price-may-be-total':
      return roles.some((role) => OF_REVENUE.includes(role));
    case 'cost-of-other-amounts':
      return columns.some(({ name }) => name === 'profit' || name === 'margin');
    case 'amounts-in-two-scales':
    case 'amounts-per-order':
    case 'refunds-not-deducted':
    case 'returns-not-deducted':
    case 'revenue-may-be-gross':
    case 'unknown-money':
      return columns.some(({ unit, name }) => unit === 'money' && name !== 'cost');
    case 'stray-dates':
    case 'ambiguous-date-order':
      return period !== undefined || columns.some(({ name }) => name.includes('(date)') || name === column);
    default:
      return DOUBTS.has(code);
  }
}

/** Maximum number of tables named as sources. “How is this calculated?” lists all of them. */
const MAX_NAMED_TABLES = 3;

/** Returns the source of a result: the tables of the data, and its newest date. */
export function sourceText(catalog: Catalog, messages: Messages, locale: string): string {
  const tables = catalog.tables.map(({ name }) => name);
  const named = tables.length > MAX_NAMED_TABLES ? tables.slice(0, MAX_NAMED_TABLES - 1) : tables;
  const left = tables.length - named.length;
  const names = messages.list({
    items: left === 0 ? named : [...named, messages.more({ shown: formatNumber(left, 'count', { locale }) })],
  });
  return messages.source({ names, newest: newestText(catalog, locale) });
}

/** Returns the newest date of the data, or its month if each month has one date. */
function newestText(catalog: Catalog, locale: string): string | undefined {
  const { calendar, newest } = catalog;
  const grain = daysCovered(catalog, calendar)?.grain;
  const style = { locale, calendar };
  if (newest === undefined) return undefined;
  return grain ? formatBin(binStart(newest, grain, calendar), grain, style) : formatDay(newest, style);
}
