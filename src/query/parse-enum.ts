import { SalesError } from '../util/error.js';
import { nearest } from './suggest.js';

/**
 * Parses an attribute that accepts a few words; an empty attribute means the first word.
 * @throws SalesError `bad-option` with the words, and the nearest one
 */
export function wordOf<Word extends string>(option: string, written: string, words: readonly [Word, ...Word[]]): Word {
  const value = written.trim();
  const known = value === '' ? words[0] : words.find((word) => word === value);
  if (known !== undefined) return known;
  const meant = nearest(value, words);
  const hint = meant === undefined ? '' : ` (did you mean '${meant}'?)`;
  throw new SalesError('bad-option', `${option}: invalid value '${value}'; expected one of ${words.join(', ')}${hint}`, {
    params: { option, value, expected: words, ...(meant === undefined ? {} : { nearest: meant }) },
  });
}
