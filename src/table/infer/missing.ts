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
  '#nv',
  '#n/d',
  '<null>',
  '[null]',
  'nat',
]);
/** A dash beside a currency sign, as spreadsheets show nothing in the style of accountants. */
const SIGNED_BLANKS = ['$-', '$ -', '\u20AC-', '\u20AC -', '-\u20AC', '- \u20AC', '-   \u20AC', '\u00A3-', '\u00A3 -'];
/** Texts that stand for a missing value beside numbers and dates, and for most columns of text. */
const MOSTLY = new Set(['na', 'n.a.', '-', '--', '---', '\u2013', '\u2014', '.', '?', '(blank)', ...SIGNED_BLANKS]);
/** Errors of spreadsheets, in whatever language: `#REF!`, `#WERT!`, `#NOMBRE?`. */
const ERROR = /^#\S+[!?]$/;
/** Texts that stand for a missing value beside numbers and dates only: in a column of text they may be names. */
const BESIDE_VALUES = new Set(['none', 'nil', 'missing', 'unknown', 'k.a.', 'nv', 'tbd']);
/** How they begin, in small letters: most texts begin otherwise, and are told apart by that alone. */
const STARTS = /* @__PURE__ */ new Set([...ALWAYS, ...MOSTLY, ...BESIDE_VALUES].map((text) => text.charCodeAt(0)));

/** Signs of the longest. */
const LONGEST = 9;
const EQUALS = 61;

/** Whether a text stands for a missing value anywhere, or may have blanks around it. */
export function mayBeMissing(text: string): boolean {
  if (!isNoBlank(text.charCodeAt(0)) || !isNoBlank(text.charCodeAt(text.length - 1))) return true;
  return missingKind(text) !== undefined;
}

/** Whether UTF-8 is not sure, at a glance, to be a value without blanks around it and without the signs of `="…"`. */
export function isOdd(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] as number;
  const last = bytes[end - 1] as number;
  if (start === end || first <= 32 || first >= 127 || last <= 32 || last >= 127 || first === EQUALS) return true;
  return end - start <= LONGEST && STARTS.has(first >= 65 && first <= 90 ? first + 32 : first);
}

/** Whether a sign is one of the letters and marks of the Latin, Greek, Cyrillic and other scripts below the first blank beyond Latin. */
function isNoBlank(code: number): boolean {
  return (code > 32 && code < 127) || (code > 160 && code < 0x1680);
}

/** How sure it is that a text stands for nothing: `always`, `mostly` (beside values, and in most columns of text), `beside-values`, or not. */
export type Missing = 'always' | 'mostly' | 'beside-values' | undefined;

/** Whether and where a text, trimmed, stands for a missing value. */
export function missingKind(trimmed: string): Missing {
  if (trimmed.length > LONGEST) return undefined;
  if (trimmed === '') return 'always';
  const first = trimmed.charCodeAt(0);
  if (!STARTS.has(first >= 65 && first <= 90 ? first + 32 : first)) return undefined;
  const lower = trimmed.toLowerCase();
  if (ALWAYS.has(lower) || ERROR.test(lower)) return 'always';
  if (MOSTLY.has(lower)) return 'mostly';
  return BESIDE_VALUES.has(lower) ? 'beside-values' : undefined;
}

/** Whether a text stands for a missing value in every column. */
export function isMissingText(text: string): boolean {
  return missingKind(text.trim()) === 'always';
}
