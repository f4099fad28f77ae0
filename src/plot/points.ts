import type { Targets } from './chart.js';
import { middleOf } from './drawing.js';
import type { Box, MarkStep, Spot } from './drawing.js';

/** Maximum distance in px between the pointer and a point. */
const REACH_PX = 14;
/** Maximum offset in px of marks in one row or column. */
const SAME_PX = 0.5;

/** Points, and shapes of any form, anywhere in a chart. */
interface Points {
  /** Returns the rectangle around each mark. Called once, at first use. */
  readonly boxes: () => readonly Box[];
  /** Returns which shape of a mark contains a position: `own` for a shape of this mark alone, `shared` for a line through several marks. */
  readonly covers?: (mark: number, x: number, y: number) => 'own' | 'shared' | undefined;
  /** Returns what marks of one line or series have in common. A step prefers a mark of the same series. */
  readonly seriesOf?: (mark: number) => unknown;
}

interface Place extends Spot {
  readonly mark: number;
  readonly box: Box;
}

/**
 * Returns how pointer and keyboard reach points and shapes. The pointer reaches the topmost shape, otherwise the nearest point. A key
 * leads to the next mark in its direction; among several, one of the same series, otherwise the nearest.
 */
export function pointTargets({ boxes, covers, seriesOf }: Points): Pick<Targets, 'markAt' | 'boxOf' | 'tipOf' | 'stepFrom'> {
  let known: readonly Place[] | undefined;
  const places = (): readonly Place[] => (known ??= boxes().map((box, mark) => ({ mark, box, ...middleOf(box) })));
  return {
    boxOf: (mark) => places()[mark]?.box,
    tipOf: (mark) => {
      const place = places()[mark];
      return place && { x: place.x, y: place.y, clear: Math.min(24, place.box.width / 2) + 8 };
    },
    markAt: (x, y) => {
      const all = places();
      const own = all.findLast(({ mark, box }) => !isSmall(box) && covers?.(mark, x, y) === 'own');
      if (own) return own.mark;
      const nearest = nearestTo(all, { x, y });
      if (nearest && distance(nearest.box, { x, y }) <= REACH_PX) return nearest.mark;
      const shared = covers ? all.filter(({ mark }) => covers(mark, x, y) === 'shared') : [];
      return nearestTo(shared, { x, y })?.mark;
    },
    stepFrom: (mark, step) => stepIn(places(), mark, { step, seriesOf }),
  };
}

function stepIn(
  places: readonly Place[],
  from: number,
  { step, seriesOf }: { readonly step: MarkStep; readonly seriesOf: Points['seriesOf'] },
): number {
  const [main, cross] = step === 'left' || step === 'right' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const order = [...places].sort((a, b) => a[main] - b[main] || a[cross] - b[cross]);
  if (step === 'first' || step === 'last') return (step === 'first' ? order[0] : order.at(-1))?.mark ?? from;
  const way = step === 'left' || step === 'up' ? -1 : 1;
  const here = places[from];
  if (!here) return from;
  const ahead = order.filter((place) => (place[main] - here[main]) * way > SAME_PX);
  const first = way > 0 ? ahead[0] : ahead.at(-1);
  if (!first) return order[order.indexOf(here) + way]?.mark ?? from;
  const beside = ahead.filter((place) => Math.abs(place[main] - first[main]) <= SAME_PX);
  const away = (place: Place): number => Math.abs(place[cross] - here[cross]);
  const next =
    (seriesOf && beside.find(({ mark }) => seriesOf(mark) === seriesOf(from))) ??
    beside.toSorted((one, other) => away(one) - away(other))[0];
  return next?.mark ?? from;
}

/** True when a shape is too small for a pointer. */
function isSmall({ width, height }: Box): boolean {
  return width <= 2 * REACH_PX && height <= 2 * REACH_PX;
}

/** Returns the distance of a position from a rectangle; 0 inside. */
function distance({ x, y, width, height }: Box, at: Spot): number {
  return Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));
}

/** Returns the nearest place; the last one among equals, which is on top. */
function nearestTo(places: readonly Place[], at: Spot): Place | undefined {
  let [best, least]: [Place | undefined, number] = [undefined, Infinity];
  for (const place of places) {
    const away = Math.hypot(place.x - at.x, place.y - at.y);
    if (away <= least) [best, least] = [place, away];
  }
  return best;
}
