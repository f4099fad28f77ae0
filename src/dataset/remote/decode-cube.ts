import type { AggregateParts, Groups, Repeats } from '../../engine/engine.js';
import type { CubeHead } from './cube-head.js';
import { decodeColumns } from './decode-result.js';

/** Returns the groups of a cube’s pass. @throws RangeError for a damaged body */
export function decodeCube({ rowCount, columns, pass, parts, repeats, selected, total }: CubeHead, body: Uint8Array): Groups {
  const found = decodeColumns(body.subarray(0, repeats?.at), columns, rowCount);
  const repeated = repeats && decodeColumns(body.subarray(repeats.at), repeats.columns, repeats.rowCount);
  const arraysOf = (arrays: Readonly<Record<string, number>>): object =>
    Object.fromEntries(Object.entries(arrays).map(([name, column]) => [name, found[column]!.values]));
  return {
    count: rowCount,
    keys: found.slice(0, pass.by.length),
    values: [],
    parts: parts.map(
      ({ arrays, column, ...part }) =>
        ({ ...part, ...arraysOf(arrays), ...(column !== undefined && { values: found[column] }) }) as AggregateParts,
    ),
    ...(repeated && { repeats: Object.fromEntries(repeated.map(({ name, values }) => [name, values])) as unknown as Repeats }),
    missing: { keys: [], values: [] },
    selected,
    total,
  };
}
