import type * as Library from '@observablehq/plot';
import { legendOf, type LegendTexts } from './legend.js';
import { TOKENS } from '../model/tokens.js';
import type { MarkTracker } from './tracked-marks.js';

type Drawn = ReturnType<typeof Library.plot>;

/**
 * Returns Observable Plot for drawing functions: `plot` reports its marks to the tracker, takes scale colors from the tokens,
 * and works under a strict content policy. Everything else is unchanged.
 */
export function pagePlot(Plot: typeof Library, tracker: MarkTracker, texts: LegendTexts): typeof Library {
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
    const label = color.label === undefined ? texts.label : (color.label ?? undefined);
    const figure = document.createElement('figure');
    figure.append(legendOf(final, { ...texts, label }), drawn);
    return Object.assign(figure, { scale: (name: Library.ScaleName) => drawn.scale(name), legend: drawn.legend.bind(drawn) });
  };
  return { ...Plot, plot };
}

/** Returns the default colors of a scale. */
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
 * Prepares a drawing for the card: removes its style sheets, because their rules are part of the widget’s styles, and adds
 * roles to labeled elements.
 */
export function fitted<Node extends Element>(drawn: Node): Node {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const group of drawn.querySelectorAll('g[aria-label]:not([role])')) group.setAttribute('role', 'group');
  return drawn;
}
