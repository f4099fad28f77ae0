import type { CubeRequest } from '../../engine/cube/cube.js';
import type { AggregateParts } from '../../engine/engine.js';
import type { RemoteColumn } from '../../query/remote.js';

/** Where the parts of an aggregate are, as indexes of columns. Equal columns are sent once. */
export interface PartLayout {
  readonly kind: AggregateParts['kind'];
  readonly scale?: number;
  /** The arrays of the parts by name. */
  readonly arrays: Readonly<Record<string, number>>;
  /** The column with the values of `min` and `max`. */
  readonly column?: number;
}

/**
 * The head of a cube. Its body is an Arrow IPC stream with the keys and the parts of aggregates. From byte `repeats.at` on, a second
 * stream has the repeats of members.
 */
export interface CubeHead {
  readonly pass: CubeRequest;
  readonly rowCount: number;
  readonly columns: readonly RemoteColumn[];
  readonly parts: readonly PartLayout[];
  readonly repeats?: { readonly at: number; readonly rowCount: number; readonly columns: readonly RemoteColumn[] };
  readonly selected: number;
  readonly total: number;
}

/** The head of a cube among the heads of a response. */
export interface CubeFrame {
  readonly id: number;
  readonly ok: true;
  readonly cube: CubeHead;
}
