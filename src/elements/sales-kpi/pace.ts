import { moveRange, previousMove, yearBefore, type Move } from '../../catalog/periods.js';
import { formatNumber, numberFormat } from '../../format/number.js';
import { paceTexts } from '../../messages/compiled/en/pace.js';
import type { Calendar, DayRange } from '../../query/plan.js';
import type { Catalog } from '../../query/catalog.js';
import { PLAN } from '../../query/planned.js';
import { workingDays } from '../../query/time/working-days.js';
import { messagesOf, watchMessages, type PartialMessages } from '../base/messages/messages.js';
import type { WidgetContext } from '../base/element/widget.js';
import type { KpiAttributes } from './attributes.js';
import { numbersOf, type KpiView } from './model/kpi.js';

const OWN: PartialMessages = { pace: paceTexts };

/** Longest period with a pace by day, in days: a month. The pace of longer ones is by week, up to their last week. */
const MAX_BY_DAY = 31;
const WEEK_DAYS = 7;
/** Minimum number of remaining days with a pace. On the last day, all that is missing would be the need of a day. */
const MIN_LEFT = 2;

/** What a period that is not over needs until its end, and what it had until now, by week or day. */
export interface Pace {
  readonly unit: 'week' | 'day';
  readonly needed: number;
  readonly actual: number;
}

/** Returns the pace towards a plan or goal. `undefined` for a period that is over or has one day left, a value that has arrived, a limit, and a ratio. */
export function paceOf({ result, value, outlook }: KpiView, { compare, goal, direction }: KpiAttributes): Pace | undefined {
  const [facts] = result.measures;
  const { period, planned: whole = period, newest } = result.facts;
  const plan = compare === PLAN && goal === undefined ? outlook?.rows()[0]?.[`${facts?.name ?? ''}.plan`] : goal;
  const isLimit = (direction[0] ?? facts?.good) === 'down';
  if (!facts?.adds.time || isLimit || !whole || newest === undefined || value === null || typeof plan !== 'number')
    return undefined;
  const length = whole.to - whole.from + 1;
  const elapsed = newest - whole.from + 1;
  const left = length - elapsed;
  if (elapsed < 1 || left < MIN_LEFT || value >= plan) return undefined;
  const days = length > MAX_BY_DAY && left >= WEEK_DAYS ? WEEK_DAYS : 1;
  return {
    unit: days === WEEK_DAYS ? 'week' : 'day',
    needed: ((plan - value) / left) * days,
    actual: (value / elapsed) * days,
  };
}

/** What a period that is not over is expected to bring, if its days fall as in earlier periods. */
export interface Expected {
  readonly value: number;
  /** The 80% prediction interval. */
  readonly low: number;
  readonly high: number;
  /** How many earlier periods it goes by, and whether these are the same days of earlier years or the months before. */
  readonly count: number;
  readonly unit: 'year' | 'month';
}

/** Minimum number of earlier periods that have a shape in common. */
const MIN_PERIODS = 2;
/** Maximum numbers of earlier years, and of months before a month. The history has ten years. */
const YEARS = 9;
const MONTHS = 12;
/** The level of the interval, and the quantiles of Student's t for it by degrees of freedom, from 1 on. */
const LEVEL = 0.8;
const T = [3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.383, 1.3722, 1.3634];

/** The periods before one, the nearest first: the same days of earlier years, or for a month without them, the months before. */
function earlierPeriods(
  whole: DayRange,
  oldest: number,
  calendar: Calendar,
): Pick<Expected, 'unit'> & { ranges: readonly DayRange[] } {
  const before = (move: Move, most: number): readonly DayRange[] =>
    Array.from({ length: most }, (_, k) => moveRange(whole, { ...move, count: move.count * (k + 1) })).filter(
      ({ from }) => from >= oldest,
    );
  const years = before(yearBefore(whole, calendar), YEARS);
  const move = previousMove(whole, calendar);
  const isMonth = move.unit === 'months' && move.count === -1;
  if (years.length >= MIN_PERIODS || !isMonth) return { ranges: years, unit: 'year' };
  return { ranges: before(move, MONTHS), unit: 'month' };
}

type IsWorking = (day: number) => boolean;

/** The working days of the calendar: those of the working week that a page sets, else the days of the week on which the data has sales. */
function workingOf({ oldest = 0, openDays }: Catalog, calendar: Calendar, to: number): IsWorking {
  const open = openDays?.weekdays.flatMap((isOpen, at) => (isOpen ? [at + 1] : [])).join(', ');
  return workingDays({ ...(open && { workingWeek: open }), ...calendar }, { from: oldest, to });
}

