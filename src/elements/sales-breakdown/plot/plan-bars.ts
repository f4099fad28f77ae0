import { type Mark, rectMark, ruleMark, type Span } from '../../../plot/mark.js';
import type { BreakdownTexts } from '../model/texts.js';
import type { BreakdownView } from '../model/view.js';

/*
 * Marks of planned values as in IBCS: actual values are solid, planned ones are outlined. The styles of the classes are in
 * `plan.styles.ts`.
 */

/** Half the additional thickness in px of an outlined bar, which stands out behind the solid one. */
const PLAN_RIM_PX = 3;

/** Share of its line that the bar of a bullet chart has. */
const BULLET = 0.5;

/** Returns the marks behind the bars of actual values, and those over them. `bars`: from zero to planned values. */
export function planMarks({ chart }: BreakdownView, bars: readonly Span[]): Record<'behind' | 'over', readonly Mark[]> {
  return chart === 'bullet'
    ? { behind: [rectMark(bars, 'plan-band')], over: planTicks(bars.map(tickOf)) }
    : { behind: [rectMark(bars.map(rimmed), 'plan')], over: [] };
}

function planTicks(ticks: readonly Span[]): readonly Mark[] {
  return [ruleMark(ticks, 'earlier-halo'), ruleMark(ticks, 'plan-tick')];
}

/** Returns the class of a bar from zero to a gap: `good` or `bad` by the direction of the measure. */
export function gapClass(gap: number, good: 'up' | 'down'): 'good' | 'bad' {
  return gap === 0 || gap > 0 === (good === 'up') ? 'good' : 'bad';
}

/** Replaces values with gaps, which have no plan of their own. */
export function withGaps(view: BreakdownView, { titles }: BreakdownTexts): BreakdownView {
  const rows = view.rows.map(({ previous, ...row }) => ({
    ...row,
    values: row.values.map((value, c) => value - (previous?.[c] ?? Number.NaN)),
  }));
  return { ...view, rows, columns: view.columns.map((column, c) => ({ ...column, title: titles[c] ?? column.title })) };
}

function rimmed({ y1, y2, ...bar }: Span): Span {
  return { ...bar, y1: y1 - PLAN_RIM_PX, y2: y2 + PLAN_RIM_PX };
}

/** Returns the bar of an actual value in a bullet chart. */
export function thinner({ y1, y2, ...bar }: Span): Span {
  const off = ((y2 - y1) * (1 - BULLET)) / 2;
  return { ...bar, y1: y1 + off, y2: y2 - off };
}

function tickOf({ x2, y1, y2 }: Span): Span {
  return { x1: x2, x2, y1: y1 - 1, y2: y2 + 1 };
}

/** Returns the key of planned values, a bar as small as a letter. */
export function planKey({ chart }: BreakdownView, key: Span): readonly Mark[] {
  const x = (key.x1 + key.x2) / 2;
  return chart === 'bullet' ? planTicks([{ ...key, x1: x, x2: x }]) : [rectMark([key], 'plan')];
}
