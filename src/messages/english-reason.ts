import { reasonsTexts } from './compiled/en/reasons.js';
import { reasonIn, type ReasonFacts } from './reasons.js';

/** Names are in apostrophes, as in error messages. */
const QUOTES = { quote: ({ name }: { readonly name: string }): string => `'${name}'` };

const COUNT = /* @__PURE__ */ new Intl.NumberFormat('en');

/** Returns the English text of reasons, which the worker sends along with them. */
export function englishReason(reasons: ReasonFacts['reasons']): string {
  return reasonIn(QUOTES, reasonsTexts, { reason: '', reasons }, (value, name) =>
    name === 'share' ? `${String(Math.round(value * 100))}%` : COUNT.format(value),
  );
}
