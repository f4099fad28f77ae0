import type { SourceOptions, TableInput } from '../../query/source.js';
import { formatRow } from '../../registry/formats.js';
import { isAbort, SalesError } from '../../util/error.js';
import { shortUrl } from '../../util/fetch-errors.js';
import type { Fetch } from '../../util/fetch.js';
import type { LoadPart } from '../part.js';
import { formatOfName } from '../sniff/sniff.js';
import type { FileVersion } from '../table.js';
import { collectBytes } from './bytes.js';
import { type ByteSource, namesOf, openLocal } from './input.js';
import type { NodeFiles } from './path.js';
import { type Answer, ask, type FetchOptions, partOf, type Pause, rangeHeader, versionOf } from './request.js';

/** A file on a server that supports range requests. All ranges must come from the same version of the file. */
interface RangedFile {
  readonly url: string;
  /** Number of bytes. */
  readonly total: number;
  /** The version from the first response; later responses must match it. */
  readonly version: FileVersion;
  /** Requests the file with additional headers. */
  readonly ask: (headers: Readonly<Record<string, string>>) => Promise<Answer>;
}

const MAX_RESUMES = 2;

/** The error of a file that was replaced while it was read in ranges. Reading it from the start may succeed. */
export class FileChanged extends SalesError {
  /** Identifies the error across bundles, where `instanceof` fails. */
  readonly isFileChanged = true;

  constructor(url: string) {
    super('network', 'replaced', { params: { url } });
  }
}

/**
 * Yields the bytes of a file from `start` on. After a broken response, the rest is requested again. `resumes` is the number of
 * earlier breaks.
 */
