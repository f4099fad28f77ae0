import { partOf } from '../../dataset/analysis-part.js';
import type { LoadedDataset } from '../../dataset/dataset.js';
import { help } from '../../dataset/threads/helper-jobs.js';
import type { ChangeReport, LiveUpdates, OpenedDataset, LivePart } from '../../dataset/live/live-changes.js';
import { openSources, type FileHead, type OpenHooks } from '../../dataset/open-dataset.js';
import type { PageOptions, Progress, SourceOptions, TableSource, WaitReason } from '../../query/source.js';
import { HelperPool } from '../../util/helper-pool.js';
import { abortError, isAbort, SalesError, toErrorRecord } from '../../util/error.js';
import { fetchThrough } from '../../util/fetch.js';
import { Serial } from '../../util/promises.js';
import { EarlyResponses } from './early-responses.js';
import { Answers } from './result-batch.js';
import { partLoader, type NearParts } from './optional-modules.js';
import type { Answer, FromWorker, Query, ToWorker } from './protocol.js';

/** Loads tables, except those unchanged since `before`. Either `openSources` or a test’s stand-in. */
export type Open = (
  sources: readonly TableSource[],
  options: SourceOptions,
  hooks: Required<Pick<OpenHooks, 'part' | 'signal' | 'onProgress'>> &
    Pick<OpenHooks, 'fetch' | 'helperPool' | 'onHead' | 'sentAt'> & { readonly before?: LoadedDataset },
) => Promise<LoadedDataset>;

/** The handler’s way to the page and to its optional modules, with the clock that throttles progress reports. */
interface MessageSink {
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** Monotonic time in milliseconds. */
  readonly now: () => number;
  /** Resolves after some milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly near?: NearParts | undefined;
  /** Maximum number of helpers that the page can start. Default: 0. */
  readonly helpers?: number;
}

/** Maximum number of helpers. More gain little, because one thread receives the bytes and combines the results. */
const MAX_HELPERS = 3;

/** Minimum time between two progress reports of a load, in milliseconds. */
const REPORT_MS = 100;

/** The worker’s global scope, or one end of a message channel. */
export interface Port {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

/**
 * Serves the messages that arrive through `port`. `near` contains the optional modules that are not loaded from the URLs in
 * `hello`. Only a worker has helpers: one per additional processor core, at most `MAX_HELPERS`.
 */
export function serve(port: Port, near?: NearParts): void {
  const cores = port instanceof MessagePort ? 1 : navigator.hardwareConcurrency;
  const handler = new Handler(openSources, {
    post: (message, transfer) => {
      port.postMessage(message, transfer);
    },
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    near,
    helpers: Math.min(cores - 1, MAX_HELPERS),
  });
  port.onmessage = ({ data }) => {
    handler.receive(data);
  };
  // A message that cannot be read is lost. The page starts another worker, since nobody would reply.
  port.onmessageerror = () => {
    throw new SalesError('worker-failed', 'unreadable-message');
  };
}

/** Translates messages of the page into calls on datasets, and their outcomes into messages. Errors become values. */
export class Handler {
  readonly #open: Open;
  readonly #outlet: MessageSink;
  readonly #opened = new Map<number, OpenedDataset>();
  readonly #running = new Map<number, AbortController>();
  readonly #answers: Answers;
  #part: ReturnType<typeof partLoader> = partLoader({});
  #fetches: MessagePort | undefined;
  readonly #helperPool: HelperPool;

  constructor(open: Open, outlet: MessageSink) {
    this.#open = open;
    this.#outlet = outlet;
    this.#answers = new Answers(outlet);
    this.#helperPool = new HelperPool(outlet.helpers ?? 0, (index) => outlet.post({ type: 'wants-helper', index }, []));
  }

