import type { PageOptions, TableInput, TableSource } from '../query/source.js';
import { abortError, isAbort, SalesError } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import { installedFolder, moduleUrls, startOwnWorker, workerUrl, type ScriptPolicy } from '../worker/package-files.js';
import { PageFetches } from './page-fetch.js';
import { DatasetPool } from './pool.js';
import type { Link, LinkEvents } from './link.js';
import type { DatasetHandle } from './shared-dataset.js';
import type { FromWorker, ToWorker } from '../worker/protocol.js';

export type { DatasetHandle } from './shared-dataset.js';

let pool: DatasetPool | undefined;
let fetches: PageFetches | undefined;
let basePath: string | undefined;
let makeWorker: (() => Worker) | undefined;
let policy: ScriptPolicy | undefined;
/** The rung of the ladder to start at: the one that held the last time. */
let firstRung = 0;
/** True once the console has named the fallback to the main thread. */
let isFallbackReported = false;

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/**
 * Loads tables in the page's worker. Users of the same sources and options share one load, and all share one worker; it ends a few
 * seconds after the last handle is released. Relative addresses are those of the page. Blobs, bytes and rows count as the same if they
 * are the same object.
 */
export function acquireDataset(sources: readonly TableSource[], options: PageOptions = {}): DatasetHandle {
  pool ??= new DatasetPool(connect);
  return pool.acquire(
    sources.map(({ name, input }) => ({ name, input: absolute(input) })),
    options,
  );
}

/** The number by which options name a function that fetches in place of the worker; equal functions have equal numbers. */
export function fetcherOf(fetch: Fetch): number {
  fetches ??= new PageFetches();
  return fetches.numberOf(fetch);
}

/**
 * Says in which folder `worker.js` (and the parts beside it) lies, where a bundler moved it. Holds for workers started from then on;
 * an empty text is the folder beside the library again.
 */
export function setBasePath(folder: string): void {
  basePath = folder ? new URL(folder.endsWith('/') ? folder : `${folder}/`, document.baseURI).href : undefined;
  firstRung = 0;
  isFallbackReported = false;
}

/** Makes the worker where a bundler wants it made in its own words; undefined goes back to the library's way. Main thread where it fails. */
export function setWorkerFactory(make: (() => Worker) | undefined): void {
  makeWorker = make;
  firstRung = 0;
  isFallbackReported = false;
}

function absolute(input: TableInput): TableInput {
  if (input.kind !== 'url') return input;
  try {
    return { ...input, url: new URL(input.url, document.baseURI).href };
  } catch {
    // What is no address goes as it is: loading it fails with an error that names it.
    return input;
  }
}

/** A worker that starts: what is posted to it waits there. */
interface Starting extends Link {
  /** Rejects where it fails, or is ended, before it is ready. */
  readonly ready: Promise<void>;
}

/**
 * Starts a worker by the first way that works: as this page's own, by a Blob that imports it from elsewhere, on the main thread. Where one fails, all that
 * it was told is told to the next.
 */
async function connect(events: LinkEvents, signal: AbortSignal, isHelper = false): Promise<Link> {
  const rungs = makeWorker ? [makeWorker] : [startWorker, startThroughBlob];
  const lost = (error: unknown): void => events.lost(error as SalesError);
  if (isHelper) {
    // It is of the kind that the worker is, or is none.
    const helper = linkTo(rungs[firstRung]!(), events, signal);
    helper.ready.catch(lost);
    return helper;
  }
  const start = (): Starting | Promise<Starting> => {
    for (; firstRung < rungs.length; firstRung += 1) {
      try {
        return linkTo(rungs[firstRung]!(), events, signal);
      } catch {
        // The next rung is for this.
      }
    }
    return startInline(events, signal);
  };
  let told: ToWorker[] | undefined = [];
  let worker = await start();
  const climb = async (): Promise<void> => {
    try {
      await worker.ready;
      told = undefined;
    } catch (error) {
      if (isAbort(error)) return;
      firstRung += 1;
      worker = await start();
      for (const message of told ?? []) worker.post(message);
      await climb();
    }
  };
  climb().catch(lost);
  return {
    post: (message) => {
      worker.post(message);
      told?.push(message);
    },
  };
}

function startWorker(): Worker {
  policy ??= makePolicy();
  return workerFolder() ? startAt(workerAddress()) : startOwnWorker(policy);
}

function startAt(address: string): Worker {
  return policy
    ? new Worker(policy.createScriptURL(address), { type: 'module' })
    : new Worker(new URL(address), { type: 'module' });
}

function startThroughBlob(): Worker {
  const code = `import ${JSON.stringify(workerAddress())};`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = startAt(address);
  const revoke = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', revoke, { once: true });
  worker.addEventListener('error', revoke, { once: true });
  return worker;
}

async function startInline(events: LinkEvents, signal: AbortSignal): Promise<Starting> {
  reportFallback();
  const { serve } = await import('../worker/inline.js');
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return linkTo(port1, events, signal);
}

/** Says once on the console that the page is slower than it could be, and how to fix that. */
function reportFallback(): void {
  if (isFallbackReported) return;
  isFallbackReported = true;
  const tried = makeWorker ? 'by the function of setWorkerFactory()' : `from ${workerAddress()}`;
  console.warn(
    `sales-elements: No worker could be started ${tried}. The widgets work on the main thread, which is slower. To start a worker, ` +
      "copy node_modules/sales-elements/dist/chunks to your site and call setBasePath('/chunks/').",
  );
}

/** The folder of the worker, where it is not next to the library. */
function workerFolder(): string | undefined {
  return basePath ?? installedFolder();
}

function workerAddress(): string {
  const folder = workerFolder();
  return folder ? new URL('worker.js', folder).href : workerUrl();
}

/** The policy under which worker addresses pass Trusted Types; undefined where there are none, or where the page allows no such policy. */
function makePolicy(): ScriptPolicy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy('sales-elements', { createScriptURL: (address) => address });
  } catch {
    return undefined;
  }
}

/** Lets the other end fetch by the page's functions; closing the port ends that. */
function serveFetches(end: Worker | MessagePort): MessagePort {
  const { port1, port2 } = new MessageChannel();
  // Where what answers cannot be loaded, the requests time out.
  fetches?.serve(port1).catch(() => undefined);
  end.postMessage({ type: 'fetches', port: port2 } satisfies ToWorker, [port2]);
  return port1;
}

/** Says hello to the other end, and hears what comes from it. */
function linkTo(end: Worker | MessagePort, events: LinkEvents, signal: AbortSignal): Starting {
  let served: MessagePort | undefined;
  const close = (): void => {
    served?.close();
    if ('terminate' in end) end.terminate();
    else end.close();
  };
  const post = (message: ToWorker): void => {
    if ('options' in message && message.options.fetcher !== undefined) served ??= serveFetches(end);
    end.postMessage(message, 'port' in message ? [message.port] : []);
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
    if ('onerror' in end) {
      end.onerror = (event) => {
        event.preventDefault();
        close();
        const why = event instanceof ErrorEvent ? event.message : 'it did not load';
        fail(
          new SalesError('worker-failed', `The worker failed: ${why}`, {
            hint: 'Try again',
          }),
        );
      };
    }
  });
  const folder = workerFolder();
  post({ type: 'hello', parts: folder ? { '': folder } : moduleUrls() });
  return { post, ready };
}
