import { splitList } from '../../query/names.js';
import type { AnswerTag, AskPlan } from '../check-plan.js';

/** A kind of answer: a tag, and the attributes that make it this kind. */
interface Kind {
  readonly name: KindName;
  readonly tag: AnswerTag;
  /** Attributes that plans of this kind have. Plans of the first kind of a tag have none of them. */
  readonly set: Readonly<Record<string, string>>;
  /** The attributes that name its dimensions, in the order of the question: “by region and category”. The last takes all others. */
  readonly axes: readonly string[];
  /** The number of dimensions that it takes: at least, and at most. */
  readonly dimensions: readonly [number, number];
  readonly hasMeasure: boolean;
}

/** The names of all kinds. */
export type KindName =
  | 'number'
  | 'bars'
  | 'donut'
  | 'pareto'
  | 'treemap'
  | 'trend'
  | 'table'
  | 'map'
  | 'heatmap'
  | 'calendar'
  | 'correlation'
  | 'distribution'
  | 'drivers'
  | 'forecast'
  | 'insights'
  | 'basket'
  | 'retention'
  | 'new-repeat'
  | 'risk'
  | 'rfm'
  | 'value'
  | 'intervals';

/** All kinds, in the order in which users choose them. */
export const KINDS: readonly Kind[] = [
  { name: 'number', tag: 'sales-kpi', set: {}, axes: [], dimensions: [0, 0], hasMeasure: true },
  { name: 'bars', tag: 'sales-breakdown', set: {}, axes: ['by'], dimensions: [1, 2], hasMeasure: true },
  { name: 'donut', tag: 'sales-breakdown', set: { chart: 'donut' }, axes: ['by'], dimensions: [1, 1], hasMeasure: true },
  { name: 'pareto', tag: 'sales-breakdown', set: { chart: 'pareto' }, axes: ['by'], dimensions: [1, 1], hasMeasure: true },
  { name: 'treemap', tag: 'sales-breakdown', set: { chart: 'treemap' }, axes: ['by'], dimensions: [1, 1], hasMeasure: true },
  { name: 'trend', tag: 'sales-trend', set: {}, axes: ['series'], dimensions: [0, 1], hasMeasure: true },
  { name: 'table', tag: 'sales-table', set: {}, axes: ['by'], dimensions: [1, 8], hasMeasure: true },
  { name: 'map', tag: 'sales-map', set: {}, axes: ['by'], dimensions: [1, 1], hasMeasure: true },
  { name: 'heatmap', tag: 'sales-heatmap', set: {}, axes: ['y', 'x'], dimensions: [2, 2], hasMeasure: true },
  { name: 'calendar', tag: 'sales-heatmap', set: { mode: 'calendar' }, axes: [], dimensions: [0, 0], hasMeasure: true },
  { name: 'correlation', tag: 'sales-heatmap', set: { mode: 'correlation' }, axes: [], dimensions: [0, 0], hasMeasure: false },
  { name: 'distribution', tag: 'sales-distribution', set: {}, axes: ['per'], dimensions: [1, 1], hasMeasure: true },
  { name: 'drivers', tag: 'sales-drivers', set: {}, axes: ['by'], dimensions: [0, 8], hasMeasure: true },
  { name: 'forecast', tag: 'sales-forecast', set: {}, axes: ['by'], dimensions: [0, 1], hasMeasure: true },
  { name: 'insights', tag: 'sales-insights', set: {}, axes: [], dimensions: [0, 0], hasMeasure: false },
  { name: 'basket', tag: 'sales-basket', set: {}, axes: ['by'], dimensions: [0, 1], hasMeasure: false },
  { name: 'retention', tag: 'sales-cohort', set: {}, axes: [], dimensions: [0, 0], hasMeasure: false },
  { name: 'new-repeat', tag: 'sales-cohort', set: { mode: 'new-repeat' }, axes: [], dimensions: [0, 0], hasMeasure: false },
  { name: 'risk', tag: 'sales-cohort', set: { mode: 'risk' }, axes: [], dimensions: [0, 0], hasMeasure: false },
  { name: 'rfm', tag: 'sales-cohort', set: { mode: 'rfm' }, axes: [], dimensions: [0, 0], hasMeasure: false },
  { name: 'value', tag: 'sales-cohort', set: { mode: 'value' }, axes: [], dimensions: [0, 0], hasMeasure: false },
  { name: 'intervals', tag: 'sales-cohort', set: { mode: 'intervals' }, axes: [], dimensions: [0, 0], hasMeasure: false },
];

/** Returns the kind of a plan: the one with the most attributes in common. */
function kindOf({ tag, attributes }: AskPlan): Kind {
  const fitting = KINDS.filter(
    (one) => one.tag === tag && Object.entries(one.set).every(([name, value]) => attributes[name] === value),
  );
  return fitting.find(({ set }) => Object.keys(set).length > 0) ?? fitting[0]!;
}

/** The meaning of a plan, which another kind of answer can have too. */
export interface Form {
  readonly kind: Kind;
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
  readonly where: string;
  readonly compare: string;
  /** Attributes that other tags may not have. */
  readonly others: Readonly<Record<string, string>>;
}

/** A value of a part of a plan, and the meaning that has it. */
export type Candidate = readonly [value: string, form: Form];

/** The comparison of drivers, which have always one. */
const USUAL_COMPARE: Readonly<Partial<Record<KindName, string>>> = { drivers: 'previous-year' };

/** Returns the meaning of a plan. */
export function formOf(plan: AskPlan): Form {
  const kind = kindOf(plan);
  const { measure = '', where = '', compare = USUAL_COMPARE[kind.name] ?? '', ...rest } = plan.attributes;
  const own = [...kind.axes, ...Object.keys(kind.set)];
  return {
    kind,
    measures: splitList(measure),
    dimensions: kind.axes.flatMap((name) => splitList(rest[name] ?? '')),
    where,
    compare,
    others: Object.fromEntries(Object.entries(rest).filter(([name]) => !own.includes(name))),
  };
}

/** Returns the plan of a meaning. */
export function planOfForm({ kind, measures, dimensions, where, compare, others }: Form): AskPlan {
  const taken = dimensions.slice(0, kind.dimensions[1]);
  const axes = kind.axes.map((name, at) => {
    const names = at === kind.axes.length - 1 ? taken.slice(at) : taken.slice(at, at + 1);
    return [name, names.join(', ')] as const;
  });
  const attributes = Object.entries({
    ...(kind.hasMeasure && { measure: measures.join(', ') }),
    ...kind.set,
    ...Object.fromEntries(axes),
    ...others,
    ...(compare !== USUAL_COMPARE[kind.name] && { compare }),
    where,
  }).filter(([name, value]) => value !== '' || name in others);
  return { tag: kind.tag, attributes: Object.fromEntries(attributes) };
}

export const kindNamed = (name: string): Kind => KINDS.find((one) => one.name === name)!;
