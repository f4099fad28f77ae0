import { moveRange, YEAR_BEFORE } from '../../../catalog/periods.js';
import { changeOf, formatCompared, type Change } from '../../../format/change.js';
import { formatBin, formatDayOfYear, formatRange, wholeGrain, type DateStyle } from '../../../format/date.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryResult } from '../../../query/result.js';
import type { DayRange } from '../../../query/time/calendar.js';
import { periodWords, uncoveredWords } from '../../../format/period.js';
import { numbersOf, toNumberView, type ComparisonView, type KpiContext, type KpiFacts, type NumberView } from './kpi.js';

/** What a card shows of a number with its period, and with what it is compared with. */
export function toComparedView(facts: KpiFacts): NumberView {
  const comparison = comparisonOf(facts);
  const { main, at, value, unit, style, shape } = facts;
  const previous = numbersOf(main, at + 1)[0] ?? null;
  const [shown] = comparison ? formatCompared({ current: value, previous, unit }, style, shape) : [];
  const view = toNumberView(facts);
  return {
    ...view,
    shown: shown ?? view.shown,
    comparison,
    rows: rowsOf(facts, comparison),
    sentence: sentenceOf(facts, comparison),
  };
}

function comparisonOf({ options, main, at, context, unit, style, shape, value }: KpiFacts): ComparisonView | undefined {
  if (options.compare === undefined) return undefined;
  const { words } = context;
  const previous = numbersOf(main, at + 1)[0] ?? null;
  const change = changeOf({ current: value, previous, unit, direction: options.direction }, style, words.points);
  const [, before] = formatCompared({ current: value, previous, unit }, style, shape);
  const versus = previous === null ? (uncoveredWords(main.facts, context) ?? words.noComparison) : words.versus(before);
  const brief = { versus: previous === null ? words.noComparison : versus, periods: briefPeriods(main, context) };
  return { change, versus, periods: periodsOf(main, context), brief };
}

/** The periods compared. The same days of the year before are said so: `Feb–Aug 2024 vs. a year earlier`. */
function periodsOf({ facts }: QueryResult, context: KpiContext): string | undefined {
  const { words } = context;
  const { period, earlier } = facts;
  const said = periodWords(facts, context);
  if (!period || !said) return undefined;
  const { now, before } = said;
  if (!earlier || !before) return now;
  if (said.isCut) return words.cutPeriods(now, before);
  const style = styleOf(context);
  const isRange = wholeGrain(period, style) === undefined;
  const isYearBefore = isRange && sameRange(moveRange(period, YEAR_BEFORE), earlier);
  return words.periods(now, isYearBefore ? words.yearEarlier : before);
}

/** The same in one line; of a year that is not over the year and its last day: `2018 vs. 2017, to 5 Jan`. */
function briefPeriods(main: QueryResult, context: KpiContext): string | undefined {
  const { period, earlier } = main.facts;
  const style = styleOf(context);
  if (!period || !earlier || !periodWords(main.facts, context)?.isCut) return periodsOf(main, context);
  const [now, before] = [period, earlier].map(({ from }) => formatBin(from, 'year', style)) as [string, string];
  return context.words.cutBrief(now, before, formatDayOfYear(period.to, style));
}

function styleOf({ locale, calendar }: KpiContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}

function sameRange(one: DayRange, other: DayRange): boolean {
  return one.from === other.from && one.to === other.to;
}

function rowsOf({ main, at, context, unit, style, value }: KpiFacts, comparison: ComparisonView | undefined): NumberView['rows'] {
  const { words, locale, calendar } = context;
  const dates: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const { period, earlier } = main.facts;
  const show = (number: number | null | undefined): string => formatNumber(number, unit, style);
  const rows: [string, string][] = [[period ? formatRange(period, dates) : words.value, show(value)]];
  if (!comparison) return rows;
  const [previous, change, growth] = [1, 2, 3].map((next) => numbersOf(main, at + next)[0]);
  const signed = typeof change === 'number' ? formatSigned(change, unit, style, 'full') : show(null);
  return [
    ...rows,
    [earlier ? formatRange(earlier, dates) : words.previous, show(previous)],
    [words.change, unit === 'ratio' && typeof change === 'number' ? words.points(signed) : signed],
    [words.growth, formatPercent(growth, locale, true)],
  ];
}

function sentenceOf({ context, value, unit, style, main, at }: KpiFacts, comparison: ComparisonView | undefined): string {
  const { words } = context;
  const parts = [formatNumber(value, unit, style)];
  if (comparison) {
    parts.push(changeWords(comparison.change, words));
    const previous = numbersOf(main, at + 1)[0];
    if (typeof previous === 'number') parts.push(words.versus(formatNumber(previous, unit, style)));
    else parts.push(comparison.versus);
    if (comparison.periods) parts.push(comparison.periods);
  }
  return parts.filter(Boolean).join(', ');
}

/** A change in words: `up 12.3%, better`. */
export function changeWords(change: Change | undefined, words: Messages): string {
  if (!change) return '';
  if (change.course === 'flat') return words.noChange;
  const moved = change.course === 'up' ? words.up(change.size) : words.down(change.size);
  return `${moved}, ${change.good ? words.good : words.bad}`;
}
