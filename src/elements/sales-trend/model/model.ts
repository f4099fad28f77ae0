import { moveRange, yearBefore } from '../../../catalog/periods.js';
import { comparedNumbers } from '../../../format/change.js';
import { formatNumber } from '../../../format/number.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import { englishTrend } from '../../../messages/combined/trend-messages.js';
import { timeTexts } from '../../../messages/compiled/en/time.js';
import { tonesTexts } from '../../../messages/compiled/en/tones.js';
import type { Messages } from '../../../messages/en.js';
import { lastBin } from '../../../plot/time/picture.js';
import type { AlertStatus } from '../../../query/alert.js';
import type { CardClaims, Claim } from '../../../query/claim.js';
import type { Calendar, DayRange } from '../../../query/plan.js';
import { withRows } from '../../../query/result/appended-rows.js';
import { type QueryResult, resultWith } from '../../../query/result/result.js';
import { RANK } from '../../../query/source.js';
import { textsAt } from '../../../query/time/day-notes.js';
import { binEnd, type BinRange, daysOf } from '../../../query/time/time-grain.js';
import type { TableView, WidgetModel } from '../../base/element/widget.js';
import type { TrendAnswers } from './lines.js';
import { totalName } from './naming.js';
import type { TrendOptions } from './options.js';
import { AHEAD, explainSeason, toPlans, toPoolPlans, toSeriesPlans } from './plans.js';
import { aheadTexts, comparisonOf, nameAt, plannedDays, sentenceOf } from './texts.js';
import { drawnMembers, membersOf, toView } from './trend.js';
import type { ShownLine, TrendContext, TrendView } from './view.js';
import type { TrendFact } from './facts.js';

/**
 * Returns the public `result`. The time key of `auto` is named after its unit: `month(date)`. The remaining members follow as
 * rows of `(other)` if the series is text.
 */
function toResult(main: QueryResult, others: QueryResult | undefined): QueryResult {
  const series = main.columns[1];
  const all = series?.unit === undefined && series?.type === 'text' ? withRows(main, [{ answer: others }]) : main;
  const { facts, columns } = all;
  if (!facts.grain || columns[0]?.name !== 'auto(date)') return all;
  const named = columns.map((column, k) => (k === 0 ? { ...column, name: `${facts.grain!}(date)` } : column));
  return resultWith(all, { columns: named });
}

/** Returns one row per visible bin with exact values of every line. Comparisons add the earlier value, difference and growth. */
export function toTable(view: TrendView, context: TrendContext, caption: string): TableView {
  const { messages } = context;
  const known = view.lines.flatMap((line) => columnsOf(line, view, context)).map((column) => within(column, view));
  const columns = [...known, ...aheadColumns(view, context)];
  const rows: string[][] = [];
  for (let index = view.shown.from; view.bins.length > 0 && index <= lastBin(view); index++) {
    const notes = view.notes ? [messages.list({ items: textsAt(view.notes, index) })] : [];
    rows.push([nameAt(view, index, context), ...columns.map(({ text }) => text(index)), ...notes]);
  }
  const note = view.notes ? [{ label: messages.trend.note }] : [];
  return {
    caption,
    columns: [{ label: messages.period, isOrdered: true }, ...columns.map(({ label }) => ({ label, numeric: true })), ...note],
    rows,
  };
}

interface Column {
  readonly label: string;
  readonly text: (index: number) => string;
}

function within({ label, text }: Column, { shown }: TrendView): Column {
  return { label, text: (index) => (index <= shown.to ? text(index) : '') };
}

/** Returns the columns of the forecast, empty in the bins before it. */
function aheadColumns(view: TrendView, context: TrendContext): readonly Column[] {
  const { ahead } = view;
  if (!ahead?.line) return [];
  const { label } = ahead.line;
  const text = (k: number) => (index: number) => aheadTexts(view, index, context)[k]?.text ?? '';
  return [
    { label, text: text(0) },
    { label: ahead.interval, text: text(1) },
  ];
}

