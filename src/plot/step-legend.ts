import type { Scale } from '../util/color-scale.js';
import { asLegend, rectMark, textMarks, type Label, type Mark, type Span } from './mark.js';
import { textWidth } from './text-width.js';

/** Font size of a legend. */
const TEXT_PX = 11;

/** Contents and position of a legend of color steps. */
export interface StepLegend {
  readonly scale: Scale;
  /** Labels of the bounds between the steps. */
  readonly bounds: readonly string[];
  readonly top: number;
  /** Where the legend begins, from the inline start, and the width of the chart. */
  readonly from: number;
  readonly width: number;
  readonly rtl: boolean;
  /** The swatch and meaning of cells without a step. */
  readonly other?: { readonly className: string; readonly text: string } | undefined;
  /** True when there are color steps. */
  readonly hasSteps: boolean;
}

/** Returns the steps in a row with their bounds below. A swatch for cells without a step follows. */
export function stepLegend({ scale, bounds, top, from, width, rtl, other, hasSteps }: StepLegend): readonly Mark[] {
  const { colours, way } = scale;
  const across = (x: number): number => (rtl ? width - x : x);
  const room = other ? textWidth(other.text, TEXT_PX) + 36 : 0;
  const step = Math.max(14, Math.min(40, (width - from - room - 24) / colours.length));
  const box = (x1: number, x2: number): Span => ({
    x1: Math.min(across(x1), across(x2)),
    x2: Math.max(across(x1), across(x2)),
    y1: top,
    y2: top + 9,
  });
  const swatches = colours.map((colour, k) =>
    rectMark([box(from + k * step, from + (k + 1) * step - 1)], `cell ${way === 'both' ? 'd' : 'q'}${colour} key`),
  );
  const widest = Math.max(0, ...bounds.map((text) => textWidth(text, TEXT_PX)));
  const every = Math.ceil((widest + 4) / step);
  const last = bounds.length - 1;
  const labels = bounds
    .map((text, k): Label => ({ x: across(from + (k + 1) * step - 0.5), y: top + 19, text, anchor: 'middle' }))
    .filter((_, k) => (last - k) % every === 0);
  const end = from + colours.length * step + 20;
  const otherMarks = other
    ? [
        rectMark([box(end, end + 9)], `${other.className} key`, 2),
        ...textMarks([{ x: across(end + 15), y: top + 5, text: other.text, anchor: 'start' }], 'tick'),
      ]
    : [];
  return asLegend([...(hasSteps ? swatches : []), ...textMarks(labels, 'tick'), ...otherMarks]);
}
