import type { ShardEngine } from '../../engine/engine.js';
import { ShardedEngine } from '../../engine/threads/sharded-engine.js';
import { dealtTo, shareOf, STRIPE } from '../../engine/threads/merge-groups.js';
import type { Join } from '../../query/catalog.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import type { HelperPool } from '../../util/helper-pool.js';
import { allRows, headOf, putRows, roomFor, viewOf, withRows, type StoredRows } from '../rows/column-rows.js';
import type { serve } from './serve-shard.js';
import { ShardPort } from './shard-port.js';
import { bytesOf, textBytes } from '../join/table-list.js';

/**
 * Number of rows of a column copied at a time, in whole stripes, which takes a tenth of a millisecond. A query in the meantime,
 * such as during a brush, waits no longer than that.
 */
const SLICE_ROWS = 2 ** 16;
/** Number of rows of a column returned per message, in whole stripes. */
const RETURNED_ROWS = 2 ** 19;
/** Maximum share of rows in all other tables together, which each helper gets completely. */
const MAX_SMALL_SHARE = 0.1;

/** Maximum share of memory for what helpers get in addition to their rows: texts and small tables. */
const MAX_COPIED = 0.3;

/** The optional module for helpers that hold rows. */
export interface ShardsPart {
  readonly spreadRows: typeof spreadRows;
  readonly serve: typeof serve;
}

/** What to spread, and how. */
export interface ShardOptions {
  /** The tables under all their names. */
  readonly tables: readonly Table[];
  readonly joins: readonly Join[];
  readonly helperPool: HelperPool;
  /** Creates the engine of this worker. */
  readonly engineOver: (tables: readonly Table[]) => ShardEngine;
  /** Waits until no query is running; false once the rows are no longer to be spread. */
  readonly idle: () => Promise<boolean>;
  /** True when threads can share memory; by default determined from the platform. */
  readonly canShare?: boolean;
}

/** Rows that are partly held by helpers. */
export interface SpreadRows {
  /** The tables; the largest one has only the rows that stay here. */
  readonly tables: readonly Table[];
  readonly engine: ShardedEngine;
  /** Size of the rows at the helpers, and of the texts and small tables that each of them has, in bytes. */
  readonly memory: number;
  /** True when a helper no longer exists, and its rows are lost. */
  readonly isLost: boolean;
  /** Brings all rows back, and releases the helpers. @throws SalesError `worker-failed` if rows are lost */
  gather(): Promise<readonly Table[]>;
}

/** A helper that holds rows of the largest table. */
interface Shard {
  readonly port: ShardPort;
  /** Its rows by column, if they are in shared memory. */
  readonly shared: StoredRows[];
}

/**
 * Distributes the rows of the largest table over the helpers and this worker, which comes last. If threads can share memory (in
 * cross-origin isolated pages), the rows of helpers are in shared memory and need no transfer back. Returns `undefined` in these
 * cases: joined rows would be separated, helpers would need too much memory for texts, there are no helpers, or `idle` returns
 * false.
 */
export async function spreadRows(spreading: ShardOptions): Promise<SpreadRows | undefined> {
  const { tables, joins, helperPool, engineOver, idle } = spreading;
  const table = largest(tables, joins);
  if (table === undefined) return undefined;
  const others = tables.filter((one) => one !== table);
  const copied = others.reduce((sum, one) => sum + bytesOf(one), textBytes(tables));
  const bytes = bytesOf(table);
  const shards = shardsOf(helperPool, Math.floor(((bytes + copied) * MAX_COPIED) / copied));
  const rest = shards.length === 0 ? undefined : await distribute(table, others, shards, spreading);
  if (rest === undefined || !(await idle())) {
    for (const { port } of shards) port.close();
    return undefined;
  }
  const left = tables.map((one) => (one === table ? rest : one));
  const memory = bytes - bytesOf(rest) + copied * shards.length;
  return spreadOf({ left, rest, rowCount: table.rowCount, shards, memory, engineOver });
}

/** The result of distributing rows. */
interface Distribution extends Pick<ShardOptions, 'engineOver'>, Pick<SpreadRows, 'memory'> {
  /** The largest table, with the rows that stay here. */
  readonly rest: Table;
  /** All tables, including that one with its remaining rows. */
  readonly left: readonly Table[];
  /** Number of rows of the largest table before it was distributed. */
  readonly rowCount: number;
  readonly shards: readonly Shard[];
}

