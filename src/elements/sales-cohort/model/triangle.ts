import { dateFields } from '../../../catalog/default-period.js';
import { selectedBins } from '../../../catalog/time-selection.js';
import { columnFormat } from '../../../format/column.js';
import { formatBin } from '../../../format/date.js';
import { testOf } from '../../../query/claim.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { lastDayOf } from '../../../query/time/covered-range.js';
import { binDays, binsBetween, shiftBin } from '../../../query/time/time-grain.js';
import { clauseText } from '../../base/card/clause-label.js';
import type { FactColumn, FactValue } from '../../base/define/widget-facts.js';
import {
  amountAt,
  cellsOf,
  courseOf,
  customersOf,
  farPlace,
  readCohorts,
  sumsAt,
  toCohorts,
  totalAt,
  type CohortCell,
  type Cohorts,
} from './cohorts.js';
import { runningNote, tooManyIn, type CohortFacts, type CohortInput, type TriangleChart } from './facts.js';
import { orNull, grainOf, toCohortMembers, valueMeasure } from './plans.js';

/** Minimum change of retention that is reported: one percentage point. */
const POINT = 0.01;

/** Returns cohorts of customers: how many come back, or what they bring. A click on a cell filters by the customers of its cohort, which are queried. */
export function cohortFacts(input: CohortInput): Omit<CohortFacts, 'announced'> {
  const { attributes, catalog, results } = input;
  const main = results['main']!;
  const { mode } = attributes;
  const measure = mode === 'value' ? valueMeasure(attributes.measure) : attributes.measure;
  const cohorts = toCohorts(readCohorts(main, measure), { mode, measure }, grainOf(attributes, catalog));
  return triangleFacts(cohorts, input, lastDayOf(main.facts));
}

/** Returns the facts of cohorts. `lastDay` is the last day of the data shown. */
export function triangleFacts(cohorts: Cohorts, input: CohortInput, lastDay: number | undefined): Omit<CohortFacts, 'announced'> {
  const { calendar, texts } = input;
  const { rows, grain, isValue, means } = cohorts;
  const cells = cellsOf(cohorts);
  const { columns, valuesAt } = figuresOf(cohorts, input);
  const names = rows.map(({ start }) => periodName(start, cohorts, input));
  const { from, to } = courseOf(cohorts) ?? { from: NaN, to: NaN };
  return {
    summary: cells.length === 0 ? '' : (isValue ? valueSentence : retentionSentence)(cohorts, input),
    none: rows.length === 0 || isValue ? texts.noNew : texts.onePeriod({ grain }),
    claims: isValue
      ? []
      : [testOf('retention', [...means, from, to, 1, farPlace(cohorts, calendar) ?? NaN, ...basesIn(cohorts)])],
    columns: [{ label: texts.cohort, isOrdered: true }, { label: texts.age }, ...columns],
    marks: cells.map((cell) => {
      const row = rows[cell.row - 1];
      const age = placeText(cell.place, cohorts, input);
      return {
        values: [names[cell.row - 1] ?? texts.meanTerm, cell.running ? texts.unfinished({ age }) : age, ...valuesAt(cell)],
        group: row && String(row.start),
        hint: row ? texts.clickCohort : texts.mean,
        note: cell.running && lastDay !== undefined ? runningNote(input, lastDay) : undefined,
      };
    }),
    markType: 'cell',
    groups: {
      field: 'customer',
      plan: (starts, plan) =>
        toCohortMembers(
          plan,
          starts.map((start) => binDays(Number(start), grain, calendar)),
        ),
      nameOf: (start) => periodName(Number(start), cohorts, input),
      tooMany: tooManyIn(input),
    },
    explanation: explanationOf(cohorts, input),
    chart: { kind: 'triangle', cohorts, cells, names, period: periodIn(cells, cohorts, input) },
  };
}

