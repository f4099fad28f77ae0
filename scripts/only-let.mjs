// A Rollup plugin for shortened chunks: functions that declare everything with one word compress better, and what is built is no longer changed.
// What lies outside of functions stays as it is: engines compile constants of a module into the code that reads them.
import { parseAst } from 'rollup/parseAst';

function* constantsIn(node, inFunction = false) {
  if (node === null || typeof node !== 'object') return;
  if (inFunction && node.type === 'VariableDeclaration' && node.kind === 'const') yield node.start;
  const isFunction = inFunction || /Function/.test(node.type ?? '');
  for (const value of Object.values(node)) yield* constantsIn(value, isFunction);
}

/** Code whose functions have variables in place of constants. */
export function withLet(code) {
  let short = '';
  let at = 0;
  for (const start of [...constantsIn(parseAst(code))].sort((a, b) => a - b)) {
    short += `${code.slice(at, start)}let`;
    at = start + 'const'.length;
  }
  return short + code.slice(at);
}

/** Declares the constants in the functions of every chunk as variables. */
export const onlyLet = {
  name: 'only-let',
  renderChunk: (code) => ({ code: withLet(code), map: null }),
};
