import type { FiscalStart } from './time/calendar-date.js';
import type { ArrowTable } from './result/arrow-table.js';
import type { Format } from '../registry/formats.js';

/**
 * The origin of one table's bytes or rows, as data that can be sent to a worker. In Node a `url` may be a path.
 */
export type TableInput =
  | { readonly kind: 'url'; readonly url: string; readonly crossOrigin?: 'anonymous' | 'use-credentials' }
  | { readonly kind: 'blob'; readonly blob: Blob; readonly fileName?: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly contentType?: string; readonly url?: string }
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  /** Rows by column. Columns may be shorter than `rowCount`; the remaining cells are missing. */
  | { readonly kind: 'columns'; readonly columns: ReadonlyMap<string, readonly unknown[]>; readonly rowCount: number }
  | { readonly kind: 'arrow'; readonly table: ArrowTable };

/** Rows in memory, as they are appended. */
export type RowsInput = Extract<TableInput, { readonly kind: 'rows' | 'arrow' }>;

/** A table to open: its name and its origin. */
export interface TableSource {
  readonly name: string;
  readonly input: TableInput;
}

/** The options of `openDataset` that are plain data; texts are in the format of the attributes. */
export interface SourceOptions {
  readonly format?: Format;
  readonly read?: string;
  readonly roles?: string | Readonly<Record<string, string>>;
  /** Sales that count: `sold` (default), `all` rows, or the states to count: `Complete, Shipped`. */
  readonly status?: string;
  /**
   * What a viewer chose: columns for roles, `@status`, and settings of `read` as `@read NAME`. The page's own options take precedence, and columns that
   * the data lacks are ignored.
   */
  readonly answers?: Readonly<Record<string, string>>;
  readonly define?: string | Readonly<Record<string, string>>;
  readonly joins?: string | readonly string[];
  readonly locale?: string;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly weekStart?: number;
  /** First month of the fiscal year (1–12), or the weeks of its months: `4-4-5`, `4-5-4`, `5-4-4`. */
  readonly fiscalStart?: FiscalStart;
  /** Days that are no working days: `US`, `DE-BY`, dates and ranges of dates, separated by commas. */
  readonly holidays?: string;
  /** Weekdays on which people work, 1 for Monday to 7: `1..5` (default). */
  readonly workingWeek?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * `persist` keeps the columns of files with an ETag in the browser. The next visit reads them there, if the server confirms that the file has not
   * changed. Ignored outside browsers.
   */
  readonly cache?: 'persist';
  /** `server`: the URL is an endpoint that answers plans. By default the data is loaded and computed where it is opened. */
  readonly engine?: 'server';
  /** True to have a server read all members and rows for what it would compute from a sample. It takes longer. */
  readonly exact?: boolean;
}

/** The origin of live rows: the URL of server-sent events. */
export interface LiveSource {
  readonly url: string;
  /** True to send cookies across origins. */
  readonly withCredentials?: boolean;
}

/** The options of data shared within a page: what is loaded, and what is added to it. */
export interface PageOptions extends SourceOptions {
  readonly live?: LiveSource;
  /** Number of the page's function that fetches URLs; without one the worker fetches them. */
  readonly fetcher?: number;
}

/** Why a query is not answered yet: the user has not paused a drag, or the server has no room for more queries. */
export type WaitReason = 'drag' | 'server';

/**
 * The order in which the queries of a page run: what cards show, what decides which cards a page has, what a card can be shown without, and findings.
 */
export const RANK = { card: 0, page: 1, extra: 2, finding: 3 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** What a caller wants of a query, and observes. */
export interface AskOptions {
  /** True when the caller draws this result at once with all others that are requested in the same task. */
  readonly together?: boolean | undefined;
  /** Default: that of a card. */
  readonly rank?: Rank | undefined;
  /** Called when the query waits for a pause of a drag or for a busy server. */
  readonly onWait?: ((reason: WaitReason) => void) | undefined;
}

/** The progress of loading a table; totals and rows when known. */
export interface Progress {
  readonly table: string;
  readonly bytes: number;
  readonly bytesTotal?: number;
  readonly rows?: number;
}

/** Returns what the data is inside: a promise, a response or a text; `undefined` for all other values. */
export function wrapperOf(input: unknown): 'promise' | 'response' | 'text' | undefined {
  if (input instanceof Promise) return 'promise';
  if (input instanceof Response) return 'response';
  return typeof input === 'string' && /^\s*[[{]|\n/.test(input) ? 'text' : undefined;
}