/** Returns the cells of the periods that other widgets and the page select. */
function periodIn(cells: readonly CohortCell[], { rows, grain }: Cohorts, context: CohortInput): TriangleChart['period'] {
  const { catalog, calendar, leftOut = [] } = context;
  const [first] = rows;
  const bins = first
    ? binsBetween(first.start, shiftBin(first.start, grain, first.counts.length, calendar), grain, calendar)
    : [];
  const dates = { fields: dateFields(catalog), newest: catalog.newest, calendar };
  const chosen = new Set(selectedBins(leftOut, { bins, grain, ...calendar }, dates));
  const isIn = ({ row, place }: CohortCell): boolean => row > 0 && chosen.has(bins.indexOf(rows[row - 1]!.start) + place);
  return {
    cells: new Set([...cells.keys()].filter((cell) => isIn(cells[cell]!))),
    name: leftOut.map((where) => clauseText(where, context)).join(' '),
  };
}

const UNITS: Readonly<Record<Cohorts['measure'], MeasureUnit>> = { customers: 'count', orders: 'count', revenue: 'money' };

/** Returns the unit of cells: shares, or values per customer such as 1.4 orders. */
export function cellUnit({ isValue, measure }: Pick<Cohorts, 'isValue' | 'measure'>): MeasureUnit {
  return isValue ? (measure === 'orders' ? 'number' : 'money') : 'percent';
}

interface Figures {
  readonly columns: readonly FactColumn[];
  readonly valuesAt: (cell: CohortCell) => readonly FactValue[];
}

function figuresOf(cohorts: Cohorts, { texts, messages }: CohortInput): Figures {
  const { isValue, measure, rows, averaged, partial } = cohorts;
  const unit = UNITS[measure];
  const size: FactColumn = { label: texts.size, unit: 'count' };
  const sumsOf = ({ row, place }: CohortCell): ReturnType<typeof sumsAt> => {
    const one = rows[row - 1];
    return one ? { size: one.size, base: one.base, count: amountAt(one, place) } : sumsAt(place, averaged, partial);
  };
  if (isValue)
    return {
      columns: [
        { label: perCustomer(cohorts, messages), unit: cellUnit(cohorts) },
        { label: messages.measure({ name: `cumulative(${measure})` }), unit },
        size,
      ],
      valuesAt: (cell) => {
        const one = rows[cell.row - 1];
        return [orNull(cell.value), one && totalAt(one, cell.place), sumsOf(cell).size];
      },
    };
  const isOfCustomers = measure === 'customers';
  return {
    columns: [
      { label: isOfCustomers ? texts.shareOfCustomers : texts.share, unit: 'percent' },
      { label: texts.count[measure], unit },
      ...(isOfCustomers ? [] : [{ label: texts.firstPeriod, unit }]),
      size,
    ],
    valuesAt: (cell) => {
      const { size: customers, base, count } = sumsOf(cell);
      return [orNull(cell.value), count, ...(isOfCustomers ? [] : [base]), customers];
    },
  };
}

const perCustomer = ({ measure }: Pick<Cohorts, 'measure'>, messages: CohortInput['messages']): string =>
  messages.dimension({ name: `${measure} per customer` });

function periodName(start: number, { grain }: Pick<Cohorts, 'grain'>, input: CohortInput): string {
  return formatBin(start, grain, input);
}

/** Names a place: the first period, or how many periods later it is. */
function placeText(place: number, { grain }: Pick<Cohorts, 'grain'>, { texts, format }: CohortInput): string {
  return place === 0 ? texts.firstPeriod : texts.later({ grain, n: place, shown: format(place, 'count') });
}

function retentionSentence(cohorts: Cohorts, input: CohortInput): string {
  const { texts, messages, calendar, format } = input;
  const { means, grain, measure, rows, averaged } = cohorts;
  if (Number.isNaN(means[0])) return earlyText(cohorts, input);
  const far = farPlace(cohorts, calendar);
  const labelsAt = (place: number) => ({
    share: format(orNull(means[place - 1]!), 'percent'),
    age: placeText(place, cohorts, input),
  });
  return messages.phrases({
    items: [
      texts.back(measure, grain, { first: labelsAt(1), far: far === undefined ? undefined : labelsAt(far) }),
      ...basisOf(far === undefined ? [1] : [1, far], cohorts, input),
      ...courseText(cohorts, input),
      ...(averaged === rows ? [earlyText(cohorts, input)] : []),
    ].filter(Boolean),
  });
}

