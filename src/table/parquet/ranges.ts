import type { PartSource } from '../part.js';

/** Bytes between two wanted places that are read along: cheaper than another request. */
const GAP_BYTES = 1 << 16;

/** A place in a file: from the first byte up to, not with, the last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A file of which any part can be read. */
export interface RangedSource {
  readonly total: number;
  readonly slice: NonNullable<PartSource['slice']>;
}

/** Reads places of a file, those that lie close together at once, all at the same time; one array per place, in their order. */
export async function readPlaces(source: RangedSource, places: readonly Place[]): Promise<Uint8Array[]> {
  const runs = runsOf(places);
  const read = await Promise.all(runs.map(async (run) => ({ ...run, bytes: await source.slice(run.from, run.to) })));
  return places.map(({ from, to }) => {
    const run = read.find((one) => one.from <= from && to <= one.to);
    return run?.bytes.subarray(from - run.from, to - run.from) ?? new Uint8Array(0);
  });
}

/** Places joined to few, in the order of the file. */
export function runsOf(places: readonly Place[]): Place[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of [...places].sort((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && from - last.to <= GAP_BYTES) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}
