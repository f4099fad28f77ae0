import { formatRange } from '../../../format/date.js';
import type { QueryResult } from '../../../query/result/result.js';
import { clauseText } from './clause-label.js';
import { sourceText } from './source-text.js';
import type { TableView, WidgetContext } from '../element/widget.js';

/** Maximum number of rows that a text about a chart names. The table and the CSV file have all of them. */
const MAX_ROWS = 5;

/** What a card shows, as the input of a text about it. */
export interface TextFacts {
  readonly heading: string;
  readonly summary: string;
  /** Facts that the widget states itself; `undefined` to name the first rows of the table. */
  readonly facts: readonly string[] | undefined;
  readonly table: TableView | undefined;
}

/** Returns the facts of a card as a paragraph: heading, summary, values, period, filters and source. */
export function chartText({ heading, summary, facts, table }: TextFacts, result: QueryResult, context: WidgetContext): string {
  const { messages, catalog, locale } = context;
  const { period, skipped } = result.facts;
  const filters = [context.where, ...context.filters].filter((where) => where !== '' && !skipped.includes(where));
  const sentences = [
    heading,
    summary,
    ...(facts ?? rowTexts(table)),
    period ? formatRange(period, context) : '',
    ...filters.map((where) => clauseText(where, context)),
    sourceText(catalog, messages, locale),
  ];
  return sentences.filter(Boolean).map(ended).join(' ');
}

function rowTexts(table: TableView | undefined): readonly string[] {
  const { columns = [], rows = [] } = table ?? {};
  return rows.slice(0, MAX_ROWS).map(([name = '', ...cells]) => {
    const values = cells.flatMap((cell, k) => (cell === '' ? [] : [`${columns[k + 1]?.label ?? ''} ${cell}`]));
    return values.length === 0 ? name : `${name}: ${values.join(', ')}`;
  });
}

function ended(text: string): string {
  return /[.!?。।؟]$/.test(text) ? text : `${text}.`;
}
