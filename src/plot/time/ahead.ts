import type { TimeTexts } from '../../format/time-names.js';
import { LABEL_PX } from '../labels.js';
import { dotMark, type Label, lineMark, type Mark, ruleMark, textMarks } from '../mark.js';
import { textWidth } from '../text-width.js';
import { binX, valueY } from './geometry.js';
import type { PanelLayout, TimeLayout, TimeLine, TimePicture } from './picture.js';
import { bandMarks, borderX, lastOf, placesOf } from './places.js';

/** Returns a forecast that begins at bin `from`, extended back to the last known value: otherwise a gap would part the two lines. */
export function joinedAt<Line extends TimeLine>(from: number, known: Float64Array, line: Line): Line {
  const joined = (list: Float64Array): Float64Array => list.map((value, k) => (k === from - 1 ? known[k]! : value));
  const bands = line.bands?.map(({ y1, y2 }) => ({ y1: joined(y1), y2: joined(y2) }));
  return { ...line, values: joined(line.values), ...(bands && { bands }) };
}

/** Returns the line where a forecast starts, with the forecast's name if it fits. */
export function boundaryMarks(from: number, name: string, layout: TimeLayout, { top, bottom }: PanelLayout): readonly Mark[] {
  if (from <= layout.from || from > layout.last) return [];
  const { rtl } = layout.frame;
  const x = borderX(layout, from);
  const hasRoom = Math.abs((rtl ? 0 : layout.width) - x) > textWidth(name, LABEL_PX) + 6;
  const label: Label = { x: x + (rtl ? -6 : 6), y: top - 7, text: hasRoom ? name : '', anchor: 'start' };
  return [ruleMark([{ x1: x, x2: x, y1: top - 14, y2: bottom }], 'boundary'), ...textMarks([label], 'label muted')];
}

/** Returns the forecast after a line: its start, its intervals, its line, and its last value. */
export function aheadMarks(picture: TimePicture, layout: TimeLayout, panel: PanelLayout, texts: TimeTexts): readonly Mark[] {
  const { ahead } = picture;
  const [known] = panel.panel.lines;
  if (!ahead?.line || !known || panel.panel !== picture.panels[0]) return [];
  const { from } = ahead;
  const line = joinedAt(from, known.values, ahead.line);
  const steps = { ...layout, to: layout.last };
  const end = lastOf(line.values, layout.last, from);
  const place = end && { x: binX(layout, end.index), y: valueY(panel, end.value) };
  const label: readonly Label[] = place
    ? [{ x: place.x + (layout.frame.rtl ? -9 : 9), y: place.y, text: texts.value(end.value, line.unit), anchor: 'start' }]
    : [];
  return [
    ...boundaryMarks(from, line.label, layout, panel),
    ...bandMarks(steps, panel, line),
    lineMark(placesOf(steps, panel, line.values), `line ahead s${line.slot}`),
    dotMark(place ? [place] : [], `dot s${line.slot} open`),
    ...textMarks(label, `label strong ink${line.slot}`),
  ];
}
