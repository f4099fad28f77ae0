import { formatNumber } from '../../../format/number.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import type { Messages } from '../../../messages/en.js';
import { clauseField } from '../../../query/key-clause.js';
import type { QueryResult, ResultColumn } from '../../../query/result/result.js';
import { SalesError } from '../../../util/error.js';
import type { MarkDescription } from '../../base/chart/marks.js';
import { cellLinks, keyLinks, type TextContext } from '../../base/chart/result-columns.js';
import type { TableView, WidgetModel } from '../../base/element/widget.js';
import type { PlotAttributes } from '../attributes.js';
import { knownColumns, type PlotColumn, type PlotData, toData } from './data.js';
import { parseSpecification, readSpecification, type Specification } from './specification.js';
import type { PageFunction, PlotPicture, PlotView } from './view.js';

/** The current mark of pointer or keyboard: its rows, and its position. */
export interface ReachedMark {
  readonly rows: readonly number[];
  readonly index: number;
  readonly count: number;
  readonly click: 'filter' | 'clear' | 'nothing';
}

/** Returns the default heading: `Revenue by region and month`. */
function headingOf({ measure: measures, by }: Pick<PlotAttributes, 'measure' | 'by'>, messages: Messages): string {
  const names = measures.map((measure) => messages.measure({ name: measure }));
  const keys = by.map((key) => messages.dimension({ name: key }));
  return keys.length === 0 ? messages.list({ items: names }) : messages.plot.heading({ measures: names, by: keys });
}

/** Returns the summary: the number of rows, and the range of the first measure. */
function sentenceOf(data: PlotData, limit: number, context: TextContext): string {
  const { messages } = context;
  const { plot } = messages;
  const { rowCount } = data.main;
  const count = formatNumber(rowCount, 'count', context);
  const rows = rowCount === limit ? plot.firstRows({ shown: count, n: rowCount }) : plot.rows({ n: rowCount, shown: count });
  const measure = data.columns.find(({ kind }) => kind === 'measure');
  const ends = measure && endsOf(measure, rowCount);
  if (!measure || !ends) return messages.sentences({ items: [rows] });
  const at = (row: number): string => measure.text(row);
  if (data.by.length === 0 || ends.low === ends.high)
    return messages.sentences({ items: [plot.only({ measure: measure.label, value: at(ends.low) })] });
  const range = plot.range({
    measure: measure.label,
    low: at(ends.low),
    lowName: nameOfRow(data, ends.low, context.messages),
    high: at(ends.high),
    highName: nameOfRow(data, ends.high, context.messages),
  });
  return messages.sentences({ items: [rows, range] });
}

const keysOf = ({ main, by }: PlotData): readonly ResultColumn[] => by.flatMap((name) => main.column(name) ?? []);

/** Returns the chart’s rows as a table, keys first. */
function toTable(data: PlotData, caption: string, { links }: TextContext): TableView {
  const { main, columns } = data;
  return {
    caption,
    columns: columns.map(({ label, kind }) => ({ label, numeric: kind !== 'key' })),
    ...cellLinks(
      Array.from({ length: main.rowCount }, (_, row) => columns.map(({ text }) => text(row))),
      keyLinks(keysOf(data), links),
    ),
  };
}

/** Returns the tooltip of a mark: the numbers of one row, or the number of several rows. */
export function factsOf(
  data: PlotData,
  { rows, click }: ReachedMark,
  context: TextContext,
): Pick<MarkDescription, 'title' | 'href' | 'hint'> & { readonly rows: readonly (readonly [term: string, text: string])[] } {
  const { messages } = context;
  const [row] = rows;
  const hint = { filter: messages.plot.clickHint, clear: messages.plot.unclickHint, nothing: '' }[click];
  const numbers = data.columns.filter(({ kind }) => kind !== 'key');
  if (row === undefined || rows.length > 1) {
    const count = formatNumber(rows.length, 'count', context);
    return { title: nameOfRows(data, rows, messages), rows: [[messages.plot.rowsTerm, count]], hint };
  }
  const [href, ...others] = keyLinks(keysOf(data), context.links)?.(row).filter((url) => url !== undefined) ?? [];
  return {
    title: nameOfRow(data, row, messages),
    // The name of several members leads to none of them.
    href: others.length === 0 ? href : undefined,
    rows: numbers.map(({ label, text }) => [label, text(row)]),
    hint,
  };
}

