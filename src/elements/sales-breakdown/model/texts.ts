import { arrivalText } from '../../../format/arrival.js';
import { changeOf, MAX_GROWTH, sizeText, type Change } from '../../../format/change.js';
import { barFormat, markFormat, MIN_SHOWN } from '../../../format/column.js';
import { formatRange } from '../../../format/date.js';
import { formatNumber, formatPercent, formatSigned, MISSING } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import type { TipRow } from '../../base/element/widget.js';
import type { BreakdownContext, BreakdownRow, BreakdownView, ChangeText, TableColumn } from './view.js';

/** A row of a chart, and one of its columns. */
export interface PlannedCell {
  readonly view: BreakdownView;
  readonly row: BreakdownRow;
  readonly column: number;
}

/** The texts of a breakdown that is compared with its plan. */
export interface PlanTexts {
  /** Returns the function that formats the gap of a row, with a sign. */
  readonly gapsOf: (view: BreakdownView, context: BreakdownContext) => (row: number, column: number) => string;
  /** Returns the attainment of a row. */
  readonly attainmentOf: (view: BreakdownView, context: BreakdownContext) => (row: number, column: number) => ChangeText;
  readonly tipRows: (cell: PlannedCell, context: BreakdownContext) => readonly TipRow[];
  readonly spoken: (cell: PlannedCell, context: BreakdownContext) => readonly string[];
  readonly tableColumns: (cell: Omit<PlannedCell, 'row'>, context: BreakdownContext) => readonly TableColumn[];
  /** Says how many members meet their plan, and which one misses it most. */
  readonly sentence: (view: BreakdownView, context: BreakdownContext) => string | undefined;
}

let known: PlanTexts | undefined;

/** Keeps the texts of plans, once a card of the page has loaded them. */
export function usePlanTexts(texts: PlanTexts): void {
  known = texts;
}

/** Returns the texts of a view that is compared with its plan; `undefined` for all others. */
export function planTextsOf({ compared }: BreakdownView): PlanTexts | undefined {
  return compared?.isPlan ? known : undefined;
}

/** Texts of the chart in the user's language. Those of a row are formatted on demand: most rows of a long list are out of view. */
export interface BreakdownTexts {
  /** Returns the value of a row in a column. Within a column, all have the same unit and decimals. */
  readonly value: (row: number, column: number) => string;
  /** Returns the change of a row in a column; `undefined` without a comparison. */
  readonly changeOf: ((row: number, column: number) => ChangeText) | undefined;
  /** Returns the share of the total of a row; an empty text when not available. */
  readonly share: (row: number) => string;
  /** Titles of the columns, and of the changes. */
  readonly titles: readonly string[];
  readonly change: string;
  /** Earlier period that the ticks across the bars show. */
  readonly earlier: string;
  readonly total: string;
  readonly classes: readonly string[];
  readonly label: string;
}

/** Returns the texts of the chart. `label` is its accessible name. */
export function textsOf(view: BreakdownView, context: BreakdownContext, label: string): BreakdownTexts {
  const { messages } = context;
  const formats = view.columns.map((_, c) => columnFormatOf(view, c, context));
  const { classes, rows } = view;
  const shareOf = sharesOf(view, context);
  const planned = planTextsOf(view);
  const values = view.chart === 'variance' ? planned?.gapsOf(view, context) : undefined;
  return {
    value: values ?? ((row, column) => formats[column]!(rows[row]?.values[column] ?? Number.NaN)),
    changeOf: isCompared(view) ? (planned?.attainmentOf(view, context) ?? changesOf(view, context)) : undefined,
    share: (row) => shareOf(rows[row]!) ?? '',
    titles: view.columns.map(({ title }) => (values ? messages.versus({ value: messages.measure({ name: PLAN }) }) : title)),
    change: planned ? messages.measure({ name: 'attainment' }) : changeName(view, context),
    earlier: view.chart === 'share' || view.chart === 'variance' ? '' : earlierName(view, context),
    total: formatNumber(missing(view.total), view.columns[0]?.unit ?? 'number', context, 'compact'),
    classes: classes
      ? [
          messages.breakdown.classTitle({ letter: 'A', count: classes.a }),
          messages.breakdown.classTitle({ letter: 'B', count: classes.b }),
          messages.breakdown.classTitle({ letter: 'C', count: classes.c }),
        ]
      : [],
    label,
  };
}

