import type { FileVersion } from '../table.js';

/** An answer that can be used: 2xx, or 304 where a condition was asked. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Where the answer came from, where the request was led elsewhere. */
  readonly movedTo: string | undefined;
  /** The body; ending it early gives the connection back. */
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Takes the memory of a chunk back that nobody looks at any more. */
  readonly recycle: ((chunk: Uint8Array) => void) | undefined;
  /** Gives the connection back where the body is not wanted. */
  readonly cancel: () => void;
}

/** What an answer with a part of a file says of it: its first byte, and the length of the whole. */
export interface Range {
  readonly from: number;
  readonly total: number;
}

/** The header that asks for a part. Only a range with a beginning passes to another site unasked. */
export function rangeHeader(from: number, to: number): string {
  return `bytes=${from}-${to - 1}`;
}

/** Which part of which whole an answer holds; undefined where it is none, where the page may not see it, or where it is packed. */
export function partOf({ status, headers }: Answer): Range | undefined {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (status !== 206 || total === undefined || headers.has('content-encoding')) return undefined;
  return { from: Number(from), total: Number(total) };
}

/** What a server says of the state of a file. */
export function versionOf({ headers }: Answer): FileVersion {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}
