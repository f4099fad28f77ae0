import type { SourceOptions, TableInput } from '../../query/source.js';
import type { Fetch } from '../../util/fetch.js';
import { namesOf, openLocal, type ByteSource } from './input.js';
import type { NodeFiles } from './path.js';
import type { LoadPart } from '../part.js';
import { formatRow } from '../../registry/formats.js';
import { formatOfName } from '../sniff/sniff.js';
import { type Pause, partOf, rangeHeader, versionOf, type Answer, ask, type FetchOptions } from './request.js';
import type { FileVersion } from '../table.js';
import { isAbort, SalesError } from '../../util/error.js';
import { canResume, conditionsOf, isStill, restOf, slicesOf, type RangedFile } from './file-ranges.js';

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
