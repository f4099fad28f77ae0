import { isNameField, namedRole, nameHeading, namesPlan } from '../../../catalog/member-names.js';
import { nameOfCode, type FieldNames, type MemberName, type MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog, RoleChoice } from '../../../query/catalog.js';
import { bareField, readClauses } from '../../../query/where/where.js';
import {
  memberAt,
  QueryResult,
  type ResultColumn,
  type ResultRecord,
  type Results,
  valueOf,
} from '../../../query/result/result.js';
import { isAbort } from '../../../util/error.js';
import type { DataConnection } from '../data/data-connection.js';
import type { MemberColumn, NameRequests, WidgetContext } from '../element/widget.js';

/** The part of a widget's context that determines which names are needed. */
export type NamingContext = Pick<WidgetContext, 'catalog' | 'messages' | 'where' | 'filters' | 'own'>;

/** Members of a field with names, and the role of that field. */
export interface NameRequest {
  readonly choice: RoleChoice;
  readonly members: Set<string>;
}

/** The content of an element that needs names. */
export interface Shown {
  readonly connection: DataConnection;
  readonly results: Results;
  readonly context: NamingContext;
  /** True during a drag. No names are queried then. */
  readonly isMoving: boolean;
  /** Returns members that are shown besides those in keys and clauses. */
  readonly more: () => NameRequests;
}

/** Dimension with members that the library itself defines and names in the user's language. */
const CUSTOMER_TYPE = 'customer-type';
/** Maximum share of named members that may have several names. Above it the column is not a name column, and codes are shown. */
const MAX_SEVERAL = 0.5;

/** The names of one role that were read so far. */
interface KnownNames {
  /** Names by member; `undefined` for a member without a name. */
  names: Map<string, MemberName | undefined>;
  named: number;
  several: number;
  /** Catalog of the data version that was queried last. */
  catalog: Catalog;
  asking: Promise<void> | undefined;
}

/** Caches the names of members of one data set. Each name is queried once, and again after rows changed. Old names stay until then. */
class NameBook {
  /** Number of completed queries for names. */
  revision = 0;

  readonly #roles = new Map<string, KnownNames>();

  /** Queries unknown names. `done` resolves when the query has completed. Returns `undefined` when all names are known. */
  learn(
    { choice, members }: NameRequest,
    connection: DataConnection,
    catalog: Catalog,
  ): { readonly done: Promise<void>; readonly isNeeded: boolean } | undefined {
    const known = this.#knownOf(choice, catalog);
    const unknown = [...members].filter((member) => !known.names.has(member));
    const isOld = known.catalog !== catalog;
    if (unknown.length === 0 && (!isOld || known.names.size === 0)) return undefined;
    const requestedMembers = isOld ? [...known.names.keys(), ...unknown] : unknown;
    known.asking ??= this.#ask(known, requestedMembers, { choice, connection, catalog }).finally(() => {
      known.asking = undefined;
      this.revision += 1;
    });
    return { done: known.asking, isNeeded: unknown.length > 0 };
  }

  namesOf({ choice, members }: NameRequest, catalog: Catalog): FieldNames {
    const { names, named, several } = this.#knownOf(choice, catalog);
    const isUsed = several <= named * MAX_SEVERAL;
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
    known: KnownNames,
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
      // The requesting element left the page. Other elements repeat the query if they need it.
      if (isAbort(error)) return;
      // Codes are shown. The data may have no join to the names; other failures are reported by the queries for numbers.
    }
    const found = answer ? namesIn(answer) : new Map<string, MemberName>();
    if (known.catalog !== catalog) known.names = new Map();
    for (const member of members) known.names.set(member, found.get(member));
    const facts = answer?.facts.analysis;
    if (facts?.kind === 'names') ({ named: known.named, several: known.several } = facts);
    known.catalog = catalog;
  }

  #knownOf({ role, ref }: RoleChoice, catalog: Catalog): KnownNames {
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

/** Name caches by catalog, shared by all elements on the same data, and by connection, to keep a cache when rows change. */
const BY_CATALOG = /* @__PURE__ */ new WeakMap<Catalog, NameBook>();
const BY_CONNECTION = /* @__PURE__ */ new WeakMap<DataConnection, NameBook>();

function bookOf(connection: DataConnection, catalog: Catalog): NameBook {
  const book = BY_CATALOG.get(catalog) ?? BY_CONNECTION.get(connection) ?? new NameBook();
  BY_CATALOG.set(catalog, book);
  BY_CONNECTION.set(connection, book);
  return book;
}

/** The last names of an element, and the inputs that they were read for. */
interface Read {
  readonly from: readonly unknown[];
  readonly names: MemberNames | undefined;
  readonly waits: boolean;
}

