import type { Job } from '../../util/helper-pool.js';
import { deferred, type Deferred, yieldToEventLoop } from '../../util/promises.js';
import type { ByteColumn, CellRows, ColumnState } from './byte-column.js';
import type { CellPool } from './column-builder.js';
import type { CsvScanner } from '../csv/scanner.js';

/*
 * Several threads read large CSV. One of them receives the bytes and splits them into cells. Each column belongs to one thread,
 * which builds it from the cell positions exactly as a single thread would. All columns begin on the first thread. An idle helper
 * gets one of them, including its data so far, until the helper is busy all the time.
 */

/** Number of batches per message: a message costs as much as a few thousand cells. */
const BATCHES = 4;
/** Maximum number of batches waiting for a helper. */
const MAX_WAITING = 32;

/** A pool of cells in a form that can be posted between threads: texts as records. */
export interface SentPool extends Pick<CellPool, 'name' | 'codes' | 'length' | 'numbers'> {
  readonly size: number;
  readonly records: Int32Array;
}

type ToHelper =
  | { readonly type: 'column'; readonly index: number; readonly state: ColumnState }
  | { readonly type: 'rows'; readonly batches: readonly CellRows[] }
  | { readonly type: 'finish' }
  | { readonly type: 'stop' };

type FromHelper =
  | { readonly type: 'ready' }
  /** Reports rows as read, and returns their arrays for reuse. */
  | { readonly type: 'read'; readonly batches: readonly CellRows[] }
  | { readonly type: 'pool'; readonly index: number; readonly pool: SentPool }
  | { readonly type: 'finished' };

/** What the helper side needs from its worker. */
interface ColumnTools {
  readonly ByteColumn: typeof ByteColumn;
}

