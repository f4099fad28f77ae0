import { changeText, exactValue, growthText, nameAt } from './words.js';
import type { HeatContext, HeatView } from './view.js';

/** The numbers of a picture as a table. */
export interface HeatTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Two dimensions as a table of rows and columns; days, and values with a comparison, a line each. Exact, as texts. */
export function toTable(view: HeatView, context: HeatContext, caption: string): HeatTable {
  return view.kind === 'grid' && !view.previous ? matrix(view, context, caption) : list(view, context, caption);
}

function matrix(view: HeatView, context: HeatContext, caption: string): HeatTable {
  const columns = view.columns.length;
  const rows = view.rows.map(({ name }, row) => [
    name,
    ...view.columns.map((_, column) => exactValue(view.values[row * columns + column], view.unit, context)),
  ]);
  return {
    caption,
    columns: [{ label: view.axes[1] }, ...view.columns.map(({ name }) => ({ label: name, numeric: true }))],
    rows,
  };
}

function list(view: HeatView, context: HeatContext, caption: string): HeatTable {
  const { words } = context;
  const { values, previous, change, growth, unit } = view;
  const labels = [words.measure(view.measure), ...(previous ? [words.previous, words.change, words.growth] : [])];
  const rows: string[][] = [];
  for (let cell = 0; cell < view.cells; cell++) {
    if (Number.isNaN(values[cell]!) && Number.isNaN(previous?.[cell] ?? Number.NaN)) continue;
    const own = [nameAt(view, cell, context), exactValue(values[cell], unit, context)];
    if (previous)
      own.push(
        exactValue(previous[cell], unit, context),
        changeText(change?.[cell], unit, context),
        growthText(growth?.[cell], context),
      );
    rows.push(own);
  }
  return { caption, columns: [{ label: words.period }, ...labels.map((label) => ({ label, numeric: true }))], rows };
}
