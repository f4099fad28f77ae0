import { formatDayOfYear, formatRange, wholeGrain } from '../../../format/date.js';
import { axisTexts } from '../../../format/column.js';
import { changeOf, sizeText, type Comparison } from '../../../format/change.js';
import { comparedRows } from '../../../format/compared-rows.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { axisName, binName } from '../../../format/time-names.js';
import { binEnd, type BinRange, daysOf, shiftBin, yearEarlier } from '../../../query/time/time-grain.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import { lastBin } from '../../../plot/time/picture.js';
import type { DayRange } from '../../../query/plan.js';
import type { TipRow } from '../../base/element/widget.js';
import { labelFormat } from './naming.js';
import { isWhole } from '../../../query/time/covered-range.js';
import { textsAt } from '../../../query/time/day-notes.js';
import type { TrendFact } from './facts.js';
import type { ShownLine, TrendContext, TrendView, TrendTexts } from './view.js';

/** Returns the texts of the axes and labels. `label` is the accessible name of the chart. */
export function wordsOf(view: TrendView, context: TrendContext, label: string): TrendTexts {
  const values = new Map<MeasureUnit, (value: number) => string>();
  const chosen = view.selection?.kind === 'range' ? view.selection : undefined;
  return {
    fiscalStart: context.calendar.fiscalStart,
    dateName: (day, unit) => axisName(day, unit, context),
    axis: (ticks, unit) => axisTexts(ticks, unit, context),
    value: (value, unit) => {
      const found = values.get(unit) ?? labelFormat(view.lines, view.shown, { unit, context });
      values.set(unit, found);
      return found(value);
    },
    part: (bin) => partDays(view, bin, context),
    cut: context.messages.time.cut,
    selected: context.messages.trend.selected,
    chosenDays: chosen ? chosenDays(view, chosen, context) : '',
    label,
  };
}

/** Formats the selected days. The year is omitted when the strip shows it: `1 Jan–31 Dec`. */
function chosenDays(view: TrendView, span: BinRange, context: TrendContext): string {
  const range = daysOf(span, view.bins, view.grain, context.calendar);
  const year = (day: number) => axisName(day, 'year', context);
  if (year(range.from) !== year(range.to)) return formatRange(range, context);
  return `${formatDayOfYear(range.from, context)}–${formatDayOfYear(range.to, context)}`;
}

export function nameAt(view: TrendView, index: number, context: TrendContext): string {
  return binName(dayAt(view, index), view.grain, context);
}

/** Returns the first day of a bin of the data or the forecast. */
function dayAt({ bins, ahead, shown }: TrendView, index: number): number {
  return bins[index] ?? ahead?.bins[index - shown.to - 1] ?? 0;
}

function binAt({ bins, grain }: TrendView, index: number, { calendar }: TrendContext): DayRange {
  const from = bins[index] ?? 0;
  return { from, to: binEnd(from, grain, calendar) };
}

/** Counts the days of an incomplete bin that the chart covers: `2 of 7 days`. Empty when it covers all. */
function partDays(view: TrendView, index: number, context: TrendContext): string {
  const { from, to } = binAt(view, index, context);
  const { days } = view;
  const count = Math.min(to, days?.to ?? to) - Math.max(from, days?.from ?? from) + 1;
  const total = to - from + 1;
  // A bin that thins out towards the newest day lacks rows, not days.
  return count < total ? context.messages.trend.partDays({ count, total }) : '';
}

/** Returns what the values are compared with: each bin with another, or without `index` all bins. */
export function comparisonOf(view: TrendView, context: TrendContext, index?: number): Comparison {
  const { messages } = context;
  if (view.earlier === PLAN) return { kind: 'plan', name: messages.measure({ name: PLAN }) };
  if (view.sides) return { kind: 'side', name: view.sides.other };
  return { kind: 'earlier', name: index === undefined ? messages.previous : earlierName(view, index, context) };
}

function earlierName({ bins, earlier, grain }: TrendView, index: number, context: TrendContext): string {
  const day = bins[index] ?? 0;
  if (earlier === 'year') return binName(yearEarlier(day, grain, context.calendar), grain, context);
  if (earlier === 'weekday') return binName(day - 364, grain, context);
  if (earlier === 'period') return binName(shiftBin(day, grain, -1, context.calendar), grain, context);
  return context.messages.trend.compared;
}

