import type { FiscalCalendar } from '../../../query/time/calendar-date.js';
import { binsPerYear } from '../../../query/time/time-grain.js';
import { columnFormat } from '../../../format/column.js';
import { formatDay } from '../../../format/date.js';
import { formatNumber, MISSING } from '../../../format/number.js';
import { boundTexts } from '../../../format/tick-labels.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { type Scale, scaleOf } from '../../../util/color-scale.js';
import type { MarkDescription } from '../../base/chart/marks.js';
import type { TableView } from '../../base/element/widget.js';
import type { CohortGrain } from '../attributes.js';
import { cohortChoice, type CohortRow, customersOf, earlyText, laterText, periodName, type RetentionView } from './retention.js';
import type { CohortShown, TriangleCell, TrianglePicture, ViewContext } from './shown.js';

/** Measures that have a value per customer. */
type ValueMeasure = Exclude<RetentionView['measure'], 'customers'>;

/** Content of a table of values per customer. Places count periods: 0 is the first period of a cohort. */
interface ValueView extends Pick<RetentionView, 'rows' | 'partial' | 'others' | 'since'> {
  readonly measure: ValueMeasure;
  readonly grain: CohortGrain;
  /** Value per customer up to each place, of all cohorts that are old enough; NaN where none is. */
  readonly means: readonly number[];
}

/** Converts cohorts to the value that each has brought, from its first period to each later one. */
export function toValue({ rows, partial, others, since, grain }: RetentionView, measure: ValueMeasure): ValueView {
  const places = rows.reduce((most, { counts }) => Math.max(most, counts.length + 1), 0);
  let mean = 0;
  const means = Array.from({ length: places }, (_, place) => (mean += meanIn(place, rows, partial)));
  return { rows, partial, others, since, grain, measure, means };
}

/** Returns the value of a cohort from its first period to a later one. */
function totalOf({ base, counts }: CohortRow, place: number): number {
  return counts.slice(0, place).reduce((sum, count) => sum + count, base);
}

/** Returns the cohorts in which the period at a place is over. */
function oldEnough(place: number, rows: readonly CohortRow[], partial: boolean): readonly CohortRow[] {
  return rows.filter((row) => isOver(row, place, partial));
}

/**
 * Returns what a customer brings in one period, over all cohorts that are old enough; NaN without one. Averages add up these, because averages
 * of totals would fall where older cohorts with higher totals have no successors yet.
 */
function meanIn(place: number, rows: readonly CohortRow[], partial: boolean): number {
  const old = oldEnough(place, rows, partial);
  const size = customersOf(old);
  const added = old.reduce((sum, { base, counts }) => sum + (place === 0 ? base : counts[place - 1]!), 0);
  return size > 0 ? added / size : NaN;
}

const isOver = ({ counts }: CohortRow, place: number, partial: boolean): boolean => place <= counts.length - Number(partial);

function perCustomer(row: CohortRow, place: number): number {
  return row.size > 0 ? totalOf(row, place) / row.size : NaN;
}

/** Returns all cells by row, averages first. The first column, age 1, is the first period. */
export function valueCells({ rows, means, partial }: ValueView): readonly TriangleCell[] {
  const all = means.flatMap((share, place) => (Number.isNaN(share) ? [] : [{ row: 0, age: place + 1, share, running: false }]));
  return [
    ...all,
    ...rows.flatMap((row, r) =>
      Array.from({ length: row.counts.length + 1 }, (_, place) => ({
        row: r + 1,
        age: place + 1,
        share: perCustomer(row, place),
        running: !isOver(row, place, partial),
      })),
    ),
  ];
}

/** Returns the color scale for the values of complete periods. */
function scaleOfValues(cells: readonly TriangleCell[]): Scale {
  const over = cells.filter(({ running }) => !running);
  return scaleOf(
    Float64Array.from(over, ({ share }) => share),
    'returns',
  );
}

/** Minimum number of cohorts for an average. */
const FEW = 3;

/** Returns the place that the sentence names besides the first period: a year later, or the last one with three cohorts. */
function farPlace(view: ValueView, calendar: FiscalCalendar): number | undefined {
  const known = (place: number): boolean => oldEnough(place, view.rows, view.partial).length >= FEW;
  for (let place = binsPerYear(view.grain, calendar); place > 0; place--) if (known(place)) return place;
  return undefined;
}

