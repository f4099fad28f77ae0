/** Texts that stand for a missing value in every column. */
const ALWAYS = new Set([
  '',
  'null',
  '(null)',
  'n/a',
  '#n/a',
  'nan',
  '\\n',
  '<na>',
  'undefined',
  '#null!',
  '#ref!',
  '#value!',
  '#div/0!',
  '#name?',
]);
/** Texts that stand for a missing value beside numbers and dates, and for most columns of text. */
const MOSTLY = new Set(['na', 'n.a.', '-', '--', '---', '\u2013', '\u2014', '.', '?', '(blank)']);
/** Texts that stand for a missing value beside numbers and dates only: in a column of text they may be names. */
const BESIDE_VALUES = new Set(['none', 'nil', 'missing', 'unknown', 'k.a.', 'nv', 'tbd']);

/** How sure it is that a text stands for nothing: `always`, `mostly` (beside values, and in most columns of text), `beside-values`, or not. */
export type Missing = 'always' | 'mostly' | 'beside-values' | undefined;

/** Whether and where a text, trimmed, stands for a missing value. */
export function missingKind(trimmed: string): Missing {
  if (trimmed.length > 9) return undefined;
  if (trimmed === '') return 'always';
  const first = trimmed.charCodeAt(0);
  // No such text begins with a digit, as most cells of numbers do.
  if (first >= 48 && first <= 57) return undefined;
  const lower = trimmed.toLowerCase();
  if (ALWAYS.has(lower)) return 'always';
  if (MOSTLY.has(lower)) return 'mostly';
  return BESIDE_VALUES.has(lower) ? 'beside-values' : undefined;
}

/** Whether a text stands for a missing value in every column. */
export function isMissingText(text: string): boolean {
  return missingKind(text.trim()) === 'always';
}
