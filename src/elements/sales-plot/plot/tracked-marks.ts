import type * as Library from '@observablehq/plot';
import type { Box, Spot } from '../../../plot/drawing.js';
import { pointTargets } from '../../../plot/points.js';
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
export function targetsIn(root: Element, marks: readonly TrackedMark[]): ReturnType<typeof pointTargets> {
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
