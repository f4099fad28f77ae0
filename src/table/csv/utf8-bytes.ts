import type { Note } from '../../query/schema.js';
import { concatBytes } from '../open/bytes.js';

/** What decoding a text has revealed about it. */
export interface TextReport {
  encoding: string;
  /** The encoding from the HTTP header, used when the text is not UTF-8. */
  readonly charset?: string | undefined;
  /** Returns the encoding that the letters of other texts determine. */
  readonly legacyEncoding: (bytes: Uint8Array) => Promise<string>;
  readonly warnings: Note[];
}

type Decode = (bytes: Uint8Array, last: boolean) => Uint8Array;
type Transcode = (bytes: Uint8Array, last: boolean) => Uint8Array | Promise<Uint8Array>;

const REPLACEMENT = /\uFFFD/g;
const BEYOND_ASCII = /[\u0080-\uFFFF]/g;
const EMPTY = /* @__PURE__ */ new Uint8Array(0);
/** Number of bytes that determine an encoding: about a hundred rows. */
const ENOUGH_BYTES = 4096;

/**
 * Yields the bytes of a text in any encoding as valid UTF-8, without a byte order mark. The encoding is detected from the byte
 * order mark, else from the pattern of UTF-16, else it is UTF-8. At the first bytes invalid in UTF-8, it changes to the server's
 * encoding, or to one that its letters determine; all bytes before were ASCII, so the output so far is correct. `encoding` overrides the detection.
 * UTF-8 is validated and passed through.
 */
export async function* utf8Bytes(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  report: TextReport,
): AsyncGenerator<Uint8Array> {
  let transcode: Transcode | undefined;
  let head: Uint8Array = EMPTY;
  for await (const chunk of chunks) {
    let piece = chunk;
    if (transcode === undefined) {
      head = concatBytes([head, chunk]);
      if (head.length < 4) continue;
      piece = head;
      transcode = transcoderFor(head, encoding, report);
    }
    const bytes = await transcode(piece, false);
    if (bytes.length > 0) yield bytes;
  }
  const tail = await (transcode ? transcode(EMPTY, true) : transcoderFor(head, encoding, report)(head, true));
  if (tail.length > 0) yield tail;
}

/** Returns the encoding named in a content type; `undefined` when it is missing or unknown. */
export function charsetOf(contentType: string | undefined): string | undefined {
  const label = /;\s*charset="?([\w:.-]+)/i.exec(contentType ?? '')?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    // The label is not a known encoding.
    return undefined;
  }
}

/** Detects the encoding from the first bytes: a byte order mark, or the zero bytes of UTF-16. */
export function sniffEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const pairs = Math.min(head.length >> 1, 64);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[pair * 2] === 0) even++;
    if (head[pair * 2 + 1] === 0) odd++;
  }
  if (pairs >= 2 && odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  return pairs >= 2 && even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : 'utf-8';
}

function transcoderFor(head: Uint8Array, encoding: string | undefined, report: TextReport): Transcode {
  const label = encoding ?? sniffEncoding(head);
  report.encoding = label;
  return encoding === undefined && label === 'utf-8' ? guessing(report) : converting(label);
}

/** Returns a function that converts from an encoding to UTF-8. */
function converting(label: string): Decode {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  // Node 20 treats windows-1252 as Latin-1 in calls that do not stream.
  return (bytes, last) => encoder.encode(decoder.decode(bytes, { stream: true }) + (last ? decoder.decode() : ''));
}

function guessing(report: TextReport): Transcode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Uint8Array = EMPTY;
  let beyondAscii = 0;
  let started = false;
  let fallback: Decode | undefined;
  const start = (bytes: Uint8Array): Uint8Array => {
    const marked = !started && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    started ||= bytes.length > 0;
    return marked ? bytes.subarray(3) : bytes;
  };
  return (bytes, last) => {
    if (fallback) return fallback(bytes, last);
    const whole = rest.length === 0 ? bytes : concatBytes([rest, bytes]);
    const end = last ? whole.length : wholeSequencesEnd(whole);
    const piece = whole.subarray(0, end);
    // Copied, because the chunk's memory may be reused.
    rest = end === whole.length ? EMPTY : whole.slice(end);
    // Most text is plain ASCII, which is valid without decoding (10 times as fast).
    if (isAscii(piece)) return start(piece);
    try {
      beyondAscii += piece.length - strict.decode(piece).length;
      return start(piece);
    } catch {
      // Not UTF-8: a few more bytes determine the encoding.
      if (!last && whole.length < ENOUGH_BYTES) {
        rest = whole.slice();
        return EMPTY;
      }
      return lenient(whole, beyondAscii, report).then((decode) => {
        fallback = decode;
        return start(decode(whole, last));
      });
    }
  };
}

/**
 * Chooses the conversion after the first invalid bytes: the server's encoding, if not UTF-8. Otherwise UTF-8 with replacement
 * characters if valid sequences outnumber invalid ones, else an encoding that its letters determine.
 */
async function lenient(bytes: Uint8Array, beyondAscii: number, report: TextReport): Promise<Decode> {
  const { charset = 'utf-8' } = report;
  if (charset !== 'utf-8') {
    report.encoding = charset;
    return converting(charset);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = text.match(REPLACEMENT)?.length ?? 0;
  const good = (text.match(BEYOND_ASCII)?.length ?? 0) - bad + beyondAscii;
  if (good <= bad) {
    report.encoding = await report.legacyEncoding(bytes);
    return converting(report.encoding);
  }
  report.warnings.push({
    code: 'bad-encoding',
    count: bad,
  });
  return converting('utf-8');
}

function isAscii(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  const lead = Math.min(length, -byteOffset & 3);
  const count = (length - lead) >> 2;
  let all = 0;
  const words = count > 0 ? new Int32Array(buffer, byteOffset + lead, count) : [];
  for (let at = 0; at < count; at++) all |= words[at] as number;
  for (let at = 0; at < lead; at++) all |= bytes[at] as number;
  for (let at = lead + count * 4; at < length; at++) all |= bytes[at] as number;
  return (all & 0x80808080) === 0;
}

/** Returns the end of the last complete UTF-8 sequence. */
function wholeSequencesEnd(bytes: Uint8Array): number {
  const length = bytes.length;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? length - back : length;
  }
  return length;
}

/** Decodes byte chunks in any encoding to text chunks. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  report: TextReport,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of utf8Bytes(chunks, encoding, report)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
}
