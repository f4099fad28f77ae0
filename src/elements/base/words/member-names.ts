import { isNameField, namedRole, nameHeading, namesPlan } from '../../../catalog/member-names.js';
import type { FieldNames, MemberName, MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog, RoleChoice } from '../../../query/catalog.js';
import { bareField, readClauses } from '../../../query/where/member-clause.js';
import { QueryResult, valueOf, type ResultColumn, type ResultRecord } from '../../../query/result.js';
import { isAbort } from '../../../util/error.js';
import type { DataConnection } from '../data/data-connection.js';
import type { Results } from '../query/query-controller.js';
import type { WidgetContext } from '../element/widget.js';

/** Members by the field that they are of. */
export type NamesWanted = Iterable<readonly [field: string, members: Iterable<string | null>]>;

/** A column of names that belongs behind a column of an answer; undefined for rows without one. */
export interface NamesBeside {
  readonly after: string;
  readonly heading: string;
  readonly texts: readonly (string | undefined)[];
}

/** What of the context of a widget says whose names are wanted. */
export type NamingContext = Pick<WidgetContext, 'catalog' | 'words' | 'where' | 'filters' | 'own'>;

/** Members of a field that have names, with where these are. */
export interface Wanted {
  readonly choice: RoleChoice;
  readonly members: Set<string>;
}

/** What an element shows, for which names are read. */
export interface Shown {
  readonly connection: DataConnection;
  readonly results: Results;
  readonly context: NamingContext;
  /** Whether somebody drags: nothing is asked then. */
  readonly isMoving: boolean;
  /** Members besides those of keys and clauses. */
  readonly more: () => NamesWanted;
}

/** The dimension whose members the library makes, and names in the language of the page. */
const CUSTOMER_TYPE = 'customer-type';
/** Of members with a name so many may have several, as a share: of more it is no name of theirs, and codes are shown. */
const MOST_SEVERAL = 0.5;

/** What is known of the names of one role. */
interface Known {
  /** Undefined for a member without a name. */
  names: Map<string, MemberName | undefined>;
  named: number;
  several: number;
  /** The state of the data that was asked last, which each has its catalog. */
  catalog: Catalog;
  asking: Promise<void> | undefined;
}

/** The names that are known of the members of some data: each is asked once, and once more when rows have changed; until that is answered the names of before stand. */
class NameBook {
  /** Counts what was learnt. */
  revision = 0;

  readonly #roles = new Map<string, Known>();

  /** Asks the names of members that are not known; resolves when more is. Undefined where all is. */
  learn(
    { choice, members }: Wanted,
    connection: DataConnection,
    catalog: Catalog,
  ): { readonly done: Promise<void>; readonly isNeeded: boolean } | undefined {
    const known = this.#knownOf(choice, catalog);
    const unknown = [...members].filter((member) => !known.names.has(member));
    const isOld = known.catalog !== catalog;
    if (unknown.length === 0 && (!isOld || known.names.size === 0)) return undefined;
    const asked = isOld ? [...known.names.keys(), ...unknown] : unknown;
    known.asking ??= this.#ask(known, asked, { choice, connection, catalog }).finally(() => {
      known.asking = undefined;
      this.revision += 1;
    });
    return { done: known.asking, isNeeded: unknown.length > 0 };
  }

  /** What is known of some members. */
  namesOf({ choice, members }: Wanted, catalog: Catalog): FieldNames {
    const { names, named, several } = this.#knownOf(choice, catalog);
    const isUsed = several <= named * MOST_SEVERAL;
    const of = new Map<string, MemberName>();
    if (isUsed) {
      for (const member of members) {
        const name = names.get(member);
        if (name) of.set(member, name);
      }
    }
    const heading = nameHeading(catalog, choice);
    return { of, isUsed, role: choice.role, column: choice.ref.column, heading, named, several };
  }

  async #ask(
    known: Known,
    members: readonly string[],
    {
      choice,
      connection,
      catalog,
    }: { readonly choice: RoleChoice; readonly connection: DataConnection; readonly catalog: Catalog },
  ): Promise<void> {
    let answer: ResultRecord | undefined;
    try {
      answer = await connection.ask(namesPlan(choice, members), new AbortController().signal);
    } catch (error) {
      // Who asked has left the page: the others, if there are any, ask themselves.
      if (isAbort(error)) return;
      // Rows that do not lead to names have none; other failures are told by the questions for numbers. Codes are shown.
    }
    const found = answer ? namesIn(answer) : new Map<string, MemberName>();
    if (known.catalog !== catalog) known.names = new Map();
    for (const member of members) known.names.set(member, found.get(member));
    const facts = answer?.facts.analysis;
    if (facts?.kind === 'names') ({ named: known.named, several: known.several } = facts);
    known.catalog = catalog;
  }

  #knownOf({ role, ref }: RoleChoice, catalog: Catalog): Known {
    const key = JSON.stringify([role, ref]);
    let known = this.#roles.get(key);
    if (!known) {
      known = { names: new Map(), named: 0, several: 0, catalog, asking: undefined };
      this.#roles.set(key, known);
    }
    return known;
  }
}

