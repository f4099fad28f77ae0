import type { TableInput } from '../../query/source.js';
import { isAbort, SalesError } from '../../util/error.js';
import { canResume, conditionsOf, isStill, restOf, slicesOf, type RangedFile } from './file-ranges.js';
import { partOf, rangeHeader, versionOf, type Answer } from './http-answer.js';
import { namesOf, type ByteSource } from './input.js';
import { ask, type FetchOptions } from './request.js';
import type { FileVersion } from '../table.js';

/** How one file of a server is opened. */
export interface UrlOptions extends FetchOptions {
  /** Only parts of the file will be read, as of Parquet: the first request asks for its beginning alone. */
  readonly inParts?: boolean;
  /** The state that is known already: nothing is loaded where the file still has it, and no stale copy is taken. */
  readonly unless?: FileVersion | undefined;
  /** Passes by all caches, where one may hold parts of an older state. */
  readonly fresh?: boolean;
}

type Ask = RangedFile['ask'];

/** How much of a file that is read in parts is asked for at first; a small one comes whole. */
const FIRST_BYTES = 1 << 16;

/**
 * Opens an address. undefined where the file is still in the state `unless`.
 * It comes whole in a row, by one request, or where the server lets it, in parts: a server shows that it does by the answer to a first request for a
 * part, or by `Accept-Ranges`. A row that breaks off goes on from where it was, where parts can be asked for.
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

/** The first answer: a part where parts will be read and the server gives one that says of what. */
async function first(send: Ask, conditions: Readonly<Record<string, string>>, inParts = false): Promise<Answer> {
  if (!inParts) return send(conditions);
  try {
    const answer = await send({ ...conditions, range: rangeHeader(0, FIRST_BYTES) });
    if (answer.status !== 206 || partOf(answer)) return answer;
    answer.cancel();
  } catch (error) {
    // An empty file has no part, and some servers of another site allow plain requests only.
    if (!(error instanceof SalesError) || (error.code !== 'cors' && error.params['status'] !== 416)) throw error;
  }
  return send(conditions);
}

/** Where a file is, and what gets the rest of it. */
type Place = Pick<RangedFile, 'url' | 'ask'>;

/** The file behind its first answer. */
function sourceOf(answer: Answer, place: Place): ByteSource {
  const { headers, movedTo, recycle } = answer;
  const range = partOf(answer);
  const version = versionOf(answer);
  const length = Number(headers.get('content-length') ?? NaN);
  // With a content encoding the length is that of the packed bytes, the stream that of the unpacked ones.
  const total = range?.total ?? (headers.has('content-encoding') || !Number.isFinite(length) ? undefined : length);
  const isRanged = range !== undefined || headers.get('accept-ranges') === 'bytes';
  const parts = total !== undefined && isRanged ? inParts({ ...place, total, version }, answer) : { chunks: answer.chunks };
  return {
    ...parts,
    recycle,
    total,
    contentType: headers.get('content-type') ?? undefined,
    movedTo,
    version,
    ...namesOf(place.url),
  };
}

function inParts(file: RangedFile, answer: Answer): Pick<ByteSource, 'chunks' | 'slice'> {
  return { chunks: inRow(file, answer), slice: slicesOf(file, answer) };
}

/** Small files come whole by the first answer, however they are read; else what is left is asked for where the answer ends, or breaks off. */
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