/** Builds columns in a helper, for the thread at the other end of `port`. */
export function serve(port: MessagePort, { ByteColumn: Column }: ColumnTools): void {
  const columns = new Map<number, ByteColumn>();
  const post = (message: FromHelper, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  port.onmessage = ({ data }: MessageEvent<ToHelper>) => {
    switch (data.type) {
      case 'column':
        columns.set(data.index, Column.from(data.state));
        break;
      case 'rows':
        for (const rows of data.batches) for (const [index, column] of columns) column.add(rows, index);
        post({ type: 'read', batches: data.batches }, data.batches.flatMap(buffersOfRows));
        break;
      case 'finish':
        for (const [index, column] of columns) {
          const pool = toSent(column.finish());
          post({ type: 'pool', index, pool }, buffersOfPool(pool));
        }
        post({ type: 'finished' });
        break;
      case 'stop':
        columns.clear();
        port.close();
    }
  };
  post({ type: 'ready' });
}

function toSent({ name, codes, length, numbers, list }: CellPool): SentPool {
  const { size = 0, records = new Int32Array(0) } = list ?? {};
  return { name, codes, length, size, records, ...(numbers ? { numbers } : {}) };
}

function buffersOfPool({ codes, records, numbers }: SentPool): Transferable[] {
  return [codes.buffer, records.buffer, ...buffersOfBlocks(numbers?.blocks ?? [])] as ArrayBuffer[];
}

function buffersOfState({ blocks, texts, values, forms }: ColumnState): Transferable[] {
  return [texts.records.buffer, texts.slots.buffer, values.buffer, forms.buffer, ...buffersOfBlocks(blocks)];
}

function buffersOfBlocks(blocks: ColumnState['blocks']): Transferable[] {
  const arrays = blocks.flatMap(({ values, forms }) => (typeof forms === 'number' ? [values] : [values, forms]));
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

function buffersOfRows({ bytes, cells }: CellRows): Transferable[] {
  return [bytes.buffer, cells.buffer] as ArrayBuffer[];
}

/** A helper, as seen from the first thread. */
interface Helper {
  readonly job: Job;
  readonly columns: number[];
  isReady: boolean;
  /** Number of batches sent but not read yet. */
  waiting: number;
  isFinished: boolean;
}

/** Columns on the first thread; `undefined` for those a helper has. */
type OwnColumns = (ByteColumn | undefined)[];

/** Columns of a CSV text that several threads build. */
export class SharedColumns {
  readonly #helpers: readonly Helper[];
  readonly #toPool: (sent: SentPool) => CellPool;
  readonly #pools = new Map<number, CellPool>();
  readonly #spare: CellRows[] = [];
  #batches: CellRows[] = [];
  #count = 0;
  /** Resolved by the next message of a helper, or when a helper is lost. */
  #heard: Deferred<void> = deferred();

  constructor(jobs: readonly Job[], toPool: (sent: SentPool) => CellPool) {
    this.#toPool = toPool;
    this.#helpers = jobs.map((job) => ({ job, columns: [], isReady: false, waiting: 0, isFinished: false }));
    for (const helper of this.#helpers) {
      helper.job.port.onmessage = ({ data }: MessageEvent<FromHelper>) => this.#hear(helper, data);
      helper.job.lost.addEventListener('abort', () => this.#heard.resolve());
    }
  }

  /**
   * Sends rows to the helpers that have columns, including the arrays that hold them; `scanner` continues with other arrays. An
   * idle helper gets a column. Rejects when a helper with columns is lost.
   */
  async add(rows: CellRows, columns: OwnColumns, scanner: CsvScanner): Promise<void> {
    this.#count += 1;
    if (this.#helpers.some((helper) => helper.columns.length > 0)) {
      scanner.leave(this.#spare.pop());
      this.#batches.push(rows);
    }
    if (this.#count % BATCHES > 0) return;
    this.#flush();
    await yieldToEventLoop();
    await this.#until(() => this.#helpers.every(({ waiting }) => waiting <= MAX_WAITING));
    for (const helper of this.#helpers) if (helper.isReady && helper.waiting <= BATCHES) moveColumn(helper, columns);
  }

  /** Returns the cells of all columns after the last row. Rejects when a helper with columns is lost. */
  async finish(columns: OwnColumns): Promise<readonly CellPool[]> {
    this.#flush();
    for (const { job } of this.#busy()) post(job, { type: 'finish' });
    const own = columns.map((column) => column?.finish());
    await this.#until(() => this.#busy().every(({ isFinished }) => isFinished));
    return own.map((pool, index) => pool ?? this.#pools.get(index)!);
  }

  /** Stops the work of all helpers for this text. */
  stop(): void {
    for (const { job } of this.#helpers) {
      post(job, { type: 'stop' });
      job.port.close();
    }
  }

  #busy(): readonly Helper[] {
    return this.#helpers.filter(({ columns }) => columns.length > 0);
  }

  #flush(): void {
    const batches = this.#batches;
    this.#batches = [];
    if (batches.length === 0) return;
    const busy = this.#busy();
    busy.forEach((helper, index) => {
      // The last helper gets the arrays themselves instead of a copy.
      const own = index < busy.length - 1 ? batches.map(copyOf) : batches;
      helper.waiting += own.length;
      post(helper.job, { type: 'rows', batches: own }, own.flatMap(buffersOfRows));
    });
  }

  async #until(holds: () => boolean): Promise<void> {
    for (;;) {
      for (const { job } of this.#busy()) job.lost.throwIfAborted();
      if (holds()) return;
      this.#heard = deferred();
      await this.#heard.promise;
    }
  }

  #hear(helper: Helper, message: FromHelper): void {
    switch (message.type) {
      case 'ready':
        helper.isReady = true;
        break;
      case 'read':
        helper.waiting -= message.batches.length;
        this.#spare.push(...message.batches);
        break;
      case 'pool':
        this.#pools.set(message.index, this.#toPool(message.pool));
        break;
      case 'finished':
        helper.isFinished = true;
    }
    this.#heard.resolve();
  }
}

/**
 * Moves the column with the most distinct texts, the most expensive one, to a helper. One column always stays on the first
 * thread, which would have nothing to do otherwise.
 */
function moveColumn({ job, columns: helperColumns }: Helper, columns: OwnColumns): void {
  const own = columns.flatMap((column, index) => (column ? [{ column, index }] : []));
  if (own.length < 2) return;
  const { column, index } = own.reduce((most, next) => (next.column.textCount > most.column.textCount ? next : most));
  const { state } = column;
  columns[index] = undefined;
  helperColumns.push(index);
  post(job, { type: 'column', index, state }, buffersOfState(state));
}

function copyOf({ bytes, cells, ...rows }: CellRows): CellRows {
  return { ...rows, bytes: bytes.slice(), cells: cells.slice() };
}

function post({ port }: Job, message: ToHelper, transfer: Transferable[] = []): void {
  port.postMessage(message, transfer);
}
