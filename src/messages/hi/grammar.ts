import { messages as names } from '../compiled/hi/names.js';
import { grammarOf, joined } from '../grammar.js';

/** The form of counted periods before a postposition, for two or more: `5 महीने` → `5 महीनों में`. */
const OBLIQUE: Readonly<Record<string, string>> = {
  दिन: 'दिनों',
  महीने: 'महीनों',
  तिमाहियाँ: 'तिमाहियों',
  सप्ताह: 'सप्ताहों',
  वर्ष: 'वर्षों',
};

export const grammar = {
  .../* @__PURE__ */ grammarOf('hi', names, {
    and: (items) => joined(items, (before, name) => `${before} और ${name}`),
    // No letter is large or small.
    lower: (label) => label,
    stop: '।',
  }),
  /** A period with “in”, which stands before its last day: `2017 (30 दिस॰ तक)` → `2017 में (30 दिस॰ तक)`. */
  mein: (period: string): string => period.replace(/(?= \(|$)/u, ' में'),
  /** A count of periods before a postposition. */
  obliqueCount: (count: string): string => {
    const [, number = '', unit = ''] = /^(\S+) (\S+)$/u.exec(count) ?? [];
    if (number === '1') return unit === 'महीना' ? '1 महीने' : count;
    return OBLIQUE[unit] === undefined ? count : `${number} ${OBLIQUE[unit]}`;
  },
};
