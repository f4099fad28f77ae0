import { CLEAR_PX, targetsOf, type Scene } from '../../../plot/chart.js';
import { across, type PlotFrame, type TipSpot } from '../../../plot/drawing.js';
import { grouped, rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { gapClass, planMarks, thinner, withGaps, headMarks, headPxOf } from './bars-head.js';
import { hasBar, layoutOf, sumOf, TITLE_INSET_PX, type BarsLayout, type ColumnLayout } from './bars-layout.js';
import { MAX_WHOLE_ROWS } from '../model/options.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';

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