/** Returns the forecast of a bin and its interval; empty before the forecast. */
export function aheadTexts(view: TrendView, index: number, context: TrendContext): readonly TipRow[] {
  const { line, interval = '', from = index } = view.ahead ?? {};
  const [band] = line?.bands ?? [];
  if (!line || !band || index < from) return [];
  const text = (values: Float64Array): string => formatNumber(values[index], line.unit, context);
  return [
    { term: line.label, text: text(line.values) },
    { term: interval, text: context.messages.time.between({ from: text(band.y1), to: text(band.y2) }) },
  ];
}

/** Returns the value a year before a bin of the forecast. */
function yearBefore(view: TrendView, index: number, context: TrendContext): readonly TipRow[] {
  const { bins, lines, earlier, grain } = view;
  const day = yearEarlier(dayAt(view, index), grain, context.calendar);
  const value = lines[0]?.values[bins.indexOf(day)];
  if (earlier !== 'year' || value === undefined) return [];
  return [{ term: binName(day, grain, context), text: formatNumber(value, lines[0]!.unit, context) }];
}

/** Returns the tooltip rows of a bin: the value of every line. A single line also has its earlier value, change and share, and its forecast. */
export function tipRows(view: TrendView, index: number, context: TrendContext): readonly TipRow[] {
  const [first] = view.lines;
  const ahead = aheadTexts(view, index, context);
  if (index > view.shown.to) return [...ahead, ...yearBefore(view, index, context)];
  if (!first) return [];
  if (view.lines.length > 1) {
    return view.lines.map((line) => ({ term: line.fullLabel, text: valueText(line, index, view, context), slot: line.slot }));
  }
  const rows: TipRow[] = [{ term: first.fullLabel, text: formatNumber(first.values[index], first.unit, context) }];
  if (first.average) {
    rows.push({ term: averageName(first, view, context), text: formatNumber(first.average[index], first.unit, context) });
  }
  if (first.previous?.[index] !== undefined) rows.push(...earlierRows(first, view, index, context));
  return [...rows, ...shareRow(view, index, context), ...ahead];
}

/** Formats the value of one of several lines, with its change or average if the chart shows these. */
function valueText(line: ShownLine, index: number, view: TrendView, context: TrendContext): string {
  const value = formatNumber(line.values[index], line.unit, context);
  const change = view.panels.some(({ lines }) => lines.some(({ grown }) => grown)) ? lineChange(line, index, context) : undefined;
  const mean = line.average && `${context.messages.trend.mean} ${formatNumber(line.average[index], line.unit, context)}`;
  const more = [change?.text, mean].filter((text) => text !== undefined);
  return more.length === 0 ? value : `${value} (${context.messages.list({ items: more })})`;
}

function averageName(line: ShownLine, view: TrendView, context: TrendContext): string {
  const { trend } = context.messages;
  if (line.adjusted) return trend.adjusted;
  const missing = line.average?.findIndex((value) => !Number.isNaN(value)) ?? 0;
  return trend.average({ count: missing + 1, unit: view.grain });
}

function earlierRows(line: ShownLine, view: TrendView, index: number, context: TrendContext): readonly TipRow[] {
  const facts = { current: line.values[index]!, previous: line.previous![index]!, unit: line.unit, direction: line.good };
  const [before, ...rows] = comparedRows(facts, comparisonOf(view, context, index), context);
  const days = plannedDays(line, view, index, context);
  if (days === '') return [before!, ...rows];
  const whole = formatNumber(line.wholePlan?.[index], line.unit, context);
  return [{ ...before!, text: whole }, { ...before!, term: `${before!.term} (${days})` }, ...rows];
}

/** Names the days that an incomplete bin compares with its plan: `2 of 7 days`. Empty where it compares with the whole plan. */
export function plannedDays({ previous, wholePlan }: ShownLine, view: TrendView, index: number, context: TrendContext): string {
  return !wholePlan || Object.is(previous?.[index], wholePlan[index]) ? '' : partDays(view, index, context);
}

