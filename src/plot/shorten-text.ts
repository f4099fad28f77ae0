import { textWidth } from './text-width.js';

/** How much wider a capital is than `textWidth` takes a letter to be, as a share of the font size: some registers write all names in capitals. */
const CAPITAL_EM = 0.12;

/** About how wide a name is, in px: as `textWidth`, with room for capitals. */
export function nameWidth(text: string, sizePx: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return textWidth(text, sizePx) + capitals * CAPITAL_EM * sizePx;
}

/** A text that ends in an ellipsis where it would be wider than `widthPx`. */
export function shortenText(text: string, widthPx: number, sizePx: number): string {
  if (nameWidth(text, sizePx) <= widthPx) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && nameWidth(`${characters.join('')}…`, sizePx) > widthPx) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
