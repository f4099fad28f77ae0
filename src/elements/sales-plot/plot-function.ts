import type { QueryResult } from '../../query/result/result.js';
import type { PlotRow } from './model/data.js';
import type { PlotTokens } from './model/view.js';

/** Observable Plot and D3, loaded when the first chart needs them. */
export interface PlotLibrary {
  readonly Plot: typeof import('@observablehq/plot');
  readonly d3: typeof import('d3');
}

/** The input of a drawing function. */
export interface PlotInput {
  /** The rows of the result, with `Date` objects for dates. */
  readonly rows: readonly PlotRow[];
  readonly result: QueryResult;
  /** Observable Plot. */
  readonly Plot: PlotLibrary['Plot'];
  readonly d3: PlotLibrary['d3'];
  /** The space for the chart in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The design tokens of the page as CSS colors. */
  readonly tokens: PlotTokens;
}

/** Draws a chart: `({ rows, Plot }) => Plot.plot({ marks: [Plot.dot(rows, { x: 'revenue', y: 'profit' })] })`. */
export type PlotFunction = (input: PlotInput) => Element;
