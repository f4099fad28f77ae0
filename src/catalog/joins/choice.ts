import { isReverse } from './search.js';
import type { Candidate, JoinSearch } from './search.js';
import type { TableProfile } from '../detect/profile.js';
import { isLinkTable } from '../detect/names/table-names.js';

/** Concepts of events, which their parts and later events refer to. */
const EVENTS: readonly string[] = ['order', 'invoice', 'transaction', 'purchase', 'ship', 'return'];

/** Minimum share of its keys that a table must find in another for that table to extend it. */
const MIN_EXTENDED_SHARE = 0.5;

/** Chooses one target per column, and one direction for two tables with joins in both directions. */
export function chooseJoins(candidates: readonly Candidate[], { tables, names }: JoinSearch): readonly Candidate[] {
  const isLink = (name: string): boolean => tables.some((table) => table.table === name && isLinkTable(table, names));
  const best = candidates.filter((one) =>
    candidates.every((other) => other === one || !competes(one, other) || isBetter(one, other)),
  );
  return best.filter((one) =>
    best.every((other) => !isReverse(one, other) || leads(one, other, { candidates: best, tables, isLink })),
  );
}

/** True when two candidates compete for the same column. The key of a table's own rows may join several tables that extend it. */
function competes(one: Candidate, other: Candidate): boolean {
  const sameColumn = one.from.table === other.from.table && one.from.columns[0] === other.from.columns[0];
  return sameColumn && (one.to.table === other.to.table || !one.isOwnKey);
}

function isBetter(one: Candidate, other: Candidate): boolean {
  const order = one.score - other.score || one.contained - other.contained || one.match.matchedKeys - other.match.matchedKeys;
  return order === 0 ? nameOf(one) < nameOf(other) : order > 0;
}

function nameOf({ to }: Candidate): string {
  return [to.table, ...to.columns].join('\n');
}

interface Choice {
  readonly candidates: readonly Candidate[];
  readonly tables: readonly TableProfile[];
  /** True when a table only pairs two keys. If one of them is unique, each row of the other table has one attribute there. */
  readonly isLink: (table: string) => boolean;
}

/**
 * For two joins in opposite directions, true when the first is chosen: the one to the table that owns the key, unless the other
 * table extends its rows.
 */
function leads(one: Candidate, other: Candidate, choice: Choice): boolean {
  const toOwner = isToOwner(one, other);
  const outward = toOwner ? other : one;
  const isEvent = outward.stem.some((token) => EVENTS.includes(token));
  const says = outward.to.table;
  const isList = choice.isLink(says) || isPlain(says, outward.from.table, choice);
  const extends_ = !isEvent && outward.contained >= MIN_EXTENDED_SHARE && isList;
  return toOwner !== extends_;
}

/**
 * For two joins in opposite directions, true when the first goes to the table that owns the key: by name, otherwise the one with
 * more keys.
 */
function isToOwner(one: Candidate, other: Candidate): boolean {
  if (one.isOwner !== other.isOwner) return one.isOwner;
  if (one.contained !== other.contained) return one.contained > other.contained;
  return nameOf(one) < nameOf(other);
}

/** True when a table has no dates and joins no third table, so it only adds attributes to the other's rows. */
function isPlain(name: string, other: string, { candidates, tables }: Choice): boolean {
  const table = tables.find((one) => one.table === name);
  const hasDays = table?.columns.some(({ type }) => type === 'date' || type === 'datetime') === true;
  return !hasDays && candidates.every(({ from, to }) => from.table !== name || to.table === other);
}
