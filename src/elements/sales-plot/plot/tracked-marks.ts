import type * as Library from '@observablehq/plot';
import type { Box, MarkStep, Spot } from '../../../plot/drawing.js';
import type { PlotRow } from '../model/data.js';
import type { PlotMark } from '../model/view.js';

/** A shape and, for lines and areas, the point that belongs to the rows. */
interface Shape {
  readonly node: SVGGraphicsElement;
  /** In the node’s coordinates; `undefined` when the whole node belongs to the rows. */
  readonly point: Spot | undefined;
  readonly isText: boolean;
}

/** A mark for pointer and keyboard: all shapes of the same rows. */
export interface TrackedMark extends PlotMark {
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

/** Maximum distance of the pointer from a point, in px. */
const REACH_PX = 14;
/** Maximum offset of marks in one row or column. */
const SAME_PX = 0.5;
/** Size of the frame around a point of a line. */
const POINT_PX = 5;
/** Prefix of channels that name a key of a click’s clause. */
const KEY_CHANNEL = 'key';

/** Records the rows of each shape while Observable Plot draws. */
export class MarkTracker {
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

  /** Clears the marks before a redraw. */
  clear(): void {
    this.#marks = new Map();
  }

  /** Makes a mark report its shapes. */
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

interface Place {
  readonly mark: number;
  readonly box: Box;
  readonly node: SVGGraphicsElement;
}

/** Positions of a drawing’s marks, measured when it is on the page. */
export class MarkPlaces {
  readonly #root: Element;
  readonly #marks: readonly TrackedMark[];
  #places: readonly Place[] | undefined;

  constructor(root: Element, marks: readonly TrackedMark[]) {
    this.#root = root;
    this.#marks = marks;
  }

  /** Returns the frame of a mark: that of its last shape that is not text. */
  boxOf(mark: number): Box | undefined {
    return this.#all[mark]?.box;
  }

  /** Returns the mark at a point: the topmost shape, otherwise the nearest point of a line or small mark. */
  markAt(x: number, y: number): number | undefined {
    const all = this.#all;
    for (let mark = all.length - 1; mark >= 0; mark--) {
      const { box } = all[mark]!;
      if (isSmall(box) ? false : this.#marks[mark]!.shapes.some((shape) => !shape.point && this.#isIn(shape, x, y))) return mark;
    }
    const nearest = nearestTo(all, { x, y });
    if (nearest && distance(nearest.box, { x, y }) <= REACH_PX) return nearest.mark;
    const along = all.filter(({ mark }) => this.#marks[mark]!.shapes.some((shape) => shape.point && this.#isIn(shape, x, y)));
    return nearestTo(along, { x, y })?.mark;
  }

  /** Returns the next mark in a direction; among several, one on the same line, otherwise the nearest. */
  stepFrom(from: number, step: MarkStep): number {
    const all = this.#all;
    const isAcross = step === 'left' || step === 'right';
    const order = [...all].sort((a, b) => compare(a, b, isAcross));
    if (step === 'first' || step === 'last') return (step === 'first' ? order[0] : order.at(-1))?.mark ?? from;
    const way = step === 'left' || step === 'up' ? -1 : 1;
    const here = all[from];
    if (!here) return from;
    const [main, cross] = isAcross ? (['x', 'y'] as const) : (['y', 'x'] as const);
    const there = middle(here.box);
    const ahead = order.filter(({ box }) => (middle(box)[main] - there[main]) * way > SAME_PX);
    const first = way > 0 ? ahead[0] : ahead.at(-1);
    if (!first) return order[order.indexOf(here) + way]?.mark ?? from;
    const beside = ahead.filter(({ box }) => Math.abs(middle(box)[main] - middle(first.box)[main]) <= SAME_PX);
    const next =
      beside.find(({ node }) => node === here.node) ??
      beside.toSorted((a, b) => Math.abs(middle(a.box)[cross] - there[cross]) - Math.abs(middle(b.box)[cross] - there[cross]))[0];
    return next?.mark ?? from;
  }

  get #all(): readonly Place[] {
    if (this.#places) return this.#places;
    const origin = this.#root.getBoundingClientRect();
    this.#places = this.#marks.map(({ shapes }, mark) => {
      const shape =
        shapes.findLast(({ point, isText }) => !point && !isText) ?? shapes.findLast(({ isText }) => !isText) ?? shapes[0]!;
      return { mark, node: shape.node, box: boxOf(shape, origin) };
    });
    return this.#places;
  }

  #isIn({ node }: Shape, x: number, y: number): boolean {
    const { left, top } = this.#root.getBoundingClientRect();
    const matrix = node.getScreenCTM();
    if (!matrix || !(node instanceof SVGGeometryElement)) return false;
    const point = new DOMPoint(left + x, top + y).matrixTransform(matrix.inverse());
    const isFilled = getComputedStyle(node).fill !== 'none';
    return (isFilled && node.isPointInFill(point)) || node.isPointInStroke(point);
  }
}

function boxOf({ node, point }: Shape, origin: DOMRect): Box {
  if (!point) {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  }
  const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(node.getScreenCTM() ?? undefined);
  return { x: x - origin.x - POINT_PX, y: y - origin.y - POINT_PX, width: 2 * POINT_PX, height: 2 * POINT_PX };
}

function middle({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

/** True when a shape is too small for a pointer. */
function isSmall({ width, height }: Box): boolean {
  return width <= 2 * REACH_PX && height <= 2 * REACH_PX;
}

/** Returns the distance of a point from a frame; 0 inside. */
function distance({ x, y, width, height }: Box, at: Spot): number {
  return Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));
}

function nearestTo(places: readonly Place[], at: Spot): Place | undefined {
  let best: Place | undefined;
  let least = Infinity;
  for (const place of places) {
    const { x, y } = middle(place.box);
    const away = Math.hypot(x - at.x, y - at.y);
    if (away > least) continue;
    least = away;
    best = place;
  }
  return best;
}

function compare(a: Place, b: Place, isAcross: boolean): number {
  const [one, other] = [middle(a.box), middle(b.box)];
  return isAcross ? one.x - other.x || one.y - other.y : one.y - other.y || one.x - other.x;
}
