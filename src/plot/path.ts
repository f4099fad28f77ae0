import type { Height, Place, Sector } from './mark.js';

/** Coordinates are written to a thousandth of a pixel. */
const STEPS_PER_PX = 1000;

const round = (px: number): number => Math.round(px * STEPS_PER_PX) / STEPS_PER_PX;

const pointAt = (x: number, y: number): string => `${round(x)},${round(y)}`;

/** Returns the path through points, broken at gaps (`y` is NaN). A single point becomes a closed path, which a round line cap makes visible. */
export function linePath(points: readonly Place[]): string {
  let path = '';
  let count = 0;
  const end = (): void => {
    if (count === 1) path += 'Z';
    count = 0;
  };
  for (const { x, y } of points) {
    if (Number.isNaN(y)) {
      end();
      continue;
    }
    path += (count === 0 ? 'M' : 'L') + pointAt(x, y);
    count += 1;
  }
  end();
  return path;
}

/** Returns the outlines of the parts without gaps: along `y2`, and back along `y1`. */
export function areaPath(points: readonly Height[]): string {
  let path = '';
  let back = '';
  const end = (): void => {
    if (back !== '') path += `${back}Z`;
    back = '';
  };
  for (const { x, y1, y2 } of points) {
    if (Number.isNaN(y1 + y2)) {
      end();
      continue;
    }
    path += (back === '' ? 'M' : 'L') + pointAt(x, y2);
    back = `L${pointAt(x, y1)}${back}`;
  }
  end();
  return path;
}

/** Returns the outline of a sector around the origin: a sector of a ring, or of a circle where `inner` is 0. Angles start at 12 o'clock. */
export function arcPath({ inner, outer, from, to }: Sector): string {
  const pointOn = (radius: number, angle: number): string => pointAt(radius * Math.sin(angle), -radius * Math.cos(angle));
  const turn = Math.abs(to - from);
  const isLarge = turn >= Math.PI;
  const isForward = to > from;
  const arcTo = (radius: number, angle: number, isClockwise: boolean): string =>
    `A${round(radius)},${round(radius)},0,${Number(isLarge)},${Number(isClockwise)},${pointOn(radius, angle)}`;
  // An arc that ends where it starts would not be drawn, so a circle has two.
  if (isLarge && pointOn(outer, from) === pointOn(outer, to)) {
    const circle = (radius: number, angle: number, isClockwise: boolean): string =>
      `M${pointOn(radius, angle)}${arcTo(radius, angle + Math.PI, isClockwise)}${arcTo(radius, angle, isClockwise)}`;
    return `${circle(outer, from, isForward)}${inner > 0 ? circle(inner, to, !isForward) : ''}Z`;
  }
  const back = inner > 0 ? arcTo(inner, from, !isForward) : '';
  return `M${pointOn(outer, from)}${arcTo(outer, to, isForward)}L${pointOn(inner, to)}${back}Z`;
}
