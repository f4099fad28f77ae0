import { isAbort, SalesError } from '../../util/error.js';
import { collectBytes } from './bytes.js';
import { partOf, rangeHeader, versionOf, type Answer } from './request.js';
import { shortUrl } from './response-errors.js';
import type { FileVersion } from '../table.js';

/** A file on a server that supports range requests. All ranges must come from the same version of the file. */
export interface RangedFile {
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
export async function* restOf(file: RangedFile, start: number, resumes: number): AsyncGenerator<Uint8Array> {
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
export function canResume({ version }: Pick<RangedFile, 'version'>): boolean {
  return Object.keys(version).length > 0;
}

/** Returns a function that reads any range of a file; it cancels `row`, the response that was opened first. */
export function slicesOf(file: RangedFile, row: Answer): (from: number, to: number) => Promise<Uint8Array> {
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
export function conditionsOf({ etag, lastModified }: FileVersion, url: string): Readonly<Record<string, string>> {
  const { origin } = globalThis;
  if (origin && URL.canParse(url) && new URL(url).origin !== origin) return {};
  return { ...(etag ? { 'if-none-match': etag } : {}), ...(lastModified ? { 'if-modified-since': lastModified } : {}) };
}

/** True when a response shows that the file still has this version. */
export function isStill(state: FileVersion, answer: Answer): boolean {
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
