import { WORD } from '../../util/exact-sum.js';
import type { AggregateParts, Groups, Repeats } from '../../engine/engine.js';
import type { ResultColumn } from '../../query/result-column.js';
import type { CubeHead, PartLayout } from './cube-head.js';
import { decodeColumns } from './decode-result.js';

const NUMBER = { name: '', type: 'number' } as const;
const PAIR_COLUMNS = [NUMBER, NUMBER, NUMBER, NUMBER];

/** Returns the groups of a cube’s pass. @throws RangeError for a damaged body */
export function decodeCube(head: CubeHead, body: Uint8Array): Groups {
  const { rowCount, columns, pass, parts, pairs, selected, total } = head;
  const found = decodeColumns(body.subarray(0, pairs?.at), columns, rowCount);
  const repeated = pairs && decodeColumns(body.subarray(pairs.at), PAIR_COLUMNS, pairs.rowCount);
  return {
    count: rowCount,
    keys: found.slice(0, pass.by.length),
    values: [],
    parts: parts.map((layout) => partsOf(layout, found)),
    ...(repeated && { repeats: repeatsOf(repeated, pass) }),
    missing: { keys: [], values: [] },
    selected,
    total,
  };
}

function partsOf(layout: PartLayout, columns: readonly ResultColumn[]): AggregateParts {
  const numbers = (index: number): Float64Array => columns[index]!.values as Float64Array;
  const counts = numbers(layout.counts);
  switch (layout.kind) {
    case 'count':
      return { kind: 'count', counts };
    case 'sum': {
      const low = numbers(layout.low);
      if (layout.high !== undefined) return { kind: 'sum', counts, low, high: numbers(layout.high), scale: layout.scale };
      const high = low.map((sum) => Math.trunc(sum / WORD));
      return { kind: 'sum', counts, low: low.map((sum, row) => sum - high[row]! * WORD), high, scale: layout.scale };
    }
    case 'doubles':
      return { kind: 'doubles', counts, sums: numbers(layout.sums), lost: new Float64Array(counts.length) };
    case 'chosen':
      return { kind: 'chosen', counts, values: columns[layout.values]!, orders: numbers(layout.orders) };
  }
}

function repeatsOf(
  [of, before, groups, times]: readonly ResultColumn[],
  { aggregates }: CubeHead['pass'],
): readonly (Repeats | undefined)[] {
  const rows = Array.from(of!.values.keys());
  return aggregates.map(({ name }, aggregate) => {
    if (name !== 'distinct') return undefined;
    const own = rows.filter((row) => of!.values[row] === aggregate);
    const pick = ({ values }: ResultColumn): number[] => own.map((row) => values[row]!);
    return {
      before: Int32Array.from(pick(before!)),
      groups: Int32Array.from(pick(groups!)),
      times: Float64Array.from(pick(times!)),
    };
  });
}
