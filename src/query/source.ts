import type { Format } from './schema.js';

/** Where the bytes (or rows) of one table come from; all of it but an Arrow table can be sent to a worker. In Node a `url` may be a path. */
export type TableInput =
  | { readonly kind: 'url'; readonly url: string; readonly crossOrigin?: 'anonymous' | 'use-credentials' }
  | { readonly kind: 'blob'; readonly blob: Blob; readonly fileName?: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly contentType?: string; readonly url?: string }
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  /** Rows by column, which may be shorter than `rowCount`: the remaining cells are missing. */
  | { readonly kind: 'columns'; readonly columns: ReadonlyMap<string, readonly unknown[]>; readonly rowCount: number }
  /** A Table of apache-arrow; it cannot be sent to a worker. */
  | { readonly kind: 'arrow'; readonly table: object };

/** A table to open: its name and where it comes from. */
export interface TableSource {
  readonly name: string;
  readonly input: TableInput;
}

/** The options of `openDataset` that are plain data; texts are those of the attributes. */
export interface SourceOptions {
  readonly format?: Format;
  readonly read?: string;
  readonly roles?: string | Readonly<Record<string, string>>;
  readonly define?: string | Readonly<Record<string, string>>;
  readonly joins?: string | readonly string[];
  readonly locale?: string;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly weekStart?: number;
  readonly fiscalStart?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where new rows come from as they arise: an address of server-sent events. */
export interface LiveSource {
  readonly url: string;
  /** Whether cookies go along to another site. */
  readonly withCredentials?: boolean;
}

/** The options of data that a page shares: what is read, and what is added to it. */
export interface PageOptions extends SourceOptions {
  readonly live?: LiveSource;
  /** Which function of the page fetches the addresses, by the number that the page gave it; without one the worker does. */
  readonly fetcher?: number;
}

/** How far the loading of a table is; totals and rows where they are known. */
export interface Progress {
  readonly table: string;
  readonly bytes: number;
  readonly bytesTotal?: number;
  readonly rows?: number;
}
