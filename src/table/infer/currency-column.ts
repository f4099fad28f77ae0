import { currencyOfSign } from '../../query/currency-signs.js';
import { currencySign } from './infer-number.js';
import type { TextColumn } from '../column.js';
import { blocksOf, type NumberReading } from './number-column.js';
import { formAt, TEXT } from './plain-numbers.js';

/**
 * Returns the currencies of a column of mixed amounts (`$10.00`, `€10.00`) as a text column; `undefined` when there are fewer
 * than two. A sign of exactly one currency becomes its ISO 4217 code. Amounts without a sign are missing.
 */
export function currencyColumn(reading: NumberReading, taken: ReadonlySet<string>): TextColumn | undefined {
  const { profile, read, rows } = reading;
  if (rows.currency === 0) return undefined;
  const dictionary: string[] = [];
  const codes = profile.texts.map((text, index) => {
    const sign = read[index] === 1 && (profile.counts[index] ?? 0) > 0 ? currencySign(text) : undefined;
    if (sign === undefined) return -1;
    const name = currencyOfSign(sign);
    return dictionary.includes(name) ? dictionary.indexOf(name) : dictionary.push(name) - 1;
  });
  if (dictionary.length < 2 || dictionary.length > MAX_CURRENCIES) return undefined;
  const { length } = profile.pool;
  const column = new Uint8Array(length).fill(dictionary.length);
  const valid = new Uint8Array((length + 7) >> 3);
  let row = 0;
  let present = 0;
  for (const block of blocksOf(profile.pool)) {
    for (let index = 0; index < block.values.length; index++, row++) {
      const code = formAt(block, index) === TEXT ? (codes[block.values[index] as number] ?? -1) : -1;
      if (code < 0) continue;
      column[row] = code;
      valid[row >> 3] = (valid[row >> 3] as number) | (1 << (row & 7));
      present++;
    }
  }
  const name = taken.has('currency') ? `${profile.name} currency` : 'currency';
  if (taken.has(name)) return undefined;
  const missing = length - present;
  const guess = `text, the currencies of ${profile.name}`;
  return { name, type: 'text', length, missing, ...(missing > 0 ? { valid } : {}), guess, codes: column, dictionary };
}

/** Maximum number of currencies in one column; more signs are a misreading. */
const MAX_CURRENCIES = 100;
