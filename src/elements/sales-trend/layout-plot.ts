import { spread } from '../../plot/end-labels.js';
import type { PanelGeometry, StripGeometry, TimeGeometry } from '../../plot/geometry.js';
import { binX, valueY } from '../../plot/geometry.js';
import { textWidth } from '../../plot/text-width.js';
import { valueAxis } from '../../plot/value-axis.js';
import type { ValueAxis } from '../../plot/value-axis.js';
import type { ShownLine, TrendPanel, TrendView, TrendWords } from './view-model.js';

/** Sizes of text in px: ticks, and labels on marks. */
export const TICK_PX = 11;
export const LABEL_PX = 12;

const LABEL_ROW_PX = 15;
const X_LABELS_PX = 34;
const STRIP_LABELS_PX = 20;
const PANEL_GAP_PX = 30;

/** A picture's box and reading direction. */
export interface TrendFrame {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

/** Where lines are named: at their ends with the value, at their ends, or in a legend above the picture. */
export type Naming = 'full' | 'name' | 'legend';

/** A name at the end of a line. */
export interface EndText {
  readonly line: ShownLine;
  readonly previous: boolean;
  readonly text: string;
  readonly y: number;
  /** Where the line itself ends. */
  readonly at: number;
}

/** A name in a legend: its place from the reading start, and the middle of its row. */
export interface LegendEntry {
  readonly text: string;
  readonly slot: number;
  readonly previous: boolean;
  readonly x: number;
  readonly y: number;
}

/** A panel with all that is needed to draw it. */
export interface PanelLayout extends PanelGeometry {
  readonly panel: TrendPanel;
  readonly axis: ValueAxis;
  readonly tickTexts: readonly string[];
  readonly ends: readonly EndText[];
}

/** A picture laid out: geometry, panels, and the gutters on either side. */
export interface TrendLayout extends TimeGeometry {
  readonly panels: readonly PanelLayout[];
  readonly frame: TrendFrame;
  /** Room for the texts of the value axis, and for names at the lines' ends. */
  readonly gutter: number;
  readonly room: number;
  readonly naming: Naming;
  readonly legend: readonly LegendEntry[];
  /** Inner edges of the plot area at the reading start and end, mirrored where the page is. */
  readonly start: number;
  readonly end: number;
  readonly small: boolean;
}

/** Turns a distance from the reading start into px from the left. */
export function across(frame: TrendFrame, distance: number): number {
  return frame.rtl ? frame.width - distance : distance;
}

/**
 * Lays a view out in a frame. All lengths are px. Where it follows a picture `before` within one gesture, axes and gutters stay as they were, and at most
 * grow: what jumps under the pointer cannot be compared.
 */
export function layoutOf(view: TrendView, words: TrendWords, frame: TrendFrame, before?: TrendLayout): TrendLayout {
  const small = frame.width < 520;
  const held = before?.panels.length === view.panels.length ? before : undefined;
  const axes = view.panels.map((panel, p) => axisOf(view, panel, { small, held: held?.panels[p]?.axis }));
  const tickTexts = axes.map((axis, p) => words.axis(axis.ticks, view.panels[p]?.unit ?? 'number'));
  const widest = Math.max(22, Math.ceil(Math.max(...tickTexts.flat().map((text) => textWidth(text, TICK_PX)), 0))) + 8;
  const gutter = Math.max(widest, held?.gutter ?? 0);
  const { naming, room } = namingOf(view, words, frame, held);
  const across1 = gutter;
  const across2 = frame.width - room;
  const count = view.shown.to - view.shown.from + 1;
  const banded = view.chart === 'bar' || (view.chart === 'stacked' && count <= MOST_BARS) || count === 1;
  const inset = banded ? (across2 - across1) / count / 2 : 10;
  const stepPx = banded ? (across2 - across1) / count : (across2 - across1 - inset) / Math.max(1, count - 1);
  const strip = view.windowed ? stripOf(view, frame, { from: across1 + 2, to: across2 }, small) : undefined;
  const legend = naming === 'legend' ? legendOf(view, words, frame) : [];
  const top = topOf(view, { legend, naming, small });
  const floor = (strip ? strip.top - 14 : frame.height) - X_LABELS_PX;
  const sign = frame.rtl ? -1 : 1;
  const geometry: TimeGeometry = {
    width: frame.width,
    height: frame.height,
    from: view.shown.from,
    to: view.shown.to,
    x0: across(frame, across1 + inset),
    stepPx: stepPx * sign,
    panels: panelsOf(axes, top, floor),
    ...(strip && { strip }),
  };
  return {
    ...geometry,
    panels: geometry.panels.map((panel, p) => ({
      ...panel,
      panel: view.panels[p] as TrendPanel,
      axis: axes[p] as ValueAxis,
      tickTexts: tickTexts[p] ?? [],
      ends: endsOf(view, words, { panel: view.panels[p] as TrendPanel, geometry: panel, naming }),
    })),
    frame,
    gutter,
    naming,
    room,
    legend,
    start: across(frame, across1),
    end: across(frame, across2),
    small,
  };
}

/** More stacked or grouped bars than this side by side are drawn as areas or as one outline. */
export const MOST_BARS = 60;

/** The middle of a bin and its full width. */
export function bandOf(layout: TimeGeometry, from: number, to: number): { readonly x1: number; readonly x2: number } {
  const half = layout.stepPx / 2;
  return { x1: binX(layout, from) - half, x2: binX(layout, to) + half };
}

function axisOf(
  view: TrendView,
  panel: TrendPanel,
  { small, held }: { readonly small: boolean; readonly held: ValueAxis | undefined },
): ValueAxis {
  let least = held?.from ?? Number.POSITIVE_INFINITY;
  let most = held?.to ?? Number.NEGATIVE_INFINITY;
  const take = (values: Float64Array | undefined) => {
    for (let index = view.shown.from; values && index <= view.shown.to; index++) {
      const value = values[index] ?? Number.NaN;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  };
  for (const line of panel.lines) {
    if (line.stack) [line.stack.y1, line.stack.y2].forEach(take);
    else [line.values, line.previous, line.average].forEach(take);
  }
  if (held?.from === least && held.to === most) return held;
  const zero = view.chart !== 'line' || panel.unit === 'money' || panel.unit === 'count';
  return valueAxis(least, most, { zero, count: small || view.panels.length > 1 ? 3 : 4, whole: panel.unit === 'count' });
}

/** How lines are named, and the room that it takes at the reading end. */
function namingOf(
  view: TrendView,
  words: TrendWords,
  frame: TrendFrame,
  held: TrendLayout | undefined,
): Pick<TrendLayout, 'naming' | 'room'> {
  const widest = (naming: Naming) =>
    Math.max(
      0,
      ...view.panels.flatMap((panel) => namesOf(view, words, panel, naming)).map(({ text }) => textWidth(text, LABEL_PX)),
    );
  const lead = view.panels.some((panel) => panel.lines.length > 1) ? 24 : 12;
  if (held) {
    const { naming, room } = held;
    return { naming, room: naming === 'legend' ? room : Math.max(room, widest(naming) + lead) };
  }
  const tallest = Math.max(...view.panels.map((panel) => namesOf(view, words, panel, 'name').length));
  const rowsFit = (tallest * LABEL_ROW_PX * view.panels.length) / frame.height < 0.55;
  if (!rowsFit) return { naming: 'legend', room: 10 };
  const full = widest('full') + lead;
  if (full <= frame.width * 0.24) return { naming: 'full', room: Math.max(full, 24) };
  const name = widest('name') + lead;
  if (name <= frame.width * 0.22) return { naming: 'name', room: Math.max(name, 12) };
  return { naming: 'legend', room: 12 };
}

/** The lines of a panel that are named, with their last value. */
function namesOf(
  view: TrendView,
  words: TrendWords,
  panel: TrendPanel,
  naming: Naming,
): readonly { text: string; line: ShownLine; previous: boolean }[] {
  const lone = panel.lines.length === 1 && !panel.lines[0]?.previous;
  return panel.lines.flatMap((line) => {
    const said = (label: string, values: Float64Array | undefined) => {
      const last = lastOf(values, view.shown.to, view.shown.from);
      const value = last === undefined ? '' : words.value(last.value, line.unit);
      if (lone) return naming === 'full' ? value : '';
      return naming === 'full' && value !== '' ? `${label} ${value}` : label;
    };
    const own = { text: said(line.label, line.average ?? line.values), line, previous: false };
    if (!line.previous || line.previousLabel === undefined) return [own];
    return [own, { text: said(line.previousLabel, line.previous), line, previous: true }];
  });
}

/** The last value at or before `to`. */
export function lastOf(
  values: Float64Array | undefined,
  to: number,
  from = 0,
): { readonly index: number; readonly value: number } | undefined {
  for (let index = to; values && index >= from; index--) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) return { index, value };
  }
  return undefined;
}

