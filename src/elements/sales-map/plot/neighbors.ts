import { neighborOf } from '../../../plot/chart.js';
import type { MarkStep, Spot } from '../../../plot/drawing.js';

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;

/** Where the arrow keys lead from each place. */
export type Neighbors = readonly Readonly<Record<(typeof DIRECTIONS)[number], number>>[];

/** How far aside a neighbor may be, as a multiple of how far ahead it is. */
const SPREAD = 3;

/**
 * Returns where each arrow key leads from each place: to its neighbor in that direction, or nowhere at an edge. A place that is nobody’s neighbor is put
 * between its nearest place and the neighbor of that, so the keys reach all places.
 */
export function neighborsOf(places: readonly Spot[]): Neighbors {
  const steps = places.map((_, from) => {
    const to = (step: MarkStep): number => neighborOf(places, from, step, SPREAD);
    return { left: to('left'), right: to('right'), up: to('up'), down: to('down') };
  });
  for (;;) {
    const reached = new Set<number>(steps.length > 0 ? [0] : []);
    // A set visits what is added during the loop.
    for (const at of reached) for (const direction of DIRECTIONS) reached.add(steps[at]![direction]);
    const lost = places.findIndex((_, at) => !reached.has(at));
    if (lost < 0) return steps;
    const from = nearestOf(places, lost, reached);
    const direction = directionTo(places[from]!, places[lost]!);
    if (steps[from]![direction] !== from) steps[lost]![direction] = steps[from]![direction];
    steps[from]![direction] = lost;
  }
}

/** Returns the place that a key leads to: a neighbor, or the first or last of the places. */
export function stepTo(neighbors: Neighbors, from: number, step: MarkStep): number {
  if (step === 'first') return 0;
  if (step === 'last') return neighbors.length - 1;
  return neighbors[from]?.[step] ?? from;
}

function nearestOf(places: readonly Spot[], to: number, among: ReadonlySet<number>): number {
  const { x, y } = places[to]!;
  let [best, least] = [0, Infinity];
  for (const at of among) {
    const distance = Math.hypot(places[at]!.x - x, places[at]!.y - y);
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

function directionTo(from: Spot, to: Spot): (typeof DIRECTIONS)[number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right';
  return dy < 0 ? 'up' : 'down';
}