function columnsOf(line: ShownLine, view: TrendView, context: TrendContext): readonly Column[] {
  const { messages } = context;
  const name = (label: string) => {
    if (view.lines.length === 1) return label;
    return view.sides
      ? messages.list({ items: [line.fullLabel, label] })
      : messages.trend.column({ measure: line.fullLabel, what: label });
  };
  const column = (label: string, values: Float64Array): Column => ({
    label,
    text: (index) => formatNumber(values[index], line.unit, context),
  });
  const { average, adjusted, previous } = line;
  const compared = previous ? comparedNumbers(comparisonOf(view, context), line.unit, context) : [];
  return [
    column(line.fullLabel, line.values),
    ...(average ? [column(name(adjusted ? messages.trend.adjusted : messages.trend.mean), average)] : []),
    ...compared.map(({ label, format, of }, k): Column => ({
      label: name(label),
      text: (index) => {
        const days = k === 0 ? plannedDays(line, view, index, context) : '';
        const text = format(of(line.values[index]!, previous![index]!));
        return days === '' ? text : `${text} (${days})`;
      },
    })),
  ];
}

const YEAR_OF_WEEKS = 364;

/** Returns the facts of a trend as claims, and the days shown. */
function claimsOf(
  view: TrendView,
  { series }: Pick<TrendOptions, 'series'>,
  { calendar }: Pick<TrendContext, 'calendar'>,
): Pick<CardClaims, 'period' | 'claims'> {
  const days = (bins: BinRange): DayRange => {
    const { from } = daysOf(bins, view.bins, view.grain, calendar);
    const to = binEnd(view.bins[bins.to] ?? from, view.grain, calendar);
    return { from: Math.max(from, view.days?.from ?? from), to: Math.min(to, view.days?.to ?? to) };
  };
  const scope: Scope = { view, days, by: `${view.grain}(date)`, series };
  const period = view.bins.length > 0 ? days(view.shown) : undefined;
  const earlier = period && earlierDays(period, view, calendar);
  return {
    ...(period && { period }),
    ...(earlier && { earlier }),
    claims: view.facts.flatMap((fact) => claimsIn(fact, scope)),
  };
}

/** Returns the days that those shown are compared with; `undefined` where each bin is compared with the one before. */
function earlierDays(
  period: DayRange,
  { earlier, earlierDays: given, grain }: TrendView,
  calendar: Calendar,
): DayRange | undefined {
  if (earlier === 'weekday' || (earlier === 'year' && grain === 'week'))
    return { from: period.from - YEAR_OF_WEEKS, to: period.to - YEAR_OF_WEEKS };
  return earlier === 'year' ? moveRange(period, yearBefore(period, calendar)) : given;
}

interface Scope {
  readonly view: TrendView;
  readonly days: (bins: BinRange) => DayRange;
  readonly by: string;
  readonly series: string | undefined;
}

function claimsIn(fact: TrendFact, { view, days, by, series }: Scope): readonly Claim[] {
  const measure = view.lines[0]?.measure ?? '';
  const dayAt = (index: number): number => view.bins[index] ?? 0;
  const lone = (index: number, value: number, name = measure): Claim => ({
    kind: 'value',
    measure: name,
    value,
    period: days({ from: index, to: index }),
  });
  switch (fact.kind) {
    case 'extremes': {
      const end = (kind: 'largest' | 'smallest', index: number): Claim => {
        return { kind, measure, by, member: dayAt(index), value: fact.line.values[index]!, period: days(fact.among) };
      };
      return [end('largest', fact.high), ...(fact.low === undefined ? [] : [end('smallest', fact.low)])];
    }
    case 'beat': {
      const count: Claim = { kind: 'count', measure, by, is: 'above', than: 'earlier', count: fact.count, of: fact.of };
      return [
        count,
        ...(fact.difference ? [{ kind: 'value', measure: `${measure}.change`, value: fact.difference.value } as const] : []),
      ];
    }
    case 'above': {
      const count: Claim = { kind: 'count', measure: 'profit', by, is: 'above', than: 0, count: fact.count, of: fact.of };
      return [count, ...(fact.loss ? [lone(fact.loss.index, fact.loss.value, 'profit')] : [])];
    }
    case 'last-quarter': {
      const { from, to } = view.shown;
      const quarter = days({ from: to + 1 - (to + 1 - from) / 4, to });
      return [
        { kind: 'value', measure, value: fact.value, share: fact.share, of: { by: 'quarter(date)', members: [quarter.from] } },
      ];
    }
    case 'months': {
      const members = view.bins.slice(fact.from, fact.to + 1);
      return [{ kind: 'value', measure, value: fact.value, share: fact.share, of: { by, members } }];
    }
    case 'leader': {
      const { line, value, at, share } = fact;
      if (line.member === undefined || series === undefined) return [];
      const own = { measure: line.measure, by: series, member: line.member, value, period: days(at) };
      return [{ kind: 'largest', ...own, ...(share !== undefined && { share }) }];
    }
    case 'no-data':
    case 'planned':
      return [];
    case 'collapsed':
      return [{ kind: 'test', measure, test: 'thin-end', figures: [fact.value, fact.usual], period: days(fact) }];
    case 'unusual':
      return [{ kind: 'test', measure, test: 'anomalies', level: 0.05, figures: [fact.count, fact.of] }];
    case 'chosen':
      return fact.index === undefined || fact.value === undefined ? [] : [lone(fact.index, fact.value)];
  }
}

