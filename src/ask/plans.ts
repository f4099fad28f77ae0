import { PLAN } from '../query/planned.js';
import type { Catalog } from '../query/catalog.js';
import { fieldsOf } from './ask-catalog.js';
import { type AnswerTag, type AskPlan, obstacleOf } from './check-plan.js';
import type { Times } from './comparison.js';
import { hasSense, meaningOf, type Draft } from './draft.js';
import type { Sense, Unit } from './lexicon/lexicon.js';
import type { Part } from './read.js';
import { grainOf, type Chosen, type Subjects } from './subjects.js';

/** Number of members of a ranking without a number: “top customers”. */
const USUAL_TOP = 10;
const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = {
  quarter: 3,
  year: 12,
};

/** A question while its answer is made. */
export interface Question extends Subjects {
  readonly draft: Draft;
  readonly catalog: Catalog;
  readonly times: Times;
  readonly where: string;
  /** Returns true when the question has a sense, and marks its words as used. */
  readonly asks: (...senses: readonly Sense[]) => boolean;
}

/** Returns the tag that a question asks for, and marks the parts that it uses. */
export function planOf(question: Question): AskPlan {
  const { asks } = question;
  if (asks('why')) return drivers(question);
  if (asks('forecast') || question.draft.parts.some(({ period }) => period?.kind === 'span' && period.isNext))
    return forecast(question);
  if (asks('basket')) return basket(question);
  const cohort = cohortOf(question);
  if (cohort) return cohort;
  if (asks('heatmap')) return heatmap(question);
  if (asks('map')) return map(question);
  if (asks('calendar'))
    return plan(question, 'sales-heatmap', {
      mode: 'calendar',
      measure: oneMeasure(question),
    });
  if (asks('correlation')) return correlation(question);
  if (asks('distribution')) return distribution(question);
  if (asks('insights')) return plan(question, 'sales-insights', {});
  if (asks('table')) return table(question);
  return trend(question) ?? (question.dimensions.length > 1 ? table(question) : figures(question));
}

