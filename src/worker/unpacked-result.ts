import type { ResultColumn, ResultRecord } from '../query/result.js';
import type { PackedTexts, SentColumn, SentRecord } from './protocol.js';

/** A result as it was before it was sent; a packed dictionary is taken apart when it is first looked at. */
export function unpackResult(sent: SentRecord): ResultRecord {
  return { ...sent, columns: sent.columns.map(unpackColumn) };
}

function unpackColumn({ packed, ...column }: SentColumn): ResultColumn {
  let texts: readonly string[] | undefined;
  return packed
    ? {
        ...column,
        get dictionary() {
          return (texts ??= textsOf(packed));
        },
      }
    : column;
}

function textsOf({ text, ends }: PackedTexts): readonly string[] {
  let start = 0;
  return Array.from(ends, (end) => text.slice(start, (start = end)));
}
