import { SalesError, type ErrorParams } from '../../util/error.js';

/**
 * A token of an expression: a number (`0.5`, `10%`, `20K`, `1.5M`, `2B`), a 'text', a bare or "quoted" name, or an operator or parenthesis. `end` is the position
 * after it.
 */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'quoted' | 'sign' | 'end';
  readonly value: string;
  readonly position: number;
  readonly end: number;
}

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)(%|[kKMB](?![\p{L}\p{M}\p{N}_]))?|'((?:[^']|'')*)'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{M}\p{N}_]*)|(<=|>=|!=|[-+*/=<>(),.]))/uy;

/**
 * Returns the token that begins at or after a position. `hyphenated` lists names with hyphens (`units-per-order`), which
 * would otherwise be parsed as subtractions.
 * @throws SalesError `bad-expression` at a character that begins no token
 */
export function readToken(text: string, from: number, hyphenated: readonly string[]): Token {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (!match) return readEnd(text, from);
  const [whole, number, scale = '', quotedText, quotedName, name, sign] = match;
  const end = from + whole.length;
  const position = from + whole.length - whole.trimStart().length;
  if (number !== undefined) return { kind: 'number', value: String(scaled(number, scale)), position, end };
  if (quotedText !== undefined) return { kind: 'text', value: quotedText.replaceAll("''", "'"), position, end };
  if (quotedName !== undefined) return { kind: 'quoted', value: quotedName.replaceAll('""', '"'), position, end };
  if (name === undefined) return { kind: 'sign', value: sign ?? '', position, end };
  const value = hyphenatedAt(text, position, hyphenated) ?? name;
  return { kind: 'name', value, position, end: position + value.length };
}

/** Thousands, millions and billions, as numbers are abbreviated on screen. */
const SCALES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9 };

function scaled(number: string, scale: string): number {
  // 7 / 100 is the number that 0.07 is, and 7 * 0.01 is not.
  return scale === '%' ? Number(number) / 100 : Number(number) * (SCALES[scale] ?? 1);
}

function readEnd(text: string, from: number): Token {
  const rest = text.slice(from);
  const position = from + rest.length - rest.trimStart().length;
  if (position === text.length) return { kind: 'end', value: 'the end', position, end: position };
  const sign = String.fromCodePoint(text.codePointAt(position)!);
  const problem = `"'`.includes(sign) ? 'open-quote' : sign === '[' ? 'misplaced-bracket' : 'unexpected-sign';
  throw badExpression(text, position, problem, { sign });
}

/** Returns the longest hyphenated name at a position, unless a longer word continues there. */
function hyphenatedAt(text: string, position: number, names: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const name of names) {
    const fits =
      name.includes('-') && text.startsWith(name, position) && !/^[\p{L}\p{N}_]/u.test(text.slice(position + name.length));
    if (fits && name.length > (found?.length ?? 0)) found = name;
  }
  return found;
}

/** Returns the error for an invalid or meaningless expression, with its position. */
export function badExpression(text: string, position: number, problem: string, values: ErrorParams = {}): SalesError {
  return new SalesError('bad-expression', 'expression', {
    position,
    params: { ...values, expression: text, position },
    inner: { reason: problem, params: values },
  });
}
