import { across } from '../../../plot/drawing.js';
import { keyMarks, placeKeys, type PlacedKey } from '../../../plot/labels.js';
import { ruleMark, textMarks, rectMark, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import { TITLE_PX, type BarsColumns, type BarsLayout } from './bars-layout.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';

/*
 * Marks of planned values as in IBCS: actual values are solid, planned ones are outlined. The styles of the classes are in
 * `plan.styles.ts`.
 */

/** Half the additional thickness in px of an outlined bar, which stands out behind the solid one. */
const PLAN_RIM_PX = 3;

/** Share of its line that the bar of a bullet chart has. */
const BULLET = 0.5;

/** Returns the marks behind the bars of actual values, and those over them. `bars`: from zero to planned values. */
export function planMarks({ chart }: BreakdownView, bars: readonly Span[]): Record<'behind' | 'over', readonly Mark[]> {
  return chart === 'bullet'
    ? { behind: [rectMark(bars, 'plan-band')], over: planTicks(bars.map(tickOf)) }
    : { behind: [rectMark(bars.map(rimmed), 'plan')], over: [] };
}

function planTicks(ticks: readonly Span[]): readonly Mark[] {
  return [ruleMark(ticks, 'earlier-halo'), ruleMark(ticks, 'plan-tick')];
}

/** Returns the class of a bar from zero to a gap: `good` or `bad` by the direction of the measure. */
export function gapClass(gap: number, good: 'up' | 'down'): 'good' | 'bad' {
  return gap === 0 || gap > 0 === (good === 'up') ? 'good' : 'bad';
}

/** Replaces values with gaps, which have no plan of their own. */
export function withGaps(view: BreakdownView, { titles }: BreakdownTexts): BreakdownView {
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
export function thinner({ y1, y2, ...bar }: Span): Span {
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
export function headPxOf(view: BreakdownView, texts: BreakdownTexts, layout: BarsColumns): number {
  const last = keysOf(view, layout).at(-1);
  return (last ? last.y + LEGEND_PX - 8 : 0) + titleLines(view, texts, layout) * LINE_PX + 8;
}

/** Returns the fixed marks above the bars: legend, column titles, and the key of the comparison ticks. */
export function headMarks(view: BreakdownView, texts: BreakdownTexts, layout: BarsLayout): readonly Mark[] {
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
