import { requireFields } from '../../../catalog/known-field.js';
import { comparedNumbers } from '../../../format/change.js';
import { formatNumber } from '../../../format/number.js';
import { englishBreakdown } from '../../../messages/combined/breakdown-messages.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import { withRows } from '../../../query/result/appended-rows.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import type { TableView, WidgetContext, WidgetModel } from '../../base/element/widget.js';
import { isAlone, type MarkDescription, type MarkSelection } from '../../base/chart/marks.js';
import { cellLinks } from '../../base/chart/result-columns.js';
import type { BreakdownAnswers } from './breakdown.js';
import { claimsWithin, drillHintOf, drillSelection, type Drilled } from '../../base/define/drill-path.js';
import type { BreakdownOptions } from './options.js';
import { claimsOf, headingOf, sentenceOf } from './facts.js';
import { hrefOf, titleOf } from './names.js';
import { keysOf, type PlanContext, shownParts, toMorePlans, toPlans } from './plans.js';
import { comparisonOf, sharesOf, spokenRow, tipRows } from './texts.js';
import type { BreakdownContext, BreakdownRow, BreakdownView } from './view.js';

interface TableColumn {
  readonly label: string;
  readonly text: (row: BreakdownRow) => string;
}

/** Returns the data table: members with exact values, and with a comparison also earlier values, differences and growth. */
export function toTable(view: BreakdownView, context: BreakdownContext, caption: string): TableView {
  const { messages } = context;
  const first = view.columns[0]?.unit ?? 'number';
  const columns = view.columns.flatMap((_, c) => columnsOf(view, c, context));
  const parts = view.parts.map((part, p): TableColumn => ({
    label: part.label,
    text: (row) => formatNumber(row.parts?.[p], first, context),
  }));
  const [row] = view.rows;
  const shareOf = sharesOf(view, context);
  const shared = view.chart !== 'pareto' && row !== undefined && shareOf(row) !== undefined;
  const share: readonly TableColumn[] = shared ? [{ label: messages.breakdown.share, text: (one) => shareOf(one) ?? '' }] : [];
  const all = [...columns, ...parts, ...share];
  return {
    caption,
    columns: [{ label: messages.dimension({ name: view.field }) }, ...all.map(({ label }) => ({ label, numeric: true }))],
    ...cellLinks(
      view.rows.map((one) => [one.label, ...all.map(({ text }) => text(one))]),
      context.links && ((at) => [hrefOf(view.rows[at]!, view, context)]),
    ),
  };
}

/** Returns a value, and with a comparison the numbers that it adds. */
function columnsOf(view: BreakdownView, c: number, context: BreakdownContext): readonly TableColumn[] {
  const { messages } = context;
  const { title, unit, kind } = view.columns[c]!;
  const name = (label: string): string => {
    if (view.columns.length === 1) return label;
    return view.compared?.sides
      ? messages.list({ items: [title, label] })
      : messages.breakdown.column({ measure: title, what: label });
  };
  const comparison = kind !== 'cumulative' ? comparisonOf(view, context) : undefined;
  const compared = comparison ? comparedNumbers(comparison, unit, context) : [];
  return [
    { label: title, text: (row) => formatNumber(row.values[c], unit, context) },
    ...compared.map(({ label, format, of }): TableColumn => ({
      label: name(label),
      text: (row) => format(of(row.values[c] ?? Number.NaN, row.previous?.[c] ?? Number.NaN)),
    })),
  ];
}

/** Merges results into the element's `result`. Remaining members and parts are appended as rows of `(other)`. */
export function toResult({
  main,
  ...answers
}: { readonly main: QueryResult } & Readonly<
  Partial<Record<'rest' | 'others' | 'last' | 'otherParts' | 'otherRest', QueryResult | undefined>>
>): QueryResult {
  const { rest, others, last, otherParts, otherRest } = answers;
  const isSplit = main.columns[1] !== undefined && main.columns[1].unit === undefined;
  const below = { answer: last, rows: last && rowsBelow(last, main) };
  return withRows(
    main,
    isSplit ? [{ answer: rest }, { answer: otherParts }, { answer: otherRest }] : [{ answer: others }, below],
  );
}

