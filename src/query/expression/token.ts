import { SalesError } from '../../util/error.js';

/** A piece of an expression: a number, 'text', a bare or "quoted" name, or an operator or bracket. `end` is the place after it. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'quoted' | 'sign' | 'end';
  readonly value: string;
  readonly position: number;
  readonly end: number;
}

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)|'((?:[^']|'')*)'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{M}\p{N}_]*)|(<=|>=|!=|[-+*/=<>(),.]))/uy;

/**
 * The token that begins at or after a place of the text. `hyphenated` are names with hyphens (`units-per-order`), which
 * would else be read as subtractions.
 * @throws SalesError `bad-expression` at a sign that begins nothing
 */
export function readToken(text: string, from: number, hyphenated: readonly string[]): Token {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (!match) return readEnd(text, from);
  const [whole, number, quotedText, quotedName, name, sign] = match;
  const end = from + whole.length;
  const position = from + whole.length - whole.trimStart().length;
  if (number !== undefined) return { kind: 'number', value: number, position, end };
  if (quotedText !== undefined) return { kind: 'text', value: quotedText.replaceAll("''", "'"), position, end };
  if (quotedName !== undefined) return { kind: 'quoted', value: quotedName.replaceAll('""', '"'), position, end };
  if (name === undefined) return { kind: 'sign', value: sign ?? '', position, end };
  const value = hyphenatedAt(text, position, hyphenated) ?? name;
  return { kind: 'name', value, position, end: position + value.length };
}

function readEnd(text: string, from: number): Token {
  const rest = text.slice(from);
  const position = from + rest.length - rest.trimStart().length;
  if (position === text.length) return { kind: 'end', value: 'the end', position, end: position };
  const sign = text.charAt(position);
  const hint = `"'`.includes(sign) ? 'Close the quote.' : 'Put names with special signs in double quotes, texts in single ones.';
  throw badExpression(text, position, `found '${sign}' where nothing begins with it`, hint);
}

/** The longest of the names with hyphens that stands there and does not go on. */
function hyphenatedAt(text: string, position: number, names: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const name of names) {
    const fits =
      name.includes('-') && text.startsWith(name, position) && !/^[\p{L}\p{N}_]/u.test(text.slice(position + name.length));
    if (fits && name.length > (found?.length ?? 0)) found = name;
  }
  return found;
}

/** The error of an expression that cannot be read or makes no sense, with its place. */
export function badExpression(text: string, position: number, problem: string, hint?: string): SalesError {
  return new SalesError('bad-expression', `expression '${text}': ${problem} (position ${String(position)})`, {
    hint,
    position,
    params: { text, problem, position },
  });
}
