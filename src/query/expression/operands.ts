import type { MeasureExpression } from './expression.js';

/**
 * Returns the measures that a measure is calculated from, group by group. Those of levels, and of totals within a dimension, are over
 * other groups, and not among them.
 */
export function operandsOf(node: MeasureExpression): readonly MeasureExpression[] {
  switch (node.kind) {
    case 'negate':
    case 'not':
    case 'rank':
    case 'cumulative':
    case 'rolling':
    case 'seasonal':
      return [node.operand];
    case 'total':
      return node.within === undefined ? [node.operand] : [];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}

/** Returns a measure with its operands changed. */
export function withOperands(
  node: MeasureExpression,
  change: (operand: MeasureExpression) => MeasureExpression,
): MeasureExpression {
  switch (node.kind) {
    case 'negate':
    case 'not':
    case 'rank':
    case 'cumulative':
    case 'rolling':
    case 'seasonal':
      return { ...node, operand: change(node.operand) };
    case 'total':
      return node.within === undefined ? { ...node, operand: change(node.operand) } : node;
    case 'binary':
      return { ...node, left: change(node.left), right: change(node.right) };
    case 'call':
      return { ...node, args: node.args.map(change) };
    default:
      return node;
  }
}

/** Returns a measure and all that it is calculated from, group by group. */
export function measuresIn(node: MeasureExpression): readonly MeasureExpression[] {
  return [node, ...operandsOf(node).flatMap(measuresIn)];
}

/** True for a measure that is of one of some kinds, or calculated from one. */
export function hasKind(node: MeasureExpression, ...kinds: readonly MeasureExpression['kind'][]): boolean {
  return measuresIn(node).some(({ kind }) => kinds.includes(kind));
}
