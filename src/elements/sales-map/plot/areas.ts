import { TICK_PX } from '../../../plot/labels.js';
import { middleOf, type Box, type Spot } from '../../../plot/drawing.js';
import type { Area } from '../model/geography.js';
import { boxAround } from '../model/rings.js';

export const NAME_PX = TICK_PX;

export const POINT_PX = 4.5;

/** The lines on which a name may be, as shares of the height from the middle: France is narrow between its bays. */
const LINES = [0, -0.1, 0.1, -0.2, 0.2];
/** A line away from the middle is this much wider. */
const WIDER = 1.1;

/** Returns the area of a shape; `undefined` when no part of it is on the map. */
export function areaOf(rings: readonly (readonly Spot[])[]): Area | undefined {
  const [largest] = [...rings].sort((one, other) => Math.abs(sizeOf(other)) - Math.abs(sizeOf(one)));
  if (!largest || largest.length < 3) return undefined;
  const box = boxAround(largest);
  const middle = middleOfRing(largest, box);
  const lines = LINES.map((share) => lineAt(largest, { x: middle.x, y: middle.y + share * box.height }));
  const widest = lines.reduce((best, line) => (line.roomPx > best.roomPx * WIDER ? line : best));
  return { ...widest, rings, path: pathOf(rings), box, isPoint: false };
}

/** Returns where a name has its middle at a height of a ring, and its room: inside of the ring from its upper to its lower edge. */
function lineAt(ring: readonly Spot[], { x, y }: Spot): Pick<Area, 'anchor' | 'roomPx'> {
  const [left = x, right = x] = widestSpan(ring, y);
  const edges = [y - NAME_PX / 2, y + NAME_PX / 2].map((at) => widestSpan(ring, at));
  const from = Math.max(left, ...edges.map(([start = right]) => start));
  const to = Math.min(right, ...edges.map(([, end = left]) => end));
  return from < to
    ? { anchor: { x: (from + to) / 2, y }, roomPx: to - from }
    : { anchor: { x: (left + right) / 2, y }, roomPx: 0 };
}

/** Number of corners of a circle that the pointer finds. */
const CORNERS = 24;

export function circleArea({ x, y }: Spot, radius = POINT_PX): Area {
  const size = 2 * radius;
  const r = digits(radius);
  const angles = Array.from({ length: CORNERS }, (_, k) => (2 * Math.PI * k) / CORNERS);
  return {
    ...{ anchor: { x, y }, roomPx: size, isPoint: true },
    rings: [angles.map((angle) => ({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }))],
    path: `M${digits(x - radius)},${digits(y)}a${r},${r} 0 1,0 ${digits(size)},0a${r},${r} 0 1,0 ${digits(-size)},0Z`,
    box: { x: x - radius, y: y - radius, width: size, height: size },
  };
}

/** True when a position is inside of rings: holes are outside. */
export function isInside(rings: readonly (readonly Spot[])[], { x, y }: Spot): boolean {
  return rings.flatMap((ring) => crossings(ring, y)).filter((at) => x < at).length % 2 === 1;
}

function crossings(ring: readonly Spot[], y: number): readonly number[] {
  const found: number[] = [];
  for (let k = 0, last = ring.length - 1; k < ring.length; last = k++) {
    const [one, other] = [ring[k]!, ring[last]!];
    if (one.y > y !== other.y > y) found.push(one.x + ((other.x - one.x) * (y - one.y)) / (other.y - one.y));
  }
  return found;
}

/** Returns the surface of a ring in square px, negative when it runs the other way. */
function sizeOf(ring: readonly Spot[]): number {
  let sum = 0;
  for (let k = 0, last = ring.length - 1; k < ring.length; last = k++)
    sum += ring[last]!.x * ring[k]!.y - ring[k]!.x * ring[last]!.y;
  return sum / 2;
}

function middleOfRing(ring: readonly Spot[], box: Box): Spot {
  let [x, y, size] = [0, 0, 0];
  for (let k = 0, last = ring.length - 1; k < ring.length; last = k++) {
    const [one, other] = [ring[last]!, ring[k]!];
    const cross = one.x * other.y - other.x * one.y;
    x += (one.x + other.x) * cross;
    y += (one.y + other.y) * cross;
    size += cross / 2;
  }
  return Math.abs(size) < 1e-6 ? middleOf(box) : { x: x / (6 * size), y: y / (6 * size) };
}

/** Returns the widest part of a horizontal line that is inside of a ring. */
function widestSpan(ring: readonly Spot[], y: number): readonly number[] {
  const ends = [...crossings(ring, y)].sort((one, other) => one - other);
  const spans = ends.flatMap((from, k) => (k % 2 === 0 && k + 1 < ends.length ? [[from, ends[k + 1]!] as const] : []));
  return spans.sort((one, other) => other[1] - other[0] - (one[1] - one[0]))[0] ?? [];
}

function pathOf(rings: readonly (readonly Spot[])[]): string {
  return rings.map((ring) => `M${ring.map(({ x, y }) => `${digits(x)},${digits(y)}`).join('L')}Z`).join('');
}

function digits(px: number): string {
  return String(Math.round(px * 10) / 10);
}
