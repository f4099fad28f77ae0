/**
 * The code pages in which Windows writes languages, with their letters beyond ASCII. Of two that explain a text, the first is taken: Hebrew has only letters
 * that Cyrillic has at the same places.
 */
const LANGUAGES: readonly (readonly [label: string, ...letters: string[]])[] = [
  ['windows-1252', 'äöüß', 'àâæçèéêëîïôœùûüÿ', 'áéíñóúü¿¡', 'àáâãçéêíóôõú', 'àèéìíîòóùú', 'áèéëíïóöü', 'åäöé', 'æøåéóäö'],
  ['windows-1250', 'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'áäčďéíĺľňóôŕšťúýž'],
  ['windows-1254', 'âçğıi\u0307îöşüû'],
  ['windows-1255', 'אבגדהוזחטיךכלםמןנסעףפץצקרשת׳״'],
  ['windows-1251', 'абвгдежзийклмнопрстуфхцчшщъыьэюяё', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
  ['windows-1253', 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ'],
  ['windows-1256', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگـًَُِّْ،؛؟'],
];

/** Signs between words, which are the same in most code pages. */
const SIGNS = /[\0-\u007F\u20AC‚„…†‡‰‹›‘’“”•–—™\u00A0£§©«®°»·№]/gu;
/** What no word has, so the text is in another code page: a capital beyond ASCII after a small letter, and letters of another script after Latin ones. */
const BROKEN = /(?<=\p{Ll})(?![A-Z])\p{Lu}|(?<=[A-Za-z])(?=\p{L})[^\0-\u024F]/gu;

/** Maximum number of bytes that are decoded. */
const READ_BYTES = 1 << 14;
/** Minimum share of the letters of one language, and minimum number of different ones where a sign such as ³ could be a letter. */
const MIN_SHARE = 0.95;
const MIN_DISTINCT = 3;

/** Returns the encoding of a text that is not Unicode, by the letters that it would have: one of East Asia or of Windows, else windows-1252. */
export function legacyEncoding(bytes: Uint8Array): string {
  const some = bytes.subarray(0, READ_BYTES);
  return codePage(some) ?? eastAsian(some) ?? 'windows-1252';
}

/** Returns the code page with the letters of one language; `undefined` where no language has nearly all. */
function codePage(bytes: Uint8Array): string | undefined {
  const scores = LANGUAGES.flatMap(([label, ...languages], order) => {
    const text = new TextDecoder(label).decode(bytes, { stream: true });
    const letters = text.replace(SIGNS, '').toLowerCase();
    const broken = text.match(BROKEN)?.length ?? 0;
    if (order > 0 && new Set(letters).size < MIN_DISTINCT) return [];
    return languages.map((known) => {
      const found = Array.from(letters).filter((letter) => known.includes(letter)).length;
      return { label, share: (found - broken) / letters.length };
    });
  });
  const [best] = scores.toSorted((a, b) => b.share - a.share);
  return best && best.share >= MIN_SHARE ? best.label : undefined;
}

/** Characters of Chinese, Japanese and Korean texts, and runs of them: words have several, which single accented letters read as a pair of bytes are not. */
const LETTERS = /[\u3000-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E]/gu;
const RUNS = /[\u3000-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E]{2,}/gu;
const HANGUL = /[\uAC00-\uD7A3]/gu;
const BEYOND_ASCII = /[^\0-\u007F]/gu;
const UNREADABLE = /\uFFFD/gu;

/** Minimum number of characters that prove something. */
const MIN_LETTERS = 4;
/** Minimum share of the characters beyond ASCII in runs, of Hangul in Korean texts, and maximum share of broken ones. */
const IN_RUNS = 0.8;
const KOREAN = 0.9;
const MAX_BROKEN = 0.01;
/** Minimum share of pairs with a low second byte in Big5; simplified Chinese has hardly any. */
const LOW = 0.1;

/** Returns the encoding of a Chinese, Japanese or Korean text that is not Unicode; `undefined` for other texts. */
function eastAsian(bytes: Uint8Array): string | undefined {
  const textIn = (label: string): string | undefined => {
    const text = new TextDecoder(label).decode(bytes, { stream: true });
    const all = count(text, BEYOND_ASCII);
    const runs = (text.match(RUNS) ?? []).reduce((sum, run) => sum + run.length, 0);
    // The first pair may be cut.
    const isWhole = count(text, UNREADABLE) <= Math.max(1, MAX_BROKEN * all);
    return runs >= MIN_LETTERS && runs >= IN_RUNS * all && isWhole ? text : undefined;
  };
  if (textIn('shift_jis') !== undefined) return 'shift_jis';
  const korean = textIn('euc-kr');
  if (korean !== undefined && kinds(korean, HANGUL) >= KOREAN * kinds(korean, LETTERS)) return 'euc-kr';
  const label = lowPairs(bytes) >= LOW ? 'big5' : 'gb18030';
  return textIn(label) === undefined ? undefined : label;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** The number of different characters: a file repeats those of a few products. */
function kinds(text: string, sign: RegExp): number {
  return new Set(text.match(sign)).size;
}

/** The share of pairs of bytes with a second byte below all first ones. */
function lowPairs(bytes: Uint8Array): number {
  let [pairs, low] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if (bytes[at]! < 0x80) continue;
    at += 1;
    pairs += 1;
    if (bytes[at]! < 0xa1) low += 1;
  }
  return pairs === 0 ? 0 : low / pairs;
}
