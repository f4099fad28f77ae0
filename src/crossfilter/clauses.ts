import { formatWhere, parseWhere } from '../query/where/where.js';

/** Clauses by source: a widget's id, a foreign name, or `url`. */
export type Clauses = ReadonlyMap<string, string>;

/** The source of clauses that came from an address and that no widget makes. */
export const URL_SOURCE = 'url';

/** A widget that makes clauses on some fields. */
export interface ClauseMaker {
  readonly source: string;
  /** The fields that it makes clauses on, as written in clauses. */
  readonly fields: readonly string[];
  /** Decides by document order where several widgets would make a clause. */
  readonly element?: Element | undefined;
  /** True for a chart that shows its own clause as a brush over everything else. */
  readonly isBrush?: boolean | undefined;
}

/** The text without space around it and without an end sign; `''` where it holds no clause. @throws SalesError `bad-clause` */
export function tidy(where: string): string {
  const parsed = parseWhere(where);
  return parsed.length === 0 ? '' : where.trim().replace(/[\s;]+$/, '');
}

/** Whether two good texts ask the same in other signs. */
export function isSame(one: string, other: string): boolean {
  return one === other || normal(one) === normal(other);
}

/** All clauses as one text, in the order of the map. */
export function join(clauses: Iterable<string>): string {
  return [...clauses].join('; ');
}

/** The single clauses of a text, each as written. @throws SalesError `bad-clause` */
export function split(where: string): string[] {
  const text = tidy(where);
  const starts = parseWhere(text).map(({ position }) => position);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).replace(/[\s;]+$/, ''));
}

/** The sources whose whole clause is among `texts` keep it; those clauses are taken out of `texts`. */
export function takeKnown(clauses: Clauses, texts: string[]): Map<string, string> {
  const kept = new Map<string, string>();
  for (const [source, where] of clauses) {
    const own = split(where).map((text) => texts.find((other) => isSame(text, other)));
    if (own.includes(undefined) || new Set(own).size < own.length) continue;
    for (const text of own) texts.splice(texts.indexOf(text!), 1);
    kept.set(source, where);
  }
  return kept;
}

/**
 * Gives single clauses to the widgets which would make them, the first in the document first, one clause per field and widget; what
 * nobody makes goes to `url`. Widgets in `busy` have a clause of their own already.
 */
export function distribute(texts: readonly string[], makers: readonly ClauseMaker[], busy: Clauses): Map<string, string> {
  const taken = new Set<string>();
  const given = new Map<string, string>();
  const ordered = [...makers].filter(({ source }) => !busy.has(source)).sort(byDocument);
  for (const text of texts) {
    const field = fieldOf(text);
    const maker = ordered.find(
      ({ source, fields }) => fields.map(bare).includes(field) && !taken.has(JSON.stringify([source, field])),
    );
    const source = maker?.source ?? URL_SOURCE;
    if (maker) taken.add(JSON.stringify([source, field]));
    const before = given.get(source);
    given.set(source, before === undefined ? text : join([before, text]));
  }
  return given;
}

/** Returns the first widget in the document that makes clauses on one of some fields and has none yet. */
export function makerOf(fields: readonly string[], makers: readonly ClauseMaker[], busy: Clauses): ClauseMaker | undefined {
  return makersOn(fields, makers).find(({ source }) => !busy.has(source));
}

/** Returns the widgets that make clauses on one of some fields, in document order. */
export function makersOn(fields: readonly string[], makers: readonly ClauseMaker[]): ClauseMaker[] {
  return makers.filter((maker) => maker.fields.map(bare).some((field) => fields.includes(field))).sort(byDocument);
}

/** Returns the fields of the clauses of a text. @throws SalesError `bad-clause` */
export function fieldsIn(where: string): readonly string[] {
  return parseWhere(where).map(({ field }) => field);
}

function normal(where: string): string {
  return formatWhere(parseWhere(where));
}

function fieldOf(text: string): string {
  return parseWhere(text)[0]?.field ?? '';
}

/** A field's name without its quotes. */
function bare(field: string): string {
  return /^".*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
}

function byDocument({ element: one }: ClauseMaker, { element: other }: ClauseMaker): number {
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & 4 ? -1 : 1;
}
