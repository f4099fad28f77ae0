import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { Format } from '../query/schema.js';
import type { ErrorRecord } from '../util/error.js';

/** Where the bytes of one table come from; all of it can be sent to a worker. */
export type WireInput =
  | { readonly kind: 'url'; readonly url: string; readonly crossOrigin?: 'anonymous' | 'use-credentials' }
  | { readonly kind: 'blob'; readonly blob: Blob }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly contentType?: string; readonly url?: string }
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** A table to open: its name and where it comes from. */
export interface WireTable {
  readonly name: string;
  readonly input: WireInput;
}

/** The options of `openDataset` that are plain data; texts are the attributes'. */
export interface WireOptions {
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

/** How far loading is. `bytesTotal` and `rows` where known. */
export interface Progress {
  readonly table: string;
  readonly bytes: number;
  readonly bytesTotal?: number;
  readonly rows?: number;
}

/** From the page to the worker. Ids are the page's; every `open` and every asked plan is answered once. */
export type ToWorker =
  | { readonly type: 'hello'; readonly base: string }
  | { readonly type: 'open'; readonly dataset: number; readonly tables: readonly WireTable[]; readonly options: WireOptions }
  | { readonly type: 'ask'; readonly questions: readonly { readonly id: number; readonly dataset: number; readonly plan: QueryPlan }[] }
  | { readonly type: 'abort'; readonly ids: readonly number[] }
  | { readonly type: 'close'; readonly dataset: number };

/** From the worker to the page. Errors are values. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly dataset: number; readonly progress: Progress }
  | { readonly type: 'opened'; readonly dataset: number; readonly catalog: Catalog }
  | { readonly type: 'open-failed'; readonly dataset: number; readonly error: ErrorRecord }
  | { readonly type: 'answers'; readonly answers: readonly Answer[] };

/** The answer to one plan. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: ResultRecord }
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };
