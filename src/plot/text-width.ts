/** Characters that are wider or narrower than average, in the sans-serif fonts that pages use. */
const WIDE = /[MW@%mw—…\u{1100}-\u{11ff}\u{2e80}-\u{9fff}\u{ac00}-\u{d7af}\u{f900}-\u{faff}\u{ff00}-\u{ff60}]/u;
/** Invisible characters, such as those that set the direction of an amount in Hebrew and Arabic. */
const INVISIBLE = /\p{Cf}/u;
const NARROW = /[\s.,:;'’|!()[\]ijlIrtf·-]/u;

/** Font size at which texts are measured, in px; widths are proportional to it. */
const MEASURED_PX = 100;
/** Maximum number of cached text widths, a few hundred kilobytes. */
const MAX_CACHED = 5000;

/** Characters below this code are measured one at a time: numbers change with each result, and each measured text takes microseconds. */
const ASCII = 128;
/** Control characters. No font has them, and the browser searches all its fonts for each: 10 ms for all of them. */
const isControl = (code: number): boolean => code < 32 || code === 127;

let font = '';
let canvas: CanvasRenderingContext2D | undefined;
/** Measured widths of texts that are not ASCII. */
const widths = new Map<string, number>();
/** Measured widths of the ASCII characters, 0 for control characters; `undefined` until they are needed. */
let asciiWidths: Float64Array | undefined;
/** Estimated widths of the ASCII characters in em. */
const asciiEstimates = /* @__PURE__ */ Float64Array.from({ length: ASCII }, (_, code) => emOf(String.fromCharCode(code)));

/** Sets the font family for the next measurements. Without a font, such as outside of a page, widths are estimated. */
export function useFont(family: string): void {
  if (family === font) return;
  font = family;
  forgetWidths();
  canvas ??= document.createElement('canvas').getContext('2d') ?? undefined;
  if (canvas) canvas.font = `${MEASURED_PX}px ${family}`;
}

/** Clears the cached widths, because a font has loaded and replaced its fallback. */
export function forgetWidths(): void {
  widths.clear();
  asciiWidths = undefined;
}

/**
 * Returns the approximate width of a text in px. The estimate is on the safe side (about 8% too wide for most Latin fonts), so
 * the layout is the same with all of them. The measured width is used when a font is wider than the estimate.
 */
export function textWidth(text: string, sizePx: number): number {
  let em = 0;
  let measure = 0;
  const measured = measuredAscii();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ASCII) return scaled(Math.max(estimated(text), measuredText(text)), sizePx);
    em += asciiEstimates[code]!;
    if (measured) measure += measured[code]!;
  }
  return scaled(Math.max(em * MEASURED_PX, measure), sizePx);
}

function scaled(width: number, sizePx: number): number {
  return (width * sizePx) / MEASURED_PX;
}

function measuredAscii(): Float64Array | undefined {
  if (!canvas || font === '') return undefined;
  const context = canvas;
  return (asciiWidths ??= Float64Array.from({ length: ASCII }, (_, code) =>
    isControl(code) ? 0 : context.measureText(String.fromCharCode(code)).width,
  ));
}

function measuredText(text: string): number {
  if (!canvas || font === '') return 0;
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (widths.size >= MAX_CACHED) widths.clear();
  const { width } = canvas.measureText(text);
  widths.set(text, width);
  return width;
}

function estimated(text: string): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * MEASURED_PX;
}

function emOf(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  if (WIDE.test(character)) return character > '\u{10ff}' ? 1.05 : 0.88;
  return NARROW.test(character) ? 0.34 : 0.6;
}

/** Extra width of a capital compared with the average letter, as a share of the font size. Some data has all names in capitals. */
const CAPITAL_EM = 0.12;

/** Estimates the width of a name in px: like `textWidth`, with room for capitals. */
export function nameWidth(text: string, sizePx: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return textWidth(text, sizePx) + capitals * CAPITAL_EM * sizePx;
}

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
