import { isGood } from '../../../catalog/measure-facts.js';
import { formatDayOfYear, formatRange, wholeGrain } from '../../../format/date.js';
import { axisTexts } from '../../../format/axis-texts.js';
import { changeOf } from '../../../format/change.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import { axisName, binName } from '../../../format/time-names.js';
import { daysOf, type BinRange } from '../../../query/time/bins.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { binEnd, shiftBin, yearEarlier } from '../../../query/time/time-grain.js';
import { labelFormat } from './naming.js';
import { isWhole } from '../../../query/time/covered.js';
import { textsAt } from '../../../query/time/day-notes.js';
import { dateStyle } from './dates.js';
import type { ShownLine, TrendContext, TrendFact, TrendView, TrendWords } from './view.js';

/** The words of a picture's axes and labels. `label` is what assistive technology calls it. */
export function wordsOf(view: TrendView, context: TrendContext, label: string): TrendWords {
  const values = new Map<MeasureUnit, (value: number) => string>();
  const chosen = view.selection?.kind === 'range' ? view.selection : undefined;
  return {
    fiscalStart: context.calendar.fiscalStart,
    dateName: (day, unit) => axisName(day, unit, dateStyle(context)),
    axis: (ticks, unit) => axisTexts(ticks, unit, context),
    value: (value, unit) => {
      const found = values.get(unit) ?? labelFormat(view.lines, view.shown, { unit, context });
      values.set(unit, found);
      return found(value);
    },
    cut: context.words.trend.cut,
    selected: context.words.trend.selected,
    chosenDays: chosen ? chosenDays(view, chosen, context) : '',
    label,
  };
}

/** The days chosen, without the year where it stands under the strip anyway: `1 Jan–31 Dec`. */
function chosenDays(view: TrendView, stretch: BinRange, context: TrendContext): string {
  const range = daysOf(stretch, view.bins, view.grain);
  const year = (day: number) => axisName(day, 'year', dateStyle(context));
  if (year(range.from) !== year(range.to)) return formatRange(range, dateStyle(context));
  return `${formatDayOfYear(range.from, context)}–${formatDayOfYear(range.to, context)}`;
}

/** The name of a bin by its index. */
export function nameAt(view: TrendView, index: number, context: TrendContext): string {
  return binName(view.bins[index] ?? 0, view.grain, dateStyle(context));
}

/** The earlier bin that a bin is compared with, by name. */
export function earlierName(view: TrendView, index: number, context: TrendContext): string {
  const day = view.bins[index] ?? 0;
  const { trend } = context.words;
  if (view.earlier === 'year') return binName(yearEarlier(day, view.grain), view.grain, dateStyle(context));
  if (view.earlier === 'weekday') return binName(day - 364, view.grain, dateStyle(context));
  if (view.earlier === 'period') return binName(shiftBin(day, view.grain, -1), view.grain, dateStyle(context));
  return trend.compared;
}

/** An exact value as text; `–` where there is none. */
export function exactValue(value: number | undefined, unit: MeasureUnit, context: TrendContext): string {
  return formatNumber(value === undefined || Number.isNaN(value) ? null : value, unit, context, 'full');
}

/** A line of a tooltip. */
export interface TipRow {
  readonly term: string;
  readonly text: string;
  /** Colour of the line it speaks of, where there are several. */
  readonly slot?: number;
  /** For a change: whether it is good, and the arrow that says the way without colour. */
  readonly good?: boolean | undefined;
  readonly arrow?: string;
}

/** What a tooltip says of a bin: every line's value, and of a line alone what it was before, its change and its share of the picture. */
export function tipRows(view: TrendView, index: number, context: TrendContext): readonly TipRow[] {
  const [first] = view.lines;
  if (!first) return [];
  if (view.lines.length > 1) {
    return view.lines.map((line) => ({ term: line.fullLabel, text: valueText(line, index, view, context), slot: line.slot }));
  }
  const rows: TipRow[] = [{ term: first.fullLabel, text: exactValue(first.values[index], first.unit, context) }];
  if (first.average) {
    rows.push({ term: averageName(first, view, context), text: exactValue(first.average[index], first.unit, context) });
  }
  if (first.previous) rows.push(...earlierRows(view, index, context));
  return [...rows, ...shareRow(view, index, context)];
}

