import type { ShardEngine } from '../../engine/engine.js';
import { ShardedEngine } from '../../engine/threads/sharded-engine.js';
import { dealtTo, shareOf, STRIPE } from '../../engine/threads/stripes.js';
import type { Join } from '../../query/catalog.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import type { Crew } from '../../util/crew.js';
import { allRows, headOf, putRows, roomFor, viewOf, withRows, type StoredRows } from '../rows/column-rows.js';
import type { serve } from './serve-shard.js';
import { ShardPort } from './shard-port.js';
import { bytesOf, textBytes } from '../join/table-list.js';

/** Rows of a column that are copied at a time, whole stripes, a tenth of a millisecond: a question that comes meanwhile, as at each step of a brush, waits no longer. */
const SLICE = 2 ** 16;
/** Rows of a column that come back at a time, whole stripes: each slice is a message. */
const BACK = 2 ** 19;
/** All other tables together have at most this share of the rows: each helper has them whole. */
const SMALL = 0.1;

/** What helpers have besides rows of their own, texts and small tables, is at most this share of all. */
const MOST_COPIED = 0.3;

/** The optional part by which helpers hold rows. */
export interface ShardsPart {
  readonly spreadRows: typeof spreadRows;
  readonly serve: typeof serve;
}

/** What is to be spread, and how. */
export interface Spreading {
  /** Under all their names. */
  readonly tables: readonly Table[];
  readonly joins: readonly Join[];
  readonly crew: Crew;
  /** Makes the engine of this worker. */
  readonly engineOver: (tables: readonly Table[]) => ShardEngine;
  /** Waits until nothing is asked; false once the rows are not to be spread any more. */
  readonly idle: () => Promise<boolean>;
  /** Whether threads can share memory, in place of what the platform says. */
  readonly canShare?: boolean;
}

/** Rows of which helpers have a part. */
export interface SpreadRows {
  /** The tables, the great one with the rows that are left here. */
  readonly tables: readonly Table[];
  readonly engine: ShardedEngine;
  /** Bytes of the rows at the helpers, and of the texts and small tables that each of them has. */
  readonly memory: number;
  /** Whether a helper is no more, and its rows with it. */
  readonly isLost: boolean;
  /** Brings all rows back, and lets the helpers go. @throws SalesError `worker-failed` where rows are lost */
  gather(): Promise<readonly Table[]>;
}

/** A helper that has rows of the great table. */
interface Shard {
  readonly port: ShardPort;
  /** Its rows by column, where they lie in memory that is shared. */
  readonly shared: StoredRows[];
}

/**
 * Deals the rows of the greatest table out to the helpers and to this worker, the last of them. Where threads can share memory (on pages that are cross-origin
 * isolated), the rows of helpers lie there: they need not be asked back. Undefined where the tables cannot be taken apart so that each row still finds what it leads to,
 * where helpers would need too many texts of their own, where none comes, or where `idle` says no.
 */
export async function spreadRows(spreading: Spreading): Promise<SpreadRows | undefined> {
  const { tables, joins, crew, engineOver, idle } = spreading;
  const table = greatest(tables, joins);
  if (table === undefined) return undefined;
  const others = tables.filter((one) => one !== table);
  const copied = others.reduce((sum, one) => sum + bytesOf(one), textBytes(tables));
  const bytes = bytesOf(table);
  const shards = shardsOf(crew, Math.floor(((bytes + copied) * MOST_COPIED) / copied));
  const rest = shards.length === 0 ? undefined : await giveAway(table, others, shards, spreading);
  if (rest === undefined || !(await idle())) {
    for (const { port } of shards) port.close();
    return undefined;
  }
  const left = tables.map((one) => (one === table ? rest : one));
  const memory = bytes - bytesOf(rest) + copied * shards.length;
  return spreadOf({ left, rest, rowCount: table.rowCount, shards, memory, engineOver });
}

/** What was spread. */
interface Parted extends Pick<Spreading, 'engineOver'>, Pick<SpreadRows, 'memory'> {
  /** The table of which others have rows, with those that are left here. */
  readonly rest: Table;
  /** All tables, that one as it is left. */
  readonly left: readonly Table[];
  /** How many rows it has in all. */
  readonly rowCount: number;
  readonly shards: readonly Shard[];
}

/** A function of its own, so that what is returned holds on to no row that was given away. */
function spreadOf({ left, rest, rowCount, shards, memory, engineOver }: Parted): SpreadRows {
  const engines = [...shards.map(({ port }) => port), engineOver(left)];
  const engine = new ShardedEngine(rest.name, engines, dealtTo(engines.length));
  return {
    tables: left,
    engine,
    memory,
    get isLost() {
      return shards.some(({ port }) => port.isLost);
    },
    gather: async () => {
      const united = await gather(rest, rowCount, shards);
      const all = left.map((one) => (one === rest ? united : one));
      engine.unite(engineOver(all));
      for (const { port } of shards) port.close();
      return all;
    },
  };
}

