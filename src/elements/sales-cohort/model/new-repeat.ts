import { testOf } from '../../../query/claim.js';
import { formatBin } from '../../../format/date.js';
import type { FiscalCalendar } from '../../../query/time/calendar-date.js';
import { isInPart, lastDayOf } from '../../../query/time/covered-range.js';
import { textAt, type QueryResult } from '../../../query/result/result.js';
import { binDays, binsBetween, binsPerYear } from '../../../query/time/time-grain.js';
import type { CohortGrain, CohortMeasure } from '../attributes.js';
import { runningNote, type CohortFacts, type CohortInput } from './facts.js';
import { numbersIn, orNull, grainOf } from './plans.js';

/** Values of a period: new customers, repeat customers, and sales without a customer. */
export interface PeriodParts {
  readonly start: number;
  readonly repeat: number;
  readonly fresh: number;
  readonly unknown: number;
}

/** New and repeat customers: all periods from the first to the last. */
interface NewRepeat {
  readonly measure: CohortMeasure;
  readonly grain: CohortGrain;
  readonly periods: readonly PeriodParts[];
  /** True when the last period is incomplete. `lastDay` is the last day of the data shown. */
  readonly partial: boolean;
  readonly lastDay: number | undefined;
  /** Shares of repeat customers in the newest year and the year before, as far as known. Empty except for customers. */
  readonly shares: readonly number[];
}

export function toNewRepeat(
  answer: QueryResult,
  measure: CohortMeasure,
  grain: CohortGrain,
  years: readonly (QueryResult | undefined)[] = [],
): NewRepeat {
  const [dates] = answer.columns;
  const types = answer.column('customer-type');
  const numberIn = numbersIn(answer);
  const byStart = new Map<number, { repeat: number; fresh: number; unknown: number }>();
  for (let row = 0; row < answer.rowCount; row++) {
    if (!dates || dates.valid?.[row] === 0) continue;
    const start = dates.values[row]!;
    const parts = byStart.get(start) ?? { repeat: 0, fresh: 0, unknown: 0 };
    byStart.set(start, parts);
    const value = numberIn(measure, row) || 0;
    if (types) parts[partOf(textAt(types, row))] += value;
    else {
      const fresh = numberIn('new-customers', row) || 0;
      parts.fresh += fresh;
      parts.repeat += value - fresh;
    }
  }
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  const periods = binsBetween(starts[0] ?? 0, starts.at(-1) ?? -1, grain, answer.facts).map((start): PeriodParts => ({
    start,
    ...(byStart.get(start) ?? { repeat: 0, fresh: 0, unknown: 0 }),
  }));
  const lastDay = lastDayOf(answer.facts);
  const last = periods.at(-1);
  const partial = !!last && isInPart({ ...binDays(last.start, grain, answer.facts), grain }, lastDay, answer.facts.openDays);
  return { measure, grain, periods, partial, lastDay, shares: sharesOfYears(years) };
}

/** Returns the share of repeat customers of each year; a year in which customers may be older than the data ends the list. */
function sharesOfYears(years: readonly (QueryResult | undefined)[]): readonly number[] {
  const shares = years.map((year) => {
    if (!year) return NaN;
    const numberIn = numbersIn(year);
    const all = numberIn('customers.previous', 0);
    return (all - numberIn('new-customers.previous', 0)) / all;
  });
  const unknown = shares.findIndex((share) => !Number.isFinite(share));
  return unknown < 0 ? shares : shares.slice(0, unknown);
}

function partOf(type: string | null): 'repeat' | 'fresh' | 'unknown' {
  return type === 'new' ? 'fresh' : type === 'repeat' ? 'repeat' : 'unknown';
}

/** Returns the share of repeat customers in sales with a known customer; NaN without such sales. */
export function repeatShare(periods: readonly PeriodParts[]): number {
  const sum = (of: (period: PeriodParts) => number): number => periods.reduce((all, period) => all + of(period), 0);
  const whole = sum(({ repeat, fresh }) => repeat + fresh);
  return whole > 0 ? sum(({ repeat }) => repeat) / whole : NaN;
}

const CLASSES = { repeat: 's1', fresh: 's2', unknown: 's0' } as const;

export function newRepeatFacts(input: CohortInput): Omit<CohortFacts, 'announced'> {
  const { attributes, catalog, calendar, results, texts, messages } = input;
  const { measure } = attributes;
  const main = results['main']!;
  const view = toNewRepeat(main, measure, grainOf(attributes, catalog), [results['now'], results['before']]);
  const { periods, grain, partial, lastDay } = view;
  const shares = sharesOf(view, calendar);
  const unit = main.column(measure)?.unit ?? 'number';
  const isRunning = (mark: number): boolean => partial && mark === periods.length - 1;
  // From the base of the bars upward.
  const parts = (['repeat', 'fresh', 'unknown'] as const).filter(
    (part) => part !== 'unknown' || periods.some(({ unknown }) => unknown !== 0),
  );
  return {
    summary: sentenceOf(view, shares, input),
    none: texts.noNew,
    claims: shares.length === 0 ? [] : [testOf('repeat-share', shares)],
    columns: [
      { label: messages.period, isOrdered: true },
      ...parts.map((part) => ({ label: texts[part], unit })),
      { label: texts.shareOfRepeat, unit: 'percent' },
    ],
    marks: periods.map((period, mark) => ({
      values: [formatBin(period.start, grain, input), ...parts.map((part) => period[part]), orNull(repeatShare([period]))],
      filters: [{ field: 'date', values: [binDays(period.start, grain, calendar)] }],
      hint: texts.clickPeriod,
      note: isRunning(mark) && lastDay !== undefined ? runningNote(input, lastDay) : undefined,
    })),
    explanation: [{ term: texts.newTerm, text: texts.newTexts[measure] }],
    chart: {
      kind: 'bars',
      bars: periods.map((period, mark) => ({ parts: parts.map((part) => period[part]), running: isRunning(mark) })),
      parts: parts.map((part) => ({ className: CLASSES[part], name: texts[part] })),
      axis: { kind: 'time', grain, days: periods.map(({ start }) => start), fiscalStart: calendar.fiscalStart },
      ...{ counted: texts.sizes[measure], unit },
    },
  };
}

/**
 * Returns the shares that the sentence compares: of the newest year and the year before, otherwise of all periods. Customers of several periods
 * count once, so their shares do not come from those of the periods.
 */
function sharesOf({ measure, shares, periods, grain, partial }: NewRepeat, calendar: FiscalCalendar): readonly number[] {
  if (measure === 'customers') return shares;
  const over = partial ? periods.slice(0, -1) : periods;
  const count = binsPerYear(grain, calendar);
  if (over.length <= count) return [repeatShare(over)];
  const before = over.slice(-2 * count, -count);
  return [repeatShare(over.slice(-count)), ...(before.length < count ? [] : [repeatShare(before)])];
}

function sentenceOf(view: NewRepeat, shares: readonly number[], { texts, calendar, format }: CohortInput): string {
  const { periods, grain, measure, partial } = view;
  const over = partial ? periods.slice(0, -1) : periods;
  const n = binsPerYear(grain, calendar);
  if (Number.isNaN(repeatShare(over)) || shares.length === 0) return '';
  const [share = '', before] = shares.map((one) => format(orNull(one), 'percent'));
  if (over.length <= n) return texts.repeatAll({ share, measure });
  return texts.repeatRecent({ count: texts.periods({ grain, n, shown: format(n, 'count') }), share, measure, before });
}
