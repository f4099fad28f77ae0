import { middleOf } from '../../../plot/chart.js';
import type { Box, Spot } from '../../../plot/drawing.js';
import { textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';

const NAME_PX = 11;
const LINE_PX = 14;
/** Minimum distance in px between a label and other points. */
const CLEAR_PX = 3;

/** The points, and the rectangle that labels stay in. */
interface Surroundings {
  readonly places: readonly Spot[];
  readonly radii: readonly number[];
  readonly room: Box;
}

/** Returns labels next to points, where space is free. */
export function pointNames(
  names: readonly { readonly at: number; readonly text: string }[],
  { places, radii, room }: Surroundings,
): readonly Mark[] {
  const taken: Box[] = [];
  const isFree = (box: Box, own: number): boolean =>
    isWithin(box, room) &&
    !taken.some((other) => overlaps(box, other)) &&
    !places.some((place, at) => at !== own && overlaps(box, around(place)));
  const labels = names.flatMap(({ at, text }): readonly Label[] => {
    const place = places[at];
    if (!place || text === '') return [];
    const free = boxesFor(place, textWidth(text, NAME_PX), radii[at]!).find((box) => isFree(box, at));
    if (!free) return [];
    taken.push(free);
    return [{ ...middleOf(free), text, anchor: 'middle' }];
  });
  return textMarks(labels, 'label point-name');
}

/** Returns the possible places of a label: right, left, above and below its point. */
function boxesFor({ x, y }: Spot, width: number, radius: number): readonly Box[] {
  const away = radius + 4;
  const size = { width, height: LINE_PX };
  return [
    { x: x + away, y: y - LINE_PX / 2, ...size },
    { x: x - away - width, y: y - LINE_PX / 2, ...size },
    { x: x - width / 2, y: y - away - LINE_PX, ...size },
    { x: x - width / 2, y: y + away, ...size },
  ];
}

function around({ x, y }: Spot): Box {
  return { x: x - CLEAR_PX, y: y - CLEAR_PX, width: 2 * CLEAR_PX, height: 2 * CLEAR_PX };
}

function isWithin({ x, y, width, height }: Box, room: Box): boolean {
  return x >= room.x && x + width <= room.x + room.width && y >= room.y && y + height <= room.y + room.height;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
  );
}