function endsOf(
  view: TrendView,
  words: TrendWords,
  { panel, geometry, naming }: { readonly panel: TrendPanel; readonly geometry: PanelGeometry; readonly naming: Naming },
): readonly EndText[] {
  if (naming === 'legend') return [];
  const wanted = namesOf(view, words, panel, naming).flatMap((name) => {
    const y = endY(view, name.line, name.previous, geometry);
    return y === undefined || name.text === '' ? [] : [{ ...name, y, at: y }];
  });
  const placed = spread(wanted, LABEL_ROW_PX, geometry.top - 12, geometry.bottom + 6);
  return wanted.map((name, k) => ({ ...name, y: placed?.[k] ?? name.y }));
}

function endY(view: TrendView, line: ShownLine, previous: boolean, geometry: PanelGeometry): number | undefined {
  if (line.stack && !previous) {
    const upper = lastOf(line.stack.y2, view.shown.to, view.shown.from);
    if (!upper) return undefined;
    return valueY(geometry, (upper.value + (line.stack.y1[upper.index] ?? 0)) / 2);
  }
  const last = lastOf(previous ? line.previous : (line.average ?? line.values), view.shown.to, view.shown.from);
  return last && valueY(geometry, last.value);
}

/** The entries of a legend, in rows as wide as the picture. */
function legendOf(view: TrendView, words: TrendWords, frame: TrendFrame): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  let x = 0;
  let row = 0;
  for (const name of view.panels.flatMap((panel) => namesOf(view, words, panel, 'name'))) {
    if (name.text === '' || entries.has(name.text)) continue;
    const width = textWidth(name.text, LABEL_PX) + 30;
    if (x > 0 && x + width - 14 > frame.width) [x, row] = [0, row + 1];
    entries.set(name.text, { text: name.text, slot: name.line.slot, previous: name.previous, x, y: 8 + row * 18 });
    x += width;
  }
  return [...entries.values()];
}

