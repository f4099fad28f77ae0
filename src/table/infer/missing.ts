/** Texts that mean a missing value in every column. */
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
/** A dash next to a currency sign, which spreadsheets show for zero in accounting formats. */
const SIGNED_BLANKS = ['$-', '$ -', '\u20AC-', '\u20AC -', '-\u20AC', '- \u20AC', '-   \u20AC', '\u00A3-', '\u00A3 -'];
/** Texts that mean a missing value among numbers and dates, and in most text columns. */
const MOSTLY = new Set(['na', 'n.a.', '-', '--', '---', '\u2013', '\u2014', '.', '?', '(blank)', ...SIGNED_BLANKS]);
/** Spreadsheet errors in any language: `#REF!`, `#WERT!`, `#NOMBRE?`. */
const ERROR = /^#\S+[!?]$/;
/** Texts that mean a missing value only among numbers and dates; in a text column they may be names. */
const BESIDE_VALUES = new Set(['none', 'nil', 'missing', 'unknown', 'k.a.', 'nv', 'tbd']);
/** First characters of missing texts, in lower case. Most texts start with another character and need no further check. */
const STARTS = /* @__PURE__ */ new Set([...ALWAYS, ...MOSTLY, ...BESIDE_VALUES].map((text) => text.charCodeAt(0)));

/** Length of the longest missing text. */
const LONGEST = 9;
const EQUALS = 61;

/** True when a text means a missing value in any column, or may have surrounding blanks. */
export function mayBeMissing(text: string): boolean {
  if (!isVisible(text.charCodeAt(0)) || !isVisible(text.charCodeAt(text.length - 1))) return true;
  return missingKind(text) !== undefined;
}

/** True unless a quick check of UTF-8 shows a value without surrounding blanks and without the form `="…"`. */
export function isOdd(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] as number;
  const last = bytes[end - 1] as number;
  if (start === end || first <= 32 || first >= 127 || last <= 32 || last >= 127 || first === EQUALS) return true;
  return end - start <= LONGEST && STARTS.has(first >= 65 && first <= 90 ? first + 32 : first);
}

/** True when a character is visible, for the scripts up to the first blank beyond Latin (U+1680). */
function isVisible(code: number): boolean {
  return (code > 32 && code < 127) || (code > 160 && code < 0x1680);
}

/**
 * Where a text means a missing value. `always`: in every column. `mostly`: among values, and in most text columns.
 * `beside-values`: among numbers and dates only. `undefined`: nowhere.
 */
export type Missing = 'always' | 'mostly' | 'beside-values' | undefined;

/** Returns where a trimmed text means a missing value. */
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

/** True when a text means a missing value in every column. */
export function isMissingText(text: string): boolean {
  return missingKind(text.trim()) === 'always';
}
