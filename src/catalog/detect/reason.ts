import type { Candidate } from './candidate.js';
import type { Concept } from './words.js';

const HOLDS_WORDS = {
  number: 'numbers',
  text: 'text values',
  date: 'dates',
  datetime: 'dates with a time',
  boolean: 'yes/no values',
} as const;

/** Reasons are in English. */
const COUNT = /* @__PURE__ */ new Intl.NumberFormat('en');

/** Plain words for concepts whose identifiers are not plain words. */
const PLAIN_WORDS: Readonly<Partial<Record<Concept, string>>> = {
  id: 'code',
  count: 'number',
  created: 'creation',
  descr: 'description',
  sub: 'sub',
  procure: 'purchase',
  ship: 'shipping',
  deliver: 'delivery',
  staff: 'employee',
};

/**
 * Returns a sentence with the reason for a column: the meaning of its name and its contents. `why`: what decided between it and
 * another column; may be empty.
 */
export function reasonOf({ column, meaning, evidence }: Candidate, rowCount: number, why: string): string {
  const ideas = [...meaning.concepts].filter((concept) => concept !== 'count' || column.type === 'number');
  const said = ideas.map((concept) => PLAIN_WORDS[concept] ?? concept);
  const last = said.pop() ?? '';
  const named = last === '' ? '' : `the name suggests “${[...said, last].join(' ')}”`;
  const { distinct, type } = column;
  const values =
    distinct > 1 ? `${COUNT.format(distinct)} distinct ${HOLDS_WORDS[type]}` : distinct === 1 ? 'one value' : 'no value';
  const sentence = [named, `it has ${values} in ${COUNT.format(rowCount)} rows`, evidence, why]
    .filter((part) => part !== '')
    .join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
