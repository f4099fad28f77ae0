import { monthNames, weekdayNames } from './member-name.js';

/** The place of a member in an order. */
export type Rank = (name: string | null) => number;

/** Names of weekdays and of months, as long and short ones, by language. Making the four formatters takes longer than ordering members. */
const calendars = new Map<string, readonly (readonly (readonly string[])[])[]>();

/** A name for comparisons: in lower case, without the period of an abbreviation. */
const plainName = (name: string | null, language: string): string =>
  (name ?? '').trim().toLocaleLowerCase(language).replace(/\.$/, '');

function calendarNames(language: string): readonly (readonly (readonly string[])[])[] {
  const found =
    calendars.get(language) ??
    [weekdayNames, monthNames].map((namesOf) =>
      (['long', 'short'] as const).map((style) => namesOf(language, style).map((name) => plainName(name, language))),
    );
  calendars.set(language, found);
  return found;
}

/** Letters that name a month or weekday: `Sep`, where a language has `Sept`. */
const ABBREVIATED = 3;

/** Ranks months or weekdays by their names in English or the user's language; `undefined` for other names, and for less than two. */
export function calendarRank(names: readonly (string | null)[], locale: string): Rank | undefined {
  const present = names.filter((name) => name !== null);
  if (present.length < 2) return undefined;
  for (const language of new Set(['en', locale])) {
    for (const [long = [], short = []] of calendarNames(language)) {
      const index = (name: string | null): number => {
        const plain = plainName(name, language);
        const exact = Math.max(long.indexOf(plain), short.indexOf(plain));
        return exact < 0 && plain.length >= ABBREVIATED ? long.findIndex((one) => one.startsWith(plain)) : exact;
      };
      if (present.every((name) => index(name) >= 0)) return (name) => (index(name) < 0 ? Infinity : index(name));
    }
  }
  return undefined;
}
