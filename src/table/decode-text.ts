import type { Note } from '../query/schema.js';
import { concatBytes } from './bytes.js';

/** What was found out about a text while it was decoded. */
export interface TextReport {
  encoding: string;
  readonly warnings: Note[];
}

type PieceDecoder = (bytes: Uint8Array, last: boolean) => string;

const REPLACEMENT = /\uFFFD/g;
const BEYOND_ASCII = /[\u0080-\uFFFF]/g;

/**
 * Decodes byte chunks to text chunks: by byte order mark, else by the look of UTF-16, else as UTF-8, and as windows-1252 from the first
 * bytes on that UTF-8 does not allow (all before was ASCII, so nothing decoded so far is wrong). `encoding` overrules all of it.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  report: TextReport,
): AsyncGenerator<string> {
  let decode: PieceDecoder | undefined;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    let piece = chunk;
    if (decode === undefined) {
      head = concatBytes([head, chunk]);
      if (head.length < 4) continue;
      piece = head;
      decode = decoderFor(head, encoding, report);
    }
    const text = decode(piece, false);
    if (text !== '') yield text;
  }
  const tail = decode ? decode(new Uint8Array(0), true) : decoderFor(head, encoding, report)(head, true);
  if (tail !== '') yield tail;
}

/** The encoding that the first bytes show: a byte order mark, or the zero bytes of UTF-16. */
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

function decoderFor(head: Uint8Array, encoding: string | undefined, report: TextReport): PieceDecoder {
  const label = encoding ?? sniffEncoding(head);
  report.encoding = label;
  if (encoding !== undefined || label !== 'utf-8') return streamingDecoder(label);
  return guessingDecoder(report);
}

function streamingDecoder(label: string): PieceDecoder {
  const decoder = new TextDecoder(label);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

function guessingDecoder(report: TextReport): PieceDecoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Uint8Array = new Uint8Array(0);
  let beyondAscii = 0;
  let started = false;
  let fallback: PieceDecoder | undefined;
  const start = (text: string): string => {
    if (started || text === '') return text;
    started = true;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  };
  return (bytes, last) => {
    if (fallback) return fallback(bytes, last);
    const whole = rest.length === 0 ? bytes : concatBytes([rest, bytes]);
    const end = last ? whole.length : wholeSequencesEnd(whole);
    const piece = whole.subarray(0, end);
    rest = whole.subarray(end);
    try {
      const text = strict.decode(piece);
      if (text.length < piece.length) beyondAscii += piece.length - text.length;
      return start(text);
    } catch {
      // Not UTF-8: the bytes themselves decide below what it is.
      fallback = lenientDecoder(whole, beyondAscii, report);
      return start(fallback(whole, last));
    }
  };
}

/** After the first bad bytes: UTF-8 with signs of replacement where good sequences outnumber the bad ones, else windows-1252. */
function lenientDecoder(bytes: Uint8Array, beyondAscii: number, report: TextReport): PieceDecoder {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = text.match(REPLACEMENT)?.length ?? 0;
  const good = (text.match(BEYOND_ASCII)?.length ?? 0) - bad + beyondAscii;
  if (good <= bad) {
    report.encoding = 'windows-1252';
    return streamingDecoder('windows-1252');
  }
  report.warnings.push({
    code: 'bad-encoding',
    message: `${bad} bytes are not UTF-8 and are shown as \uFFFD; set encoding in read if the text has another one`,
    count: bad,
  });
  return streamingDecoder('utf-8');
}

/** Where the last whole UTF-8 sequence ends. */
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
