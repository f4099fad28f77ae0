import type { TableInput } from '../query/source.js';
import { isAbort, SalesError } from '../util/error.js';
import { collectBytes } from './bytes.js';
import { namesOf, type ByteSource } from './open-input.js';
import { ask, type Answer, type FetchOptions } from './request.js';
import { shortUrl } from './short-url.js';
import type { FileVersion } from './table.js';

/** How one file of a server is opened. */
export interface UrlOptions extends FetchOptions {
  /** Only parts of the file will be read, as of Parquet: the first request asks for its beginning alone. */
  readonly inParts?: boolean;
  /** The state that is known already: nothing is loaded where the file still has it, and no stale copy is taken. */
  readonly unless?: FileVersion | undefined;
  /** Passes by all caches, where one may hold parts of an older state. */
  readonly fresh?: boolean;
}

/** What an answer with a part of a file says of it: its first byte, and the length of the whole. */
interface Part {
  readonly from: number;
  readonly total: number;
}

/** How much of a file that is read in parts is asked for at first; a small one comes whole. */
const FIRST_BYTES = 1 << 16;
const MAX_RESUMES = 2;

/**
 * Opens an address. undefined where the file is still in the state `unless`.
 * @throws SalesError `network`, `cors`, `http-status`, `timeout`; an `AbortError`
 */
export async function openUrl(input: Extract<TableInput, { kind: 'url' }>, options: UrlOptions): Promise<ByteSource | undefined> {
  const { unless } = options;
  const file = new HttpFile(
    input.url,
    input.crossOrigin === 'use-credentials' ? { ...options, credentials: 'include' } : options,
  );
  const answer = await file.open();
  const version = versionOf(answer);
  if (answer.status === 304 || (unless && isSame(version, unless))) {
    answer.cancel();
    return undefined;
  }
  return file.source(answer);
}

/**
 * One file of a server. It comes whole in a row, by one request, or where the server lets it, in parts: a server shows that it does by the
 * answer to a first request for a part, or by `Accept-Ranges`. All parts must be of one state of the file.
 * A row that breaks off goes on from where it was, where parts can be asked for.
 */
class HttpFile {
  readonly #url: string;
  readonly #options: UrlOptions;
  /** Of the answer that was opened: all later ones must have it. */
  #version: FileVersion = {};
  #total: number | undefined;
  #inParts = false;
  /** Where a server stopped giving parts. */
  #whole: Promise<Uint8Array> | undefined;

  constructor(url: string, options: UrlOptions) {
    this.#url = url;
    this.#options = options;
  }

