/** Average advance of a character as a share of the font size, for the sans-serif faces that pages use. */
const WIDE = /[MW@%mw—…\u{1100}-\u{11ff}\u{2e80}-\u{9fff}\u{ac00}-\u{d7af}\u{f900}-\u{faff}\u{ff00}-\u{ff60}]/u;
const NARROW = /[\s.,:;'’|!()[\]ijlIrtf·-]/u;

/** Font size at which texts are measured; widths are proportional to it. */
const MEASURED_PX = 100;
/** Maximum number of measured texts that are kept, some hundred kilobytes. */
const MAX_KEPT = 5000;

let font = '';
let canvas: CanvasRenderingContext2D | undefined;
const widths = new Map<string, number>();

/** Sets the font family in which the next texts are drawn. Without one, as outside of a page, widths are estimated. */
export function useFont(family: string): void {
  if (family === font) return;
  font = family;
  widths.clear();
  canvas ??= document.createElement('canvas').getContext('2d') ?? undefined;
  if (canvas) canvas.font = `${MEASURED_PX}px ${family}`;
}

/** Forgets what was measured, since a font has arrived in place of another. */
export function forgetWidths(): void {
  widths.clear();
}

/**
 * Returns about how wide a text is, in px: an estimate on the safe side (some 8% too wide for most Latin fonts), so that a layout is the same
 * in all of them, or the measured width in a font that is wider than that.
 */
export function textWidth(text: string, sizePx: number): number {
  return (Math.max(estimated(text), measured(text)) * sizePx) / MEASURED_PX;
}

function measured(text: string): number {
  if (!canvas || font === '') return 0;
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (widths.size >= MAX_KEPT) widths.clear();
  const { width } = canvas.measureText(text);
  widths.set(text, width);
  return width;
}

function estimated(text: string): number {
  let em = 0;
  for (const character of text)
    em += WIDE.test(character) ? (character > '\u{10ff}' ? 1.05 : 0.88) : NARROW.test(character) ? 0.34 : 0.6;
  return em * MEASURED_PX;
}
