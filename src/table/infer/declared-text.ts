import type { TextColumn } from '../column.js';
import type { CellPool } from '../cells/column-builder.js';
import { looksLikeDate, readDate } from './infer-date.js';
import { markEvidence } from './infer-number.js';
import { isOdd, mayBeMissing } from './missing.js';

/** Texts looked at, spread over all. */
const SAMPLE = 200;
/** A column of booleans has one of these. */
const TRUTH = /^(?:true|false)$/i;

/**
 * The column of cells that their source calls texts, where at a glance each of them is a value and no date: then nothing needs to be counted
 * or renamed, which for many different texts takes twice as long as reading them. Undefined where it needs a closer look.
 */
export function plainTextColumn(pool: CellPool): TextColumn | undefined {
  return plainColumn(pool, 'text, as typed in the file', looksLikeDate);
}

/** The same of cells that nobody calls texts: none of a sample is a number, a date or a truth. */
export function plainlyText(pool: CellPool): TextColumn | undefined {
  const isOther = (text: string): boolean => markEvidence(text) !== 'none' || readDate(text) !== undefined || TRUTH.test(text);
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
