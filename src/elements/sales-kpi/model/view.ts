import { moveRange, yearBefore } from '../../../catalog/periods.js';
import type { Claim } from '../../../query/claim.js';
import { comparedNumbers, changeOf, describeChange, formatCompared, type Direction } from '../../../format/change.js';
import { formatBin, formatDayOfYear, formatRange, wholeGrain } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import { periodNames, uncoveredText, type PeriodUnit } from '../../../format/period.js';
import type { PlanFacts, DayRange } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { sideNames } from '../../base/card/clause-label.js';
import type { KpiAttributes } from '../attributes.js';
import { PLAN } from '../../../query/planned.js';
import {
  type ComparisonView,
  factsOf,
  goalOf,
  type KpiContext,
  type KpiFacts,
  type KpiView,
  numbersOf,
  type NumberView,
  type OtherView,
  planText,
  primaryMeasure,
  sideOf,
  toNumberView,
} from './kpi.js';
import { pointsOf } from './spark.js';

/** Results of a card: its numbers, those of its compared months, the points of its sparkline, and the plan and earlier days of a period that is not over. */
interface KpiResults {
  readonly main: QueryResult;
  readonly part?: QueryResult | undefined;
  readonly spark?: QueryResult | undefined;
  readonly outlook?: QueryResult | undefined;
  readonly history?: QueryResult | undefined;
}

/** Converts results to a view: the primary number, its goal and sparkline, and the other numbers. */
export function toView({ main, part, spark, ...later }: KpiResults, attributes: KpiAttributes, context: KpiContext): KpiView {
  const options = { ...primaryMeasure(attributes), direction: directionOf(attributes, 0, main) };
  const facts = factsOf(options, main, context);
  const lead = toComparedView(facts);
  const { value, unit } = facts;
  const planned = options.compare === PLAN ? (sideOf(facts, 'previous') ?? undefined) : undefined;
  const goal = goalOf(
    { ...options, goal: planned ?? options.goal },
    { ...context, value, unit, unfinished: unfinishedIn(main.facts, context) },
  );
  const others = othersOf(attributes, main, context);
  const otherTexts = others.map(({ label, sentence }) => `${label} ${sentence}`);
  const sentence = context.messages.clauses({
    items: [context.messages.list({ items: [lead.sentence, ...(goal ? [goal.sentence] : [])] }), ...otherTexts],
  });
  const view = { ...lead, sentence, goal, others, points: spark ? pointsOf(spark, context) : [], result: main, ...later };
  const isKnown = part && sideOf({ ...facts, main: part }, 'previous') !== null;
  return isKnown ? withPart(view, toView({ main: part }, attributes, context), context) : view;
}

/** Returns the view of the value of a period, and of the change of those months that are compared. */
function withPart(view: KpiView, part: KpiView, { messages }: KpiContext): KpiView {
  const periods = `${view.comparison?.periods ?? ''} · ${messages.change}: ${part.comparison?.periods ?? ''}`;
  return {
    ...view,
    part,
    comparison: part.comparison && { ...part.comparison, brief: { versus: '', periods } },
    rows: [view.rows[0]!, ...part.rows],
    sentence: messages.clauses({ items: [view.exact, part.sentence] }),
  };
}

/** Returns the unit of an incomplete period: the data ends before the period does. */
function unfinishedIn({ period, planned = period, newest }: PlanFacts, context: KpiContext): PeriodUnit | undefined {
  if (!planned || newest === undefined || newest >= planned.to || newest < planned.from) return undefined;
  return wholeGrain(planned, context) ?? 'period';
}

/** Returns the numbers after the first. */
function othersOf(attributes: KpiAttributes, main: QueryResult, context: KpiContext): readonly OtherView[] {
  return attributes.measure.slice(1).map((measure, n): OtherView => {
    const direction = directionOf(attributes, n + 1, main);
    const facts = factsOf({ ...attributes, measure, goal: undefined, direction }, main, context, columnIndex(n + 1, main));
    return { ...toComparedView(facts), label: context.messages.measure({ name: measure }) };
  });
}

/** Returns the favorable direction of measure `n`: that of the page, otherwise that of the measure. */
function directionOf(attributes: KpiAttributes, n: number, main: QueryResult): Direction {
  return attributes.direction[n] ?? main.measures[n]?.good ?? 'up';
}

/** Returns the index of the column of measure `n`. */
function columnIndex(n: number, main: QueryResult): number {
  return main.columns.findIndex(({ name }) => name === main.measures[n]?.name);
}

/** Returns what the card states of measure `n`: its value, and its earlier value; those of the compared months have their days. */
export function claimsOf(measure: string, n: number, { result, part }: KpiView): readonly Claim[] {
  const at = columnIndex(n, result);
  const [value] = numbersOf(result, at);
  const previous = result.facts.uncovered ? undefined : numbersOf(result, at + 1)[0];
  const isCompared = typeof previous === 'number' && result.columns[at + 1]!.name.endsWith('.previous');
  if (typeof value !== 'number') return [];
  const own: Claim = { kind: 'value', measure, value, ...(isCompared && { previous }) };
  if (!part) return [own];
  const { period, earlier } = part.result.facts;
  return [own, ...claimsOf(measure, n, part).map((claim) => ({ ...claim, period: period!, earlier: earlier! }))];
}

/** Returns the table rows: the numbers of each measure, and the goal and points of the primary one. */
export function tableRows({ rows, points, goal, others }: KpiView): readonly (readonly string[])[] {
  const blank = others.map(() => '');
  const goalRow = goal?.label === undefined ? [] : [[goal.label, goal.exact, ...blank]];
  return [
    ...rows.map(([label, value], row) => [label, value, ...others.map((other) => other.rows[row]?.[1] ?? '')]),
    ...goalRow,
    ...points.map(({ label, shown }) => [label, shown, ...blank]),
  ];
}

