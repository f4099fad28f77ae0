import { cellLinks } from '../../base/links/cell-links.js';
import type { TableView, TipRow } from '../../base/element/widget.js';
import { singleHolder } from '../../../query/claim.js';
import { boundTexts } from '../../../format/tick-labels.js';
import { changeOf } from '../../../format/change.js';
import { columnFormat } from '../../../format/column.js';
import { formatNumber, formatPercent, formatSigned, numberFormat, type NumberShape } from '../../../format/number.js';
import { weekdayOf } from '../../../query/time/calendar-date.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import { isDays } from './clause.js';
import { shownValues } from './heatmap.js';
import { dayName, periodName, weekdayName } from './names.js';
import { memberHref, type HeatContext, type HeatView, type Member } from './view.js';

/** Texts of a heatmap. */
export interface HeatTexts {
  /** Accessible name of the chart. */
  readonly label: string;
  /** Formats a number in a cell, in the unit of the legend. */
  readonly value: (value: number) => string;
  /** Bounds of the legend. Only the last one has the unit. */
  readonly bounds: readonly string[];
  readonly noRows: string;
}

/** Returns the texts of a heatmap. `label` is its accessible name. */
export function wordsOf(view: HeatView, context: HeatContext, label: string): HeatTexts {
  const shown = shownValues(view);
  const largest = shown.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  const isAmount = view.shows === 'values' || view.shows === 'gap';
  const unit = isAmount ? view.unit : 'percent';
  const format = columnFormat(largest, unit, context, isAmount ? undefined : 0);
  return {
    label,
    value: format.bare,
    bounds: boundTexts(view.scale.bounds, unit, context),
    noRows: view.shows === 'values' ? context.messages.heatmap.noRows : context.messages.heatmap.noComparison,
  };
}

/** Returns the name of a mark: a day, a period, or the members of its column and row. */
export function nameAt(view: HeatView, mark: number, context: HeatContext): string {
  const spot = view.spots[mark];
  if (!spot) return '';
  if (spot.kind === 'block') return spot.label;
  if (spot.kind === 'column') return view.columns[spot.column === -1 ? 0 : headIndex(view, mark)]?.name ?? spot.label;
  if (spot.kind === 'row') return view.rows[spot.row]?.name ?? spot.label;
  const [item] = spot.a;
  if (view.kind === 'days' && item !== undefined && isDays(item)) return dayName(item.from, context);
  if (view.kind === 'months' && item !== undefined && isDays(item))
    return `${view.rows[spot.row]!.name}, ${periodName(item.from, 'month', context)}`;
  if (view.grain && item !== undefined && isDays(item)) return periodName(item.from, view.grain, context);
  return `${view.columns[spot.column]!.name}, ${view.rows[spot.row]!.name}`;
}

/** Returns the column of a header. Column headers follow the cells in order. */
function headIndex({ spots, cells }: HeatView, mark: number): number {
  let index = -1;
  for (let at = cells; at <= mark; at++) if (spots[at]!.kind === 'column') index++;
  return index;
}

/** Formats a value, exactly by default; `–` for a missing value. */
export function valueText(
  value: number | undefined,
  unit: MeasureUnit,
  context: HeatContext,
  shape: NumberShape = 'full',
): string {
  return formatNumber(value === undefined || Number.isNaN(value) ? null : value, unit, context, shape);
}

/** Formats a difference with its sign, in percentage points for ratios. */
export function changeText(
  value: number | undefined,
  unit: MeasureUnit,
  context: HeatContext,
  shape: NumberShape = 'full',
): string {
  if (value === undefined || Number.isNaN(value)) return valueText(undefined, unit, context);
  const text = formatSigned(value, unit, context, shape);
  return unit === 'percent' ? context.messages.points({ n: text }) : text;
}

/** Formats the growth of a cell in percent with its sign. */
export function growthText(value: number | undefined, { locale }: HeatContext): string {
  return formatPercent(value === undefined || Number.isNaN(value) ? null : value, locale, true);
}

/** Formats the value that colors a cell. */
function shownText(view: HeatView, cell: number, context: HeatContext, shape?: NumberShape): string {
  if (view.shows === 'growth') return growthText(view.growth?.[cell], context);
  if (view.shows === 'change') return changeText(view.change?.[cell], view.unit, context, shape);
  if (view.shows === 'gap') return changeText(view.gap?.[cell], view.unit, context, shape);
  if (view.shows === 'attainment') return valueText(view.attainment?.[cell], 'percent', context);
  return valueText(view.values[cell], view.unit, context, shape);
}

