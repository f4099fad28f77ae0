import type * as Library from '@observablehq/plot';
import type { Scale } from '@observablehq/plot';
import type { MarkDrawing, Plot, PlotFrame } from '../../../plot/drawing.js';
import { SalesError } from '../../../util/error.js';
import { namedRows, plainRows, type PlotValue } from '../model/data.js';
import { type PictureTexts, type PlotPicture, TOKENS } from '../model/view.js';
import type { PlotFunction, PlotLibrary } from '../plot-function.js';
import { plotOptions, scaleColumn } from './options.js';
import { MarkTracker, targetsIn, type TrackedMark } from './tracked-marks.js';

/** Number of swatches of a continuous scale. */
const PIECES = 32;
const RAMP_PX = 8;
const SVG = 'http://www.w3.org/2000/svg';

/** The texts of a legend: the scale’s name, and how values are formatted. */
interface LegendTexts {
  readonly label: string | undefined;
  readonly tick: (value: PlotValue) => string;
}

/**
 * Returns the legend of a color scale. The legend of Observable Plot includes a style sheet and an image, which a strict
 * content policy blocks.
 */
function legendOf(scale: Scale, { label, tick }: LegendTexts): HTMLElement {
  const legend = document.createElement('div');
  legend.className = 'legend';
  legend.setAttribute('part', 'legend');
  if (label !== undefined) legend.append(span('legend-label', label));
  if (scale.interpolate) legend.append(...ramp(scale, tick));
  else if (scale.domain) legend.append(...swatches(scale, tick));
  return legend;
}

function swatches(scale: Scale, tick: LegendTexts['tick']): readonly Element[] {
  const isStepped = scale.type === 'threshold';
  const values = [...scale.domain!] as PlotValue[];
  const steps = isStepped
    ? [...(scale.range ?? [])].map((color, k) => [color as string, stepText(values, k, tick)] as const)
    : [];
  const named = values.map((value) => [scale.apply(value) as string, tick(value)] as const);
  return (isStepped ? steps : named).map(([color, text]) => {
    const item = span('legend-item', text);
    const key = span('key', '');
    key.style.setProperty('--_c', color);
    item.prepend(key);
    return item;
  });
}

/** Returns the label of a color step: `< 10`, `10–20`, `≥ 20`. */
function stepText(limits: readonly PlotValue[], step: number, tick: LegendTexts['tick']): string {
  const [from, to] = [limits[step - 1], limits[step]];
  if (from === undefined) return `< ${tick(to ?? null)}`;
  return to === undefined ? `≥ ${tick(from)}` : `${tick(from)}–${tick(to)}`;
}

function ramp(scale: Scale, tick: LegendTexts['tick']): readonly Element[] {
  const domain = [...scale.domain!].map(Number);
  const [from = 0, to = 1] = [domain[0], domain.at(-1)];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ramp');
  svg.setAttribute('viewBox', `0 0 ${PIECES} ${RAMP_PX}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  for (let k = 0; k < PIECES; k++) {
    const piece = document.createElementNS(SVG, 'rect');
    piece.setAttribute('x', String(k));
    piece.setAttribute('width', '1.1');
    piece.setAttribute('height', String(RAMP_PX));
    piece.setAttribute('fill', scale.apply(from + ((to - from) * (k + 0.5)) / PIECES) as string);
    svg.append(piece);
  }
  return [span('legend-end', tick(from)), svg, span('legend-end', tick(to))];
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

export interface PlotDrawing extends MarkDrawing<PlotPicture, PictureTexts> {
  readonly marks: readonly TrackedMark[];
}

const DEFAULT_HEIGHT = 192;

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
