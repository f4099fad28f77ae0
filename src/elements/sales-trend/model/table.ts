import type { TableView } from '../../base/element/widget.js';
import { formatPercent } from '../../../format/number.js';
import { PLAN } from '../../../query/planned.js';
import { textsAt } from '../../../query/time/day-notes.js';
import { exactValue, nameAt, plannedDays, planTexts, signedText } from './texts.js';
import type { ShownLine, TrendContext, TrendView } from './view.js';

/** Returns one row per visible bin with exact values of every line. Comparisons add the earlier value, difference and growth. */
export function toTable(view: TrendView, context: TrendContext, caption: string): TableView {
  const { messages } = context;
  const columns = view.lines.flatMap((line) => columnsOf(line, view, context));
  const rows: string[][] = [];
  for (let index = view.shown.from; index <= view.shown.to && index < view.bins.length; index++) {
    const notes = view.notes ? [messages.list({ items: textsAt(view.notes, index) })] : [];
    rows.push([nameAt(view, index, context), ...columns.map(({ text }) => text(index)), ...notes]);
  }
  const note = view.notes ? [{ label: messages.trend.note }] : [];
  return {
    caption,
    columns: [{ label: messages.period, isOrdered: true }, ...columns.map(({ label }) => ({ label, numeric: true })), ...note],
    rows,
  };
}

interface Column {
  readonly label: string;
  readonly text: (index: number) => string;
}

function columnsOf(line: ShownLine, view: TrendView, context: TrendContext): readonly Column[] {
  const { messages } = context;
  const several = view.lines.length > 1;
  const name = (label: string) => (several ? messages.trend.column({ measure: line.fullLabel, what: label }) : label);
  const value = (values: Float64Array | undefined) => (index: number) => exactValue(values?.[index], line.unit, context);
  const columns: Column[] = [{ label: line.fullLabel, text: value(line.values) }];
  if (line.average)
    columns.push({ label: name(line.adjusted ? messages.trend.adjusted : messages.trend.mean), text: value(line.average) });
  const { previous } = line;
  if (!previous) return columns;
  if (view.earlier === PLAN) {
    const labels = planTexts(line, 0, context);
    const planned = (index: number): string => {
      const days = plannedDays(line, view, index, context);
      return days === '' ? value(previous)(index) : `${value(previous)(index)} (${days})`;
    };
    return [
      ...columns,
      { label: name(messages.measure({ name: PLAN })), text: planned },
      { label: name(labels.gap.term), text: (index) => planTexts(line, index, context).gap.text },
      { label: name(labels.attainment.term), text: (index) => planTexts(line, index, context).attainment.text },
    ];
  }
  const difference = (index: number) => (line.values[index] ?? Number.NaN) - (previous[index] ?? Number.NaN);
  const change = (index: number) => signedText(difference(index), line.unit, context);
  const growth = (index: number) => {
    const before = previous[index] ?? Number.NaN;
    return formatPercent(
      before === 0 || Number.isNaN(difference(index)) ? null : difference(index) / Math.abs(before),
      context.locale,
      true,
    );
  };
  return [
    ...columns,
    { label: name(messages.previous), text: value(previous) },
    { label: name(messages.change), text: change },
    { label: name(messages.growth), text: growth },
  ];
}
