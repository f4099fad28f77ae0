import { messages as names } from '../compiled/zh-hant/names.js';
import { grammarOf } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('zh-hant', names, {
  and: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}和${items.at(-1) ?? ''}`),
  lower: (label) => label,
  comma: '、',
  semicolon: '；',
  stop: '。',
  space: '',
});