/** A value of one line of several, with its change where the picture shows growth and its mean where it shows that. */
function valueText(line: ShownLine, index: number, view: TrendView, context: TrendContext): string {
  const value = exactValue(line.values[index], line.unit, context);
  const change = view.panels.some(({ lines }) => lines.some(({ grown }) => grown)) ? lineChange(line, index, context) : undefined;
  const mean = line.average && `${context.words.trend.mean} ${exactValue(line.average[index], line.unit, context)}`;
  const more = [change?.text, mean].filter((text) => text !== undefined);
  return more.length === 0 ? value : `${value} (${more.join(', ')})`;
}

function averageName(line: ShownLine, view: TrendView, context: TrendContext): string {
  const { trend } = context.words;
  if (line.adjusted) return trend.adjusted;
  const missing = line.average?.findIndex((value) => !Number.isNaN(value)) ?? 0;
  return trend.average(missing + 1, trend.unit(view.grain));
}

function earlierRows(view: TrendView, index: number, context: TrendContext): readonly TipRow[] {
  const [line] = view.lines;
  const before = line?.previous?.[index];
  if (!line || before === undefined) return [];
  const row = { term: earlierName(view, index, context), text: exactValue(before, line.unit, context) };
  const change = lineChange(line, index, context);
  return change ? [row, { term: context.words.change, text: change.text, good: change.good, arrow: change.arrow }] : [row];
}

function lineChange(line: ShownLine, index: number, context: TrendContext): ReturnType<typeof changeOf> {
  const facts = { current: orNull(line.values[index]), previous: orNull(line.previous?.[index]), unit: line.unit };
  const direction = isGood(line.measure, line.unit) ? 'up' : 'down';
  return changeOf({ ...facts, direction }, context, (n) => context.words.points(n));
}

/** The value's share of what the picture shows, where its parts add up and none is negative. */
function shareRow(view: TrendView, index: number, context: TrendContext): readonly TipRow[] {
  const [line] = view.lines;
  if (!line || !view.adds || view.bins.length < 2) return [];
  let sum = 0;
  for (let at = view.shown.from; at <= view.shown.to; at++) {
    const value = line.values[at] ?? 0;
    if (value < 0) return [];
    sum += Number.isNaN(value) ? 0 : value;
  }
  const value = line.values[index] ?? Number.NaN;
  if (sum === 0 || Number.isNaN(value)) return [];
  const term = context.words.trend.shareOf(spanName(view, view.shown, context));
  return [{ term, text: formatPercent(value / sum, context.locale) }];
}

