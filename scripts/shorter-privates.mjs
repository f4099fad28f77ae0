// A Rollup plugin for shortened chunks: the shortener gives every private name of a chunk a name of its own; names that begin anew in each
// class, in the order of their use, are shorter and repeat one another, which compresses better.
import { parseAst } from 'rollup/parseAst';

const LETTERS = 'etnrosiacudlfhpmgvyb';

/** The names in order: one letter, then two. */
const nameOf = (index) =>
  index < LETTERS.length ? LETTERS[index] : nameOf(Math.floor(index / LETTERS.length) - 1) + LETTERS[index % LETTERS.length];

/** The new names of a class body's private names; those of classes around it stay free, for the body may use them. */
function openClass(body, around) {
  const declared = new Set(body.body.filter(({ key }) => key?.type === 'PrivateIdentifier').map(({ key }) => key.name));
  const outer = around.at(-1);
  return { declared, names: new Map(), from: outer ? outer.from + outer.declared.size : 0 };
}

function* renamingsIn(node, classes = []) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'PrivateIdentifier') {
    const { names, from } = classes.findLast(({ declared }) => declared.has(node.name));
    if (!names.has(node.name)) names.set(node.name, nameOf(from + names.size));
    yield { start: node.start, end: node.end, name: names.get(node.name) };
    return;
  }
  const within = node.type === 'ClassBody' ? [...classes, openClass(node, classes)] : classes;
  for (const value of Object.values(node)) yield* renamingsIn(value, within);
}

/** Code whose private names begin anew in each class. */
export function withShortPrivates(code) {
  let short = '';
  let at = 0;
  for (const { start, end, name } of [...renamingsIn(parseAst(code))].sort((a, b) => a.start - b.start)) {
    short += `${code.slice(at, start)}#${name}`;
    at = end;
  }
  return short + code.slice(at);
}

/** Renames the private names of every chunk. */
export const shorterPrivates = {
  name: 'shorter-privates',
  renderChunk: (code) => ({ code: withShortPrivates(code), map: null }),
};
