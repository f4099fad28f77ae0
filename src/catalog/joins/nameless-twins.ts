import { isMute } from '../detect/names/names.js';
import { canBeKey, compareColumns, isFree, isUnique } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import { sameValues } from './structure.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

/** Minimum number of keys, and maximum share of the possible numbers that are used. Every list has 1 … n. */
const MIN_KEYS = 50;
const SPARSE = 0.9;
const SCORE = 28;

/**
 * Returns joins from a table to those with just the same keys, such as from orders to their payments, if the keys have gaps: two lists leave
 * out the same numbers only if they are about the same things. They start at the table that others refer to, and of several at the
 * one with the most columns.
 */
export function twinJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  const keyed = search.tables.flatMap((table) => {
    const key = sparseKey(table);
    return key === undefined ? [] : [{ table, key }];
  });
  return keyed.flatMap((hub) => {
    const isReferred = known.some(({ to }) => to.table === hub.table.table);
    const twins = keyed.filter((twin) => twin !== hub && haveSameRange(twin.key, hub.key));
    const isHub = twins.every(({ table }) => table.columns.length < hub.table.columns.length);
    if (!isReferred || !isHub) return [];
    return twins.flatMap((twin, at) => joinOf(search, { ...hub, known, at }, twin) ?? []);
  });
}

interface Keyed {
  readonly table: TableProfile;
  readonly key: ColumnProfile;
}

/** The first unique column, if its numbers have gaps. */
function sparseKey(table: TableProfile): ColumnProfile | undefined {
  if (!table.columns.every(({ name }) => isMute(name))) return undefined;
  const key = table.columns.find((column) => column.type === 'number' && canBeKey(column) && isUnique(column, table));
  if (key === undefined || key.distinct < MIN_KEYS) return undefined;
  return key.distinct <= SPARSE * ((key.max ?? 0) - (key.min ?? 0) + 1) ? key : undefined;
}

function haveSameRange(one: ColumnProfile, other: ColumnProfile): boolean {
  return one.type === other.type && one.distinct === other.distinct && one.min === other.min && one.max === other.max;
}

interface Hub extends Keyed {
  readonly known: readonly FoundJoin[];
  /** The position of the twin among those of the table. */
  readonly at: number;
}

function joinOf(search: JoinSearch, { table, key, known, at }: Hub, twin: Keyed): FoundJoin | undefined {
  if (!isFree(search, table, twin.table, known)) return undefined;
  const columns = table.columns.filter((column) => isUnique(column, table) && haveSameRange(column, key));
  // Columns that repeat the key lead to the same rows. If they differ, values do not say which one is meant.
  if (columns.some((column) => column.sample.some((value, row) => value !== key.sample[row]))) return undefined;
  const column = columns[at + 1] ?? key;
  const { join, match } = compareColumns(search, { table, column }, { table: twin.table, column: twin.key });
  if (match.missing + match.unmatched + match.doubled > 0) return undefined;
  return { ...join, score: SCORE, evidence: [sameValues(1)] };
}
