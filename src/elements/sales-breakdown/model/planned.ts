import { changeOf } from '../../../format/change.js';
import { markFormat } from '../../../format/column.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { nameInSentence } from '../../../format/member-name.js';
import { singleHolder } from '../../../query/claim.js';
import { PLAN } from '../../../query/planned.js';
import { exact, missing, type PlannedCell, type PlanTexts, signed } from './texts.js';
import type { BreakdownColumn, BreakdownContext, BreakdownRow, BreakdownView, ChangeText } from './view.js';

/** The texts of breakdowns that are compared with their plan. */
export const plannedTexts: PlanTexts = { gapsOf, attainmentOf, tipRows, spoken, tableColumns, sentence };

/** Returns actual − plan; NaN where one of them is missing. */
function gapOf(row: BreakdownRow, column: number): number {
  return (row.values[column] ?? Number.NaN) - (row.previous?.[column] ?? Number.NaN);
}

/** Returns actual ÷ plan, as the engine does. */
function ratioOf(row: BreakdownRow, column: number): number | null {
  const plan = row.previous?.[column] ?? Number.NaN;
  return plan === 0 ? null : missing((row.values[column] ?? Number.NaN) / plan);
}

function isMet(row: BreakdownRow, column: number, { good }: BreakdownColumn): boolean {
  const gap = gapOf(row, column);
  return good === 'up' ? gap >= 0 : gap <= 0;
}

function gapsOf(view: BreakdownView, context: BreakdownContext): (row: number, column: number) => string {
  const formats = view.columns.map(({ unit }, c) => {
    const gaps = view.rows.map((row) => Math.abs(gapOf(row, c)) || 0);
    return markFormat(Math.max(0, ...gaps), unit, context).format;
  });
  return (at, c) => {
    const gap = gapOf(view.rows[at]!, c);
    return Number.isNaN(gap)
      ? exact(undefined, 'number', context)
      : withPoints(signed(gap, formats[c]!), view.columns[c]!, context);
  };
}

function withPoints(text: string, { unit }: BreakdownColumn, { messages }: BreakdownContext): string {
  return unit === 'percent' ? messages.points({ n: text }) : text;
}

function attainmentOf(view: BreakdownView, context: BreakdownContext): (row: number, column: number) => ChangeText {
  return (at, c) => {
    const row = view.rows[at]!;
    const ratio = ratioOf(row, c);
    const text = formatPercent(ratio, context.locale);
    return { text, good: ratio === null || gapOf(row, c) === 0 ? undefined : isMet(row, c, view.columns[c]!) };
  };
}

/** The names and texts of a cell: its plan, its gap and its attainment. */
function factsOf({ view, row, column }: PlannedCell, context: BreakdownContext) {
  const { messages } = context;
  const shown = view.columns[column]!;
  const plan = messages.measure({ name: PLAN });
  const gap = gapOf(row, column);
  const sign = Number.isNaN(gap)
    ? exact(undefined, shown.unit, context)
    : withPoints(formatSigned(gap, shown.unit, context, 'full'), shown, context);
  return [
    { term: plan, text: exact(row.previous?.[column], shown.unit, context) },
    { term: messages.versus({ value: plan }), text: sign },
    { term: messages.measure({ name: 'attainment' }), text: formatPercent(ratioOf(row, column), context.locale) },
  ] as const;
}

function tipRows(cell: PlannedCell, context: BreakdownContext): ReturnType<PlanTexts['tipRows']> {
  const [plan, gap, attainment] = factsOf(cell, context);
  const { unit, good } = cell.view.columns[cell.column]!;
  const { row, column } = cell;
  const sides = { current: missing(row.values[column]), previous: missing(row.previous?.[column]), unit };
  const change = changeOf({ ...sides, direction: good }, context, context.messages.points);
  return [plan, change ? { ...gap, good: change.good, change } : gap, attainment];
}

function spoken(cell: PlannedCell, context: BreakdownContext): readonly string[] {
  const [plan, gap, attainment] = factsOf(cell, context);
  return [`${plan.term} ${plan.text}`, `${gap.text} ${gap.term}`, `${attainment.term} ${attainment.text}`];
}

function tableColumns(
  { view, column }: Omit<PlannedCell, 'row'>,
  context: BreakdownContext,
): ReturnType<PlanTexts['tableColumns']> {
  const none: BreakdownRow = { key: null, label: '', values: [], slot: 0 };
  return factsOf({ view, row: none, column }, context).map(({ term }, k) => ({
    label: term,
    text: (row) => factsOf({ view, row, column }, context)[k]!.text,
  }));
}

function sentence(view: BreakdownView, context: BreakdownContext): string | undefined {
  const [column] = view.columns;
  const rows = view.rows.filter((row) => row.key !== undefined && !Number.isNaN(gapOf(row, 0)));
  if (!column || view.columns.length > 1 || rows.length < 2) return undefined;
  const met = rows.filter((row) => isMet(row, 0, column));
  const lead = singleHolder(rows, (row) => gapOf(row, 0), column.good === 'up' ? -1 : 1);
  const isMissed = lead !== undefined && !isMet(lead, 0, column) && lead.key !== null;
  const amount = isMissed ? formatSigned(gapOf(lead, 0), column.unit, context) : '';
  return context.messages.breakdown.met({
    n: formatNumber(met.length, 'count', context),
    of: formatNumber(rows.length, 'count', context),
    name: isMissed ? nameInSentence(lead.label, view.field, context.messages) : undefined,
    gap: withPoints(amount, column, context),
  });
}
