import type { Candidate } from './candidate.js';
import type { ColumnProfile } from './profile.js';
import type { Concept } from './words.js';
import type { Reason } from '../../query/schema.js';

const HOLDS_WORDS = {
  number: 'numbers',
  text: 'text values',
  date: 'dates',
  datetime: 'dates with a time',
  boolean: 'yes/no values',
} as const;

/** Messages are in English. */
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

/** Returns the reasons for a column: the meaning of its name, its values, its evidence, and what decided between it and another column. */
export function reasonsOf(
  { column, meaning, evidence }: Candidate,
  rowCount: number,
  decisive: readonly Reason[] = [],
): readonly Reason[] {
  const concepts = [...meaning.concepts].filter((concept) => concept !== 'count' || column.type === 'number');
  const words = concepts.map((concept) => PLAIN_WORDS[concept] ?? concept).join(' ');
  const named: readonly Reason[] =
    concepts.length === 0 ? [] : [{ code: 'name', message: `the name suggests “${words}”`, params: { concepts } }];
  return [...named, valuesOf(column, rowCount), ...evidence, ...decisive];
}

function valuesOf({ distinct, type }: ColumnProfile, rows: number): Reason {
  const values =
    distinct > 1 ? `${COUNT.format(distinct)} distinct ${HOLDS_WORDS[type]}` : distinct === 1 ? 'one value' : 'no value';
  return { code: 'values', message: `it has ${values} in ${COUNT.format(rows)} rows`, params: { distinct, rows, type } };
}
