import type { Note } from '../../query/schema.js';
import { utf8Text } from '../cells/text-list.js';

/** How a text was split, and what its lines look like. */
interface Splitting {
  /** The configured delimiter. */
  readonly set: string;
  /** True when `read` set the delimiter, false when the format did. */
  readonly byRead: boolean;
  /** The delimiter that the lines appear to have. */
  readonly found: string;
}

/** Maximum length of the quoted example line. */
const EXAMPLE_LENGTH = 60;

/**
 * Returns a function that checks whether a text beginning with `head` (UTF-8) was split with the wrong delimiter. The function
 * takes the number of resulting columns and returns the warnings.
 */
export function otherDelimiter(head: Uint8Array, { set, byRead, found }: Splitting): (columns: number) => readonly Note[] {
  const line = utf8Text(head)
    .split(/[\r\n]+/)
    .find((one) => one.trim() !== '')!;
  const [wrong, right] = [set, found].map((sign) => (sign === '\t' ? 'tab' : sign));
  const example = line.length > EXAMPLE_LENGTH ? `${line.slice(0, EXAMPLE_LENGTH)}\u2026` : line;
  const who = byRead ? 'read sets the delimiter to' : 'The format has the delimiter';
  return (columns) => {
    if (line.split(found).length <= columns) return [];
    const count = columns === 1 ? 'one column' : `${String(columns)} columns`;
    const message = `${who} '${wrong!}', and the file came out as ${count}, but its lines look separated by '${right!}' ('${example}')`;
    return [{ code: 'other-delimiter', message, params: { set: wrong!, found: right!, columns, example } }];
  };
}