function lineChange(line: ShownLine, index: number, context: TrendContext): ReturnType<typeof changeOf> {
  const facts = { current: line.values[index], previous: line.previous?.[index], unit: line.unit, direction: line.good };
  return changeOf(facts, context, context.messages.points);
}

/** Returns a value's share of the visible total. Values must add up, and none may be negative. */
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
  const term = context.messages.trend.shareOf({ period: spanName(view, view.shown, context) });
  return [{ term, text: formatPercent(value / sum, context.locale) }];
}

/** Returns the name of a range of bins: `2014–2017`, `Q2 2017`, `12 Jan–3 Mar 2016`. */
export function spanName(view: TrendView, span: BinRange, context: TrendContext): string {
  const range = daysOf(span, view.bins, view.grain, context.calendar);
  const first = wholeGrain({ from: range.from, to: shiftBin(range.from, 'year', 1, context.calendar) - 1 }, context);
  const last = wholeGrain({ from: shiftBin(range.to + 1, 'year', -1, context.calendar), to: range.to }, context);
  if (first !== 'year' || last !== 'year' || range.to - range.from < 400) return formatRange(range, context);
  return `${axisName(range.from, 'year', context)}–${axisName(range.to, 'year', context)}`;
}

/** Describes a point for screen readers: “August 2017: $63,121, 103% above August 2016. Point 8 of 12.” */
export function spokenPoint(view: TrendView, index: number, context: TrendContext): string {
  const { plot, time, trend } = context.messages;
  const several = view.lines.length > 1;
  const isKnown = index <= view.shown.to;
  const values = (isKnown ? view.lines : []).map((line) => {
    const value = line.values[index] ?? Number.NaN;
    const text = Number.isNaN(value) ? plot.noValue : formatNumber(value, line.unit, context);
    return several ? `${line.fullLabel} ${text}` : text;
  });
  const partial = partText(view, index, context);
  const notes = textsAt(view.notes ?? [], index);
  const name = context.messages.list({ items: [nameAt(view, index, context), ...notes] });
  const ahead = aheadTexts(view, index, context).map(({ term, text }) => time.spoken({ term, value: text }));
  const parts = [...values, ...(several || !isKnown ? [] : spokenChange(view, index, context)), ...partial, ...ahead];
  return trend.point({ name, parts, k: index - view.shown.from + 1, n: lastBin(view) - view.shown.from + 1 });
}

/** Describes an incomplete bin: its last day if the data ends in the bin, otherwise its selected days. */
export function partText(
  { bins, grain, days, newest, openDays }: TrendView,
  index: number,
  context: TrendContext,
): readonly string[] {
  const from = bins[index];
  if (from === undefined || days === undefined || grain === 'day') return [];
  const bin = { from, to: binEnd(from, grain, context.calendar) };
  if (isWhole({ ...bin, grain }, days, openDays)) return [];
  const { time, trend } = context.messages;
  if (days.from <= bin.from && days.to === newest) return [time.partialTo({ day: formatDayOfYear(newest, context) })];
  const part = { from: Math.max(bin.from, days.from), to: Math.min(bin.to, days.to) };
  return [trend.part({ days: formatRange(part, context) })];
}

function spokenChange(view: TrendView, index: number, context: TrendContext): readonly string[] {
  const [line] = view.lines;
  const change = line && lineChange(line, index, context);
  if (!change) return [];
  return [sizeText(change, context.messages, comparisonOf(view, context, index).name)];
}

export function sentenceOf(view: TrendView, context: TrendContext): string {
  const parts = view.facts.map((fact) => ({ fact, text: factText(fact, view, context) })).filter(({ text }) => text !== '');
  return context.messages.trend.sentence(
    parts.map(({ text }) => text),
    parts[0]?.fact.kind === 'leader' || (parts[0]?.fact.kind === 'beat' && view.sides?.own !== undefined),
  );
}

