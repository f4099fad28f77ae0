import { chosenRows } from '../../../query/key-clause.js';
import type { SalesError } from '../../../util/error.js';
import type { PlotData } from './data.js';
import type { Specification } from './specification.js';

/** The page’s design tokens as CSS colors. They follow the theme without a redraw. */
export interface PlotTokens {
  readonly accent: string;
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly grid: string;
  readonly surface: string;
  readonly positive: string;
  readonly negative: string;
  /** The eight series colors, in order. */
  readonly series: readonly string[];
  /** A color from low (0) to high (1). */
  readonly sequential: (t: number) => string;
  /** A color from negative (0) over neutral (0.5) to positive (1). */
  readonly diverging: (t: number) => string;
}

const STEPS = 7;

/** The tokens in the form that marks accept. */
export const TOKENS: PlotTokens = {
  accent: 'var(--_accent-fill)',
  text: 'var(--_text)',
  muted: 'var(--_muted)',
  border: 'var(--_border)',
  grid: 'var(--_grid)',
  surface: 'var(--_surface)',
  positive: 'var(--_positive)',
  negative: 'var(--_negative)',
  series: ['var(--_s1)', 'var(--_s2)', 'var(--_s3)', 'var(--_s4)', 'var(--_s5)', 'var(--_s6)', 'var(--_s7)', 'var(--_s8)'],
  sequential: (t) => between('q', t),
  diverging: (t) => between('d', t),
};

/** Returns a color between two steps of a scale. */
function between(scale: string, t: number): string {
  const at = Math.min(1, Math.max(0, t)) * (STEPS - 1);
  const below = Math.min(STEPS - 2, Math.floor(at));
  const percent = Math.round((at - below) * 1000) / 10;
  return `color-mix(in oklab, var(--_${scale}${below + 2}) ${percent}%, var(--_${scale}${below + 1}))`;
}

/** A drawing function of the page. Its input and result are typed where it is called. */
export type PageFunction = (input: never) => unknown;

/** The view of a result: its data, and the specification or function that draws it. */
export interface PlotView {
  readonly data: PlotData;
  readonly source: Specification | PageFunction | undefined;
  readonly sentence: string;
}

/** The current chart: its data, its specification or function, and the selected rows. */
export interface PlotPicture {
  readonly data: PlotData;
  readonly source: Specification | PageFunction;
  /** Returns true for rows that the widget’s own clause selects; for all rows when it selects none. */
  readonly isSelected: (row: number) => boolean;
  /** The rows that the widget’s own clause names. */
  readonly selected: ReadonlySet<number>;
  /** Called when the chart cannot be drawn. */
  readonly onFailure: (error: SalesError) => void;
}

/** The accessible name of a chart, and the format of numbers without a column. */
export interface PictureTexts {
  readonly label: string;
  readonly number: (value: number) => string;
}

/** A mark of a chart: its rows, and the key columns that a click filters by. */
export interface PlotMark {
  readonly rows: readonly number[];
  readonly keys: readonly string[];
}

/** Returns the chart of a view, with the rows selected by the widget’s own clause. */
export function toPicture({ data, source }: PlotView, own: string, onFailure: PlotPicture['onFailure']): PlotPicture | undefined {
  if (source === undefined) return undefined;
  const selected = new Set(chosenRows({ main: data.main, by: data.by, calendar: data.calendar }, own));
  return { data, source, selected, isSelected: (row) => selected.size === 0 || selected.has(row), onFailure };
}
