import { across, type PlotFrame, type Spot } from '../../../plot/drawing.js';
import { TICK_PX } from '../../../plot/labels.js';
import { asLegend, outlineMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import type { Area } from '../model/geography.js';
import type { MapView } from '../model/map.js';
import type { MapTexts } from '../model/texts.js';
import { circleArea, isInside, NAME_PX } from './areas.js';

/** Radius of the smallest and of the largest bubble in px. */
const [MIN_RADIUS_PX, MAX_RADIUS_PX] = [2.5, 30];
/** Minimum width of a tile with room for its code above the bubble, in px. */
const MIN_TILE_PX = 26;
/** Distance between two bubbles of the legend, and between a bubble and its value, in px. */
const [GAP_PX, TEXT_GAP_PX] = [14, 5];

/** Returns the radius of the largest bubble on a map of this size. */
export function largestRadius({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(MIN_RADIUS_PX, Math.min(MAX_RADIUS_PX, Math.min(width, height) / 11));
}

/** Areas of bubbles in proportion to a measure. */
type BubbleSizes = ReturnType<typeof bubbleSizes>;

/** Returns the sizes of bubbles for the places of a map. `mostPx` is the radius of the largest. */
export function bubbleSizes({ rows, codes, sizedBy = 0 }: MapView, mostPx: number) {
  const valueOf = (row: number): number => (codes[row] === undefined ? Number.NaN : (rows[row]!.values[sizedBy] ?? Number.NaN));
  const values = rows.map((_, row) => valueOf(row) || 0);
  /** The largest value without its sign; 0 without values. */
  const largest = Math.max(0, ...values.map(Math.abs));
  const radiusOf = (value: number): number =>
    Math.max(MIN_RADIUS_PX, mostPx * Math.sqrt(largest > 0 ? (Math.abs(value) || 0) / largest : 0));
  return { largest, hasLosses: values.some((value) => value < 0), radiusOf, valueOf };
}

/** A bubble on top of its place, or in place of its area. */
interface Bubble {
  readonly row: number;
  readonly isLoss: boolean;
  readonly area: Area;
}

/**
 * Returns the bubbles of a second measure, the smallest last: the areas themselves, or circles on top of them. Places without a value, or with zero,
 * have none. Tiles have their codes above.
 */
export function bubblesOf(
  chart: MapView['mapChart'],
  areas: readonly (Area | undefined)[],
  { valueOf, radiusOf }: BubbleSizes,
): readonly Bubble[] {
  const all = areas.flatMap((area, row): readonly Bubble[] => {
    if (!area) return [];
    if (chart === 'bubble') return [{ row, isLoss: false, area }];
    const value = valueOf(row);
    const { x, y } = area.anchor;
    const down = chart === 'tile' ? codePx(area.box.height) / 2 : 0;
    return value ? [{ row, isLoss: value < 0, area: circleArea({ x, y: y + down }, radiusOf(value)) }] : [];
  });
  return all.sort((one, other) => other.area.roomPx - one.area.roomPx);
}

/** Returns the height of the code in a tile above its bubble; 0 in a tile that is too small for both. */
const codePx = (tilePx: number): number => (tilePx < MIN_TILE_PX ? 0 : NAME_PX + 1);

/** Returns the radius of the largest bubble in a tile. */
export const tileRadius = (tilePx: number): number => Math.max(MIN_RADIUS_PX, (tilePx - codePx(tilePx)) / 2 - 2);

/** Returns where the name of a place is next to its bubble: above it in a tile, otherwise below it; `undefined` where it does not fit. */
export function nameSpot(
  { box, rings, anchor }: Area,
  bubble: Area,
  { text, isTile }: { readonly text: string; readonly isTile: boolean },
): Spot | undefined {
  if (isTile) return codePx(box.height) > 0 ? { x: anchor.x, y: box.y + NAME_PX / 2 + 2 } : undefined;
  const y = bubble.box.y + bubble.box.height + NAME_PX / 2 + 2;
  const half = textWidth(text, NAME_PX) / 2;
  const corners = [-half, half].flatMap((dx) => [-NAME_PX / 2, NAME_PX / 2].map((dy) => ({ x: anchor.x + dx, y: y + dy })));
  return corners.every((corner) => isInside(rings, corner)) ? { x: anchor.x, y } : undefined;
}

/** Draws bubbles on top of their places, the smallest in front. */
export function bubbleMarks(bubbles: readonly Bubble[], isGhost: (row: number) => boolean): readonly Mark[] {
  return bubbles.map(({ row, isLoss, area }) =>
    outlineMark([{ path: area.path }], `size${isLoss ? ' loss' : ''}${isGhost(row) ? ' ghosted' : ''}`),
  );
}

/** Returns the legend of the sizes of bubbles, `from` px from the inline start: as many round values as fit. */
export function sizeLegend(
  sizes: BubbleSizes,
  { title, valueOf, loss, isWhole }: NonNullable<MapTexts['size']>,
  { from, width }: { readonly from: number; readonly width: number },
) {
  const values = roundValues(sizes, isWhole);
  const height = 2 * Math.max(TICK_PX / 2, ...values.map(sizes.radiusOf)) + 10;
  const keys = [
    ...values.map((value) => ({ radius: sizes.radiusOf(value), text: valueOf(value), className: 'size' })),
    ...(sizes.hasLosses ? [{ radius: 5, text: loss, className: 'size loss' }] : []),
  ];
  const marks = (top: number, frame: PlotFrame): readonly Mark[] => {
    const y = top + height / 2;
    let x = from;
    const shown = keys.flatMap(({ radius, text, className }) => {
      const textAt = x + 2 * radius + TEXT_GAP_PX;
      if (textAt + textWidth(text, TICK_PX) > width) return [];
      const { path } = circleArea({ x: across(frame, x + radius), y }, radius);
      x = textAt + textWidth(text, TICK_PX) + GAP_PX;
      const label: Label = { x: across(frame, textAt), y, text, anchor: 'start' };
      return [outlineMark([{ path }], className), ...textMarks([label], 'tick')];
    });
    return asLegend([...textMarks([{ x: across(frame, 0), y, text: title, anchor: 'start' }], 'tick'), ...shown]);
  };
  return { height, marks };
}

/** Returns up to three round values: the largest one on the map, a fifth and a 25th of it. */
function roundValues({ largest, radiusOf }: BubbleSizes, isWhole: boolean): readonly number[] {
  if (largest === 0) return [];
  const power = 10 ** Math.floor(Math.log10(largest));
  const top = [5, 2, 1].find((digit) => digit * power <= largest)! * power;
  return [top, top / 5, top / 25].filter((value) => radiusOf(value) > MIN_RADIUS_PX && (!isWhole || Number.isInteger(value)));
}
