import { isAlone, type MarkDescription } from '../../base/chart/marks.js';
import { testOf } from '../../../query/claim.js';
import type { TableView } from '../../base/element/widget.js';
import { unite } from '../../../catalog/periods.js';
import { axisTexts } from '../../../format/tick-labels.js';
import { formatBin, formatDay } from '../../../format/date.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import { axisName } from '../../../format/time-names.js';
import { formatDayRange, parsePeriod, type FiscalCalendar } from '../../../query/time/calendar-date.js';
import { isInPart, lastDayOf } from '../../../query/time/covered-range.js';
import { readClauses } from '../../../query/where/where.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { DayRange } from '../../../query/plan.js';
import { valueOf } from '../../../query/result/result.js';
import { shiftBin, binDays, binsPerYear } from '../../../query/time/time-grain.js';
import type { CohortGrain, CohortMeasure } from '../attributes.js';
import { numberOf, type BarsPicture, type Choice, type CohortAnswer, type CohortShown, type ViewContext } from './shown.js';

/** Values of a period: new customers, repeat customers, and sales without a customer. */
export interface PeriodParts {
  readonly start: number;
  readonly repeat: number;
  readonly fresh: number;
  readonly unknown: number;
}

/** Content of a chart of new and repeat customers: all periods from the first to the last. */
interface NewRepeatView {
  readonly measure: CohortMeasure;
  readonly grain: CohortGrain;
  readonly unit: MeasureUnit;
  readonly periods: readonly PeriodParts[];
  /** True when the last period is incomplete. `lastDay` is the last day of the data shown. */
  readonly partial: boolean;
  readonly lastDay: number | undefined;
  /** Shares of repeat customers in the newest year and the year before, as far as known. Empty except for customers. */
  readonly shares: readonly number[];
}

/** Converts a result to periods. */
export function toNewRepeat(
  answer: CohortAnswer,
  measure: CohortMeasure,
  grain: CohortGrain,
  years: readonly (CohortAnswer | undefined)[] = [],
): NewRepeatView {
  const [dates] = answer.columns;
  const types = answer.columns.find(({ name }) => name === 'customer-type');
  const byStart = new Map<number, { repeat: number; fresh: number; unknown: number }>();
  for (let row = 0; row < answer.rowCount; row++) {
    if (!dates || dates.valid?.[row] === 0) continue;
    const start = dates.values[row]!;
    const parts = byStart.get(start) ?? { repeat: 0, fresh: 0, unknown: 0 };
    byStart.set(start, parts);
    const value = known(numberOf(answer, measure, row));
    if (types) parts[partOf(valueOf(types, row))] += value;
    else {
      const fresh = known(numberOf(answer, 'new-customers', row));
      parts.fresh += fresh;
      parts.repeat += value - fresh;
    }
  }
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  const periods: PeriodParts[] = [];
  for (let start = starts[0] ?? 0; start <= (starts.at(-1) ?? -1); start = shiftBin(start, grain, 1, answer.facts))
    periods.push({ start, ...(byStart.get(start) ?? { repeat: 0, fresh: 0, unknown: 0 }) });
  const lastDay = lastDayOf(answer.facts);
  const last = periods.at(-1);
  return {
    measure,
    grain,
    unit: answer.columns.find(({ name }) => name === measure)?.unit ?? 'number',
    periods,
    partial:
      last !== undefined && isInPart({ ...binDays(last.start, grain, answer.facts), grain }, lastDay, answer.facts.openDays),
    lastDay,
    shares: sharesOfYears(years),
  };
}

/** Returns the share of repeat customers of each year; a year in which customers may be older than the data ends the list. */
function sharesOfYears(years: readonly (CohortAnswer | undefined)[]): readonly number[] {
  const shares = years.map((year) => {
    if (!year) return NaN;
    const [all, fresh] = ['customers.previous', 'new-customers.previous'].map((name) => numberOf(year, name, 0)) as [
      number,
      number,
    ];
    return (all - fresh) / all;
  });
  const unknown = shares.findIndex((share) => !Number.isFinite(share));
  return unknown < 0 ? shares : shares.slice(0, unknown);
}