/** Whether the best point is told: not where its value stands at the line's end already. */
export function hasBest(view: TrendView, naming: Naming): boolean {
  return view.best !== undefined && !(view.best.index === view.shown.to && naming === 'full');
}

interface Head {
  readonly legend: readonly LegendEntry[];
  readonly naming: Naming;
  readonly small: boolean;
}

function topOf(view: TrendView, { legend: entries, naming, small }: Head): number {
  const legend = entries.length > 0 ? (entries.at(-1)?.y ?? 0) + 12 : 0;
  const title = view.panels.length > 1 ? 22 : 0;
  const best = hasBest(view, naming) ? (small ? 26 : 44) : 14;
  return legend + Math.max(title, best);
}

function panelsOf(axes: readonly ValueAxis[], top: number, bottom: number): readonly PanelGeometry[] {
  const height = (bottom - top - PANEL_GAP_PX * (axes.length - 1)) / axes.length;
  return axes.map((axis, p) => {
    const upper = top + p * (height + PANEL_GAP_PX);
    const perUnit = -height / (axis.to - axis.from);
    return { top: upper, bottom: upper + height, y0: upper + height - axis.from * perUnit, perUnit };
  });
}

function stripOf(
  view: TrendView,
  frame: TrendFrame,
  inner: { readonly from: number; readonly to: number },
  small: boolean,
): StripGeometry {
  const bottom = frame.height - STRIP_LABELS_PX;
  const stepPx = (inner.to - inner.from) / view.bins.length;
  return {
    top: bottom - (small ? 34 : 44),
    bottom,
    x0: across(frame, inner.from),
    stepPx: frame.rtl ? -stepPx : stepPx,
    count: view.bins.length,
  };
}
