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

/** How months begin in languages of files. Making the formatters of all languages takes too long for members that are no months. */
const MAY_BE_MONTH =
  /^(?:jan|ene|gen|sty|oca|led|tam|feb|f[ée]v|lut|[şs]ub|[úu]no|hel|mar|m[äa]e?r|mrz|maa|bře|abr|apr|avr|kwi|nis|dub|huh|ma[ijygr]|kv[ěe]|tou|jun|jui|giu|cze|haz|čer|kes|jul|lug|lip|tem|hei|aug|ago|ao[uû]|sie|a[ğg]u|srp|elo|sep|set|wrz|eyl|zář|syy|oct|okt|ott|out|pa[źz]|eki|říj|lok|nov|lis|kas|de[czs]|dic|d[ée]c|gru|ara|pro|jou)\p{L}{0,9}\.?$/iu;
/** How months and weekdays begin in English. */
const MAY_BE_ENGLISH = /^(?:ja|fe|ma|ap|ju|au|se|oc|no|de|mo|tu|we|th|fr|sa|su)/iu;
const LANGUAGES_OF_MONTHS = ['es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'tr', 'sv', 'da', 'nb', 'cs', 'fi'];

/** A month by its number, as in `4月` and `4월`. */
const NUMBERED = /^(0?[1-9]|1[0-2])\s?[月월]$/u;

/** Ranks numbers of months, and months or weekdays by their names in English, the user's language or that of a file; `undefined` for other names, and for less than two. */
export function calendarRank(names: readonly (string | null)[], locale: string): Rank | undefined {
  const present = names.filter((name) => name !== null);
  if (present.length < 2) return undefined;
  const numberOf = (name: string): number => Number(NUMBERED.exec(name.trim())?.[1] ?? Infinity);
  if (present.every((name) => numberOf(name) <= 12)) return (name) => (name === null ? Infinity : numberOf(name));
  const others = present.every((name) => MAY_BE_MONTH.test(name.trim())) ? LANGUAGES_OF_MONTHS : [];
  for (const language of new Set(['en', locale, ...others])) {
    if (/^en\b/.test(language) && !present.every((name) => MAY_BE_ENGLISH.test(name.trim()))) continue;
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
