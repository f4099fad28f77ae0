import { partOf } from '../dataset/analysis-part.js';
import type { LoadedDataset } from '../dataset/dataset.js';
import { help } from '../dataset/threads/help.js';
import type { ChangeReport, Changing, Opened } from '../dataset/live/live-changes.js';
import type { LivePart } from '../dataset/live/live-part.js';
import { openTables } from '../dataset/open-dataset.js';
import type { OpenHooks } from '../dataset/open-dataset.js';
import type { PageOptions, Progress, SourceOptions, TableSource } from '../query/source.js';
import { Crew } from '../util/crew.js';
import { abortError, isAbort, SalesError, toErrorRecord } from '../util/error.js';
import { fetchThrough } from '../util/port-fetch.js';
import { Serial } from '../util/serial.js';
import { Answers } from './answers.js';
import { partLoader } from './parts.js';
import type { NearParts } from './parts.js';
import type { Answer, FromWorker, Question, ToWorker } from './protocol.js';

/** What loads tables (those that are not as they were `before`): `openTables` of the data set, or a stand-in in a test. */
export type Open = (
  sources: readonly TableSource[],
  options: SourceOptions,
  hooks: Required<Pick<OpenHooks, 'part' | 'signal' | 'onProgress'>> &
    Pick<OpenHooks, 'fetch' | 'crew'> & { readonly before?: LoadedDataset },
) => Promise<LoadedDataset>;

/** How a handler reaches the page and parts of its own, and the clock that thins out its reports. */
export interface Outlet {
  readonly post: (message: FromWorker, transfer: Transferable[]) => void;
  /** Milliseconds since any moment. */
  readonly now: () => number;
  readonly near?: NearParts | undefined;
  /** How many helpers the page can start; none where absent. */
  readonly helpers?: number;
}

/** More helpers than these gain little: bytes come, and answers are put together, on one thread. */
const MOST_HELPERS = 3;

/** The least time between two reports on one load, in milliseconds. */
const REPORT_MS = 100;

/** The worker's own scope, or one end of a message channel. */
export interface Port {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

/**
 * Answers what comes in through `port`, from now on. `near`: the optional parts that are not loaded by the addresses which the page tells. Only a worker
 * has helpers, one for each further processor.
 */
export function serve(port: Port, near?: NearParts): void {
  const cores = port instanceof MessagePort ? 1 : navigator.hardwareConcurrency;
  const handler = new Handler(openTables, {
    post: (message, transfer) => {
      port.postMessage(message, transfer);
    },
    now: () => performance.now(),
    near,
    helpers: Math.min(cores - 1, MOST_HELPERS),
  });
  port.onmessage = ({ data }) => {
    handler.receive(data);
  };
}

/** Turns messages of the page into calls on data sets, and what they give into messages; every error becomes a value. */
export class Handler {
  readonly #open: Open;
  readonly #outlet: Outlet;
  readonly #opened = new Map<number, Opened>();
  readonly #running = new Map<number, AbortController>();
  readonly #answers: Answers;
  #part: ReturnType<typeof partLoader> = partLoader({});
  #fetches: MessagePort | undefined;
  readonly #crew: Crew;

  constructor(open: Open, outlet: Outlet) {
    this.#open = open;
    this.#outlet = outlet;
    this.#answers = new Answers(outlet);
    this.#crew = new Crew(outlet.helpers ?? 0, (place) => outlet.post({ type: 'wants-helper', place }, []));
  }

  /** Takes a message of the page. */
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
        void this.#load(message.dataset, message.tables, message.options);
        break;
      case 'refresh':
        this.#refresh(message);
        break;
      case 'ping':
        this.#outlet.post({ type: 'pong' }, []);
        this.#crew.ping();
        break;
      case 'ask':
        this.#answers.expect();
        this.#expect(message.questions);
        for (const question of message.questions) void this.#answer(question);
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
        this.#crew.meet(message.place, message.port);
        break;
      case 'helper-lost':
        this.#crew.lose(message.place);
        break;
      case 'help':
        help(message.port, this.#part);
    }
  }