  receive(message: ToWorker): void {
    switch (message.type) {
      case 'hello':
        this.#part = partLoader(message.parts, this.#outlet.near);
        this.#outlet.post({ type: 'ready' }, []);
        break;
      case 'fetches':
        this.#fetches = message.port;
        break;
      case 'open':
        void this.#load(message);
        break;
      case 'refresh':
        this.#refresh(message);
        break;
      case 'ping':
        this.#outlet.post({ type: 'pong' }, []);
        this.#helperPool.ping();
        break;
      case 'query':
        this.#answers.expect(
          message.queries.map(({ id }) => id),
          message.together,
        );
        this.#preload(message.queries);
        for (const query of message.queries) void this.#answer(query);
        break;
      case 'prepare':
        void this.#prepare(message);
        break;
      case 'abort':
        for (const id of message.ids) this.#running.get(id)?.abort();
        break;
      case 'close':
        this.#close(message.dataset);
        break;
      case 'helper':
        this.#helperPool.attach(message.index, message.port);
        break;
      case 'helper-lost':
        this.#helperPool.detach(message.index);
        break;
      case 'help':
        help(message.port, this.#part);
    }
  }

  /** Loads the modules of analyses while the data is still loading. */
  #preload(queries: readonly Query[]): void {
    const names = queries.flatMap(({ plan: { analysis } }) => (analysis ? [partOf(analysis)] : []));
    // The next request for the module reports the failure.
    for (const name of new Set(names)) this.#part(name).catch(() => undefined);
  }

  async #load({ dataset: id, tables, options, early = [] }: Extract<ToWorker, { readonly type: 'open' }>): Promise<void> {
    const abort = new AbortController();
    const { signal } = abort;
    const onProgress = this.#reporter(id);
    const own = this.#hooks(options);
    const responses = new EarlyResponses(early, own.fetch);
    const [table, other] = tables;
    const [first] = early;
    const onHead = (head: FileHead): void => void this.#openHead(id, head, { name: table!.name, options, signal });
    const hooks = {
      ...{ ...own, signal, onProgress },
      ...(first && { fetch: responses.fetch, sentAt: first.sentAt - performance.timeOrigin }),
      // Rows that join others, and rows that others follow, say little alone.
      ...(other || options.live ? {} : { onHead }),
    };
    const dataset = Promise.resolve().then(() => this.#open(tables, options, hooks));
    const opened: OpenedDataset = { dataset, abort, changes: new Serial() };
    this.#opened.set(id, opened);
    try {
      const { catalog } = await dataset;
      if (signal.aborted) return;
      this.#outlet.post({ type: 'opened', dataset: id, catalog }, []);
      const { live, engine } = options;
      // A server may send the module too: it is needed when that server is away, and a browser remembers a failed import.
      if (engine === 'server') this.#part('live').catch(() => undefined);
      if (live) void this.#change(id, 'live', ({ listen }, changing) => listen(changing, live));
    } catch (error) {
      if (signal.aborted) return;
      this.#opened.delete(id);
      this.#outlet.post({ type: 'open-failed', dataset: id, error: toErrorRecord(error) }, []);
    } finally {
      responses.dropRest();
    }
  }

