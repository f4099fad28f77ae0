import { LONG_TEXTS } from '../util/dictionary-sharing.js';
import type { PackedTexts, SentColumn, SentRecord } from './protocol.js';
import type { ResultRecord } from '../query/result.js';
import type { ResultColumn } from '../query/result-column.js';

/** Caches packed texts by dictionary, which consecutive results share. */
const PACKED = /* @__PURE__ */ new WeakMap<readonly string[], PackedTexts>();

/**
 * Prepares a dictionary for posting: a long list is packed into one text and cached. Cloning 200,000 customer names one at a time
 * took 49 ms.
 */
export function packTexts(texts: readonly string[]): Pick<SentColumn, 'dictionary' | 'packed'> {
  if (texts.length <= LONG_TEXTS) return { dictionary: texts };
  let packed = PACKED.get(texts);
  // Live rows add texts to the dictionary.
  if (packed?.ends.length !== texts.length) {
    const ends = new Uint32Array(texts.length);
    let end = 0;
    texts.forEach((text, k) => (ends[k] = end += text.length));
    PACKED.set(texts, (packed = { text: texts.join(''), ends }));
  }
  return { packed };
}

/** Restores a result after posting. A packed dictionary is split on first access. */
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