function namesIn({ columns, rowCount }: ResultRecord): Map<string, MemberName> {
  const [members, names, shared] = columns;
  return new Map(
    Array.from({ length: rowCount }, (_, row) => [
      String(valueOf(members!, row)),
      { name: String(valueOf(names!, row)), shared: shared!.values[row] === 1 },
    ]),
  );
}

/** The book of some data by each of their states, so that all elements on the same data have one; and by whom it was used, so that it goes on with new rows. */
const BY_CATALOG = /* @__PURE__ */ new WeakMap<Catalog, NameBook>();
const BY_CONNECTION = /* @__PURE__ */ new WeakMap<DataConnection, NameBook>();

function bookOf(connection: DataConnection, catalog: Catalog): NameBook {
  const book = BY_CATALOG.get(catalog) ?? BY_CONNECTION.get(connection) ?? new NameBook();
  BY_CATALOG.set(catalog, book);
  BY_CONNECTION.set(connection, book);
  return book;
}

/** What was read, and what it was read for. */
interface Read {
  readonly from: readonly unknown[];
  readonly names: MemberNames | undefined;
  readonly waits: boolean;
}

/**
 * The names of the members that one element shows and its clauses speak of. Each is asked once for all elements on the same data, and none while somebody drags: a
 * member that is new then is read by its code until the drag ends.
 */
export class Naming {
  readonly #onChange: () => void;
  #read: Read = { from: [], names: undefined, waits: false };

