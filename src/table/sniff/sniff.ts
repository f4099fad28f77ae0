import { formatRow, FORMATS, formatWhere, type Format } from '../../registry/formats.js';
import { namesWith } from '../../registry/file-names.js';
import { sniffEncoding } from '../csv/utf8-bytes.js';
import { SalesError } from '../../util/error.js';
import { type Advice, rejectErrorBody, rejectPage, unsupportedFile } from '../open/open-errors.js';

/** What a decoder is chosen by, in addition to the first bytes. */
interface FormatHints {
  readonly format?: Format | undefined;
  readonly contentType?: string | undefined;
  /** Name of the file or the last part of the URL path. */
  readonly fileName?: string | undefined;
  /** The URL after redirects; `undefined` without a redirect. */
  readonly movedTo?: string | undefined;
}

/** A format that the first bytes of a file tell. Workbooks are found in their archive. */
export type ReadableFormat = Exclude<Format, 'xlsx'>;

type BinaryFormat = Extract<(typeof FORMATS)[number], { readonly module: string }>['name'];

/** True for a format that an optional module decodes. */
const isBinary = (name: Format | undefined): name is BinaryFormat => name !== undefined && formatRow(name).module !== undefined;

/** True when bytes begin like a zip archive, possibly empty; workbooks are zip archives too. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);
}

/** True when bytes begin like gzip. */
export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

/** True when `head` begins with `bytes`. */
function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
}

/** Returns the format whose magic bytes begin the data; `undefined` without them. */
function markedFormat(head: Uint8Array): BinaryFormat | undefined {
  const name = formatWhere(({ magic = [] }) => magic.some((bytes) => startsWith(head, bytes)));
  return isBinary(name) ? name : undefined;
}

function textStart(head: Uint8Array): string {
  return new TextDecoder(sniffEncoding(head)).decode(head).trimStart();
}

/** Returns the declared format, else the one of the content type or the file name; `undefined` without any. */
function wantedFormat({ format, contentType, fileName }: FormatHints): Format | undefined {
  return format ?? formatOfType(contentType) ?? formatOfName(fileName);
}

function formatOfType(contentType: string | undefined): Format | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return formatWhere(({ types }) => types?.test(type) ?? false);
}

/** Returns the format of a file name; `undefined` when its extension is unknown. */
export function formatOfName(name: string | undefined): Format | undefined {
  return name === undefined ? undefined : formatWhere(({ extensions }) => namesWith(extensions).test(name));
}

/** True when the whole text is valid JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const MAGIC: readonly { readonly name: string; readonly bytes: readonly number[]; readonly advice: Advice }[] = [
  {
    name: 'encrypted Parquet',
    bytes: [0x50, 0x41, 0x52, 0x45],
    advice: 'decrypt',
  },
  {
    name: 'xls',
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    advice: 'openWorkbook',
  },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47], advice: 'dataFile' },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff], advice: 'dataFile' },
  { name: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38], advice: 'dataFile' },
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], advice: 'exportCsv' },
  { name: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd], advice: 'gzip' },
  { name: 'bzip2', bytes: [0x42, 0x5a, 0x68], advice: 'gzip' },
  { name: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], advice: 'gzip' },
  { name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf], advice: 'gzip' },
  { name: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], advice: 'exportCsv' },
];

/**
 * Detects the format from the first bytes, then from the declared format, the content type and the file name.
 * @throws SalesError `unsupported-format` for known formats that are not supported, `not-tabular` for a page or an error instead
 * of data,
 * `format-mismatch` if the declared format contradicts the bytes, `malformed-arrow` or `malformed-parquet` for text declared as
 * such
 */
export function sniffFormat(head: Uint8Array, hints: FormatHints): ReadableFormat {
  const declared = wantedFormat(hints);
  const binary = binaryFormat(head, declared);
  if (binary) {
    if (hints.format !== undefined && hints.format !== binary) throw mismatch(hints.format, formatRow(binary).label);
    return binary;
  }
  const start = textStart(head);
  rejectPage(start, hints.movedTo);
  if (declared !== 'ndjson') rejectErrorBody(start);
  if (hints.format === 'xlsx') throw mismatch('xlsx', 'nonzip');
  if (isBinary(hints.format)) throw mismatch(hints.format, 'text', `malformed-${hints.format}`);
  return textFormat(start, hints.format, declared);
}

