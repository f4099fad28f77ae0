import { comparedRows, arrivalText } from '../../../format/compared-rows.js';
import { comparedNumbers, changeOf, differenceText, MAX_GROWTH, sizeText, type Comparison } from '../../../format/change.js';
import { barFormat, markFormat, MIN_SHOWN, withSign, type ColumnFormat } from '../../../format/column.js';
import { formatRange } from '../../../format/date.js';
import { formatNumber, formatPercent, MISSING, type NumberStyle } from '../../../format/number.js';
import { PLAN } from '../../../query/planned.js';
import type { TipRow } from '../../base/element/widget.js';
import type { BreakdownColumn, BreakdownContext, BreakdownRow, BreakdownView, ChangeText } from './view.js';

/** Texts of the chart in the user's language. Those of a row are formatted on demand: most rows of a long list are out of view. */
export type BreakdownTexts = ReturnType<typeof textsOf>;

type TextContext = NumberStyle & Pick<BreakdownContext, 'calendar' | 'messages'>;

type TextAt<Text> = (row: number, column: number) => Text;

/** Returns the texts of the chart. `label` is its accessible name. */
export function textsOf(view: BreakdownView, context: TextContext, label: string) {
  const { messages } = context;
  const { chart, classes, columns, rows } = view;
  const formats = columns.map((_, c) => columnFormatOf(view, c, context));
  const shareOf = sharesOf(view, context);
  const comparison = comparisonOf(view, context);
  const [earlier, difference, ratio] = comparison ? comparedNumbers(comparison, 'number', context) : [];
  const isPlanned = comparison?.kind === 'plan';
  const gaps = chart === 'variance' ? gapsOf(view, context) : undefined;
  const value: TextAt<string> = gaps ?? ((row, column) => formats[column]!(rows[row]?.values[column]));
  return {
    /** Returns a value. Within a column, all have the same unit and decimals. */
    value,
    changeOf: comparison && (isPlanned ? attainmentOf : changesOf)(view, context),
    /** Returns the share of the total of a row; an empty text when not available. */
    share: (row: number): string => shareOf(rows[row]!) ?? '',
    titles: columns.map(({ title }) => (gaps ? difference!.label : title)),
    change: (isPlanned ? ratio : difference)?.label ?? '',
    /** Earlier period that the ticks across the bars show. */
    earlier: chart === 'share' || gaps ? '' : (earlier?.label ?? ''),
    total: formatNumber(view.total, columns[0]?.unit ?? 'number', context, 'compact'),
    classes: (classes ? (['a', 'b', 'c'] as const) : []).map((name) =>
      messages.breakdown.classTitle({ letter: name.toUpperCase(), count: classes![name] }),
    ),
    label,
  };
}

/** Returns the number format of a column, which fits the bars of all columns on its scale. */
function columnFormatOf(view: BreakdownView, c: number, context: TextContext): ColumnFormat['format'] {
  const column = view.columns[c]!;
  const { unit, scale } = column;
  const same = view.columns.flatMap((other, at) => (other.scale === scale ? [at] : []));
  const members = view.rows.filter(({ key }) => key !== undefined);
  const values = members.flatMap((row) => same.map((at) => row.values[at] ?? 0));
  return barFormat(values, unit, context).format;
}

/** True when a column shows changes as percentages: no value is negative, and no growth exceeds `MAX_GROWTH`. */
export function showsPercent(view: BreakdownView, c: number): boolean {
  if (view.columns[c]?.unit === 'percent') return false;
  return view.rows.every((row) => {
    const [value, before] = [row.values[c] ?? 0, row.previous?.[c] ?? 0];
    return !(value < 0) && !(before < 0) && !(before > 0 && (value - before) / before > MAX_GROWTH);
  });
}

