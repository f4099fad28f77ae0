import { splitList } from '../../../query/list.js';
import { badOption } from '../../../util/error.js';

/** The attributes of drivers as they are written; empty where not set. */
export interface DriversAttributes {
  readonly measure: string;
  readonly compare: string;
  readonly by: string;
  readonly depth: string | number;
}

/** The attributes as they are meant. `by`: undefined where the data decide. */
export interface DriversOptions {
  readonly measure: string;
  readonly compare: string;
  readonly by: readonly string[] | undefined;
  readonly depth: 1 | 2;
}

/** Measures of whose members the change is no sum, and which are no quotients of such. */
const NOT_TAKEN = /^(customers|products|sellers|new-customers|processing-days|delivery-days|share\(.*)$/;

/** More dimensions than these are not looked at. */
export const MOST_DIMENSIONS = 8;

/** Reads the attributes of drivers. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions({ measure, compare, by, depth }: DriversAttributes): DriversOptions {
  const wanted = measure.trim() || 'revenue';
  if (NOT_TAKEN.test(wanted))
    throw badOption(
      'measure',
      wanted,
      'a measure that adds up (revenue, profit, cost, units) or a quotient (margin, aov, a / b)',
    );
  const named = splitList(by);
  if (named.length > MOST_DIMENSIONS) throw badOption('by', by, `at most ${MOST_DIMENSIONS} dimensions`);
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
