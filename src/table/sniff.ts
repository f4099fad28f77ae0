import type { Format } from '../query/schema.js';
import { SalesError } from '../util/error.js';
import { sniffEncoding } from './utf8-bytes.js';
import { rejectErrorBody, rejectPage } from './served-error.js';
import { isJson } from './is-json.js';

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

const MAGIC: readonly { readonly name: string; readonly bytes: readonly number[]; readonly hint: string }[] = [
  {
    name: 'encrypted Parquet',
    bytes: [0x50, 0x41, 0x52, 0x45],
    hint: 'Encrypted files are not read; export the data as CSV or Arrow.',
  },
  {
    name: 'old Excel (xls), or Excel with a password',
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    hint: 'Save the workbook as .xlsx without a password, or the sheet as CSV.',
  },
  { name: 'PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47], hint: 'Give the address of a data file.' },
  { name: 'JPEG picture', bytes: [0xff, 0xd8, 0xff], hint: 'Give the address of a data file.' },
  { name: 'GIF picture', bytes: [0x47, 0x49, 0x46, 0x38], hint: 'Give the address of a data file.' },
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], hint: 'Export the data as CSV.' },
  { name: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd], hint: 'Unpack it, or pack it with gzip.' },
  { name: 'bzip2', bytes: [0x42, 0x5a, 0x68], hint: 'Unpack it, or pack it with gzip.' },
  { name: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], hint: 'Unpack it, or pack it with gzip.' },
  { name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf], hint: 'Unpack it, or pack it with gzip.' },
  { name: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], hint: 'Export the table as CSV.' },
];

const ARROW_FILE = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31];
const ARROW_STREAM = [0xff, 0xff, 0xff, 0xff];
const PARQUET = [0x50, 0x41, 0x52, 0x31];
const NAMES = { arrow: 'Arrow', parquet: 'Parquet' } as const;

/** Whether bytes begin like a zip archive, perhaps an empty one; workbooks are such too. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]);
}

/** Whether bytes begin like gzip. */
export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

/**
 * The format of data by their first bytes, then by what was declared, the content type and the name of the file.
 * @throws SalesError `unsupported-format` for known formats that are not read, `not-tabular` for a page or an error in place of data,
 * `format-mismatch` where a declared format contradicts the bytes, `malformed-arrow` or `malformed-parquet` where text was declared as such
 */
export function sniffFormat(head: Uint8Array, hints: FormatHints): ReadableFormat {
  const wanted = hints.format ?? formatOfType(hints.contentType) ?? formatOfName(hints.fileName);
  const binary = binaryFormat(head, wanted);
  if (binary) {
    if (hints.format !== undefined && hints.format !== binary) throw mismatch(hints.format, NAMES[binary]);
    return binary;
  }
  const start = textStart(head);
  rejectPage(start, hints.movedTo);
  if (wanted !== 'ndjson') rejectErrorBody(start);
  if (hints.format === 'xlsx') throw mismatch('xlsx', 'no zip archive, as workbooks are');
  if (hints.format === 'arrow' || hints.format === 'parquet') throw mismatch(hints.format, 'text', `malformed-${hints.format}`);
  return textFormat(start, hints.format, wanted);
}

function binaryFormat(head: Uint8Array, wanted: Format | undefined): keyof typeof NAMES | undefined {
  if (startsWith(head, ARROW_FILE) || startsWith(head, ARROW_STREAM)) return 'arrow';
  if (startsWith(head, PARQUET)) return 'parquet';
  const known = MAGIC.find(({ bytes }) => startsWith(head, bytes));
  if (known) throw unsupported(known.name, known.hint);
  if ((wanted === 'arrow' || wanted === 'parquet') && !startsLikeText(head)) return wanted;
  if (sniffEncoding(head) === 'utf-8' && isMostlyControl(head))
    throw unsupported('binary', 'CSV, JSON, NDJSON, Arrow, Parquet and Excel (xlsx) are read.');
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

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
}

/** An Arrow stream of old begins with a length, which four signs of text would make larger than any. */
function startsLikeText(head: Uint8Array): boolean {
  return head.length > 0 && head.subarray(0, 4).every((byte) => (byte > 8 && byte < 14) || (byte > 31 && byte < 127));
}

function isMostlyControl(head: Uint8Array): boolean {
  const control = head.reduce((count, byte) => (byte < 9 || (byte > 13 && byte < 32) ? count + 1 : count), 0);
  // A few bytes prove little: one stray sign in a short text is still text.
  return control > head.length * (head.length < 64 ? 0.3 : 0.1);
}

function textStart(head: Uint8Array): string {
  return new TextDecoder(sniffEncoding(head)).decode(head).trimStart();
}

/** Whether a text begins like JSON: `[Order Date],…` and `{x},…` do not. */
function jsonStart(start: string): 'array' | 'object' | undefined {
  if (/^\{\s*(?:"|\}|$)/.test(start)) return 'object';
  return /^\[\s*(?:[[{"\]\d-]|true|false|null|$)/.test(start) && !/^\[[^\]\n"]*[A-Za-z][^\]\n"]*\]\s*[,;\t]/.test(start)
    ? 'array'
    : undefined;
}

/** Several objects on lines of their own. */
function isNdjson(start: string): boolean {
  const line = /^(\{[^\n]*\})[ \t\r]*\n\s*\{/.exec(start)?.[1];
  return line !== undefined && isJson(line);
}

function looksLikeCsv(start: string): boolean {
  const [first = '', second = ''] = start.split(/\r\n|\r|\n/, 2);
  return [',', ';', '\t', '|'].some((sign) => first.includes(sign) && first.split(sign).length === second.split(sign).length);
}

function formatOfType(contentType: string | undefined): Format | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/csv' || type === 'application/csv') return 'csv';
  if (type === 'text/tab-separated-values') return 'tsv';
  if (/ndjson|jsonlines|x-jsonl|json-seq/.test(type)) return 'ndjson';
  if (type === 'application/json' || type === 'text/json' || type.endsWith('+json')) return 'json';
  if (/^application\/(?:vnd\.apache\.|x-)parquet$/.test(type)) return 'parquet';
  return type.startsWith('application/vnd.apache.arrow') ? 'arrow' : undefined;
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  json: 'json',
  geojson: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  arrow: 'arrow',
  arrows: 'arrow',
  feather: 'arrow',
  ipc: 'arrow',
  stream: 'arrow',
  parquet: 'parquet',
  parq: 'parquet',
  pq: 'parquet',
};

/** The format that a file's name says. */
export function formatOfName(name: string | undefined): Format | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name?.replace(/\.gz(?:ip)?$/i, '') ?? '')?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

function unsupported(found: string, hint: string): SalesError {
  return new SalesError('unsupported-format', `The data are in a format that is not read: ${found}`, { hint, params: { found } });
}

/** The error of data that are not in the format they were declared in. */
export function mismatch(
  declared: Format,
  found: string,
  code: 'format-mismatch' | 'malformed-arrow' | 'malformed-parquet' = 'format-mismatch',
): SalesError {
  return new SalesError(code, `The data are declared as ${declared} but are ${found}`, {
    hint: 'Leave format out: it is found by content.',
    params: { declared, found },
  });
}
