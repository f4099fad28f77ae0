import { textWidth } from './text-width.js';

/** Splits a text into lines no wider than `widthPx`, at spaces. A single word that is wider is hyphenated. */
export function wrapText(text: string, widthPx: number, sizePx: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
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
