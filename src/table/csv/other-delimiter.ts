import type { Note } from '../../query/schema.js';
import { utf8Text } from '../cells/text-list.js';

/** How a text was split, and how it looks. */
interface Splitting {
  /** The sign that is set. */
  readonly set: string;
  /** Whether `read` sets it, else the format does. */
  readonly byRead: boolean;
  /** The sign that its lines look separated by. */
  readonly found: string;
}

/** More of a line says no more. */
const EXAMPLE_LENGTH = 60;

/** What notes, of a text that begins with `head` (UTF-8), that it is split by another sign than its lines, from the number of columns that came out. */
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
