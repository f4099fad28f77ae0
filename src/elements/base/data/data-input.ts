import { arrowTableOf, isArrow } from '../../../query/result/arrow-table.js';
import { type PageOptions, type TableInput, type TableSource, wrapperOf } from '../../../query/source.js';
import { quote } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';

type Row = Readonly<Record<string, unknown>>;

export interface DataRequest {
  readonly tables: readonly TableSource[];
  readonly options: PageOptions;
}

/** Converts the `data` property of an element to tables that can be sent to the worker. @throws SalesError `unsupported-format` */
export function fromData(data: unknown, options: PageOptions): DataRequest {
  if (isRecord(data) && isRecord(data['tables'])) {
    const tables = Object.entries(data['tables']).map(([name, one]): TableSource => ({ name, input: inputOf(one) }));
    const joins = data['joins'] as readonly string[] | undefined;
    return { tables, options: joins ? { ...options, joins } : options };
  }
  const name = data instanceof File ? data.name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '') || 'data' : 'data';
  return { tables: [{ name, input: inputOf(data) }], options };
}

/** Converts an HTML table to CSV bytes. Numbers and dates are then read as in a file. */
export function fromTable(table: HTMLTableElement, options: PageOptions): DataRequest {
  const lines = gridOf([...table.rows]).map((cells) => Array.from(cells, (text = '') => quote(text)).join(','));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return {
    tables: [{ name: table.id || 'table', input: { kind: 'bytes', bytes, contentType: 'text/csv; charset=utf-8' } }],
    options,
  };
}

/**
 * Returns the texts of rows by column, with white space as browsers show it. A cell that spans rows belongs to each of them; the other columns of
 * one that spans columns are empty.
 */
function gridOf(rows: readonly HTMLTableRowElement[]): readonly (readonly (string | undefined)[])[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = cell.textContent.trim().replace(/[ \t\r\n]+/g, ' ');
      for (const line of grid.slice(at, at + Math.max(1, cell.rowSpan)))
        for (let across = 0; across < cell.colSpan; across += 1) line[column + across] = across === 0 ? text : '';
      column += cell.colSpan;
    }
  });
  return grid;
}

function inputOf(data: unknown): TableInput {
  const wrapped = wrapperOf(data);
  if (wrapped !== undefined) throw unsupported(data, wrapped);
  if (typeof data === 'string' || data instanceof URL) return { kind: 'url', url: new URL(data, document.baseURI).href };
  if (data instanceof Blob) return { kind: 'blob', blob: data, ...(data instanceof File && { fileName: data.name }) };
  if (data instanceof ArrayBuffer) return { kind: 'bytes', bytes: new Uint8Array(data) };
  if (ArrayBuffer.isView(data)) return { kind: 'bytes', bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  if (Array.isArray(data)) return { kind: 'rows', rows: data as readonly Row[] };
  if (isArrow(data)) return { kind: 'arrow', table: arrowTableOf(data) };
  throw unsupported(data);
}

function unsupported(data: unknown, wrapped = ''): SalesError {
  const type = data instanceof Promise || data instanceof Response ? data.constructor.name : typeof data;
  return new SalesError('unsupported-format', 'unsupported-data', { params: { type, wrapped } });
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !isArrow(data);
}
