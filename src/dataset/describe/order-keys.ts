import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn, RoleChoice } from '../../query/catalog.js';
import type { ColumnRef, Note, Reason, Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt } from './column-values.js';
import { groupRows, rowsOfSomeValues, spanningShare, splitGroups, stretchesOf } from './row-groups.js';
import type { RowGroups } from './row-groups.js';

/** A column with the day, customer or store of each row in the table of order keys. */
interface Grain {
  readonly role: Role;
  readonly column: Column;
  readonly groups: RowGroups;
}

/** Maximum share of order keys that may span several days or several customers. */
const MAX_RESTARTED = 0.05;

/** Minimum number of order keys to conclude that keys restart, unless each has this many rows on average, or a third of a few does. */
const MIN_KEYS = 10;
const MANY_ROWS_PER_KEY = 50;
const FEW_KEYS = 5;
const MANY_RESTARTED = 1 / 3;

/** Minimum number of days from which on keys with one day each do not restart. */
const MIN_DAYS = 10;

/** Minimum share of rows with a value for a column to be evidence. */
const MIN_PRESENT = 0.5;

/** Maximum ratio of distinct numbers to the average number of orders per day, for numbers that restart every day. */
const MAX_DAYS_OF_NUMBERS = 5;

/** What is needed to check the order keys of a table. */
export interface OrderKeys {
  readonly table: Table;
  /** Returns the column with the day, customer or store of each row: that of the role, or the key joined to it. */
  readonly roleColumn: (role: Role) => string | undefined;
  /** True when the page author set the role, which is then kept. */
  readonly isChosen: boolean;
}

/**
 * Returns roles with an order column that identifies orders. A key restarts when more than 5% of its values span several days or
 * several customers. The order is then the key combined with the store, the day or both, if these are unique enough. Otherwise no
 * column has the role, and `orders` is an error that gives the reason.
 */
export function withOrderKeys(detected: DetectedRoles, { table, roleColumn, isChosen }: OrderKeys): DetectedRoles {
  const order = detected.roles.find(({ role }) => role === 'order');
  const keys = table.columns.find(({ name }) => name === order?.ref.column);
  if (isChosen || order?.ref.table !== table.name || keys === undefined) return detected;
  const columnsOf = (role: Role): readonly Column[] =>
    table.columns.filter((column) => column !== keys && column.name === roleColumn(role));
  const restart = restartIn(keys, columnsOf);
  if (restart === undefined) return detected;
  const grains = (['date', 'customer', 'store'] as const).flatMap((role) =>
    columnsOf(role).map((column): Grain => ({ role, column, groups: groupRows(column) })),
  );
  const parts = partsOfOrder(groupRows(keys), grains);
  const warnings = detected.warnings.filter((note) => note.params?.['role'] !== 'order');
  if (parts === undefined) {
    const others = detected.roles.filter((one) => one !== order);
    return { ...detected, roles: others, warnings: [...warnings, refusedNote(order, restart)] };
  }
  const derived = orderColumn(order, parts, table);
  const choice = { role: 'order', ref: derived.ref, reasons: [...order.reasons, restarts(derived)] } as const;
  return {
    ...detected,
    roles: detected.roles.map((one) => (one === order ? choice : one)),
    derived: [...(detected.derived ?? []), derived],
    warnings: [...warnings, combinedNote(order, derived, restart)],
  };
}

/** Evidence that keys restart. */
interface Restart {
  readonly role: Role;
  readonly column: Column;
  readonly percent: number;
}

