import { messages as names } from '../compiled/tr/names.js';
import { grammarOf, joined } from '../grammar.js';

/** The ending “its …” of a number, by its last digit, and of tens by the digit before the zero: `bir’i`, `iki’si`, `on’u`, `yirmi’si`. */
const ONES = ['', 'i', 'si', 'ü', 'ü', 'i', 'sı', 'si', 'i', 'u'];
const TENS = ['ü', 'u', 'si', 'u', 'ı', 'si', 'ı', 'i', 'i', 'ı'];

/** The ending “its …” of a share as it is spoken: `%36` → `sı`, `%80` → `i`, `%100` → `ü`. Empty for a text without a number. */
function ending(share: string): string {
  const digits = share.replaceAll(/\D/g, '');
  const [before, last] = [Number(digits.at(-2) ?? 0), Number(digits.at(-1) ?? 0)];
  if (digits === '') return '';
  if (last > 0) return ONES[last] ?? '';
  return Number(digits) === 0 || share.includes(',') ? 'ı' : (TENS[before] ?? '');
}

/** A share with its ending, and what follows it, by the last vowel: `front` after e, i, ö and ü. */
function ended(share: string, back = '', front = ''): string {
  const own = ending(share);
  return own === '' ? share : `${share}’${own}${/[iü]$/.test(own) ? front : back}`;
}

export const grammar = {
  .../* @__PURE__ */ grammarOf('tr', names, {
    and: (items) => joined(items, (before, name) => `${before} ve ${name}`),
    // An English name such as `Item` keeps its capital: its small letter in Turkish would be `ı`.
    lower: (label) => (/^(\p{Lu}{2}|I)/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('tr') + label.slice(1)),
  }),
  /** A share of something: `müşterilerin %36’sı`. */
  si: (share: string): string => ended(share),
  /** A share of something in which: `siparişlerin %36’sında`. */
  sinda: (share: string): string => ended(share, 'nda', 'nde'),
  /** A share of something as an object: `cironun %36’sını`, with the vowel of the ending once more. */
  sini: (share: string): string => {
    const vowel = ending(share).at(-1) ?? '';
    return ended(share, `n${vowel}`, `n${vowel}`);
  },
};
