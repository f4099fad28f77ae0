import { textWidth } from './text-width.js';

/**
 * Extra width of a capital compared with the average letter of `textWidth`, as a share of the font size. Some data has all names
 * in capitals.
 */
const CAPITAL_EM = 0.12;

/** Estimates the width of a name in px: like `textWidth`, with room for capitals. */
export function nameWidth(text: string, sizePx: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return textWidth(text, sizePx) + capitals * CAPITAL_EM * sizePx;
}
