import { calledIn, titleIn, weekdayNames, type MemberStyle } from '../../../format/member-name.js';
import type { ResultColumn } from '../../../query/result.js';
import { isOrderedByName, textOf, type Answer } from './plans.js';
import type { BreakdownContext, BreakdownRow, PathStep } from './view.js';

/** An age band: `18-24`, `25 to 34`, `65+`, `< 18`, `under 18`. */
const BAND = /^(?:(?:<|≤|under|below)\s*)?(\d{1,3})(?:\s*(?:[-–]|to|bis)\s*\d{1,3}|\s*\+)?(?:\s*(?:years?|and over))?$/i;

/** How members are said here. */
export function styleOf({ locale, calendar, words, names }: BreakdownContext): MemberStyle {
  return { locale, fiscalStart: calendar.fiscalStart, blank: words.blank, names };
}

/** A member as it is said where there is room: a name with its code. */
export function titleOf({ key, label }: Pick<BreakdownRow, 'key' | 'label'>, field: string, { names }: BreakdownContext): string {
  return titleIn(names, field, key) ?? label;
}

/** A member that was gone through. */
export function stepName({ field, value }: PathStep, { words, names }: Pick<BreakdownContext, 'words' | 'names'>): string {
  return value === null ? words.blank : calledIn(names, field, value);
}

/**
 * The rows of an answer in the order of their keys where that means something: months, weekdays, bins and age bands, as values or as their names.
 * Undefined where they are best sorted by value.
 */
export function meaningfulOrder(answer: Answer, context: BreakdownContext): readonly number[] | undefined {
  const [key] = answer.columns;
  if (!key) return undefined;
  const rows = Array.from({ length: answer.rowCount }, (_, row) => row);
  if (isOrderedByName(key.name)) return orderedDays(rows, key, context);
  if (key.type === 'date') return [...rows].sort((a, b) => (key.values[a] ?? 0) - (key.values[b] ?? 0));
  if (key.type !== 'text') return undefined;
  const names = rows.map((row) => textOf(key, row));
  const rank = bandRank(names) ?? nameRank(names, context.locale);
  return rank && [...rows].sort((a, b) => rank(names[a] ?? null) - rank(names[b] ?? null));
}

/** The week begins where the reader's does. */
function orderedDays(rows: readonly number[], key: ResultColumn, { calendar }: BreakdownContext): readonly number[] {
  if (!key.name.startsWith('weekday(')) return rows;
  const place = (row: number): number => (key.valid?.[row] === 0 ? 8 : ((key.values[row] ?? 0) - calendar.weekStart + 7) % 7);
  return [...rows].sort((a, b) => place(a) - place(b));
}

type Rank = (name: string | null) => number;

function bandRank(names: readonly (string | null)[]): Rank | undefined {
  const present = names.filter((name) => name !== null);
  const bands = present.map((name) => BAND.exec(name.trim()));
  if (present.length < 3 || !bands.every(Boolean) || !present.some((name) => /[-–+<≤]|to|under|below/i.test(name)))
    return undefined;
  return (name) => {
    const start = BAND.exec(name?.trim() ?? '')?.[1];
    if (start === undefined) return Infinity;
    return Number(start) - (/^(<|≤|under|below)/i.test(name ?? '') ? 0.5 : 0);
  };
}

/** Months and weekdays by their names in English or the reader's language. */
function nameRank(names: readonly (string | null)[], locale: string): Rank | undefined {
  const present = names.filter((name) => name !== null);
  if (present.length < 2) return undefined;
  for (const language of new Set(['en', locale])) {
    for (const style of ['long', 'short'] as const) {
      for (const list of [weekdayNames(language, style), monthNames(language, style)]) {
        const lower = list.map((name) => name.toLocaleLowerCase(language));
        const place = (name: string | null): number => lower.indexOf((name ?? '').trim().toLocaleLowerCase(language));
        if (present.every((name) => place(name) >= 0)) return (name) => (place(name) < 0 ? Infinity : place(name));
      }
    }
  }
  return undefined;
}

function monthNames(locale: string, month: 'long' | 'short'): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2024, at, 1)));
}
