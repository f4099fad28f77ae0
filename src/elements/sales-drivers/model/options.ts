import { splitList } from '../../../query/parse-list.js';
import { badOption } from '../../../util/error.js';

/** Attributes of drivers as written in HTML; empty when not set. */
export interface DriversAttributes {
  readonly measure: string;
  readonly compare: string;
  readonly by: string;
  readonly depth: string | number;
}

/** Parsed attributes. `by` is `undefined` when the data decides. */
export interface DriversOptions {
  readonly measure: string;
  readonly compare: string;
  readonly by: readonly string[] | undefined;
  readonly depth: 1 | 2;
}

/** Maximum number of dimensions analyzed. */
export const MAX_DIMENSIONS = 8;

/** Parses the attributes of drivers. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions({ measure, compare, by, depth }: DriversAttributes): DriversOptions {
  const wanted = measure.trim() || 'revenue';
  const named = splitList(by);
  if (named.length > MAX_DIMENSIONS) throw badOption('by', by, `at most ${MAX_DIMENSIONS} dimensions`);
  return {
    measure: wanted,
    compare: compare.trim() || 'previous-year',
    by: named.length > 0 ? named : undefined,
    depth: depthOf(String(depth).trim()),
  };
}

function depthOf(text: string): 1 | 2 {
  if (text === '' || text === '2') return 2;
  if (text === '1') return 1;
  throw badOption('depth', text, '1 or 2');
}
