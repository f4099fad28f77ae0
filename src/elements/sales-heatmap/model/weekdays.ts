import { weekdayOf } from '../../../query/time/calendar-date.js';

/** Minimum number of weeks with a weekday, and minimum difference from an average day that is stated. */
const MIN_WEEKS = 12;
const MIN_SHARE = 0.15;
/** Minimum z of the ranks within weeks (Friedman 1937). One of seven weekdays without a pattern reaches it in 1 of 300 calendars. */
const MIN_Z = 3.5;
/** Minimum number of days of a week that are compared. */
const MIN_DAYS = 4;

/** The weekday that differs most from an average day. */
export interface NotableWeekday {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** Difference of its average from that of all days, as a share. */
  readonly share: number;
}

/**
 * Returns the weekday that differs most from an average day, if its ranks in its weeks differ by more than chance. Season, trend and a single
 * large amount have no part in ranks. Days without rows do not count. `undefined` without such a weekday.
 */
export function notableWeekday(days: readonly { readonly day: number; readonly value: number }[]): NotableWeekday | undefined {
  const weeks = new Map<number, typeof days>();
  for (const one of days) {
    const week = one.day - weekdayOf(one.day);
    if (!Number.isNaN(one.value)) weeks.set(week, [...(weeks.get(week) ?? []), one]);
  }
  const ranks = Array.from({ length: 8 }, (): number[] => []);
  const byWeekday = Array.from({ length: 8 }, (): number[] => []);
  for (const week of weeks.values()) {
    for (const { day, value } of week) {
      byWeekday[weekdayOf(day)]!.push(value);
      if (week.length >= MIN_DAYS) ranks[weekdayOf(day)]!.push(rankOf(value, week));
    }
  }
  const average = meanOf(byWeekday.flat());
  if (!(average > 0)) return undefined;
  const found = ranks.flatMap((own, weekday) => {
    const share = meanOf(byWeekday[weekday]!) / average - 1;
    const z = meanOf(own) * Math.sqrt(own.length) * Math.sign(share);
    return own.length >= MIN_WEEKS && Math.abs(share) >= MIN_SHARE && z >= MIN_Z ? [{ weekday, share }] : [];
  });
  return found.sort((one, other) => Math.abs(other.share) - Math.abs(one.share))[0];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the rank of a value in its week, of mean 0 and variance 1 without a pattern. */
function rankOf(value: number, week: readonly { readonly value: number }[]): number {
  const above = week.reduce((sum, one) => sum + Math.sign(value - one.value), 0);
  return above / 2 / Math.sqrt((week.length ** 2 - 1) / 12);
}
