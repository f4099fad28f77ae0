import type { CubeRequest } from '../../engine/cube/cube.js';
import type { RemoteColumn } from '../../query/remote.js';

/** Where the parts of an aggregate are, as indexes of columns. Equal columns are sent once. */
export type PartLayout =
  | { readonly kind: 'count'; readonly counts: number }
  /** The sum as a whole number, as high × 2^32 + low where it has a high part. */
  | { readonly kind: 'sum'; readonly counts: number; readonly low: number; readonly high?: number; readonly scale: number }
  | { readonly kind: 'doubles'; readonly counts: number; readonly sums: number }
  | { readonly kind: 'chosen'; readonly counts: number; readonly values: number; readonly orders: number };

/**
 * The head of a cube. Its body is an Arrow IPC stream with the keys and the parts of aggregates. From byte `pairsAt` on, a second
 * stream has the repeats of members: index of the aggregate, the two groups, and the number of members.
 */
export interface CubeHead {
  readonly pass: CubeRequest;
  readonly rowCount: number;
  readonly columns: readonly RemoteColumn[];
  readonly parts: readonly PartLayout[];
  readonly pairs?: { readonly at: number; readonly rowCount: number };
  readonly selected: number;
  readonly total: number;
}

/** The head of a cube among the heads of a response. */
export interface CubeFrame {
  readonly id: number;
  readonly ok: true;
  readonly cube: CubeHead;
}
