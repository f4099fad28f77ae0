import { calendarRank, type Rank } from '../../../format/calendar-order.js';
import { nameWithCode } from '../../../format/member-name.js';
import { memberAt, type ResultColumn } from '../../../query/result/result.js';
import { isOrderedByName, type Answer } from './plans.js';
import type { BreakdownContext, BreakdownRow, BreakdownView } from './view.js';

/** An age band: `18-24`, `25 to 34`, `65+`, `< 18`, `under 18`. */
const BAND = /^(?:(?:<|≤|under|below)\s*)?(\d{1,3})(?:\s*(?:[-–]|to|bis)\s*\d{1,3}|\s*\+)?(?:\s*(?:years?|and over))?$/i;

export function titleOf({ key, label }: Pick<BreakdownRow, 'key' | 'label'>, field: string, { names }: BreakdownContext): string {
  return nameWithCode(names, field, key) ?? label;
}

/** Returns the URL that a row leads to; `undefined` for rows of several members, and where the page names none. */
export function hrefOf(
  { key, members = [] }: Pick<BreakdownRow, 'key' | 'members'>,
  { field, path }: Pick<BreakdownView, 'field' | 'path'>,
  { links }: BreakdownContext,
): string | undefined {
  if (!links || key === undefined || members.length > 1) return undefined;
  return links([[field, key], ...path.map((step) => [step.field, step.value] as const)])[0];
}

/**
 * Returns the rows in their natural order: months, weekdays, bins and age bands, as values or names. `undefined` when sorting
 * by value is better.
 */
export function meaningfulOrder(answer: Answer, context: BreakdownContext): readonly number[] | undefined {
  const [key] = answer.columns;
  if (!key) return undefined;
  const rows = Array.from({ length: answer.rowCount }, (_, row) => row);
  if (isOrderedByName(key.name)) return orderedDays(rows, key, context);
  if (key.type === 'date') return [...rows].sort((a, b) => (key.values[a] ?? 0) - (key.values[b] ?? 0));
  if (key.type !== 'text') return undefined;
  const names = rows.map((row) => memberAt(key, row));
  const rank = bandRank(names) ?? calendarRank(names, context.locale);
  return rank && [...rows].sort((a, b) => rank(names[a] ?? null) - rank(names[b] ?? null));
}

/** Orders weekdays from the first day of the week in the user's calendar. */
function orderedDays(rows: readonly number[], key: ResultColumn, { calendar }: BreakdownContext): readonly number[] {
  if (!key.name.startsWith('weekday(')) return rows;
  const index = (row: number): number => (key.valid?.[row] === 0 ? 8 : ((key.values[row] ?? 0) - calendar.weekStart + 7) % 7);
  return [...rows].sort((a, b) => index(a) - index(b));
}

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
