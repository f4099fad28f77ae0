import type { TimeTexts } from '../../format/time-names.js';
import { CLEAR_PX, type Scene, type Targets } from '../chart.js';
import { mirrored, stepAlong, type PlotFrame } from '../drawing.js';
import { keyMarks, TICK_PX } from '../labels.js';
import { ruleMark, textMarks, type Label, type Mark, type Span } from '../mark.js';
import { layoutOf, noteMarks } from './layout.js';
import { timeLabels } from './axis.js';
import { binX, hitOf, valueY } from './geometry.js';
import { endMarks } from './line-names.js';
import type { PanelLayout, TimeLayout, TimePicture } from './picture.js';

/** A chart over time to draw. */
interface TimeSpec {
  readonly picture: TimePicture;
  readonly texts: TimeTexts;
  /** A chart moves in place between pictures of the same shape. */
  readonly shape: string;
  /** The bin of mark 0. */
  readonly firstBin: number;
  /** Returns the value at which the tooltip of a bin points; NaN for the middle of the chart. */
  readonly tipValue: (bin: number) => number;
  /** Returns the marks behind the value axis of a panel, the lines, and what is over the lines' names. */
  readonly behind: (layout: TimeLayout, panel: PanelLayout) => readonly Mark[];
  readonly lines: (layout: TimeLayout, panel: PanelLayout) => readonly Mark[];
  readonly over?: (layout: TimeLayout, panel: PanelLayout) => readonly Mark[];
  /** Returns the marks below the time axis. */
  readonly below?: (layout: TimeLayout) => readonly Mark[];
}

/** A chart over time in one frame, with the layout for cursors and gestures. */
export interface TimeScene extends Scene {
  readonly layout: TimeLayout;
}

/** Lays out a chart over time. Axes and gutters of `before` stay or grow. */
export function timeScene(spec: TimeSpec, frame: PlotFrame, before?: TimeScene): TimeScene {
  const { picture, texts, shape, behind, lines, over, below } = spec;
  const layout = layoutOf(picture, texts, frame, before?.shape === shape ? before.layout : undefined);
  return {
    label: texts.label,
    shape,
    frame,
    layout,
    marks: () => [
      ...noteMarks(layout),
      ...layout.panels.flatMap((panel) => [
        ...behind(layout, panel),
        ...axisMarks(layout, panel, texts),
        ...lines(layout, panel),
        ...endMarks(picture, layout, panel),
        ...(over?.(layout, panel) ?? []),
      ]),
      ...timeMarks(picture, layout, texts),
      ...keyMarks(layout.legend, frame, 'label'),
      ...(below?.(layout) ?? []),
    ],
    targets: targetsIn(spec, layout),
  };
}

function targetsIn({ firstBin, tipValue }: TimeSpec, layout: TimeLayout): Targets {
  const { from, last, stepPx, frame } = layout;
  const [panel] = layout.panels;
  const { top = 0, bottom = 0 } = panel ?? {};
  const isThere = (mark: number): boolean => firstBin + mark >= from && firstBin + mark <= last;
  return {
    markAt: (x, y) => hitOf(layout, x, y).index - firstBin,
    boxOf: (mark) => {
      const width = Math.abs(stepPx);
      const x = binX(layout, firstBin + mark) - width / 2;
      return isThere(mark) ? { x, y: top, width, height: bottom - top } : undefined;
    },
    tipOf: (mark) => {
      if (!isThere(mark)) return undefined;
      const value = tipValue(firstBin + mark);
      const y = panel && !Number.isNaN(value) ? valueY(panel, value) : (top + bottom) / 2;
      return { x: binX(layout, firstBin + mark), y, clear: CLEAR_PX };
    },
    stepFrom: (mark, step) => stepAlong(mark, frame.rtl ? mirrored(step) : step, last - from + 1),
  };
}

/** Returns the value axis of a panel: grid, zero line, ticks, title, and a note if the axis does not begin at zero. */
function axisMarks(layout: TimeLayout, panel: PanelLayout, texts: TimeTexts): readonly Mark[] {
  const { start, end } = layout;
  const level = (value: number): Span => ({ x1: start, x2: end, y1: valueY(panel, value), y2: valueY(panel, value) });
  const away = layout.frame.rtl ? 1 : -1;
  const ticks: Label[] = panel.axis.ticks.map((value, k) => ({
    x: start + away * 6,
    y: valueY(panel, value),
    text: panel.tickTexts[k] ?? '',
    anchor: 'end',
  }));
  const titled =
    panel.panel.title === undefined ? [] : [{ x: start, y: panel.top - 14, text: panel.panel.title, anchor: 'start' as const }];
  const lines = panel.axis.ticks.filter((value) => value !== 0).map(level);
  const zero = panel.axis.from <= 0 && panel.axis.to >= 0 ? [level(0)] : [];
  const edge = zero.length === 0 ? [level(panel.axis.from)] : [];
  const cut = zero.length === 0 ? [{ x: start + away * 6, y: panel.bottom + 12, text: texts.cut, anchor: 'end' as const }] : [];
  return [
    ruleMark([...lines, ...edge], 'grid'),
    ruleMark(zero, 'zero'),
    ...textMarks([...ticks, ...cut], 'tick'),
    ...textMarks(titled, 'tick strong'),
  ];
}

/** Returns the time axis: two rows of labels below the lowest panel. */
function timeMarks(picture: TimePicture, layout: TimeLayout, texts: TimeTexts): readonly Mark[] {
  const floor = layout.panels.at(-1)?.bottom ?? 0;
  const labels = timeLabels({
    grain: picture.grain,
    bins: [...picture.bins.slice(layout.from, layout.to + 1), ...(picture.ahead?.bins ?? [])],
    stepPx: Math.abs(layout.stepPx),
    sizePx: TICK_PX,
    fiscalStart: texts.fiscalStart,
    nameOf: texts.dateName,
  });
  const towards = layout.frame.rtl ? 1 : -1;
  const lead = Math.min(Math.abs(layout.stepPx) / 2, 6);
  const place = (row: 1 | 2): readonly Label[] =>
    labels
      .filter(({ level }) => level === row)
      .map(({ text, index, anchor }) => ({
        x: binX(layout, layout.from + index) + (anchor === 'start' ? towards * lead : 0),
        y: floor + (row === 1 ? 12 : 28),
        text,
        anchor,
      }));
  const borders = labels.filter(({ index, anchor, level }) => anchor === 'start' && index > 0 && level === 1);
  const ticks = borders.map(({ index }) => {
    const x = binX(layout, layout.from + index) + (towards * Math.abs(layout.stepPx)) / 2;
    return { x1: x, x2: x, y1: floor, y2: floor + 5 };
  });
  return [ruleMark(ticks, 'tick-line'), ...textMarks(place(1), 'tick'), ...textMarks(place(2), 'tick strong')];
}
