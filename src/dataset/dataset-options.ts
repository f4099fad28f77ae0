import type { Progress, SourceOptions } from '../query/source.js';

/** How to load and interpret the data; all options can be omitted. */
export interface DatasetOptions extends Omit<SourceOptions, 'headers'> {
  /**
   * HTTP headers sent with each request: names and values, anything `new Headers()` accepts, or a function that returns either. The
   * function is called before each request.
   */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** A fetch function instead of the platform's. */
  readonly fetch?: typeof fetch;
  /** Aborts the loading. */
  readonly signal?: AbortSignal;
  /** Called with the progress of loading. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Options of a query. */
export interface QueryOptions {
  /** Aborts the query; its promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** What changes from query to query. */
export interface PrepareOptions {
  /** The dimension, as in `by`. */
  readonly brush: string;
}

/** Where rows are added. */
export interface AppendOptions {
  /** The table to which rows are appended; by default the finest table of sales. */
  readonly table?: string;
}