/** Returns the tooltip rows of a cell: its value and its comparison. */
export function tipRows(view: HeatView, cell: number, context: HeatContext): readonly TipRow[] {
  const { messages } = context;
  const { values, plan, previous, change, growth, unit } = view;
  const own = { term: messages.measure({ name: view.measure }), text: valueText(values[cell], unit, context) };
  if (plan) return [own, ...planRows(view, cell, context)];
  if (!previous || !change || !growth) return [own];
  return [
    own,
    { term: messages.previous, text: valueText(previous[cell], unit, context) },
    { term: messages.change, text: changeText(change[cell], unit, context) },
    ...(unit === 'percent' ? [] : [{ term: messages.growth, text: growthText(growth[cell], context) }]),
  ];
}

/** Returns the plan of a cell, its gap and its attainment. */
function planRows(
  { values, plan, gap, attainment, unit, good }: HeatView,
  cell: number,
  context: HeatContext,
): readonly TipRow[] {
  const { messages } = context;
  const planName = messages.measure({ name: PLAN });
  const at = (of: Float64Array | undefined): number | null => {
    const value = of?.[cell] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  const sides = { current: at(values), previous: at(plan) };
  const change = changeOf({ ...sides, unit, direction: good }, context, messages.points);
  return [
    { term: planName, text: valueText(plan?.[cell], unit, context) },
    {
      term: messages.versus({ value: planName }),
      text: changeText(gap?.[cell], unit, context),
      ...(change && { good: change.good, change }),
    },
    { term: messages.measure({ name: 'attainment' }), text: valueText(attainment?.[cell], 'percent', context) },
  ];
}

/** Describes a mark for screen readers: “Saturday, December 2017: $1,234.50.” */
export function spokenMark(view: HeatView, mark: number, context: HeatContext): string {
  const { heatmap } = context.messages;
  const name = nameAt(view, mark, context);
  if (mark >= view.cells) return heatmap.spokenHead({ name });
  if (Number.isNaN(view.values[mark]!)) return heatmap.alone({ name, value: heatmap.noValue });
  const value = valueText(view.values[mark], view.unit, context);
  if (view.plan) {
    const planned = planRows(view, mark, context).map(({ term, text }) => `${term} ${text}`);
    return heatmap.alone({ name, value: context.messages.list({ items: [value, ...planned] }) });
  }
  return heatmap.alone({ name, value: view.shows === 'values' ? value : `${value}, ${shownText(view, mark, context)}` });
}

/** Returns the summary under the heading: the selection, otherwise the highlighted cell. */
export function sentenceOf(view: HeatView, context: HeatContext): string {
  if (view.marked) return chosenText(view, context);
  // Where several cells have the highest value, none is named.
  if (view.peak === undefined) return view.kind === 'days' ? gapsText(view, context) : '';
  const { heatmap, measure } = context.messages;
  const end = (cell: number): { place: string; value: string } => ({
    place: placeOf(view, cell, context),
    value: shownText(view, cell, context, 'compact'),
  });
  if (view.plan && view.shows !== 'values') return plannedText(view, end, context);
  if (view.shows !== 'values' && view.low !== undefined)
    return heatmap.changes(measure({ name: view.measure }), end(view.peak), end(view.low));
  if (view.low !== undefined) return heatmap.extremes(measure({ name: view.measure }), end(view.peak), end(view.low));
  if (view.kind !== 'days')
    return heatmap.peak({ measure: measure({ name: view.measure }), place: end(view.peak).place, value: end(view.peak).value });
  const best = heatmap.bestDay({ day: nameAt(view, view.peak, context), value: end(view.peak).value });
  return context.messages.phrases({ items: [gapsText(view, context), best].filter((text) => text !== '') });
}

/** Names the cells that meet the plan best and least. */
function plannedText(
  { shows, peak, low }: HeatView,
  end: (cell: number) => { place: string; value: string },
  { messages }: HeatContext,
): string {
  const name =
    shows === 'gap' ? messages.versus({ value: messages.measure({ name: PLAN }) }) : messages.measure({ name: 'attainment' });
  if (low !== undefined) return messages.heatmap.extremes(name, end(peak!), end(low));
  return messages.heatmap.peak({ measure: name, ...end(peak!) });
}

/** Describes the selection: its name, or the number of cells. */
export function chosenName(view: HeatView, context: HeatContext): string {
  const names = view.chosen.slice(0, 3).map((mark) => nameAt(view, mark, context));
  const more = view.chosen.length > 3 ? [`… (${number(view.chosen.length, context)})`] : [];
  return context.messages.list({ items: [...names.slice(0, more.length > 0 ? 2 : 3), ...more] });
}

function chosenText(view: HeatView, context: HeatContext): string {
  const { heatmap } = context.messages;
  const cells = [...view.marked!.keys()].filter((cell) => view.marked![cell] === 1);
  const [only = 0] = cells;
  if (cells.length === 1) return spokenMark(view, only, context);
  const present = cells.map((cell) => view.values[cell]!).filter((value) => !Number.isNaN(value));
  const sum = view.adds && present.length > 0 ? present.reduce((total, value) => total + value, 0) : undefined;
  const text = sum === undefined ? undefined : valueText(sum, view.unit, context);
  return heatmap.several({ isDays: view.kind === 'days', n: cells.length, shown: number(cells.length, context), sum: text });
}

/** Describes the position of a cell in a sentence. */
function placeOf(view: HeatView, cell: number, context: HeatContext): string {
  const { heatmap } = context.messages;
  const { column, row, block } = view.spots[cell]!;
  if (view.kind === 'days') return heatmap.onDay({ day: nameAt(view, cell, context) });
  if (view.grain) return heatmap.place([{ kind: view.grain === 'day' ? 'time' : 'month', name: nameAt(view, cell, context) }]);
  const members: Member[] = [view.columns[column]!, view.rows[row]!];
  const title = view.blocks[block]!.title;
  const named = members.map(({ kind, name }) => ({ kind, name: kind === 'month' && title ? `${name} ${title}` : name }));
  return heatmap.place(named);
}

/** Returns the days without rows, and the weekday of most of them. */
export function gapsOf(view: HeatView): {
  readonly days: number;
  readonly most: readonly [weekday: number, count: number] | undefined;
} {
  const { from = -Infinity, to = Infinity } = view.days ?? {};
  const days: number[] = [];
  for (let cell = 0; cell < view.cells; cell++) {
    const [item] = view.spots[cell]!.a;
    if (!Number.isNaN(view.values[cell]!) || item === undefined || !isDays(item)) continue;
    if (item.from >= from && item.to <= to) days.push(item.from);
  }
  const counts = new Map<number, number>();
  for (const day of days) counts.set(weekdayOf(day), (counts.get(weekdayOf(day)) ?? 0) + 1);
  const most = singleHolder(counts, ([, count]) => count);
  return { days: days.length, most: most && most[1] > days.length / 3 && most[1] > 2 ? most : undefined };
}

function gapsText(view: HeatView, context: HeatContext): string {
  const { days, most } = gapsOf(view);
  if (days === 0) return '';
  const named = most && { count: number(most[1], context), weekday: weekdayName(most[0], context, 'long') };
  return context.messages.heatmap.gaps(days, number(days, context), named);
}

function number(value: number, { locale }: HeatContext): string {
  return numberFormat(locale, {}).format(value);
}

/** Returns the table. Two dimensions become rows and columns; days and comparisons become one row each. Texts are exact. */
export function toTable(view: HeatView, context: HeatContext, caption: string): TableView {
  return view.kind === 'grid' && !view.previous && !view.plan ? matrix(view, context, caption) : list(view, context, caption);
}

function matrix(view: HeatView, context: HeatContext, caption: string): TableView {
  const columns = view.columns.length;
  const rows = view.rows.map(({ name }, row) => [
    name,
    ...view.columns.map((_, column) => valueText(view.values[row * columns + column], view.unit, context)),
  ]);
  return {
    caption,
    columns: [{ label: view.axes[1] }, ...view.columns.map(({ name }) => ({ label: name, numeric: true }))],
    ...cellLinks(rows, context.links && ((row) => [memberHref(view.rows[row]!.items, view.second, context)])),
  };
}

/** Returns the head of the names of cells: periods, or the two dimensions. */
function nameColumn({ kind, grain, axes }: HeatView, { messages }: HeatContext): TableView['columns'][number] {
  return kind === 'grid' && !grain ? { label: messages.list({ items: [...axes] }) } : { label: messages.period, isOrdered: true };
}

function list(view: HeatView, context: HeatContext, caption: string): TableView {
  const { messages } = context;
  const { values, plan, previous, change, growth, unit } = view;
  const labels = [
    messages.measure({ name: view.measure }),
    ...(previous ? [messages.previous, messages.change, messages.growth] : []),
    ...(plan ? planRows(view, 0, context).map(({ term }) => term) : []),
  ];
  const rows: string[][] = [];
  for (let cell = 0; cell < view.cells; cell++) {
    if (Number.isNaN(values[cell]!) && Number.isNaN((previous ?? plan)?.[cell] ?? Number.NaN)) continue;
    const own = [nameAt(view, cell, context), valueText(values[cell], unit, context)];
    if (previous)
      own.push(
        valueText(previous[cell], unit, context),
        changeText(change?.[cell], unit, context),
        growthText(growth?.[cell], context),
      );
    if (plan) own.push(...planRows(view, cell, context).map(({ text }) => text));
    rows.push(own);
  }
  return {
    caption,
    columns: [nameColumn(view, context), ...labels.map((label) => ({ label, numeric: true }))],
    rows,
  };
}
