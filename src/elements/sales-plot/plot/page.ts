import type * as Library from '@observablehq/plot';
import { legendOf, type LegendWords } from './legend.js';
import { TOKENS } from '../model/tokens.js';
import type { MarkTracker } from './tracked-marks.js';

type Drawn = ReturnType<typeof Library.plot>;

/**
 * Observable Plot as pages get it: `plot` tells the tracker what it draws, takes the colors of scales from the tokens, and works under a strict content
 * policy. Everything else is Observable Plot's own.
 */
export function pagePlot(Plot: typeof Library, tracker: MarkTracker, words: LegendWords): typeof Library {
  const plot = (options: Library.PlotOptions = {}): Drawn => {
    const marks = ((options.marks ?? []) as readonly unknown[]).flat(Infinity) as Library.Markish[];
    for (const mark of marks) tracker.track(mark);
    const { legend, ...color } = options.color ?? {};
    const unlit = { ...options, marks, opacity: { ...options.opacity, legend: false } };
    const draw = (more: Library.ScaleOptions): Drawn => {
      tracker.clear();
      return fitted(Plot.plot({ ...unlit, color: { ...color, ...more } }));
    };
    const first = draw({});
    const scale = first.scale('color');
    const palette = scale && paletteOf(scale, color);
    const drawn = palette ? draw(palette) : first;
    const final = drawn.scale('color');
    if (!legend || !final) return drawn;
    const label = color.label === undefined ? words.label : (color.label ?? undefined);
    const figure = document.createElement('figure');
    figure.append(legendOf(final, { ...words, label }), drawn);
    return Object.assign(figure, { scale: (name: Library.ScaleName) => drawn.scale(name), legend: drawn.legend.bind(drawn) });
  };
  return { ...Plot, plot };
}

/** The colors of a scale whose author names none. */
function paletteOf(scale: Library.Scale, { range, scheme, interpolate }: Library.ScaleOptions): Library.ScaleOptions | undefined {
  if (range !== undefined || scheme !== undefined || interpolate !== undefined) return undefined;
  const type = scale.type ?? 'linear';
  if ((type as string) === 'identity') return undefined;
  if (type === 'ordinal') return { range: TOKENS.series };
  if (type.startsWith('diverging')) return { interpolate: (t: number) => TOKENS.diverging(t) };
  // Quantile and quantize scales are thresholds once their limits are known.
  if (type === 'threshold') {
    const count = [...(scale.range ?? [])].length;
    return { range: Array.from({ length: count }, (_, k) => TOKENS.sequential(count < 2 ? 1 : k / (count - 1))) };
  }
  return { interpolate: (t: number) => TOKENS.sequential(t) };
}

/**
 * Fits a drawing to the card before it is on the page: without its style sheets, whose rules the widget has in its own, and with a role for what has a label.
 */
export function fitted<Node extends Element>(drawn: Node): Node {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const group of drawn.querySelectorAll('g[aria-label]:not([role])')) group.setAttribute('role', 'group');
  return drawn;
}