/** A stretch of bins by name: `2014–2017`, `Q2 2017`, `12 Jan–3 Mar 2016`. */
export function spanName(view: TrendView, stretch: BinRange, context: TrendContext): string {
  const range = daysOf(stretch, view.bins, view.grain);
  const first = wholeGrain({ from: range.from, to: shiftBin(range.from, 'year', 1) - 1 }, dateStyle(context));
  const last = wholeGrain({ from: shiftBin(range.to + 1, 'year', -1), to: range.to }, dateStyle(context));
  if (first !== 'year' || last !== 'year' || range.to - range.from < 400) return formatRange(range, dateStyle(context));
  return `${axisName(range.from, 'year', dateStyle(context))}–${axisName(range.to, 'year', dateStyle(context))}`;
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** A point as it is spoken: “August 2017: $63,121, 103% above August 2016. Point 8 of 12.” */
export function spokenPoint(view: TrendView, index: number, context: TrendContext): string {
  const { trend } = context.words;
  const several = view.lines.length > 1;
  const values = view.lines.map((line) => {
    const value = line.values[index] ?? Number.NaN;
    const text = Number.isNaN(value) ? trend.noValue : exactValue(value, line.unit, context);
    return several ? `${line.fullLabel} ${text}` : text;
  });
  const partial = partText(view, index, context);
  const notes = textsAt(view.notes ?? [], index);
  const name = [nameAt(view, index, context), ...notes].join(', ');
  const parts = [...values, ...(several ? [] : spokenChange(view, index, context)), ...partial];
  return trend.point(name, parts, index - view.shown.from + 1, view.shown.to - view.shown.from + 1);
}

/** What is said of a bin that is not shown as a whole: its last day where the data ends in it, else the days that are selected of it. */
function partText({ bins, grain, days, newest }: TrendView, index: number, context: TrendContext): readonly string[] {
  const from = bins[index];
  if (from === undefined || days === undefined || grain === 'day') return [];
  const bin = { from, to: binEnd(from, grain, context.calendar) };
  if (isWhole(bin, days)) return [];
  const { trend } = context.words;
  if (days.from <= bin.from && days.to === newest) return [trend.partial(formatDayOfYear(newest, context))];
  const part = { from: Math.max(bin.from, days.from), to: Math.min(bin.to, days.to) };
  return [trend.part(formatRange(part, dateStyle(context)))];
}

function spokenChange(view: TrendView, index: number, context: TrendContext): readonly string[] {
  const [line] = view.lines;
  const change = line && lineChange(line, index, context);
  if (!change) return [];
  const { trend } = context.words;
  const name = earlierName(view, index, context);
  if (change.course === 'flat') return [trend.same(name)];
  return [change.course === 'up' ? trend.above(change.size, name) : trend.below(change.size, name)];
}

/** The sentence under the heading: what the picture tells. */
export function sentenceOf(view: TrendView, context: TrendContext): string {
  return context.words.trend.sentence(view.facts.map((fact) => factText(fact, view, context)).filter((text) => text !== ''));
}

function factText(fact: TrendFact, view: TrendView, context: TrendContext): string {
  const { trend, measure } = context.words;
  const compact = (value: number | undefined, unit: MeasureUnit) => formatNumber(value ?? null, unit, context, 'compact');
  switch (fact.kind) {
    case 'beat':
      return trend.beat(fact.count, fact.of, trend.unit(view.grain), view.earlier ?? 'year');
    case 'above': {
      const loss = fact.loss && { name: nameAt(view, fact.loss.index, context), value: compact(-fact.loss.value, 'money') };
      return trend.aboveCost(fact.count, fact.of, trend.unit(view.grain), loss);
    }
    case 'last-quarter':
      return trend.lastQuarter(roundPercent(fact.share, context.locale), measure(fact.measure));
    case 'extremes': {
      const end = (index: number) => ({
        name: nameAt(view, index, context),
        value: compact(fact.line.values[index], fact.line.unit),
      });
      return trend.extremes(end(fact.high), end(fact.low));
    }
    case 'collapsed': {
      const name = spanName(view, fact, context);
      return trend.collapsed(name, compact(fact.value, fact.unit), compact(fact.usual, fact.unit), trend.unit(view.grain));
    }
    case 'leader':
      return trend.leader(
        fact.label,
        compact(fact.value, fact.unit),
        fact.share === undefined ? undefined : formatPercent(fact.share, context.locale),
      );
    case 'unusual':
      return trend.unusualCount(fact.count, fact.of, trend.unit(view.grain));
    case 'chosen':
      return chosenText(fact, view, context);
  }
}

/** What is said of a few chosen bins: the one bin with its value and change, or several with their sum. */
function chosenText(fact: Extract<TrendFact, { kind: 'chosen' }>, view: TrendView, context: TrendContext): string {
  const { trend } = context.words;
  if (fact.index !== undefined) {
    if (view.lines.length > 1) return trend.lone(nameAt(view, fact.index, context), valuesAt(view, fact.index, context));
    const said = [exactValue(fact.value, fact.unit, context), ...spokenChange(view, fact.index, context)];
    return trend.lone(nameAt(view, fact.index, context), said.join(', '));
  }
  const name = chosenName(view, context);
  if (fact.value === undefined) return trend.lone(name, trend.isSelected);
  return trend.stretch(name, exactValue(fact.value, fact.unit, context));
}

/** The values of up to three lines at a bin. */
function valuesAt(view: TrendView, index: number, context: TrendContext): string {
  if (view.lines.length > 3) return context.words.trend.isSelected;
  const said = view.lines.map(
    ({ label, values, unit }) => `${label} ${formatNumber(orNull(values[index]), unit, context, 'compact')}`,
  );
  return context.words.trend.together(said);
}

/** What is chosen, by name: a stretch as one, else each bin, of many the first two and how many there are. */
export function chosenName(view: TrendView, context: TrendContext): string {
  const { selection } = view;
  if (selection?.kind === 'range') return spanName(view, selection, context);
  const names = (selection?.indices ?? []).map((index) => nameAt(view, index, context));
  return context.words.list(names.length > 3 ? [...names.slice(0, 2), `… (${names.length})`] : names);
}

function roundPercent(ratio: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
}
