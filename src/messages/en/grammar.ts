import { namesTexts } from '../compiled/en/names.js';
import { grammarOf, joined } from '../grammar.js';

/**
 * Returns a period within an English sentence: `in 2018 through 5 Jan`, `on 11 Jan 2011`, `in Nov 2016`, `from 9 to 15 Dec
 * 2019`. A day is recognized by its number, which has at most two digits and no letter before it.
 */
export function when(period: string): string {
  if (period.includes(' through ')) return `in ${period}`;
  if (period.includes('–')) return `from ${period.replace(/\s*–\s*/u, ' to ')}`;
  return `${/\b\d{1,2}\b/.test(period) ? 'on' : 'in'} ${period}`;
}

export const grammar = /* @__PURE__ */ grammarOf('en', namesTexts, {
  and: (items) => joined(items, (before, name) => `${before} and ${name}`),
  // A label that contains other capitals keeps its own, as in `CustomerID`, `Sub-Category` and `EU sales`.
  lower: (text) => (/^[^,]+[A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)),
  // The plural of a noun as English mostly has it: `category` → `categories`.
  many: (noun) => {
    if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
    return /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
  },
  when,
});
