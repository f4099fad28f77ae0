/** Characters of Chinese, Japanese and Korean texts, and runs of them: words have several, which single accented letters read as a pair of bytes are not. */
const LETTERS = /[\u3000-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E]/gu;
const RUNS = /[\u3000-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E]{2,}/gu;
const HANGUL = /[\uAC00-\uD7A3]/gu;
const BEYOND_ASCII = /[^\0-\u007F]/gu;
const BROKEN = /\uFFFD/gu;

/** Maximum number of bytes that are decoded, and minimum number of characters that prove something. */
const READ_BYTES = 1 << 16;
const MIN_LETTERS = 4;
/** Minimum share of the characters beyond ASCII in runs, of Hangul in Korean texts, and maximum share of broken ones. */
const IN_RUNS = 0.8;
const KOREAN = 0.9;
const MAX_BROKEN = 0.01;
/** Minimum share of pairs with a low second byte in Big5; simplified Chinese has hardly any. */
const LOW = 0.1;

/** Returns the encoding of a Chinese, Japanese or Korean text that is not Unicode; `undefined` for other texts. */
export function eastAsian(bytes: Uint8Array): string | undefined {
  const some = bytes.subarray(0, READ_BYTES);
  const textIn = (label: string): string | undefined => {
    const text = new TextDecoder(label).decode(some);
    const all = count(text, BEYOND_ASCII);
    const runs = (text.match(RUNS) ?? []).reduce((sum, run) => sum + run.length, 0);
    // The last pair may be cut.
    const isWhole = count(text, BROKEN) <= Math.max(1, MAX_BROKEN * all);
    return runs >= MIN_LETTERS && runs >= IN_RUNS * all && isWhole ? text : undefined;
  };
  if (textIn('shift_jis') !== undefined) return 'shift_jis';
  const korean = textIn('euc-kr');
  if (korean !== undefined && count(korean, HANGUL) >= KOREAN * count(korean, LETTERS)) return 'euc-kr';
  const label = lowPairs(some) >= LOW ? 'big5' : 'gb18030';
  return textIn(label) === undefined ? undefined : label;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
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