/** Returns the number format of a column, which fits the bars of all columns on its scale. */
function columnFormatOf(view: BreakdownView, c: number, context: BreakdownContext): (value: number) => string {
  const column = view.columns[c]!;
  const { unit, scale } = column;
  const same = view.columns.flatMap((other, at) => (other.scale === scale ? [at] : []));
  const members = view.rows.filter(({ key }) => key !== undefined);
  const values = members.flatMap((row) => same.map((at) => row.values[at] ?? 0));
  const { format } = barFormat(values, unit, context);
  return (value) => format(missing(value));
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
function changesOf(view: BreakdownView, context: BreakdownContext): (row: number, column: number) => ChangeText {
  const relative = view.columns.map((_, c) => showsPercent(view, c));
  const formats = view.columns.map(({ unit }, c) => {
    const sizes = view.rows.map((row) => Math.abs(differenceOf(row, view, c))).filter((size) => size >= MIN_SHOWN);
    return markFormat(Math.max(0, ...sizes), unit, context, Math.min(...sizes)).format;
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
        ? context.messages.points({ n: formatSigned(difference, 'percent', context) })
        : signed(difference, formats[c]!);
    return { text, good: /[1-9\p{Nd}]/u.test(text) && difference !== 0 ? difference > 0 === (good === 'up') : undefined };
  };
}

/** Returns a difference with its sign. */
export function signed(difference: number, format: (value: number) => string): string {
  const text = format(difference);
  return difference > 0 && text !== format(0) ? `+${text}` : text;
}

/** Returns the change of a row; NaN when a side is missing. A member without current rows has decreased to zero. */
export function differenceOf(row: BreakdownRow, { columns }: BreakdownView, c: number): number {
  const value = row.values[c] ?? Number.NaN;
  const before = row.previous?.[c] ?? Number.NaN;
  const isGone = Number.isNaN(value) && columns[c]?.unit !== 'percent' && before > 0;
  return isGone ? -before : value - before;
}

/** True when changes are shown: a comparison is requested, and the data covers the earlier period. */
export function isCompared({ compared }: BreakdownView): boolean {
  return compared !== undefined && !compared.uncovered;
}

/** Returns the name of the earlier period, or a generic name when its days are unknown; empty without changes. */
export function earlierName(view: BreakdownView, { messages, locale, calendar }: BreakdownContext): string {
  const { compared } = view;
  if (!compared || !isCompared(view)) return '';
  if (compared.isPlan) return messages.measure({ name: PLAN });
  if (compared.sides) return compared.sides.other;
  return compared.earlier ? formatRange(compared.earlier, { locale, fiscalStart: calendar.fiscalStart }) : messages.previous;
}

/** Returns the name of the differences from an earlier period, or from the other side. */
export function changeName({ compared }: BreakdownView, { messages }: BreakdownContext): string {
  return compared?.sides ? messages.versus({ value: compared.sides.other }) : messages.change;
}

/** Returns a function for each row's share of the total; `undefined` when values are negative or not additive. */
export function sharesOf(view: BreakdownView, { locale }: BreakdownContext): (row: BreakdownRow) => string | undefined {
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

/** Returns the tooltip rows: values, changes, share and parts. */
export function tipRows(view: BreakdownView, index: number, context: BreakdownContext): readonly TipRow[] {
  const row = view.rows[index];
  if (!row) return [];
  const { messages } = context;
  const columns = view.columns.flatMap((column, c): readonly TipRow[] => {
    const value = { term: column.title, text: exact(row.values[c], column.unit, context) };
    if (!isCompared(view) || column.kind === 'cumulative') return [value];
    const planned = planTextsOf(view);
    if (planned) return [value, ...planned.tipRows({ view, row, column: c }, context)];
    const change = changeFor(view, row, c, context);
    const before = { term: earlierName(view, context), text: exact(row.previous?.[c], column.unit, context) };
    if (view.columns.length > 1 || !change) return [value, ...(view.columns.length > 1 ? [] : [before])];
    return [value, before, { term: changeName(view, context), text: change.text, good: change.good, change }];
  });
  const share = sharesOf(view, context)(row);
  const parts = view.parts.map((part, p) => ({
    term: part.label,
    text: exact(row.parts?.[p], view.columns[0]?.unit ?? 'number', context),
    slot: part.slot,
  }));
  return [...columns, ...(share === undefined ? [] : [{ term: messages.breakdown.share, text: share }]), ...parts];
}

function changeFor(view: BreakdownView, row: BreakdownRow, c: number, context: BreakdownContext): ReturnType<typeof changeOf> {
  const { unit, good } = view.columns[c]!;
  const facts = { current: missing(row.values[c]), previous: missing(row.previous?.[c]), unit };
  return changeOf({ ...facts, direction: good }, context, context.messages.points);
}

/** Describes a row for screen readers. */
export function spokenRow(view: BreakdownView, index: number, context: BreakdownContext): string {
  const { breakdown } = context.messages;
  const row = view.rows[index];
  if (!row) return '';
  const several = view.columns.length > 1;
  const values = view.columns.map(({ title, unit }, c) => {
    const text = exact(row.values[c], unit, context);
    return several ? `${title} ${text}` : text;
  });
  const planned = isCompared(view) && !several ? planTextsOf(view) : undefined;
  const change = isCompared(view) && !several && !planned ? changeFor(view, row, 0, context) : undefined;
  const changeTexts = change ? [spokenChange(change, view, context)] : (planned?.spoken({ view, row, column: 0 }, context) ?? []);
  const share = sharesOf(view, context)(row);
  const parts = view.parts.map((part, p) => `${part.label} ${exact(row.parts?.[p], view.columns[0]?.unit ?? 'number', context)}`);
  const all = [...values, ...changeTexts, ...(share === undefined ? [] : [breakdown.ofAll({ share })]), ...parts];
  return breakdown.point({ name: row.label, parts: all, k: index + 1, n: view.rows.length });
}

function spokenChange(change: Change, view: BreakdownView, context: BreakdownContext): string {
  const { messages } = context;
  const text = sizeText(change, messages, view.compared?.sides?.other);
  return view.compared?.sides || change.direction === 'flat'
    ? text
    : `${text} ${messages.versus({ value: earlierName(view, context) })}`;
}

/** Formats an exact value; `–` when missing. */
export function exact(value: number | undefined, unit: MeasureUnit, context: BreakdownContext): string {
  return formatNumber(missing(value), unit, context, 'full');
}

/** Converts NaN and `undefined` to null, as the formatters expect. */
export function missing(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
