import { isReverse } from './search.js';
import type { Candidate, JoinSearch } from './search.js';
import type { TableProfile } from '../detect/profile.js';
import { isLinkTable } from '../detect/table-names.js';

/** What names events: their parts and what follows from them lead to them. */
const EVENTS: readonly string[] = ['order', 'invoice', 'transaction', 'purchase', 'ship', 'return'];

/** Of which share of its rows a table must know more for them to lead to it. */
const WIDELY = 0.5;

/** Of all candidates one target per column, and of two tables that could lead to each other one direction. */
export function chooseJoins(candidates: readonly Candidate[], { tables, names }: JoinSearch): readonly Candidate[] {
  const isLink = (name: string): boolean => tables.some((table) => table.table === name && isLinkTable(table, names));
  const best = candidates.filter((one) =>
    candidates.every((other) => other === one || !isBeside(one, other) || goesBefore(one, other)),
  );
  return best.filter((one) =>
    best.every((other) => !isReverse(one, other) || leads(one, other, { candidates: best, tables, isLink })),
  );
}

/** Whether two candidates would lead the same column to a target; that of a table's own rows may lead to several that know more of them. */
function isBeside(one: Candidate, other: Candidate): boolean {
  const sameColumn = one.from.table === other.from.table && one.from.columns[0] === other.from.columns[0];
  return sameColumn && (one.to.table === other.to.table || !one.isOwnKey);
}

function goesBefore(one: Candidate, other: Candidate): boolean {
  const order = one.score - other.score || one.contained - other.contained || one.match.met - other.match.met;
  return order === 0 ? nameOf(one) < nameOf(other) : order > 0;
}

function nameOf({ to }: Candidate): string {
  return [to.table, ...to.columns].join('\n');
}

interface Choice {
  readonly candidates: readonly Candidate[];
  readonly tables: readonly TableProfile[];
  /** Whether a table only pairs two keys; where one of them is unique, each row of the other table has one attribute there. */
  readonly isLink: (table: string) => boolean;
}

/** Whether of two joins in opposite directions the first is to be taken: the table that the key is of is led to, unless the other says more of its rows. */
function leads(one: Candidate, other: Candidate, choice: Choice): boolean {
  const toOwner = isToOwner(one, other);
  const outward = toOwner ? other : one;
  const isEvent = outward.stem.some((token) => EVENTS.includes(token));
  const says = outward.to.table;
  const isList = choice.isLink(says) || isPlain(says, outward.from.table, choice);
  const extends_ = !isEvent && outward.contained >= WIDELY && isList;
  return toOwner !== extends_;
}

/** Whether of two joins in opposite directions the first leads to the table that the key is of: by name, else the one with more keys. */
function isToOwner(one: Candidate, other: Candidate): boolean {
  if (one.isOwner !== other.isOwner) return one.isOwner;
  if (one.contained !== other.contained) return one.contained > other.contained;
  return nameOf(one) < nameOf(other);
}

/** Whether a table has no days and leads to no third table, so that it but says more of another's rows. */
function isPlain(name: string, other: string, { candidates, tables }: Choice): boolean {
  const table = tables.find((one) => one.table === name);
  const hasDays = table?.columns.some(({ type }) => type === 'date' || type === 'datetime') === true;
  return !hasDays && candidates.every(({ from, to }) => from.table !== name || to.table === other);
}
