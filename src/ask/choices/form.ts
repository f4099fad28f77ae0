import { splitList } from '../../query/parse-list.js';
import type { AskPlan } from '../check-plan.js';
import { KINDS, kindOf, type Kind, type KindName } from './kinds.js';

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

/** Returns a kind by its name. */
export const kindNamed = (name: string): Kind => KINDS.find((one) => one.name === name)!;
