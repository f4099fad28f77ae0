import { isAbort, SalesError } from '../../util/error.js';
import { collectBytes } from './bytes.js';
import { partOf, rangeHeader, versionOf, type Answer } from './http-answer.js';
import { shortUrl } from './short-url.js';
import type { FileVersion } from '../table.js';

/** A file of a server that gives parts of it. All of them must be of one state of the file. */
export interface RangedFile {
  readonly url: string;
  /** Number of bytes. */
  readonly total: number;
  /** What the first answer said: all later ones must have it. */
  readonly version: FileVersion;
  /** Asks for the file with headers more. */
  readonly ask: (headers: Readonly<Record<string, string>>) => Promise<Answer>;
}

const MAX_RESUMES = 2;

/** The file was replaced while it was read in parts. Reading it from the start may succeed. */
export class FileChanged extends SalesError {
  /** What it is known by in another file of code than this one. */
  readonly isFileChanged = true;

  constructor(url: string) {
    super('network', `${url} was replaced while it was loading`, { hint: 'Reload the file.', params: { url } });
  }
}

/** The bytes of a file from one on; where an answer breaks off, what is left is asked for again. `resumes`: how often that was so before. */
export async function* restOf(file: RangedFile, start: number, resumes: number): AsyncGenerator<Uint8Array> {
  let at = start;
  for (let breaks = resumes; at < file.total;) {
    const answer = await askPart(file, at, file.total);
    // The server gives no parts after all, and what came cannot be taken back.
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

/** Whether a row of bytes that breaks off can go on: only where it is sure to be the same file. */
export function canResume({ version }: Pick<RangedFile, 'version'>): boolean {
  return Object.keys(version).length > 0;
}

/** What gives any part of a file; `row`, the answer that was opened, is not wanted any more then. */
export function slicesOf(file: RangedFile, row: Answer): (from: number, to: number) => Promise<Uint8Array> {
  /** Where the server stopped giving parts. */
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
 * The headers that ask for an answer only where the file has changed. Another site would have to allow them; there the browser's own
 * cache asks, and the state that the answer names decides.
 */
export function conditionsOf({ etag, lastModified }: FileVersion, url: string): Readonly<Record<string, string>> {
  const { origin } = globalThis;
  if (origin && URL.canParse(url) && new URL(url).origin !== origin) return {};
  return { ...(etag ? { 'if-none-match': etag } : {}), ...(lastModified ? { 'if-modified-since': lastModified } : {}) };
}

/** Whether an answer says that a file is still in a state. */
export function isStill(state: FileVersion, answer: Answer): boolean {
  return answer.status === 304 || isSame(versionOf(answer), state);
}

/** An answer with a part, or with the whole, of the state of the file that was opened. */
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
  return new SalesError('truncated', `${url}: received ${count} of ${wanted} bytes`, {
    hint: 'Reload the file.',
    params: { url, count, wanted },
  });
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
