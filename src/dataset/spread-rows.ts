import type { ShardEngine } from '../engine/engine.js';
import { ShardedEngine } from '../engine/sharded-engine.js';
import type { Join } from '../query/catalog.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import type { Crew } from '../util/crew.js';
import { allRows, areShared, headOf, putRows, roomFor, viewOf, withRows, type StoredRows } from './column-rows.js';
import type { serve } from './serve-shard.js';
import { ShardPort } from './shard-port.js';
import { bytesOf, textBytes } from './table-list.js';

/** A shard begins at a multiple of this, so that no byte of validity and no block of the engine is cut. */
const CUT = 2 ** 12;
/** Rows of a column that are copied at a time, a tenth of a millisecond: a question that comes meanwhile, as at each step of a brush, waits no longer. */
const SLICE = 2 ** 16;
/** Rows of a column that come back at a time: each slice is a message. */
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

/** A helper and the rows of the great table that it has. */
interface Shard {
  readonly port: ShardPort;
  readonly from: number;
  readonly to: number;
}

/**
 * Gives helpers the first rows of the greatest table, each as many as this worker keeps, the last. Where threads can share memory (on pages that are
 * cross-origin isolated), all rows are put there once, and each thread sees its own: they need not come back. Undefined where the tables cannot be taken apart so
 * that each row still finds what it leads to, where helpers would need too many texts of their own, where none comes, or where `idle` says no.
 */
export async function spreadRows(spreading: Spreading): Promise<SpreadRows | undefined> {
  const { tables, joins, crew, engineOver, idle } = spreading;
  const table = greatest(tables, joins);
  if (table === undefined) return undefined;
  const others = tables.filter((one) => one !== table);
  const copied = others.reduce((sum, one) => sum + bytesOf(one), textBytes(tables));
  const shards = shardsOf(table, crew, Math.floor(((bytesOf(table) + copied) * MOST_COPIED) / copied));
  const given = shards.length === 0 ? undefined : await giveAway(table, others, shards, spreading);
  if (given === undefined || !(await idle())) {
    for (const { port } of shards) port.close();
    return undefined;
  }
  const left = tables.map((one) => (one === table ? given.rest : one));
  return spreadOf({ ...given, left, rowCount: table.rowCount, shards, copied, engineOver });
}

/** A table of which others have rows. */
interface Given {
  /** The rows that are left here. */
  readonly rest: Table;
  /** All of them, where they lie in memory that is shared. */
  readonly whole: Table | undefined;
}

/** What was spread. */
interface Parted extends Given, Pick<Spreading, 'engineOver'> {
  /** All tables, the great one with the rows that are left. */
  readonly left: readonly Table[];
  /** How many rows it has in all. */
  readonly rowCount: number;
  readonly shards: readonly Shard[];
  readonly copied: number;
}

