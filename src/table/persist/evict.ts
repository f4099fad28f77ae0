import type { CopyInfo } from './table-store.js';

/** Maximum size of one copy in bytes: about five million rows of ten columns. */
export const MAX_COPY_BYTES = 256e6;
/** Maximum size of all copies of an origin in bytes. */
const MAX_BYTES = 512e6;
/** Maximum share of the space that the browser offers to the origin. The page may need the rest. */
const MAX_SHARE = 0.25;
/** Maximum time without use in milliseconds: 30 days. */
const MAX_AGE_MS = 30 * 24 * 3600 * 1000;

/** The circumstances under which space is made for a copy. */
export interface Space {
  /** Size of the new copy in bytes; 0 when none is stored. */
  readonly bytes: number;
  /** Bytes that the browser offers to the origin; `undefined` when unknown. */
  readonly quota: number | undefined;
  /** Version of the library. */
  readonly library: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Returns the keys of copies to delete: those of other versions and those unused for 30 days, then those unused for longest, until the new copy has
 * space. `undefined` when it can never have enough.
 */
export function copiesToDelete(
  copies: ReadonlyMap<string, CopyInfo>,
  { bytes, quota, library, now }: Space,
): readonly string[] | undefined {
  const limit = Math.min(MAX_BYTES, quota === undefined ? MAX_BYTES : quota * MAX_SHARE);
  if (bytes > Math.min(limit, MAX_COPY_BYTES)) return undefined;
  const isOld = (one: CopyInfo): boolean => one.library !== library || now - one.used > MAX_AGE_MS;
  const deleted = [...copies].filter(([, one]) => isOld(one)).map(([key]) => key);
  const kept = [...copies].filter(([, one]) => !isOld(one)).sort(([, one], [, other]) => one.used - other.used);
  let total = kept.reduce((sum, [, one]) => sum + one.bytes, bytes);
  for (const [key, one] of kept) {
    if (total <= limit) break;
    deleted.push(key);
    total -= one.bytes;
  }
  return deleted;
}
