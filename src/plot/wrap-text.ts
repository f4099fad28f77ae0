import { textWidth } from './text-width.js';

/** Letters of scripts without spaces, which may begin a line each, with the marks that may not; and words of other scripts. */
const UNITS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][ー々、。，：）」』]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]).)+/gu;

/**
 * Splits a text into lines no wider than `widthPx`, at spaces, and in Chinese and Japanese between letters. A single word that is wider is
 * hyphenated.
 */
export function wrapText(text: string, widthPx: number, sizePx: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text
    .split(/\s+/)
    .flatMap((word) => (word.match(UNITS) ?? [word]).map((unit, k) => ({ unit, space: k === 0 ? ' ' : '' })));
  for (const { unit: word, space } of words) {
    const longer = line === '' ? word : `${line}${space}${word}`;
    if (textWidth(longer, sizePx) <= widthPx) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = pieces(word, widthPx, sizePx);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

/** Splits a word into parts of similar length that fit, with hyphens between them. */
function pieces(word: string, widthPx: number, sizePx: number): readonly string[] {
  const characters = Array.from(word);
  for (let count = 1; count < characters.length; count++) {
    const length = Math.ceil(characters.length / count);
    const parts = Array.from({ length: Math.ceil(characters.length / length) }, (_, k) => {
      const part = characters.slice(k * length, (k + 1) * length).join('');
      return (k + 1) * length < characters.length ? `${part}-` : part;
    });
    if (parts.every((part) => textWidth(part, sizePx) <= widthPx)) return parts;
  }
  return characters;
}
