import type { Calendar } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { abortError } from '../../util/error.js';
import { remembered } from '../../util/promises.js';
import {
  NO_DAY,
  type AggregateRequest,
  type Engine,
  type FirstDays,
  type FirstDaysRequest,
  type GroupMembers,
  type Groups,
  type MemberRequest,
  type Rows,
  type RowsRequest,
  type RunOptions,
  type ShardEngine,
} from '../engine.js';
import { NumberIndex } from '../../util/numbers/number-index.js';
import { mergeGroups, mergeMembers, type RowOf } from './merge-groups.js';
import { orderRows } from '../order-limit.js';
import { gather, numberVector, type Vector } from '../vector.js';

/** Column name of the row index, the last sort key. */
const ROW = 'row';

/**
 * Merges the first rows of disjoint parts into the requested rows. `rowOf` maps their rows to the table. Text codes are the same
 * in all parts; the last part has the dictionary.
 */
export function mergeRows({ orderBy, offset, limit }: RowsRequest, parts: readonly Rows[], rowOf: RowOf): Rows {
  const columns = parts.at(-1)!.columns.map((column, index): Vector => {
    const numbers = concatenate(parts.map((part) => part.columns[index]!.numbers));
    return { ...column, numbers };
  });
  const tableRows = concatenate(parts.map((part, shard) => part.indexes.map((row) => rowOf(shard, row))));
  const named = [...columns, numberVector(tableRows)].map((vector, index) => ({
    name: index < columns.length ? String(index) : ROW,
    vector,
  }));
  const sortKeys = orderBy.map(({ column, descending }) => ({ name: String(column), descending }));
  const plan = { by: [], orderBy: [...sortKeys, { name: ROW, descending: false }], limit: offset + limit };
  const order = orderRows(plan, named, tableRows.length).subarray(offset);
  return {
    count: order.length,
    columns: columns.map((column) => gather(column, order)),
    indexes: order.map((row) => tableRows[row]!),
    selected: parts.reduce((sum, part) => sum + part.selected, 0),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

/** Concatenates arrays of numbers. */
function concatenate(parts: readonly (Float64Array | Int32Array)[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Combines engines with disjoint rows of one table. The last engine also has the other tables and answers requests for them
 * alone.
 */
export class ShardedEngine implements Engine {
  readonly #table: string;
  readonly #rowOf: RowOf;
  #shards: readonly ShardEngine[];
  /** Shared member ids, by member expression. */
  readonly #ids = new Map<string, NumberIndex>();
  /** Pending or completed exchanges of first days, by request. */
  readonly #learned = new Map<string, Promise<void>>();

  /** `table` is the sharded table; `rowOf` maps the rows of each engine to it. */
  constructor(table: string, shards: readonly ShardEngine[], rowOf: RowOf) {
    this.#table = table;
    this.#rowOf = rowOf;
    this.#shards = shards;
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    await this.#learn(request);
    const shards = this.#shardsOf(request);
    if (shards.length === 1) return await shards[0]!.aggregate(request, options);
    const partRequest = { ...request, parts: true };
    return mergeGroups(request, await askAll(shards, (shard, own) => shard.aggregate(partRequest, own), options), this.#rowOf);
  }

  async members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    await this.#learn(request);
    const shards = this.#shardsOf(request);
    if (shards.length === 1) return await shards[0]!.members(request, options);
    const partRequest = { ...request, parts: true };
    const key = JSON.stringify(request.member);
    const ids = this.#ids.get(key) ?? new NumberIndex();
    this.#ids.set(key, ids);
    return mergeMembers(request, await askAll(shards, (shard, own) => shard.members(partRequest, own), options), ids);
  }

  async rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    await this.#learn(request);
    const shards = this.#shardsOf(request);
    if (shards.length === 1) return await shards[0]!.rows!(request, options);
    const partRequest = { ...request, offset: 0, limit: request.offset + request.limit };
    return mergeRows(request, await askAll(shards, (shard, own) => shard.rows!(partRequest, own), options), this.#rowOf);
  }

  /** Size of the local caches in bytes; helpers use about as much again. */
  get bytes(): number {
    return this.#shards.reduce((sum, shard) => sum + (shard.bytes ?? 0), 0);
  }

  /** Lets `engine`, which has all rows, answer all requests from now on. */
  unite(engine: ShardEngine): void {
    this.#shards = [engine];
  }

  close(): void {
    for (const shard of this.#shards) shard.close();
  }

  #shardsOf({ table }: Pick<AggregateRequest, 'table'>): readonly ShardEngine[] {
    return table === this.#table ? this.#shards : this.#shards.slice(-1);
  }

  /** Provides all shards with the first days that a request uses, computed over all rows. */
  async #learn(request: AggregateRequest | MemberRequest | RowsRequest): Promise<void> {
    if (this.#shards.length === 1) return;
    for (const needed of firstDaysIn(request, request.calendar)) {
      if (needed.table !== this.#table) continue;
      await remembered(this.#learned, JSON.stringify(needed), () => this.#exchange(needed));
    }
  }

  async #exchange(needed: FirstDaysRequest): Promise<void> {
    const first = mergeFirstDays(await Promise.all(this.#shards.map((shard) => shard.firstDays(needed))));
    await Promise.all(this.#shards.map((shard) => shard.learnFirstDays(needed, first)));
  }
}

/** Runs a request on all shards in parallel. When one fails or the caller aborts, the others are aborted. */
async function askAll<Answer>(
  shards: readonly ShardEngine[],
  ask: (shard: ShardEngine, options: RunOptions) => Promise<Answer>,
  { signal, pause }: RunOptions,
): Promise<Answer[]> {
  if (signal?.aborted === true) throw abortError();
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  signal?.addEventListener('abort', giveUp, { once: true });
  const own = { signal: controller.signal, ...(pause === undefined ? {} : { pause }) };
  try {
    return await Promise.all(shards.map((shard) => ask(shard, own)));
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** Returns the first days that a request uses. */
function firstDaysIn(value: unknown, calendar: Calendar): FirstDaysRequest[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, table, date, of, customer } = value as Record<string, unknown>;
  const inner = Object.values(value).flatMap((part) => firstDaysIn(part, calendar));
  const member = kind === 'first-day' ? of : kind === 'customer-type' ? customer : undefined;
  if (member === undefined) return inner;
  return [{ table: String(table), of: member as ColumnRef, date: date as ColumnRef, calendar }, ...inner];
}

function mergeFirstDays(all: readonly FirstDays[]): FirstDays {
  if (all.some(({ numbers }) => numbers !== undefined)) return mergeNumbered(all);
  const days = new Int32Array(all.reduce((most, one) => Math.max(most, one.days.length), 0)).fill(NO_DAY);
  for (const one of all) one.days.forEach((day, id) => (days[id] = Math.min(days[id]!, day)));
  return { days };
}

function mergeNumbered(all: readonly FirstDays[]): FirstDays {
  const first = new Map<number, number>();
  for (const { days, numbers } of all)
    numbers?.forEach((number, id) => first.set(number, Math.min(first.get(number) ?? NO_DAY, days[id]!)));
  return { days: Int32Array.from(first.values()), numbers: Float64Array.from(first.keys()) };
}
