import { boundTexts } from '../../../format/bound-texts.js';
import { columnFormat, markFormat } from '../../../format/column.js';
import { formatBin, formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { MOST_MEMBERS, toCohortMembers } from './plans.js';
import {
  cellsOf,
  courseOf,
  farAge,
  periodOf,
  scaleOfCells,
  shareText,
  sumsAt,
  type RetentionCell,
  type RetentionView,
} from './retention.js';
import type { Choice, CohortShown, Said, Table, TrianglePicture, ViewContext } from './shown.js';

const UNITS: Readonly<Record<RetentionView['measure'], MeasureUnit>> = { customers: 'count', orders: 'count', revenue: 'money' };

/** Changes of retention below this are none: a percentage point. */
const POINT = 0.01;

/** Where all shares are below this, they are told with a decimal. */
const SMALL = 0.1;

/** How a triangle is told and chosen from; `lastDay` is the last day of what is shown. */
export function retentionShown(view: RetentionView, context: ViewContext, lastDay: number | undefined): CohortShown {
  const { cohort } = context.words;
  const cells = cellsOf(view);
  const scale = scaleOfCells(cells);
  const keyOf = (mark: number): string | undefined => {
    const cell = cells[mark];
    return cell && `${cell.row === 0 ? 'mean' : view.rows[cell.row - 1]!.start} ${cell.age}`;
  };
  const marksOfRows = (rows: ReadonlySet<number>): readonly number[] =>
    cells.flatMap(({ row }, mark) => (rows.has(row) ? [mark] : []));
  return {
    count: cells.length,
    fields: [],
    role: cohort.roles.retention,
    keys: cohort.keys,
    sentence: sentenceOf(view, context),
    explain: explainOf(view, context),
    table: (caption) => tableOf(view, cells, { context, caption }),
    keyOf,
    chosenBy: (own, picked) => {
      if (picked === undefined || own === '' || picked.where !== own) return [];
      const starts = picked.key.split(' ').map(Number);
      return marksOfRows(new Set(view.rows.flatMap(({ start }, r) => (starts.includes(start) ? [r + 1] : []))));
    },
    picture: (chosen) => pictureOf(view, { cells, scale, chosen }, context),
    said: (mark, chosen) => saidOf(cells[mark], { view, context, lastDay, isChosen: chosen.includes(mark) }),
    choice: (marks, chosen) => choiceOf(rowsOf(marks, chosen, cells), view, context),
  };
}

/** The rows that are chosen: a cell stands for its cohort; a click on a cohort that is chosen alone gives it up, and so does taking one of its cells away. */
function rowsOf(
  marks: readonly number[],
  chosen: readonly number[],
  cells: readonly RetentionCell[],
): readonly number[] | 'none' {
  const rowOf = (mark: number): number => cells[mark]?.row ?? 0;
  const before = new Set(chosen.map(rowOf));
  const wanted = [...new Set(marks.map(rowOf))].filter((row) => row > 0);
  if (wanted.length === 0) return marks.length > 0 ? 'none' : [];
  if (marks.length === 1) return before.size === 1 && before.has(wanted[0]!) ? [] : wanted;
  const lost = new Set(chosen.filter((mark) => !marks.includes(mark)).map(rowOf));
  const isTaken = chosen.length - marks.length === 1;
  return wanted.filter((row) => !isTaken || !lost.has(row)).sort((a, b) => a - b);
}

function choiceOf(rows: readonly number[] | 'none', view: RetentionView, context: ViewContext): Choice {
  const { cohort, list } = context.words;
  if (rows === 'none') return { kind: 'none' };
  if (rows.length === 0) return { kind: 'clause', field: 'customer', values: [], where: '', said: cohort.cleared };
  const cohorts = rows.map((row) => view.rows[row - 1]!);
  const names = list(cohorts.map(({ start }) => periodName(start, view, context)));
  return {
    kind: 'members',
    key: cohorts.map(({ start }) => start).join(' '),
    ask: (plan) =>
      toCohortMembers(
        plan,
        cohorts.map((one) => periodOf(one, view.grain)),
      ),
    said: cohort.chosen(names),
    tooMany: (count) =>
      cohort.tooMany(
        cohort.customers(count, formatNumber(count, 'count', context)),
        formatNumber(MOST_MEMBERS, 'count', context),
      ),
  };
}

function periodName(start: number, { grain }: Pick<RetentionView, 'grain'>, { locale, calendar }: ViewContext): string {
  return formatBin(start, grain, { locale, fiscalStart: calendar.fiscalStart });
}

function laterText(age: number, { grain }: RetentionView, context: ViewContext): string {
  return context.words.cohort.later(age, formatNumber(age, 'count', context), grain);
}

/** What is read off the triangle: how many come back, and whether that changes. */
function sentenceOf(view: RetentionView, context: ViewContext): string {
  const { cohort } = context.words;
  const { rows, means, grain, measure } = view;
  if (rows.length === 0) return cohort.noNew;
  const [first] = means;
  if (first === undefined || Number.isNaN(first)) return means.length === 0 ? cohort.onePeriod(grain) : '';
  const said = (age: number): { share: string; age: string } => ({
    share: shareText(means[age - 1]!, context.locale),
    age: laterText(age, view, context),
  });
  const far = farAge(view);
  const course = courseOf(view);
  return cohort.sentences([
    cohort.back(measure, grain, { first: said(1), far: far === undefined ? undefined : said(far) }),
    ...(course
      ? [
          cohort.course({
            course: Math.abs(course.to - course.from) < POINT ? 0 : Math.sign(course.to - course.from),
            age: laterText(1, view, context),
            from: shareText(course.from, context.locale),
            to: shareText(course.to, context.locale),
            until: periodName(course.until, view, context),
          }),
        ]
      : []),
  ]);
}

function explainOf({ grain, measure, others }: RetentionView, context: ViewContext): CohortShown['explain'] {
  const { cohort } = context.words;
  return [
    { term: cohort.cohortTerm, text: cohort.cohortText(grain) },
    { term: cohort.retentionTerm, text: cohort.retentionTexts[measure] },
    { term: cohort.meanTerm, text: cohort.meanText },
    ...(others > 0 ? [{ term: cohort.leftTerm, text: cohort.others(others, formatNumber(others, 'count', context)) }] : []),
  ];
}

function pictureOf(
  view: RetentionView,
  { cells, scale, chosen }: Pick<TrianglePicture, 'cells' | 'scale' | 'chosen'>,
  context: ViewContext,
): TrianglePicture {
  const { cohort } = context.words;
  const { measure, rows, grain } = view;
  const base = rows.reduce((sum, row) => sum + row.base, 0);
  const largest = rows.reduce((most, row) => Math.max(most, Math.abs(row.base)), 0);
  const money = largest < 1000 ? columnFormat(largest, 'money', context, 0) : markFormat(largest, 'money', context);
  const sizeText = (value: number): string =>
    measure === 'revenue' ? money.format(value) : formatNumber(value, 'count', context, 'full');
  // Of shares that are all small whole per cents would look alike.
  const most = cells.reduce((top, { share, running }) => (running || Number.isNaN(share) ? top : Math.max(top, share)), 0);
  const shares = columnFormat(1, 'ratio', context, most < SMALL ? 1 : 0);
  return {
    chart: 'triangle',
    cells,
    scale,
    chosen,
    ages: view.means.length,
    rows: [
      { name: cohort.all, size: sizeText(base) },
      ...rows.map((row) => ({ name: periodName(row.start, view, context), size: sizeText(row.base) })),
    ],
    words: {
      size: cohort.sizes[measure],
      ages: cohort.ages(grain),
      age: (age) => formatNumber(age, 'count', context),
      value: shares.bare,
      bounds: boundTexts(scale.bounds, 'ratio', context),
      running: cohort.running,
      none: rows.length === 0 ? cohort.noNew : cohort.onePeriod(grain),
    },
  };
}

interface SaidFacts {
  readonly view: RetentionView;
  readonly context: ViewContext;
  readonly lastDay: number | undefined;
  readonly isChosen: boolean;
}

function saidOf(cell: RetentionCell | undefined, { view, context, lastDay, isChosen }: SaidFacts): Said | undefined {
  if (!cell) return undefined;
  const { cohort } = context.words;
  const { measure } = view;
  const exact = (value: number): string => formatNumber(value, UNITS[measure], context, 'full');
  const row = view.rows[cell.row - 1];
  const { size, base, count } = sumsOf(cell, view);
  const share = [
    measure === 'customers' ? cohort.shareOfCustomers : cohort.share,
    shareText(cell.share, context.locale),
  ] as const;
  const title = cohort.cellName(row ? periodName(row.start, view, context) : cohort.all, laterText(cell.age, view, context));
  const rows = [
    share,
    [cohort.count[measure], exact(count)] as const,
    ...(measure === 'customers' ? [] : [[cohort.firstPeriod, exact(base)] as const]),
    [cohort.size, formatNumber(size, 'count', context)] as const,
  ];
  const running =
    cell.running && lastDay !== undefined ? cohort.runningNote(formatDay(lastDay, { locale: context.locale })) : undefined;
  const spoken = cohort.cell(title, [
    ...rows.map(([term, text]) => `${term} ${text}`),
    ...(running === undefined ? [] : [running]),
  ]);
  const hint = row ? (isChosen ? cohort.unclick : cohort.clickCohort) : cohort.mean;
  return { title, rows, hint: running === undefined ? hint : cohort.sentences([`${running}.`, hint]), spoken };
}

/** The customers, the first period and the count of a cell: of a cohort, or of all that are old enough. */
function sumsOf({ row, age }: RetentionCell, { rows, partial }: RetentionView): ReturnType<typeof sumsAt> {
  const one = rows[row - 1];
  return one ? { size: one.size, base: one.base, count: one.counts[age - 1]! } : sumsAt(age, rows, partial);
}

/** A line for each cell: cohort, size, age, count, share; those of the means first. */
function tableOf(
  view: RetentionView,
  cells: readonly RetentionCell[],
  { context, caption }: { readonly context: ViewContext; readonly caption: string },
): Table {
  const { cohort } = context.words;
  const { measure } = view;
  const number = (value: number, unit: MeasureUnit): string => formatNumber(value, unit, context, 'full');
  return {
    caption,
    columns: [
      { label: cohort.cohort },
      ...[cohort.size, cohort.age, cohort.count[measure], cohort.share].map((label) => ({ label, numeric: true })),
    ],
    rows: cells.map((cell) => {
      const { row, age, share, running } = cell;
      const one = view.rows[row - 1];
      const { size, count } = sumsOf(cell, view);
      const later = laterText(age, view, context);
      return [
        one ? periodName(one.start, view, context) : cohort.all,
        number(size, 'count'),
        running ? cohort.unfinished(later) : later,
        number(count, UNITS[measure]),
        shareText(share, context.locale),
      ];
    }),
  };
}
