import type { MarkDrawing, Plot, PlotFrame } from '../../../plot/drawing.js';
import { SalesError } from '../../../util/error.js';
import { namedRows, plainRows, type PlotValue } from '../model/data.js';
import type { LegendTexts } from './legend.js';
import { scaleColumn, plotOptions } from './options.js';
import { pagePlot, fitted } from './page.js';
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
