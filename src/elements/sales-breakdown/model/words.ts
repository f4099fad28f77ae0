import { isGood } from '../../../catalog/measure-facts.js';
import { changeOf } from '../../../format/change.js';
import { markFormat, MIN_SHOWN } from '../../../format/column.js';
import { formatRange } from '../../../format/date.js';
import { formatNumber, formatPercent, formatSigned, MISSING } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/plan.js';
import type { BreakdownContext, BreakdownRow, BreakdownView } from './view.js';

/** A change in words of its column: `+12.3%`, `new`; `good` is undefined where it is neither. */
export interface ChangeText {
  readonly text: string;
  readonly good: boolean | undefined;
}

/** The texts of a picture, in the reader's language. */
export interface BreakdownTexts {
  /** A value per row and column, one unit and the same decimals in a column. */
  readonly values: readonly (readonly string[])[];
  /** A change per row and column; no rows where nothing is compared. */
  readonly changes: readonly (readonly ChangeText[])[];
  /** The share of the whole per row; empty texts where there is none. */
  readonly shares: readonly string[];
  /** Heads of the columns, and of the changes. */
  readonly titles: readonly string[];
  readonly change: string;
  /** The period that ticks across the bars stand for. */
  readonly earlier: string;
  readonly total: string;
  readonly classes: readonly string[];
  readonly label: string;
}

/** The texts of a picture. `label` is what assistive technology calls it. */
export function textsOf(view: BreakdownView, context: BreakdownContext, label: string): BreakdownTexts {
  const { words } = context;
  const formats = view.columns.map((_, c) => columnFormatOf(view, c, context));
  const changes = view.compared ? changesOf(view, context) : [];
  const { classes } = view;
  return {
    values: view.rows.map((row) => formats.map((format, c) => format(row.values[c] ?? Number.NaN))),
    changes,
    shares: view.rows.map((row) => shareText(view, row, context) ?? ''),
    titles: view.columns.map(({ title }) => title),
    change: words.change,
    earlier: view.chart === 'share' ? '' : earlierName(view, context),
    total: formatNumber(missing(view.total), view.columns[0]?.unit ?? 'number', context, 'compact'),
    classes: classes
      ? [
          words.breakdown.classTitle('A', classes.a),
          words.breakdown.classTitle('B', classes.b),
          words.breakdown.classTitle('C', classes.c),
        ]
      : [],
    label,
  };
}

/** How the values of a column are written: as large as the largest on its scale. */
function columnFormatOf(view: BreakdownView, c: number, context: BreakdownContext): (value: number) => string {
  const column = view.columns[c]!;
  const { unit, scale } = column;
  const same = view.columns.flatMap((other, at) => (other.scale === scale ? [at] : []));
  const members = view.rows.filter(({ key }) => key !== undefined);
  const sizes = members
    .flatMap((row) => same.map((at) => Math.abs(row.values[at] ?? 0) || 0))
    .filter((size) => size >= MIN_SHOWN);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const smallest = sizes.reduce((least, size) => Math.min(least, size), largest);
  const { format } = markFormat(largest, unit, context, smallest);
  return (value) => format(missing(value));
}

/** Maximum growth that is shown in percent: with one of more than ten times, all changes of the column are amounts. */
const MAX_GROWTH = 10;

/** True when the changes of a column are percentages: all sides are zero or above, and nothing grew more than ten times. */
export function showsPercent(view: BreakdownView, c: number): boolean {
  if (view.columns[c]?.unit === 'ratio') return false;
  return view.rows.every((row) => {
    const [value, before] = [row.values[c] ?? 0, row.previous?.[c] ?? 0];
    return !(value < 0) && !(before < 0) && !(before > 0 && (value - before) / before > MAX_GROWTH);
  });
}

/** Changes of a column are percentages, or else differences in its unit; of ratios in points. */
function changesOf(view: BreakdownView, context: BreakdownContext): readonly (readonly ChangeText[])[] {
  const relative = view.columns.map((_, c) => showsPercent(view, c));
  const formats = view.columns.map(({ unit }, c) => {
    const largest = view.rows.reduce((most, row) => Math.max(most, Math.abs(differenceOf(row, view, c)) || 0), 0);
    return markFormat(largest, unit, context).format;
  });
  return view.rows.map((row) =>
    view.columns.map(({ measure, unit, kind }, c): ChangeText => {
      const value = row.values[c] ?? Number.NaN;
      const before = row.previous?.[c] ?? Number.NaN;
      if (kind === 'cumulative') return { text: '', good: undefined };
      if (view.compared?.uncovered) return { text: MISSING, good: undefined };
      if (Number.isNaN(before) && !Number.isNaN(value)) return { text: context.words.breakdown.isNew, good: undefined };
      const difference = differenceOf(row, view, c);
      if (Number.isNaN(difference)) return { text: MISSING, good: undefined };
      const text = relative[c]
        ? before === 0
          ? MISSING
          : formatPercent(difference / before, context.locale, true)
        : unit === 'ratio'
          ? context.words.points(formatSigned(difference, 'ratio', context))
          : signed(difference, formats[c]!);
      return { text, good: /[1-9\p{Nd}]/u.test(text) && difference !== 0 ? difference > 0 === isGood(measure, unit) : undefined };
    }),
  );
}

