import type { Spot } from './geography.js';
import type { Position } from './merged-rings.js';

/** Positions farther apart than this, in degrees east and north, are shown on a map of the world. */
const WIDE = 150;
const HIGH = 100;
/** From this width on, the map of the world has Greenwich in its middle: files cut their shapes at the date line, and no other meridian is free of shapes. */
const WHOLE = 300;

/** Converts a position to a plane on which areas are in proportion. Its unit is the radius of the globe, and y grows to the south. */
export type ToPlane = (position: Position) => Spot;

/** Returns the equal-area projection around the middle of positions: azimuthal, or Equal Earth where they are all over the world. */
export function equalAreas(positions: readonly Position[]): ToPlane {
  const [south, north] = rangeOf(positions.map(([, latitude]) => latitude));
  const [west, east] = shortestArc(positions.map(([longitude]) => longitude));
  const middle = (west + east) / 2;
  if (east - west >= WHOLE) return equalEarth;
  if (east - west > WIDE || north - south > HIGH)
    return ([longitude, latitude]) => equalEarth([positive(longitude - middle + 180) - 180, latitude]);
  return azimuthal([middle, (south + north) / 2]);
}

/** Returns an angle from 0 up to 360. */
const positive = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** Returns the least and the greatest number. */
export function rangeOf(values: readonly number[]): readonly [min: number, max: number] {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)];
  return [min, max];
}

/** Returns the first and the last of longitudes: what is between them is the globe without the widest gap, so the date line may be inside. */
function shortestArc(longitudes: readonly number[]): readonly [west: number, east: number] {
  const sorted = longitudes.map(positive).sort((one, other) => one - other);
  let [west, widest] = [sorted[0]!, sorted[0]! + 360 - sorted.at(-1)!];
  for (let k = 1; k < sorted.length; k++)
    if (sorted[k]! - sorted[k - 1]! > widest) [west, widest] = [sorted[k]!, sorted[k]! - sorted[k - 1]!];
  return [west, west + 360 - widest];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Lambert's azimuthal equal-area projection around a position (Snyder, 1987, Map Projections, equations 24-2, 22-4, 22-5). */
function azimuthal([east, north]: Position): ToPlane {
  const [sinMiddle, cosMiddle] = [Math.sin(radians(north)), Math.cos(radians(north))];
  return ([longitude, latitude]) => {
    const turn = radians(longitude - east);
    const [sin, cos] = [Math.sin(radians(latitude)), Math.cos(radians(latitude))];
    const scale = Math.sqrt(2 / (1 + sinMiddle * sin + cosMiddle * cos * Math.cos(turn)));
    return { x: scale * cos * Math.sin(turn), y: -scale * (cosMiddle * sin - sinMiddle * cos * Math.cos(turn)) };
  };
}

/** The Equal Earth projection (Šavrič, Patterson and Jenny, 2018, equation 9). */
function equalEarth([longitude, latitude]: Position): Spot {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const half = Math.sqrt(3) / 2;
  const angle = Math.asin(half * Math.sin(radians(latitude)));
  const [square, sixth] = [angle ** 2, angle ** 6];
  const x = (radians(longitude) * Math.cos(angle)) / (half * (a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)));
  return { x, y: -angle * (a1 + a2 * square + sixth * (a3 + a4 * square)) };
}
