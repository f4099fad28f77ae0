import { abortError } from '../util/error.js';
import type { PlanHandler } from './plan-handler.js';

/** A request as Node and Express pass it on. */
interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A response as Node and Express expect it. */
interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  flushHeaders(): unknown;
  write(bytes: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  on(event: 'close', listener: () => void): unknown;
  once(event: 'drain', listener: () => void): unknown;
}

/**
 * Returns a listener for `node:http` and Express from a handler of web requests. When the page leaves, its queries stop. The promise of the
 * listener is never rejected, because Node ends a process with a rejection that nobody handles.
 */
export function nodeListener(
  handler: (request: Request) => Promise<Response>,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const left = new AbortController();
    response.on('close', () => left.abort());
    try {
      const asked = webRequest(request, left.signal);
      await send(asked ? await handler(asked) : new Response(null, { status: 400 }), response, left.signal);
    } catch {
      // The page has left, or the handler has failed: the page notices a connection that ends.
      response.destroy();
    }
  };
}

async function send(answer: Response, response: NodeResponse, left: AbortSignal): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  // Node sends headers with the first bytes of the body otherwise, and a slow query would look like a server that does not respond.
  response.flushHeaders();
  const reader = answer.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || left.aborted) break;
    if (!response.write(value)) await new Promise<void>((resolve) => response.once('drain', resolve));
  }
  await reader?.cancel();
  response.end();
}

/** Returns the request as one of the web platform; `undefined` for a method such as TRACE and a Host that such requests cannot have. */
function webRequest(request: NodeRequest, signal: AbortSignal): Request | undefined {
  const { method = 'GET', url = '/', headers } = request;
  const own = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) own.set(name, [value].flat().join(', '));
  // A malformed Host becomes a name that no policy accepts.
  const host = own.get('host') ?? 'localhost';
  const base = /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : 'http://invalid.invalid';
  if (method === 'TRACE' || !URL.canParse(base)) return undefined;
  const address = new URL(base);
  const asked = URL.canParse(url, base) ? new URL(url, base) : address;
  // The page sends what a viewer answered about the data in the search part. The host is that of the header alone.
  address.pathname = asked.pathname;
  address.search = asked.search;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: streamOf(request), duplex: 'half' as const } : {};
  return new Request(address, { method, headers: own, signal, ...body });
}

/** Returns a body as a stream. One that breaks off is aborted: the page has left. */
function streamOf(request: NodeRequest): ReadableStream<Uint8Array> {
  const pieces = request[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined, undefined>;
  return new ReadableStream({
    pull: async (stream) => {
      const piece = await pieces.next().catch(() => {
        throw abortError();
      });
      if (piece.done === true) stream.close();
      else stream.enqueue(new Uint8Array(piece.value));
    },
    cancel: async () => {
      await pieces.return?.();
    },
  });
}

/** The part of a `node:http` server that ends it. */
export interface ClosableServer {
  close(whenClosed: () => void): unknown;
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

/**
 * Ends a server for a restart: it accepts no more connections, requests in progress have a grace time in seconds, and then their connections close
 * too. Resolves when the data is closed.
 */
export async function closeServer(server: ClosableServer, handler: PlanHandler, graceSeconds = 10): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
  await new Promise<void>((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(timer);
  await handler.close();
}
