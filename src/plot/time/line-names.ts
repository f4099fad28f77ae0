import type { TimeTexts } from '../../format/time-names.js';
import type { PlotFrame } from '../drawing.js';
import { valueY, type PanelGeometry } from './geometry.js';
import { LABEL_PX, type LegendKey, type PlacedKey, placeKeys } from '../labels.js';
import { lineMark, textMarks, type Label, type Mark } from '../mark.js';
import { textWidth } from '../text-width.js';
import { isLoneLine, lastOf, lastWholeOf } from './places.js';
import {
  type EndText,
  lastBin,
  type Naming,
  type PanelLayout,
  type TimeLayout,
  type TimeLine,
  type TimePanel,
  type TimePicture,
} from './picture.js';

const LABEL_ROW_PX = 15;

/**
 * Returns how lines are named, and the space this takes at the inline end. After a `previous` layout of the same gesture, names
 * stay where they were.
 */
export function namingOf(
  picture: TimePicture,
  texts: TimeTexts,
  frame: PlotFrame,
  previous: TimeLayout | undefined,
): Pick<TimeLayout, 'naming' | 'room'> {
  const widest = (naming: Naming) =>
    Math.max(
      0,
      ...picture.panels.flatMap((panel) => namesOf(picture, texts, panel, naming)).map(({ text }) => textWidth(text, LABEL_PX)),
    );
  const lead = picture.panels.some((panel) => panel.lines.length > 1) ? 24 : 12;
  if (previous) {
    const { naming, room } = previous;
    return { naming, room: naming === 'legend' ? room : Math.max(room, widest(naming) + lead) };
  }
  if (picture.ahead) return { naming: 'full', room: endOf(picture, texts) };
  const tallest = Math.max(...picture.panels.map((panel) => namesOf(picture, texts, panel, 'name').length));
  const rowsFit = (tallest * LABEL_ROW_PX * picture.panels.length) / frame.height < 0.55;
  if (!rowsFit) return { naming: 'legend', room: 10 };
  const part = picture.partial?.has(picture.shown.to) ? textWidth(texts.part?.(picture.shown.to) ?? '', LABEL_PX) + 12 : 0;
  const full = Math.max(widest('full') + lead, part);
  if (full <= frame.width * 0.24) return { naming: 'full', room: Math.max(full, 24) };
  const name = widest('name') + lead;
  if (name <= frame.width * 0.22) return { naming: 'name', room: Math.max(name, 12) };
  return { naming: 'legend', room: 12 };
}

/** Returns the space for the last value of a forecast, and until it is known, for the last value before it. */
function endOf(picture: TimePicture, texts: TimeTexts): number {
  const line = picture.ahead?.line ?? picture.panels[0]!.lines[0]!;
  const end = lastOf(line.values, lastBin(picture));
  return end ? textWidth(texts.value(end.value, line.unit), LABEL_PX) + 14 : 12;
}

/** Returns the lines of a panel that have a name, with their last value. */
export function namesOf(
  picture: TimePicture,
  texts: TimeTexts,
  panel: TimePanel,
  naming: Naming,
): readonly { text: string; line: TimeLine; previous: boolean }[] {
  const isSingle = panel.lines.length === 1 && !panel.lines[0]?.previous;
  return panel.lines.flatMap((line) => {
    const nameText = (label: string, values: Float64Array | undefined) => {
      const last = lastWholeOf(picture, values);
      const value = last === undefined ? '' : texts.value(last.value, line.unit);
      if (isSingle) return naming === 'full' && !line.isLabeled ? value : '';
      return naming === 'full' && value !== '' ? `${label} ${value}` : label;
    };
    const own = { text: nameText(line.label, line.average ?? line.values), line, previous: false };
    if (!line.previous || line.previousLabel === undefined) return [own];
    return [own, { text: nameText(line.previousLabel, line.previous), line, previous: true }];
  });
}

/** Returns the names at the lines' ends in a panel, moved apart to avoid overlap; none where a forecast follows. */
export function endsOf(
  picture: TimePicture,
  texts: TimeTexts,
  { panel, geometry, naming }: { readonly panel: TimePanel; readonly geometry: PanelGeometry; readonly naming: Naming },
): readonly EndText[] {
  if (naming === 'legend' || picture.ahead) return [];
  const preferred = namesOf(picture, texts, panel, naming).flatMap((name) => {
    const y = endY(picture, name.line, name.previous, geometry);
    return y === undefined || name.text === '' ? [] : [{ ...name, y, at: y }];
  });
  const placed = spread(preferred, LABEL_ROW_PX, geometry.top - 12, geometry.bottom + 6);
  return preferred.map((name, k) => ({ ...name, y: placed?.[k] ?? name.y }));
}

