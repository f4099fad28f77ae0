import type { Calendar } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { abortError } from '../../util/error.js';
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
import { SharedIds } from './member-lists.js';
import { mergeGroups, mergeMembers } from './merge-groups.js';
import type { RowOf } from './stripes.js';
import { orderRows } from '../order-limit.js';
import { gather, numberVector, type Vector } from '../vector.js';

/** What rows of the same place in the order are put in order by. */
const PLACE = 'place';

/**
 * The rows that a request asks of all, from the first rows of disjoint parts; `rowOf` tells where these lie in the table. Texts have the same codes
 * everywhere; the last part has the texts.
 */
export function mergeRows({ orderBy, offset, limit }: RowsRequest, parts: readonly Rows[], rowOf: RowOf): Rows {
  const columns = parts.at(-1)!.columns.map((column, index): Vector => {
    const numbers = joined(parts.map((part) => part.columns[index]!.numbers));
    return { ...column, numbers };
  });
  const places = joined(parts.map((part, shard) => part.places.map((row) => rowOf(shard, row))));
  const named = [...columns, numberVector(places)].map((vector, index) => ({
    name: index < columns.length ? String(index) : PLACE,
    vector,
  }));
  const asked = orderBy.map(({ column, descending }) => ({ name: String(column), descending }));
  const plan = { by: [], orderBy: [...asked, { name: PLACE, descending: false }], limit: offset + limit };
  const order = orderRows(plan, named, places.length).subarray(offset);
  return {
    count: order.length,
    columns: columns.map((column) => gather(column, order)),
    places: order.map((row) => places[row]!),
    selected: parts.reduce((sum, part) => sum + part.selected, 0),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

/** Numbers one behind the other. */
function joined(parts: readonly (Float64Array | Int32Array)[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Several engines that have disjoint rows of one table, as one. The last has the other tables as well, and answers alone what is asked of these.
 */
export class ShardedEngine implements Engine {
  readonly #table: string;
  readonly #rowOf: RowOf;
  #shards: readonly ShardEngine[];
  /** By member: ids that stay the same from answer to answer. */
  readonly #ids = new Map<string, SharedIds>();
  /** By what was asked: first days on their way to all shards, or there. */
  readonly #learned = new Map<string, Promise<void>>();

  /** `table`: the one whose rows are shared; `rowOf` tells where those of each engine lie in it. */
  constructor(table: string, shards: readonly ShardEngine[], rowOf: RowOf) {
    this.#table = table;
    this.#rowOf = rowOf;
    this.#shards = shards;
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    await this.#learn(request);
    const shards = this.#shardsOf(request);
    if (shards.length === 1) return await shards[0]!.aggregate(request, options);
    const asked = { ...request, parts: true };
    return mergeGroups(request, await together(shards, (shard, own) => shard.aggregate(asked, own), options), this.#rowOf);
  }

  async members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    await this.#learn(request);
    const shards = this.#shardsOf(request);
    if (shards.length === 1) return await shards[0]!.members(request, options);
    const asked = { ...request, parts: true };
    const key = JSON.stringify(request.member);
    const ids = this.#ids.get(key) ?? new SharedIds();
    this.#ids.set(key, ids);
    return mergeMembers(request, await together(shards, (shard, own) => shard.members(asked, own), options), ids);
  }

  async rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    await this.#learn(request);
    const shards = this.#shardsOf(request);
    if (shards.length === 1) return await shards[0]!.rows!(request, options);
    const asked = { ...request, offset: 0, limit: request.offset + request.limit };
    return mergeRows(request, await together(shards, (shard, own) => shard.rows!(asked, own), options), this.#rowOf);
  }

  /** The bytes of what is kept here; helpers have as much again. */
  get bytes(): number {
    return this.#shards.reduce((sum, shard) => sum + (shard.bytes ?? 0), 0);
  }

  /** From now on `engine` answers alone: it has all rows. */
  unite(engine: ShardEngine): void {
    this.#shards = [engine];
  }

  close(): void {
    for (const shard of this.#shards) shard.close();
  }

  #shardsOf({ table }: Pick<AggregateRequest, 'table'>): readonly ShardEngine[] {
    return table === this.#table ? this.#shards : this.#shards.slice(-1);
  }

  /** Has all shards know the first days that a request asks for: they are the first of all rows. */
  async #learn(request: AggregateRequest | MemberRequest | RowsRequest): Promise<void> {
    if (this.#shards.length === 1) return;
    for (const wanted of firstDaysIn(request, request.calendar)) {
      if (wanted.table !== this.#table) continue;
      const key = JSON.stringify(wanted);
      const learning = this.#learned.get(key) ?? this.#exchange(wanted);
      this.#learned.set(key, learning);
      // What failed is tried again with the next request.
      learning.catch(() => this.#learned.delete(key));
      await learning;
    }
  }

  async #exchange(wanted: FirstDaysRequest): Promise<void> {
    const first = mergeFirstDays(await Promise.all(this.#shards.map((shard) => shard.firstDays(wanted))));
    await Promise.all(this.#shards.map((shard) => shard.learnFirstDays(wanted, first)));
  }
}

/** Asks all shards at once; where one fails or the asker gives up, the others give up as well. */
async function together<Answer>(
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

/** The first days that any part of a request is about. */
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
