import { binX, valueY, type PanelGeometry, type TimeSteps } from './geometry.js';
import { areaMark, dotMark, type Height, type Mark, type Place } from '../mark.js';
import type { TimeChart, TimeLine, TimePanel, TimePicture } from './picture.js';

/** Returns the chart type of a panel: its own, or that of the whole chart. */
export function chartOf(picture: TimePicture, panel: TimePanel): TimeChart {
  return panel.chart ?? picture.chart;
}

/** True for the only line of a panel: its earlier period is drawn as an area. */
export function isLoneLine(picture: TimePicture, panel: TimePanel): boolean {
  return panel.lines.length === 1 && chartOf(picture, panel) === 'line';
}

/** True when a bin is selected, or when there is no selection. */
export function isSelected({ selected }: TimePicture, index: number): boolean {
  return selected === undefined || selected.some(({ from, to }) => index >= from && index <= to);
}

/** Returns the border before a bin. */
export function borderX(layout: TimeSteps, index: number): number {
  return binX(layout, index) - layout.stepPx / 2;
}

/** Returns the outer edges of a range of bins. */
export function bandOf(layout: TimeSteps, from: number, to: number): { readonly x1: number; readonly x2: number } {
  const half = layout.stepPx / 2;
  return { x1: binX(layout, from) - half, x2: binX(layout, to) + half };
}

/** Returns the last value between `from` and `to`, both inclusive; `undefined` when all are missing. */
export function lastOf(
  values: Float64Array | undefined,
  to: number,
  from = 0,
): { readonly index: number; readonly value: number } | undefined {
  for (let index = to; values && index >= from; index--) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) return { index, value };
  }
  return undefined;
}

/** Returns the last value of the main chart in a complete bin; the last one at all when every bin is incomplete. */
export function lastWholeOf(
  { shown, partial }: Pick<TimePicture, 'shown' | 'partial'>,
  values: Float64Array | undefined,
): ReturnType<typeof lastOf> {
  const whole = values?.map((value, index) => (partial?.has(index) ? Number.NaN : value));
  return lastOf(whole, shown.to, shown.from) ?? lastOf(values, shown.to, shown.from);
}

/** Returns the points of a line in a panel, one per bin of the main chart; a NaN height is a gap. */
export function placesOf(layout: TimeSteps, panel: PanelGeometry, values: Float64Array): readonly Place[] {
  const places: Place[] = [];
  for (let index = layout.from; index <= layout.to; index++) {
    places.push({ x: binX(layout, index), y: valueY(panel, values[index] ?? Number.NaN) });
  }
  return places;
}

/**
 * Returns the vertical extents between two curves in a panel, one per bin of the main chart. Without a lower curve, they begin at
 * zero.
 */
export function heightsOf(
  layout: TimeSteps,
  panel: PanelGeometry,
  { y1: lower, y2: upper }: { readonly y1?: Float64Array; readonly y2: Float64Array },
): readonly Height[] {
  const base = valueY(panel, 0);
  return placesOf(layout, panel, upper).map(({ x, y }, k) => {
    const y1 = lower ? valueY(panel, lower[layout.from + k] ?? Number.NaN) : base;
    return { x, y1: Number.isNaN(y) ? y : y1, y2: y };
  });
}

/** Returns open dots at the incomplete bins of a line, to which no line leads. */
export function openDots(layout: TimeSteps, panel: PanelGeometry, line: TimeLine, { partial }: TimePicture): readonly Mark[] {
  const drawn = line.average ?? line.values;
  const cut = [...(partial ?? [])].filter(
    (index) => index >= layout.from && index <= layout.to && !Number.isNaN(drawn[index] ?? Number.NaN),
  );
  return cut.map((index) => endDot(layout, panel, line, [index, ' open']));
}

/** Returns a filled dot at the last complete bin of a line, and open dots at incomplete bins. */
export function endDots(layout: TimeSteps, panel: PanelGeometry, line: TimeLine, picture: TimePicture): readonly Mark[] {
  const last = lastWholeOf(picture, line.average ?? line.values);
  const hasDot = last && picture.partial?.has(last.index) !== true;
  return [...(hasDot ? [endDot(layout, panel, line, [last.index, ''])] : []), ...openDots(layout, panel, line, picture)];
}

function endDot(layout: TimeSteps, panel: PanelGeometry, line: TimeLine, [index, className]: readonly [number, string]): Mark {
  const place = { x: binX(layout, index), y: valueY(panel, (line.average ?? line.values)[index]!) };
  return dotMark([place], `dot s${line.slot}${className}`);
}

/**
 * Returns the intervals around a line, the widest at the back. Classes are `band`, the line's color, and `b0` for the widest,
 * `b1` for the next and so on.
 */
export function bandMarks(layout: TimeSteps, panel: PanelGeometry, line: TimeLine): readonly Mark[] {
  return (line.bands ?? []).map((band, k) => areaMark(heightsOf(layout, panel, band), `band s${line.slot} b${k}`));
}
