import { modulo, monthOf, monthStart } from '../../query/time/calendar-date.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import { textWidth } from '../text-width.js';

/** A label of a time axis. `level` 1 is the upper row (months), 2 the lower one (years). */
export interface TimeLabel {
  readonly text: string;
  /** Index of the bin where it stands, counted from the first one shown. */
  readonly index: number;
  readonly level: 1 | 2;
  /** `middle`: under its bin; `start`: from the beginning of its bin on, after a tick line, because it names several bins. */
  readonly anchor: 'middle' | 'start';
}

/** How a date is named: `narrow` J, `short` Jan; `year` 2017; `day` 14; `week` the same; `quarter` Q1. Dates are days since 1970-01-01. */
export type DateNamer = (day: number, unit: 'year' | 'quarter' | 'month' | 'month-narrow' | 'day') => string;

/** What a time axis needs to know. */
export interface TimeAxisOptions {
  readonly grain: TimeGrain;
  /** First days of the bins shown, ascending and without holes. */
  readonly bins: readonly number[];
  /** Distance of two bins in px. */
  readonly stepPx: number;
  /** First month of the fiscal year, 1 … 12; default 1. */
  readonly fiscalStart?: number;
  readonly nameOf: DateNamer;
  /** Font size of the labels in px. */
  readonly sizePx: number;
}

type Unit = 'year' | 'quarter' | 'month' | 'day';

