import type { TableView } from '../../base/element/widget.js';
import { changeText, exactValue, growthText, nameAt } from './texts.js';
import type { HeatContext, HeatView } from './view.js';

/** Returns the table. Two dimensions become rows and columns; days and comparisons become one row each. Texts are exact. */
export function toTable(view: HeatView, context: HeatContext, caption: string): TableView {
  return view.kind === 'grid' && !view.previous ? matrix(view, context, caption) : list(view, context, caption);
}

function matrix(view: HeatView, context: HeatContext, caption: string): TableView {
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

function list(view: HeatView, context: HeatContext, caption: string): TableView {
  const { messages } = context;
  const { values, previous, change, growth, unit } = view;
  const labels = [
    messages.measure({ name: view.measure }),
    ...(previous ? [messages.previous, messages.change, messages.growth] : []),
  ];
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
  return { caption, columns: [{ label: messages.period }, ...labels.map((label) => ({ label, numeric: true }))], rows };
}
