import type { PageOptions, TableInput, TableSource } from '../../../query/source.js';
import { SalesError } from '../../../util/error.js';

type Row = Readonly<Record<string, unknown>>;

/** What to load: tables, and how to read them. */
export interface DataRequest {
  readonly tables: readonly TableSource[];
  readonly options: PageOptions;
}

/** An Arrow table as this page knows it, by shape: the page itself holds no Arrow. */
interface ArrowLike {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
  toArray(): readonly { toJSON(): Row }[];
}

/** Data that code gave an element, as tables that can be sent to the worker. @throws SalesError unsupported-format */
export function fromData(data: unknown, options: PageOptions): DataRequest {
  if (isRecord(data) && isRecord(data['tables'])) {
    const tables = Object.entries(data['tables']).map(([name, one]): TableSource => ({ name, input: inputOf(one) }));
    const joins = data['joins'] as readonly string[] | undefined;
    return { tables, options: joins ? { ...options, joins } : options };
  }
  const name = data instanceof File ? data.name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '') || 'data' : 'data';
  return { tables: [{ name, input: inputOf(data) }], options };
}

/** The rows of an HTML table as CSV bytes, so that numbers and dates in it are read like those of a file. */
export function fromTable(table: HTMLTableElement, options: PageOptions): DataRequest {
  const lines = [...table.rows].map((row) => [...row.cells].map((cell) => quote(cell.textContent.trim())).join(','));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return {
    tables: [{ name: table.id || 'table', input: { kind: 'bytes', bytes, contentType: 'text/csv; charset=utf-8' } }],
    options,
  };
}

function inputOf(data: unknown): TableInput {
  if (typeof data === 'string' || data instanceof URL) return { kind: 'url', url: new URL(data, document.baseURI).href };
  if (data instanceof Blob) return { kind: 'blob', blob: data, ...(data instanceof File && { fileName: data.name }) };
  if (data instanceof ArrayBuffer) return { kind: 'bytes', bytes: new Uint8Array(data) };
  if (ArrayBuffer.isView(data)) return { kind: 'bytes', bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  if (Array.isArray(data)) return { kind: 'rows', rows: data as readonly Row[] };
  if (isArrow(data)) return { kind: 'rows', rows: arrowRows(data) };
  throw new SalesError('unsupported-format', `data: ${typeof data} is no data that can be read`, {
    hint: 'Give a File, a Blob, bytes, an Arrow table, an array of objects, or { tables: { name: … } }.',
  });
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !isArrow(data);
}

function isArrow(data: unknown): data is ArrowLike {
  return typeof data === 'object' && data !== null && 'schema' in data && 'toArray' in data && typeof data.toArray === 'function';
}

/** Dates and timestamps come as milliseconds and big integers as BigInt; both are written so that they are read back as what they are. */
function arrowRows(table: ArrowLike): Row[] {
  const types = new Map(table.schema.fields.map(({ name, type }) => [name, String(type)]));
  const plain = (name: string, value: unknown): unknown => {
    const type = types.get(name) ?? '';
    if (value === null || value === undefined) return null;
    if (type.startsWith('Date')) return new Date(Number(value)).toISOString().slice(0, 10);
    if (type.startsWith('Timestamp')) return new Date(Number(value)).toISOString().replace(/Z$/, /, \S/.test(type) ? 'Z' : '');
    return typeof value === 'bigint' ? Number(value) : value;
  };
  return table.toArray().map((row) => {
    const cells = Object.entries(row.toJSON()).map(([name, value]) => [name, plain(name, value)] as const);
    return Object.fromEntries(cells);
  });
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