const UNITS: Readonly<Record<ValueMeasure, MeasureUnit>> = { orders: 'count', revenue: 'money' };
/** Units of a value per customer: 1.4 orders. */
const UNITS_PER_CUSTOMER: Readonly<Record<ValueMeasure, MeasureUnit>> = { orders: 'number', revenue: 'money' };

/** Returns the triangle of values per customer. `lastDay` is the last day of the data shown. */
export function valueShown(view: ValueView, context: ViewContext, lastDay: number | undefined): CohortShown {
  const { cohort } = context.messages;
  const cells = valueCells(view);
  const scale = scaleOfValues(cells);
  return {
    ...cohortChoice(view, cells, context),
    role: cohort.roles.value,
    keys: cohort.keys,
    sentence: sentenceOf(view, context),
    claims: [],
    explain: explainOf(view, context),
    table: (caption) => tableOf(view, cells, { context, caption }),
    picture: (chosen) => pictureOf(view, { cells, scale, chosen }, context),
    announce: (mark, chosen) => announcementOf(cells[mark], { view, context, lastDay, isChosen: chosen.includes(mark) }),
  };
}

const labelOf = ({ measure }: ValueView, { messages }: ViewContext): string =>
  messages.dimension({ name: `${measure} per customer` });

const totalLabelOf = ({ measure }: ValueView, { messages }: ViewContext): string =>
  messages.measure({ name: `cumulative(${measure})` });

const valueText = (value: number, { measure }: ValueView, context: ViewContext): string =>
  measure === 'revenue' ? formatNumber(value, 'money', context) : columnFormat(value, 'number', context, 2).format(value);

function ageText(age: number, view: ValueView, context: ViewContext): string {
  return age === 1 ? context.messages.cohort.firstPeriod : laterText(age - 1, view, context);
}

/** States what a new customer has brought in the first period, and in total later. */
function sentenceOf(view: ValueView, context: ViewContext): string {
  const { cohort } = context.messages;
  const { rows, means, grain, measure } = view;
  if (rows.length === 0) return cohort.noNew;
  const [first] = means;
  if (first === undefined || Number.isNaN(first)) return earlyText(view, context);
  const far = farPlace(view, context.calendar);
  const spend = cohort.spend({
    measure,
    grain,
    first: meanText(0, view, context),
    far: far === undefined ? undefined : meanText(far, view, context),
    farAge: far === undefined ? undefined : laterText(far, view, context),
  });
  const early = earlyText(view, context);
  return early === '' ? spend : context.messages.phrases({ items: [spend, early] });
}

/** Formats the average at a place, with its customers where these are a part of all. */
function meanText(place: number, view: ValueView, context: ViewContext): string {
  const value = valueText(view.means[place]!, view, context);
  const [part, all] = [oldEnough(place, view.rows, view.partial), view.rows].map(customersOf) as [number, number];
  const shown = (count: number): string => formatNumber(count, 'count', context, 'full');
  return part === all ? value : context.messages.cohort.partly({ value, part: shown(part), n: all, all: shown(all) });
}

function explainOf(view: ValueView, context: ViewContext): CohortShown['explain'] {
  const { cohort, measure } = context.messages;
  const { grain, others } = view;
  return [
    { term: cohort.cohortTerm, text: cohort.cohortText({ grain }) },
    { term: labelOf(view, context), text: cohort.perCustomerText({ measure: measure({ name: view.measure }) }) },
    { term: cohort.meanTerm, text: [cohort.meanText, earlyText(view, context)].filter(Boolean).join(' ') },
    ...(others > 0
      ? [{ term: cohort.leftTerm, text: cohort.others({ n: others, shown: formatNumber(others, 'count', context) }) }]
      : []),
  ];
}

