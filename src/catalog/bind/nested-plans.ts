import { isNested, measuresIn, type NestedMeasure, type MeasureExpression } from '../../query/expression/expression.js';
import { comparesRest } from '../../query/where/clause-list.js';
import {
  levelKey,
  nestedKey,
  type BoundMeasure,
  type BoundPart,
  type BoundPlan,
  type LevelDimension,
  type NestedPlan,
  type Predicate,
  type QueryPlan,
} from '../../query/plan.js';

/** How the groups of a nested plan differ from its keys. */
export interface NestedShape {
  /** Number of keys that decide how periods are compared: those of the plan itself. */
  readonly framing: number;
  /** The first key of the groups; those before only decide how periods are compared. */
  readonly from: number;
  /** True for the plan that looks up members, without the clauses that need them. */
  readonly withoutLevels?: boolean;
}

type BindNested = (plan: QueryPlan, measures: readonly BoundMeasure[], shape: NestedShape) => BoundPlan;

interface Outer {
  readonly plan: QueryPlan;
  readonly measures: readonly BoundMeasure[];
  readonly rows: BoundPart & Pick<BoundPlan, 'others'>;
}

/** Returns the plans over other groups that the measures, keys and clauses of a plan need, each once. */
export function nestedPlans({ plan, measures, rows }: Outer, bind: BindNested): readonly NestedPlan[] {
  const found = new Map<string, NestedPlan>();
  const add = (kind: NestedPlan['kind'], key: string, make: () => BoundPlan): void => {
    if (!found.has(key)) found.set(key, { kind, key, plan: make() });
  };
  const { orderBy: _order, limit: _limit, analysis: _analysis, empty: _empty, compare, ...uncompared } = plan;
  const compared = { ...uncompared, ...(compare !== undefined && { compare }) };
  const keys = plan.by ?? [];
  const dates = rows.by.filter(({ dimension }) => dimension.kind === 'bin-date').map(({ name }) => name);
  const perMember = (of: string, operands: readonly MeasureExpression[], isLevel: boolean): BoundPlan => {
    // In a comparison with all other rows, a member has one value: that over all rows.
    const own = isLevel && comparesRest(compare) ? uncompared : compared;
    const by = compare === undefined ? [of] : [...dates, of];
    const shape = { framing: by.length - 1, from: by.length - 1, withoutLevels: isLevel };
    return bind({ ...own, by }, operands.map(unnamed), shape);
  };
  for (const node of measures.flatMap(({ expression }) => measuresIn(expression)).filter(isNested)) {
    const operands = operandsOfNested(node);
    const of = node.kind === 'level' ? node.of : node.within;
    if (node.kind === 'total') add('parents', nestedKey(node, 'parents'), () => perMember(of, operands, false));
    if (node.kind === 'total' && keys.includes(of)) continue;
    const shape = { framing: keys.length, from: 0 };
    add('members', nestedKey(node), () => bind({ ...compared, by: [...keys, of] }, operands.map(unnamed), shape));
  }
  for (const level of [rows, ...rows.others].flatMap(levelsOf))
    add('levels', levelKey(level), () => perMember(level.of, [level.measure, ...(level.counts ? [level.counts] : [])], true));
  return [...found.values()];
}

function operandsOfNested(node: NestedMeasure): readonly MeasureExpression[] {
  return node.kind === 'level' && node.counts ? [node.operand, node.counts] : [node.operand];
}

function unnamed(expression: MeasureExpression, index: number): BoundMeasure {
  return { name: String(index), expression, unit: 'number', roles: [] };
}

function levelsOf({ by, where, sides }: BoundPart): readonly LevelDimension[] {
  const inKeys = by.flatMap(({ dimension }) => (dimension.kind === 'level' ? [dimension] : []));
  return [...inKeys, ...levelsIn(where), ...(sides ? [sides.current, sides.earlier].flatMap(levelsIn) : [])];
}

function levelsIn(predicate: Predicate): readonly LevelDimension[] {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.flatMap(levelsIn);
    case 'not':
      return levelsIn(predicate.of);
    case 'days':
      return [];
    default:
      return predicate.field.kind === 'level' ? [predicate.field] : [];
  }
}
