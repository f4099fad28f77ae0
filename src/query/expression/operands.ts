import type { LevelDimension, NestedPlan } from '../plan.js';
import type { LevelExpression, MeasureExpression, TotalExpression } from './expression.js';

/**
 * Returns the measures that a measure is calculated from, group by group. Those of levels, and of totals within a dimension, are over
 * other groups, and not among them.
 */
export function operandsOf(node: MeasureExpression): readonly MeasureExpression[] {
  if (isNested(node)) return [];
  if (node.kind === 'binary') return [node.left, node.right];
  if (node.kind === 'call') return node.args;
  return 'operand' in node ? [node.operand] : [];
}

/** Returns a measure with its operands changed. */
export function withOperands(
  node: MeasureExpression,
  change: (operand: MeasureExpression) => MeasureExpression,
): MeasureExpression {
  if (isNested(node)) return node;
  if (node.kind === 'binary') return { ...node, left: change(node.left), right: change(node.right) };
  if (node.kind === 'call') return { ...node, args: node.args.map(change) };
  return 'operand' in node ? { ...node, operand: change(node.operand) } : node;
}

/** Returns a measure and all that it is calculated from, group by group. */
export function measuresIn(node: MeasureExpression): readonly MeasureExpression[] {
  return [node, ...operandsOf(node).flatMap(measuresIn)];
}

/** True for a measure that is of one of some kinds, or calculated from one. */
export function hasKind(node: MeasureExpression, ...kinds: readonly MeasureExpression['kind'][]): boolean {
  return measuresIn(node).some(({ kind }) => kinds.includes(kind));
}

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
