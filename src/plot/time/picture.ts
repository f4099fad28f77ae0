import type { FiscalCalendar } from '../../query/time/calendar-date.js';
import type { BinRange, TimeGrain } from '../../query/time/time-grain.js';
import type { BinNote } from '../../query/time/day-notes.js';
import type { MeasureUnit } from '../../query/measure.js';
import type { PlotFrame } from '../drawing.js';
import type { LegendKey, PlacedKey } from '../labels.js';
import type { PanelGeometry, TimeGeometry } from './geometry.js';
import type { ValueAxis } from '../axis.js';

export type { LegendKey } from '../labels.js';

/*
 * Types of a chart over time, before and after layout. Models of elements create a `TimePicture`, `layoutOf` converts it to a
 * `TimeLayout`, and both are the input for the marks of axes, lines, names and annotations. Arrays have one value per bin of the
 * whole time; NaN is a gap.
 */

/** The area between two curves. */
export interface Band {
  readonly y1: Float64Array;
  readonly y2: Float64Array;
}

/** A line over time. */
export interface TimeLine {
  /** The name at the line's end. */
  readonly label: string;
  readonly unit: MeasureUnit;
  /** The series color, 1–8; 0 for the remaining members. */
  readonly slot: number;
  readonly values: Float64Array;
  /** The values one period earlier, and the name of that line. */
  readonly previous?: Float64Array;
  readonly previousLabel?: string;
  /** True when `previous` is a plan: it is outlined, and actual values are solid (IBCS). */
  readonly isPlan?: boolean;
  /** The moving average, drawn instead of the values, which become a thin line behind it. */
  readonly average?: Float64Array;
  /** The lower and upper edge in a stack. */
  readonly stack?: Band;
  /** The good direction, when bars above and below zero are styled as good and bad. */
  readonly signed?: 'up' | 'down';
  /** True when each bar has its value next to it if it fits, and no name at the end. */
  readonly isLabeled?: boolean;
  /** Clipped values by bin index, with their true size; clipping them keeps the other values readable. */
  readonly beyond?: ReadonlyMap<number, number>;
  /** Intervals around the line, such as those of a forecast, the widest first. */
  readonly bands?: readonly Band[];
}

/** The chart type of a panel. */
export type TimeChart = 'line' | 'area' | 'bar' | 'stacked';

/** Lines that share a value axis. */
export interface TimePanel {
  readonly unit: MeasureUnit;
  readonly lines: readonly TimeLine[];
  /** The shaded area between two lines; `y2` above `y1` is good. */
  readonly difference?: Band;
  /** Further curves without a name at their end; the axis covers their values. */
  readonly also?: readonly Float64Array[];
  /** The title above the panel. */
  readonly title?: string;
  /** The chart type, if it differs from that of the whole chart. */
  readonly chart?: TimeChart;
  /** The height relative to other panels; default 1. */
  readonly share?: number;
}

/** A forecast of the only line. Its values and bands have one value per bin of the whole time, and of those after it. */
export interface TimeAhead {
  /** First days of the bins after those shown. */
  readonly bins: readonly number[];
  /** Index of the first bin with a forecast. */
  readonly from: number;
  /** The forecast; missing until it is known: its room is kept. */
  readonly line?: TimeLine;
  /** The name of its interval. */
  readonly interval: string;
}

/** A chart over time. */
export interface TimePicture extends FiscalCalendar {
  readonly grain: TimeGrain;
  /** First days of all bins, without gaps. */
  readonly bins: readonly number[];
  /** The range of bins in the main chart, inclusive. */
  readonly shown: BinRange;
  /** True when the main chart shows only a part of the time, with an overview strip below. */
  readonly windowed: boolean;
  readonly chart: TimeChart;
  readonly panels: readonly TimePanel[];
  /** The labeled best point: `title` on one line, or `lead` with `text` below it. */
  readonly best?: { readonly index: number; readonly title: string; readonly text: string };
  readonly notes?: readonly BinNote[];
  /** The selected bins to mark, as ranges; missing when nothing is selected. */
  readonly selected?: readonly BinRange[] | undefined;
  /** Bins that the data or a filter cuts off. */
  readonly partial?: ReadonlySet<number>;
  /** Bins at which running totals restart. No line connects them with the bin before. */
  readonly begins?: ReadonlySet<number>;
  /** Bins of days on which nothing is ever sold. A line connects the days around them. */
  readonly closed?: ReadonlySet<number>;
  /** The forecast, which follows the bins shown. */
  readonly ahead?: TimeAhead;
  /** Legend entries, used instead of the lines' own names. */
  readonly keys?: readonly LegendKey[];
}

/** Returns the index of the last bin that a chart shows, a forecast included. */
export function lastBin({ shown, ahead }: Pick<TimePicture, 'shown' | 'ahead'>): number {
  return shown.to + (ahead?.bins.length ?? 0);
}

/** How lines are named: at their ends with the last value, at their ends, or in a legend above the chart. */
export type Naming = 'full' | 'name' | 'legend';

/** A name at the end of a line. */
export interface EndText {
  readonly line: TimeLine;
  readonly previous: boolean;
  readonly text: string;
  readonly y: number;
  /** The y position where the line itself ends. */
  readonly at: number;
}

/** A positioned annotation. `row` counts from the lowest row of labels; `undefined` when its label did not fit. */
export interface NoteLayout extends BinNote {
  readonly row?: number;
  /** True when the label is before the rule, in reading direction. */
  readonly before: boolean;
}

/** A panel with everything needed to draw it. */
export interface PanelLayout extends PanelGeometry {
  readonly panel: TimePanel;
  readonly axis: ValueAxis;
  readonly tickTexts: readonly string[];
  readonly ends: readonly EndText[];
}

/** A laid-out chart: geometry, panels, and the gutters on both sides. */
export interface TimeLayout extends TimeGeometry {
  readonly panels: readonly PanelLayout[];
  readonly frame: PlotFrame;
  /** The space for the labels of the value axis, and for names at the lines' ends. */
  readonly gutter: number;
  readonly room: number;
  readonly naming: Naming;
  readonly legend: readonly PlacedKey[];
  readonly notes: readonly NoteLayout[];
  /** The middle of the lowest row of annotations. */
  readonly notesY: number;
  /** Edges of the plot area at the inline start and end, mirrored in right-to-left pages. */
  readonly start: number;
  readonly end: number;
  readonly small: boolean;
}
