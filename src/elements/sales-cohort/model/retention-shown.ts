import type { FiscalCalendar } from '../../../query/time/calendar-date.js';
import type { MarkDescription } from '../../base/chart/marks.js';
import { testOf } from '../../../query/claim.js';
import type { Claim } from '../../../query/claim.js';
import type { TableView } from '../../base/element/widget.js';
import { boundTexts } from '../../../format/tick-labels.js';
import { columnFormat, markFormat } from '../../../format/column.js';
import { formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/measure.js';
import {
  cellsOf,
  cohortChoice,
  completeRows,
  courseOf,
  customersOf,
  earlyText,
  farAge,
  laterText,
  periodName,
  type RetentionCell,
  type RetentionView,
  scaleOfCells,
  shareText,
  sumsAt,
} from './retention.js';
import type { CohortShown, TrianglePicture, ViewContext } from './shown.js';

const UNITS: Readonly<Record<RetentionView['measure'], MeasureUnit>> = { customers: 'count', orders: 'count', revenue: 'money' };

/** Minimum change of retention that is reported: one percentage point. */
const POINT = 0.01;

/** Shares are shown with a decimal when all are below this value. */
const SMALL = 0.1;

/** Returns the triangle chart. `lastDay` is the last day of the data shown. */
export function retentionShown(view: RetentionView, context: ViewContext, lastDay: number | undefined): CohortShown {
  const { cohort } = context.messages;
  const cells = cellsOf(view);
  const scale = scaleOfCells(cells);
  return {
    ...cohortChoice(view, cells, context),
    role: cohort.roles.retention,
    keys: cohort.keys,
    sentence: sentenceOf(view, context),
    claims: claimsOf(view, context.calendar),
    explain: explainOf(view, context),
    table: (caption) => tableOf(view, cells, { context, caption }),
    picture: (chosen) => pictureOf(view, { cells, scale, chosen }, context),
    announce: (mark, chosen) => announcementOf(cells[mark], { view, context, lastDay, isChosen: chosen.includes(mark) }),
  };
}

/** Describes how retention changes; `undefined` where a difference may be random. */
function courseText(view: RetentionView, context: ViewContext): string | undefined {
  const course = courseOf(view);
  if (!course) return undefined;
  const { from, to, until, differs } = course;
  const isFlat = Math.abs(to - from) < POINT;
  if (!isFlat && !differs) return undefined;
  return context.messages.cohort.direction({
    direction: isFlat ? 0 : Math.sign(to - from),
    age: laterText(1, view, context),
    from: shareText(from, context.locale),
    to: shareText(to, context.locale),
    until: periodName(until, view, context),
  });
}

/** Summarizes retention: its level, and how it changes. */
function sentenceOf(view: RetentionView, context: ViewContext): string {
  const { cohort } = context.messages;
  const { rows, means, grain, measure } = view;
  if (rows.length === 0) return cohort.noNew;
  const [first] = means;
  if (first === undefined || Number.isNaN(first))
    return means.length === 0 ? cohort.onePeriod({ grain }) : earlyText(view, context, true);
  const labelsAt = (age: number): { share: string; age: string } => ({
    share: shareText(means[age - 1]!, context.locale),
    age: laterText(age, view, context),
  });
  const far = farAge(view, context.calendar);
  const course = courseText(view, context);
  return context.messages.phrases({
    items: [
      cohort.back(measure, grain, { first: labelsAt(1), far: far === undefined ? undefined : labelsAt(far) }),
      ...basisOf(far === undefined ? [1] : [1, far], view, context),
      ...(course === undefined ? [] : [course]),
    ],
  });
}

/** Says on how many customers the averages at some ages rest, where these are a part of all. */
function basisOf(ages: readonly number[], view: RetentionView, context: ViewContext): readonly string[] {
  const all = customersOf(view.rows);
  const parts = new Set(ages.map((age) => sumsAt(age, completeRows(view), view.partial).size));
  if (parts.size === 1 && parts.has(all)) return [];
  const shown = (count: number): string => formatNumber(count, 'count', context, 'full');
  return [context.messages.cohort.basis({ parts: Array.from(parts, shown), n: all, all: shown(all) })];
}

/** Returns what the sentence states: the averages by age, and the averages before and after a change. */
function claimsOf(view: RetentionView, calendar: FiscalCalendar): readonly Claim[] {
  const { from, to } = courseOf(view) ?? { from: NaN, to: NaN };
  return [testOf('retention', [...view.means, from, to, 1, farAge(view, calendar) ?? NaN])];
}

function explainOf(view: RetentionView, context: ViewContext): CohortShown['explain'] {
  const { grain, measure, others } = view;
  const { cohort } = context.messages;
  const early = earlyText(view, context, true);
  return [
    { term: cohort.cohortTerm, text: cohort.cohortText({ grain }) },
    { term: cohort.retentionTerm, text: cohort.retentionTexts[measure] },
    { term: cohort.meanTerm, text: [cohort.meanText, early].filter(Boolean).join(' ') },
    ...(others > 0
      ? [{ term: cohort.leftTerm, text: cohort.others({ n: others, shown: formatNumber(others, 'count', context) }) }]
      : []),
  ];
}

function pictureOf(
  view: RetentionView,
  { cells, scale, chosen }: Pick<TrianglePicture, 'cells' | 'scale' | 'chosen'>,
  context: ViewContext,
): TrianglePicture {
  const { cohort } = context.messages;
  const { measure, rows, grain } = view;
  const averaged = completeRows(view).reduce((sum, row) => sum + row.base, 0);
  const largest = rows.reduce((most, row) => Math.max(most, Math.abs(row.base)), 0);
  const money = largest < 1000 ? columnFormat(largest, 'money', context, 0) : markFormat(largest, 'money', context);
  const sizeText = (value: number): string =>
    measure === 'revenue' ? money.format(value) : formatNumber(value, 'count', context, 'full');
  // Small shares would all look alike as whole percentages.
  const most = cells.reduce((top, { share, running }) => (running || Number.isNaN(share) ? top : Math.max(top, share)), 0);
  const shares = columnFormat(1, 'percent', context, most < SMALL ? 1 : 0);
  return {
    chart: 'triangle',
    cells,
    scale,
    chosen,
    ages: view.means.length,
    rows: [
      { name: cohort.meanTerm, size: averaged === 0 ? '' : sizeText(averaged) },
      ...rows.map((row) => ({ name: periodName(row.start, view, context), size: sizeText(row.base) })),
    ],
    texts: {
      size: cohort.sizes[measure],
      ages: cohort.ages({ grain }),
      age: (age) => formatNumber(age, 'count', context),
      value: shares.bare,
      bounds: boundTexts(scale.bounds, 'percent', context),
      running: cohort.running,
      none: rows.length === 0 ? cohort.noNew : cohort.onePeriod({ grain }),
    },
  };
}

interface FormattedFacts {
  readonly view: RetentionView;
  readonly context: ViewContext;
  readonly lastDay: number | undefined;
  readonly isChosen: boolean;
}

function announcementOf(
  cell: RetentionCell | undefined,
  { view, context, lastDay, isChosen }: FormattedFacts,
): MarkDescription | undefined {
  if (!cell) return undefined;
  const { cohort } = context.messages;
  const { measure } = view;
  const exact = (value: number): string => formatNumber(value, UNITS[measure], context, 'full');
  const row = view.rows[cell.row - 1];
  const { size, base, count } = sumsOf(cell, view);
  const share = [
    measure === 'customers' ? cohort.shareOfCustomers : cohort.share,
    shareText(cell.share, context.locale),
  ] as const;
  const title = cohort.cellName({
    cohort: row ? periodName(row.start, view, context) : cohort.meanTerm,
    age: laterText(cell.age, view, context),
  });
  const rows = [
    share,
    [cohort.count[measure], exact(count)] as const,
    ...(measure === 'customers' ? [] : [[cohort.firstPeriod, exact(base)] as const]),
    [cohort.size, formatNumber(size, 'count', context)] as const,
  ];
  const running =
    cell.running && lastDay !== undefined
      ? cohort.runningNote({ until: formatDay(lastDay, { locale: context.locale }) })
      : undefined;
  const spoken = cohort.cell({
    name: title,
    parts: [...rows.map(([term, text]) => `${term} ${text}`), ...(running === undefined ? [] : [running])],
  });
  const hint = row ? (isChosen ? cohort.unclick : cohort.clickCohort) : cohort.mean;
  return {
    title,
    rows,
    hint:
      running === undefined
        ? hint
        : context.messages.phrases({ items: [context.messages.sentences({ items: [running] }), hint] }),
    spoken,
  };
}

/** Returns the customers, the first-period value and the count of a cell: one cohort, or all cohorts that are old enough. */
function sumsOf({ row, age }: RetentionCell, { rows, partial, since }: RetentionView): ReturnType<typeof sumsAt> {
  const one = rows[row - 1];
  return one
    ? { size: one.size, base: one.base, count: one.counts[age - 1]! }
    : sumsAt(age, completeRows({ rows, since }), partial);
}

/** Returns the data table: cohort, size, age, count and share of each cell. Averages come first. */
function tableOf(
  view: RetentionView,
  cells: readonly RetentionCell[],
  { context, caption }: { readonly context: ViewContext; readonly caption: string },
): TableView {
  const { cohort } = context.messages;
  const { measure } = view;
  const number = (value: number, unit: MeasureUnit): string => formatNumber(value, unit, context, 'full');
  return {
    caption,
    columns: [
      { label: cohort.cohort, isOrdered: true },
      ...[cohort.size, cohort.age, cohort.count[measure], cohort.share].map((label) => ({ label, numeric: true })),
    ],
    rows: cells.map((cell) => {
      const { row, age, share, running } = cell;
      const one = view.rows[row - 1];
      const { size, count } = sumsOf(cell, view);
      const later = laterText(age, view, context);
      return [
        one ? periodName(one.start, view, context) : cohort.meanTerm,
        number(size, 'count'),
        running ? cohort.unfinished({ age: later }) : later,
        number(count, UNITS[measure]),
        shareText(share, context.locale),
      ];
    }),
  };
}