/** Data of a trend card. Gestures change the chart without a new result. */
export interface Trend {
  readonly answers: TrendAnswers & { readonly others?: QueryResult | undefined };
  readonly options: TrendOptions;
  readonly context: TrendContext;
  /** View without an active gesture. */
  readonly view: TrendView | undefined;
  /** What the data says about `alert`; absent without it. */
  readonly alert?: AlertStatus;
}

export const trendModel: WidgetModel<TrendOptions, Trend, TrendView> = {
  isComparable: true,
  messages: { plot: englishPlot, time: timeTexts, trend: englishTrend, tones: tonesTexts },

  heading: (attributes, messages, shown) => headingOf(attributes, shown?.picture?.grain, messages),

  plans: toPlans,

  follow(options, { main, members }, context) {
    const plans = toSeriesPlans(options, membersOf(members), context.where);
    const known = (main ?? members)?.measures ?? [];
    const all = { ...toPlans(options), ...plans };
    return { ...plans, ...toPoolPlans(options, known, all) };
  },

  view(options, results, around) {
    const { series } = options;
    const slots = series === undefined ? undefined : around.slotsOf(series, drawnMembers(results['members']));
    const isPart = around.isOnDashboard === true && around.where !== '';
    const context: TrendContext = { ...around, slots, isPart };
    return { answers: results, options, context, view: toView(results, options, context) };
  },

  /** The time key is named after its unit, `month(date)`; the members of a series that are not shown follow as rows of `(other)`. */
  result: (main, { answers }) => toResult(main, answers.others),

  rankOf: (name) => (name === AHEAD ? RANK.extra : RANK.card),

  isSlow: (name) => name === AHEAD,

  isEmpty: (results) => (results['main'] ?? results['members'])?.rowCount === 0,

  summary: ({ view, picture }) => (picture ? sentenceOf(picture, view.context) : ''),

  claims: ({ view, picture }, options) => picture && claimsOf(picture, options, view.context),

  table: (_attributes, { view, picture }, caption) => picture && toTable(picture, view.context, caption),

  explain: (_attributes, { view }) => explainSeason(view.answers, view.context),

  fields: () => ['date'],

  isBrush: ({ brush }) => brush,
};

function headingOf(attributes: TrendOptions, shownGrain: TrendView['grain'] | undefined, messages: Messages): string {
  const { granularity, series, average, adjusted } = attributes;
  const names = attributes.measures.map((one) => messages.measure({ name: one }));
  const grain = shownGrain ?? (granularity === 'auto' ? undefined : granularity);
  const measures = measuresText(attributes, messages.trend.together({ names }), messages);
  if (grain === undefined) return measures;
  const mean = average === undefined ? undefined : messages.trend.average({ count: average, unit: grain });
  return messages.trend.heading({
    measures,
    unit: grain,
    series: series ? messages.dimension({ name: series }) : undefined,
    average: adjusted ? messages.trend.adjusted : mean,
  });
}

function measuresText(options: TrendOptions, together: string, messages: Messages): string {
  return options.growth === 'only' ? messages.trend.growing({ measures: together }) : totalName(together, options, messages);
}
