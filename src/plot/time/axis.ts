import { type FiscalCalendar, fiscalMonthOf, fiscalMonthStart, fiscalPosition } from '../../query/time/calendar-date.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import { textWidth } from '../text-width.js';

/** A label of a time axis. `level` 1 is the upper row (months), 2 the lower row (years). */
export interface TimeLabel {
  readonly text: string;
  /** Index of the labeled bin, counted from the first bin shown. */
  readonly index: number;
  readonly level: 1 | 2;
  /**
   * `middle`: centered under its bin. `start`: from the start of its bin, after a tick line, because the label names several
   * bins.
   */
  readonly anchor: 'middle' | 'start';
}

/**
 * Names a date in one form: `month-narrow` J, `month` Jan, `quarter` Q1, `year` 2017, `day` 14. Dates are days since 1970-01-01.
 */
type DateNamer = (day: number, unit: 'year' | 'quarter' | 'month' | 'month-narrow' | 'day') => string;

interface TimeAxisOptions extends FiscalCalendar {
  readonly grain: TimeGrain;
  /** First days of the bins shown, ascending and without gaps. */
  readonly bins: readonly number[];
  /** Distance between two bins in px. */
  readonly stepPx: number;
  readonly nameOf: DateNamer;
  /** Font size of the labels in px. */
  readonly sizePx: number;
}

type Unit = 'year' | 'quarter' | 'month' | 'day';

interface Candidate {
  readonly unit: Unit;
  readonly form: 'year' | 'quarter' | 'month' | 'month-narrow' | 'day';
  /** Interval between labels in units, counted from the calendar (January, April …; the 1st, 8th …). */
  readonly every: number;
}

const CANDIDATES: readonly Candidate[] = [
  { unit: 'day', form: 'day', every: 1 },
  { unit: 'day', form: 'day', every: 7 },
  { unit: 'day', form: 'day', every: 14 },
  { unit: 'month', form: 'month', every: 1 },
  { unit: 'month', form: 'month-narrow', every: 1 },
  { unit: 'quarter', form: 'quarter', every: 1 },
  { unit: 'month', form: 'month', every: 3 },
  { unit: 'month', form: 'month-narrow', every: 3 },
  { unit: 'month', form: 'month', every: 6 },
  { unit: 'year', form: 'year', every: 1 },
  { unit: 'year', form: 'year', every: 2 },
  { unit: 'year', form: 'year', every: 5 },
  { unit: 'year', form: 'year', every: 10 },
  { unit: 'year', form: 'year', every: 25 },
];

const UNITS: Readonly<Record<TimeGrain, readonly Unit[]>> = {
  day: ['day', 'month', 'year'],
  week: ['day', 'month', 'year'],
  month: ['month', 'year'],
  quarter: ['quarter', 'year'],
  year: ['year'],
};

/** Maximum number of weeks that an axis labels by their days. */
const MANY_WEEKS = 26;

/** Approximate number of days in each grain. */
const DAYS: Readonly<Record<TimeGrain, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/**
 * Returns the labels of a time axis in two rows: `J F M A …` above `2017`, `2 9 16` above `Jan 2017`, or years alone. The finest
 * labels that fit are used. When even sparse years do not fit, only the year of the first bin is named.
 */
export function timeLabels(options: TimeAxisOptions): readonly TimeLabel[] {
  if (options.bins.length === 0) return [];
  for (const candidate of CANDIDATES) {
    if (!UNITS[options.grain].includes(candidate.unit) || tooNear(candidate, options)) continue;
    const upper = withoutCut(labelsOf(options, candidate), options);
    if (upper.length > 0 && fits(upper, options)) return [...upper, ...lowerLabels(options, candidate)];
  }
  return [{ text: options.nameOf(options.bins[0] ?? 0, 'year'), index: 0, level: 2, anchor: 'start' }];
}

/**
 * True when labels would be closer together than any label is wide. This is checked before thousands of days are formatted. Also
 * true for sparse days of weekly bins, because few weeks begin on them, and for the days of many weeks, which nobody reads.
 */
function tooNear({ unit, every }: Candidate, { grain, stepPx, sizePx, bins }: TimeAxisOptions): boolean {
  if (grain === 'week' && unit === 'day' && (every > 1 || bins.length > MANY_WEEKS)) return true;
  const binsPerLabel = Math.max(1, (every * DAYS[unit]) / DAYS[grain]);
  return binsPerLabel * stepPx < sizePx * 0.7;
}

