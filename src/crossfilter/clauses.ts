import { join, split } from '../query/where/clause-list.js';
import { bareField, formatWhere, parseWhere } from '../query/where/where.js';

/** Clauses by source: a widget’s id, another script’s source name, or `url`. */
export type Clauses = ReadonlyMap<string, string>;

/** The source of clauses from the URL that no widget makes. */
const URL_SOURCE = 'url';

/** A widget that makes clauses on some fields. */
export interface ClauseMaker {
  readonly source: string;
  /** The fields that the widget makes clauses on, as written in clauses. */
  readonly fields: readonly string[];
  /** When several widgets can make a clause, the first in document order makes it. */
  readonly element?: Element | undefined;
  /** True for a chart that shows its own clause as a brush over all data. */
  readonly isBrush?: boolean | undefined;
  /** True for a filter that shows the period of the page. */
  readonly isControl?: boolean | undefined;
  /** The data of the widget. */
  readonly place?: Place | undefined;
}

/** True when two valid texts have the same meaning, even if written differently. */
export function isSame(one: string, other: string): boolean {
  return one === other || normal(one) === normal(other);
}

/** Returns the clauses of `clauses` that `texts` contains completely, and removes them from `texts`. Their sources keep them. */
export function takeKnown(clauses: Clauses, texts: string[]): Map<string, string> {
  const retained = new Map<string, string>();
  for (const [source, where] of clauses) {
    const own = split(where).map((text) => texts.find((other) => isSame(text, other)));
    if (own.includes(undefined) || new Set(own).size < own.length) continue;
    for (const text of own) texts.splice(texts.indexOf(text!), 1);
    retained.set(source, where);
  }
  return retained;
}

/**
 * Assigns single clauses to the widgets that can make them, in document order, one clause per field and widget. Clauses that no
 * widget makes go to `url`. Widgets in `busy` already have a clause.
 */
export function distribute(texts: readonly string[], makers: readonly ClauseMaker[], busy: Clauses): Map<string, string> {
  const assignedFields = new Set<string>();
  const assigned = new Map<string, string>();
  const ordered = [...makers].filter(({ source }) => !busy.has(source)).sort(byDocument);
  for (const text of texts) {
    const field = fieldOf(text);
    const maker = ordered.find(
      ({ source, fields }) => fields.map(bareField).includes(field) && !assignedFields.has(JSON.stringify([source, field])),
    );
    const source = maker?.source ?? URL_SOURCE;
    if (maker) assignedFields.add(JSON.stringify([source, field]));
    const before = assigned.get(source);
    assigned.set(source, before === undefined ? text : join([before, text]));
  }
  return assigned;
}

/** Returns the widgets that make clauses on one of some fields, in document order. */
export function makersOn(fields: readonly string[], makers: readonly ClauseMaker[]): ClauseMaker[] {
  return makers.filter((maker) => maker.fields.map(bareField).some((field) => fields.includes(field))).sort(byDocument);
}

function normal(where: string): string {
  return formatWhere(parseWhere(where));
}

function fieldOf(text: string): string {
  return parseWhere(text)[0]?.field ?? '';
}

function byDocument({ element: one }: ClauseMaker, { element: other }: ClauseMaker): number {
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & 4 ? -1 : 1;
}

/** Where a widget gets its data. It decides which clauses apply to the widget. */
export interface Place {
  /** The files as URLs, or the objects that hold the data. Widgets with a file in common are over the same source. */
  readonly files: readonly unknown[];
  /** The dashboard and the source that provide the data, the inner one first. */
  readonly within: readonly object[];
}

/** True for two places over the same source. */
export function isSameSource(one: Place, other: Place): boolean {
  return one.files.some((file) => other.files.includes(file));
}

/** Time in milliseconds between two changes below which they are one series. */
export const REST_MS = 250;
/** Time in milliseconds between two changes of one task at most. */
const SAME_TASK_MS = 2;

/** Detects changes that a script makes in quick succession, such as those of its slider. */
export class ChangeSeries {
  /** The clauses before the first change of the series. */
  before: Clauses = new Map();
  #source: string | undefined;
  #count = 0;
  #last = 0;

  /** Notes a change of a source. Returns true for the third and each later change that follows the previous one within a quarter of a second. */
  isContinued(source: string, clauses: Clauses): boolean {
    const now = Date.now();
    const isNext = this.#source === source && now - this.#last < REST_MS;
    // Changes of one task, such as those of a script that restores filters, count once.
    this.#count = isNext ? this.#count + (now - this.#last < SAME_TASK_MS ? 0 : 1) : 1;
    if (!isNext) this.before = clauses;
    this.#source = source;
    this.#last = now;
    return this.#count > 2;
  }

  end(): void {
    this.#source = undefined;
  }
}
