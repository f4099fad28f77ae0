import { displayName } from '../../../format/member-name.js';
import { bareField } from '../../../query/where/member-clause.js';
import type { ResultColumn } from '../../../query/result-column.js';
import type { CellContext } from './cells.js';

// Estimates the longest text of each column. The layout needs it before cells are drawn.

/** Maximum number of rows examined for the longest text. */
const SAMPLE = 2000;

/** Returns the widest display name of a key with codes. `undefined` for other keys. */
export function broadestName({ name: field }: ResultColumn, { names }: CellContext): string | undefined {
  const known = names?.get(bareField(field));
  if (!known || known.of.size === 0) return undefined;
  const texts = [...known.of.keys()].map((member) => displayName(names, field, member));
  return texts.reduce((best, text) => (breadthOf(text) > breadthOf(best) ? text : best));
}

/** Estimates the width of a text in letters. An underestimate would wrap names to a second line. */
function breadthOf(text: string): number {
  return text.length + 0.4 * (text.match(/[A-Zmw]/g) ?? []).length - 0.5 * (text.match(/[ ijltfr.,']/g) ?? []).length;
}

/** Returns the longest text of a column by letters. Only the first rows of a long column are examined. */
export function longest({ dictionary }: ResultColumn, count: number, text: (row: number) => string): string {
  if (dictionary) return longer(dictionary);
  return longer(Array.from({ length: Math.min(count, SAMPLE) }, (_, row) => text(row)));
}

/** Returns the longest text; empty without texts. */
export function longer(texts: readonly string[]): string {
  let best = '';
  for (const text of texts) if (text.length > best.length) best = text;
  return best;
}
