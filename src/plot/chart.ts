import { paintMarks, MAX_SVG_MARKS, probeOf, type PaintedMark } from './canvas.js';
import {
  middleOf,
  mirrored,
  stepAlong,
  type Box,
  type MarkDrawing,
  type MarkStep,
  type PlotFrame,
  type Spot,
  type TipSpot,
} from './drawing.js';
import { messageMarks } from './labels.js';
import type { Mark } from './mark.js';
import { render } from './svg.js';

/** How pointer and keyboard reach the marks of a chart. */
export type Targets = Pick<
  MarkDrawing<unknown, unknown>,
  'markAt' | 'boxOf' | 'outlineOf' | 'tipOf' | 'stepFrom' | 'within' | 'between'
>;

/** A chart laid out in one frame: what is drawn, and what can be reached. */
export interface Scene {
  /** The accessible name. */
  readonly label: string;
  readonly frame: PlotFrame;
  /** Height in px; that of the frame when missing. */
  readonly height?: number;
  /** Minimum height that the chart needs in its width; 0 when missing. */
  readonly leastHeight?: number;
  /** A chart moves in place to scenes of the same shape. A scene of another shape is drawn from scratch. */
  readonly shape?: string;
  /** True when the chart moves in place to a scene of another height, such as a list that scrolls. */
  readonly isElastic?: boolean;
  /** The marks from back to front. */
  readonly marks: () => readonly Mark[];
  /** The heading that stays above a scrolling chart. */
  readonly head?: { readonly height: number; readonly marks: () => readonly Mark[] };
  readonly targets: Targets;
}

/** Lays out a chart. `before` is the scene of the same gesture: its scales stay or grow, so users can compare. */
export type SceneOf<View, Texts, Laid extends Scene = Scene> = (
  view: View,
  texts: Texts,
  frame: PlotFrame,
  before?: Laid,
) => Laid;

/** A chart drawn from a scene. */
export interface SceneDrawing<View, Texts, Laid extends Scene = Scene> extends MarkDrawing<View, Texts> {
  readonly svg: SVGSVGElement;
  readonly scene: Laid;
}

/** Draws a kind of chart, and computes its minimum height. */
export interface ScenePlot<View, Texts, Laid extends Scene = Scene> {
  readonly draw: (view: View, texts: Texts, frame: PlotFrame) => SceneDrawing<View, Texts, Laid>;
  readonly leastHeight: (view: View, texts: Texts, width: number) => number;
}

/** Returns the plot that draws scenes, and that moves a drawing in place to the next scene. */
export function plotOf<View, Texts, Laid extends Scene>(sceneOf: SceneOf<View, Texts, Laid>): ScenePlot<View, Texts, Laid> {
  const drawingOf = (scene: Laid, marks: readonly Mark[], frame: PlotFrame): SceneDrawing<View, Texts, Laid> => {
    const { head, label, height = frame.height } = scene;
    const many = manyOf(marks, frame);
    const svg = render(many.length > 0 ? marks.map((mark) => (isMany(mark) ? probeOf(mark) : mark)) : marks, {
      ...frame,
      height,
      label,
    });
    const headSvg = head && render(head.marks(), { ...frame, previous: frame.previousHead, height: head.height, label });
    return {
      ...scene.targets,
      svg,
      scene,
      head: headSvg,
      headPx: head?.height ?? 0,
      paint: many.length > 0 ? (canvas) => paintMarks(canvas, many, svg) : undefined,
      redraw: (view, texts, room) => {
        const next = sceneOf(view, texts, room, scene);
        if (many.length > 0 || !canMove(scene, next)) return undefined;
        const moved = next.marks();
        if (manyOf(moved, room).length > 0) return undefined;
        return drawingOf(next, moved, { ...room, previous: svg, previousHead: headSvg });
      },
    };
  };
  return {
    draw: (view, texts, frame) => {
      const scene = sceneOf(view, texts, frame);
      return drawingOf(scene, scene.marks(), frame);
    },
    leastHeight: (view, texts, width) => sceneOf(view, texts, { width, height: 0, rtl: false }).leastHeight ?? 0,
  };
}

function canMove(scene: Scene, next: Scene): boolean {
  const isElastic = scene.isElastic === true && next.isElastic === true;
  return scene.shape === next.shape && (isElastic || scene.height === next.height);
}

