import type * as Library from '@observablehq/plot';
import type { MarkDrawing, Plot, PlotFrame } from '../../../plot/drawing.js';
import { SalesError } from '../../../util/error.js';
import { namedRows, plainRows, type PlotValue } from '../model/data.js';
import { legendOf, type LegendTexts } from './legend.js';
import { scaleColumn, plotOptions } from './options.js';
import type { PlotFunction, PlotLibrary } from '../plot-function.js';
import { TOKENS } from '../model/tokens.js';
import type { PictureTexts, PlotPicture } from '../model/view.js';
import { MarkTracker, targetsIn, type TrackedMark } from './tracked-marks.js';

/** A custom chart with its marks. */
export interface PlotDrawing extends MarkDrawing<PlotPicture, PictureTexts> {
  readonly marks: readonly TrackedMark[];
}

/** Default chart height. */
const DEFAULT_HEIGHT = 192;

/** Draws with Observable Plot. */
export function chartPlot(library: PlotLibrary): Plot<PlotPicture, PictureTexts, PlotDrawing> {
  return {
    draw: (picture, texts, frame) => draw(library, picture, texts, frame),
    leastHeight: ({ source }) =>
      typeof source === 'function' ? DEFAULT_HEIGHT : Number(source.options['height'] ?? DEFAULT_HEIGHT),
  };
}

function draw({ Plot, d3 }: PlotLibrary, picture: PlotPicture, texts: PictureTexts, frame: PlotFrame): PlotDrawing {
  const root = document.createElement('div');
  root.className = 'drawn';
  root.setAttribute('role', 'img');
  root.setAttribute('aria-label', texts.label);
  const { data, source } = picture;
  const isFunction = typeof source === 'function';
  const rows = isFunction ? plainRows(data) : namedRows(data);
  const tracker = new MarkTracker(Plot, rows);
  const page = pagePlot(Plot, tracker, legendTexts(picture, texts));
  const { width, height, rtl } = frame;
  try {
    root.append(
      isFunction
        ? drawnBy(source as PlotFunction, { rows, result: data.main, Plot: page, d3, width, height, tokens: TOKENS })
        : page.plot(plotOptions(Plot, { specification: source, data, rows, width, height, rtl })),
    );
  } catch (error) {
    picture.onFailure(failureOf(error, isFunction));
  }
  const { marks } = tracker;
  ghost(marks, picture);
  return {
    svg: root,
    marks,
    ...targetsIn(root, marks),
    redraw: () => undefined,
  };
}

/** @throws SalesError `bad-option` when the function returns no element */
function drawnBy(source: PlotFunction, input: Parameters<PlotFunction>[0]): Element {
  const drawn: unknown = source(input);
  if (drawn instanceof Element) return fitted(drawn);
  throw new SalesError('bad-option', 'no-element', { params: { option: 'plot', value: drawn === null ? 'null' : typeof drawn } });
}

function failureOf(error: unknown, isFunction: boolean): SalesError {
  if (error instanceof SalesError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new SalesError('bad-option', isFunction ? 'plot-function-failed' : 'plot-cannot-draw', {
    cause: error,
    params: { option: 'plot', problem: reason },
  });
}

function legendTexts({ data, source }: PlotPicture, { number }: PictureTexts): LegendTexts {
  const column = typeof source === 'function' ? undefined : scaleColumn('color', { specification: source, data });
  const tick = (value: PlotValue): string => (typeof value === 'number' ? number(value) : String(value ?? ''));
  return { label: column?.label, tick: column?.tick ?? tick };
}

/** Draws unselected marks faintly behind the selected ones. */
function ghost(marks: readonly TrackedMark[], { isSelected }: PlotPicture): void {
  const kept = new Set(marks.filter(({ rows }) => rows.some(isSelected)).flatMap(({ shapes }) => shapes.map(({ node }) => node)));
  for (const { shapes } of marks) for (const { node } of shapes) if (!kept.has(node)) node.classList.add('ghosted');
}

type Drawn = ReturnType<typeof Library.plot>;

/**
 * Returns Observable Plot for drawing functions: `plot` reports its marks to the tracker, takes scale colors from the tokens,
 * and works under a strict content policy. Everything else is unchanged.
 */
function pagePlot(Plot: typeof Library, tracker: MarkTracker, texts: LegendTexts): typeof Library {
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
function fitted<Node extends Element>(drawn: Node): Node {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const group of drawn.querySelectorAll('g[aria-label]:not([role])')) group.setAttribute('role', 'group');
  return drawn;
}