/** Returns the rows of the smallest members from the largest down, without members that are among the largest too. */
function rowsBelow(last: QueryResult, main: QueryResult): readonly number[] {
  const known = new Set(keysOf(main));
  return keysOf(last)
    .flatMap((key, row) => (known.has(key) ? [] : [row]))
    .reverse();
}

/** Input of the view. Rows keep their places while the user drags another widget's filter. */
export interface Breakdown {
  readonly answers: Results & BreakdownAnswers;
  readonly options: BreakdownOptions;
  readonly context: BreakdownContext;
}

/** The attributes, and how many levels down the user went. */
export type BreakdownState = BreakdownOptions & { readonly depth: number };

export const breakdownModel: WidgetModel<BreakdownState, Breakdown, BreakdownView> = {
  isComparable: true,
  messages: { breakdown: englishBreakdown, plot: englishPlot },

  heading(attributes, messages, shown) {
    const place = shown?.picture ?? { field: attributes.levels[0] ?? '', path: [] };
    return headingOf(attributes, place, messages, shown?.context.names);
  },

  plans(attributes, context) {
    requireFields('drill', attributes.drill, context.catalog);
    return toPlans(planContext(attributes, context));
  },

  follow: (attributes, results, context) => toMorePlans(planContext(attributes, context), results),

  view(options, results, context) {
    const slots = slotsFor(results, options, context);
    return {
      answers: results,
      options,
      context: { ...context, isPart: context.isOnDashboard === true && context.where !== '', depth: options.depth, slots },
    };
  },

  /** With a second dimension, the result has one row per member and part. Remaining members follow as `(other)`. */
  result: (main, { answers }) => toResult({ ...answers, main }),

  isEmpty: (results) => (results['main'] ?? results['members'])?.rowCount === 0,

  summary: ({ view, picture }) => (picture ? sentenceOf(picture, view.context) : ''),

  claims: ({ view, picture }) => picture && claimsWithin({ claims: claimsOf(picture, view.context), path: picture.path }),

  table: (_attributes, { view, picture }, caption) => picture && toTable(picture, view.context, caption),

  fields: ({ levels }) => levels,
};

/** Returns what users can drill into. A row without a member cannot be selected. */
export function drilledIn({ rows, path, chosen }: BreakdownView): Drilled {
  return {
    ...{ path, chosen, count: rows.length },
    membersOf(at) {
      const row = rows[at];
      return row && (row.key === undefined ? [] : (row.members ?? [row.key]));
    },
    nameOf: (at) => rows[at]?.label ?? '',
  };
}

export function selectionOf(view: BreakdownView, { messages }: BreakdownContext): MarkSelection {
  const { breakdown } = messages;
  return { ...drillSelection(drilledIn(view), view.levels), refusalOf: () => breakdown.noFilter };
}

/** Describes a row: name, values, change, share, and the effects of a click and a double click. */
export function descriptionOf(view: BreakdownView, index: number, context: BreakdownContext): MarkDescription {
  const { breakdown } = context.messages;
  const row = view.rows[index];
  const hint = isAlone(view.chosen, index) ? breakdown.unclickHint : breakdown.clickHint({ name: row?.label ?? '' });
  return {
    title: row ? titleOf(row, view.field, context) : '',
    href: row && hrefOf(row, view, context),
    rows: tipRows(view, index, context),
    hint: row?.key === undefined ? '' : hint,
    drillHint: drillHintOf(drilledIn(view), index, view.levels, context.messages),
    spoken: spokenRow(view, index, context),
  };
}

function planContext(options: BreakdownState, { where, own }: WidgetContext): PlanContext {
  return { options, own, where, depth: options.depth };
}

/** Assigns the colors of parts or donut slices. */
function slotsFor(
  results: Results,
  { second, chart }: BreakdownOptions,
  { slotsOf }: WidgetContext,
): ReadonlyMap<string | null, number> | undefined {
  if (second !== undefined) return slotsOf(second, shownParts(keysOf(results['parts'])));
  const { main } = results;
  const field = main?.columns[0]?.name;
  return chart === 'donut' && field !== undefined && main!.rowCount <= 8 ? slotsOf(field, keysOf(main)) : undefined;
}
