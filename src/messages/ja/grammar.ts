import { messages as names } from '../compiled/ja/names.js';
import { grammarOf } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('ja', names, {
  and: (items) => items.join('、'),
  lower: (label) => label,
  comma: '、',
  semicolon: '。',
  stop: '。',
  space: '',
});
