import type { LevelExpression, MeasureExpression, TotalExpression } from './expression/expression.js';
import type { LevelDimension, NestedPlan } from './plan.js';

/** A measure over other groups than those of its plan: over members within a group, or over the group of a group. */
export type NestedMeasure = LevelExpression | (TotalExpression & { readonly within: string });

/** True for a measure over other groups than those of its plan. */
export function isNested(node: MeasureExpression): node is NestedMeasure {
  return node.kind === 'level' || (node.kind === 'total' && node.within !== undefined);
}

/** Returns the key of the nested plan for a measure; `parents` are the totals of a share, `members` all else. */
export function nestedKey(node: NestedMeasure, kind: NestedPlan['kind'] = 'members'): string {
  const of = node.kind === 'level' ? node.of : node.within;
  const counts = node.kind === 'level' ? node.counts : undefined;
  return JSON.stringify([kind, of, node.operand, counts]);
}

/** Returns the key of the nested plan that looks up the members of a level. */
export function levelKey({ of, measure, counts }: LevelDimension): string {
  return JSON.stringify(['levels', of, measure, counts]);
}
