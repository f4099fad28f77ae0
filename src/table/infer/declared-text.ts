import type { TextColumn } from '../column.js';
import type { CellPool } from '../cells/column-builder.js';
import { looksLikeDate, readDate } from './infer-date.js';
import { markEvidence } from './infer-number.js';
import { isOdd, mayBeMissing } from './missing.js';

/** Number of texts checked, spread over all. */
const SAMPLE = 200;
/** Matches the words that every boolean column contains. */
const BOOLEAN = /^(?:true|false)$/i;

/**
 * Returns a column for cells that their source declares as text. A quick check must show that every cell is a value and none is a
 * date. This skips counting and recoding, which takes twice as long as reading for many distinct texts. `undefined` when a closer
 * look is needed.
 */
export function plainTextColumn(pool: CellPool): TextColumn | undefined {
  return plainColumn(pool, 'text, as typed in the file', looksLikeDate);
}

/**
 * Returns a text column for cells of undeclared type, if no text of a sample is a number, a date or a boolean; `undefined`
 * otherwise.
 */
export function plainlyText(pool: CellPool): TextColumn | undefined {
  const isOther = (text: string): boolean => markEvidence(text) !== 'none' || readDate(text) !== undefined || BOOLEAN.test(text);
  return pool.list && plainColumn(pool, 'text', isOther);
}

function plainColumn(pool: CellPool, guess: string, isOther: (text: string) => boolean): TextColumn | undefined {
  const { name, list, codes, length, numbers } = pool;
  if (numbers) return undefined;
  const step = Math.max(1, Math.floor((list?.size ?? pool.texts.length) / SAMPLE));
  const sample = list?.sample(SAMPLE) ?? pool.texts.filter((_, code) => code % step === 0);
  if (sample.length === 0 || sample.some(isOther)) return undefined;
  const base = { name, type: 'text', length, missing: 0, guess } as const;
  if (!list) return pool.texts.some(mayBeMissing) ? undefined : { ...base, codes, dictionary: pool.texts };
  if (list.some(isOdd, (text) => mayBeMissing(text) || text.startsWith('="'))) return undefined;
  return {
    ...base,
    codes,
    list,
    get dictionary() {
      return list.all;
    },
  };
}
