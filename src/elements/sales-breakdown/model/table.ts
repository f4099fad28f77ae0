import { formatPercent, formatSigned } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { earlierName, exact, missing, shareText } from './words.js';
import type { BreakdownContext, BreakdownRow, BreakdownView } from './view.js';

/** The numbers of a picture as a table. */
export interface BreakdownTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly label: string;
  readonly text: (row: BreakdownRow) => string;
}

/** The members with the value of every column, and where there is one its earlier value, difference and growth: exact, as texts. */
export function toTable(view: BreakdownView, context: BreakdownContext, caption: string): BreakdownTable {
  const { words } = context;
  const first = view.columns[0]?.unit ?? 'number';
  const columns = view.columns.flatMap((_, c) => columnsOf(view, c, context));
  const parts = view.parts.map((part, p): Column => ({
    label: part.label,
    text: (row) => exact(row.parts?.[p], first, context),
  }));
  const [row] = view.rows;
  const shared = view.chart !== 'pareto' && row !== undefined && shareText(view, row, context) !== undefined;
  const share: readonly Column[] = shared
    ? [{ label: words.breakdown.share, text: (one) => shareText(view, one, context) ?? '' }]
    : [];
  const all = [...columns, ...parts, ...share];
  return {
    caption,
    columns: [{ label: words.dimension(view.field) }, ...all.map(({ label }) => ({ label, numeric: true }))],
    rows: view.rows.map((one) => [one.label, ...all.map(({ text }) => text(one))]),
  };
}

function columnsOf(view: BreakdownView, c: number, context: BreakdownContext): readonly Column[] {
  const { words } = context;
  const { title, unit, kind } = view.columns[c]!;
  const several = view.columns.length > 1;
  const name = (label: string): string => (several ? words.breakdown.column(title, label) : label);
  const value: Column = { label: title, text: (row) => exact(row.values[c], unit, context) };
  if (!view.compared || kind === 'cumulative') return [value];
  const difference = (row: BreakdownRow): number => (row.values[c] ?? Number.NaN) - (row.previous?.[c] ?? Number.NaN);
  return [
    value,
    { label: name(earlierName(view, context)), text: (row) => exact(row.previous?.[c], unit, context) },
    { label: name(words.change), text: (row) => signed(difference(row), unit, context) },
    {
      label: name(words.growth),
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
  return unit === 'ratio' ? context.words.points(text) : text;
}