async function* restOf(file: RangedFile, start: number, resumes: number): AsyncGenerator<Uint8Array> {
  let at = start;
  for (let breaks = resumes; at < file.total;) {
    const answer = await askPart(file, at, file.total);
    // The server ignored the range, and the bytes yielded so far cannot be taken back.
    if (answer.status !== 206) throw changed(file);
    try {
      for await (const chunk of answer.chunks) {
        at += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (isAbort(error) || !canResume(file) || ++breaks > MAX_RESUMES) throw error;
    }
  }
}

/** True when a broken download can resume, because the version proves that the file is the same. */
function canResume({ version }: Pick<RangedFile, 'version'>): boolean {
  return Object.keys(version).length > 0;
}

/** Returns a function that reads any range of a file; it cancels `row`, the response that was opened first. */
function slicesOf(file: RangedFile, row: Answer): (from: number, to: number) => Promise<Uint8Array> {
  /** The whole file, once the server stops supporting ranges. */
  let whole: Promise<Uint8Array> | undefined;
  return async (from, to) => {
    row.cancel();
    const known = await whole;
    if (known) return known.subarray(from, to);
    const answer = await askPart(file, from, to);
    if (answer.status !== 206) {
      if (whole) answer.cancel();
      else whole = collectBytes(answer.chunks);
      return (await whole).subarray(from, to);
    }
    const bytes = await collectBytes(answer.chunks);
    if (bytes.length === Math.min(to, file.total) - from) return bytes;
    throw truncated(file, bytes.length, to - from);
  };
}

/**
 * Returns headers that request the file only if it has changed. Another origin would have to allow them; for it the browser's own
 * cache revalidates, and the version of the response decides.
 */
function conditionsOf({ etag, lastModified }: FileVersion, url: string): Readonly<Record<string, string>> {
  const { origin } = globalThis;
  if (origin && URL.canParse(url) && new URL(url).origin !== origin) return {};
  return { ...(etag ? { 'if-none-match': etag } : {}), ...(lastModified ? { 'if-modified-since': lastModified } : {}) };
}

/** True when a response shows that the file still has this version. */
function isStill(state: FileVersion, answer: Answer): boolean {
  return answer.status === 304 || isSame(versionOf(answer), state);
}

/** Requests a range of the opened version. The response has the range, or the whole file. */
async function askPart({ url, total, version, ask }: RangedFile, from: number, to: number): Promise<Answer> {
  const answer = await ask({ range: rangeHeader(from, to) });
  const part = partOf(answer);
  const fits = answer.status !== 206 || (part?.from === from && part.total === total);
  if (fits && !differs(version, versionOf(answer))) return answer;
  answer.cancel();
  throw changed({ url });
}

function changed({ url }: Pick<RangedFile, 'url'>): FileChanged {
  return new FileChanged(shortUrl(url));
}

function truncated(file: RangedFile, count: number, wanted: number): SalesError {
  const url = shortUrl(file.url);
  return new SalesError('truncated', 'bytes-missing', {
    params: { url, count, wanted },
  });
}

/** True when two versions are known to be equal: by their etags, or by their times when there are no etags. */
function isSame(one: FileVersion, other: FileVersion): boolean {
  if (one.etag !== undefined && other.etag !== undefined) return strongEtag(one.etag) === strongEtag(other.etag);
  return one.lastModified !== undefined && one.lastModified === other.lastModified;
}

/** True when two versions are known to differ. */
function differs(one: FileVersion, other: FileVersion): boolean {
  const known = one.etag && other.etag ? true : Boolean(one.lastModified && other.lastModified);
  return known && !isSame(one, other);
}

/** Removes the mark of a weak etag, which says that the same version may have several encodings. */
function strongEtag(etag: string): string {
  return etag.replace(/^W\//, '');
}

/** How an input is opened. */
export interface OpenOptions extends Pick<SourceOptions, 'headers' | 'format'> {
  /** Loads the decoder of a rare format. */
  readonly part: LoadPart;
  readonly signal?: AbortSignal;
  /** A fetch function instead of the platform's. */
  readonly fetch?: Fetch;
  /** A timer instead of the platform's. */
  readonly pause?: Pause;
}

/** Conditions on the response of a server. */
export interface ResponseConditions {
  /** The version that is already known; `undefined` to load in any case. */
  readonly unless: FileVersion | undefined;
  /** True to bypass all caches. */
  readonly fresh: boolean;
}

/** An input that consists of bytes. */
type BytesInput = Exclude<TableInput, { kind: 'rows' | 'columns' | 'arrow' }>;

/**
 * Opens an input: a URL, a blob, an array, or (with `nodeFiles`) a path. Returns `undefined` when the file still has the known
 * version.
 */
export async function openSource(
  input: BytesInput,
  options: OpenOptions,
  wanted: ResponseConditions,
  nodeFiles: () => NodeFiles | undefined,
): Promise<ByteSource | undefined> {
  const { part } = options;
  if (input.kind !== 'url') return openLocal(input);
  const files = isUrl(input.url) ? undefined : nodeFiles();
  if (files !== undefined) return (await part('files')).openPath(files, input.url);
  const { headers, signal, pause, fetch = globalThis.fetch, format = formatOfName(namesOf(input.url).fileName) } = options;
  const isPlatform = options.fetch === undefined;
  const { module, isInParts: inParts = false } = format ? formatRow(format) : {};
  const opened = openUrl(input, {
    fetch: (...request) => fetch(...request),
    isPlatform,
    headers,
    signal,
    pause,
    inParts,
    ...wanted,
  });
  // The decoder that the file name suggests loads in parallel with the first bytes. A failure is reported when the decoder is
  // used.
  if (module) part(module).catch(() => undefined);
  return opened;
}

/** True for texts that can only be fetched; in Node, other texts are paths. */
function isUrl(url: string): boolean {
  return /^(?:https?|data|blob):/i.test(url);
}

/** How a file on a server is opened. */
export interface UrlOptions extends FetchOptions {
  /** True when only parts of the file will be read, as with Parquet: the first request asks for the start of the file only. */
  readonly inParts?: boolean;
  /** The version that is already known: nothing is loaded if the file still has it, and no stale copy is used. */
  readonly unless?: FileVersion | undefined;
  /** True to bypass all caches, which may contain parts of an older version. */
  readonly fresh?: boolean;
}

type Ask = RangedFile['ask'];

/** Size of the first request for a file that is read in parts; a small file arrives whole. */
const FIRST_BYTES = 1 << 16;

/**
 * Opens a URL. Returns `undefined` when the file still has version `unless`.
 * The file arrives whole in one response, or in ranges if the server supports them. A server shows support by answering a first
 * request for
 * a range, or by `Accept-Ranges`. A broken response resumes where it stopped if ranges are supported.
 * @throws SalesError `network`, `cors`, `http-status`, `timeout`; an `AbortError`
 */
export async function openUrl(input: Extract<TableInput, { kind: 'url' }>, options: UrlOptions): Promise<ByteSource | undefined> {
  const { url, crossOrigin } = input;
  const { unless, fresh, inParts } = options;
  const own = crossOrigin === 'use-credentials' ? { ...options, credentials: 'include' as const } : options;
  const cache = fresh ? ('reload' as const) : unless ? ('no-cache' as const) : undefined;
  const send: Ask = (headers) => ask({ url, headers, ...(cache ? { cache } : {}) }, own);
  if (!unless) return sourceOf(await first(send, {}, inParts), { url, ask: send });
  const answer = await first(send, conditionsOf(unless, url), inParts);
  if (!isStill(unless, answer)) return sourceOf(answer, { url, ask: send });
  answer.cancel();
  return undefined;
}

/** Returns the first response: partial when parts will be read and the server says which range it sends. */
async function first(send: Ask, conditions: Readonly<Record<string, string>>, inParts = false): Promise<Answer> {
  if (!inParts) return send(conditions);
  try {
    const answer = await send({ ...conditions, range: rangeHeader(0, FIRST_BYTES) });
    if (answer.status !== 206 || partOf(answer)) return answer;
    answer.cancel();
  } catch (error) {
    // An empty file has no range, and some cross-origin servers allow plain requests only.
    if (!(error instanceof SalesError) || (error.code !== 'cors' && error.params['status'] !== 416)) throw error;
  }
  return send(conditions);
}

/** The URL of a file, and the function that requests more of it. */
type FileLocation = Pick<RangedFile, 'url' | 'ask'>;

/** Returns the byte source for a first response. */
function sourceOf(answer: Answer, location: FileLocation): ByteSource {
  const { headers, movedTo, recycle } = answer;
  const range = partOf(answer);
  const version = versionOf(answer);
  const length = Number(headers.get('content-length') ?? NaN);
  // With a content encoding, the length is that of the compressed bytes, but the stream is decompressed.
  const total = range?.total ?? (headers.has('content-encoding') || !Number.isFinite(length) ? undefined : length);
  const isRanged = range !== undefined || headers.get('accept-ranges') === 'bytes';
  const parts = total !== undefined && isRanged ? inParts({ ...location, total, version }, answer) : { chunks: answer.chunks };
  return {
    ...parts,
    recycle,
    total,
    contentType: headers.get('content-type') ?? undefined,
    movedTo,
    version,
    isTransient: /\bno-store\b/i.test(headers.get('cache-control') ?? ''),
    ...namesOf(location.url),
  };
}

function inParts(file: RangedFile, answer: Answer): Pick<ByteSource, 'chunks' | 'slice'> {
  return { chunks: inRow(file, answer), slice: slicesOf(file, answer) };
}

/**
 * Yields the whole file. A small file is complete after the first response; otherwise the rest is requested where the response
 * ends or breaks.
 */
async function* inRow(file: RangedFile, answer: Answer): AsyncGenerator<Uint8Array> {
  let at = 0;
  try {
    for await (const chunk of answer.chunks) {
      at += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (isAbort(error) || !canResume(file)) throw error;
    yield* restOf(file, at, 1);
    return;
  }
  if (answer.status === 206 && at < file.total) yield* restOf(file, at, 0);
}