function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

function partOf(type: unknown): 'repeat' | 'fresh' | 'unknown' {
  return type === 'new' ? 'fresh' : type === 'repeat' ? 'repeat' : 'unknown';
}

/** Returns the share of repeat customers in sales with a known customer; NaN without such sales. */
export function repeatShare(periods: readonly PeriodParts[]): number {
  const sum = (of: (period: PeriodParts) => number): number => periods.reduce((all, period) => all + of(period), 0);
  const whole = sum(({ repeat, fresh }) => repeat + fresh);
  return whole > 0 ? sum(({ repeat }) => repeat) / whole : NaN;
}

/** Returns the chart of new and repeat customers. */
export function newRepeatShown(view: NewRepeatView, context: ViewContext): CohortShown {
  const { cohort } = context.messages;
  const { periods, grain, measure } = view;
  const shares = sharesOf(view, context.calendar);
  return {
    count: periods.length,
    fields: ['date'],
    role: cohort.roles['new-repeat'],
    keys: cohort.keys,
    sentence: sentenceOf(view, context),
    claims: shares.length === 0 ? [] : [testOf('repeat-share', shares)],
    explain: [{ term: cohort.newTerm, text: cohort.newTexts[measure] }],
    table: (caption) => tableOf(view, context, caption),
    keyOf: (mark) => (periods[mark] ? String(periods[mark].start) : undefined),
    chosenBy: (own) => {
      const ranges = rangesIn(own);
      return periods.flatMap((period, mark) => {
        const { from, to } = binDays(period.start, grain, context.calendar);
        return ranges.some((range) => range.from <= from && range.to >= to) ? [mark] : [];
      });
    },
    picture: (chosen) => pictureOf(view, chosen, context),
    announce: (mark, chosen) => announcementOf(mark, view, { context, alone: isAlone(chosen, mark) }),
    choice: (marks) => choiceOf(marks, view, context),
  };
}

/** Returns the date ranges of the own clause; items other than dates and ranges are ignored. */
function rangesIn(own: string): readonly DayRange[] {
  const clause = readClauses(own).find(({ field }) => field === 'date');
  return (clause?.items ?? []).flatMap((item): readonly DayRange[] => {
    if (item.not || (item.kind !== 'equals' && item.kind !== 'range')) return [];
    const [from, to] = item.kind === 'equals' ? [item.value, item.value] : [item.from, item.to];
    const [first, last] = [from, to].map((text) => (text === undefined ? undefined : parsePeriod(text)));
    return first && last ? [{ from: first.from, to: last.to }] : [];
  });
}

function choiceOf(marks: readonly number[], { periods, grain }: NewRepeatView, context: ViewContext): Choice {
  const { cohort, list } = context.messages;
  const ranges = unite(marks.flatMap((mark) => (periods[mark] ? [binDays(periods[mark].start, grain, context.calendar)] : [])));
  const values = ranges.map(formatDayRange);
  const names = [...marks].sort((a, b) => a - b).map((mark) => nameOf(periods[mark]!, grain, context));
  return {
    field: 'date',
    values,
    where: values.length === 0 ? '' : `date: ${values.join(', ')}`,
    announcement: values.length === 0 ? cohort.cleared : cohort.chosen({ what: list({ items: names }) }),
  };
}

function nameOf({ start }: PeriodParts, grain: CohortGrain, { locale, calendar }: ViewContext): string {
  return formatBin(start, grain, { locale, fiscalStart: calendar.fiscalStart });
}

/**
 * Returns the shares that the sentence compares: of the newest year and the year before, otherwise of all periods. Customers of several periods
 * count once, so their shares do not come from those of the periods.
 */
function sharesOf({ measure, shares, periods, grain, partial }: NewRepeatView, calendar: FiscalCalendar): readonly number[] {
  if (measure === 'customers') return shares;
  const over = partial ? periods.slice(0, -1) : periods;
  const count = binsPerYear(grain, calendar);
  if (over.length <= count) return [repeatShare(over)];
  const before = over.slice(-2 * count, -count);
  return [repeatShare(over.slice(-count)), ...(before.length < count ? [] : [repeatShare(before)])];
}

