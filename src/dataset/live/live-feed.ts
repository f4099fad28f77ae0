import type { LiveSource } from '../../query/source.js';
import { SalesError } from '../../util/error.js';
import { isRows } from '../dataset-input.js';
import type { Rows } from '../dataset-input.js';

/** Called with the rows and problems of a stream. */
export interface LiveHooks {
  /** Adds rows to a table, by default the first. Rejects when they do not fit; later rows wait. */
  readonly add: (rows: Rows, table: string | undefined) => Promise<void>;
  /** Called with the reason for missing rows, and with `undefined` when the problem is over. */
  readonly problem: (error: SalesError | undefined) => void;
  /** Ends the stream. */
  readonly signal: AbortSignal;
  /** Replaces the platform's `EventSource`. */
  readonly connect?: (url: string, init: EventSourceInit) => EventSource;
}

/** How long rows are collected before they are added together. */
const BATCH_MS = 100;
/** Number of failed connections in a row after which users are notified. */
const REPORTED_FAILURES = 3;
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 300_000;
const EXCERPT = 80;
/** The state of a stream on which the platform no longer retries. */
const CLOSED = 2;

/** Adds the rows of a stream of server-sent events as they arrive, until `signal` ends it. */
export function openLive(source: LiveSource, hooks: LiveHooks): void {
  const feed = new LiveFeed(source, hooks);
  feed.open();
  hooks.signal.addEventListener('abort', () => feed.close());
}

/** Rows of one message. */
interface Batch {
  readonly rows: Rows;
  readonly table: string | undefined;
}

/**
 * One stream. Messages are rows as JSON: an object, a list of objects, or `{ "table": "orders", "rows": [ … ] }`. Rows are
 * collected briefly and added together. The platform reconnects after interruptions; when it stops, the feed retries with
 * increasing delays.
 */
class LiveFeed {
  readonly #source: LiveSource;
  readonly #hooks: LiveHooks;
  #events: EventSource | undefined;
  #waiting: Batch[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #isAdding = false;
  #failures = 0;
  /** The ids of all messages: a server may send messages again after an interruption, also those that the page has. */
  readonly #seenIds = new Set<string>();
  /** The id of the last message of this connection, which messages without an id repeat; `undefined` before its first message. */
  #lastId: string | undefined;
  /** The topic of the last problem reported to users: the connection, or rows. */
  #reportedTopic: 'line' | 'rows' | undefined;

  constructor(source: LiveSource, hooks: LiveHooks) {
    this.#source = source;
    this.#hooks = hooks;
  }

  open(): void {
    const { url, withCredentials = false } = this.#source;
    const { connect = (address: string, init: EventSourceInit) => new EventSource(address, init) } = this.#hooks;
    try {
      this.#events = connect(url, { withCredentials });
    } catch (cause) {
      // An invalid URL.
      this.#report('line', this.#lineError(cause));
      return;
    }
    this.#events.onopen = () => {
      this.#failures = 0;
      this.#lastId = undefined;
      this.#clearReport('line');
    };
    this.#events.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      if (!this.#isRepeated(lastEventId)) this.#take(data);
    };
    this.#events.onerror = () => this.#onBroken();
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    this.#events?.close();
  }

  /** Returns whether a message was received before, and remembers its id; the id is empty where the server sends none. */
  #isRepeated(id: string): boolean {
    if (id === '' || id === this.#lastId) return false;
    this.#lastId = id;
    if (this.#seenIds.has(id)) return true;
    this.#seenIds.add(id);
    return false;
  }

  #take(text: string): void {
    try {
      const batch = batchOf(text);
      // An empty list only keeps the connection alive.
      if (batch.rows.length === 0) return;
      this.#waiting.push(batch);
    } catch (error) {
      this.#report('rows', error as SalesError);
      return;
    }
    if (!this.#isAdding) this.#timer ??= setTimeout(() => void this.#add(), BATCH_MS);
  }

  async #add(): Promise<void> {
    const batches = this.#waiting;
    this.#waiting = [];
    this.#timer = undefined;
    this.#isAdding = true;
    for (const batch of togetherOf(batches)) await this.#addOne(batch);
    this.#isAdding = false;
    if (this.#waiting.length > 0 && !this.#hooks.signal.aborted) this.#timer = setTimeout(() => void this.#add(), BATCH_MS);
  }

  async #addOne({ messages, table }: Together): Promise<void> {
    try {
      await this.#hooks.add(messages.flat(), table);
      this.#clearReport('rows');
    } catch (error) {
      // A message that does not fit must not discard the messages next to it.
      if (messages.length > 1) for (const rows of messages) await this.#addOne({ messages: [rows], table });
      else this.#report('rows', error as SalesError);
    }
  }

  #onBroken(): void {
    if (this.#hooks.signal.aborted) return;
    this.#failures += 1;
    const isOver = this.#events?.readyState === CLOSED;
    if (isOver || this.#failures >= REPORTED_FAILURES) this.#report('line', this.#lineError());
    if (!isOver) return;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), MAX_PAUSE_MS);
    this.#retry = setTimeout(() => this.open(), pause);
  }

  #lineError(cause?: unknown): SalesError {
    const { url } = this.#source;
    return new SalesError('network', 'live-stopped', {
      cause,
      params: { url },
    });
  }

  #report(what: 'line' | 'rows', error: SalesError): void {
    this.#reportedTopic = what;
    this.#hooks.problem(error);
  }

  #clearReport(what: 'line' | 'rows'): void {
    if (this.#reportedTopic !== what) return;
    this.#reportedTopic = undefined;
    this.#hooks.problem(undefined);
  }
}

/** Parses a message. @throws SalesError `malformed-json`, `not-tabular` */
function batchOf(text: string): Batch {
  const found = parse(text);
  if (Array.isArray(found)) return { rows: rowsOf(found, text), table: undefined };
  if (typeof found !== 'object' || found === null) throw noRows(text);
  const { table, rows } = found as { readonly table?: unknown; readonly rows?: unknown };
  if (!Array.isArray(rows)) return { rows: rowsOf([found], text), table: undefined };
  return { rows: rowsOf(rows, text), table: typeof table === 'string' ? table : undefined };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const excerpt = text.slice(0, EXCERPT);
    throw new SalesError('malformed-json', 'live-not-json', {
      cause,
      params: { message: excerpt },
    });
  }
}

function rowsOf(found: readonly unknown[], text: string): Rows {
  if (isRows(found)) return found;
  throw noRows(text);
}

function noRows(text: string): SalesError {
  const excerpt = text.slice(0, EXCERPT);
  return new SalesError('not-tabular', 'live-no-rows', {
    params: { message: excerpt },
  });
}

/** Consecutive messages for the same table. */
interface Together {
  readonly messages: readonly Rows[];
  readonly table: string | undefined;
}

function togetherOf(batches: readonly Batch[]): readonly Together[] {
  const all: { messages: Rows[]; table: string | undefined }[] = [];
  for (const { rows, table } of batches) {
    const last = all.at(-1);
    if (last?.table === table && last) last.messages.push(rows);
    else all.push({ messages: [rows], table });
  }
  return all;
}
