import { binDays } from '../../../query/time/time-grain.js';
import { MAX_CLAUSE_MEMBERS } from '../../base/chart/marks.js';
import { formatBin } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import { toCohortMembers } from './plans.js';
import type { RetentionView } from './retention.js';
import type { Choice, CohortShown, TriangleCell, ViewContext } from './shown.js';

/** The cohorts of a triangle. */
type Cohorts = Pick<RetentionView, 'rows' | 'grain'>;

/** Returns what is selected in a triangle: each cell stands in the row of its cohort, which it selects. */
export function cohortChoice(
  view: Cohorts,
  cells: readonly TriangleCell[],
  context: ViewContext,
): Pick<CohortShown, 'count' | 'fields' | 'keyOf' | 'chosenBy' | 'choice'> {
  const marksOfRows = (rows: ReadonlySet<number>): readonly number[] =>
    cells.flatMap(({ row }, mark) => (rows.has(row) ? [mark] : []));
  return {
    count: cells.length,
    fields: [],
    keyOf: (mark) => {
      const cell = cells[mark];
      return cell && `${cell.row === 0 ? 'mean' : view.rows[cell.row - 1]!.start} ${cell.age}`;
    },
    chosenBy: (own, picked) => {
      if (picked === undefined || own === '' || picked.where !== own) return [];
      const starts = picked.key.split(' ').map(Number);
      return marksOfRows(new Set(view.rows.flatMap(({ start }, r) => (starts.includes(start) ? [r + 1] : []))));
    },
    choice: (marks, chosen) => choiceOf(rowsOf(marks, chosen, cells), view, context),
  };
}

/**
 * Returns the rows that a selection of cells selects; a cell selects its cohort. Selecting the only selected cohort again, or
 * removing one of its cells, deselects the cohort.
 */
function rowsOf(marks: readonly number[], chosen: readonly number[], cells: readonly TriangleCell[]): readonly number[] | 'none' {
  const rowOf = (mark: number): number => cells[mark]?.row ?? 0;
  const before = new Set(chosen.map(rowOf));
  const requested = [...new Set(marks.map(rowOf))].filter((row) => row > 0);
  if (requested.length === 0) return marks.length > 0 ? 'none' : [];
  if (marks.length === 1) return before.size === 1 && before.has(requested[0]!) ? [] : requested;
  const lost = new Set(chosen.filter((mark) => !marks.includes(mark)).map(rowOf));
  const isTaken = chosen.length - marks.length === 1;
  return requested.filter((row) => !isTaken || !lost.has(row)).sort((a, b) => a - b);
}

function choiceOf(rows: readonly number[] | 'none', view: Cohorts, context: ViewContext): Choice {
  const { cohort, list } = context.messages;
  if (rows === 'none') return undefined;
  if (rows.length === 0) return { field: 'customer', values: [], where: '', announcement: cohort.cleared };
  const cohorts = rows.map((row) => view.rows[row - 1]!);
  const names = list({ items: cohorts.map(({ start }) => periodName(start, view, context)) });
  const periods = cohorts.map((one) => binDays(one.start, view.grain, context.calendar));
  return {
    ...{ field: 'customer', values: [], where: '', announcement: cohort.chosen({ what: names }) },
    members: {
      key: cohorts.map(({ start }) => start).join(' '),
      toPlan: (plan) => toCohortMembers(plan, periods),
      tooMany: (count) =>
        cohort.tooMany({
          customers: cohort.customers({ n: count, shown: formatNumber(count, 'count', context) }),
          most: formatNumber(MAX_CLAUSE_MEMBERS, 'count', context),
        }),
    },
  };
}

/** Returns the name of a cohort’s period. */
export function periodName(start: number, { grain }: Pick<Cohorts, 'grain'>, { locale, calendar }: ViewContext): string {
  return formatBin(start, grain, { locale, fiscalStart: calendar.fiscalStart });
}

/** Says how many periods after the first one is. */
export function laterText(age: number, { grain }: Pick<Cohorts, 'grain'>, context: ViewContext): string {
  return context.messages.cohort.later({ grain, n: age, shown: formatNumber(age, 'count', context) });
}

/** Says which cohorts may be older than the data, and whether averages leave them out; empty where none is. */
export function earlyText(
  { since, grain }: Pick<RetentionView, 'since' | 'grain'>,
  context: ViewContext,
  isLeftOut = false,
): string {
  if (since === undefined) return '';
  return context.messages.cohort.early({ period: periodName(since, { grain }, context), isLeftOut });
}