function factText(fact: TrendFact, view: TrendView, context: TrendContext): string {
  const { trend, measure } = context.messages;
  const compact = (value: number | undefined, unit: MeasureUnit) => formatNumber(value ?? null, unit, context, 'compact');
  switch (fact.kind) {
    case 'beat': {
      const beat = view.sides
        ? trend.ahead(fact.count, fact.of, view.grain, view.sides)
        : trend.beat(fact.count, fact.of, view.grain, view.earlier ?? 'year');
      if (!fact.difference) return beat;
      return trend.beatBy({ beat, amount: formatSigned(fact.difference.value, fact.difference.unit, context) });
    }
    case 'planned':
      return trend.planned({
        ...{ n: fact.count ?? 0, of: fact.of, unit: view.grain },
        share: formatPercent(fact.value / fact.plan, context.locale),
        gap: formatSigned(fact.value - fact.plan, fact.unit, context),
      });
    case 'above': {
      const loss = fact.loss && { name: nameAt(view, fact.loss.index, context), value: compact(-fact.loss.value, 'money') };
      return trend.aboveCost(fact.count, fact.of, view.grain, loss);
    }
    case 'last-quarter':
      return trend.lastQuarter({ share: roundPercent(fact.share, context.locale), measure: measure({ name: fact.measure }) });
    case 'months':
      return trend.leader({
        ...{ name: spanName(view, fact, context), isMany: false, value: compact(fact.value, fact.unit) },
        share: formatPercent(fact.share, context.locale),
      });
    case 'extremes': {
      const end = (index: number) => ({
        name: nameAt(view, index, context),
        value: compact(fact.line.values[index], fact.line.unit),
      });
      return trend.extremes(end(fact.high), fact.low === undefined ? undefined : end(fact.low));
    }
    case 'collapsed': {
      const name = spanName(view, fact, context);
      return trend.collapsed({
        name,
        value: compact(fact.value, fact.unit),
        unit: view.grain,
        usual: compact(fact.usual, fact.unit),
      });
    }
    case 'no-data':
      return trend.noData({ periods: fact.runs.map((run) => spanName(view, run, context)) });
    case 'leader':
      return trend.leader({
        ...leaderOf(fact.line, context),
        value: compact(fact.value, fact.line.unit),
        share: fact.share === undefined ? undefined : formatPercent(fact.share, context.locale),
      });
    case 'unusual':
      return trend.unusualCount({ n: fact.count, unit: view.grain, of: fact.of });
    case 'chosen':
      return chosenText(fact, view, context);
  }
}

/** Describes a small selection: one bin with its value and change, or several bins with their sum. */
function chosenText(fact: Extract<TrendFact, { kind: 'chosen' }>, view: TrendView, context: TrendContext): string {
  const { trend } = context.messages;
  if (fact.index !== undefined) {
    if (view.lines.length > 1)
      return trend.lone({ name: nameAt(view, fact.index, context), value: valuesAt(view, fact.index, context) });
    const parts = [formatNumber(fact.value, fact.unit, context), ...spokenChange(view, fact.index, context)];
    return trend.lone({ name: nameAt(view, fact.index, context), value: context.messages.list({ items: parts }) });
  }
  const name = chosenName(view, context);
  if (fact.value === undefined) return trend.lone({ name, value: trend.isSelected });
  return trend.span({ name, value: formatNumber(fact.value, fact.unit, context) });
}

function valuesAt(view: TrendView, index: number, context: TrendContext): string {
  if (view.lines.length > 3) return context.messages.trend.isSelected;
  const names = view.lines.map(({ label, values, unit }) => `${label} ${formatNumber(values[index], unit, context, 'compact')}`);
  return context.messages.trend.together({ names });
}

/** Describes the selection: a range by its ends, otherwise each bin. A long list has the first two bins and a count. */
export function chosenName(view: TrendView, context: TrendContext): string {
  const { selection } = view;
  if (selection?.kind === 'range') return spanName(view, selection, context);
  const names = (selection?.indices ?? []).map((index) => nameAt(view, index, context));
  return context.messages.list({ items: names.length > 3 ? [...names.slice(0, 2), `… (${names.length})`] : names });
}

export function roundPercent(ratio: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
}

/** Returns the name of a leader in a sentence. Types of customers are “New” and “Repeat” in legends. */
function leaderOf(
  { label, member }: Extract<TrendFact, { kind: 'leader' }>['line'],
  { messages }: TrendContext,
): { readonly name: string; readonly isMany: boolean } {
  const { customerType, customersOfType } = messages;
  const isType = (member === 'new' || member === 'repeat') && label === customerType[member];
  return { name: isType ? customersOfType[member] : label, isMany: isType };
}
