const OPENING = '([';
const CLOSING = ')]';

/**
 * Splits a list attribute at commas (or another separator) outside of brackets and quotes. Parts are trimmed, and empty parts
 * dropped. Quotes are kept: `sum("a, b"), 'x'` gives `sum("a, b")` and `'x'`. An apostrophe in or after a word and an unclosed
 * quote are plain characters: `Men's sales, region` gives `Men's sales` and `region`.
 */
export function splitList(text: string, separator = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text.charAt(at);
    if (at === text.length || (sign === separator && depth === 0)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    } else if (opensQuote(text, at)) at = text.indexOf(sign, at + 1);
    else if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
  }
  return parts.filter((part) => part !== '');
}

function opensQuote(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '"' && sign !== "'") return false;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && text.includes(sign, at + 1);
}