/** Returns the numbers of customers that averages may rest on. */
function basesIn({ rows, since, averaged, partial, means }: Cohorts): readonly number[] {
  const early = since === undefined ? [] : [customersOf(rows.filter(({ start }) => start < since))];
  return [customersOf(rows), ...early, ...means.map((_, k) => sumsAt(k + 1, averaged, partial).size)];
}

/** Says on how many customers the averages at some places rest, where these are a part of all. */
function basisOf(places: readonly number[], cohorts: Cohorts, { texts, format }: CohortInput): readonly string[] {
  const { rows, averaged, partial } = cohorts;
  const n = customersOf(rows);
  const parts = new Set(places.map((place) => sumsAt(place, averaged, partial).size));
  if (parts.size === 1 && parts.has(n)) return [];
  return [texts.basis({ parts: Array.from(parts, (part) => format(part, 'count')), n, all: format(n, 'count') })];
}

/** Describes how retention changes; nothing where a difference may be random. */
function courseText(cohorts: Cohorts, input: CohortInput): readonly string[] {
  const { texts, format } = input;
  const { from, to, until, differs } = courseOf(cohorts) ?? { from: NaN, to: NaN, until: NaN, differs: false };
  const isFlat = Math.abs(to - from) < POINT;
  if (!isFlat && !differs) return [];
  return [
    texts.direction({
      direction: isFlat ? 0 : Math.sign(to - from),
      age: placeText(1, cohorts, input),
      ...{ from: format(from, 'percent'), to: format(to, 'percent'), until: periodName(until, cohorts, input) },
    }),
  ];
}

/** States what a new customer has brought in the first period, and in total later. */
function valueSentence(cohorts: Cohorts, input: CohortInput): string {
  const { texts, messages, calendar } = input;
  const { means, grain, measure } = cohorts;
  const early = earlyText(cohorts, input);
  if (Number.isNaN(means[0])) return early;
  const far = farPlace(cohorts, calendar);
  const spend = texts.spend({
    ...{ measure, grain, first: meanText(0, cohorts, input) },
    far: far === undefined ? undefined : meanText(far, cohorts, input),
    farAge: far === undefined ? undefined : placeText(far, cohorts, input),
  });
  return early === '' ? spend : messages.phrases({ items: [spend, early] });
}

/** Formats the average value at a place, with its customers where these are a part of all. */
function meanText(place: number, cohorts: Cohorts, input: CohortInput): string {
  const { texts, format } = input;
  const { rows, averaged, partial, measure } = cohorts;
  const mean = cohorts.means[place]!;
  const value = measure === 'revenue' ? format(mean, 'money') : columnFormat(mean, 'number', input, 2).format(mean);
  const [part, n] = [sumsAt(place, averaged, partial).size, customersOf(rows)];
  return part === n ? value : texts.partly({ value, part: format(part, 'count'), n, all: format(n, 'count') });
}

/** Says which customers may be older than the data, how many they are, and whether averages leave them out; empty where none is. */
function earlyText(cohorts: Cohorts, input: CohortInput): string {
  const { rows, averaged, since } = cohorts;
  if (since === undefined) return '';
  const late = customersOf(rows.filter(({ start }) => start >= since));
  const [part, all] = [customersOf(rows) - late, customersOf(rows)].map((count) => input.format(count, 'count')) as [
    string,
    string,
  ];
  return input.texts.early({ period: periodName(since, cohorts, input), part, all, isLeftOut: averaged !== rows });
}

function explanationOf(cohorts: Cohorts, input: CohortInput): NonNullable<CohortFacts['explanation']> {
  const { texts, messages, format } = input;
  const { grain, measure, others, isValue } = cohorts;
  return [
    { term: texts.cohortTerm, text: texts.cohortText({ grain }) },
    isValue
      ? { term: perCustomer(cohorts, messages), text: texts.perCustomerText({ measure: messages.measure({ name: measure }) }) }
      : { term: texts.retentionTerm, text: texts.retentionTexts[measure] },
    { term: texts.meanTerm, text: [texts.meanText, earlyText(cohorts, input)].filter(Boolean).join(' ') },
    ...(others > 0 ? [{ term: texts.leftTerm, text: texts.others({ n: others, shown: format(others, 'count') }) }] : []),
  ];
}
