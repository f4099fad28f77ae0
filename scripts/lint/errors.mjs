// The rule that errors have their English in src/messages: no sentence is thrown in other files.
import { underSrc } from './layers.mjs';

/** Functions that create errors: `badOption`, `unsupported`, `errorWithin`, `SalesError` itself. */
const CREATES = /^(SalesError|super|bad[A-Z]\w*|unsupported\w*|malformed\w*|errorWithin|wrong|badType)$/;
/** Three words in a row: a sentence, or a part of one. */
const SENTENCE = /\p{L}{2,}[,;:]? \p{L}+[,;:]? \p{L}{2,}/u;

const nameOf = (callee) => (callee.type === 'Super' ? 'super' : (callee.name ?? callee.property?.name ?? ''));
const isError = (node) =>
  node.type === 'ThrowStatement' || (/^(New|Call)Expression$/.test(node.type) && CREATES.test(nameOf(node.callee)));

/** True for a text of an error. What a function inside an error computes is none. */
function isInError(node) {
  for (let at = node.parent; at && !at.type.includes('Function'); at = at.parent) if (isError(at)) return true;
  return false;
}

export const errorTexts = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = underSrc(context.filename);
    if (from === null || from.startsWith('messages/')) return {};
    const check = (node, text) => {
      if (SENTENCE.test(text) && isInError(node))
        context.report({ node, message: 'errors have their English in src/messages/en: give a key of it' });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map((part) => part.value.raw).join('xx')),
    };
  },
};
