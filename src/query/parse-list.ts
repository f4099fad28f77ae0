/**
 * Splits a list attribute at commas (or another separator) outside of parentheses and quotes. Parts are trimmed, and empty parts
 * dropped. Quotes are kept: `sum("a, b"), 'x'` gives `sum("a, b")` and `'x'`.
 */
export function splitList(text: string, separator = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text.charAt(at);
    if (at === text.length || (sign === separator && depth === 0 && quote === '')) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    } else if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return parts.filter((part) => part !== '');
}
