/**
 * Classes of shapes that need no contrast: backgrounds, halos and shades behind marks, and grid lines. `soft`, `past`, `gain` and `loss` fill
 * the space below or between lines; the lines are the marks.
 */
const HELPERS =
  /(^|[\s-])(grid|zero|tick|tick-line|halo|chosen|strip|strip-area|note-band|half|soft|past|gain|loss|boundary|none|track|leader|guide|connector|veil|ground|bg|hatch|frame|plan-band)(\s|$)/;

/** The contrast of WCAG 2 between two colors of a screen, each channel 0 … 255. */
function contrast(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  const luminance = (color: Uint8ClampedArray): number => {
    const [r, g, b] = [0, 1, 2].map((k) => {
      const value = color[k]! / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** A mark that stands out less than 3 : 1, with its classes and its contrast. */
export type PaleMark = readonly [mark: string, contrast: number];

/** Finds the marks inside a widget that stand out less than 3 : 1 from their card, with all opacities applied, once for each kind of mark. */
export function paleMarks(root: ShadowRoot): readonly PaleMark[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const ground = getComputedStyle(root.querySelector('.card')!).backgroundColor;
  const over = (color: string, alpha: number): Uint8ClampedArray => {
    pen.globalAlpha = 1;
    pen.fillStyle = ground;
    pen.fillRect(0, 0, 1, 1);
    pen.globalAlpha = alpha;
    if (alpha > 0) {
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
    }
    return pen.getImageData(0, 0, 1, 1).data;
  };
  const opacityOf = (shape: Element): number => {
    let opacity = 1;
    for (let at: Element | null = shape; at && !at.matches('.card'); at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  const found = new Map<string, number>();
  for (const shape of root.querySelectorAll<SVGGeometryElement>(
    '.stage svg :is(path, rect, circle), .spark svg :is(path, circle), td svg :is(path, rect)',
  )) {
    const group = `${shape.parentElement!.getAttribute('class') ?? ''} ${shape.getAttribute('class') ?? ''}`.trim();
    const box = shape.getBBox();
    if (HELPERS.test(group) || (box.width === 0 && box.height === 0) || found.has(group)) continue;
    const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, visibility } = getComputedStyle(shape);
    if (visibility !== 'visible') continue;
    const opacity = opacityOf(shape);
    const paints = [
      ...(fill === 'none' ? [] : [over(fill, opacity * Number(fillOpacity))]),
      ...(stroke === 'none' || Number.parseFloat(strokeWidth) === 0 ? [] : [over(stroke, opacity * Number(strokeOpacity))]),
    ];
    // A cell with its number is read by the number.
    if (group.includes('cell') && root.querySelector('.stage .value text')) continue;
    found.set(group, Math.max(1, ...paints.map((paint) => contrast(paint, over(ground, 1)))));
  }
  return [...found].filter(([, ratio]) => ratio < 3).map(([mark, ratio]) => [mark, Math.round(ratio * 100) / 100]);
}
