import type { Candidate } from './candidate.js';
import type { Concept } from './words.js';

const HOLDS_WORDS = {
  number: 'numbers',
  text: 'texts',
  date: 'dates',
  datetime: 'dates with a time',
  boolean: 'yes/no values',
} as const;

/** Ideas that are not called by a plain word. */
const PLAIN_WORDS: Readonly<Partial<Record<Concept, string>>> = {
  id: 'code',
  count: 'number',
  created: 'creation',
  descr: 'description',
  sub: 'subordinate',
  procure: 'buying',
  ship: 'shipping',
  deliver: 'delivery',
  staff: 'employee',
};

/** Why a column fits, as a sentence: what its name says and what it holds. `why`: what decided between it and another; may be empty. */
export function reasonOf({ column, meaning, evidence }: Candidate, rowCount: number, why: string): string {
  const ideas = [...meaning.concepts].filter((concept) => concept !== 'count' || column.type === 'number');
  const said = ideas.map((concept) => PLAIN_WORDS[concept] ?? concept);
  const last = said.pop() ?? '';
  const named = last === '' ? '' : `its name says ${said.length === 0 ? last : `${said.join(', ')} and ${last}`}`;
  const { distinct, type } = column;
  const values = distinct > 1 ? `${String(distinct)} different ${HOLDS_WORDS[type]}` : distinct === 1 ? 'one value' : 'no value';
  const sentence = [named, `it holds ${values} in ${String(rowCount)} rows`, evidence, why]
    .filter((part) => part !== '')
    .join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