function isMany(mark: Mark): mark is PaintedMark {
  return (mark.kind === 'rect' || mark.kind === 'dot') && mark.isMany === true;
}

/** Returns the marks to paint on a canvas; none when all fit into an SVG, and on a server, which has no canvas. */
function manyOf(marks: readonly Mark[], { isWhole = false }: PlotFrame): readonly PaintedMark[] {
  const many = marks.filter(isMany);
  const count = many.reduce((sum, { parts }) => sum + parts.length, 0);
  return count > MAX_SVG_MARKS && !isWhole && 'Path2D' in globalThis ? many : [];
}

/** Minimum height in px of a chart that is a message. */
const MESSAGE_PX = 192;

/** Returns a message in place of a chart. */
export function messageScene(text: string, label: string, frame: PlotFrame): Scene {
  const height = Math.max(MESSAGE_PX, frame.height);
  return {
    ...{ label, frame, height, leastHeight: MESSAGE_PX, shape: 'message' },
    marks: () => messageMarks(text, { ...frame, height }),
    targets: targetsOf(frame, { as: 'tiles', boxes: [] }),
  };
}

/** Width in px of a gap between columns in which the pointer still reaches one of them. */
const REACH_PX = 12;
/** Distance in px between a tooltip and its mark. */
export const CLEAR_PX = 16;

/** The marks that `targetsOf` reaches. */
export interface Boxes {
  /** The rectangle of each mark. */
  readonly boxes: readonly Box[];
  /** `rows` are below one another, `columns` next to each other, `tiles` anywhere. */
  readonly as: 'rows' | 'columns' | 'tiles';
  /** Returns the position of the tooltip of a mark. Default: the middle of its box. */
  readonly tipOf?: (mark: number) => TipSpot | undefined;
}

/** Returns how pointer and keyboard reach marks by their boxes. */
export function targetsOf(frame: PlotFrame, { boxes, as, tipOf }: Boxes): Targets {
  return {
    boxOf: (mark) => boxes[mark],
    tipOf: (mark) => boxes[mark] && (tipOf ? tipOf(mark) : { ...middleOf(boxes[mark]), clear: CLEAR_PX }),
    markAt: (x, y) => {
      const mark = as === 'columns' ? nearestColumn(boxes, x) : boxes.findIndex((box) => isIn(box, x, y, as === 'rows'));
      return mark < 0 ? undefined : mark;
    },
    stepFrom: (mark, step) => {
      if (as === 'rows' || step === 'first' || step === 'last') return stepAlong(mark, step, boxes.length);
      const seen = frame.rtl ? mirrored(step) : step;
      if (as === 'columns') return stepAlong(mark, seen === 'right' || seen === 'up' ? 'down' : 'up', boxes.length);
      return neighborOf(boxes.map(middleOf), mark, step);
    },
  };
}

function isIn(box: Box, x: number, y: number, isRow: boolean): boolean {
  return y >= box.y && y < box.y + box.height && (isRow || (x >= box.x && x < box.x + box.width));
}

/** Returns the column under the pointer, or the nearest one across a small gap; −1 without one. */
function nearestColumn(boxes: readonly Box[], at: number): number {
  let [found, least] = [-1, REACH_PX];
  boxes.forEach(({ x, width }, mark) => {
    const away = Math.max(x - at, at - x - width, 0);
    if (away < least) [found, least] = [mark, away];
  });
  return found;
}

/** Returns the nearest position in a direction, or the position itself at an edge. `spread`: how far aside it may be, as a multiple of how far ahead it is. */
export function neighborOf(spots: readonly Spot[], from: number, step: MarkStep, spread = Infinity): number {
  const own = spots[from];
  if (!own) return from;
  let [best, least] = [from, Infinity];
  spots.forEach(({ x, y }, mark) => {
    const [dx, dy] = [x - own.x, y - own.y];
    const [along, aside] = step === 'left' || step === 'right' ? [dx, Math.abs(dy)] : [dy, Math.abs(dx)];
    const ahead = step === 'left' || step === 'up' ? -along : along;
    const distance = ahead + 2 * aside;
    if (mark !== from && ahead > 0.5 && aside < spread * ahead && distance < least) [best, least] = [mark, distance];
  });
  return best;
}
