import type { TimeTexts } from '../../format/time-names.js';
import { LABEL_PX } from '../labels.js';
import { type Mark, textMarks } from '../mark.js';
import { textWidth } from '../text-width.js';
import { binX, valueY } from './geometry.js';
import { namesOf } from './line-names.js';
import type { PanelLayout, TimeLayout, TimePicture } from './picture.js';

/** Half the height of a name, the distance of its middle from the line, and the distance from other lines that is enough, in px. */
const [HALF_PX, LEAD_PX, ENOUGH_PX] = [7, 13, 14];
/** Where the distance from lines is measured, in shares of the width of a name. */
const SAMPLES = [-0.5, -0.25, 0, 0.25, 0.5];

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Returns the names of lines within the plot, above or below their line where others are far: at their ends, a forecast follows. */
export function innerNames(picture: TimePicture, layout: TimeLayout, panel: PanelLayout, texts: TimeTexts): readonly Mark[] {
  const names = namesOf(picture, texts, panel.panel, 'name').filter(({ text }) => text !== '');
  const curves = names.map(({ line, previous }) => (previous ? line.previous! : (line.average ?? line.values)));
  const placed: Placed[] = bestOf(picture, layout, panel);
  return names.flatMap(({ text, line, previous }, k) => {
    const width = textWidth(text, LABEL_PX) + 4;
    const own = curves[k]!;
    const others = curves.filter((curve) => curve !== own);
    const scored = placesAt(own, layout, panel).map((place) => {
      const box = { ...place, width };
      const free = Math.min(
        ENOUGH_PX,
        ...others.map((curve) => clearOf(curve, box, layout, panel)),
        ...placed.map((other) => gap(box, other)),
      );
      const isCut = clearOf(own, box, layout, panel) < 2 || isOutside(box, layout, panel);
      return { box, score: isCut ? free - 100 : free };
    });
    const [first] = scored.sort((one, other) => other.score - one.score);
    if (!first) return [];
    placed.push(first.box);
    const { x, y } = first.box;
    return textMarks([{ x, y, text, anchor: 'middle' }], previous ? 'label muted' : `label strong ink${line.slot}`);
  });
}

/** Returns the places above and below each bin of a line. */
function placesAt(values: Float64Array, layout: TimeLayout, panel: PanelLayout): readonly Omit<Placed, 'width'>[] {
  const bins = Array.from({ length: layout.to - layout.from + 1 }, (_, k) => layout.from + k);
  const known = bins.filter((index) => !Number.isNaN(values[index] ?? Number.NaN));
  return known.flatMap((index) =>
    [-LEAD_PX, LEAD_PX].map((lead) => ({ x: binX(layout, index), y: valueY(panel, values[index]!) + lead })),
  );
}

/** Returns how far a line passes above or below a box; below 0 where it crosses the box, infinite where it does not pass. */
function clearOf(values: Float64Array, { x, y, width }: Placed, layout: TimeLayout, panel: PanelLayout): number {
  const distances = SAMPLES.map((share) => {
    const at = layout.from + (x + share * width - layout.x0) / layout.stepPx;
    const [before, part] = [Math.floor(at), at - Math.floor(at)];
    const value = values[before]! * (1 - part) + (part > 0 ? values[before + 1]! * part : 0);
    return Number.isNaN(value) ? Infinity : Math.abs(valueY(panel, value) - y) - HALF_PX;
  });
  return Math.min(...distances);
}

/** Returns the distance between two boxes. */
function gap(one: Placed, other: Placed): number {
  const across = Math.abs(one.x - other.x) - (one.width + other.width) / 2;
  return Math.max(across, Math.abs(one.y - other.y) - 2 * HALF_PX);
}

function isOutside({ x, y, width }: Placed, { start, end }: TimeLayout, { top, bottom }: PanelLayout): boolean {
  const [least, most] = [Math.min(start, end), Math.max(start, end)];
  return x - width / 2 < least || x + width / 2 > most || y - HALF_PX < top || y + HALF_PX > bottom;
}

/** Returns about where the label of the best point is. */
function bestOf({ best }: TimePicture, layout: TimeLayout, panel: PanelLayout): Placed[] {
  const [line] = panel.panel.lines;
  if (!best || !line) return [];
  const width = Math.max(textWidth(best.title, LABEL_PX), textWidth(best.text, LABEL_PX));
  const y = valueY(panel, line.values[best.index]!);
  return [14, 29].map((above) => ({ x: binX(layout, best.index), y: y - above, width }));
}