function restartIn(keys: Column, columnsOf: (role: Role) => readonly Column[]): Restart | undefined {
  const isRead = rowsOfSomeValues(keys);
  const some = groupRows(keys, isRead);
  const [amount] = (['revenue', 'quantity'] as const).flatMap(columnsOf);
  // What is taken back has a later day than its order.
  if (amount?.type === 'number' && amount.min < 0)
    some.of.forEach((_, row) => {
      if (numberAt(amount, row) < 0) some.of[row] = -1;
    });
  const areFew = some.count < MIN_KEYS && keys.length < MANY_ROWS_PER_KEY * some.count;
  if (areFew && some.count < FEW_KEYS) return undefined;
  for (const role of ['date', 'customer'] as const) {
    for (const column of columnsOf(role)) {
      const groups = groupRows(column, isRead);
      const share = spanningShare(some, groups);
      if (share > (areFew ? MANY_RESTARTED : MAX_RESTARTED)) return { role, column, percent: Math.round(share * 100) };
      // Several people share an order, as the visitors of an event do, where no order has two of many days.
      if (role === 'date' && share === 0 && groups.count >= MIN_DAYS && isMostlyPresent(column)) return undefined;
    }
  }
  return undefined;
}

/** Returns the columns that identify orders together with the key: the store, or the day with the store if there is one. */
function partsOfOrder(keys: RowGroups, grains: readonly Grain[]): readonly Grain[] | undefined {
  const store = grains.filter(({ role }) => role === 'store');
  const date = grains.filter(({ role }) => role === 'date');
  const tried = store.length > 0 ? [store, ...(date.length > 0 ? [[...date, ...store]] : [])] : [date];
  return tried.find((parts) => parts.length > 0 && tellOrdersApart(keys, parts, grains));
}

/**
 * True when keys and parts together identify orders. The evidence is a column that is not a part: the keys alone span several of
 * its values, and the combinations do not. Without such a column, numbers that restart every day and adjacent rows are the
 * evidence.
 */
function tellOrdersApart(keys: RowGroups, parts: readonly Grain[], grains: readonly Grain[]): boolean {
  const orders = parts.reduce((groups, part) => splitGroups(groups, part.groups), keys);
  const witnesses = grains.filter((grain) => !parts.includes(grain) && isMostlyPresent(grain.column));
  if (witnesses.some((grain) => spanningShare(orders, grain.groups) > MAX_RESTARTED)) return false;
  if (witnesses.some((grain) => spanningShare(keys, grain.groups) > MAX_RESTARTED)) return true;
  const isKnown = witnesses.some(({ role }) => role === 'customer');
  return !isKnown && parts.some(({ role }) => role === 'date') && isDaily(keys, orders, parts);
}

function isMostlyPresent({ missing, length }: Column): boolean {
  return missing <= length * (1 - MIN_PRESENT);
}

/** True when each day has most of the numbers that occur at all, and the rows of an order are adjacent. */
function isDaily(keys: RowGroups, orders: RowGroups, parts: readonly Grain[]): boolean {
  const [first, ...others] = parts.map(({ groups }) => groups);
  if (first === undefined) return false;
  const days = others.reduce(splitGroups, first);
  return (
    keys.count * days.count <= MAX_DAYS_OF_NUMBERS * orders.count && stretchesOf(orders) <= orders.count * (1 + MAX_RESTARTED)
  );
}

/** Returns the derived order column, with a name that the table does not have. */
function orderColumn({ ref }: RoleChoice, parts: readonly Grain[], { columns }: Table): DerivedColumn {
  const of = [...parts.map(({ column }) => column.name), ref.column];
  let name = of.join(' + ');
  while (columns.some((column) => column.name === name)) name = `${name}_2`;
  return { ref: { table: ref.table, column: name }, of, kind: 'order' };
}

function restarts(derived: DerivedColumn): Reason {
  return { code: 'restarts', params: { columns: derived.of } };
}

function restartParams({ column }: ColumnRef, { role, column: by, percent }: Restart): NonNullable<Note['params']> {
  return {
    role: 'order',
    column,
    by: by.name,
    unit: role === 'date' ? 'day' : 'customer',
    percent,
    setting: `roles="order: ${column}"`,
  };
}

function combinedNote({ ref }: RoleChoice, derived: DerivedColumn, restart: Restart): Note {
  return {
    code: 'order-keys-combined',
    table: ref.table,
    column: ref.column,
    params: { ...restartParams(ref, restart), columns: derived.of },
  };
}

function refusedNote({ ref }: RoleChoice, restart: Restart): Note {
  return {
    code: 'order-keys-restart',
    table: ref.table,
    column: ref.column,
    params: restartParams(ref, restart),
  };
}
