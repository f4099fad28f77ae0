import type { TableView } from '../../base/element/widget.js';
import { formatPercent, formatSigned } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { planTextsOf } from './plan-texts.js';
import { earlierName, exact, isCompared, missing, sharesOf } from './texts.js';
import type { BreakdownContext, BreakdownRow, BreakdownView, TableColumn } from './view.js';

/** Returns the data table: members with exact values, and with a comparison also earlier values, differences and growth. */
export function toTable(view: BreakdownView, context: BreakdownContext, caption: string): TableView {
  const { messages } = context;
  const first = view.columns[0]?.unit ?? 'number';
  const columns = view.columns.flatMap((_, c) => columnsOf(view, c, context));
  const parts = view.parts.map((part, p): TableColumn => ({
    label: part.label,
    text: (row) => exact(row.parts?.[p], first, context),
  }));
  const [row] = view.rows;
  const shareOf = sharesOf(view, context);
  const shared = view.chart !== 'pareto' && row !== undefined && shareOf(row) !== undefined;
  const share: readonly TableColumn[] = shared ? [{ label: messages.breakdown.share, text: (one) => shareOf(one) ?? '' }] : [];
  const all = [...columns, ...parts, ...share];
  return {
    caption,
    columns: [{ label: messages.dimension({ name: view.field }) }, ...all.map(({ label }) => ({ label, numeric: true }))],
    rows: view.rows.map((one) => [one.label, ...all.map(({ text }) => text(one))]),
  };
}

function columnsOf(view: BreakdownView, c: number, context: BreakdownContext): readonly TableColumn[] {
  const { messages } = context;
  const { title, unit, kind } = view.columns[c]!;
  const several = view.columns.length > 1;
  const name = (label: string): string => (several ? messages.breakdown.column({ measure: title, what: label }) : label);
  const value: TableColumn = { label: title, text: (row) => exact(row.values[c], unit, context) };
  if (!isCompared(view) || kind === 'cumulative') return [value];
  const planned = planTextsOf(view)?.tableColumns({ view, column: c }, context);
  if (planned) return [value, ...planned.map((column) => ({ ...column, label: name(column.label) }))];
  const difference = (row: BreakdownRow): number => (row.values[c] ?? Number.NaN) - (row.previous?.[c] ?? Number.NaN);
  return [
    value,
    { label: name(earlierName(view, context)), text: (row) => exact(row.previous?.[c], unit, context) },
    { label: name(messages.change), text: (row) => signed(difference(row), unit, context) },
    {
      label: name(messages.growth),
      text: (row) => {
        const before = row.previous?.[c] ?? Number.NaN;
        return formatPercent(before === 0 ? null : missing(difference(row) / Math.abs(before)), context.locale, true);
      },
    },
  ];
}

function signed(difference: number, unit: MeasureUnit, context: BreakdownContext): string {
  if (Number.isNaN(difference)) return exact(undefined, unit, context);
  const text = formatSigned(difference, unit, context, 'full');
  return unit === 'percent' ? context.messages.points({ n: text }) : text;
}
