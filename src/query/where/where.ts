import { SalesError, type ErrorParams } from '../../util/error.js';
import { parsePeriod } from '../time/calendar-date.js';

/** The field of the clause of a filter group that says what figures are compared with: `compare: previous-year`. It selects no rows. */
export const COMPARE = 'compare';

/**
 * One item of a clause as written. `equals` compares exactly. `pattern` has `parts` with a `*` between them and ignores case.
 * `range` includes both ends. `relative` counts back from the newest date of the data. `blank` is the missing value. `not` is a
 * leading `!`. `position` is the 0-based position of the item in the text.
 */
export type ClauseItem =
  | { readonly kind: 'equals'; readonly value: string; readonly not: boolean; readonly position: number }
  | { readonly kind: 'pattern'; readonly parts: readonly string[]; readonly not: boolean; readonly position: number }
  | { readonly kind: 'blank'; readonly not: boolean; readonly position: number }
  | { readonly kind: 'range'; readonly from?: string; readonly to?: string; readonly not: boolean; readonly position: number }
  | {
      readonly kind: 'relative';
      readonly which: 'last' | 'this' | 'previous';
      readonly count: number;
      readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
      readonly not: boolean;
      readonly position: number;
    };

/** A filter: a field (a role, a column name or a dimension as written), and the items that its value may match. */
export interface Clause {
  readonly field: string;
  /** True when the field was in double quotes and is an exact column name. */
  readonly quoted: boolean;
  readonly items: readonly ClauseItem[];
  /** 0-based position of the field in the text. */
  readonly position: number;
}

/** A piece of an item: quoted text, bare text, `*`, `..` or `(blank)`. */
interface Piece {
  readonly sign: 'q' | 'b' | '*' | '.' | '(';
  readonly value: string;
}

type Unit = Extract<ClauseItem, { kind: 'relative' }>['unit'];

