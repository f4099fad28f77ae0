import { messages as names } from '../compiled/ar/names.js';
import { grammarOf } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('ar', names, {
    and: (items) => items.join(' و'),
    // No letter is large or small.
    lower: (label) => label,
    comma: '، ',
    semicolon: '؛ ',
  }),
  /** A label without its articles, as after “لكل”: `الفئة الفرعية` → `فئة فرعية`. A label without an article at its start stays. */
  bare: (label: string): string => (label.startsWith('ال') ? label.replaceAll(/(^| )ال/g, '$1') : label),
};
