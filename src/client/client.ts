import type { PageOptions, TableInput, TableSource } from '../query/source.js';
import { abortError, isAbort, SalesError } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import { installedFolder, moduleUrls, servedFolder, workerUrl } from '../worker/package-files.js';
import type { FromWorker, ToWorker } from '../worker/serve/protocol.js';
import { copyArrow } from './transfer.js';
import type { ConnectionEvents, WorkerConnection } from './connection.js';
import { makePolicy, type ScriptPolicy, startAt, takeEarly } from './early-worker.js';
import { EarlyRequests, PageFetches } from './page-fetch.js';
import { DatasetPool } from './pool.js';
import type { DatasetHandle } from './shared-dataset.js';

/** Returns what lets a worker start on a page. `address` is the URL of the worker; that of the classic script is a Blob, not a file. */
export function workerAdvice(address: string, page: { readonly protocol: string; readonly origin: string }): string {
  if (page.protocol === 'file:')
    return 'Browsers start no workers on pages opened as a file: open the page through a web server.';
  if (page.origin === 'null') return 'The frame has a sandbox: add allow-same-origin to it.';
  if (address.startsWith('blob:')) return 'Allow worker-src blob: in the content security policy of the page.';
  return (
    "Allow worker-src 'self' if the page has a content security policy. With a bundler, " +
    "copy node_modules/sales-elements/dist/chunks to your site as sales-elements and call setBasePath('/sales-elements/')."
  );
}

export { embedPageUrl } from '../worker/package-files.js';
export type { DatasetHandle } from './shared-dataset.js';

let pool: DatasetPool | undefined;
let fetches: PageFetches | undefined;
let basePath: string | undefined;
let createWorker: (() => Worker) | undefined;
let policy: ScriptPolicy | undefined;
/** Blobs that import the worker, until they are revoked. */
const blobUrls = new Set<string>();
/** Index of the start strategy that last succeeded; tried first next time. */
let preferredStrategy = 0;
/** True after the console message about the fallback to the main thread. */
let isFallbackReported = false;

/** Index of the strategy that starts the worker of the installed package on a server of the whole project. */
const SERVED_STRATEGY = 2;

/**
 * Loads tables in the page’s worker. Callers with the same sources and options share one load, and all share one worker. The
 * worker ends a few seconds after the last handle is released. Relative URLs are resolved against the page. Blobs, bytes and rows
 * count as the same source when they are the same object.
 */
export function acquireDataset(sources: readonly TableSource[], options: PageOptions = {}): DatasetHandle {
  pool ??= new DatasetPool(connect);
  return pool.acquire(
    sources.map(({ name, input }) => ({ name, input: absolute(input) })),
    options,
  );
}

/** Returns the number by which options identify a custom fetch function. The same function always has the same number. */
export function fetcherOf(fetch: Fetch): number {
  fetches ??= new PageFetches();
  return fetches.numberOf(fetch);
}

/**
 * Sets the folder of `worker.js` and the optional modules next to it, for bundlers that move these files. Applies to workers
 * started later. An empty text restores the default, the folder of the library.
 */
export function setBasePath(folder: string): void {
  basePath = folder ? new URL(folder.endsWith('/') ? folder : `${folder}/`, document.baseURI).href : undefined;
  preferredStrategy = 0;
  isFallbackReported = false;
}

/**
 * Sets a function that creates the worker, for bundlers with their own syntax. `undefined` restores the default. When the
 * function fails, the widgets work on the main thread.
 */
export function setWorkerFactory(make: (() => Worker) | undefined): void {
  createWorker = make;
  preferredStrategy = 0;
  isFallbackReported = false;
}

function absolute(input: TableInput): TableInput {
  if (input.kind !== 'url') return input;
  try {
    return { ...input, url: new URL(input.url, document.baseURI).href };
  } catch {
    // An invalid URL stays as is. Loading it fails with an error that names it.
    return input;
  }
}

/** A worker that is starting. Messages posted to it wait until it is ready. */
interface Starting extends WorkerConnection {
  /** Rejects when the worker fails or is ended before it is ready. */
  readonly ready: Promise<void>;
}

/**
 * Starts a worker with the first strategy that works. Strategies: the page’s own worker, a Blob that imports it from another
 * origin, the worker of the installed package for bundles without one, and the main thread. When a strategy fails, the next worker
 * receives all messages that the failed one received.
 */
async function connect(events: ConnectionEvents, signal: AbortSignal, isHelper = false): Promise<WorkerConnection> {
  const startStrategies = strategies(takeWorker());
  const lost = (error: unknown): void => events.lost(error as SalesError);
  if (isHelper) {
    // A helper starts the same way as the worker, or not at all.
    const helper = connectTo(startStrategies[preferredStrategy]!(), events, signal);
    helper.ready.catch(lost);
    return helper;
  }
  const start = (): Starting | Promise<Starting> => {
    for (; preferredStrategy < startStrategies.length; preferredStrategy += 1) {
      try {
        return connectTo(startStrategies[preferredStrategy]!(), events, signal);
      } catch {
        // Try the next strategy.
      }
    }
    return startInline(events, signal);
  };
  let postedMessages: ToWorker[] | undefined = [];
  let worker = await start();
  const startWithFallback = async (): Promise<void> => {
    try {
      await worker.ready;
      postedMessages = undefined;
    } catch (error) {
      if (isAbort(error)) return;
      preferredStrategy += 1;
      worker = await start();
      for (const message of postedMessages ?? []) worker.post(message);
      await startWithFallback();
    }
  };
  startWithFallback().catch(lost);
  return {
    post: (message) => {
      worker.post(message);
      postedMessages?.push(message);
    },
  };
}

