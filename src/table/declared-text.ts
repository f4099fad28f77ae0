import type { TextColumn } from './column.js';
import type { CellPool } from './column-builder.js';
import { looksLikeDate } from './infer-date.js';
import { mayBeMissing } from './missing.js';

/** Texts looked at for dates, spread over all. */
const SAMPLE = 200;

/**
 * The column of cells that their source calls texts, where at a glance each of them is a value and no date: then nothing needs to be counted
 * or renamed, which for many different texts takes twice as long as reading them. Undefined where it needs a closer look.
 */
export function plainTextColumn({ name, texts, codes, length, numbers }: CellPool): TextColumn | undefined {
  if (numbers || texts.length === 0) return undefined;
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  for (let index = 0; index < texts.length; index += step) if (looksLikeDate(texts[index] as string)) return undefined;
  for (const text of texts) if (mayBeMissing(text)) return undefined;
  return { name, type: 'text', length, codes, dictionary: texts, missing: 0, guess: 'text, as typed in the file' };
}