/** Returns the view of a number with its period and comparison. */
export function toComparedView(facts: KpiFacts): NumberView {
  const comparison = comparisonOf(facts);
  const { value, unit, style, shape } = facts;
  const previous = sideOf(facts, 'previous');
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

function comparisonOf(facts: KpiFacts): ComparisonView | undefined {
  const { options, main, context, unit, style, shape, value } = facts;
  if (options.compare === undefined) return undefined;
  const { messages } = context;
  const previous = sideOf(facts, 'previous');
  const { measure, direction } = options;
  const isFew = isFewNew(measure, value, previous);
  const change = changeOf({ current: value, previous, unit, direction, isFew }, style, messages.points);
  const [, before] = formatCompared({ current: value, previous, unit }, style, shape);
  const versus =
    previous === null
      ? (uncoveredText(main.facts, context) ?? messages.noComparison)
      : messages.versus({ value: named(facts, before) });
  // The headline of a dashboard says from when on there is data.
  const missing = main.facts.uncovered ? '' : messages.noComparison;
  const brief = { versus: previous === null ? missing : versus, periods: briefPeriods(main, context) };
  return { change, other: sideNames(main.facts, context)?.other, versus, periods: periodsOf(main, context), brief };
}

/** Number of new customers from which their change is a percentage. Fewer change by chance. */
const MIN_NEW = 10;

/** True when new customers are too few for a percentage, in both periods. */
export function isFewNew(measure: string, value: number | null, previous: number | null): boolean {
  return measure === 'new-customers' && Math.max(value ?? 0, previous ?? 0) < MIN_NEW;
}

/** Formats what is compared: `West vs. East, 2015`. The same days of the previous year are shortened: `Feb–Aug 2024 vs. a year earlier`. */
function periodsOf({ facts }: QueryResult, context: KpiContext): string | undefined {
  const { messages } = context;
  const { period, earlier } = facts;
  const names = periodNames(facts, context);
  const sides = sideNames(facts, context);
  if (sides) {
    const both = sides.own === undefined ? '' : messages.periods({ current: sides.own, earlier: sides.other });
    return messages.list({ items: [both, names?.now ?? ''].filter(Boolean) });
  }
  if (!period || !names) return undefined;
  const { now, before } = names;
  if (!earlier || !before) return now;
  if (names.isCut) return messages.cutPeriods({ current: now, earlier: before });
  const isRange = wholeGrain(period, context) === undefined;
  const isYearBefore = isRange && sameRange(moveRange(period, yearBefore(period, context.calendar)), earlier);
  return messages.periods({ current: now, earlier: isYearBefore ? messages.yearEarlier : before });
}

/** Formats the compared periods in one line. An incomplete year has its last day: `2018 vs. 2017, to 5 Jan`. */
function briefPeriods(main: QueryResult, context: KpiContext): string | undefined {
  const { period, earlier } = main.facts;
  if (!period || !earlier || !periodNames(main.facts, context)?.isCut) return periodsOf(main, context);
  const [now, before] = [period, earlier].map(({ from }) => formatBin(from, 'year', context)) as [string, string];
  return context.messages.cutBrief({ current: now, earlier: before, day: formatDayOfYear(period.to, context) });
}

function sameRange(one: DayRange, other: DayRange): boolean {
  return one.from === other.from && one.to === other.to;
}

function rowsOf(facts: KpiFacts, comparison: ComparisonView | undefined): NumberView['rows'] {
  const { main, context, unit, style, value } = facts;
  const { messages } = context;
  const { period, earlier } = main.facts;
  const now = period ? formatRange(period, context) : '';
  const sides = comparison && sideNames(main.facts, context);
  const name = sides ? messages.list({ items: [sides.own ?? '', now].filter(Boolean) }) : now;
  const own = [name || messages.value, formatNumber(value, unit, style)] as const;
  if (!comparison) return [own];
  const compared = comparedNumbers(
    facts.options.compare === PLAN
      ? { kind: 'plan', name: messages.measure({ name: PLAN }) }
      : sides
        ? { kind: 'side', name: sides.other }
        : { kind: 'earlier', name: earlier ? formatRange(earlier, context) : messages.previous },
    unit,
    { ...style, messages },
  );
  const numbers = (['previous', 'change', 'growth'] as const).map((side) => sideOf(facts, side));
  return [own, ...compared.map(({ label, format }, k) => [label, format(numbers[k])] as const)];
}

/** Returns what a number is compared with as text: a plan and a member have their names. */
function named({ options, main, context }: KpiFacts, value: string): string {
  const other = sideNames(main.facts, context)?.other;
  if (other !== undefined) return `${other} ${value}`;
  return options.compare === PLAN ? planText(value, context.messages) : value;
}

function sentenceOf(facts: KpiFacts, comparison: ComparisonView | undefined): string {
  const { context, value, unit, style } = facts;
  const { messages } = context;
  const number = formatNumber(value, unit, style);
  if (!comparison) return number;
  const periods = comparison.periods ?? '';
  const previous = sideOf(facts, 'previous');
  // The reason for a missing comparison is a separate sentence.
  if (typeof previous !== 'number') {
    const shown = messages.list({ items: [number, periods].filter(Boolean) });
    return messages.phrases({ items: [messages.sentences({ items: [shown] }), comparison.versus] });
  }
  const { change, other } = comparison;
  const before = named(facts, formatNumber(previous, unit, style));
  const parts = [
    number,
    change ? describeChange(change, messages, other) : '',
    other === undefined ? messages.versus({ value: before }) : before,
    periods,
  ];
  return messages.list({ items: parts.filter(Boolean) });
}
