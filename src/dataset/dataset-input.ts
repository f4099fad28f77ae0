import { arrowTableOf, isArrow } from '../query/result/arrow-table.js';
import type { ArrowInput } from '../query/result/arrow-table.js';
import { type TableInput, type TableSource, wrapperOf } from '../query/source.js';
import { EXTENSIONS } from '../registry/formats.js';
import { SalesError } from '../util/error.js';
import { isRecord } from '../util/record.js';

/** One object per row. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** One file or table: a URL (in Node also a path), a file or blob, bytes, rows, or an Arrow table. */
export type SingleInput = FileInput | Rows | ArrowInput;

/** One file: a URL, a file or blob, or its bytes. */
export type FileInput = string | URL | Blob | ArrayBuffer | Uint8Array;

/** The input of `openDataset`: one input, several files, URLs separated by spaces, or tables by name. */
export type DatasetInput = SingleInput | readonly FileInput[] | TablesInput;

/** Tables by name, and how they are joined unless joins are detected. */
export interface TablesInput {
  readonly tables: Readonly<Record<string, SingleInput>>;
  readonly joins?: string | readonly string[];
}

/** Matches how a part of a text with several URLs must begin or end to be a URL itself. */
const ADDRESS = /^(?:https?:|data:|blob:|file:)|\.[a-z\d]{2,8}(?:\.gz)?(?:[?#].*)?$/iu;

/** Returns the tables of an input. @throws SalesError `not-tabular` for an unsupported input, `empty-input` for an empty URL */
export function toSources(input: DatasetInput): readonly TableSource[] {
  if (typeof input === 'string') return addressesIn(input).map(sourceOf);
  if (isInputs(input)) return input.map(sourceOf);
  if (isTables(input)) return Object.entries(input.tables).map(([name, one]) => ({ ...sourceOf(one), name }));
  return [sourceOf(input)];
}

/**
 * Returns the URLs in a text: separated by spaces if every part looks like one, otherwise the whole text (a path may contain
 * spaces).
 */
function addressesIn(text: string): readonly string[] {
  if (text.trim() === '') {
    throw new SalesError('empty-input', 'empty-url');
  }
  const parts = text.trim().split(/\s+/u);
  return parts.every((part) => ADDRESS.test(part)) ? parts : [text.trim()];
}

function isInputs(input: DatasetInput): input is readonly FileInput[] {
  return Array.isArray(input) && input.length > 0 && input.every(isFile);
}

function isFile(one: unknown): one is FileInput {
  return (
    typeof one === 'string' ||
    one instanceof URL ||
    one instanceof Blob ||
    one instanceof ArrayBuffer ||
    one instanceof Uint8Array
  );
}

/** True when an input consists of tables by name. */
export function isTables(input: unknown): input is TablesInput {
  return (
    typeof input === 'object' && input !== null && 'tables' in input && typeof input.tables === 'object' && input.tables !== null
  );
}

function sourceOf(input: SingleInput): TableSource {
  const read = inputOf(input);
  return { name: nameOf(read), input: read };
}

function inputOf(input: unknown): TableInput {
  const wrapped = wrapperOf(input);
  if (wrapped !== undefined) throw unsupported(input, wrapped);
  if (typeof input === 'string') return { kind: 'url', url: input };
  if (input instanceof URL) return { kind: 'url', url: input.href };
  if (input instanceof Blob)
    return { kind: 'blob', blob: input, ...('name' in input && typeof input.name === 'string' ? { fileName: input.name } : {}) };
  if (input instanceof Uint8Array) return { kind: 'bytes', bytes: input };
  if (input instanceof ArrayBuffer) return { kind: 'bytes', bytes: new Uint8Array(input) };
  if (isRows(input)) return { kind: 'rows', rows: input };
  if (isArrow(input)) return { kind: 'arrow', table: arrowTableOf(input) };
  throw unsupported(input);
}

function unsupported(input: unknown, wrapped = ''): SalesError {
  return new SalesError('not-tabular', 'unsupported-input', { params: { type: describe(input), wrapped } });
}

/** True for a list of objects, one per row. */
export function isRows(input: unknown): input is Rows {
  return Array.isArray(input) && input.every(isRecord);
}

function describe(input: unknown): string {
  if (Array.isArray(input)) return 'an array of values that are not objects';
  return input === null ? 'null' : `of type ${typeof input}`;
}

/** Names a table after its file, without the extensions; `data` without a file. */
function nameOf(input: TableInput): string {
  const path =
    input.kind === 'url' && !/^(?:data|blob):/iu.test(input.url)
      ? (input.url.split(/[?#]/u)[0] ?? '')
      : input.kind === 'blob'
        ? (input.fileName ?? '')
        : '';
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const suffixes = new RegExp(`(?:\\.(?:${EXTENSIONS.join('|')}|txt|gz|gzip|zip))+$`, 'iu');
  const name = file.replace(suffixes, '');
  return name === '' ? 'data' : name;
}