/** A function of its own, so that what is returned holds on to no row that was given away. */
function spreadOf({ left, rest, rowCount, whole, shards, copied, engineOver }: Parted): SpreadRows {
  const engine = new ShardedEngine(rest.name, [...shards.map(({ port }) => port), engineOver(left)]);
  return {
    tables: left,
    engine,
    memory: bytesOf(rest) * (rowCount / rest.rowCount - 1) + copied * shards.length,
    get isLost() {
      return shards.some(({ port }) => port.isLost);
    },
    gather: async () => {
      const united = whole ?? (await gather(rest, rowCount, shards));
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

function shardsOf({ rowCount }: Table, crew: Crew, most: number): Shard[] {
  const jobs = Array.from({ length: Math.min(crew.size, most) }, (_, place) => crew.begin('shards', place)).flatMap(
    (job) => job ?? [],
  );
  const cut = (index: number): number => Math.floor((rowCount * index) / (jobs.length + 1) / CUT) * CUT;
  return jobs.map((job, index) => ({ port: new ShardPort(job), from: cut(index), to: cut(index + 1) }));
}

/** Whether a page's threads can share memory: its server must have asked for that. */
function isIsolated(): boolean {
  const { crossOriginIsolated } = globalThis as { readonly crossOriginIsolated?: boolean };
  return crossOriginIsolated === true;
}

/** A table with its rows in memory that all threads see; undefined where it was broken off. */
async function inSharedMemory(table: Table, idle: Spreading['idle']): Promise<Table | undefined> {
  const columns: Column[] = [];
  for (const column of table.columns) {
    const rows = await copied(column, { from: 0, to: table.rowCount, idle, isShared: true });
    if (rows === undefined) return undefined;
    columns.push(withRows(column, rows));
  }
  return { ...table, columns };
}

/** Copies rows over, slice by slice, while nothing is asked. Undefined where it was broken off. */
async function giveAway(
  all: Table,
  others: readonly Table[],
  shards: readonly Shard[],
  { joins, idle, canShare = isIsolated() }: Spreading,
): Promise<Given | undefined> {
  try {
    const whole = canShare ? await inSharedMemory(all, idle) : undefined;
    if (canShare && whole === undefined) return undefined;
    const table = whole ?? all;
    for (const { port, from, to } of shards) {
      if (!(await send(port, table, { from, to, idle }))) return undefined;
      for (const other of others) if (!(await send(port, other, { from: 0, to: other.rowCount, idle }))) return undefined;
      await port.call('start', joins);
    }
    const columns: Column[] = [];
    const first = shards.at(-1)!.to;
    for (const column of table.columns) {
      const own = await copied(column, { from: first, to: table.rowCount, idle });
      if (own === undefined) return undefined;
      columns.push(withRows(column, own));
    }
    return { rest: { ...table, rowCount: table.rowCount - first, columns }, whole };
  } catch (error) {
    if (shards.some(({ port }) => port.isLost)) return undefined;
    // Where memory ran out, what has gone over must not stay.
    for (const { port } of shards) port.close();
    throw error;
  }
}

interface Copying {
  readonly from: number;
  readonly to: number;
  readonly idle: Spreading['idle'];
  readonly isShared?: boolean;
}

async function send(port: ShardPort, { name, columns }: Table, copying: Copying): Promise<boolean> {
  await port.call('table', { name, rowCount: copying.to - copying.from, columns: columns.map(headOf) });
  for (const [index, column] of columns.entries()) {
    const rows = await copied(column, copying);
    if (rows === undefined) return false;
    // The helper takes this memory over as it is: slices that it would have to put together were garbage as great as the rows.
    await port.call('put', { table: name, column: index, ...rows }, { moves: true });
  }
  return true;
}

/** Some rows of a column in memory of their own, or where they lie if that is shared; undefined where it was broken off. */
async function copied(column: Column, { from, to, idle, isShared }: Copying): Promise<StoredRows | undefined> {
  if (areShared(column)) return viewOf(allRows(column), from, to);
  const room = roomFor(headOf(column), to - from, isShared);
  for (let start = from; start < to; start += SLICE) {
    if (!(await idle())) return undefined;
    putRows(room, viewOf(allRows(column), start, Math.min(to, start + SLICE)), start - from);
  }
  return room;
}

/** All rows of a table: those that are here come last. */
async function gather(rest: Table, rowCount: number, shards: readonly Shard[]): Promise<Table> {
  const columns: Column[] = [];
  for (const [index, column] of rest.columns.entries()) {
    const room = roomFor(headOf(column), rowCount);
    putRows(room, allRows(column), rowCount - rest.rowCount);
    for (const { port, from, to } of shards) {
      for (let start = from; start < to; start += BACK) {
        const wanted = { table: rest.name, column: index, from: start - from, to: Math.min(to, start + BACK) - from };
        putRows(room, await port.call('take', wanted), start);
      }
    }
    columns.push(withRows(column, room));
  }
  return { ...rest, rowCount, columns };
}