function pictureOf(
  view: ValueView,
  { cells, scale, chosen }: Pick<TrianglePicture, 'cells' | 'chosen'> & { readonly scale: Scale },
  context: ViewContext,
): TrianglePicture {
  const { cohort } = context.messages;
  const { rows, grain, measure } = view;
  const unit = UNITS_PER_CUSTOMER[measure];
  const sizeText = (size: number): string => formatNumber(size, 'count', context, 'full');
  const all = customersOf(rows);
  const most = cells.reduce((top, { share }) => (Number.isNaN(share) ? top : Math.max(top, Math.abs(share))), 0);
  const { divisor } = columnFormat(most, unit, context);
  const format = columnFormat(most, unit, context, most / divisor < 10 ? 2 : most / divisor < 100 ? 1 : 0);
  // Cells have no room for it: `$K` of $1.18K, or what is counted, stands once, at the averages.
  const unitText = format.format(divisor).replace(format.bare(divisor), '').trim() || context.messages.measure({ name: measure });
  return {
    chart: 'triangle',
    cells,
    scale,
    chosen,
    ages: view.means.length,
    rows: [
      { name: `${cohort.meanTerm} (${unitText})`, size: all === 0 ? '' : sizeText(all) },
      ...rows.map(({ start, size }) => ({ name: periodName(start, view, context), size: sizeText(size) })),
    ],
    texts: {
      size: cohort.sizes.customers,
      ages: cohort.ages({ grain }),
      age: (age) => formatNumber(age - 1, 'count', context),
      value: format.bare,
      bounds: boundTexts(scale.bounds, unit, context),
      running: cohort.running,
      none: cohort.noNew,
    },
  };
}

/** Returns the customers of a cell, those of one cohort or of all that are old enough, and the value of a cohort. */
function sumsOf({ row, age }: TriangleCell, view: ValueView): { readonly size: number; readonly total: number | undefined } {
  const one = view.rows[row - 1];
  if (one) return { size: one.size, total: totalOf(one, age - 1) };
  return { size: customersOf(oldEnough(age - 1, view.rows, view.partial)), total: undefined };
}

interface Told {
  readonly view: ValueView;
  readonly context: ViewContext;
  readonly lastDay: number | undefined;
  readonly isChosen: boolean;
}

function announcementOf(cell: TriangleCell | undefined, { view, context, lastDay, isChosen }: Told): MarkDescription | undefined {
  if (!cell) return undefined;
  const { cohort, phrases, sentences } = context.messages;
  const row = view.rows[cell.row - 1];
  const { size, total } = sumsOf(cell, view);
  const title = cohort.cellName({
    cohort: row ? periodName(row.start, view, context) : cohort.meanTerm,
    age: ageText(cell.age, view, context),
  });
  const rows = [
    [labelOf(view, context), formatNumber(cell.share, UNITS_PER_CUSTOMER[view.measure], context, 'full')] as const,
    ...(total === undefined
      ? []
      : [[totalLabelOf(view, context), formatNumber(total, UNITS[view.measure], context, 'full')] as const]),
    [cohort.size, formatNumber(size, 'count', context)] as const,
  ];
  const isRunning = cell.running && lastDay !== undefined;
  const running = isRunning ? cohort.runningNote({ until: formatDay(lastDay, { locale: context.locale }) }) : undefined;
  const hint = row ? (isChosen ? cohort.unclick : cohort.clickCohort) : cohort.mean;
  return {
    title,
    rows,
    hint: running === undefined ? hint : phrases({ items: [sentences({ items: [running] }), hint] }),
    spoken: cohort.cell({
      name: title,
      parts: [...rows.map(([term, text]) => `${term} ${text}`), ...(running === undefined ? [] : [running])],
    }),
  };
}

/** Returns the data table: cohort, size, age, cumulated value and value per customer of each cell. Averages come first. */
function tableOf(
  view: ValueView,
  cells: readonly TriangleCell[],
  { context, caption }: { readonly context: ViewContext; readonly caption: string },
): TableView {
  const { cohort } = context.messages;
  const number = (value: number, unit: MeasureUnit): string => formatNumber(value, unit, context, 'full');
  return {
    caption,
    columns: [
      { label: cohort.cohort, isOrdered: true },
      ...[cohort.size, cohort.age, totalLabelOf(view, context), labelOf(view, context)].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: cells.map((cell) => {
      const one = view.rows[cell.row - 1];
      const { size, total } = sumsOf(cell, view);
      const age = ageText(cell.age, view, context);
      return [
        one ? periodName(one.start, view, context) : cohort.meanTerm,
        number(size, 'count'),
        cell.running ? cohort.unfinished({ age }) : age,
        total === undefined ? MISSING : number(total, UNITS[view.measure]),
        number(cell.share, UNITS_PER_CUSTOMER[view.measure]),
      ];
    }),
  };
}
