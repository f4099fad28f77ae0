import type { EngineSpecials } from '../../engine/columns/column-engine.js';
import type { JoinedColumns } from '../../engine/columns/joins/joined-tables.js';
import type { RunOptions, ShardEngine } from '../../engine/engine.js';
import type { Join } from '../../query/catalog.js';
import type { Table } from '../../table/table.js';
import { abortError, SalesError, toErrorRecord } from '../../util/error.js';
import { yieldToEventLoop } from '../../util/promises.js';
import { toColumn, rowsBetween, type StoredRows } from '../rows/column-rows.js';
import type { Joining } from '../join/join-tables.js';
import {
  buffersIn,
  type FromShard,
  type ShardCalls,
  type Slice,
  type SliceRequest,
  type TableHead,
  type ToShard,
} from './shard-port.js';

/** What a helper provides for holding rows. */
export interface ShardTools {
  readonly ColumnEngine: new (
    tables: readonly Table[],
    joined: JoinedColumns | undefined,
    special: () => EngineSpecials,
  ) => ShardEngine;
  /** Loads the module that joins tables. */
  readonly joins: () => Promise<Joining>;
  readonly specials: EngineSpecials;
}

/** Holds rows for the worker at the other end of `port`, and answers its requests. */
export function serve(port: MessagePort, tools: ShardTools): void {
  const shard = new ShardRows(tools);
  const running = new Map<number, AbortController>();
  const post = (message: FromShard): void => port.postMessage(message, buffersIn(message));
  const answer = async (message: Exclude<ToShard, { name: 'abort' | 'close' }>): Promise<void> => {
    const abort = new AbortController();
    running.set(message.id, abort);
    try {
      const value = await shard.do(message, { signal: abort.signal, pause: yieldToEventLoop });
      post({ id: message.id, ok: true, value });
    } catch (error) {
      post({ id: message.id, ok: false, error: toErrorRecord(error) });
    } finally {
      running.delete(message.id);
    }
  };
  port.onmessage = ({ data }: MessageEvent<ToShard>) => {
    switch (data.name) {
      case 'abort':
        running.get(data.id)?.abort();
        break;
      case 'close':
        for (const abort of running.values()) abort.abort();
        shard.close();
        port.close();
        break;
      default:
        void answer(data);
    }
  };
}

/** A partially transferred table. */
interface ShardTable {
  readonly head: TableHead;
  readonly columns: StoredRows[];
}

/** Tables, or a part of their rows. */
class ShardRows {
  readonly #tools: ShardTools;
  readonly #tables = new Map<string, ShardTable>();
  #engine: ShardEngine | undefined;

  constructor(tools: ShardTools) {
    this.#tools = tools;
  }

  async do(
    { name, argument }: { name: keyof ShardCalls; argument: unknown },
    options: RunOptions,
  ): Promise<ShardCalls[keyof ShardCalls][1]> {
    const of = <Name extends keyof ShardCalls>(_: Name): ShardCalls[Name][0] => argument as ShardCalls[Name][0];
    switch (name) {
      case 'table':
        this.#begin(of(name));
        return undefined;
      case 'put':
        this.#put(of(name));
        return undefined;
      case 'start':
        this.#engine = await this.#start(of(name));
        return undefined;
      case 'aggregate':
        return withoutTexts(await this.#open().aggregate(of(name), options));
      case 'members':
        return withoutTexts(await this.#open().members(of(name), options));
      case 'rows':
        return withoutTexts(await this.#open().rows!(of(name), options));
      case 'firstDays':
        return await this.#open().firstDays(of(name));
      case 'learnFirstDays': {
        const { request, first } = of(name);
        await this.#open().learnFirstDays(request, first);
        return undefined;
      }
      case 'take':
        return this.#take(of(name));
    }
  }

  close(): void {
    this.#engine?.close();
    this.#engine = undefined;
    this.#tables.clear();
  }

  #begin(head: TableHead): void {
    this.#tables.set(head.name, { head, columns: [] });
  }

  #put({ table, column, ...rows }: Omit<Slice, 'from'>): void {
    this.#tables.get(table)!.columns[column] = rows;
  }

  async #start(joins: readonly Join[]): Promise<ShardEngine> {
    const tables = [...this.#tables.values()].map(({ head, columns }): Table => {
      const { name, rowCount } = head;
      return { name, rowCount, columns: head.columns.map((column, index) => toColumn(column, columns[index]!)), warnings: [] };
    });
    const special = (): EngineSpecials => this.#tools.specials;
    if (joins.length === 0) return new this.#tools.ColumnEngine(tables, undefined, special);
    const joining = await this.#tools.joins();
    return new this.#tools.ColumnEngine(tables, joining.joinTables(tables, joins), special);
  }

  #take({ table, column, from, to }: SliceRequest): Slice {
    return { table, column, from, ...rowsBetween(this.#tables.get(table)!.columns[column]!, from, to) };
  }

  #open(): ShardEngine {
    if (this.#engine === undefined)
      throw this.#tables.size === 0 ? abortError() : new SalesError('worker-failed', 'rows-not-loaded');
    return this.#engine;
  }
}

/** Returns a result without the texts, which the requester has as well. */
function withoutTexts<Answer>(answer: Answer): Answer {
  return strip(answer) as Answer;
}

function strip(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(strip);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (name === 'dictionary' ? [] : [[name, strip(part)]])),
  );
}
