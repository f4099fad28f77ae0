import { messages as names } from '../compiled/tr/names.js';
import { grammarOf, joined } from '../grammar.js';

/** The ending “its …” of a number, by its last digit, and of tens by the digit before the zero: `bir’i`, `iki’si`, `on’u`, `yirmi’si`. */
const ONES = ['', 'i', 'si', 'ü', 'ü', 'i', 'sı', 'si', 'i', 'u'];
const TENS = ['ü', 'u', 'si', 'u', 'ı', 'si', 'ı', 'i', 'i', 'ı'];

/** The ending “its …” of a share or a count as it is spoken: `%36` → `sı`, `%80` → `i`, `%100` → `ü`. Empty for a text without a number. */
function ending(shown: string | number): string {
  const share = String(shown);
  const digits = share.replaceAll(/\D/g, '');
  const [before, last] = [Number(digits.at(-2) ?? 0), Number(digits.at(-1) ?? 0)];
  if (digits === '') return '';
  if (last > 0) return ONES[last] ?? '';
  return Number(digits) === 0 || share.includes(',') ? 'ı' : (TENS[before] ?? '');
}

/** A share or a count with its ending, and what follows it, by the last vowel: `front` after e, i, ö and ü. */
function ended(shown: string | number, back = '', front = ''): string {
  const own = ending(shown);
  return own === '' ? String(shown) : `${shown}’${own}${/[iü]$/.test(own) ? front : back}`;
}

/** The dative of each month, by the start of its name. */
const MONTHS: Readonly<Record<string, string>> = {
  Oca: 'Ocak’a',
  Şub: 'Şubat’a',
  Mar: 'Mart’a',
  Nis: 'Nisan’a',
  May: 'Mayıs’a',
  Haz: 'Haziran’a',
  Tem: 'Temmuz’a',
  Ağu: 'Ağustos’a',
  Eyl: 'Eylül’e',
  Eki: 'Ekim’e',
  Kas: 'Kasım’a',
  Ara: 'Aralık’a',
};

/** The dative of a number, by its last digit, and of tens by the digit before the zero: `bir’e`, `iki’ye`, `on’a`; of hundreds `yüz’e`, of thousands `bin’e`. */
const DATIVE_ONES = ['', 'e', 'ye', 'e', 'e', 'e', 'ya', 'ye', 'e', 'a'];
const DATIVE_TENS = ['e', 'a', 'ye', 'a', 'a', 'ye', 'a', 'e', 'e', 'a'];

export const grammar = {
  .../* @__PURE__ */ grammarOf('tr', names, {
    and: (items) => joined(items, (before, name) => `${before} ve ${name}`),
    // An English name such as `Item` keeps its capital: its small letter in Turkish would be `ı`.
    lower: (label) => (/^(\p{Lu}{2}|I)/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('tr') + label.slice(1)),
  }),
  /** A share or a count of something: `müşterilerin %36’sı`, `12 ayın 8’i`. */
  si: (share: string | number): string => ended(share),
  /** A day until which something holds: `30 Aralık’a kadar`. */
  kadar: (day: string): string => {
    const [, number = '', month = ''] = /^(\d+) (\p{L}{3})\p{L}*$/u.exec(day) ?? [];
    const dative = MONTHS[month];
    return dative === undefined ? `${day} tarihine kadar` : `${number} ${dative} kadar`;
  },
  /** What a period is compared with: `2016 yılının aynı günlerine göre`, `Oca 2018’e göre`. */
  gore: (period: string): string => {
    const [, ten = '', one = ''] = /(\d?)(\d)$/.exec(period) ?? [];
    const dative = one === '0' ? DATIVE_TENS[Number(ten)] : DATIVE_ONES[Number(one)];
    if (one !== '') return `${period}’${dative} göre`;
    return period.endsWith('günleri') ? `${period}ne göre` : `${period} ile karşılaştırıldığında`;
  },
  /** A share or a count of something in which: `siparişlerin %36’sında`, `12 ayın 8’inde`. */
  sinda: (share: string | number): string => ended(share, 'nda', 'nde'),
  /** A share of something as an object: `cironun %36’sını`, with the vowel of the ending once more. */
  sini: (share: string | number): string => {
    const vowel = ending(share).at(-1) ?? '';
    return ended(share, `n${vowel}`, `n${vowel}`);
  },
};
