import type { Format } from '../../query/schema.js';
import { PARQUET_NAME } from '../../query/source.js';
import { sniffEncoding } from '../csv/utf8-bytes.js';

/** What a decoder is chosen by, in addition to the first bytes. */
export interface FormatHints {
  readonly format?: Format | undefined;
  readonly contentType?: string | undefined;
  /** Name of the file or the last part of the URL path. */
  readonly fileName?: string | undefined;
  /** The URL after redirects; `undefined` without a redirect. */
  readonly movedTo?: string | undefined;
}

/** The supported formats. */
export type ReadableFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'arrow' | 'parquet';

type FormatRules = readonly (readonly [RegExp, Format])[];

const TYPES: FormatRules = [
  [/^(?:text|application)\/csv$/, 'csv'],
  [/^text\/tab-separated-values$/, 'tsv'],
  [/ndjson|jsonlines|x-jsonl|json-seq/, 'ndjson'],
  [/^(?:application|text)\/json$|\+json$/, 'json'],
  [/^application\/(?:vnd\.apache\.|x-)parquet$/, 'parquet'],
  [/^application\/vnd\.apache\.arrow/, 'arrow'],
];
const NAMES: FormatRules = [
  [/\.csv$/i, 'csv'],
  [/\.(?:tsv|tab)$/i, 'tsv'],
  [/\.(?:geo)?json$/i, 'json'],
  [/\.(?:ndjson|jsonl)$/i, 'ndjson'],
  [/\.(?:arrows?|feather|ipc|stream)$/i, 'arrow'],
  [PARQUET_NAME, 'parquet'],
];
/**
 * Matches possible HTML or JSON, unsupported formats (`\uFFFD` replaces bytes that are not UTF-8), and text with control
 * characters.
 */
const DOUBTFUL = /^(?:[<{[]|PARE|GIF8|%PDF|BZh|7z|\(\uFFFD|\uFFFD7z|\uFFFD{3})|[^\P{Cc}\s]/u;

/** True when bytes begin like a zip archive, possibly empty; workbooks are zip archives too. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);
}

/** True when bytes begin like gzip. */
export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

/** True when `head` begins with `bytes`. */
export function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
}

/**
 * Returns the format of data that clearly has one. `undefined` when the bytes need a closer look or contradict the declared
 * format.
 */
export function plainFormat(head: Uint8Array, hints: FormatHints): ReadableFormat | undefined {
  const found = markedFormat(head) ?? textFormat(textStart(head), wantedFormat(hints));
  return hints.format === undefined || hints.format === found ? found : undefined;
}

function textFormat(start: string, wanted: Format | undefined): ReadableFormat | undefined {
  if (wanted === 'ndjson') return /^\{\s*"/.test(start) ? wanted : undefined;
  if (/^\[\s*\{\s*"/.test(start)) return 'json';
  if (DOUBTFUL.test(start)) return undefined;
  return wanted === undefined || wanted === 'csv' || wanted === 'tsv' ? (wanted ?? 'csv') : undefined;
}

/** Returns the format whose magic bytes begin the data; `undefined` without them. */
export function markedFormat(head: Uint8Array): 'arrow' | 'parquet' | undefined {
  if (startsWith(head, [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]) || startsWith(head, [0xff, 0xff, 0xff, 0xff])) return 'arrow';
  return startsWith(head, [0x50, 0x41, 0x52, 0x31]) ? 'parquet' : undefined;
}

/** Returns the beginning of the data as text. */
export function textStart(head: Uint8Array): string {
  return new TextDecoder(sniffEncoding(head)).decode(head).trimStart();
}

/** Returns the declared format, else the one of the content type or the file name; `undefined` without any. */
export function wantedFormat({ format, contentType, fileName }: FormatHints): Format | undefined {
  return format ?? formatOfType(contentType) ?? formatOfName(fileName);
}

function formatOfType(contentType: string | undefined): Format | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return TYPES.find(([pattern]) => pattern.test(type))?.[1];
}

/** Returns the format of a file name; `undefined` when its extension is unknown. */
export function formatOfName(name: string | undefined): Format | undefined {
  return NAMES.find(([pattern]) => pattern.test(name?.replace(/\.gz(?:ip)?$/i, '') ?? ''))?.[1];
}
