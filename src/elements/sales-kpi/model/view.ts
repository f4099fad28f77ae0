import { isGood, nameOf } from '../../../catalog/measure-facts.js';
import { splitList } from '../../../query/list.js';
import { wholeGrain } from '../../../format/date.js';
import type { PeriodUnit } from '../../../messages/core-words.js';
import type { PlanFacts, QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { badOption } from '../../../util/error.js';
import { toComparedView } from './comparison.js';
import { goalOf } from './goal.js';
import { pointsOf } from './spark.js';
import { factsOf, toOptions, toPlan, type KpiAttributes, type KpiContext, type KpiView, type OtherView } from './kpi.js';

/** The results of a card: its numbers, and the points of its sparkline. */
export interface KpiResults {
  readonly main: QueryResult;
  readonly spark?: QueryResult | undefined;
}

/** The measures of a card, the one that leads first. */
export function measuresOf(measure: string): readonly string[] {
  const measures = splitList(measure);
  return measures.length > 0 ? measures : ['revenue'];
}

/** The attributes of the number that leads. */
export function leadOf(attributes: KpiAttributes): KpiAttributes {
  return {
    ...plainOf(attributes),
    measure: measuresOf(attributes.measure)[0]!,
    direction: splitList(attributes.direction)[0] ?? '',
  };
}

/** The question of a card with its numbers side by side. @throws SalesError bad-option */
export function planOf(attributes: KpiAttributes): QueryPlan {
  const measures = measuresOf(attributes.measure);
  const directions = splitList(attributes.direction);
  if (directions.length > measures.length)
    throw badOption('direction', attributes.direction, `as many as there are measures (${measures.length}) at most`);
  return toPlan(toOptions(leadOf(attributes)), measures);
}

/** What the card shows of its results: the number that leads, its goal, its course, and the other numbers. */
export function toView({ main, spark }: KpiResults, attributes: KpiAttributes, context: KpiContext): KpiView {
  const options = toOptions(leadOf(attributes));
  const facts = factsOf(options, main, context);
  const lead = toComparedView(facts);
  const { value, unit } = facts;
  const goal = goalOf(options, { ...context, value, unit, unfinished: unfinishedIn(main.facts, context) });
  const others = othersOf(attributes, main, context);
  const said = others.map(({ label, sentence }) => `${label} ${sentence}`);
  const sentence = [[lead.sentence, ...(goal ? [goal.sentence] : [])].join(', '), ...said].join('; ');
  return { ...lead, sentence, goal, others, points: spark ? pointsOf(spark, context) : [], result: main };
}

/** What the period of an answer is a whole of, where the data ends before it does. */
function unfinishedIn({ period, planned = period, newest }: PlanFacts, { locale, calendar }: KpiContext): PeriodUnit | undefined {
  if (!planned || newest === undefined || newest >= planned.to || newest < planned.from) return undefined;
  return wholeGrain(planned, { locale, fiscalStart: calendar.fiscalStart }) ?? 'period';
}

/** The numbers after the first. Of one whose direction the page does not say the measure itself tells. @throws SalesError bad-option */
function othersOf(attributes: KpiAttributes, main: QueryResult, context: KpiContext): readonly OtherView[] {
  const measures = measuresOf(attributes.measure);
  const directions = splitList(attributes.direction);
  const step = main.columns.length / measures.length;
  return measures.slice(1).map((measure, n): OtherView => {
    const at = (n + 1) * step;
    const usual = isGood(nameOf(measure), main.columns[at]?.unit ?? 'number') ? 'up' : 'down';
    const options = toOptions({ ...plainOf(attributes), measure, goal: '', direction: directions[n + 1] ?? usual });
    return { ...toComparedView(factsOf(options, main, context, at)), label: context.words.measure(measure) };
  });
}

/** An element's attributes as a plain record. */
function plainOf({ measure, compare, goal, sparkline, direction, format }: KpiAttributes): KpiAttributes {
  return { measure, compare, goal, sparkline, direction, format };
}

/** The rows of the table: under each measure its numbers, then the goal and the course of the one that leads. */
export function tableRows({ rows, points, goal, others }: KpiView, context: KpiContext): readonly (readonly string[])[] {
  const blank = others.map(() => '');
  const goalRow = goal ? [[context.words.goal(''), goal.exact, ...blank]] : [];
  return [
    ...rows.map(([label, value], row) => [label, value, ...others.map((other) => other.rows[row]?.[1] ?? '')]),
    ...goalRow,
    ...points.map(({ label, shown }) => [label, shown, ...blank]),
  ];
}