interface Candidate {
  readonly unit: Unit;
  readonly form: 'year' | 'quarter' | 'month' | 'month-narrow' | 'day';
  /** Every how many units one is labelled, counted from the calendar (January, April …; the 1st, 8th …). */
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

/** Which units a grain's axis may be labelled in. */
const UNITS: Readonly<Record<TimeGrain, readonly Unit[]>> = {
  day: ['day', 'month', 'year'],
  week: ['day', 'month', 'year'],
  month: ['month', 'year'],
  quarter: ['quarter', 'year'],
  year: ['year'],
};

/** About how many days a unit has. */
const DAYS: Readonly<Record<TimeGrain, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/**
 * The labels of a time axis on two levels: `J F M A … ` over `2017`, or `2 9 16` over `Jan 2017`, or years alone. The finest labels that
 * fit are taken; where even sparse years do not fit, the first and the last bin are named.
 */
export function timeLabels(options: TimeAxisOptions): readonly TimeLabel[] {
  if (options.bins.length === 0) return [];
  for (const candidate of CANDIDATES) {
    if (!UNITS[options.grain].includes(candidate.unit) || tooNear(candidate, options)) continue;
    const upper = labelsOf(options, candidate);
    if (upper.length > 0 && fits(upper, options)) return [...upper, ...lowerLabels(options, candidate)];
  }
  return [{ text: options.nameOf(options.bins[0] ?? 0, 'year'), index: 0, level: 2, anchor: 'start' }];
}

/** Whether labels would stand nearer to each other than any is wide (asked before thousands of days are named), or would hit few weeks. */
function tooNear({ unit, every }: Candidate, { grain, stepPx, sizePx }: TimeAxisOptions): boolean {
  if (grain === 'week' && unit === 'day' && every > 1) return true;
  const bins = Math.max(1, (every * DAYS[unit]) / DAYS[grain]);
  return bins * stepPx < sizePx * 0.7;
}

/** Parts of a day (since 1970-01-01) in years that begin with the month `start`: `month` counts from it, 0 … 11; a year is named after its end. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

function partsOf(day: number, start: number): Parts {
  const index = monthOf(day);
  const fiscal = index - (start - 1);
  return {
    year: Math.floor(fiscal / 12) + (start > 1 ? 1 : 0),
    month: modulo(fiscal, 12),
    dayOfMonth: day - monthStart(index) + 1,
  };
}

function labelsOf(options: TimeAxisOptions, { unit, form, every }: Candidate): readonly TimeLabel[] {
  const own = unit === options.grain || (unit === 'day' && options.grain === 'week');
  const labels: TimeLabel[] = [];
  let last: number | undefined;
  options.bins.forEach((day, index) => {
    const parts = partsOf(day, options.fiscalStart ?? 1);
    const slot = slotOf(day, parts, { unit, every, own });
    if (slot === undefined || slot === last) return;
    const begins = index > 0 || own || startsUnit(parts, unit, options.grain);
    last = slot;
    if (begins) labels.push({ text: options.nameOf(day, form), index, level: 1, anchor: own ? 'middle' : 'start' });
  });
  // A year that only ends in the picture is still worth its name where it is the only one.
  if (labels.length === 0 && unit === 'year')
    labels.push({ text: options.nameOf(options.bins[0] ?? 0, form), index: 0, level: 1, anchor: 'start' });
  return labels;
}

/** A number that changes where the next label may stand; undefined where this bin is never labelled. */
function slotOf(
  day: number,
  { year, month, dayOfMonth }: Parts,
  { unit, every, own }: { readonly unit: Unit; readonly every: number; readonly own: boolean },
): number | undefined {
  if (unit === 'year') return year % every === 0 ? year : undefined;
  if (unit === 'quarter') return day;
  if (unit === 'month') return own ? (month % every === 0 ? day : undefined) : year * 12 + Math.floor(month / every) * every;
  if (every === 1) return day;
  return (dayOfMonth - 1) % every === 0 && dayOfMonth <= 28 ? day : undefined;
}

/** Whether a bin is the one in which its month or year begins. */
function startsUnit({ month, dayOfMonth }: Parts, unit: Unit, grain: TimeGrain): boolean {
  const slack = grain === 'week' ? 7 : 1;
  if (unit === 'month') return dayOfMonth <= slack;
  return unit === 'year' ? month === 0 && (grain === 'month' || grain === 'quarter' || dayOfMonth <= slack) : true;
}

function fits(labels: readonly TimeLabel[], { stepPx, sizePx, bins }: TimeAxisOptions): boolean {
  const gapPx = 0.45 * sizePx;
  return labels.every((label, k) => {
    const width = textWidth(label.text, sizePx);
    const next = labels[k + 1];
    if (!next) return label.anchor === 'middle' || k === 0 || (bins.length - label.index) * stepPx >= width * 0.7;
    const room = (next.index - label.index) * stepPx;
    const needed = label.anchor === 'start' ? width : (width + textWidth(next.text, sizePx)) / 2;
    return room >= needed + gapPx;
  });
}

/** The second row: months with their year under days, years under months and quarters; nothing under years. */
function lowerLabels(options: TimeAxisOptions, { unit }: Candidate): readonly TimeLabel[] {
  return unit === 'year' ? [] : dropCrowded(secondLevel(options, unit === 'day'), options);
}

/** A label at each bin where a new month or year begins. */
function secondLevel(options: TimeAxisOptions, monthly: boolean): readonly TimeLabel[] {
  const labels: TimeLabel[] = [];
  let last: number | undefined;
  let lastYear: number | undefined;
  options.bins.forEach((day, index) => {
    const { year, month } = partsOf(day, options.fiscalStart ?? 1);
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

/** Leaves out a first label that has no room before the second: it names a rest of a month or year. */
function dropCrowded(labels: readonly TimeLabel[], options: TimeAxisOptions): readonly TimeLabel[] {
  return labels.filter((_, k) => hasRoom(labels, k, options));
}

function hasRoom(labels: readonly TimeLabel[], k: number, { stepPx, sizePx }: TimeAxisOptions): boolean {
  const [label, next] = [labels[k], labels[k + 1]];
  return !label || !next || (next.index - label.index) * stepPx >= textWidth(label.text, sizePx) + sizePx / 2;
}

/** The labels of a strip of the whole time: years where it spans several, else months; each from the beginning of its stretch on. */
export function stripLabels(options: TimeAxisOptions): readonly TimeLabel[] {
  const years = secondLevel(options, false);
  const labels = years.length > 1 || options.grain === 'year' ? years : secondLevel(options, true);
  // As many as fit evenly: all, every second, every fifth …; a first one without room names a rest of a year.
  for (const every of [1, 2, 5, 10]) {
    const even = labels.filter((_, k) => k % every === 0);
    const kept = hasRoom(even, 0, options) ? even : even.slice(1);
    if (kept.length > 0 && kept.every((_, k) => hasRoom(kept, k, options))) return kept;
  }
  return labels.slice(0, 1);
}
