import { ownValue } from '../util/own-value.js';

/** Built-in measures with values that add up over periods: an order and a first purchase have one date. */
const ADD_UP_OVER_TIME = /^(revenue|cost|profit|units|visits|orders|new-customers)$/;
/** Built-in measures with values that also add up over members. */
const ADD_UP_OVER_MEMBERS = /^(revenue|cost|profit|units|visits)$/;

/** The name of a measure in a result: the part before `=`, otherwise the whole text. */
export function nameOf(measure: string): string {
  return /^\s*([^=!<>()"']+?)\s*=(?!=)/.exec(measure)?.[1] ?? measure.trim();
}

/** True when the values of a measure (a name, or `name = expression`) add up over periods, or over members. */
export function addsUp(measure: string, over: 'time' | 'members', define: Readonly<Record<string, string>>): boolean {
  const text = measure.trim();
  const own = ownValue(define, text);
  if (own !== undefined) return isSum(own);
  return (over === 'time' ? ADD_UP_OVER_TIME : ADD_UP_OVER_MEMBERS).test(text) || isSum(text.replace(/^[^=()!<>"']+=(?!=)/, ''));
}

/** The roles that built-in sums add up. */
const SUMMED: Readonly<Record<string, string>> = { revenue: 'revenue', cost: 'cost', profit: 'profit', units: 'quantity' };

/**
 * Returns a measure that is 0 instead of missing if there are no rows, under the same name. A measure that is not a sum is
 * returned unchanged.
 */
export function zeroWithoutRows(measure: string, define: Readonly<Record<string, string>>): string {
  const text = measure.trim();
  const role = ownValue(SUMMED, text);
  const own = ownValue(define, text) ?? (role === undefined ? text.replace(/^[^=()!<>"']+=(?!=)/, '') : `sum(${role})`);
  return isSum(own) ? `${nameOf(text)} = coalesce(${own.trim()}, 0)` : measure;
}

/** Returns the measure from which `zeroWithoutRows` made one; other measures are returned unchanged. */
export function asWritten(measure: string, define: Readonly<Record<string, string>>): string {
  const name = nameOf(measure);
  return name !== measure && measure === zeroWithoutRows(name, define) ? name : measure;
}

/** True when a higher value of a measure is better. */
export function isGood(measure: string, unit: string): boolean {
  return unit !== 'days' && !/^(cost|discount-rate|return-rate)$/.test(measure);
}

/** True when an expression is a single sum or count. */
function isSum(expression: string): boolean {
  const text = expression.trim();
  if (!/^(sum|count)\s*\(/.test(text) || !text.endsWith(')')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    if (depth === 0 && text[at] === ')' && at < text.length - 1) return false;
  }
  return depth === 0;
}
