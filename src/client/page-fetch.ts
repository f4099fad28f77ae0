import { SalesError } from '../util/error.js';
import { type Fetch, serveFetch, serveRequest } from '../util/fetch.js';
import { Identities } from '../util/record.js';
import type { PageOptions, TableSource } from '../query/source.js';
import { namesWith, PARQUET_EXTENSIONS } from '../registry/file-names.js';
import type { EarlyRequest } from '../worker/serve/protocol.js';

/**
 * The page’s custom fetch functions, identified by numbers that can be sent to the worker. The same function has the same number,
 * so its callers share a load. Functions are held weakly; the elements that use them keep them alive.
 */
export class PageFetches {
  readonly #identities = new Identities();
  readonly #functions = new Map<number, WeakRef<Fetch>>();

  numberOf(fetch: Fetch): number {
    const number = this.#identities.of(fetch);
    for (const [other, kept] of this.#functions) if (!kept.deref()) this.#functions.delete(other);
    this.#functions.set(number, new WeakRef(fetch));
    return number;
  }

  get(number: number): Fetch {
    return this.#functions.get(number)?.deref() ?? gone;
  }

  /** Serves the requests that arrive through `port`. */
  serve(port: MessagePort): void {
    serveFetch(port, (number) => this.get(number));
  }
}

function gone(url: string): Promise<never> {
  return Promise.reject(new SalesError('network', 'fetch-gone', { params: { url } }));
}

/**
 * Maximum number of requests at a time. A browser has six connections to a server without HTTP/2, and the worker and its modules
 * need some of them before it reads a file.
 */
const MAX_REQUESTS = 2;
/** Maximum size of a file whose bytes pass through the page. 98 MB took the main thread 130 ms and made the load no faster, so 16 MB take about 20 ms. */
const MAX_BYTES = 1 << 24;
/** Number of pieces of a file that wait for the worker. A piece has 64 KB or less. */
const PIECES_AHEAD = 16;

/** The tables of a dataset, and the options of loading them. */
interface EarlySource {
  readonly tables: readonly TableSource[];
  readonly options: PageOptions;
}

/**
 * The requests for files that the page sends while its worker starts, which saves a round trip. The worker uses a response
 * if it would have sent the same request, or one for changes only that the response answers too.
 */
export class EarlyRequests {
  readonly #endings = new Set<() => void>();

  /** Requests the first files of a dataset with `fetch`, by default the platform's. */
  send({ tables, options }: EarlySource, fetch: Fetch = fetchSmall): readonly EarlyRequest[] {
    const { engine, cache: copies, headers = {} } = options;
    // Servers get queries, and a message with rows may have to be posted twice.
    if (engine || tables.some(({ input }) => input.kind !== 'url')) return [];
    // A copy in the browser is used only after the server has confirmed it.
    const cache = copies === 'persist' && ({ cache: 'no-cache' } as const);
    const ahead = cache ? 0 : PIECES_AHEAD;
    return tables.flatMap(({ input }) => {
      if (input.kind !== 'url' || this.#endings.size === MAX_REQUESTS || !isReadWhole(input.url)) return [];
      const credentials = input.crossOrigin === 'use-credentials' && ({ credentials: 'include' } as const);
      const request = { url: input.url, init: { headers, ...credentials, ...cache } };
      const { port1, port2: port } = new MessageChannel();
      const end = serveRequest(request, port1, { fetch, ahead, onEnd: () => this.#endings.delete(end) });
      this.#endings.add(end);
      return [{ ...request, port, sentAt: performance.timeOrigin + performance.now() }];
    });
  }

  /** Ends all requests. Called when the worker has ended. */
  end(): void {
    for (const end of [...this.#endings]) end();
  }
}

/** True for files that are read from the start to the end. The worker requests parts of Parquet files. */
function isReadWhole(url: string): boolean {
  return /^https?:/i.test(url) && URL.canParse(url) && !namesWith(PARQUET_EXTENSIONS).test(new URL(url).pathname);
}

/** Fetches a file. Rejects a large one from a server that supports ranges: such a file is stored, so a second request for it costs the server little. */
async function fetchSmall(url: string, init: RequestInit): Promise<Response> {
  const response = await globalThis.fetch(url, init);
  const { headers, body } = response;
  if (headers.get('accept-ranges') !== 'bytes' || Number(headers.get('content-length')) <= MAX_BYTES) return response;
  body?.cancel().catch(() => undefined);
  throw new SalesError('network', 'worker-requests', { params: { url } });
}