  /** Opens the first rows of a file that is still loading, under the negative id of its dataset. Problems are those of the whole file. */
  async #openHead(
    id: number,
    { bytes, format, progress }: FileHead,
    { name, options, signal }: { readonly name: string; readonly options: PageOptions; readonly signal: AbortSignal },
  ): Promise<void> {
    const hooks = { part: this.#part, signal, onProgress: () => undefined };
    const dataset = this.#open([{ name, input: { kind: 'bytes', bytes } }], { ...options, format }, hooks);
    this.#opened.set(-id, { dataset, abort: new AbortController(), changes: new Serial() });
    try {
      const { catalog } = await dataset;
      if (!signal.aborted) this.#outlet.post({ type: 'head', dataset: id, catalog, progress }, []);
    } catch {
      this.#opened.delete(-id);
    }
  }

  #hooks({ fetcher }: PageOptions): Pick<OpenHooks, 'part' | 'helperPool' | 'fetch'> {
    const own = { part: this.#part, helperPool: this.#helperPool };
    const port = this.#fetches;
    if (fetcher === undefined || !port) return own;
    return { ...own, fetch: fetchThrough(port, fetcher) };
  }

  #refresh({ dataset: id, tables, options }: Extract<ToWorker, { readonly type: 'refresh' }>): void {
    void this.#change(id, 'refreshed', ({ refresh }, changing) => {
      const { signal } = changing.opened.abort;
      const hooks = { ...this.#hooks(options), signal, onProgress: () => undefined };
      return refresh(changing, (before) => this.#open(tables, options, { ...hooks, before }));
    });
  }

  /** Lets the optional module change rows. When the module cannot be loaded, that is reported as the outcome. */
  async #change(
    id: number,
    type: 'refreshed' | 'live',
    begin: (part: LivePart, changing: LiveUpdates) => Promise<void> | void,
  ): Promise<void> {
    const opened = this.#opened.get(id);
    if (!opened) return;
    const report = (change: ChangeReport): void => {
      if (!opened.abort.signal.aborted) this.#outlet.post({ ...change, dataset: id }, []);
    };
    try {
      await begin(await this.#part('live'), { opened, report, dropLost: () => this.#dropLost(id) });
    } catch (error) {
      report({ type, error: toErrorRecord(error) });
    }
  }

  /** Closes a dataset after its rows were lost with a helper. The page then opens it again. */
  async #dropLost(id: number): Promise<void> {
    const opened = this.#opened.get(id);
    const dataset = await opened?.dataset.catch(() => undefined);
    if (!dataset?.isLost || this.#opened.get(id) !== opened) return;
    this.#close(id);
    this.#outlet.post({ type: 'dropped', dataset: id }, []);
  }

  /** Reports progress: the first and last report of each table, and about ten per second between. */
  #reporter(dataset: number): (progress: Progress) => void {
    let table: string | undefined;
    let due = 0;
    return (progress) => {
      const now = this.#outlet.now();
      const isWhole = progress.bytes === progress.bytesTotal;
      if (progress.table === table && now < due && !isWhole) return;
      table = progress.table;
      due = now + REPORT_MS;
      if (this.#opened.has(dataset)) this.#outlet.post({ type: 'progress', dataset, progress }, []);
    };
  }

  async #answer({ id, dataset, plan, rank }: Query): Promise<void> {
    const abort = new AbortController();
    const { signal } = abort;
    this.#running.set(id, abort);
    try {
      const loaded = await this.#datasetOf(dataset);
      if (signal.aborted) throw abortError();
      const onWait = (reason: WaitReason): void => this.#outlet.post({ type: 'waiting', id, reason }, []);
      const result = await loaded.run(plan, { signal, rank, onWait });
      this.#send({ id, ok: true, result });
    } catch (error) {
      await this.#dropLost(dataset);
      this.#send({ id, ok: false, error: toErrorRecord(error) });
    }
  }

  /** Prepares for a brush. Errors are not reported here: the query reports errors of the plan, and the load those of the data. */
  async #prepare({ dataset, plans, brush }: Extract<ToWorker, { readonly type: 'prepare' }>): Promise<void> {
    try {
      const loaded = await this.#opened.get(dataset)?.dataset;
      await loaded?.prepare(plans, brush);
    } catch (error) {
      if (!isAbort(error) && !(error instanceof SalesError)) throw error;
    }
  }

  #datasetOf(id: number): Promise<LoadedDataset> {
    const opened = this.#opened.get(id);
    if (!opened) throw new SalesError('worker-failed', 'dataset-not-open', { params: { id } });
    return opened.dataset;
  }

  #send(answer: Answer): void {
    this.#running.delete(answer.id);
    this.#answers.add(answer);
  }

  #close(id: number): void {
    const opened = this.#opened.get(id);
    if (!opened) return;
    this.#opened.delete(id);
    opened.abort.abort();
    if (id > 0) this.#close(-id);
    opened.dataset.then(
      (dataset) => dataset.close(),
      // An aborted load has nothing to close.
      () => undefined,
    );
  }
}
