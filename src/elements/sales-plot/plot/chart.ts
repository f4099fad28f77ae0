import type { MarkDrawing, Plot, PlotFrame } from '../../../plot/drawing.js';
import { SalesError } from '../../../util/error.js';
import { namedRows, plainRows, type PlotValue } from '../model/data.js';
import type { LegendWords } from './legend.js';
import { columnOf, plotOptions } from './options.js';
import { pagePlot, fitted } from './page.js';
import type { PlotFunction, PlotLibrary } from '../plot-function.js';
import { TOKENS } from '../model/tokens.js';
import type { PictureWords, PlotPicture } from '../model/view.js';
import { MarkPlaces, MarkTracker, type TrackedMark } from './tracked-marks.js';

/** A chart of the page's own, with the marks in it. */
export interface PlotDrawing extends MarkDrawing<PlotPicture, PictureWords> {
  readonly marks: readonly TrackedMark[];
}

/** The height of a chart whose specification says none. */
const DEFAULT_HEIGHT = 192;

/** Draws with Observable Plot. */
export function chartPlot(library: PlotLibrary): Plot<PlotPicture, PictureWords, PlotDrawing> {
  return {
    draw: (picture, words, frame) => draw(library, picture, words, frame),
    leastHeight: ({ source }) =>
      typeof source === 'function' ? DEFAULT_HEIGHT : Number(source.options['height'] ?? DEFAULT_HEIGHT),
  };
}

function draw({ Plot, d3 }: PlotLibrary, picture: PlotPicture, words: PictureWords, frame: PlotFrame): PlotDrawing {
  const root = document.createElement('div');
  root.className = 'drawn';
  root.setAttribute('role', 'img');
  root.setAttribute('aria-label', words.label);
  const { data, source } = picture;
  const isFunction = typeof source === 'function';
  const rows = isFunction ? plainRows(data) : namedRows(data);
  const tracker = new MarkTracker(Plot, rows);
  const page = pagePlot(Plot, tracker, legendWords(picture, words));
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
  const places = new MarkPlaces(root, marks);
  return {
    svg: root,
    marks,
    markAt: (x, y) => places.markAt(x, y),
    boxOf: (mark) => places.boxOf(mark),
    stepFrom: (mark, step) => places.stepFrom(mark, step),
    tipOf: (mark) => {
      const box = places.boxOf(mark);
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, clear: Math.min(24, box.width / 2) + 8 };
    },
    redraw: () => undefined,
  };
}

/** @throws SalesError `bad-option` when the function returns no element */
function drawnBy(source: PlotFunction, input: Parameters<PlotFunction>[0]): Element {
  const drawn: unknown = source(input);
  if (drawn instanceof Element) return fitted(drawn);
  throw new SalesError(
    'bad-option',
    `plot: the function returned ${drawn === null ? 'null' : typeof drawn}; expected an SVG or HTML element`,
    {
      hint: 'Return what Plot.plot(…) returns.',
      params: { option: 'plot', value: String(drawn), expected: 'an SVG or HTML element' },
    },
  );
}

function failureOf(error: unknown, isFunction: boolean): SalesError {
  if (error instanceof SalesError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new SalesError(
    'bad-option',
    isFunction ? `plot: the function failed: ${reason}` : `plot: Observable Plot cannot draw this: ${reason}`,
    {
      cause: error,
      params: { option: 'plot', value: reason },
    },
  );
}

function legendWords({ data, source }: PlotPicture, { number }: PictureWords): LegendWords {
  const column = typeof source === 'function' ? undefined : columnOf('color', { specification: source, data });
  const tick = (value: PlotValue): string => (typeof value === 'number' ? number(value) : String(value ?? ''));
  return { label: column?.label, tick: column?.tick ?? tick };
}

/** What is not selected stays visible behind what is. */
function ghost(marks: readonly TrackedMark[], { isSelected }: PlotPicture): void {
  const kept = new Set(marks.filter(({ rows }) => rows.some(isSelected)).flatMap(({ shapes }) => shapes.map(({ node }) => node)));
  for (const { shapes } of marks) for (const { node } of shapes) if (!kept.has(node)) node.classList.add('ghosted');
}
