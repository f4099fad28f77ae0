import { across } from '../../../plot/drawing.js';
import { asLegend, rectMark, ruleMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { TITLE_PX, VALUE_PX, type BarsColumns, type BarsLayout } from './bars-layout.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';

const LINE_PX = 14;
const LEGEND_PX = 20;

interface LegendEntry {
  readonly text: string;
  readonly slot: number;
  readonly x: number;
  readonly row: number;
}

/** Returns the height of the head in px: the legend of parts and the column titles. */
export function headPxOf(view: BreakdownView, texts: BreakdownTexts, layout: BarsColumns): number {
  return legendRows(view, layout) * LEGEND_PX + titleLines(view, texts, layout) * LINE_PX + 8;
}

/** Returns the fixed marks above the bars: legend, column titles, and the key of the comparison ticks. */
export function headMarks(view: BreakdownView, texts: BreakdownTexts, layout: BarsLayout): readonly Mark[] {
  const { frame, columns, listed } = layout;
  const entries = legendOf(view, layout);
  const bottom = headPxOf(view, texts, layout) - 10;
  const legend = entries.flatMap(({ text, slot, x, row }) => {
    const y = 8 + row * LEGEND_PX;
    const swatch = { x1: across(frame, x), x2: across(frame, x + 10), y1: y - 5, y2: y + 5 };
    return [
      rectMark([swatch], `fill s${slot}`, 2),
      ...textMarks([{ x: across(frame, x + 16), y, text, anchor: 'start' }], 'amount'),
    ];
  });
  const titles = listed ? [] : titleLabels(view, layout, bottom);
  const changes: Label[] = columns.flatMap(({ changeEnd }) =>
    changeEnd === undefined ? [] : [{ x: across(frame, changeEnd), y: bottom, text: texts.change, anchor: 'end' as const }],
  );
  return [
    ...asLegend(legend),
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

/** Returns the key of the comparison ticks: a tick and the earlier period. */
function earlierKey(view: BreakdownView, texts: BreakdownTexts, layout: BarsLayout): readonly Mark[] {
  const { frame, columns, listed } = layout;
  if (texts.earlier === '') return [];
  const apart = isKeyApart(view, texts, layout);
  const lines = titleLines(view, texts, layout) - 1;
  const y = headPxOf(view, texts, layout) - 10 - (apart ? lines * LINE_PX : 0);
  const start = apart || listed ? 0 : (columns[0]?.start ?? 0);
  const x = across(frame, start + 1);
  return [
    ruleMark([{ x1: x, x2: x, y1: y - 6, y2: y + 6 }], 'earlier'),
    ...textMarks([{ x: across(frame, start + 8), y, text: texts.earlier, anchor: 'start' }], 'tick'),
  ];
}

function legendOf(view: BreakdownView, { frame }: BarsColumns): readonly LegendEntry[] {
  let x = 0;
  let row = 0;
  return view.parts.map(({ label, slot }) => {
    const width = 16 + textWidth(label, VALUE_PX);
    if (x > 0 && x + width > frame.width) [x, row] = [0, row + 1];
    const entry = { text: label, slot, x, row };
    x += width + 14;
    return entry;
  });
}

function legendRows(view: BreakdownView, layout: BarsColumns): number {
  const entries = legendOf(view, layout);
  return entries.length === 0 ? 0 : (entries.at(-1)?.row ?? 0) + 1;
}
