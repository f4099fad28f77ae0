import type { BinRange } from '../../query/time/bins.js';
import type { MeasureUnit } from '../../query/plan.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import type { Drawing, PlotFrame } from '../drawing.js';
import type { PanelGeometry, TimeGeometry } from './geometry.js';
import type { ValueAxis } from '../value-axis.js';

/*
 * A picture over time in numbers and names, as the models of its elements make it, and laid out in px. `layoutOf` makes the second of the first; the
 * marks of axes, lines, names and notes are made of both. Arrays have a value per bin of the whole time, NaN where there is none: a gap.
 */

/** The stretch between two courses. */
export interface Band {
  readonly y1: Float64Array;
  readonly y2: Float64Array;
}

/** A line over time. */
export interface TimeLine {
  /** Name at its end. */
  readonly label: string;
  readonly unit: MeasureUnit;
  /** Colour: 1 … 8; 0 for what is left over. */
  readonly slot: number;
  readonly values: Float64Array;
  /** The same a period earlier, drawn thin and dashed, and the name of that line. */
  readonly previous?: Float64Array;
  readonly previousLabel?: string;
  /** Drawn in place of the values, which stand thin behind it. */
  readonly average?: Float64Array;
  /** Lower and upper edge in a stack. */
  readonly stack?: Band;
  /** Bars above and below zero are told apart as good and bad; which way is good. */
  readonly signed?: 'up' | 'down';
  /** Values that are cut off, so that the others keep their size: what they are, by their bins. */
  readonly beyond?: ReadonlyMap<number, number>;
  /** Intervals about it, such as those of a forecast, the widest first. */
  readonly bands?: readonly Band[];
}

/** How a panel is drawn. */
export type TimeChart = 'line' | 'area' | 'bar' | 'stacked';

/** Lines that share a value axis. */
export interface TimePanel {
  readonly unit: MeasureUnit;
  readonly lines: readonly TimeLine[];
  /** Shaded between two of its lines: `y2` above `y1` is good. */
  readonly difference?: Band;
  /** Courses that are drawn besides its lines and have no name at their ends: the axis has room for them. */
  readonly also?: readonly Float64Array[];
  /** Said above the panel. */
  readonly title?: string;
  /** How it is drawn, where that is not as the whole picture is. */
  readonly chart?: TimeChart;
  /** Its height as a part of that of others; 1 where not given. */
  readonly share?: number;
}

/** Something that is told of a bin or of several: a campaign, a strike. */
export interface TimeNote extends BinRange {
  readonly text: string;
}

/** What a legend names: a line, an area or a dot, by its class. */
export interface TimeKey {
  readonly text: string;
  readonly kind: 'line' | 'area' | 'dot';
  readonly className: string;
}

/** A picture over time. */
export interface TimePicture {
  readonly grain: TimeGrain;
  /** First days of all bins, without holes. */
  readonly bins: readonly number[];
  /** The bins of the main picture, inclusive. */
  readonly shown: BinRange;
  /** Whether the main picture is a part, and a strip of the whole time stands under it. */
  readonly windowed: boolean;
  readonly chart: TimeChart;
  readonly panels: readonly TimePanel[];
  /** The point worth a word: `title` stands alone; `lead` with `text` under it. */
  readonly best?: { readonly index: number; readonly title: string; readonly lead: string; readonly text: string };
  readonly notes?: readonly TimeNote[];
  /** What a legend above the picture names, in place of lines that find no room at their ends. */
  readonly keys?: readonly TimeKey[];
}

/** Where lines are named: at their ends with the value, at their ends, or in a legend above the picture. */
export type Naming = 'full' | 'name' | 'legend';

/** A name at the end of a line. */
export interface EndText {
  readonly line: TimeLine;
  readonly previous: boolean;
  readonly text: string;
  readonly y: number;
  /** Where the line itself ends. */
  readonly at: number;
}

/** A name in a legend: its place from the reading start, and the middle of its row. */
export interface LegendEntry extends TimeKey {
  readonly x: number;
  readonly y: number;
}

/** A note with its place: `row` counts from the lowest row of labels; without one its label found no room. */
export interface NoteLayout extends TimeNote {
  readonly row?: number;
  /** Whether the label stands before the note's rule, in reading direction. */
  readonly before: boolean;
}

/** A panel with all that is needed to draw it. */
export interface PanelLayout extends PanelGeometry {
  readonly panel: TimePanel;
  readonly axis: ValueAxis;
  readonly tickTexts: readonly string[];
  readonly ends: readonly EndText[];
}

/** A picture laid out: geometry, panels, and the gutters on either side. */
export interface TimeLayout extends TimeGeometry {
  readonly panels: readonly PanelLayout[];
  readonly frame: PlotFrame;
  /** Room for the texts of the value axis, and for names at the lines' ends. */
  readonly gutter: number;
  readonly room: number;
  readonly naming: Naming;
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly NoteLayout[];
  /** The middle of the lowest row of notes. */
  readonly notesY: number;
  /** Inner edges of the plot area at the reading start and end, mirrored where the page is. */
  readonly start: number;
  readonly end: number;
  readonly small: boolean;
}

/** A picture over time that is drawn, and where things lie in it. */
export interface TimeDrawing<View, Words> extends Drawing<View, Words> {
  readonly geometry: TimeGeometry;
}