function binaryFormat(head: Uint8Array, wanted: Format | undefined): BinaryFormat | undefined {
  const sure = markedFormat(head);
  if (sure) return sure;
  const known = MAGIC.find(({ bytes }) => startsWith(head, bytes));
  if (known) throw unsupportedFile(known.name, known.advice);
  if (isBinary(wanted) && !startsLikeText(head)) return wanted;
  if (sniffEncoding(head) === 'utf-8' && isMostlyControl(head))
    throw new SalesError('unsupported-format', 'unsupported-binary', { params: { formats: FORMATS.map(({ label }) => label) } });
  return undefined;
}

function textFormat(start: string, declared: Format | undefined, wanted: Format | undefined): ReadableFormat {
  const json = jsonStart(start);
  if (declared === 'csv' || declared === 'tsv') {
    if (json === 'array' || json === 'object') throw mismatch(declared, 'JSON');
    return declared;
  }
  if (declared === 'json' || declared === 'ndjson') return declared;
  if (json === 'object') return isNdjson(start) ? 'ndjson' : wanted === 'ndjson' ? 'ndjson' : 'json';
  if (json === 'array') return wanted === 'ndjson' && /^\[[^\n]*\]\s*\n\s*\[/.test(start) ? 'ndjson' : 'json';
  if (wanted === 'json' || wanted === 'ndjson') return looksLikeCsv(start) ? 'csv' : wanted;
  return wanted === 'tsv' ? 'tsv' : 'csv';
}

/**
 * True when the first four bytes are text. A legacy Arrow stream begins with a length, and four text characters would make it
 * impossibly large.
 */
function startsLikeText(head: Uint8Array): boolean {
  return head.length > 0 && head.subarray(0, 4).every((byte) => (byte > 8 && byte < 14) || (byte > 31 && byte < 127));
}

function isMostlyControl(head: Uint8Array): boolean {
  const control = head.reduce((count, byte) => (byte < 9 || (byte > 13 && byte < 32) ? count + 1 : count), 0);
  // A few bytes prove little: a short text with one stray control character is still text.
  return control > head.length * (head.length < 64 ? 0.3 : 0.1);
}

/** Returns how JSON begins; `undefined` for texts such as `[Order Date],…` and `{x},…`. */
function jsonStart(start: string): 'array' | 'object' | undefined {
  if (/^\{\s*(?:"|\}|$)/.test(start)) return 'object';
  return /^\[\s*(?:[[{"\]\d-]|true|false|null|$)/.test(start) && !/^\[[^\]\n"]*[A-Za-z][^\]\n"]*\]\s*[,;\t]/.test(start)
    ? 'array'
    : undefined;
}

/** True for several objects on separate lines. */
function isNdjson(start: string): boolean {
  const line = /^(\{[^\n]*\})[ \t\r]*\n\s*\{/.exec(start)?.[1];
  return line !== undefined && isJson(line);
}

function looksLikeCsv(start: string): boolean {
  const [first = '', second = ''] = start.split(/\r\n|\r|\n/, 2);
  return [',', ';', '\t', '|'].some((sign) => first.includes(sign) && first.split(sign).length === second.split(sign).length);
}

/** Returns the error for data that contradicts its declared format. */
export function mismatch(
  declared: Format,
  found: string,
  code: 'format-mismatch' | 'malformed-arrow' | 'malformed-parquet' = 'format-mismatch',
): SalesError {
  return new SalesError(code, 'declared-otherwise', {
    params: { declared, found },
  });
}

/** Returns the error for a file without bytes, or without lines of text. */
export function emptyInput(without: 'bytes' | 'lines'): SalesError {
  return new SalesError('empty-input', 'empty-file', { params: { without } });
}
