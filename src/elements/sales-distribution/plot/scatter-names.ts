import type { Box, Spot } from '../../../plot/drawing.js';
import { textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import { BOTTOM_PX, LINE_PX, type Layout, type Scene } from './scatter-layout.js';

const NAME_PX = 11;
/** Minimum distance in px between a label and other points. */
const CLEAR_PX = 3;

/** Returns labels next to points, where space is free: for selected points, otherwise for noteworthy points. */
export function nameMarks({ view, chosen, named, layout }: Scene): readonly Mark[] {
  const { places, radii } = layout;
  // Rows have no names.
  if (view.per === undefined) return [];
  const wanted = chosen.length > 0 ? chosen.slice(0, named.length || 10) : named;
  const taken: Box[] = [];
  const labels = wanted.flatMap((at): readonly Label[] => {
    const place = places[at];
    const text = view.points[at]?.name ?? view.points[at]?.key ?? '';
    if (!place || text === '') return [];
    const spots = spotsFor(place, textWidth(text, NAME_PX), radii[at]!);
    const free = spots.find(({ box }) => isFree(box, { taken, layout, own: at }));
    if (!free) return [];
    taken.push(free.box);
    return [{ ...free.at, text, anchor: 'middle' }];
  });
  return textMarks(labels, 'label point-name');
}

interface NameSpot {
  readonly at: Spot;
  readonly box: Box;
}

/** Returns the possible positions of a label: right, left, above and below its point. */
function spotsFor({ x, y }: Spot, width: number, radius: number): readonly NameSpot[] {
  const away = radius + 4;
  const middles: readonly Spot[] = [
    { x: x + away + width / 2, y },
    { x: x - away - width / 2, y },
    { x, y: y - away - LINE_PX / 2 },
    { x, y: y + away + LINE_PX / 2 },
  ];
  return middles.map((at) => ({ at, box: { x: at.x - width / 2, y: at.y - LINE_PX / 2, width, height: LINE_PX } }));
}

interface Around {
  readonly taken: readonly Box[];
  readonly layout: Layout;
  readonly own: number;
}

function isFree(box: Box, { taken, layout, own }: Around): boolean {
  const { x, y, width, height } = box;
  const { places, frame, start, top } = layout;
  const left = frame.rtl ? 0 : start;
  if (x < left || x + width > left + frame.width - start || y < top - LINE_PX || y + height > frame.height - BOTTOM_PX)
    return false;
  const meets = (other: Box): boolean =>
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
  if (taken.some(meets)) return false;
  const covers = (place: Spot): boolean =>
    place.x > x - CLEAR_PX && place.x < x + width + CLEAR_PX && place.y > y - CLEAR_PX && place.y < y + height + CLEAR_PX;
  return !places.some((place, at) => at !== own && covers(place));
}
