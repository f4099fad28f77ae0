import { calledIn } from '../../../format/member-name.js';
import { bareField } from '../../../query/where/member-clause.js';
import type { ResultColumn } from '../../../query/result.js';
import type { CellContext } from './cells.js';

// About the longest text of each column, by which columns are laid out before a cell is drawn.

/** How many rows are looked at for the longest text. */
const SAMPLE = 2000;

/** The broadest name of a key whose values are codes; undefined of others. */
export function broadestName({ name: field }: ResultColumn, { names }: CellContext): string | undefined {
  const known = names?.get(bareField(field));
  if (!known || known.of.size === 0) return undefined;
  const texts = [...known.of.keys()].map((member) => calledIn(names, field, member));
  return texts.reduce((best, text) => (breadthOf(text) > breadthOf(best) ? text : best));
}

/** About how broad a text is, in letters: names differ by few, and one too many in a column takes a second line. */
function breadthOf(text: string): number {
  return text.length + 0.4 * (text.match(/[A-Zmw]/g) ?? []).length - 0.5 * (text.match(/[ ijltfr.,']/g) ?? []).length;
}

/** The longest text of a column, by its letters; of many rows of the first ones. */
export function longest({ dictionary }: ResultColumn, count: number, text: (row: number) => string): string {
  if (dictionary) return longer(dictionary);
  return longer(Array.from({ length: Math.min(count, SAMPLE) }, (_, row) => text(row)));
}

/** The longest of some texts, empty without any. */
export function longer(texts: readonly string[]): string {
  let best = '';
  for (const text of texts) if (text.length > best.length) best = text;
  return best;
}
