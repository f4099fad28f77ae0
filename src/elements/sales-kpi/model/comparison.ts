import { changeOf, formatCompared, type Change } from '../../../format/change.js';
import { formatBin, formatRange, type DateStyle } from '../../../format/date.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryResult } from '../../../query/result.js';
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
  return {
    change,
    versus: previous === null ? (uncoveredWords(main.facts, context) ?? words.noComparison) : words.versus(before),
    periods: periodsOf(main, words, context),
  };
}

/** The periods compared. Those that differ in the year alone say the rest once: `Feb–Aug 2024 vs. 2023`. */
function periodsOf({ facts }: QueryResult, words: Messages, context: KpiContext): string | undefined {
  const { period, earlier } = facts;
  const said = periodWords(facts, context);
  if (!period || !said) return undefined;
  const { now, before } = said;
  if (!earlier || !before) return now;
  if (said.isCut) return words.cutPeriods(now, before);
  const style: DateStyle = { locale: context.locale, fiscalStart: context.calendar.fiscalStart };
  const [first, firstBefore] = [period, earlier].map(({ from }) => formatBin(from, 'year', style)) as [string, string];
  const [last, lastBefore] = [period, earlier].map(({ to }) => formatBin(to, 'year', style)) as [string, string];
  if (now.replace(first, firstBefore).replace(last, lastBefore) !== before) return words.periods(now, before);
  return words.periods(now, firstBefore === lastBefore ? firstBefore : `${firstBefore}–${lastBefore}`);
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
