import type { Fetch } from '../../src/util/fetch.js';
import { abortError } from '../../src/util/error.js';

/** One request as a server saw it. */
export interface Seen {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cache: RequestCache | undefined;
  readonly credentials: RequestCredentials | undefined;
  /** Whether the request was given up. */
  readonly signal: AbortSignal | null | undefined;
}

/** What a file on a fake server is like. */
export interface FakeFile {
  bytes: Uint8Array;
  etag?: string;
  lastModified?: string;
  contentType?: string;
  /** Whether it gives parts, and whether it says so beforehand. */
  ranges?: boolean;
  announces?: boolean;
  /** Whether a page may see which part it got. */
  hidesRange?: boolean;
  /** Whether it heeds conditions. */
  conditions?: boolean;
}

/** A server of one file in memory, which keeps what it was asked and how many bodies were read to their end. */
export class FakeServer {
  readonly seen: Seen[] = [];
  /** Bodies given up before their end. */
  cancelled = 0;
  /** Bytes that left the server. */
  sent = 0;
  file: FakeFile;
  /** Answers, by the number of the request, in place of the file's. */
  readonly instead = new Map<number, () => Promise<Response>>();
  /** After how many bytes the bodies of some requests break off. */
  readonly breaks = new Map<number, number>();

  constructor(file: FakeFile) {
    this.file = file;
  }

  readonly fetch: Fetch = (url, init) => {
    if (init.signal?.aborted) return Promise.reject(abortError());
    const headers = (init.headers ?? {}) as Record<string, string>;
    this.seen.push({ url, headers, cache: init.cache, credentials: init.credentials, signal: init.signal });
    const number = this.seen.length;
    return this.instead.get(number)?.() ?? Promise.resolve(this.#answer(headers, number));
  };

  /** The `Range` headers of the requests. */
  get ranges(): (string | undefined)[] {
    return this.seen.map(({ headers }) => headers.range);
  }

  #answer(asked: Record<string, string>, number: number): Response {
    const { bytes, etag, lastModified, contentType, ranges, announces, hidesRange, conditions } = this.file;
    const headers = new Headers({ 'content-length': String(bytes.length) });
    if (etag) headers.set('etag', etag);
    if (lastModified) headers.set('last-modified', lastModified);
    if (contentType) headers.set('content-type', contentType);
    if (announces) headers.set('accept-ranges', 'bytes');
    if (conditions && etag && asked['if-none-match'] === etag) return new Response(null, { status: 304, headers });
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec((ranges ? asked.range : undefined) ?? '') ?? [];
    if (from === undefined || to === undefined) return new Response(this.#body(bytes, number), { headers });
    if (Number(from) >= bytes.length) return new Response(null, { status: 416 });
    const part = bytes.subarray(Number(from), Number(to) + 1);
    headers.set('content-length', String(part.length));
    if (!hidesRange) headers.set('content-range', `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`);
    return new Response(this.#body(part, number), { status: 206, headers });
  }

  #body(bytes: Uint8Array, number: number): ReadableStream<Uint8Array> {
    const breakAt = this.breaks.get(number) ?? Infinity;
    let at = 0;
    return new ReadableStream(
      {
        pull: (controller) => {
          if (at >= breakAt) return void controller.error(new TypeError('terminated'));
          if (at >= bytes.length) return void controller.close();
          const chunk = bytes.slice(at, Math.min(at + 16384, breakAt));
          at += chunk.length;
          this.sent += chunk.length;
          controller.enqueue(chunk);
        },
        cancel: () => {
          this.cancelled++;
        },
      },
      { highWaterMark: 0 },
    );
  }
}
