/** The day of an ISO date, counted from 1970-01-01. */
export const dayOf = (text: string): number => Date.parse(text) / 86_400_000;

/** The ISO date of a day counted from 1970-01-01. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Month of a day: 0 for January. */
export const monthOf = (day: number): number => new Date(day * 86_400_000).getUTCMonth();

/** Weekday of a day: 0 for Monday. */
export const weekdayOf = (day: number): number => (new Date(day * 86_400_000).getUTCDay() + 6) % 7;

/** An amount of cents with two decimals: `12.05`. */
export const money = (cents: number): string => (cents / 100).toFixed(2);

/** Every value of `first` with every value of `second`, joined by a space. */
export const namesOf = (first: readonly string[], second: readonly string[]): string[] =>
  first.flatMap((start) => second.map((end) => `${start} ${end}`));