/** Returns a function that formats a change: as a percentage, a difference in the unit of its column, or percentage points for ratios. */
function changesOf(view: BreakdownView, context: TextContext): TextAt<ChangeText> {
  const relative = view.columns.map((_, c) => showsPercent(view, c));
  const formats = view.columns.map(({ unit }, c) => {
    const sizes = view.rows.map((row) => Math.abs(differenceOf(row, view, c))).filter((size) => size >= MIN_SHOWN);
    return markFormat(Math.max(0, ...sizes), unit, context, Math.min(...sizes));
  });
  return (at, c) => {
    const row = view.rows[at]!;
    const { good, unit, kind } = view.columns[c]!;
    const value = row.values[c] ?? Number.NaN;
    const before = row.previous?.[c] ?? Number.NaN;
    if (kind === 'cumulative') return { text: '', good: undefined };
    if (Number.isNaN(before) && !Number.isNaN(value))
      return { text: arrivalText(row.key, view.compared ?? {}, context, view.compared?.sides?.other), good: undefined };
    const difference = differenceOf(row, view, c);
    if (Number.isNaN(difference)) return { text: MISSING, good: undefined };
    const text = relative[c]
      ? before === 0
        ? MISSING
        : formatPercent(difference / before, context.locale, true)
      : unit === 'percent'
        ? differenceText(difference, unit, context)
        : withSign(difference, formats[c]!);
    return { text, good: /[1-9\p{Nd}]/u.test(text) && difference !== 0 ? difference > 0 === (good === 'up') : undefined };
  };
}

function gapsOf(view: BreakdownView, context: TextContext): TextAt<string> {
  const formats = view.columns.map(({ unit }, c) => {
    const gaps = view.rows.map((row) => Math.abs(gapOf(row, c)) || 0);
    return markFormat(Math.max(0, ...gaps), unit, context);
  });
  return (at, c) => withSign(gapOf(view.rows[at]!, c), formats[c]!);
}

function attainmentOf(view: BreakdownView, { locale }: TextContext): TextAt<ChangeText> {
  return (at, c) => {
    const row = view.rows[at]!;
    const ratio = (row.values[c] ?? Number.NaN) / (row.previous?.[c] ?? Number.NaN);
    const isNeither = !Number.isFinite(ratio) || gapOf(row, c) === 0;
    return { text: formatPercent(ratio, locale), good: isNeither ? undefined : isMet(row, view.columns[c]!, c) };
  };
}

/** Returns the value of a row minus its plan or earlier value; NaN where one of them is missing. */
export function gapOf({ values, previous }: BreakdownRow, c: number): number {
  return (values[c] ?? Number.NaN) - (previous?.[c] ?? Number.NaN);
}

export function isMet(row: BreakdownRow, { good }: Pick<BreakdownColumn, 'good'>, c: number): boolean {
  const gap = gapOf(row, c);
  return good === 'up' ? gap >= 0 : gap <= 0;
}

/** Returns the change of a row; NaN when a side is missing. A member without current rows has decreased to zero. */
export function differenceOf(row: BreakdownRow, { columns }: BreakdownView, c: number): number {
  const value = row.values[c] ?? Number.NaN;
  const before = row.previous?.[c] ?? Number.NaN;
  const isGone = Number.isNaN(value) && columns[c]?.unit !== 'percent' && before > 0;
  return isGone ? -before : gapOf(row, c);
}

/** True when changes are shown: a comparison is requested, and the data covers the earlier period. */
export function isCompared({ compared }: BreakdownView): boolean {
  return compared !== undefined && !compared.uncovered;
}

/** Returns what the values are compared with; `undefined` without changes. An earlier period without known days has a generic name. */
export function comparisonOf(view: BreakdownView, context: TextContext): Comparison | undefined {
  const { messages } = context;
  const { isPlan, sides, earlier } = view.compared ?? {};
  if (isPlan) return { kind: 'plan', name: messages.measure({ name: PLAN }) };
  if (!isCompared(view)) return undefined;
  if (sides) return { kind: 'side', name: sides.other };
  return { kind: 'earlier', name: earlier ? formatRange(earlier, context) : messages.previous };
}

/** Returns a function for each row's share of the total; `undefined` when values are negative or not additive. */
export function sharesOf(view: BreakdownView, { locale }: TextContext): (row: BreakdownRow) => string | undefined {
  const hasShares = view.adds && view.total > 0 && view.rows.every((row) => !(totalOf(row, view) < 0));
  return (row) => {
    const value = totalOf(row, view);
    return hasShares && !Number.isNaN(value) ? formatPercent(value / view.total, locale) : undefined;
  };
}

