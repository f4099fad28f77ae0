import { isNameField, namedRole } from '../../../catalog/member-names.js';
import type { MemberNames } from '../../../format/member-name.js';
import type { RoleChoice } from '../../../query/catalog.js';
import { bareField, readClauses } from '../../../query/where/member-clause.js';
import { valueOf, type QueryResult, type ResultColumn } from '../../../query/result.js';
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

/** Reads names for one element. */
export interface NamesReader {
  /** The names; a new object whenever others are shown. */
  readonly names?: MemberNames | undefined;
  /** Whether names are on their way without which an answer is not to be shown. */
  readonly awaits: (shown: Shown) => boolean;
  /** An answer with the names in columns of their own; `more` gives those of members that no key has. */
  readonly inColumns?: (result: QueryResult, more: (names: MemberNames) => readonly NamesBeside[]) => QueryResult;
}

/**
 * The members whose names are to be read, by field without quotes: those of the keys of answers, of clauses, and more. A key beside which an answer has the
 * names themselves is read as it is.
 */
export function wantedIn(results: Results, context: NamingContext, more: NamesWanted): ReadonlyMap<string, Wanted> {
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
