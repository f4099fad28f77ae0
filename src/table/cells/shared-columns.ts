import type { Job } from '../../util/crew.js';
import { deferred, type Deferred } from '../../util/deferred.js';
import { nextTurn } from '../../util/turn.js';
import type { ByteColumn, CellRows, ColumnState } from './byte-column.js';
import type { CellPool } from './column-builder.js';
import type { CsvScanner } from '../csv/scanner.js';

/*
 * Large CSV is read by several threads. One gets the bytes and splits them into cells; of the columns each has its own, which it builds from the places of
 * the cells, so that a column is what it would be on one thread. All columns begin on the first thread. A helper that has nothing to do gets one of
 * them, with all that it holds so far, until it is busy all the time.
 */

/** Rows are handed on when there are so many batches of them: a message costs as much as some thousand cells. */
const BATCHES = 4;
/** How many batches may wait for a helper. */
const MOST_WAITING = 32;

/** A column as cells and records of its texts: a pool that can be sent. */
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
  /** The rows are read: their arrays can be used again. */
  | { readonly type: 'read'; readonly batches: readonly CellRows[] }
  | { readonly type: 'pool'; readonly index: number; readonly pool: SentPool }
  | { readonly type: 'finished' };

/** What the helper's end takes of its worker. */
export interface ColumnTools {
  readonly ByteColumn: typeof ByteColumn;
}

/** Builds columns for the thread at the other end of `port`. */
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

/** A helper as the first thread sees it. */
interface Hand {
  readonly job: Job;
  readonly columns: number[];
  isReady: boolean;
  /** Batches that it has not read yet. */
  waiting: number;
  isFinished: boolean;
}

/** Columns on the first thread; undefined where a helper has one. */
type OwnColumns = (ByteColumn | undefined)[];

/** The columns of one text, shared with helpers. */
export class SharedColumns {
  readonly #hands: readonly Hand[];
  readonly #toPool: (sent: SentPool) => CellPool;
  readonly #pools = new Map<number, CellPool>();
  readonly #spare: CellRows[] = [];
  #batches: CellRows[] = [];
  #count = 0;
  /** Settled by the next message of a helper, or when one is lost. */
  #heard: Deferred<void> = deferred();

  constructor(jobs: readonly Job[], toPool: (sent: SentPool) => CellPool) {
    this.#toPool = toPool;
    this.#hands = jobs.map((job) => ({ job, columns: [], isReady: false, waiting: 0, isFinished: false }));
    for (const hand of this.#hands) {
      hand.job.port.onmessage = ({ data }: MessageEvent<FromHelper>) => this.#hear(hand, data);
      hand.job.lost.addEventListener('abort', () => this.#heard.resolve());
    }
  }

  /**
   * Hands rows on to the helpers that have columns, with the arrays that hold them; `scanner` goes on in others. A helper that has nothing to do gets a
   * column. Rejects with the reason why a helper with columns is lost.
   */
  async add(rows: CellRows, columns: OwnColumns, scanner: CsvScanner): Promise<void> {
    this.#count += 1;
    if (this.#hands.some((hand) => hand.columns.length > 0)) {
      scanner.leave(this.#spare.pop());
      this.#batches.push(rows);
    }
    if (this.#count % BATCHES > 0) return;
    this.#flush();
    await nextTurn();
    await this.#until(() => this.#hands.every(({ waiting }) => waiting <= MOST_WAITING));
    for (const hand of this.#hands) if (hand.isReady && hand.waiting <= BATCHES) give(hand, columns);
  }

  /** The cells of all columns when no more rows come. Rejects with the reason why a helper with columns is lost. */
  async finish(columns: OwnColumns): Promise<readonly CellPool[]> {
    this.#flush();
    for (const { job } of this.#busy()) post(job, { type: 'finish' });
    const own = columns.map((column) => column?.finish());
    await this.#until(() => this.#busy().every(({ isFinished }) => isFinished));
    return own.map((pool, index) => pool ?? this.#pools.get(index)!);
  }

  /** Ends all that the helpers do for this text. */
  stop(): void {
    for (const { job } of this.#hands) {
      post(job, { type: 'stop' });
      job.port.close();
    }
  }

  #busy(): readonly Hand[] {
    return this.#hands.filter(({ columns }) => columns.length > 0);
  }

  #flush(): void {
    const batches = this.#batches;
    this.#batches = [];
    if (batches.length === 0) return;
    const busy = this.#busy();
    busy.forEach((hand, index) => {
      // The last one gets the arrays themselves.
      const own = index < busy.length - 1 ? batches.map(copyOf) : batches;
      hand.waiting += own.length;
      post(hand.job, { type: 'rows', batches: own }, own.flatMap(buffersOfRows));
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

  #hear(hand: Hand, message: FromHelper): void {
    switch (message.type) {
      case 'ready':
        hand.isReady = true;
        break;
      case 'read':
        hand.waiting -= message.batches.length;
        this.#spare.push(...message.batches);
        break;
      case 'pool':
        this.#pools.set(message.index, this.#toPool(message.pool));
        break;
      case 'finished':
        hand.isFinished = true;
    }
    this.#heard.resolve();
  }
}

/** Gives the column with the most texts, which is the dearest; one stays, for a helper with all of them would leave nothing to do. */
function give({ job, columns: given }: Hand, columns: OwnColumns): void {
  const own = columns.flatMap((column, index) => (column ? [{ column, index }] : []));
  if (own.length < 2) return;
  const { column, index } = own.reduce((most, next) => (next.column.textCount > most.column.textCount ? next : most));
  const { state } = column;
  columns[index] = undefined;
  given.push(index);
  post(job, { type: 'column', index, state }, buffersOfState(state));
}

function copyOf({ bytes, cells, ...rows }: CellRows): CellRows {
  return { ...rows, bytes: bytes.slice(), cells: cells.slice() };
}

function post({ port }: Job, message: ToHelper, transfer: Transferable[] = []): void {
  port.postMessage(message, transfer);
}