/** Returns what starts a worker, in the order of the attempts. The worker that `auto.js` has started comes first. */
function strategies(early: Worker | undefined): readonly (() => Worker)[] {
  if (createWorker) return [createWorker];
  const isServed = basePath === undefined && servedFolder(location.href) !== undefined;
  return [early ? () => early : startWorker, startThroughBlob, ...(isServed ? [startWorker] : [])];
}

/**
 * Takes over the worker that `auto.js` has started, and its policy. A worker of another folder, one that failed, and one on a page with its own function for
 * workers would stay idle as long as the page: it ends.
 */
function takeWorker(): Worker | undefined {
  const early = takeEarly(workerUrl(), workerAddress());
  if (!early) return undefined;
  early.rules.createScriptURL = ownUrl;
  policy = early.policy;
  if (!createWorker && early.url === workerAddress() && !early.hasFailed) return early.worker;
  early.worker.terminate();
  return undefined;
}

/** Starts the worker in the folder of the current strategy. */
function startWorker(): Worker {
  policy ??= ownPolicy();
  return startAt(workerAddress(), policy);
}

function startThroughBlob(): Worker {
  const code = `import ${JSON.stringify(workerAddress())};`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  blobUrls.add(address);
  const worker = startAt(address, policy);
  const revoke = (): void => {
    blobUrls.delete(address);
    URL.revokeObjectURL(address);
  };
  worker.addEventListener('message', revoke, { once: true });
  worker.addEventListener('error', revoke, { once: true });
  return worker;
}

async function startInline(events: ConnectionEvents, signal: AbortSignal): Promise<Starting> {
  reportFallback();
  const { serve } = await import('../worker/serve/inline.js');
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return connectTo(port1, events, signal);
}

/** Warns once on the console that the main thread is slower, and says how to start a worker. */
function reportFallback(): void {
  if (isFallbackReported) return;
  isFallbackReported = true;
  const address = workerAddress();
  const tried = createWorker ? 'with the function passed to setWorkerFactory()' : `from ${address}`;
  const advice = workerAdvice(address, { protocol: location.protocol, origin: globalThis.origin });
  console.warn(
    `sales-elements: No worker could be started ${tried}. The widgets run on the main thread, which is slower. ${advice}`,
  );
}

/** Returns the folder of the worker; `undefined` when the worker is next to the library. */
function workerFolder(): string | undefined {
  const served = preferredStrategy === SERVED_STRATEGY ? servedFolder(location.href) : undefined;
  return basePath ?? installedFolder() ?? served;
}

function workerAddress(): string {
  const folder = workerFolder();
  return folder ? new URL('worker.js', folder).href : workerUrl();
}

/** Returns the URL of a file that lies next to the worker. */
export function nextToWorker(file: string): string {
  return new URL(file, workerAddress()).href;
}

/** Returns the policy for worker URLs; `undefined` where the browser has none or the page does not allow it. */
function ownPolicy(): ScriptPolicy | undefined {
  try {
    return makePolicy({ createScriptURL: ownUrl });
  } catch {
    return undefined;
  }
}

/**
 * Returns a URL of the library's worker. Other code of the page may not use the policy for its scripts.
 * @throws SalesError `worker-failed` for any other URL
 */
function ownUrl(url: string): string {
  if (url === workerUrl() || url === workerAddress() || blobUrls.has(url)) return url;
  throw new SalesError('worker-failed', 'foreign-worker', { params: { url } });
}

/** Lets the worker call the page’s fetch functions. Closing the returned port ends that. */
function serveFetches(end: Worker | MessagePort): MessagePort {
  const { port1, port2 } = new MessageChannel();
  fetches?.serve(port1);
  end.postMessage({ type: 'fetches', port: port2 } satisfies ToWorker, [port2]);
  return port1;
}

/** Sends `hello` to a worker or port and listens to its messages. */
function connectTo(end: Worker | MessagePort, events: ConnectionEvents, signal: AbortSignal): Starting {
  let served: MessagePort | undefined;
  const early = new EarlyRequests();
  const close = (): void => {
    served?.close();
    early.end();
    if ('terminate' in end) end.terminate();
    else end.close();
  };
  const post = (message: ToWorker): void => {
    if ('options' in message && message.options.fetcher !== undefined) served ??= serveFetches(end);
    const ports = 'port' in message ? [message.port] : [];
    if (!('tables' in message)) return void end.postMessage(message, ports);
    const { tables, buffers } = copyArrow(message.tables);
    const { fetcher } = message.options;
    const fetch = fetcher === undefined ? undefined : fetches?.get(fetcher);
    const requests = message.type === 'open' && 'terminate' in end ? early.send(message, fetch) : [];
    const sent = { ...message, tables, ...(requests.length > 0 && { early: requests }) };
    end.postMessage(sent, [...ports, ...buffers, ...requests.map(({ port }) => port)]);
  };
  const ready = new Promise<void>((resolve, reject) => {
    let fail: (error: SalesError) => void = reject;
    signal.addEventListener('abort', () => {
      close();
      reject(abortError());
    });
    end.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type !== 'ready') return void events.receive(data);
      fail = (error) => {
        events.lost(error);
      };
      resolve();
    };
    const lose = (why: string): void => {
      close();
      fail(new SalesError('worker-failed', 'worker-died', { params: { problem: why } }));
    };
    // Without memory for its contents, for example, a message is lost.
    end.addEventListener('messageerror', () => lose('a message could not be read'));
    if ('onerror' in end) {
      end.onerror = (event) => {
        event.preventDefault();
        lose(event instanceof ErrorEvent ? event.message : '');
      };
    }
  });
  const folder = workerFolder();
  post({ type: 'hello', parts: folder ? { '': folder } : moduleUrls() });
  return { post, ready };
}
