import { formatBin, formatDay, formatDayOfYear, formatRange, rangeEnds, wholeGrain, type DateStyle } from './date.js';
import type { Calendar, DayRange, PeriodFacts } from '../query/plan.js';
import { binStart, type TimeGrain } from '../query/time/time-grain.js';

/** What periods need to be put into words: locale, calendar, and the texts of the language. */
interface PeriodContext {
  readonly locale: string;
  readonly calendar: Calendar;
  readonly messages: PeriodTexts;
}

/** The calendar unit of a period in a sentence; `period` for any other range of days. */
export type PeriodUnit = TimeGrain | 'period';

/** How a period is named within a sentence: “on 11 Jan 2011”, “from 9 to 15 Dec 2019”, “in Nov 2016”. */
type PhraseKind = 'day' | 'range' | 'unit';

/** The texts for periods in one language. */
export interface PeriodTexts {
  readonly through: (texts: { period: string; day: string }) => string;
  readonly within: (texts: {
    kind: PhraseKind | undefined;
    period: string;
    from: string | undefined;
    to: string | undefined;
  }) => string;
  readonly sameDays: (texts: { period: string }) => string;
  readonly partlyCovered: (texts: { period: string; day: string; unit: PeriodUnit }) => string;
  readonly notCovered: (texts: { period: string; day: string }) => string;
  readonly olderCustomers: (texts: { period: string; day: string }) => string;
}

/** The periods of a result, as text. */
interface PeriodNames {
  /** The current period: `2017`, `2018 through 5 Jan`, `1–5 Jan 2018`. */
  readonly now: string;
  /** The period it is compared with: `2016`, `the same days of 2017`. */
  readonly before: string | undefined;
  /** True when the period is an incomplete year, cut off by the newest day of the data, and compared with the same days of another. */
  readonly isCut: boolean;
}

/** The periods of a result within a sentence: “in 2017”, “on the same days of 2016”. */
type PeriodPhrases = Pick<PeriodNames, 'now' | 'before'>;

/** Returns the texts for the periods of a result; `undefined` when it has none. An incomplete year is named with its last day. */
export function periodNames(facts: PeriodFacts, context: PeriodContext): PeriodNames | undefined {
  const { period, earlier } = facts;
  if (!period) return undefined;
  const { messages } = context;
  const { isCut, isCutAlike } = cutsOf({ ...facts, period }, context);
  const year = (range: { from: number }): string => formatBin(range.from, 'year', context);
  return {
    now: isCut
      ? messages.through({ period: year(period), day: formatDayOfYear(period.to, context) })
      : formatRange(period, context),
    before: earlier && (isCutAlike ? messages.sameDays({ period: year(earlier) }) : formatRange(earlier, context)),
    isCut: isCutAlike,
  };
}

/** Returns the same texts as a sentence has them, with the preposition of their kind in the languages that need one. */
export function periodPhrases(facts: PeriodFacts, context: PeriodContext): PeriodPhrases | undefined {
  const { period, earlier } = facts;
  const names = periodNames(facts, context);
  if (!period || !names) return undefined;
  const { isCut, isCutAlike } = cutsOf({ ...facts, period }, context);
  return {
    now: phraseOf(period, names.now, isCut ? 'unit' : undefined, context),
    before: earlier && phraseOf(earlier, names.before ?? '', isCutAlike ? 'day' : undefined, context),
  };
}

/** Returns a named range of days as a sentence has it. `kind` is that of a name which is not the range itself. */
export function phraseOf(
  range: DayRange,
  period: string,
  kind: PhraseKind | undefined,
  { messages, ...style }: DateStyle & { readonly messages: Pick<PeriodTexts, 'within'> },
): string {
  const grain = wholeGrain(range, style);
  const own = kind ?? (grain === 'day' ? 'day' : grain ? 'unit' : 'range');
  const [from, to] = own === 'range' ? rangeEnds(range, style) : [];
  return messages.within({ kind: own === 'unit' ? undefined : own, period, from, to });
}

/** Returns whether the period is an incomplete year, cut off by the newest day of the data, and whether the earlier one is cut off alike. */
function cutsOf(
  { period, earlier, newest }: PeriodFacts & { readonly period: DayRange },
  { calendar }: PeriodContext,
): { readonly isCut: boolean; readonly isCutAlike: boolean } {
  const isYearStart = ({ from }: DayRange): boolean => binStart(from, 'year', calendar) === from;
  const isOneYear = binStart(period.to, 'year', calendar) === period.from;
  const isWhole = wholeGrain(period, { calendar }) !== undefined;
  const isCut = isYearStart(period) && isOneYear && period.to === newest && !isWhole;
  return { isCut, isCutAlike: isCut && earlier !== undefined && isYearStart(earlier) };
}

/**
 * Explains why no comparison is shown: “Data for 2010 starts on 1 Dec: no full year to compare”. Returns `undefined` when there
 * is a comparison.
 */
export function uncoveredText({ uncovered }: PeriodFacts, { messages, ...style }: PeriodContext): string | undefined {
  if (!uncovered) return undefined;
  const { from, to, since, of } = uncovered;
  const { calendar } = style;
  const period = formatRange({ from, to }, style);
  if (of) return messages.olderCustomers({ period, day: formatDay(since, style) });
  if (since > to) return messages.notCovered({ period, day: formatDay(since, style) });
  const isOneYear = binStart(from, 'year', calendar) === binStart(to, 'year', calendar);
  const day = isOneYear ? formatDayOfYear(since, style) : formatDay(since, style);
  return messages.partlyCovered({ period, day, unit: wholeGrain({ from, to }, style) ?? 'period' });
}
