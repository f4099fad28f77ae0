import { CLEAR_PX, targetsOf, type Scene } from '../../../plot/chart.js';
import { across, type PlotFrame, type TipSpot } from '../../../plot/drawing.js';
import { rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { grouped } from '../../../util/grouped.js';
import {
  hasBar,
  layoutOf,
  sumOf,
  TITLE_INSET_PX,
  type BarsLayout,
  type ColumnLayout,
  TITLE_PX,
  type BarsColumns,
} from './bars-layout.js';
import { MAX_WHOLE_ROWS } from '../model/options.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';
import { keyMarks, placeKeys, type PlacedKey } from '../../../plot/labels.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';

/** Maximum number of rows drawn at once; of longer lists, only rows near the viewport are. */
const MAX_DRAWN = 200;
/** Distance beyond the viewport in px within which rows are drawn. */
const BEYOND_PX = 200;

/** Bars with their layout. Scales and columns stay or grow during a drag. */
export interface BarsScene extends Scene {
  readonly layout: BarsLayout;
}

/** Returns bars: one per member, or one per column of a member. Scales and columns of `before` stay or grow. */
export function barsScene(
  whole: BreakdownView,
  texts: BreakdownTexts,
  { frame, before }: { readonly frame: PlotFrame; readonly before?: BarsLayout | undefined },
): BarsScene {
  const view = whole.chart === 'variance' ? withGaps(whole, texts) : whole;
  const layout = layoutOf(view, texts, { frame, before, headPx: (columns) => headPxOf(view, texts, columns) });
  const head = headPxOf(view, texts, layout);
  return {
    label: texts.label,
    shape: 'bars',
    isElastic: true,
    frame,
    layout,
    height: layout.height,
    leastHeight: view.rows.length <= MAX_WHOLE_ROWS ? layout.height + head : 0,
    marks: () => marksOf(view, texts, layout),
    head: { height: head, marks: () => headMarks(view, texts, layout) },
    targets: targetsOf(layout.frame, {
      as: 'rows',
      boxes: layout.rows.map(({ top, bottom }) => ({ x: 0, y: top, width: frame.width, height: bottom - top })),
      tipOf: (row) => tipOf(view, layout, row),
    }),
  };
}

function tipOf(view: BreakdownView, layout: BarsLayout, index: number): TipSpot | undefined {
  const [line] = layout.rows[index]!.bars;
  const [column] = layout.columns;
  if (!line || !column) return undefined;
  const row = view.rows[index]!;
  const { parts = [], values } = row;
  const end = parts.length > 0 ? sumOf(parts, 1) : Math.max(0, values[0] ?? 0);
  const value = view.chart === 'share' ? 1 : hasBar(row) ? end : 0;
  return { x: across(layout.frame, placeOf(column, value || 0)), y: line.y, clear: CLEAR_PX };
}

function placeOf({ start, length, least, most }: ColumnLayout, value: number): number {
  return start + ((value - least) / (most - least)) * length;
}

/** Returns the rows to draw: all rows of a short list, otherwise the rows near the viewport. */
function seenOf({ rows, frame }: BarsLayout): readonly number[] {
  const all = rows.map((_, at) => at);
  if (rows.length <= MAX_DRAWN || frame.isWhole) return all;
  const { scrolled = 0 } = frame;
  const [from, to] = [scrolled - BEYOND_PX, scrolled + frame.height + BEYOND_PX];
  return all.filter((at) => rows[at]!.bottom > from && rows[at]!.top < to);
}

function marksOf(view: BreakdownView, texts: BreakdownTexts, layout: BarsLayout): readonly Mark[] {
  const seen = seenOf(layout);
  const groups =
    view.chosen.length === 0 ? [seen] : [seen.filter((at) => !isChosen(view, at)), seen.filter((at) => isChosen(view, at))];
  const marks = groups.flatMap((rows, k) => {
    const ghost = view.chosen.length > 0 && k === 0 ? ' ghosted' : '';
    return [...barMarks(view, { layout, rows, ghost }), ...textsOfRows(view, texts, { layout, rows, ghost })];
  });
  const compared = comparedBars(view, layout, seen);
  const { behind, over } = view.compared?.isPlan ? planMarks(view, compared) : { behind: [], over: earlierMarks(compared) };
  return [...guideMarks(view, layout), ...behind, ...marks, ...zeroMarks(layout), ...over, ...classMarks(layout)];
}

function isChosen(view: BreakdownView, at: number): boolean {
  return view.chosen.includes(at);
}

interface DrawnBars {
  readonly layout: BarsLayout;
  readonly rows: readonly number[];
  readonly ghost: string;
}

/** Returns the bars of members: one color per part, or one color with another for negative values. */
function barMarks(view: BreakdownView, { layout, rows, ghost }: DrawnBars): readonly Mark[] {
  if (view.parts.length > 0) {
    return view.parts.map((part, p) => {
      const spans = rows.flatMap((at) => partSpan(view, layout, at, p) ?? []);
      return rectMark(spans, `fill part s${part.slot}${ghost}`);
    });
  }
  const bars = rows.flatMap((at) =>
    layout.rows[at]!.bars.flatMap(({ column, y }): readonly (readonly [string, Span])[] => {
      const row = view.rows[at]!;
      const value = row.values[column] ?? Number.NaN;
      if (Number.isNaN(value) || !hasBar(row)) return [];
      const { kind, good } = view.columns[column]!;
      const usual = kind === 'cumulative' ? 's0' : value < 0 ? 'below' : 's1';
      const bar = spanOf(layout, column, { from: 0, to: value, y });
      return [[view.chart === 'variance' ? gapClass(value, good) : usual, view.chart === 'bullet' ? thinner(bar) : bar]];
    }),
  );
  const colours = grouped(bars);
  const classes = view.chart === 'variance' ? ['good', 'bad'] : ['s0', 's1', 'below'];
  return classes.map((colour) => rectMark(colours.get(colour) ?? [], `fill ${colour}${ghost}`));
}

/** Returns the extent of a bar's part, after earlier parts of the same sign. In a share chart the parts span the full width. */
function partSpan(view: BreakdownView, layout: BarsLayout, at: number, p: number): Span | undefined {
  const row = view.rows[at]!;
  const { parts = [] } = row;
  const value = parts[p] ?? Number.NaN;
  const [line] = layout.rows[at]?.bars ?? [];
  if (!line || Number.isNaN(value) || value === 0 || (!hasBar(row) && view.chart !== 'share')) return undefined;
  const before = sumOf(parts.slice(0, p), value < 0 ? -1 : 1);
  const whole = view.chart === 'share' ? sumOf(parts, 1) : 1;
  return spanOf(layout, 0, { from: before / whole, to: (before + value) / whole, y: line.y });
}

function spanOf(layout: BarsLayout, column: number, { from, to, y }: { from: number; to: number; y: number }): Span {
  const place = layout.columns[column]!;
  const half = layout.barPx / 2;
  const x = (value: number): number => across(layout.frame, placeOf(place, value));
  return { x1: x(from), x2: x(to), y1: y - half, y2: y + half };
}

/** Returns the texts of rows: names in front of or above the bars, values and changes behind them. */
function textsOfRows(view: BreakdownView, texts: BreakdownTexts, { layout, rows, ghost }: DrawnBars): readonly Mark[] {
  const { frame } = layout;
  const tone = ghost === '' ? '' : ' faded';
  const names: Label[] = [];
  const titles: Label[] = [];
  const amounts: Label[] = [];
  const below: Label[] = [];
  const changes: Label[] = [];
  for (const at of rows) {
    const row = layout.rows[at]!;
    for (const { text, y } of row.name) names.push({ x: across(frame, 0), y, text, anchor: 'start' });
    for (const { column, y } of row.bars) {
      const place = layout.columns[column]!;
      const text = texts.value(at, column);
      const value = view.rows[at]?.values[column] ?? Number.NaN;
      (value < 0 && view.chart !== 'variance' ? below : amounts).push({
        x: across(frame, place.valueEnd),
        y,
        text,
        anchor: 'end',
      });
      if (layout.listed)
        titles.push({ x: across(frame, TITLE_INSET_PX), y, text: view.columns[column]?.title ?? '', anchor: 'start' });
      if (place.changeEnd !== undefined)
        changes.push({ x: across(frame, place.changeEnd), y, text: texts.changeOf?.(at, column).text ?? '', anchor: 'end' });
    }
  }
  return [
    ...textMarks(names, `name${tone}`),
    ...textMarks(titles, 'muted'),
    ...textMarks(amounts, `amount${tone}`),
    ...textMarks(below, `amount minus${tone}`),
    ...textMarks(changes, 'muted'),
  ];
}

/** Returns the guide lines at 80% and 95% of the cumulative shares. */
function guideMarks(view: BreakdownView, layout: BarsLayout): readonly Mark[] {
  const column = view.columns.findIndex(({ kind }) => kind === 'cumulative');
  const place = layout.columns[column];
  if (!place) return [];
  const ends = layout.listed
    ? layout.rows.map(({ bars }) => ({ y1: (bars[column]?.y ?? 0) - 11, y2: (bars[column]?.y ?? 0) + 11 }))
    : [{ y1: 0, y2: layout.height }];
  const spans = [0.8, 0.95].flatMap((share) => {
    const x = across(layout.frame, placeOf(place, share));
    return ends.map(({ y1, y2 }) => ({ x1: x, x2: x, y1, y2 }));
  });
  return [ruleMark(spans, 'grid')];
}

function zeroMarks(layout: BarsLayout): readonly Mark[] {
  const isAbove = layout.rows.some(({ name, bars }) => name[0]?.y !== bars[0]?.y);
  const lines =
    layout.listed || isAbove
      ? layout.rows.flatMap(({ bars }) => bars.map(({ column, y }) => ({ column, y1: y - 11, y2: y + 11 })))
      : layout.columns.map((_, column) => ({ column, y1: 0, y2: layout.height }));
  const spans = lines.map(({ column, y1, y2 }) => {
    const x = across(layout.frame, placeOf(layout.columns[column]!, 0));
    return { x1: x, x2: x, y1, y2 };
  });
  return [ruleMark(spans, 'zero')];
}

/** Returns ticks at the values of the earlier period. */
function earlierMarks(bars: readonly Span[]): readonly Mark[] {
  const ticks = bars.map(({ x2, y1, y2 }) => ({ x1: x2, x2, y1: y1 - 2, y2: y2 + 2 }));
  return [ruleMark(ticks, 'earlier-halo'), ruleMark(ticks, 'earlier')];
}

/** Returns the bars of compared values: those of the earlier period, or planned ones. */
function comparedBars(view: BreakdownView, layout: BarsLayout, rows: readonly number[]): readonly Span[] {
  if (view.chart === 'share') return [];
  return rows.flatMap((at) =>
    (layout.rows[at]?.bars ?? []).flatMap(({ column, y }): readonly Span[] => {
      const row = view.rows[at]!;
      const value = row.previous?.[column] ?? Number.NaN;
      if (Number.isNaN(value) || !hasBar(row)) return [];
      return [spanOf(layout, column, { from: 0, to: value, y })];
    }),
  );
}

function classMarks({ classes, frame }: BarsLayout): readonly Mark[] {
  const rules = classes.slice(1).map(({ y }) => ({ x1: 0, x2: frame.width, y1: y - 12, y2: y - 12 }));
  const names = classes.map(({ text, y }): Label => ({ x: across(frame, 0), y, text, anchor: 'start' }));
  return [ruleMark(rules, 'grid'), ...textMarks(names, 'tick strong')];
}

/*
 * Marks of planned values as in IBCS: actual values are solid, planned ones are outlined. The styles of the classes are in
 * `plan.styles.ts`.
 */

/** Half the additional thickness in px of an outlined bar, which stands out behind the solid one. */
const PLAN_RIM_PX = 3;

/** Share of its line that the bar of a bullet chart has. */
const BULLET = 0.5;

/** Returns the marks behind the bars of actual values, and those over them. `bars`: from zero to planned values. */
function planMarks({ chart }: BreakdownView, bars: readonly Span[]): Record<'behind' | 'over', readonly Mark[]> {
  return chart === 'bullet'
    ? { behind: [rectMark(bars, 'plan-band')], over: planTicks(bars.map(tickOf)) }
    : { behind: [rectMark(bars.map(rimmed), 'plan')], over: [] };
}

function planTicks(ticks: readonly Span[]): readonly Mark[] {
  return [ruleMark(ticks, 'earlier-halo'), ruleMark(ticks, 'plan-tick')];
}

/** Returns the class of a bar from zero to a gap: `good` or `bad` by the direction of the measure. */
function gapClass(gap: number, good: 'up' | 'down'): 'good' | 'bad' {
  return gap === 0 || gap > 0 === (good === 'up') ? 'good' : 'bad';
}

/** Replaces values with gaps, which have no plan of their own. */
function withGaps(view: BreakdownView, { titles }: BreakdownTexts): BreakdownView {
  const rows = view.rows.map(({ previous, ...row }) => ({
    ...row,
    values: row.values.map((value, c) => value - (previous?.[c] ?? Number.NaN)),
  }));
  return { ...view, rows, columns: view.columns.map((column, c) => ({ ...column, title: titles[c] ?? column.title })) };
}

function rimmed({ y1, y2, ...bar }: Span): Span {
  return { ...bar, y1: y1 - PLAN_RIM_PX, y2: y2 + PLAN_RIM_PX };
}

/** Returns the bar of an actual value in a bullet chart. */
function thinner({ y1, y2, ...bar }: Span): Span {
  const off = ((y2 - y1) * (1 - BULLET)) / 2;
  return { ...bar, y1: y1 + off, y2: y2 - off };
}

function tickOf({ x2, y1, y2 }: Span): Span {
  return { x1: x2, x2, y1: y1 - 1, y2: y2 + 1 };
}

/** Returns the key of planned values, a bar as small as a letter. */
function planKey({ chart }: BreakdownView, key: Span): readonly Mark[] {
  const x = (key.x1 + key.x2) / 2;
  return chart === 'bullet' ? planTicks([{ ...key, x1: x, x2: x }]) : [rectMark([key], 'plan')];
}

const LINE_PX = 14;

const LEGEND_PX = 20;

/** End of the key of planned values in px from its start. */
const KEY_PX = 12;

/** Returns the height of the head in px: the legend of parts and the column titles. */
function headPxOf(view: BreakdownView, texts: BreakdownTexts, layout: BarsColumns): number {
  const last = keysOf(view, layout).at(-1);
  return (last ? last.y + LEGEND_PX - 8 : 0) + titleLines(view, texts, layout) * LINE_PX + 8;
}

/** Returns the fixed marks above the bars: legend, column titles, and the key of the comparison ticks. */
function headMarks(view: BreakdownView, texts: BreakdownTexts, layout: BarsLayout): readonly Mark[] {
  const { frame, columns, listed } = layout;
  const bottom = headPxOf(view, texts, layout) - 10;
  const titles = listed ? [] : titleLabels(view, layout, bottom);
  const changes: Label[] = columns.flatMap(({ changeEnd }) =>
    changeEnd === undefined ? [] : [{ x: across(frame, changeEnd), y: bottom, text: texts.change, anchor: 'end' as const }],
  );
  return [
    ...keyMarks(keysOf(view, layout), frame, 'amount'),
    ...textMarks([...titles, ...(listed ? changes.slice(0, 1) : changes)], 'tick'),
    ...earlierKey(view, texts, layout),
  ];
}

/** Returns the column titles. A single title is above its numbers; several are above their bars and wrap. */
function titleLabels(view: BreakdownView, { frame, columns }: BarsLayout, bottom: number): readonly Label[] {
  if (view.columns.length === 1) {
    const [column] = columns;
    return [{ x: across(frame, column?.valueEnd ?? 0), y: bottom, text: view.columns[0]?.title ?? '', anchor: 'end' }];
  }
  return view.columns.flatMap(({ title }, c) => {
    const { start, valueEnd } = columns[c]!;
    const lines = wrapText(title, valueEnd - start, TITLE_PX);
    return lines.map((text, k): Label => ({
      x: across(frame, start),
      y: bottom - (lines.length - 1 - k) * LINE_PX,
      text,
      anchor: 'start',
    }));
  });
}

/** True when the key of the comparison ticks needs a separate line: above several column titles, or without room next to one. */
function isKeyApart(view: BreakdownView, texts: BreakdownTexts, { columns, listed }: BarsColumns): boolean {
  if (texts.earlier === '' || listed) return false;
  const [column] = columns;
  const free = (column?.valueEnd ?? 0) - (column?.start ?? 0) - textWidth(view.columns[0]?.title ?? '', TITLE_PX) - 12;
  return view.columns.length > 1 || textWidth(texts.earlier, TITLE_PX) + 8 > free;
}

function titleLines(view: BreakdownView, texts: BreakdownTexts, layout: BarsColumns): number {
  const { columns, listed } = layout;
  const key = isKeyApart(view, texts, layout) ? 1 : 0;
  if (listed) return texts.earlier === '' ? 0 : 1;
  if (view.columns.length === 1) return 1 + key;
  const lines = view.columns.map(({ title }, c) => wrapText(title, columns[c]!.valueEnd - columns[c]!.start, TITLE_PX).length);
  return Math.max(...lines) + key;
}

/** Returns the key of the comparison: a tick and the earlier period, or the mark of planned values and their name. */
function earlierKey(view: BreakdownView, texts: BreakdownTexts, layout: BarsLayout): readonly Mark[] {
  const { frame, columns, listed } = layout;
  if (texts.earlier === '') return [];
  const apart = isKeyApart(view, texts, layout);
  const lines = titleLines(view, texts, layout) - 1;
  const y = headPxOf(view, texts, layout) - 10 - (apart ? lines * LINE_PX : 0);
  const start = apart || listed ? 0 : (columns[0]?.start ?? 0);
  const [x, end] = [across(frame, start + 1), across(frame, start + KEY_PX)];
  const key = view.compared?.isPlan ? planKey(view, { x1: x, x2: end, y1: y - 5, y2: y + 5 }) : undefined;
  return [
    ...(key ?? [ruleMark([{ x1: x, x2: x, y1: y - 6, y2: y + 6 }], 'earlier')]),
    ...textMarks([{ x: across(frame, start + (key ? KEY_PX + 6 : 8)), y, text: texts.earlier, anchor: 'start' }], 'tick'),
  ];
}

function keysOf({ parts }: BreakdownView, { frame }: BarsColumns): readonly PlacedKey[] {
  const keys = parts.map(({ label, slot }) => ({ text: label, className: `fill s${slot}` }));
  return placeKeys(keys, frame.width, { rowPx: LEGEND_PX });
}