function endY(picture: TimePicture, line: TimeLine, previous: boolean, geometry: PanelGeometry): number | undefined {
  if (line.stack && !previous) {
    const upper = lastWholeOf(picture, line.stack.y2);
    if (!upper) return undefined;
    return valueY(geometry, (upper.value + (line.stack.y1[upper.index] ?? 0)) / 2);
  }
  const last = lastWholeOf(picture, previous ? line.previous : (line.average ?? line.values));
  return last && valueY(geometry, last.value);
}

/** Returns the keys of a legend, in rows as wide as the chart. Lines of equal names share one. */
export function legendOf(picture: TimePicture, texts: TimeTexts, frame: PlotFrame): readonly PlacedKey[] {
  const keys = (picture.keys ?? lineKeys(picture, texts)).filter(({ text }) => text !== '');
  return placeKeys([...new Map(keys.map((key) => [key.text, key])).values()], frame.width);
}

function lineKeys(picture: TimePicture, texts: TimeTexts): readonly LegendKey[] {
  return picture.panels
    .flatMap((panel) => namesOf(picture, texts, panel, 'name').map((name) => ({ ...name, isLine: isLoneLine(picture, panel) })))
    .map(({ text, previous, line, isLine }): LegendKey => {
      if (previous && line.isPlan) return { text, className: 'plan' };
      if (previous) return { text, kind: 'line', className: `line previous${isLine ? ' solid' : ''}` };
      return isLine ? { text, kind: 'line', className: `line s${line.slot}` } : { text, className: `fill s${line.slot}` };
    });
}

/**
 * Returns the names at the lines' ends. With several lines, a leader in the line's color connects each name to its end, because
 * names are moved apart.
 */
export function endMarks(picture: TimePicture, layout: TimeLayout, panel: PanelLayout): readonly Mark[] {
  const away = layout.frame.rtl ? -1 : 1;
  const several = panel.panel.lines.length > 1;
  return panel.ends.flatMap((end) => {
    const label: Label = { x: layout.end + away * (several ? 21 : 9), y: end.y, text: end.text, anchor: 'start' };
    const from = layout.end + away * (picture.chart === 'stacked' ? 2 : 4);
    const leader = [
      { x: from, y: end.at },
      { x: layout.end + away * 11, y: end.y },
      { x: layout.end + away * 18, y: end.y },
    ];
    if (several) return [lineMark(leader, `line thin s${end.line.slot}`), ...textMarks([label], 'label')];
    const ink = end.line.signed ? '' : ` ink${end.line.slot}`;
    return textMarks([label], end.previous ? 'label muted' : `label strong${ink}`);
  });
}

/** A label whose preferred middle is at `y` px. */
interface EndLabel {
  readonly y: number;
}

/**
 * Positions labels of equal height without overlap, each as close as possible to its preferred position. Labels keep the order of
 * their preferred positions (ties in input order) within `top` … `bottom`, the outer edges in px. Returns the middle of each
 * label in input order; `undefined` when they do not fit and a legend is needed.
 */
export function spread(
  labels: readonly EndLabel[],
  heightPx: number,
  top: number,
  bottom: number,
): readonly number[] | undefined {
  if (labels.length * heightPx > bottom - top + 0.5) return undefined;
  const order = labels.map((_, index) => index).sort((a, b) => yOf(labels, a) - yOf(labels, b) || a - b);
  const clamp = (y: number) => Math.min(bottom - heightPx / 2, Math.max(top + heightPx / 2, y));
  // Blocks of touching labels: a block is centered at the mean of its labels' preferred positions. It merges with the block
  // before while they overlap.
  const blocks: { first: number; count: number; middle: number }[] = [];
  order.forEach((index, place) => {
    let block = { first: place, count: 1, middle: clamp(yOf(labels, index)) };
    for (let before = blocks.at(-1); before && overlap(before, block, heightPx); before = blocks.at(-1)) {
      blocks.pop();
      const count = before.count + block.count;
      const half = (count * heightPx) / 2;
      const mean = (before.middle * before.count + block.middle * block.count) / count;
      block = { first: before.first, count, middle: Math.min(bottom - half, Math.max(top + half, mean)) };
    }
    blocks.push(block);
  });
  const placed = new Array<number>(labels.length).fill(0);
  for (const { first, count, middle } of blocks) {
    for (let k = 0; k < count; k++) placed[order[first + k] ?? 0] = middle + (k - (count - 1) / 2) * heightPx;
  }
  return placed;
}

function yOf(labels: readonly EndLabel[], index: number): number {
  return labels[index]?.y ?? 0;
}

function overlap(upper: { count: number; middle: number }, lower: { count: number; middle: number }, heightPx: number): boolean {
  return upper.middle + (upper.count * heightPx) / 2 > lower.middle - (lower.count * heightPx) / 2 + 1e-6;
}
