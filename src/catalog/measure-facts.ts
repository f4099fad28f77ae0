/** Built-in measures whose values of several periods add up; of an order and a first purchase there is one date. */
const ADD_UP_OVER_TIME = /^(revenue|cost|profit|units|visits|orders|new-customers)$/;
/** Those whose values of several members add up too. */
const ADD_UP_OVER_MEMBERS = /^(revenue|cost|profit|units|visits)$/;

/** The name of a measure in a result: what stands before `=`, else its whole text. */
export function nameOf(measure: string): string {
  return /^\s*([^=!<>()"']+?)\s*=(?!=)/.exec(measure)?.[1] ?? measure.trim();
}

/** Whether the values of a measure (a name, or `name = expression`) add up over periods, or over members. */
export function addsUp(measure: string, over: 'time' | 'members', define: Readonly<Record<string, string>>): boolean {
  const text = measure.trim();
  const own = define[text];
  if (own !== undefined) return isSum(own);
  return (over === 'time' ? ADD_UP_OVER_TIME : ADD_UP_OVER_MEMBERS).test(text) || isSum(text.replace(/^[^=()!<>"']+=(?!=)/, ''));
}

/** What built-in sums add up. */
const SUMMED: Readonly<Record<string, string>> = { revenue: 'revenue', cost: 'cost', profit: 'profit', units: 'quantity' };

/** Returns a measure that is 0 instead of missing where there are no rows, under the same name. A measure that is not a sum is returned unchanged. */
export function zeroWithoutRows(measure: string, define: Readonly<Record<string, string>>): string {
  const text = measure.trim();
  const role = SUMMED[text];
  const own = define[text] ?? (role === undefined ? text.replace(/^[^=()!<>"']+=(?!=)/, '') : `sum(${role})`);
  return isSum(own) ? `${nameOf(text)} = coalesce(${own.trim()}, 0)` : measure;
}

/** Whether more of a measure is good news. */
export function isGood(measure: string, unit: string): boolean {
  return unit !== 'days' && !/^(cost|discount-rate|return-rate)$/.test(measure);
}

/** Whether an expression is one sum or count, and nothing more. */
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
