import { nameOf } from '../../../catalog/measure-facts.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { DataContext, PlotColumn, PlotData } from './data.js';
import type { PlotOptions } from './options.js';
import type { Specification } from './specification.js';

/** What a tooltip says of a mark. */
export interface MarkFacts {
  readonly title: string;
  readonly rows: readonly (readonly [term: string, text: string])[];
  readonly hint: string;
}

/** A mark that pointer or keyboard reaches: the rows that it shows, and its place among the others. */
export interface ReachedMark {
  readonly rows: readonly number[];
  readonly index: number;
  readonly count: number;
  /** What a click does. */
  readonly click: 'filter' | 'clear' | 'nothing';
}

/** The heading of a chart where the page gives none: `Revenue by region and month`. */
export function headingOf({ measures, by }: Pick<PlotOptions, 'measures' | 'by'>, words: Messages): string {
  const names = measures.map((measure) => words.measure(nameOf(measure)));
  const keys = by.map((key) => words.dimension(key));
  return keys.length === 0 ? words.list(names) : words.plot.heading(names, keys);
}

/** One sentence on what a chart shows: how much data, and the range of its first measure. */
export function sentenceOf(data: PlotData, limit: number, context: DataContext): string {
  const { plot } = context.words;
  const { rowCount } = data.main;
  const count = formatNumber(rowCount, 'count', context);
  const rows = rowCount === limit ? plot.firstRows(rowCount, count) : plot.rows(rowCount, count);
  const measure = data.columns.find(({ kind }) => kind === 'measure');
  const ends = measure && endsOf(measure, rowCount);
  if (!measure || !ends) return plot.sentence([rows]);
  const at = (row: number): string => measure.text(row);
  if (data.by.length === 0 || ends.low === ends.high) return plot.sentence([plot.only(measure.label, at(ends.low))]);
  const range = plot.range(measure.label, {
    low: at(ends.low),
    lowName: nameOfRow(data, ends.low, context.words),
    high: at(ends.high),
    highName: nameOfRow(data, ends.high, context.words),
  });
  return plot.sentence([rows, range]);
}

/** The rows of a chart's data as a table, keys first. */
export function toTable(
  { main, columns }: PlotData,
  caption: string,
): {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
} {
  return {
    caption,
    columns: columns.map(({ label, kind }) => ({ label, numeric: kind !== 'key' })),
    rows: Array.from({ length: main.rowCount }, (_, row) => columns.map(({ text }) => text(row))),
  };
}

/** What a tooltip says of a mark: of one row its numbers, of several how many there are. */
export function factsOf(data: PlotData, { rows, click }: ReachedMark, context: DataContext): MarkFacts {
  const { words } = context;
  const [row] = rows;
  const hint = { filter: words.plot.clickHint, clear: words.plot.unclickHint, nothing: '' }[click];
  const numbers = data.columns.filter(({ kind }) => kind !== 'key');
  if (row === undefined || rows.length > 1) {
    const count = formatNumber(rows.length, 'count', context);
    return { title: nameOfRows(data, rows, words), rows: [[words.plot.rowsTerm, count]], hint };
  }
  return {
    title: nameOfRow(data, row, words),
    rows: numbers.map(({ label, text }) => [label, text(row)]),
    hint,
  };
}

/** A mark in words, as the keyboard's cursor speaks it. */
export function spokenOf(data: PlotData, mark: ReachedMark, context: DataContext): string {
  const { title, rows } = factsOf(data, mark, context);
  return context.words.plot.point(
    title,
    rows.map(([term, text]) => `${term} ${text}`),
    mark.index + 1,
    mark.count,
  );
}

/** What rows have in common, by their keys: `West, 2017`. */
export function nameOfRows(data: PlotData, rows: readonly number[], words: Messages): string {
  const [first] = rows;
  if (first === undefined) return '';
  const shared = data.columns.filter(({ kind, text }) => kind === 'key' && rows.every((row) => text(row) === text(first)));
  if (shared.length > 0) return words.list(shared.map(({ text }) => text(first)));
  return words.plot.rows(rows.length, String(rows.length));
}

/** Lines of the info panel: who draws, and how columns of the specification are computed. */
export function explain(
  specification: Specification | undefined,
  { columns }: PlotData,
  { words }: DataContext,
): readonly { readonly term: string; readonly text: string }[] {
  const { plot } = words;
  const kinds = [...new Set(specification?.marks.map(({ mark }) => mark))];
  const label = (name: string): string => columns.find((column) => column.name === name)?.label ?? name;
  return [
    { term: plot.drawnTerm, text: specification ? plot.drawnText(words.list(kinds)) : plot.functionText },
    ...(specification?.columns ?? []).map(({ name, kind, of, within, count }) => ({
      term: name,
      text: plot[kind](label(of), within.map(label), count),
    })),
  ];
}

function nameOfRow({ columns }: PlotData, row: number, words: Messages): string {
  return words.list(columns.filter(({ kind }) => kind === 'key').map(({ text }) => text(row)));
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
