import type { Format } from '../../query/schema.js';
import { sniffEncoding } from '../csv/utf8-bytes.js';

/** What a decoder is chosen by, beside the first bytes. */
export interface FormatHints {
  readonly format?: Format | undefined;
  readonly contentType?: string | undefined;
  /** Of the file or the path of the address, without `.gz`. */
  readonly fileName?: string | undefined;
  /** Where the data came from, if not from where they were asked. */
  readonly movedTo?: string | undefined;
}

/** The formats this release reads. */
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
  [/\.(?:parquet|parq|pq)$/i, 'parquet'],
];
/** What may be a page, JSON, or of a format that is not read (`\uFFFD` are bytes that are no UTF-8), and text with control signs. */
const DOUBTFUL = /^(?:[<{[]|PARE|GIF8|%PDF|BZh|7z|\(\uFFFD|\uFFFD7z|\uFFFD{3})|[^\P{Cc}\s]/u;

/** Whether bytes begin like a zip archive, perhaps an empty one; workbooks are such too. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);
}

/** Whether bytes begin like gzip. */
export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

/** Whether bytes begin with others. */
export function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
}

/** The format of data that plainly have one. undefined where a closer look is needed: they may be none, or not what they are said to be. */
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

/** The format whose mark bytes begin with. */
export function markedFormat(head: Uint8Array): 'arrow' | 'parquet' | undefined {
  if (startsWith(head, [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]) || startsWith(head, [0xff, 0xff, 0xff, 0xff])) return 'arrow';
  return startsWith(head, [0x50, 0x41, 0x52, 0x31]) ? 'parquet' : undefined;
}

/** The beginning of data as text. */
export function textStart(head: Uint8Array): string {
  return new TextDecoder(sniffEncoding(head)).decode(head).trimStart();
}

/** The format that data were declared in, or that their content type or name says. */
export function wantedFormat({ format, contentType, fileName }: FormatHints): Format | undefined {
  return format ?? formatOfType(contentType) ?? formatOfName(fileName);
}

function formatOfType(contentType: string | undefined): Format | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return TYPES.find(([pattern]) => pattern.test(type))?.[1];
}

/** The format that a file's name says. */
export function formatOfName(name: string | undefined): Format | undefined {
  return NAMES.find(([pattern]) => pattern.test(name?.replace(/\.gz(?:ip)?$/i, '') ?? ''))?.[1];
}