  /** Loads the modules that analyses take while the data is still on its way. */
  #expect(questions: readonly Question[]): void {
    const names = questions.flatMap(({ plan: { analysis } }) => (analysis ? [partOf(analysis)] : []));
    // A failure is told to whoever asks for the module next.
    for (const name of new Set(names)) this.#part(name).catch(() => undefined);
  }

  async #load(id: number, sources: readonly TableSource[], options: PageOptions): Promise<void> {
    const abort = new AbortController();
    const { signal } = abort;
    const onProgress = this.#reporter(id);
    const dataset = Promise.resolve().then(() => this.#open(sources, options, { ...this.#hooks(options), signal, onProgress }));
    const opened: Opened = { dataset, abort, changes: new Serial() };
    this.#opened.set(id, opened);
    try {
      const { catalog } = await dataset;
      if (signal.aborted) return;
      this.#outlet.post({ type: 'opened', dataset: id, catalog }, []);
      const { live } = options;
      if (live) void this.#change(id, 'live', ({ listen }, changing) => listen(changing, live));
    } catch (error) {
      if (signal.aborted) return;
      this.#opened.delete(id);
      this.#outlet.post({ type: 'open-failed', dataset: id, error: toErrorRecord(error) }, []);
    }
  }

  #hooks({ fetcher }: PageOptions): Pick<OpenHooks, 'part' | 'crew' | 'fetch'> {
    const own = { part: this.#part, crew: this.#crew };
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

  /** Has the part for it change rows; where it cannot be had, that is told as what comes of it would be. */
  async #change(
    id: number,
    type: 'refreshed' | 'live',
    begin: (part: LivePart, changing: Changing) => Promise<void> | void,
  ): Promise<void> {
    const opened = this.#opened.get(id);
    if (!opened) return;
    const tell = (report: ChangeReport): void => {
      if (!opened.abort.signal.aborted) this.#outlet.post({ ...report, dataset: id }, []);
    };
    try {
      await begin(await this.#part('live'), { opened, tell, dropLost: () => this.#dropLost(id) });
    } catch (error) {
      tell({ type, error: toErrorRecord(error) });
    }
  }

  /** Closes a data set whose rows were lost with a helper: the page has it opened again. */
  async #dropLost(id: number): Promise<void> {
    const opened = this.#opened.get(id);
    const dataset = await opened?.dataset.catch(() => undefined);
    if (!dataset?.isLost || this.#opened.get(id) !== opened) return;
    this.#close(id);
    this.#outlet.post({ type: 'dropped', dataset: id }, []);
  }

  /** Passes the first report of each table, the last, and about ten a second between. */
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

  async #answer({ id, dataset, plan }: Question): Promise<void> {
    const abort = new AbortController();
    const { signal } = abort;
    this.#running.set(id, abort);
    try {
      const loaded = await this.#datasetOf(dataset);
      if (signal.aborted) throw abortError();
      const result = await loaded.run(plan, { signal });
      this.#send({ id, ok: true, result });
    } catch (error) {
      await this.#dropLost(dataset);
      this.#send({ id, ok: false, error: toErrorRecord(error) });
    }
  }

  /** Gets ready for a brush. What is wrong with a plan, or with the data, is told by the question itself, or was by the load. */
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
    if (!opened) throw new SalesError('worker-failed', `Data set ${String(id)} is not open`);
    return opened.dataset;
  }

  #send(answer: Answer): void {
    this.#running.delete(answer.id);
    this.#answers.add(answer, this.#running.size === 0);
  }

  #close(id: number): void {
    const opened = this.#opened.get(id);
    if (!opened) return;
    this.#opened.delete(id);
    opened.abort.abort();
    opened.dataset.then(
      (dataset) => dataset.close(),
      // A load that was given up has nothing to close.
      () => undefined,
    );
  }
}