/**
 * Reads the names of members that one element shows or that its clauses contain. Each name is queried once for all elements on the same
 * data. During a drag no names are queried: a new member is shown by its code until the drag ends.
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
    const { catalog, messages, where, own, filters } = context;
    const book = bookOf(connection, catalog);
    const from = [connection, catalog, messages, results, where, own, filters.join('\n'), isMoving, book.revision];
    const { names: before, from: last } = this.#read;
    if (from.every((one, at) => one === last[at])) return this.#read.waits;
    const requests = wantedIn(results, context, more());
    let waits = false;
    for (const one of requests.values()) {
      const learning = isMoving ? undefined : book.learn(one, connection, catalog);
      if (learning) void learning.done.then(this.#onChange);
      waits ||= learning?.isNeeded ?? false;
    }
    const now = new Map([...requests].map(([field, one]) => [field, book.namesOf(one, catalog)] as const));
    if (hasTypes(results, context)) now.set(CUSTOMER_TYPE, typeNames(messages));
    this.#read = { from, waits, names: isSame(before, now) ? before : now };
    return waits;
  }

  inColumns(result: QueryResult, more: () => readonly MemberColumn[]): QueryResult {
    return this.names ? withNames(result, this.names, more()) : result;
  }
}

function hasTypes(results: Results, { where, own, filters }: NamingContext): boolean {
  const keys = Object.values(results).flatMap(({ columns }) => columns.map(({ name }) => name));
  return keys.includes(CUSTOMER_TYPE) || [where, own, ...filters].some((clause) => clause.includes(CUSTOMER_TYPE));
}

/** Returns the names of customer types, which the library defines itself. */
function typeNames(messages: Messages): FieldNames {
  const of = new Map(Object.entries(messages.customerType).map(([member, name]) => [member, { name, shared: false }]));
  const role = CUSTOMER_TYPE;
  return { of, isUsed: true, role, column: role, heading: role, named: of.size, several: 0, isWorded: true };
}

function isSame(one: MemberNames | undefined, other: MemberNames): boolean {
  if (one?.size !== other.size) return false;
  return [...other].every(([field, { of, ...facts }]) => {
    const { of: known, ...reported } = one.get(field) ?? { of: new Map<string, MemberName>() };
    if (known.size !== of.size || JSON.stringify(reported) !== JSON.stringify(facts)) return false;
    return [...of].every(([member, { name, shared }]) => {
      const own = known.get(member);
      return own?.name === name && own.shared === shared;
    });
  });
}

/** A column of names behind a column of an exported result. */
interface NameColumns {
  /** Name of the column that this column follows. */
  readonly after: string;
  readonly heading: string;
  /** `undefined` for rows without a name. */
  readonly texts: readonly (string | undefined)[];
}

/**
 * Returns a result with an additional name column after each column of codes, for exported files. `more` has the columns of
 * members that are not keys.
 */
function withNames(result: QueryResult, names: MemberNames, more: readonly MemberColumn[]): QueryResult {
  const taken = new Set(result.columns.map(({ name }) => name));
  const keys = result.columns.flatMap((column) => keyNames(column, result.rowCount, names));
  const beside = [...keys, ...more.flatMap((column) => namesInRows(column, names))];
  const columns = result.columns.flatMap((column): readonly ResultColumn[] => {
    const own = beside.filter(({ after, heading }) => after === column.name && !taken.has(heading));
    return [column, ...own.map(textColumn)];
  });
  const { rowCount, notes, facts, selected, total } = result;
  return new QueryResult({ rowCount, columns, notes, facts, selected, total });
}

function keyNames(column: ResultColumn, rowCount: number, names: MemberNames): readonly NameColumns[] {
  const field = column.unit === undefined ? names.get(bareField(column.name)) : undefined;
  if (!field || field.isWorded || field.of.size === 0) return [];
  const texts = Array.from({ length: rowCount }, (_, row) => field.of.get(String(valueOf(column, row)))?.name);
  return [{ after: column.name, heading: field.heading, texts }];
}

/** Returns the names of members in a column behind them, of several in a row with plus signs. A row without any name is empty. */
function namesInRows({ name, rows }: MemberColumn, names: MemberNames): readonly NameColumns[] {
  const texts = rows.map(([field, members]) => {
    const known = members.map((member) => nameOfCode(names, field, member));
    return known.some((text) => text !== undefined) ? known.map((text, k) => text ?? members[k]).join(' + ') : undefined;
  });
  return texts.some((text) => text !== undefined) ? [{ after: name, heading: `${name}-name`, texts }] : [];
}

function textColumn({ heading, texts }: NameColumns): ResultColumn {
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
 * Returns the members that need names, by field without quotes: members in result keys, in clauses, and `more`. A key is skipped when the
 * result already contains the column of its names.
 */
function wantedIn(results: Results, context: NamingContext, more: NameRequests): ReadonlyMap<string, NameRequest> {
  const { catalog, where, own, filters } = context;
  const found = new Map<string, NameRequest>();
  const want = (field: string, members: Iterable<string | null>): void => {
    const choice = namedRole(catalog, field);
    if (!choice) return;
    const bare = bareField(field);
    const request = found.get(bare) ?? { choice, members: new Set<string>() };
    found.set(bare, request);
    for (const member of members) if (member !== null) request.members.add(member);
  };
  for (const result of Object.values(results)) {
    for (const column of keysIn(result)) {
      const choice = namedRole(catalog, column.name);
      if (choice && !result.columns.some(({ name }) => isNameField(catalog, name, choice)))
        want(column.name, membersOf(column, result));
    }
  }
  const compared = Object.values(results).map(({ facts }) => facts.sides?.earlier ?? '');
  for (const clause of [where, own, ...filters, ...compared].flatMap(readClauses)) {
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

/** Yields the members of a key column. Dictionary texts are yielded once each. */
function* membersOf(column: ResultColumn, { rowCount }: QueryResult): Generator<string | null> {
  const seen = new Set<number>();
  for (let row = 0; row < rowCount; row++) {
    const code = column.values[row]!;
    if (column.dictionary && seen.has(code)) continue;
    if (column.valid?.[row] !== 0) seen.add(code);
    yield memberAt(column, row);
  }
}
