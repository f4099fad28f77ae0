import type { TimeTexts } from '../../format/time-names.js';
import { binX, valueY } from './geometry.js';
import { ruleMark, textMarks, type Label, type Mark, type Span } from '../mark.js';
import { timeLabels } from './axis.js';
import { TICK_PX } from './places.js';
import type { PanelLayout, TimeLayout, TimePicture } from './picture.js';

/** Returns the value axis of a panel: grid, zero line, ticks, title, and a note if the axis does not begin at zero. */
export function axisMarks(layout: TimeLayout, panel: PanelLayout, texts: TimeTexts): readonly Mark[] {
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
export function timeMarks(picture: TimePicture, layout: TimeLayout, texts: TimeTexts): readonly Mark[] {
  const floor = layout.panels.at(-1)?.bottom ?? 0;
  const labels = timeLabels({
    grain: picture.grain,
    bins: picture.bins.slice(layout.from, layout.to + 1),
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