  /** `onChange` is called when more names are known. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get names(): MemberNames | undefined {
    return this.#read.names;
  }

  awaits({ connection, results, context, isMoving, more }: Shown): boolean {
    const { catalog, words, where, own, filters } = context;
    const book = bookOf(connection, catalog);
    const from = [connection, catalog, words, results, where, own, filters.join('\n'), isMoving, book.revision];
    const { names: before, from: last } = this.#read;
    if (from.every((one, at) => one === last[at])) return this.#read.waits;
    const wanted = wantedIn(results, context, more());
    let waits = false;
    for (const one of wanted.values()) {
      const learning = isMoving ? undefined : book.learn(one, connection, catalog);
      if (learning) void learning.done.then(this.#onChange);
      waits ||= learning?.isNeeded ?? false;
    }
    const now = new Map([...wanted].map(([field, one]) => [field, book.namesOf(one, catalog)] as const));
    if (hasTypes(results, context)) now.set(CUSTOMER_TYPE, typeNames(words));
    this.#read = { from, waits, names: isSame(before, now) ? before : now };
    return waits;
  }

  inColumns(result: QueryResult, more: (names: MemberNames) => readonly NamesBeside[]): QueryResult {
    return this.names ? withNames(result, this.names, more(this.names)) : result;
  }
}

function hasTypes(results: Results, { where, own, filters }: NamingContext): boolean {
  const keys = Object.values(results).flatMap(({ columns }) => columns.map(({ name }) => name));
  return keys.includes(CUSTOMER_TYPE) || [where, own, ...filters].some((clause) => clause.includes(CUSTOMER_TYPE));
}

/** How the members are called that the library makes of customers. */
function typeNames(words: Messages): FieldNames {
  const of = new Map(Object.entries(words.customerType).map(([member, name]) => [member, { name, shared: false }]));
  const role = CUSTOMER_TYPE;
  return { of, isUsed: true, role, column: role, heading: role, named: of.size, several: 0, isWorded: true };
}

function isSame(one: MemberNames | undefined, other: MemberNames): boolean {
  if (one?.size !== other.size) return false;
  return [...other].every(([field, { of, ...facts }]) => {
    const { of: known, ...told } = one.get(field) ?? { of: new Map<string, MemberName>() };
    if (known.size !== of.size || JSON.stringify(told) !== JSON.stringify(facts)) return false;
    return [...of].every(([member, { name, shared }]) => {
      const own = known.get(member);
      return own?.name === name && own.shared === shared;
    });
  });
}

/**
 * An answer with the names of its members in columns of their own, each behind its codes: what a file has to say, in which either may be looked up. `more` are those
 * of members that no key has.
 */
export function withNames(result: QueryResult, names: MemberNames, more: readonly NamesBeside[]): QueryResult {
  const taken = new Set(result.columns.map(({ name }) => name));
  const beside = [...result.columns.flatMap((column) => keyNames(column, result.rowCount, names)), ...more];
  const columns = result.columns.flatMap((column): readonly ResultColumn[] => {
    const own = beside.filter(({ after, heading }) => after === column.name && !taken.has(heading));
    return [column, ...own.map(textColumn)];
  });
  const { rowCount, notes, facts, selected, total } = result;
  return new QueryResult({ rowCount, columns, notes, facts, selected, total });
}

function keyNames(column: ResultColumn, rowCount: number, names: MemberNames): readonly NamesBeside[] {
  const field = column.unit === undefined ? names.get(bareField(column.name)) : undefined;
  if (!field || field.isWorded || field.of.size === 0) return [];
  const texts = Array.from({ length: rowCount }, (_, row) => field.of.get(String(valueOf(column, row)))?.name);
  return [{ after: column.name, heading: field.heading, texts }];
}

function textColumn({ heading, texts }: NamesBeside): ResultColumn {
  const dictionary = [...new Set(texts.filter((text) => text !== undefined))];
  const codes = new Map(dictionary.map((text, code) => [text, code]));
  return {
    name: heading,
    type: 'text',
    dictionary,
    values: Int32Array.from(texts, (text) => (text === undefined ? 0 : codes.get(text)!)),
    valid: Uint8Array.from(texts, (text) => (text === undefined ? 0 : 1)),
  };
}

/**
 * The members whose names are to be read, by field without quotes: those of the keys of answers, of clauses, and more. A key beside which an answer has the
 * names themselves is read unchanged.
 */
function wantedIn(results: Results, context: NamingContext, more: NamesWanted): ReadonlyMap<string, Wanted> {
  const { catalog, where, own, filters } = context;
  const found = new Map<string, Wanted>();
  const want = (field: string, members: Iterable<string | null>): void => {
    const choice = namedRole(catalog, field);
    if (!choice) return;
    const bare = bareField(field);
    const wanted = found.get(bare) ?? { choice, members: new Set<string>() };
    found.set(bare, wanted);
    for (const member of members) if (member !== null) wanted.members.add(member);
  };
  for (const result of Object.values(results)) {
    for (const column of keysIn(result)) {
      const choice = namedRole(catalog, column.name);
      if (choice && !result.columns.some(({ name }) => isNameField(catalog, name, choice)))
        want(column.name, membersOf(column, result));
    }
  }
  for (const clause of [where, own, ...filters].flatMap(readClauses)) {
    want(
      clause.field,
      clause.items.flatMap((item) => (item.kind === 'equals' ? [item.value] : [])),
    );
  }
  for (const [field, members] of more) want(field, members);
  return found;
}

function keysIn({ columns }: QueryResult): readonly ResultColumn[] {
  return columns.filter(({ unit }) => unit === undefined);
}

/** Texts are looked at once each. */
function* membersOf(column: ResultColumn, { rowCount }: QueryResult): Generator<string | null> {
  const seen = new Set<number>();
  for (let row = 0; row < rowCount; row++) {
    const code = column.values[row]!;
    if (column.dictionary && seen.has(code)) continue;
    if (column.valid?.[row] !== 0) seen.add(code);
    const value = valueOf(column, row);
    yield value === null ? null : String(value);
  }
}
