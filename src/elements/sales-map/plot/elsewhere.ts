import { across, type Box, type PlotFrame } from '../../../plot/drawing.js';
import { LABEL_PX } from '../../../plot/labels.js';
import { rectMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import { elsewhere, type MapTexts } from '../model/texts.js';
import type { MapView } from '../model/map.js';

/** Height of a line of members, space between two of them, and space around the text of one, in px. */
const LINE_PX = 24;
const GAP_PX = 6;
const PAD_PX = 6;
const HEAD_PX = 22;
const MAX_LINES = 3;

/** The members that are not on the map, in lines below it. */
export interface ElsewhereList {
  readonly height: number;
  /** The rows that are shown, and the boxes of these rows from the inline start, below the top of the list. */
  readonly rows: readonly number[];
  readonly boxes: readonly Box[];
  /** What says how many more there are; empty when all are shown. */
  readonly more: string;
  readonly texts: readonly string[];
}

/** Lays out the members that are not on the map: as many as fit in three lines. */
export function layOutElsewhere(view: MapView, texts: MapTexts, width: number): ElsewhereList {
  const all = elsewhere(view);
  const names = all.map((row) => `${view.rows[row]!.label} ${texts.value(row)}`);
  const last = all.length > 1 ? textWidth(texts.more(all.length), LABEL_PX) + GAP_PX : 0;
  const boxes: Box[] = [];
  let [x, line] = [0, 0];
  for (const text of names) {
    const wide = Math.min(width, textWidth(text, LABEL_PX) + 2 * PAD_PX);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const isLast = boxes.length === names.length - 1;
    if (line >= MAX_LINES || (line === MAX_LINES - 1 && !isLast && x + wide + last > width && x > 0)) break;
    boxes.push({ x, y: HEAD_PX + line * LINE_PX, width: wide, height: LINE_PX - 4 });
    x += wide + GAP_PX;
  }
  const hidden = all.length - boxes.length;
  return {
    height: all.length === 0 ? 0 : HEAD_PX + (Math.min(line, MAX_LINES - 1) + 1) * LINE_PX,
    rows: all.slice(0, boxes.length),
    boxes,
    more: hidden > 0 ? texts.more(hidden) : '',
    texts: names.slice(0, boxes.length),
  };
}

/** Returns the box of a member in the list, in px of the chart. */
export function boxIn(box: Box, top: number, frame: Pick<PlotFrame, 'width' | 'rtl'>): Box {
  return { ...box, x: frame.rtl ? frame.width - box.x - box.width : box.x, y: box.y + top };
}

export function elsewhereMarks(
  list: ElsewhereList,
  { top, frame, heading, isGhost }: { top: number; frame: PlotFrame; heading: string; isGhost: (row: number) => boolean },
): readonly Mark[] {
  if (list.height === 0) return [];
  const marks = [false, true].flatMap((ghost) => {
    const own = list.rows.flatMap((row, k) => (isGhost(row) === ghost ? [k] : []));
    const boxes = own.map((k) => boxIn(list.boxes[k]!, top, frame));
    const labels = own.map((k, at): Label => {
      const { x, y, width, height } = boxes[at]!;
      return { x: frame.rtl ? x + width - PAD_PX : x + PAD_PX, y: y + height / 2, text: list.texts[k]!, anchor: 'start' };
    });
    const spans = boxes.map(({ x, y, width, height }) => ({ x1: x, y1: y, x2: x + width, y2: y + height }));
    const [faded, ghosted] = ghost ? [' muted', ' ghosted'] : ['', ''];
    return [...(spans.length > 0 ? [rectMark(spans, `chip${ghosted}`, 4)] : []), ...textMarks(labels, `chip-name${faded}`)];
  });
  const head: Label = { x: across(frame, 0), y: top + HEAD_PX / 2, text: heading, anchor: 'start' };
  const end = list.boxes.at(-1);
  const more: Label[] = end
    ? [{ x: across(frame, end.x + end.width + GAP_PX), y: top + end.y + end.height / 2, text: list.more, anchor: 'start' }]
    : [];
  return [...textMarks([head], 'tick'), ...marks, ...textMarks(more, 'muted')];
}
