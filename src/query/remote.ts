import type { ErrorRecord } from '../util/error.js';
import type { Catalog } from './catalog.js';
import type { QueryPlan } from './plan.js';
import type { ResultColumn, ResultRecord } from './result/result.js';
import type { Rank } from './source.js';

/** A plan that a page sends to an endpoint, with the number of its result. */
export interface RemoteQuery {
  readonly id: number;
  readonly plan: QueryPlan;
  /** Default: that of a card. */
  readonly rank?: Rank | undefined;
}

/** The body of a request. */
export interface RemoteRequest {
  readonly queries: readonly RemoteQuery[];
}

/** What a page may send to an endpoint at once. The endpoint states it with the catalog, and with each refusal. */
export interface RemoteLimits {
  /** Plans that a page may have at the endpoint, waiting or running. */
  readonly queries: number;
  /** Bytes of a request. */
  readonly bytes: number;
}

/** The response to a request without plans. */
export interface RemoteDescription {
  readonly catalog: Catalog;
  readonly limits: RemoteLimits;
}

/** A column of a result without its values, which are in the Arrow stream that follows. */
export type RemoteColumn = Omit<ResultColumn, 'values' | 'valid' | 'dictionary'>;

/**
 * The head of a result, as JSON. A result is the length of its head, the head, the length of its body, the body, and the checksum of
 * all of these. Lengths and checksum are 32-bit little-endian numbers. The body is an Arrow IPC stream; that of an error is empty. A head without properties says that results are
 * still pending.
 */
export type RemoteHead =
  | ({ readonly id: number; readonly ok: true; readonly columns: readonly RemoteColumn[] } & Omit<ResultRecord, 'columns'>)
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };

/** The media type of a response with results. */
export const RESULTS_TYPE = 'application/vnd.sales-elements.results';

/** Returns the checksum at the end of each result: a number that changes with any single byte, and nearly always with several (FNV-1a). */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