function plan({ where }: Question, tag: AnswerTag, attributes: Readonly<Record<string, string | undefined>>): AskPlan {
  const set = Object.entries({
    ...attributes,
    where: where || undefined,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { tag, attributes: Object.fromEntries(set) };
}

/** The measure of data when a question names none. */
function usualMeasure(catalog: Catalog): string {
  return ['revenue', 'units', 'orders'].find((name) => !obstacleOf({ measures: [name] }, catalog)) ?? 'count()';
}

function oneMeasure({ draft, measures, catalog }: Question): string {
  const [first] = measures;
  draft.use(first?.part);
  return first?.text ?? usualMeasure(catalog);
}

function allMeasures(question: Question): string {
  const { draft, measures } = question;
  draft.use(...measures.map(({ part }) => part));
  return measures.length > 0 ? measures.map(({ text }) => text).join(', ') : oneMeasure(question);
}

function take({ draft }: Question, chosen: readonly Chosen[]): string | undefined {
  draft.use(...chosen.map(({ part }) => part));
  return chosen.length > 0 ? chosen.map(({ text }) => text).join(', ') : undefined;
}

/** The first part that asks for points in time, which is then used. */
function takeGrain({ draft }: Question): Unit | undefined {
  const parts = draft.parts.filter((part) => !draft.isUsed(part) && !part.period && grainOf(part) !== undefined);
  const grains = new Set(parts.map(grainOf));
  if (grains.size > 1) return undefined;
  draft.use(...parts);
  return [...grains][0];
}

/** Nouns next to another measure say nothing new: “retention of customers”. */
function dropNouns({ draft, nouns, measures }: Question, ...measureNames: readonly string[]): void {
  draft.use(...nouns.map(({ part }) => part));
  draft.use(...measures.filter(({ text }) => measureNames.includes(text)).map(({ part }) => part));
}

function drivers(question: Question): AskPlan {
  const { times, asks, dimensions } = question;
  asks('changed', 'growth', 'trend', 'year-before');
  const { compare } = times;
  dropNouns(question);
  return plan(question, 'sales-drivers', {
    measure: oneMeasure(question),
    by: take(question, dimensions),
    compare: compare === 'previous-year' ? undefined : compare,
  });
}

function forecast(question: Question): AskPlan {
  const { draft, asks, dimensions } = question;
  asks('forecast', 'trend');
  dropNouns(question);
  const ahead = draft.parts.find(({ period }) => period?.kind === 'span');
  draft.use(ahead);
  const grain = takeGrain(question);
  const span = ahead?.period?.kind === 'span' ? ahead.period : undefined;
  const months = span && MONTHS_OF[span.unit];
  return plan(question, 'sales-forecast', {
    measure: oneMeasure(question),
    by: take(question, dimensions.slice(0, 1)),
    horizon: span && String(span.count * (months ?? 1)),
    granularity: span ? (months ? 'month' : span.unit) : grain,
    compare: plannedCompare(question),
  });
}

/** A forecast is compared with the same periods a year earlier, or with the plan. Words of another comparison stay unused. */
function plannedCompare({ draft, times: { compare } }: Question): string | undefined {
  if (compare === undefined || compare === 'previous-year') return undefined;
  if (compare === PLAN) return compare;
  const words = draft.parts.filter((part) => hasSense(part, 'versus', 'period-before'));
  draft.free(...words.flatMap((word) => (hasSense(word, 'versus') ? [word, draft.beside(word, 1)] : [word])));
  return undefined;
}

function basket(question: Question): AskPlan {
  const { dimensions, nouns } = question;
  dropNouns(question, 'products');
  return plan(question, 'sales-basket', {
    by: take(question, dimensions.slice(0, 1)) ?? nouns[0]?.text,
  });
}

function cohortOf(question: Question): AskPlan | undefined {
  const { asks, draft, dimensions } = question;
  const modes = ['new-repeat', 'risk', 'rfm', 'value', 'intervals', 'retention'] as const;
  const mode = modes.find((one) => asks(one));
  if (!mode) return undefined;
  asks('retention', 'versus');
  dropNouns(question, 'customers', 'orders', 'new-customers');
  draft.use(...dimensions.filter(({ text }) => text === 'customer').map(({ part }) => part));
  const grain = takeGrain(question);
  const isPeriod = grain !== undefined && grain !== 'day' && grain !== 'week';
  return plan(question, 'sales-cohort', {
    mode: mode === 'retention' ? undefined : mode,
    period: isPeriod ? grain : undefined,
  });
}

function heatmap(question: Question): AskPlan {
  const { dimensions, times } = question;
  const [first, second] = dimensions;
  const grain = second ? undefined : takeGrain(question);
  take(question, dimensions.slice(0, 2));
  const x = second?.text ?? (grain && `${grain}(date)`);
  return plan(question, 'sales-heatmap', {
    measure: oneMeasure(question),
    x,
    y: first?.text,
    compare: times.compare,
  });
}

function map(question: Question): AskPlan {
  const { dimensions, catalog, times } = question;
  const usual = ['country', 'state', 'city'].find((role) => catalog.roles.some((one) => one.role === role));
  dropNouns(question);
  const by = take(question, dimensions.slice(0, 1)) ?? usual;
  return plan(question, 'sales-map', {
    measure: oneMeasure(question),
    by,
    compare: times.compare,
  });
}

/** The columns behind measures, which are correlated row by row. */
const VARIABLES: Readonly<Record<string, string>> = {
  'discount-rate': 'discount',
  units: 'quantity',
};

function correlation(question: Question): AskPlan {
  const names = allMeasures(question).split(', ');
  return plan(question, 'sales-heatmap', {
    mode: 'correlation',
    variables: names.map((name) => VARIABLES[name] ?? name).join(', '),
  });
}

/** Sums behind averages per order. */
const PER_ORDER: Readonly<Record<string, string>> = {
  aov: 'revenue',
  'units-per-order': 'units',
};

function distribution(question: Question): AskPlan {
  const { draft, dimensions, measures, catalog } = question;
  const orders = measures.find(({ text, part }) => text === 'orders' && measures[0]?.part !== part);
  draft.use(orders?.part);
  const usual = obstacleOf({ measures: ['orders'] }, catalog) ? 'row' : 'order';
  const measure = oneMeasure(question);
  // “revenue per order” is an average elsewhere.
  const summed = PER_ORDER[measure];
  const per = take(question, summed ? [] : dimensions.slice(0, 1)) ?? usual;
  return plan(question, 'sales-distribution', {
    measure: summed ?? measure,
    per,
  });
}

function table(question: Question): AskPlan {
  const { dimensions, times } = question;
  const measure = allMeasures(question);
  const grain = takeGrain(question);
  const by = [take(question, dimensions), grain && `${grain}(date)`].filter(Boolean).join(', ');
  // The rows of several dimensions have no rank.
  const { top, bottom } = dimensions.length > 1 ? { top: undefined, bottom: undefined } : rankOf(question, true);
  return plan(question, 'sales-table', {
    measure,
    by: by || undefined,
    order: bottom === undefined ? undefined : measure.split(', ')[0],
    limit: bottom ?? top,
    compare: times.compare,
  });
}

/** A line over time, for questions that ask for one. */
function trend(question: Question): AskPlan | undefined {
  const { draft, asks, dimensions, times } = question;
  const isOdd = asks('odd-days');
  const hasAnomalies = asks('anomalies') || isOdd;
  const isCumulative = asks('cumulative');
  const hasAverage = asks('moving');
  const span = hasAverage ? draft.parts.find(({ period }) => period?.kind === 'span') : undefined;
  const grain = isOdd ? 'day' : takeGrain(question);
  const isTrend = asks('trend') || hasAnomalies || isCumulative || hasAverage || grain !== undefined;
  if (!isTrend || dimensions.length > 1) {
    return isTrend
      ? table({
          ...question,
          dimensions: [...dimensions, ...grainAsDimension(question, grain)],
        })
      : undefined;
  }
  draft.use(span);
  const window = span?.period?.kind === 'span' ? span.period : undefined;
  // “which month had the most orders”: the highest point shows it.
  asks('most', 'least', 'changed');
  if (draft.withSense('top', 'bottom').every((part) => !meaningOf(draft.beside(part, 1), 'number'))) asks('top', 'bottom');
  dropNouns(question);
  return plan(question, 'sales-trend', {
    measure: allMeasures(question),
    granularity: window?.unit ?? grain,
    series: take(question, dimensions),
    average: window && String(window.count),
    cumulative: isCumulative ? '' : undefined,
    anomalies: hasAnomalies ? '' : undefined,
    compare: times.compare,
  });
}

function grainAsDimension({ draft }: Question, grain: Unit | undefined): readonly Chosen[] {
  const [part] = draft.parts;
  return grain && part ? [{ text: `${grain}(date)`, part }] : [];
}

/** A key figure, or bars. */
function figures(question: Question): AskPlan {
  const { asks, dimensions, nouns, times } = question;
  const chart = asks('share') ? 'donut' : asks('pareto') ? 'pareto' : asks('treemap') ? 'treemap' : undefined;
  const [by] = dimensions;
  dropNouns({ ...question, nouns: by ? nouns : nouns.slice(1) });
  const dimension = take(question, by ? [by] : nouns.slice(0, 1));
  const isBars = dimension !== undefined && (by !== undefined || chart !== undefined);
  const measure = allMeasures(question);
  if (!isBars) return plan(question, 'sales-kpi', { measure, compare: times.compare });
  return plan(question, 'sales-breakdown', {
    measure,
    by: dimension,
    chart,
    compare: times.compare,
    ...rankOf(question),
  });
}

/** The number of members in a ranking: those with the largest or the smallest values. */
function rankOf(question: Question, isList = false): { readonly top?: string; readonly bottom?: string } {
  const { draft, dimensions, catalog, asks } = question;
  const ranks = draft.withSense('top', 'bottom', 'most', 'least');
  const [rank] = ranks;
  if (!rank) return {};
  const isBottom = hasSense(rank, 'bottom', 'least') && !hasSense(rank, 'top', 'most');
  // “which 5 customers have the highest discount”
  const noun = dimensions[0]?.part;
  const places = [draft.beside(rank, 1), draft.beside(rank, -1), noun && draft.beside(noun, -1)];
  const number = places.find((part): part is Part => meaningOf(part, 'number') !== undefined);
  draft.use(number);
  asks('top', 'bottom', 'most', 'least');
  const count = meaningOf(number, 'number')?.value;
  const key = isBottom ? 'bottom' : 'top';
  if (count !== undefined) return { [key]: String(count) };
  const field = fieldsOf(catalog).find(({ by }) => by === dimensions[0]?.text);
  const isShort = !isList && (!field || field.column.distinct <= USUAL_TOP);
  return isShort ? {} : { [key]: String(USUAL_TOP) };
}
