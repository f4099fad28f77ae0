import type { FileVersion } from '../table.js';

/** A usable response: 2xx, or 304 for a conditional request. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The URL after redirects; `undefined` without a redirect. */
  readonly movedTo: string | undefined;
  /** The body; stopping early releases the connection. */
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Takes back the memory of a chunk that is no longer needed. */
  readonly recycle: ((chunk: Uint8Array) => void) | undefined;
  /** Releases the connection without reading the body. */
  readonly cancel: () => void;
}

/** The range in a partial response: its first byte, and the length of the whole file. */
export interface Range {
  readonly from: number;
  readonly total: number;
}

/** Returns the header that requests a range. Only a range with a start is allowed across origins without a preflight request. */
export function rangeHeader(from: number, to: number): string {
  return `bytes=${from}-${to - 1}`;
}

/**
 * Returns the range of a response; `undefined` when it is not partial, the page may not read the header, or the body is
 * compressed.
 */
export function partOf({ status, headers }: Answer): Range | undefined {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (status !== 206 || total === undefined || headers.has('content-encoding')) return undefined;
  return { from: Number(from), total: Number(total) };
}

/** Returns the version of a file from the response headers. */
export function versionOf({ headers }: Answer): FileVersion {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}
