import { messages as names } from '../compiled/de/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('de', names, {
    and: (items) => joined(items, (before, name) => `${before} und ${name}`),
    // Nouns keep their capitals.
    lower: (label) => label,
  }),
  /** A period behind “mit” or “gegenüber”: `denselben Tagen 2016`, `2016`. */
  dative: (period: string): string => period.replace(/^dieselben Tage /u, 'denselben Tagen '),
  /** A month or another period with “im”, if it has it: `im Jan. 2018`, `2018`. */
  im: (period: string): string => (/^\p{Lu}\p{Ll}/u.test(period) ? `im ${period}` : period),
  /** A percentage as the first part of a compound: `80-%` in “80-%-Intervall”. */
  coupled: (percent: string): string => percent.replace(/\s*%$/u, '-%'),
};