/** The position of a day (since 1970-01-01) in its fiscal year. `month` counts from the first month of that year, 0–11. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

function partsOf(day: number, calendar: FiscalCalendar): Parts {
  const index = fiscalMonthOf(day, calendar);
  return { ...fiscalPosition(index, calendar), dayOfMonth: day - fiscalMonthStart(index, calendar) + 1 };
}

function labelsOf(options: TimeAxisOptions, { unit, form, every }: Candidate): readonly TimeLabel[] {
  const own = unit === options.grain || (unit === 'day' && options.grain === 'week');
  const labels: TimeLabel[] = [];
  let last: number | undefined;
  options.bins.forEach((day, index) => {
    const parts = partsOf(day, options);
    const slot = slotOf(day, parts, { unit, every, own });
    if (slot === undefined || slot === last) return;
    const begins = index > 0 || own || startsUnit(parts, unit, options.grain);
    last = slot;
    if (begins) labels.push({ text: options.nameOf(day, form), index, level: 1, anchor: own ? 'middle' : 'start' });
  });
  // A year that only ends within the chart is still named when no other year is.
  if (labels.length === 0 && unit === 'year')
    labels.push({ text: options.nameOf(options.bins[0] ?? 0, form), index: 0, level: 1, anchor: 'start' });
  return labels;
}

/** Returns a number that changes where the next label may be; `undefined` when this bin is never labeled. */
function slotOf(
  day: number,
  { year, month, dayOfMonth }: Parts,
  { unit, every, own }: { readonly unit: Unit; readonly every: number; readonly own: boolean },
): number | undefined {
  if (unit === 'year') return year % every === 0 ? year : undefined;
  if (unit === 'quarter') return day;
  if (unit === 'month') return own ? (month % every === 0 ? day : undefined) : year * 100 + Math.floor(month / every);
  if (every === 1) return day;
  return (dayOfMonth - 1) % every === 0 && dayOfMonth <= 28 ? day : undefined;
}

/** True when the month or year begins in this bin. */
function startsUnit({ month, dayOfMonth }: Parts, unit: Unit, grain: TimeGrain): boolean {
  const slack = grain === 'week' ? 7 : 1;
  if (unit === 'month') return dayOfMonth <= slack;
  return unit === 'year' ? month === 0 && (grain === 'month' || grain === 'quarter' || dayOfMonth <= slack) : true;
}

/** Drops the last label if the month or year it starts has no room for it before the end of the chart. */
function withoutCut(labels: readonly TimeLabel[], { stepPx, sizePx, bins }: TimeAxisOptions): readonly TimeLabel[] {
  const last = labels.at(-1);
  if (!last || labels.length === 1 || last.anchor === 'middle') return labels;
  const room = (bins.length - last.index) * stepPx;
  return room >= textWidth(last.text, sizePx) * 0.7 ? labels : labels.slice(0, -1);
}

function fits(labels: readonly TimeLabel[], { stepPx, sizePx }: TimeAxisOptions): boolean {
  const gapPx = 0.45 * sizePx;
  return labels.every((label, k) => {
    const next = labels[k + 1];
    if (!next) return true;
    const width = textWidth(label.text, sizePx);
    const room = (next.index - label.index) * stepPx;
    const needed = label.anchor === 'start' ? width : (width + textWidth(next.text, sizePx)) / 2;
    return room >= needed + gapPx;
  });
}

/** Returns the second row: months with their year below days, years below months and quarters, nothing below years. */
function lowerLabels(options: TimeAxisOptions, { unit }: Candidate): readonly TimeLabel[] {
  return unit === 'year' ? [] : dropCrowded(secondLevel(options, unit === 'day'), options);
}

/** Returns a label for each bin in which a new month or year begins. */
function secondLevel(options: TimeAxisOptions, monthly: boolean): readonly TimeLabel[] {
  const labels: TimeLabel[] = [];
  let last: number | undefined;
  let lastYear: number | undefined;
  options.bins.forEach((day, index) => {
    const { year, month } = partsOf(day, options);
    const slot = monthly ? year * 12 + month : year;
    if (slot === last) return;
    const name = options.nameOf(day, 'year');
    const monthText = monthly ? options.nameOf(day, 'month') : '';
    const text = monthly ? (year === lastYear ? monthText : `${monthText} ${name}`) : name;
    [last, lastYear] = [slot, year];
    labels.push({ text, index, level: 2, anchor: 'start' });
  });
  return labels;
}

/** Drops a label that has no space before the next one: it names the rest of a month or year. */
function dropCrowded(labels: readonly TimeLabel[], options: TimeAxisOptions): readonly TimeLabel[] {
  return labels.filter((_, k) => hasRoom(labels, k, options));
}

function hasRoom(labels: readonly TimeLabel[], k: number, { stepPx, sizePx }: TimeAxisOptions): boolean {
  const [label, next] = [labels[k], labels[k + 1]];
  return !label || !next || (next.index - label.index) * stepPx >= textWidth(label.text, sizePx) + sizePx / 2;
}

/** Returns the labels of the overview strip: years if it spans several, else months, each from the start of its span. */
export function stripLabels(options: TimeAxisOptions): readonly TimeLabel[] {
  const years = secondLevel(options, false);
  const labels = years.length > 1 || options.grain === 'year' ? years : secondLevel(options, true);
  // Labels are thinned evenly: all, every second, every fifth and so on. The first label is dropped if it lacks space, because it
  // names the rest of a year.
  for (const every of [1, 2, 5, 10]) {
    const even = labels.filter((_, k) => k % every === 0);
    const kept = hasRoom(even, 0, options) ? even : even.slice(1);
    if (kept.length > 0 && kept.every((_, k) => hasRoom(kept, k, options))) return kept;
  }
  return labels.slice(0, 1);
}
