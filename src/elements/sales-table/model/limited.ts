import { joinWhere } from '../../../query/where/where.js';
import { formatNumber } from '../../../format/number.js';
import { clauseText, fieldText } from '../../../query/key-clause.js';
import { measureOf } from '../../../query/measure.js';
import type { Calendar, Plans, QueryPlan } from '../../../query/plan.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';
import { isTime } from '../../../query/time/time-grain.js';
import { footRow, isOverGroups } from './columns.js';
import type { CellContext, FootRow, GridColumn } from './grid-column.js';
import { changeOrderOf, orderOf, type TableOptions } from './options.js';
import type { GridView } from './view.js';

/** Maximum number of rows with totals of their own: the clause names each of them. */
const MAX_NAMED = 200;

/** Results for the rows shown, and for all others. */
export interface LimitedAnswers {
  readonly shown: QueryResult;
  readonly others: QueryResult;
}

/**
 * Returns the queries for the rows shown and for all others: ratios and distinct counts do not add up. Empty when all rows are shown,
 * when they have several keys or periods, and in a list of increases or declines.
 */
export function limitedPlans(
  { main, by, calendar }: { readonly main: QueryResult; readonly by: readonly string[]; readonly calendar: Calendar },
  options: TableOptions,
  total: QueryPlan,
): Plans {
  const { rowCount, facts } = main;
  const column = main.column(by[0] ?? '');
  const isCut = rowCount > 0 && rowCount <= MAX_NAMED && (facts.groups ?? 0) > rowCount;
  const isMoved = options.compare !== undefined && changeOrderOf(options) !== undefined;
  if (!column || !isCut || isMoved || by.length > 1 || isTime(column.name) || column.type === 'date') return {};
  const texts = Array.from({ length: rowCount }, (_, row) => clauseText(column, row, facts.grain, calendar));
  const within = (members: readonly string[]): QueryPlan => ({
    ...total,
    where: joinWhere(total.where ?? '', `${fieldText(column)}: ${members.join(', ')}`),
  });
  return { shown: within(texts), others: within(texts.map((text) => `!${text}`)) };
}

/** Returns the rows “Top 10” and “32 others” above the total. */
export function limitedFoot(view: GridView, { shown, others }: LimitedAnswers, context: CellContext): readonly FootRow[] {
  const { main, options, by } = view;
  const { messages, locale } = context;
  const { table } = messages;
  const [first] = orderOf({ ...options, by });
  const isRanked = first !== undefined && main.measures.some(({ name }) => name === first.name);
  const end = !isRanked ? 'first' : first.descending ? 'top' : 'bottom';
  const show = (count: number): string => formatNumber(count, 'count', { locale });
  // With a comparison, the groups include members of the earlier period alone.
  const left = options.compare === undefined ? (main.facts.groups ?? 0) - main.rowCount : undefined;
  const otherRows = table.others({ n: left ?? 0, shown: left === undefined ? undefined : show(left) });
  const shares = sumOf(main);
  const source = { options, context };
  return [
    { ...footRow(table.shownRows({ end, n: main.rowCount }), shown, source), share: shares },
    { ...footRow(otherRows, others, source), share: (name: string): number => 1 - shares(name) },
  ].map(({ share, ...row }) => ({ ...row, cells: partCells(row.cells, main, { share, context }) }));
}

/** Returns the cells of a part of the groups. Shares are those of all rows, and add up; other measures over groups have no value there. */
function partCells(
  cells: FootRow['cells'],
  { measures }: QueryResult,
  { share, context }: { readonly share: (name: string) => number; readonly context: CellContext },
): FootRow['cells'] {
  const kept = new Map<string, GridColumn>();
  for (const [id, column] of cells) {
    const { name, expression } = measures.find((one) => id.startsWith(`${one.name}.`)) ?? measureOf(measures, id);
    if (!isOverGroups(expression)) kept.set(id, column);
    else if (id === name && /^share\([^,]+\)$/.test(expression))
      kept.set(id, { ...column, text: () => formatNumber(share(id), 'percent', context) });
  }
  return kept;
}

/** Returns a function that adds up the values of a column. */
function sumOf(result: QueryResult): (name: string) => number {
  return (name) => {
    const column = result.column(name);
    let sum = 0;
    for (let row = 0; row < result.rowCount; row++) sum += numberAt(column, row) || 0;
    return sum;
  };
}