/** The table with nearly all the rows, unless rows of others lead to it: what is asked of those would need it whole. */
function greatest(tables: readonly Table[], joins: readonly Join[]): Table | undefined {
  const [first, ...others] = [...tables].sort((one, other) => other.rowCount - one.rowCount);
  if (first === undefined || joins.some(({ to }) => to.table === first.name)) return undefined;
  return others.reduce((sum, { rowCount }) => sum + rowCount, 0) <= first.rowCount * SMALL ? first : undefined;
}

function shardsOf(crew: Crew, most: number): Shard[] {
  const jobs = Array.from({ length: Math.min(crew.size, most) }, (_, place) => crew.begin('shards', place));
  return jobs.flatMap((job) => (job === undefined ? [] : { port: new ShardPort(job), shared: [] }));
}

/** Whether a page's threads can share memory: its server must have asked for that. */
function isIsolated(): boolean {
  const { crossOriginIsolated } = globalThis as { readonly crossOriginIsolated?: boolean };
  return crossOriginIsolated === true;
}

/** Deals rows out, slice by slice, while nothing is asked. The rows that are left; undefined where it was broken off. */
async function giveAway(
  table: Table,
  others: readonly Table[],
  shards: readonly Shard[],
  { joins, idle, canShare = isIsolated() }: Spreading,
): Promise<Table | undefined> {
  const count = shards.length + 1;
  try {
    for (const [place, shard] of shards.entries()) {
      if (!(await send(shard, table, { place, count, idle, isShared: canShare }))) return undefined;
      for (const other of others) if (!(await send(shard, other, { place: 0, count: 1, idle }))) return undefined;
      await shard.port.call('start', joins);
    }
    const columns: Column[] = [];
    for (const column of table.columns) {
      const own = await dealt(column, { place: shards.length, count, idle });
      if (own === undefined) return undefined;
      columns.push(withRows(column, own));
    }
    return { ...table, rowCount: shareOf(table.rowCount, shards.length, count), columns };
  } catch (error) {
    if (shards.some(({ port }) => port.isLost)) return undefined;
    // Where memory ran out, what has gone over must not stay.
    for (const { port } of shards) port.close();
    throw error;
  }
}

/** Which of `count` threads gets rows, and how. */
interface Dealing {
  readonly place: number;
  readonly count: number;
  readonly idle: Spreading['idle'];
  readonly isShared?: boolean;
}

async function send({ port, shared }: Shard, { name, rowCount, columns }: Table, dealing: Dealing): Promise<boolean> {
  await port.call('table', { name, rowCount: shareOf(rowCount, dealing.place, dealing.count), columns: columns.map(headOf) });
  for (const [index, column] of columns.entries()) {
    const rows = await dealt(column, dealing);
    if (rows === undefined) return false;
    if (dealing.isShared === true) shared.push(rows);
    // The helper takes this memory over as it is: slices that it would have to put together were garbage as great as the rows.
    await port.call('put', { table: name, column: index, ...rows }, { moves: true });
  }
  return true;
}

/** The rows of a column that one thread gets, in memory of their own; undefined where it was broken off. */
async function dealt(column: Column, { place, count, idle, isShared }: Dealing): Promise<StoredRows | undefined> {
  const all = allRows(column);
  const share = shareOf(column.length, place, count);
  const room = roomFor(headOf(column), share, isShared);
  const rowOf = dealtTo(count);
  for (let at = 0; at < share; at += STRIPE) {
    if (at % SLICE === 0 && !(await idle())) return undefined;
    const from = rowOf(place, at);
    putRows(room, viewOf(all, from, Math.min(column.length, from + STRIPE)), at);
  }
  return room;
}

/** All rows of a table: those that are here, and those of helpers. */
async function gather(rest: Table, rowCount: number, shards: readonly Shard[]): Promise<Table> {
  const columns: Column[] = [];
  const count = shards.length + 1;
  for (const [index, column] of rest.columns.entries()) {
    const room = roomFor(headOf(column), rowCount);
    putBack(room, allRows(column), { place: shards.length, count });
    for (const [place, { port, shared }] of shards.entries()) {
      if (shared[index] !== undefined) {
        putBack(room, shared[index], { place, count });
        continue;
      }
      const share = shareOf(rowCount, place, count);
      for (let from = 0; from < share; from += BACK) {
        const wanted = { table: rest.name, column: index, from, to: Math.min(share, from + BACK) };
        putBack(room, await port.call('take', wanted), { place, count, from });
      }
    }
    columns.push(withRows(column, room));
  }
  return { ...rest, rowCount, columns };
}

/** Puts rows of a thread, from its row `from` on, where they were before they were dealt out. */
function putBack(
  room: StoredRows,
  rows: StoredRows,
  { place, count, from = 0 }: Pick<Dealing, 'place' | 'count'> & { from?: number },
): void {
  const rowOf = dealtTo(count);
  const { length } = rows.values;
  for (let at = 0; at < length; at += STRIPE)
    putRows(room, viewOf(rows, at, Math.min(length, at + STRIPE)), rowOf(place, from + at));
}