const workingIn = (from: number, to: number, isWorking: IsWorking): number => {
  let count = 0;
  for (let day = from; day <= to; day++) count += isWorking(day) ? 1 : 0;
  return count;
};

/** Returns a function that gives the last day of an earlier period with as many working days, and days off after them, as a period had until a day. */
function sameDays({ from }: DayRange, newest: number, isWorking: IsWorking): (earlier: DayRange) => number {
  const worked = workingIn(from, newest, isWorking);
  let off = 0;
  while (newest - off >= from && !isWorking(newest - off)) off++;
  return (earlier) => {
    let day = earlier.from;
    for (let left = worked; left > 0 && day <= earlier.to; day++) if (isWorking(day)) left--;
    for (let left = off; left > 0 && day <= earlier.to && !isWorking(day); day++) left--;
    return day - 1;
  };
}

/**
 * Returns what a period that is not over is expected to bring: its value by now, divided by the share that the same number of working days had in earlier
 * periods, as if as many working days had been left in them. The interval is that of one more observation from a normal distribution (Hahn, Meeker and Escobar, Statistical Intervals, 2017, chapter 4),
 * of the logits of the shares, which keeps them between 0 and 1. `undefined` without two such periods, where one of them sold nothing before or after
 * that day, and for what does not add up.
 */
export function expectedOf(
  { result, value, history }: KpiView,
  { catalog, calendar }: Pick<WidgetContext, 'catalog' | 'calendar'>,
): Expected | undefined {
  const { oldest } = catalog;
  const { period, planned: whole = period, newest } = result.facts;
  if (!history || !whole || oldest === undefined || newest === undefined || newest < whole.from || newest >= whole.to)
    return undefined;
  if (!result.measures[0]?.adds.time || value === null || value <= 0) return undefined;
  const { ranges, unit } = earlierPeriods(whole, oldest, calendar);
  const isWorking = workingOf(catalog, calendar, whole.to);
  const lastDayOf = sameDays(whole, newest, isWorking);
  const left = workingIn(newest + 1, whole.to, isWorking);
  const days = numbersOf(history, 0);
  const values = numbersOf(history, 1);
  const sumOf = (from: number, to: number): number =>
    days.reduce<number>((sum, day, row) => (day !== null && from <= day && day <= to ? sum + (values[row] ?? 0) : sum), 0);
  const logits = ranges.map((range) => {
    const last = lastDayOf(range);
    const wasLeft = workingIn(last + 1, range.to, isWorking);
    const scale = left > 0 && wasLeft > 0 ? wasLeft / left : 1;
    return Math.log((sumOf(range.from, last) / sumOf(last + 1, range.to)) * scale);
  });
  const count = logits.length;
  if (count < MIN_PERIODS || !logits.every(Number.isFinite)) return undefined;
  const mean = logits.reduce((sum, logit) => sum + logit, 0) / count;
  const variance = logits.reduce((sum, logit) => sum + (logit - mean) ** 2, 0) / (count - 1);
  const reach = T[count - 2]! * Math.sqrt(variance * (1 + 1 / count));
  const at = (logit: number): number => value * (1 + Math.exp(-logit));
  return { value: at(mean), low: at(mean + reach), high: at(mean - reach), count, unit };
}

/** Returns the pace and what is expected as texts; none until their texts have loaded. */
export function paceLines(view: KpiView, attributes: KpiAttributes, context: WidgetContext): readonly string[] {
  const pace = paceOf(view, attributes);
  const expected = expectedOf(view, context);
  const texts = messagesOf(context.locale, OWN)?.pace;
  if (!texts) return [];
  const unit = view.result.columns[0]?.unit ?? 'number';
  const show = (amount: number): string => formatNumber(amount, unit, context, 'compact');
  return [
    ...(pace ? [texts.needs({ unit: pace.unit, needed: show(pace.needed), actual: show(pace.actual) })] : []),
    ...(expected
      ? [
          texts.expected({
            ...expected,
            value: show(expected.value),
            low: show(expected.low),
            high: show(expected.high),
            level: numberFormat(context.locale, { style: 'percent' }).format(LEVEL),
          }),
        ]
      : []),
  ];
}

/** Loads the texts of paces in the language of a page. `undefined` when they have loaded. */
export function loadPaceTexts(locale: string): Promise<void> | undefined {
  const isLoaded = (): boolean => messagesOf(locale, OWN) !== undefined;
  if (isLoaded()) return undefined;
  return new Promise((resolve) => {
    const stop = watchMessages(() => {
      if (!isLoaded()) return;
      stop();
      resolve();
    });
  });
}
