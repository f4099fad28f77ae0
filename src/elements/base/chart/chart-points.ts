import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Box } from '../../../plot/drawing.js';

/** Maximum number of points that assistive technology can explore in a chart. With more, each series is described in one sentence. */
const MAX_POINTS = 200;
/** Time in ms until the points are written on a page that is never idle, or in a browser that reports no idle time. */
const WAIT_MS = 500;
const NO_BOX: Box = { x: 0, y: 0, width: 1, height: 1 };
const SVG = 'http://www.w3.org/2000/svg';

/** A series of a chart, described for assistive technology. */
export interface PointSeries {
  /** Name of the series; `undefined` when the chart has only one. */
  readonly name: string | undefined;
  /** Index of the first mark. */
  readonly from: number;
  readonly count: number;
  /** Returns the description of a mark; `undefined` when there is no such mark. */
  readonly describe: (mark: number) => string | undefined;
  readonly summarize: () => string;
}

export interface CurrentPoint {
  readonly mark: number;
  readonly reach: readonly [from: number, count: number];
  readonly text: string;
  readonly box: Box | undefined;
}

/** Returns the id of the current point. A new id with each move makes assistive technology follow. */
export function pointId({ mark }: CurrentPoint): string {
  return `point-${mark}`;
}

/**
 * The point at the keyboard cursor, at the place of its mark and with its position: braille, magnifiers and voice control follow. The point before it stays
 * until the next move, as the first of two: Orca says nothing of a point that replaces the one that it is at.
 */
export class CursorPoints {
  #points: readonly CurrentPoint[] = [];

  /** Renders the point; nothing while the keyboard is at none. */
  render(point: CurrentPoint | undefined): unknown {
    const before = this.#points.filter(({ mark }) => mark !== point?.mark).slice(-1);
    this.#points = point ? [...before, point] : [];
    return point ? html`<svg class="points" role="list">${repeat(this.#points, ({ mark }) => mark, renderPoint)}</svg>` : nothing;
  }
}

function renderPoint(point: CurrentPoint): TemplateResult {
  const { mark, text, box = NO_BOX } = point;
  const [from, count] = point.reach;
  const { x, y, width, height } = box;
  return svg`<rect id=${pointId(point)} role="listitem" aria-label=${text} aria-posinset=${mark - from + 1} aria-setsize=${count}
    x=${x} y=${y} width=${width} height=${height}></rect>`;
}

/** The chart whose points are described. */
export interface PointSource {
  /** Returns the element that the points are written into. */
  readonly root: () => Element | null;
  /** Returns the series shown; `undefined` while the chart moves, and without a drawing. */
  readonly series: () => readonly PointSeries[] | undefined;
  /** Returns the rectangle of a mark in px of the chart. */
  readonly boxOf: (mark: number) => Box | undefined;
}

/**
 * Writes the points of a chart as elements that assistive technology can explore, by touch and in reading order. Each is an invisible rectangle at the place of
 * its mark, inside the group of its series: new points are one change for a screen reader. The rectangles follow the drawing as soon as the page is idle.
 */
export class ChartPoints {
  readonly #source: PointSource;
  #cancel: (() => void) | undefined;

  constructor(source: PointSource) {
    this.#source = source;
  }

  /** Writes the points again when the page is idle. */
  schedule(): void {
    this.stop();
    this.#cancel = whenIdle(() => this.#write());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #write(): void {
    const { root, series: seriesOf } = this.#source;
    const [place, series] = [root(), seriesOf()];
    if (!place || !series) return;
    const count = series.reduce((sum, one) => sum + one.count, 0);
    const isEach = count <= MAX_POINTS;
    place.replaceChildren(
      ...series.filter((one) => one.count > 0).flatMap((one) => (isEach ? this.#points(one) : this.#summary(one))),
    );
  }

  #points({ name, from, count, describe }: PointSeries): readonly Element[] {
    const points = Array.from({ length: count }, (_, k) => {
      const text = describe(from + k);
      return text === undefined ? [] : [labeled('rect', text, this.#source.boxOf(from + k))];
    }).flat();
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('role', 'group');
    if (name !== undefined) group.setAttribute('aria-label', name);
    group.append(...points);
    return [group];
  }

  #summary({ name, from, count, summarize }: PointSeries): readonly Element[] {
    const text = name === undefined ? summarize() : `${name}: ${summarize()}`;
    const [first, last] = [this.#source.boxOf(from), this.#source.boxOf(from + count - 1)];
    return [labeled('rect', text, first && last ? around(first, last) : undefined)];
  }
}

function labeled(name: string, text: string, box: Box = NO_BOX): Element {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', text);
  for (const [side, px] of Object.entries(box)) element.setAttribute(side, String(px));
  return element;
}

/** Returns the smallest box around two. */
function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  return { x, y, width: right - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
}

function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const id = requestIdleCallback(act, { timeout: WAIT_MS });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(act, WAIT_MS);
  return () => clearTimeout(id);
}