function signed(difference: number, format: (value: number) => string): string {
  const text = format(difference);
  return difference > 0 && text !== format(0) ? `+${text}` : text;
}

/** The change of a row; what has no rows any more has declined by all that it had. NaN where a side is missing. */
export function differenceOf(row: BreakdownRow, { columns }: BreakdownView, c: number): number {
  const value = row.values[c] ?? Number.NaN;
  const before = row.previous?.[c] ?? Number.NaN;
  const isGone = Number.isNaN(value) && columns[c]?.unit !== 'ratio' && before > 0;
  return isGone ? -before : value - before;
}

/** The period compared with, as people say it; what a comparison is called where no days are known. */
export function earlierName({ compared }: BreakdownView, { words, locale, calendar }: BreakdownContext): string {
  if (!compared) return '';
  return compared.earlier ? formatRange(compared.earlier, { locale, fiscalStart: calendar.fiscalStart }) : words.previous;
}

/** The share of the whole that a row's first value is; undefined where values do not add up or some are negative. */
export function shareText(view: BreakdownView, row: BreakdownRow, { locale }: BreakdownContext): string | undefined {
  const value = totalOf(row, view);
  const whole = view.adds && view.total > 0 && view.rows.every((one) => !(totalOf(one, view) < 0));
  return whole && !Number.isNaN(value) ? formatPercent(value / view.total, locale) : undefined;
}

/** A row's value of the first measure; of pictures side by side their sum, where values add up. */
export function totalOf(row: BreakdownRow, view: BreakdownView): number {
  if (!isSideBySide(view)) return row.values[0] ?? Number.NaN;
  return view.adds ? row.values.reduce((sum, value) => sum + (value || 0), 0) : Number.NaN;
}

/** Whether the columns are members of a second dimension, on one scale. */
export function isSideBySide({ columns }: BreakdownView): boolean {
  return columns.length > 1 && columns.every(({ scale }) => scale === 0);
}

/** A line of a tooltip. */
export interface TipRow {
  readonly term: string;
  readonly text: string;
  readonly slot?: number;
  readonly good?: boolean | undefined;
  readonly arrow?: string;
}

/** What is said of a row: every column's value, its change, its share, its parts. */
export function tipRows(view: BreakdownView, index: number, context: BreakdownContext): readonly TipRow[] {
  const row = view.rows[index];
  if (!row) return [];
  const { words } = context;
  const columns = view.columns.flatMap((column, c): readonly TipRow[] => {
    const value = { term: column.title, text: exact(row.values[c], column.unit, context) };
    if (!view.compared || column.kind === 'cumulative') return [value];
    const change = changeFor(view, row, c, context);
    const before = { term: earlierName(view, context), text: exact(row.previous?.[c], column.unit, context) };
    if (view.columns.length > 1 || !change) return [value, ...(view.columns.length > 1 ? [] : [before])];
    return [value, before, { term: words.change, text: change.text, good: change.good, arrow: change.arrow }];
  });
  const share = shareText(view, row, context);
  const parts = view.parts.map((part, p) => ({
    term: part.label,
    text: exact(row.parts?.[p], view.columns[0]?.unit ?? 'number', context),
    slot: part.slot,
  }));
  return [...columns, ...(share === undefined ? [] : [{ term: words.breakdown.share, text: share }]), ...parts];
}

function changeFor(view: BreakdownView, row: BreakdownRow, c: number, context: BreakdownContext): ReturnType<typeof changeOf> {
  const { unit, measure } = view.columns[c]!;
  const facts = { current: missing(row.values[c]), previous: missing(row.previous?.[c]), unit };
  return changeOf({ ...facts, direction: isGood(measure, unit) ? 'up' : 'down' }, context, context.words.points);
}

/** A row in words, as the keyboard's cursor speaks it. */
export function spokenRow(view: BreakdownView, index: number, context: BreakdownContext): string {
  const { breakdown } = context.words;
  const row = view.rows[index];
  if (!row) return '';
  const several = view.columns.length > 1;
  const values = view.columns.map(({ title, unit }, c) => {
    const text = exact(row.values[c], unit, context);
    return several ? `${title} ${text}` : text;
  });
  const change = view.compared && !several ? changeFor(view, row, 0, context) : undefined;
  const said = change
    ? [
        `${context.words[change.course === 'up' ? 'up' : 'down'](change.size)} ${context.words.versus(earlierName(view, context))}`,
      ]
    : [];
  const share = shareText(view, row, context);
  const parts = view.parts.map((part, p) => `${part.label} ${exact(row.parts?.[p], view.columns[0]?.unit ?? 'number', context)}`);
  const all = [
    ...values,
    ...(change?.course === 'flat' ? [context.words.noChange] : said),
    ...(share === undefined ? [] : [breakdown.ofAll(share)]),
    ...parts,
  ];
  return breakdown.point(row.label, all, index + 1, view.rows.length);
}

/** An exact value as text; `–` where there is none. */
export function exact(value: number | undefined, unit: MeasureUnit, context: BreakdownContext): string {
  return formatNumber(missing(value), unit, context, 'full');
}

/** A number as formats take it: null where there is none. */
export function missing(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
