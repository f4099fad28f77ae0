import type { Progress, SourceOptions } from '../query/source.js';

/** How to read and understand the data; all of it may be left out. */
export interface DatasetOptions extends Omit<SourceOptions, 'headers'> {
  /** HTTP headers sent with each request: names and values, or what `new Headers()` takes. */
  readonly headers?: HeadersInit;
  /** In place of the platform's `fetch`. */
  readonly fetch?: typeof fetch;
  /** Gives up the loading. */
  readonly signal?: AbortSignal;
  /** Hears how far the loading is. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How to ask. */
export interface QueryOptions {
  /** Gives up the question; its promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** What will change from question to question. */
export interface PrepareOptions {
  /** The dimension, as in `by`. */
  readonly brush: string;
}

/** Where rows are added. */
export interface AppendOptions {
  /** The table that they go below; the finest table of sales if none is named. */
  readonly table?: string;
}