/** A separate function, so the returned object keeps no distributed row in memory. */
function spreadOf({ left, rest, rowCount, shards, memory, engineOver }: Distribution): SpreadRows {
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

/**
 * Returns the table with nearly all rows, unless rows of others are joined to it: queries of those would need the complete table.
 */
function largest(tables: readonly Table[], joins: readonly Join[]): Table | undefined {
  const [first, ...others] = [...tables].sort((one, other) => other.rowCount - one.rowCount);
  if (first === undefined || joins.some(({ to }) => to.table === first.name)) return undefined;
  return others.reduce((sum, { rowCount }) => sum + rowCount, 0) <= first.rowCount * MAX_SMALL_SHARE ? first : undefined;
}

function shardsOf(helperPool: HelperPool, most: number): Shard[] {
  const jobs = Array.from({ length: Math.min(helperPool.size, most) }, (_, place) => helperPool.startJob('shards', place));
  return jobs.flatMap((job) => (job === undefined ? [] : { port: new ShardPort(job), shared: [] }));
}

/** True when the threads of a page can share memory, which its server must enable. */
function isIsolated(): boolean {
  const { crossOriginIsolated } = globalThis as { readonly crossOriginIsolated?: boolean };
  return crossOriginIsolated === true;
}

/**
 * Distributes rows slice by slice, while no query is running. Returns the table with the rows that stay here; `undefined` when
 * interrupted.
 */
async function distribute(
  table: Table,
  others: readonly Table[],
  shards: readonly Shard[],
  { joins, idle, canShare = isIsolated() }: ShardOptions,
): Promise<Table | undefined> {
  const count = shards.length + 1;
  try {
    for (const [place, shard] of shards.entries()) {
      if (!(await send(shard, table, { index: place, count, idle, isShared: canShare }))) return undefined;
      for (const other of others) if (!(await send(shard, other, { index: 0, count: 1, idle }))) return undefined;
      await shard.port.call('start', joins);
    }
    const columns: Column[] = [];
    for (const column of table.columns) {
      const own = await dealt(column, { index: shards.length, count, idle });
      if (own === undefined) return undefined;
      columns.push(withRows(column, own));
    }
    return { ...table, rowCount: shareOf(table.rowCount, shards.length, count), columns };
  } catch (error) {
    if (shards.some(({ port }) => port.isLost)) return undefined;
    // If memory ran out, the rows already transferred must be released.
    for (const { port } of shards) port.close();
    throw error;
  }
}

/** Which of `count` threads gets rows, and how. */
interface Dealing {
  readonly index: number;
  readonly count: number;
  readonly idle: ShardOptions['idle'];
  readonly isShared?: boolean;
}

async function send({ port, shared }: Shard, { name, rowCount, columns }: Table, dealing: Dealing): Promise<boolean> {
  await port.call('table', { name, rowCount: shareOf(rowCount, dealing.index, dealing.count), columns: columns.map(headOf) });
  for (const [index, column] of columns.entries()) {
    const rows = await dealt(column, dealing);
    if (rows === undefined) return false;
    if (dealing.isShared === true) shared.push(rows);
    // The helper uses this memory directly: combining slices would produce as much garbage as there are rows.
    await port.call('put', { table: name, column: index, ...rows }, { moves: true });
  }
  return true;
}

/** Copies the rows of a column for one thread into new memory; `undefined` when interrupted. */
async function dealt(column: Column, { index: place, count, idle, isShared }: Dealing): Promise<StoredRows | undefined> {
  const all = allRows(column);
  const share = shareOf(column.length, place, count);
  const room = roomFor(headOf(column), share, isShared);
  const rowOf = dealtTo(count);
  for (let at = 0; at < share; at += STRIPE) {
    if (at % SLICE_ROWS === 0 && !(await idle())) return undefined;
    const from = rowOf(place, at);
    putRows(room, viewOf(all, from, Math.min(column.length, from + STRIPE)), at);
  }
  return room;
}

/** Collects all rows of a table, from this thread and from helpers. */
async function gather(rest: Table, rowCount: number, shards: readonly Shard[]): Promise<Table> {
  const columns: Column[] = [];
  const count = shards.length + 1;
  for (const [index, column] of rest.columns.entries()) {
    const room = roomFor(headOf(column), rowCount);
    putBack(room, allRows(column), { index: shards.length, count });
    for (const [place, { port, shared }] of shards.entries()) {
      if (shared[index] !== undefined) {
        putBack(room, shared[index], { index: place, count });
        continue;
      }
      const share = shareOf(rowCount, place, count);
      for (let from = 0; from < share; from += RETURNED_ROWS) {
        const slice = { table: rest.name, column: index, from, to: Math.min(share, from + RETURNED_ROWS) };
        putBack(room, await port.call('take', slice), { index: place, count, from });
      }
    }
    columns.push(withRows(column, room));
  }
  return { ...rest, rowCount, columns };
}

/** Copies rows of a thread, from its row `from` on, to their original positions. */
function putBack(
  room: StoredRows,
  rows: StoredRows,
  { index: place, count, from = 0 }: Pick<Dealing, 'index' | 'count'> & { from?: number },
): void {
  const rowOf = dealtTo(count);
  const { length } = rows.values;
  for (let at = 0; at < length; at += STRIPE)
    putRows(room, viewOf(rows, at, Math.min(length, at + STRIPE)), rowOf(place, from + at));
}
