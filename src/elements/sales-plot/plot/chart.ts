import type * as Library from '@observablehq/plot';
import type { Scale } from '@observablehq/plot';
import type { MarkDrawing, Plot, PlotFrame, Box, Spot } from '../../../plot/drawing.js';
import { SalesError } from '../../../util/error.js';
import { namedRows, plainRows, type PlotValue, type PlotRow } from '../model/data.js';
import { type PictureTexts, type PlotPicture, TOKENS, type PlotMark } from '../model/view.js';
import type { PlotFunction, PlotLibrary } from '../plot-function.js';
import { plotOptions, scaleColumn } from './options.js';
import { pointTargets } from '../../../plot/points.js';

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

/** A shape and, for lines and areas, the point that belongs to the rows. */
interface Shape {
  readonly node: SVGGraphicsElement;
  /** In the node’s coordinates; `undefined` when the whole node belongs to the rows. */
  readonly point: Spot | undefined;
  readonly isText: boolean;
}

/** A mark for pointer and keyboard: all shapes of the same rows. */
interface TrackedMark extends PlotMark {
  readonly shapes: readonly Shape[];
}

/** Input of a render function in addition to the indexes: positions in px, by channel. */
type Values = Readonly<Record<string, ArrayLike<number> | undefined>>;

/** The arguments that Observable Plot passes to a mark’s render function. */
type RenderParts = readonly [
  index: unknown,
  scales: unknown,
  values: Values,
  dimensions: unknown,
  context: { readonly getMarkState: (mark: RenderedMark) => { readonly data?: ArrayLike<unknown> } },
];

/** The internals of a mark that tracking needs. */
interface RenderedMark {
  readonly channels: Readonly<Record<string, { readonly value?: unknown }>>;
  render: (...parts: RenderParts) => SVGElement | null;
}

/** Size of the frame around a point of a line. */
const POINT_PX = 5;

/** Prefix of channels that name a key of a click’s clause. */
const KEY_CHANNEL = 'key';

/** Records the rows of each shape while Observable Plot draws. */
class MarkTracker {
  readonly #Plot: typeof Library;
  readonly #rows = new Map<unknown, number>();
  #marks = new Map<string, { rows: readonly number[]; keys: readonly string[]; shapes: Shape[] }>();

  constructor(Plot: typeof Library, rows: readonly PlotRow[]) {
    this.#Plot = Plot;
    rows.forEach((row, index) => this.#rows.set(row, index));
  }

  /** The current marks in drawing order. */
  get marks(): readonly TrackedMark[] {
    return [...this.#marks.values()];
  }

  clear(): void {
    this.#marks = new Map();
  }

  track(mark: unknown): void {
    if (!(mark instanceof this.#Plot.Mark)) return;
    const tracked = mark as unknown as RenderedMark;
    const { render } = tracked;
    const keys = Object.entries(tracked.channels).flatMap(([name, { value }]) =>
      name.startsWith(KEY_CHANNEL) && typeof value === 'string' ? [value] : [],
    );
    tracked.render = (...parts) => {
      const node = render.apply(tracked, parts);
      const [, , values, , context] = parts;
      const { data } = context.getMarkState(tracked);
      if (node && data) this.#note(node, { data, values, keys, isText: mark instanceof this.#Plot.Text });
      return node;
    };
  }

  #note(
    node: SVGElement,
    {
      data,
      values,
      keys,
      isText,
    }: { readonly data: ArrayLike<unknown>; readonly values: Values; readonly keys: readonly string[]; readonly isText: boolean },
  ): void {
    for (const element of [node, ...node.querySelectorAll('*')]) {
      if (!(element instanceof SVGGraphicsElement)) continue;
      const datum = (element as { readonly __data__?: unknown }).__data__;
      const index = typeof datum === 'number' ? [datum] : Array.isArray(datum) ? (datum as unknown[]) : [];
      for (const one of index) {
        if (typeof one !== 'number' || one < 0) continue;
        const point = typeof datum === 'number' ? undefined : pointOf(values, one);
        this.#add(this.#rowsOf(data[one]), keys, { node: element, point, isText });
      }
    }
  }

  #add(rows: readonly number[], keys: readonly string[], shape: Shape): void {
    if (rows.length === 0) return;
    const id = rows.join();
    const known = this.#marks.get(id);
    if (!known) this.#marks.set(id, { rows, keys, shapes: [shape] });
    else {
      known.shapes.push(shape);
      if (known.keys.length === 0) known.keys = keys;
    }
  }

  /** Returns the rows of a datum: one, or the ones a transform grouped. */
  #rowsOf(datum: unknown): readonly number[] {
    const data: readonly unknown[] = Array.isArray(datum) ? datum : [datum];
    return data.flatMap((one) => this.#rows.get(one) ?? []);
  }
}

function pointOf(values: Values, index: number): Spot | undefined {
  const at = (...names: readonly string[]): number | undefined => names.map((name) => values[name]).find(Boolean)?.[index];
  const [x, y] = [at('x', 'x2', 'x1'), at('y', 'y2', 'y1')];
  return x === undefined || y === undefined || Number.isNaN(x + y) ? undefined : { x, y };
}

/** Returns how pointer and keyboard reach the marks of a drawing. They are measured at first use, when the drawing is on the page. */
function targetsIn(root: Element, marks: readonly TrackedMark[]): ReturnType<typeof pointTargets> {
  const main = marks.map(mainShape);
  const isIn = ({ node }: Shape, x: number, y: number): boolean => {
    const { left, top } = root.getBoundingClientRect();
    const matrix = node.getScreenCTM();
    if (!matrix || !(node instanceof SVGGeometryElement)) return false;
    const point = new DOMPoint(left + x, top + y).matrixTransform(matrix.inverse());
    const isFilled = getComputedStyle(node).fill !== 'none';
    return (isFilled && node.isPointInFill(point)) || node.isPointInStroke(point);
  };
  return pointTargets({
    boxes: () => {
      const origin = root.getBoundingClientRect();
      return main.map((shape) => boxOf(shape, origin));
    },
    covers: (mark, x, y) => {
      const shapes = marks[mark]!.shapes.filter((shape) => isIn(shape, x, y));
      return shapes.some(({ point }) => !point) ? 'own' : shapes.length > 0 ? 'shared' : undefined;
    },
    seriesOf: (mark) => main[mark]?.node,
  });
}

/** Returns the main shape of a mark: the last one that is not text. A point of a line comes second. */
function mainShape({ shapes }: TrackedMark): Shape {
  return shapes.findLast(({ point, isText }) => !point && !isText) ?? shapes.findLast(({ isText }) => !isText) ?? shapes[0]!;
}

function boxOf({ node, point }: Shape, origin: DOMRect): Box {
  if (!point) {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  }
  const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(node.getScreenCTM() ?? undefined);
  return { x: x - origin.x - POINT_PX, y: y - origin.y - POINT_PX, width: 2 * POINT_PX, height: 2 * POINT_PX };
}