  /** The first answer: a part where parts will be read and the server gives one that says of what. */
  async open(): Promise<Answer> {
    const { inParts, unless } = this.#options;
    const conditions = unless ? conditionsOf(unless, this.#url) : {};
    if (inParts !== true) return this.#ask(conditions);
    try {
      const answer = await this.#ask({ ...conditions, range: rangeHeader(0, FIRST_BYTES) });
      if (answer.status !== 206 || partOf(answer)) return answer;
      answer.cancel();
    } catch (error) {
      // An empty file has no part, and some servers of another site allow plain requests only.
      if (!(error instanceof SalesError) || (error.code !== 'cors' && error.params['status'] !== 416)) throw error;
    }
    return this.#ask(conditions);
  }

  /** The file behind its first answer. */
  source(answer: Answer): ByteSource {
    const { headers, movedTo } = answer;
    const part = partOf(answer);
    const length = Number(headers.get('content-length') ?? NaN);
    // With a content encoding the length is that of the packed bytes, the stream that of the unpacked ones.
    const total = headers.has('content-encoding') || !Number.isFinite(length) ? undefined : length;
    this.#version = versionOf(answer);
    this.#total = part?.total ?? total;
    this.#inParts = this.#total !== undefined && (part !== undefined || headers.get('accept-ranges') === 'bytes');
    return {
      chunks: this.#inRow(answer),
      total: this.#total,
      slice: this.#inParts ? (from, to) => this.#slice(from, to, answer) : undefined,
      contentType: headers.get('content-type') ?? undefined,
      movedTo,
      version: this.#version,
      ...namesOf(this.#url),
    };
  }

  /** Small files come whole by the first answer, however they are read; else what is left is asked for where the answer ends. */
  async *#inRow(first: Answer): AsyncGenerator<Uint8Array> {
    const total = this.#total ?? 0;
    let answer = first;
    let at = 0;
    for (let resumes = 0; ;) {
      try {
        for await (const chunk of answer.chunks) {
          at += chunk.length;
          yield chunk;
        }
        if (first.status !== 206 || at >= total) return;
      } catch (error) {
        if (isAbort(error) || !this.#canResume() || ++resumes > MAX_RESUMES) throw error;
      }
      answer = await this.#askPart(at, total);
      // The server gives no parts after all, and what came cannot be taken back.
      if (answer.status !== 206) throw this.#changed();
    }
  }

  async #slice(from: number, to: number, row: Answer): Promise<Uint8Array> {
    // The row is not wanted any more.
    row.cancel();
    const known = await this.#whole;
    if (known) return known.subarray(from, to);
    const answer = await this.#askPart(from, to);
    if (answer.status !== 206) {
      if (this.#whole) answer.cancel();
      else this.#whole = collectBytes(answer.chunks);
      return (await this.#whole).subarray(from, to);
    }
    const bytes = await collectBytes(answer.chunks);
    if (bytes.length === Math.min(to, this.#total ?? to) - from) return bytes;
    throw this.#truncated(bytes.length, to - from);
  }

  /** An answer with a part, or with the whole, of the state of the file that was opened. */
  async #askPart(from: number, to: number): Promise<Answer> {
    const answer = await this.#ask({ range: rangeHeader(from, to) });
    const part = partOf(answer);
    const fits = answer.status !== 206 || (part?.from === from && part.total === this.#total);
    if (fits && !differs(this.#version, versionOf(answer))) return answer;
    answer.cancel();
    throw this.#changed();
  }

  #ask(headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { fresh, unless } = this.#options;
    const cache = fresh ? ('reload' as const) : unless ? ('no-cache' as const) : undefined;
    return ask({ url: this.#url, headers, ...(cache ? { cache } : {}) }, this.#options);
  }

  /** Whether a row that breaks off can go on: only where it is sure to be the same file. */
  #canResume(): boolean {
    return this.#inParts && Object.keys(this.#version).length > 0;
  }

  #changed(): FileChanged {
    return new FileChanged(shortUrl(this.#url));
  }

  #truncated(count: number, wanted: number): SalesError {
    const url = shortUrl(this.#url);
    return new SalesError('truncated', `The server of ${url} gave ${count} bytes of ${wanted}`, {
      hint: 'Load it again.',
      params: { url, count, wanted },
    });
  }
}

/** The file of a server was replaced while it was read in parts. Reading it from the start may succeed. */
export class FileChanged extends SalesError {
  constructor(url: string) {
    super('network', `${url} was replaced while it was loading`, { hint: 'Load it again.', params: { url } });
  }
}

/** What a server says of the state of a file. */
function versionOf({ headers }: Answer): FileVersion {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

/** Whether two states are known to be one: by their tags, or by their times where there are no tags. */
function isSame(one: FileVersion, other: FileVersion): boolean {
  if (one.etag !== undefined && other.etag !== undefined) return strong(one.etag) === strong(other.etag);
  return one.lastModified !== undefined && one.lastModified === other.lastModified;
}

/** Whether two states are known to be two. */
function differs(one: FileVersion, other: FileVersion): boolean {
  const known = one.etag && other.etag ? true : Boolean(one.lastModified && other.lastModified);
  return known && !isSame(one, other);
}

/** A tag without the mark that the same state may have been packed in several ways. */
function strong(etag: string): string {
  return etag.replace(/^W\//, '');
}

/**
 * The headers that ask for an answer only where the file has changed. Another site would have to allow them; there the browser's own
 * cache asks, and the state that the answer names decides.
 */
function conditionsOf({ etag, lastModified }: FileVersion, url: string): Readonly<Record<string, string>> {
  const { origin } = globalThis;
  if (origin && URL.canParse(url) && new URL(url).origin !== origin) return {};
  return { ...(etag ? { 'if-none-match': etag } : {}), ...(lastModified ? { 'if-modified-since': lastModified } : {}) };
}

/** Only a range with a beginning passes to another site unasked. */
function rangeHeader(from: number, to: number): string {
  return `bytes=${from}-${to - 1}`;
}

/** Which part of which whole an answer holds; undefined where it is none, where the page may not see it, or where it is packed. */
function partOf({ status, headers }: Answer): Part | undefined {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (status !== 206 || total === undefined || headers.has('content-encoding')) return undefined;
  return { from: Number(from), total: Number(total) };
}