const SPECIAL = /[,;:"*!()]|\.\./;
const QUOTED = /"((?:[^"]|"")*)"/y;
const BARE = /(?:(?!\.\.)[^,;:"*!()])+/y;
/** Matches a field of bare words, or a dimension such as `bin("Unit price", 10)`. */
const FIELD = /[a-z-]+\((?:[^"()]|"(?:[^"]|"")*")*\)|[^,;:"*!()]+/y;
const RELATIVE = /^(?:(last) +(\d{1,6})|(this)|(previous)) +(day|week|month|quarter|year)(s?)$/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * Parses the clauses of a where text; an empty text has none.
 * @throws SalesError `bad-clause` with the position of the first error
 */
export function parseWhere(text: string): Clause[] {
  return new WhereReader(text).clauses();
}

/** Formats a clause as text that parses to the same clause. A field with special characters that is not a dimension is quoted. */
export function formatClause(clause: Pick<Clause, 'field' | 'quoted' | 'items'>): string {
  return `${quoteField(clause)}: ${clause.items.map(formatItem).join(', ')}`;
}

/** Formats clauses as one where text. */
export function formatWhere(clauses: readonly Pick<Clause, 'field' | 'quoted' | 'items'>[]): string {
  return clauses.map(formatClause).join('; ');
}

/** Joins where texts, such as the filter of a page and a clause of a widget. Any may be empty. */
export function joinWhere(...texts: readonly string[]): string {
  return texts.flatMap((text) => text.trim().replace(/[;\s]+$/, '') || []).join('; ');
}

/** Formats a value for a clause; it is quoted if it would otherwise have another meaning. */
export function quoteValue(text: string): string {
  return text.trim() !== text || text === '' || SPECIAL.test(text) || RELATIVE.test(text) ? quote(text) : text;
}

/** Formats a field for a clause; it is quoted if it was, or if it would otherwise be read as something else. */
export function quoteField({ field, quoted }: Pick<Clause, 'field' | 'quoted'>): string {
  FIELD.lastIndex = 0;
  return quoted || FIELD.exec(field)?.[0] !== field ? quote(field) : field;
}

/** Returns a text in quotation marks; those inside are doubled. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function formatItem(item: ClauseItem): string {
  return (item.not ? '!' : '') + formatValue(item);
}

function formatValue(item: ClauseItem): string {
  switch (item.kind) {
    case 'equals':
      return quoteValue(item.value);
    case 'pattern':
      return item.parts.map((part) => part && quoteValue(part)).join('*');
    case 'blank':
      return '(blank)';
    case 'range':
      return `${formatEnd(item.from)}..${formatEnd(item.to)}`;
    case 'relative':
      return `${item.which} ${item.which === 'last' ? `${String(item.count)} ` : ''}${item.unit}${item.which === 'last' && item.count !== 1 ? 's' : ''}`;
  }
}

function formatEnd(text: string | undefined): string {
  if (text === undefined) return '';
  return /^\.|\.$/.test(text) ? quote(text) : quoteValue(text);
}

/** True when both ends are numbers or both are dates, and the first is after the last. */
function isReversed(from: string, to: string): boolean {
  if (NUMBER.test(from) && NUMBER.test(to)) return Number(from) > Number(to);
  const first = parsePeriod(from);
  const last = parsePeriod(to);
  return first !== undefined && last !== undefined && first.from > last.to;
}

class WhereReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  clauses(): Clause[] {
    const clauses: Clause[] = [];
    while (this.#skip() < this.#text.length) {
      clauses.push(this.#clause());
      if (this.#skip() < this.#text.length) this.#expect(';', 'where-separator');
    }
    return clauses;
  }

  #clause(): Clause {
    const position = this.#at;
    const name = this.#quoted();
    const field = name ?? this.#match(FIELD)?.trim();
    if (!field) return this.#fail(position, 'where-field');
    this.#skip();
    this.#expect(':', 'where-colon');
    const items = [this.#item()];
    while (this.#text[this.#at] === ',') {
      this.#at++;
      items.push(this.#item());
    }
    return { field, quoted: name !== undefined, items, position };
  }

  #item(): ClauseItem {
    const position = this.#skip();
    const not = this.#text[position] === '!';
    if (not) this.#at++;
    this.#skip();
    return { ...this.#value(this.#pieces(), position), not, position };
  }

  #value(pieces: readonly Piece[], position: number) {
    const signs = pieces.map((piece) => piece.sign).join('');
    const texts = pieces.map((piece) => (piece.sign === 'b' ? piece.value.trim() : piece.value));
    const [first = ''] = texts;
    if (signs === 'b') return this.#relative(first, position) ?? { kind: 'equals' as const, value: first };
    if (signs === 'q') return { kind: 'equals' as const, value: first };
    if (signs === '(') return { kind: 'blank' as const };
    if (/^[qb]?\.[qb]?$/.test(signs) && signs !== '.') return this.#range(signs, texts, position);
    if (/^[qb]?(?:\*+[qb]?)+$/.test(signs)) return { kind: 'pattern' as const, parts: patternParts(pieces) };
    return this.#fail(position, 'where-item');
  }

  #range(signs: string, texts: readonly string[], position: number) {
    const dots = signs.indexOf('.');
    const from = texts[dots - 1];
    const to = texts[dots + 1];
    if (from !== undefined && to !== undefined && isReversed(from, to)) {
      this.#fail(position, 'where-range', { from: quoteValue(to), to: quoteValue(from) });
    }
    return { kind: 'range' as const, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }

  #relative(text: string, position: number) {
    const match = RELATIVE.exec(text);
    if (!match || (match[6] && !match[1])) return undefined;
    const [, last, count = '1', now, , unit] = match;
    if (last && Number(count) === 0) this.#fail(position, 'where-count');
    const which = last ? ('last' as const) : now ? ('this' as const) : ('previous' as const);
    return { kind: 'relative' as const, which, count: Number(count), unit: unit as Unit };
  }

  /** Returns the pieces up to the next comma, semicolon or end. */
  #pieces(): Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#text.length && !/[,;]/.test(this.#text.charAt(this.#at))) {
      const piece = this.#piece();
      const between =
        piece.sign === 'b' && piece.value.trim() === '' && !(pieces.at(-1)?.sign === '*' && this.#text[this.#at] === '*');
      if (!between) pieces.push(piece);
    }
    return pieces;
  }

  #piece(): Piece {
    const quoted = this.#quoted();
    if (quoted !== undefined) return { sign: 'q', value: quoted };
    const bare = this.#match(BARE);
    if (bare !== undefined) return { sign: 'b', value: bare };
    const [found = ''] = /^(?:\*|\.\.|\(blank\))?/.exec(this.#text.slice(this.#at, this.#at + 7)) ?? [];
    if (!found) this.#fail(this.#at, 'where-value');
    this.#at += found.length;
    return { sign: found.charAt(0) as '*' | '.' | '(', value: '' };
  }

  #quoted(): string | undefined {
    if (this.#text[this.#at] !== '"') return undefined;
    const found = this.#match(QUOTED);
    return found?.slice(1, -1).replaceAll('""', '"') ?? this.#fail(this.#at, 'where-quote');
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #skip(): number {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#at;
  }

  #expect(sign: string, expected: string): void {
    if (this.#text[this.#at] !== sign) this.#fail(this.#at, expected);
    this.#at++;
  }

  #fail(position: number, expected: string, values: ErrorParams = {}): never {
    const rest = this.#text.slice(position).trimEnd();
    const params = { where: this.#text, position, ...(rest && { found: rest.slice(0, 30) }) };
    throw new SalesError('bad-clause', 'where', { position, params, inner: { reason: expected, params: values } });
  }
}

/** Returns the texts between the asterisks; the outer ends of bare texts are trimmed. */
function patternParts(all: readonly Piece[]): string[] {
  // An empty text between two asterisks would be written as two asterisks, which are read as one.
  const pieces = all.filter(({ sign, value }) => sign === '*' || value !== '');
  const parts = [''];
  pieces.forEach((piece, index) => {
    if (piece.sign === '*') {
      if (pieces[index - 1]?.sign !== '*') parts.push('');
      return;
    }
    const left = index === 0 && piece.sign === 'b' ? piece.value.trimStart() : piece.value;
    parts[parts.length - 1] = index === pieces.length - 1 && piece.sign === 'b' ? left.trimEnd() : left;
  });
  return parts;
}

/** Returns a field without quotes around its name. */
export function bareField(field: string): string {
  return /^".*"$/su.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
}

/** Returns a clause that selects members of a field (`null` is the missing one), or with `not` all others. */
export function memberClause(
  field: string,
  members: readonly (string | null)[],
  not = false,
): Pick<Clause, 'field' | 'quoted' | 'items'> {
  const item = (member: string | null): ClauseItem =>
    member === null ? { kind: 'blank', not, position: 0 } : { kind: 'equals', value: member, not, position: 0 };
  return { field: bareField(field), quoted: field.startsWith('"'), items: members.map(item) };
}

/** Returns a clause that selects members of a field as text; empty without members. */
export function membersClause(field: string, members: readonly (string | null)[], not = false): string {
  return members.length === 0 ? '' : formatClause(memberClause(field, members, not));
}

/** Parses the clauses of an element's own filter; none when it is invalid, such as one from a newer version of the library. */
export function readClauses(own: string): readonly Clause[] {
  try {
    return parseWhere(own);
  } catch (error) {
    if (error instanceof SalesError) return [];
    throw error;
  }
}

/** Returns the members that a clause on a field selects; `undefined` without such a clause, or when it contains anything else. */
export function membersIn(clauses: readonly Clause[], field: string): readonly (string | null)[] | undefined {
  const name = bareField(field);
  const members = clauses
    .find((clause) => clause.field === name)
    ?.items.map((item) =>
      item.not ? undefined : item.kind === 'equals' ? item.value : item.kind === 'blank' ? null : undefined,
    );
  return members?.every((member) => member !== undefined) ? members : undefined;
}
