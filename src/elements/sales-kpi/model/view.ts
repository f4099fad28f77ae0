import { isGood, nameOf } from '../../../catalog/measure-facts.js';
import { splitList } from '../../../query/parse-list.js';
import { wholeGrain } from '../../../format/date.js';
import type { PeriodUnit } from '../../../format/period.js';
import type { PlanFacts, QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { badOption } from '../../../util/error.js';
import { toComparedView } from './comparison.js';
import { goalOf } from './goal.js';
import { pointsOf } from './spark.js';
import { factsOf, toOptions, toPlan, type KpiAttributes, type KpiContext, type KpiView, type OtherView } from './kpi.js';

/** Results of a card: its numbers, and the points of its sparkline. */
export interface KpiResults {
  readonly main: QueryResult;
  readonly spark?: QueryResult | undefined;
}

/** Returns the measures of a card, the primary measure first. */
export function measuresOf(measure: string): readonly string[] {
  const measures = splitList(measure);
  return measures.length > 0 ? measures : ['revenue'];
}

/** Returns the attributes of the primary number. */
export function primaryMeasure(attributes: KpiAttributes): KpiAttributes {
  return {
    ...plainOf(attributes),
    measure: measuresOf(attributes.measure)[0]!,
    direction: splitList(attributes.direction)[0] ?? '',
  };
}

/** Returns the query of a card with all of its numbers. */
export function planOf(attributes: KpiAttributes): QueryPlan {
  const measures = measuresOf(attributes.measure);
  const directions = splitList(attributes.direction);
  if (directions.length > measures.length)
    throw badOption('direction', attributes.direction, `as many as there are measures (${measures.length}) at most`);
  return toPlan(toOptions(primaryMeasure(attributes)), measures);
}

/** Converts results to a view: the primary number, its goal and sparkline, and the other numbers. */
export function toView({ main, spark }: KpiResults, attributes: KpiAttributes, context: KpiContext): KpiView {
  const options = toOptions(primaryMeasure(attributes));
  const facts = factsOf(options, main, context);
  const lead = toComparedView(facts);
  const { value, unit } = facts;
  const goal = goalOf(options, { ...context, value, unit, unfinished: unfinishedIn(main.facts, context) });
  const others = othersOf(attributes, main, context);
  const said = others.map(({ label, sentence }) => `${label} ${sentence}`);
  const sentence = context.messages.clauses({
    items: [context.messages.list({ items: [lead.sentence, ...(goal ? [goal.sentence] : [])] }), ...said],
  });
  return { ...lead, sentence, goal, others, points: spark ? pointsOf(spark, context) : [], result: main };
}

/** Returns the unit of an incomplete period: the data ends before the period does. */
function unfinishedIn({ period, planned = period, newest }: PlanFacts, { locale, calendar }: KpiContext): PeriodUnit | undefined {
  if (!planned || newest === undefined || newest >= planned.to || newest < planned.from) return undefined;
  return wholeGrain(planned, { locale, fiscalStart: calendar.fiscalStart }) ?? 'period';
}

/** Returns the numbers after the first. The measure sets a default direction for each. */
function othersOf(attributes: KpiAttributes, main: QueryResult, context: KpiContext): readonly OtherView[] {
  const measures = measuresOf(attributes.measure);
  const directions = splitList(attributes.direction);
  const step = main.columns.length / measures.length;
  return measures.slice(1).map((measure, n): OtherView => {
    const at = (n + 1) * step;
    const usual = isGood(nameOf(measure), main.columns[at]?.unit ?? 'number') ? 'up' : 'down';
    const options = toOptions({ ...plainOf(attributes), measure, goal: '', direction: directions[n + 1] ?? usual });
    return { ...toComparedView(factsOf(options, main, context, at)), label: context.messages.measure({ name: measure }) };
  });
}

/** Copies the attributes of an element to a plain record. */
function plainOf({ measure, compare, goal, sparkline, direction, format }: KpiAttributes): KpiAttributes {
  return { measure, compare, goal, sparkline, direction, format };
}

/** Returns the table rows: the numbers of each measure, and the goal and points of the primary one. */
export function tableRows({ rows, points, goal, others }: KpiView, context: KpiContext): readonly (readonly string[])[] {
  const blank = others.map(() => '');
  const goalRow = goal ? [[context.messages.goal({ value: '' }), goal.exact, ...blank]] : [];
  return [
    ...rows.map(([label, value], row) => [label, value, ...others.map((other) => other.rows[row]?.[1] ?? '')]),
    ...goalRow,
    ...points.map(({ label, shown }) => [label, shown, ...blank]),
  ];
}