/** Returns a row's value of the first measure. With columns side by side: the sum of additive values. */
export function totalOf(row: BreakdownRow, view: BreakdownView): number {
  if (!isSideBySide(view)) return row.values[0] ?? Number.NaN;
  return view.adds ? row.values.reduce((sum, value) => sum + (value || 0), 0) : Number.NaN;
}

/** True when the columns are members of a second dimension, on one scale. */
function isSideBySide({ columns }: BreakdownView): boolean {
  return columns.length > 1 && columns.every(({ scale }) => scale === 0);
}

/** Returns the tooltip rows: values, changes, share, parts and details. */
export function tipRows(view: BreakdownView, index: number, context: BreakdownContext): readonly TipRow[] {
  const row = view.rows[index];
  if (!row) return [];
  const comparison = comparisonOf(view, context);
  const { main, details } = valuesAt(view, row, context);
  const columns = main.flatMap(({ column, c, text }): readonly TipRow[] => {
    const value = { term: column.title, text };
    const hasChange = main.length === 1 || comparison?.kind === 'plan';
    if (!comparison || !hasChange || column.kind === 'cumulative') return [value];
    return [value, ...comparedRows(factsAt(row, column, c), comparison, context)];
  });
  const share = sharesOf(view, context)(row);
  return [
    ...columns,
    ...(share === undefined ? [] : [{ term: context.messages.breakdown.share, text: share }]),
    ...partsOf(view, row, context),
    ...details.map(({ column, text }) => ({ term: column.title, text })),
  ];
}

/** Returns the formatted values of a row, those that are only details apart. */
function valuesAt({ columns }: BreakdownView, row: BreakdownRow, context: BreakdownContext) {
  const all = columns.map((column, c) => ({ column, c, text: formatNumber(row.values[c], column.unit, context) }));
  const isDetail = ({ column }: (typeof all)[number]): boolean => column.kind === 'detail';
  return { main: all.filter((one) => !isDetail(one)), details: all.filter(isDetail) };
}

function factsAt({ values, previous }: BreakdownRow, { unit, good }: BreakdownColumn, c: number) {
  return { current: values[c] ?? Number.NaN, previous: previous?.[c] ?? Number.NaN, unit, direction: good };
}

function partsOf({ parts, columns }: BreakdownView, row: BreakdownRow, context: BreakdownContext) {
  const unit = columns[0]?.unit ?? 'number';
  return parts.map(({ label, slot }, p) => ({ term: label, text: formatNumber(row.parts?.[p], unit, context), slot }));
}

export function spokenRow(view: BreakdownView, index: number, context: BreakdownContext): string {
  const { breakdown } = context.messages;
  const row = view.rows[index];
  if (!row) return '';
  const { main, details } = valuesAt(view, row, context);
  const several = main.length > 1;
  const share = sharesOf(view, context)(row);
  const all = [
    ...main.map(({ column, text }) => (several ? `${column.title} ${text}` : text)),
    ...(several ? [] : spokenComparison(view, row, context)),
    ...(share === undefined ? [] : [breakdown.ofAll({ share })]),
    ...partsOf(view, row, context).map(({ term, text }) => `${term} ${text}`),
    ...details.map(({ column, text }) => `${column.title} ${text}`),
  ];
  return breakdown.point({ name: row.label, parts: all, k: index + 1, n: view.rows.length });
}

function spokenComparison(view: BreakdownView, row: BreakdownRow, context: BreakdownContext): readonly string[] {
  const comparison = comparisonOf(view, context);
  const [column] = view.columns;
  if (!comparison || !column) return [];
  const { kind, name } = comparison;
  const facts = factsAt(row, column, 0);
  if (kind === 'plan') {
    const numbers = comparedNumbers(comparison, column.unit, context);
    const texts = numbers.map(({ format, of }) => format(of(facts.current, facts.previous)));
    // “Plan $100, −$20 vs. plan, Attainment 80%”
    return numbers.map(({ label }, k) => (k === 1 ? `${texts[k]} ${label}` : `${label} ${texts[k]}`));
  }
  const { messages } = context;
  const change = changeOf(facts, context, messages.points);
  if (!change) return [];
  const text = sizeText(change, messages, kind === 'side' ? name : undefined);
  return [kind === 'side' || change.direction === 'flat' ? text : `${text} ${messages.versus({ value: name })}`];
}