function sentenceOf(view: NewRepeatView, context: ViewContext): string {
  const { cohort } = context.messages;
  const { periods, grain, measure, partial } = view;
  const over = partial ? periods.slice(0, -1) : periods;
  const count = binsPerYear(grain, context.calendar);
  const shares = sharesOf(view, context.calendar);
  if (Number.isNaN(repeatShare(over)) || shares.length === 0) return '';
  const [share = '', before] = shares.map((one) => formatPercent(one, context.locale));
  if (over.length <= count) return cohort.repeatAll({ share, measure });
  const shown = cohort.periods({ grain, n: count, shown: formatNumber(count, 'count', context) });
  return cohort.repeatRecent({ count: shown, share, measure, before });
}

/** Returns the parts that have values, from the base of the bars upward. */
function partsOf(periods: readonly PeriodParts[]): readonly ('repeat' | 'fresh' | 'unknown')[] {
  return periods.some(({ unknown }) => unknown !== 0) ? ['repeat', 'fresh', 'unknown'] : ['repeat', 'fresh'];
}

const CLASSES = { repeat: 's1', fresh: 's2', unknown: 's0' } as const;

function pictureOf(
  { periods, grain, unit, measure, partial }: NewRepeatView,
  chosen: readonly number[],
  context: ViewContext,
): BarsPicture {
  const { cohort } = context.messages;
  const parts = partsOf(periods);
  const { locale, calendar } = context;
  const style = { locale, fiscalStart: calendar.fiscalStart };
  return {
    chart: 'bars',
    bars: periods.map((period, k) => ({
      parts: parts.map((part) => period[part]),
      running: partial && k === periods.length - 1,
    })),
    parts: parts.map((part) => ({ className: CLASSES[part], name: cohort[part] })),
    axis: {
      kind: 'time',
      grain,
      days: periods.map(({ start }) => start),
      fiscalStart: calendar.fiscalStart,
      nameOf: (day, part) => axisName(day, part, style),
    },
    chosen,
    counted: cohort.sizes[measure],
    ticks: (ticks) => axisTexts(ticks, unit, context),
    isWhole: unit === 'count',
    none: cohort.noNew,
  };
}

function announcementOf(
  mark: number,
  view: NewRepeatView,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): MarkDescription | undefined {
  const { cohort } = context.messages;
  const { periods, grain, unit, partial, lastDay } = view;
  const period = periods[mark];
  if (!period) return undefined;
  const title = nameOf(period, grain, context);
  const rows = [
    ...partsOf(periods).map((part) => [cohort[part], formatNumber(period[part], unit, context, 'full')] as const),
    [cohort.shareOfRepeat, formatPercent(repeatShare([period]), context.locale)] as const,
  ];
  const isRunning = partial && mark === periods.length - 1 && lastDay !== undefined;
  const running = isRunning ? [cohort.runningNote({ until: formatDay(lastDay, { locale: context.locale }) })] : [];
  const hint = alone ? cohort.unclick : cohort.clickPeriod;
  return {
    title,
    rows,
    hint: context.messages.phrases({ items: [...running.map((text) => context.messages.sentences({ items: [text] })), hint] }),
    spoken: cohort.point({
      name: title,
      parts: [...rows.map(([term, text]) => `${term} ${text}`), ...running],
      k: mark + 1,
      n: periods.length,
    }),
  };
}

function tableOf(view: NewRepeatView, context: ViewContext, caption: string): TableView {
  const { cohort, period } = context.messages;
  const { periods, grain, unit } = view;
  const parts = partsOf(periods);
  return {
    caption,
    columns: [
      { label: period, isOrdered: true },
      ...[...parts.map((part) => cohort[part]), cohort.shareOfRepeat].map((label) => ({ label, numeric: true })),
    ],
    rows: periods.map((one) => [
      nameOf(one, grain, context),
      ...parts.map((part) => formatNumber(one[part], unit, context, 'full')),
      formatPercent(repeatShare([one]), context.locale),
    ]),
  };
}