export function spokenOf(data: PlotData, mark: ReachedMark, context: TextContext): string {
  const { title, rows } = factsOf(data, mark, context);
  return context.messages.plot.point({
    name: title,
    parts: rows.map(([term, text]) => `${term} ${text}`),
    mark: 'point',
    k: mark.index + 1,
    n: mark.count,
  });
}

/** Names the keys that rows have in common: `West, 2017`. */
export function nameOfRows(data: PlotData, rows: readonly number[], messages: Messages): string {
  const [first] = rows;
  if (first === undefined) return '';
  const shared = data.columns.filter(({ kind, text }) => kind === 'key' && rows.every((row) => text(row) === text(first)));
  if (shared.length > 0) return messages.list({ items: shared.map(({ text }) => text(first)) });
  return messages.plot.rows({ n: rows.length, shown: String(rows.length) });
}

/** Returns the lines of “How is this calculated?”: what draws the chart, and the computed columns. */
function explain(
  specification: Specification | undefined,
  { columns }: PlotData,
  { messages }: TextContext,
): readonly { readonly term: string; readonly text: string }[] {
  const { plot } = messages;
  const kinds = [...new Set(specification?.marks.map(({ mark }) => mark))];
  const label = (name: string): string => columns.find((column) => column.name === name)?.label ?? name;
  return [
    {
      term: plot.drawnTerm,
      text: specification ? plot.drawnText({ marks: messages.list({ items: kinds }) }) : plot.functionText,
    },
    ...(specification?.columns ?? []).map(({ name, kind, of, within, count }) => ({
      term: name,
      text: plot[kind](label(of), within.map(label), count),
    })),
  ];
}

function nameOfRow({ columns }: PlotData, row: number, messages: Messages): string {
  return messages.list({ items: columns.filter(({ kind }) => kind === 'key').map(({ text }) => text(row)) });
}

function endsOf({ value }: PlotColumn, rowCount: number): { readonly low: number; readonly high: number } | undefined {
  let ends: { low: number; high: number } | undefined;
  for (let row = 0; row < rowCount; row++) {
    const number = value(row);
    if (typeof number !== 'number') continue;
    ends ??= { low: row, high: row };
    if (number < Number(value(ends.low))) ends.low = row;
    if (number > Number(value(ends.high))) ends.high = row;
  }
  return ends;
}

/** The attributes, and the page’s specification or function. */
export interface PlotState extends PlotAttributes {
  /** A function or a specification set by code. */
  readonly plot: object | undefined;
  /** The text of the child script; `undefined` without one. */
  readonly script: string | undefined;
  /** True when the specification is overdue and the chart reports it. */
  readonly isOverdue: boolean;
}

export const plotModel: WidgetModel<PlotState, PlotView, PlotPicture> = {
  messages: { plot: englishPlot },

  heading: headingOf,

  plans: ({ measure, by, compare, order, limit }) => ({
    main: {
      measures: measure,
      ...(by.length > 0 && { by }),
      ...(order.length > 0 && { orderBy: order }),
      ...(compare !== undefined && { compare }),
      limit,
    },
  }),

  view(attributes, { main }, context) {
    const source = sourceOf(attributes, main!);
    const computed = source === undefined || typeof source === 'function' ? [] : source.columns;
    const data = toData(main!, computed, context);
    return { data, source, sentence: sentenceOf(data, attributes.limit, context) };
  },

  isEmpty: (results) => results['main']?.rowCount === 0,

  summary: ({ view }) => view.sentence,

  table: (_attributes, { picture, context }, caption) => picture && toTable(picture.data, caption, context),

  explain: (_attributes, { view: { source, data }, context }) =>
    explain(typeof source === 'function' ? undefined : source, data, context),

  fields(_attributes, view) {
    const { data, source } = view ?? {};
    if (!data || !source) return [];
    const keys = typeof source === 'function' ? data.by : source.marks.flatMap((mark) => mark.keys);
    return [...new Set(keys)].flatMap((key) => {
      const column = data.main.column(key);
      return column ? [clauseField(column)] : [];
    });
  },
};

/** @throws SalesError `bad-option` for an invalid or missing specification */
function sourceOf({ plot, script, isOverdue }: PlotState, main: QueryResult): Specification | PageFunction | undefined {
  if (typeof plot === 'function') return plot as PageFunction;
  if (plot !== undefined) return readSpecification(plot, knownColumns(main));
  if (script !== undefined) return readSpecification(parseSpecification(script), knownColumns(main));
  if (!isOverdue) return undefined;
  throw new SalesError('bad-option', 'nothing-to-plot', {
    params: { option: 'plot' },
  });
}
