import { type Mark, rectMark, ruleMark, type Span } from '../../../plot/mark.js';
import type { BreakdownTexts } from '../model/texts.js';
import type { BreakdownView } from '../model/view.js';

/*
 * Marks of planned values as in IBCS: actual values are solid, planned ones are outlined. The styles of the classes are in
 * `plan.styles.ts`.
 */

/** Half the additional thickness in px of an outlined bar, which stands out behind the solid one. */
const PLAN_RIM_PX = 3;

/** Returns the outlined bars of planned values. They are drawn before the solid bars of actual values. */
function outlines(bars: readonly Span[]): readonly Mark[] {
  return [rectMark(bars, 'plan')];
}

/** Returns the ticks at planned values in a bullet chart, over its bars. */
function planTicks(ticks: readonly Span[]): readonly Mark[] {
  return [ruleMark(ticks, 'earlier-halo'), ruleMark(ticks, 'plan-tick')];
}

/** Returns the class of a bar from zero to a gap: `good` or `bad` by the direction of the measure. */
function gapClass(gap: number, good: 'up' | 'down'): 'good' | 'bad' {
  return gap === 0 || gap > 0 === (good === 'up') ? 'good' : 'bad';
}

/** Share of its line that the bar of a bullet chart has. */
const BULLET = 0.5;

/** Draws planned values: outlined behind solid bars, as marks across the bars of a bullet chart, or as gaps around zero. */
export const planBars = {
  /** Returns the values to draw: gaps in place of values in a chart of variances. */
  toView: (view: BreakdownView, texts: BreakdownTexts): BreakdownView =>
    view.chart === 'variance' ? withGaps(view, texts) : view,
  /** Returns the marks behind the bars of actual values, and those over them. `bars`: from zero to planned values. */
  marks: (
    { chart }: BreakdownView,
    bars: readonly Span[],
  ): { readonly behind: readonly Mark[]; readonly over: readonly Mark[] } =>
    chart === 'bullet'
      ? { behind: [rectMark(bars, 'plan-band')], over: planTicks(bars.map(tickOf)) }
      : { behind: outlines(bars.map(rimmed)), over: [] },
  /** Returns the extent of the bar of an actual value. */
  barOf: ({ chart }: BreakdownView, bar: Span): Span => (chart === 'bullet' ? thinner(bar) : bar),
  /** Returns the class of a bar; `undefined` for its usual color. */
  classOf: ({ chart, columns }: BreakdownView, column: number, value: number): string | undefined =>
    chart === 'variance' ? gapClass(value, columns[column]!.good) : undefined,
  /** Returns the key of planned values, a bar as small as a letter. */
  keyMarks: ({ chart }: BreakdownView, key: Span): readonly Mark[] => (chart === 'bullet' ? bulletKey(key) : outlines([key])),
};

/** The drawing of planned values. */
export type PlanBars = typeof planBars;

/** Replaces values with gaps, which have no plan of their own. */
function withGaps(view: BreakdownView, { titles }: BreakdownTexts): BreakdownView {
  const rows = view.rows.map(({ previous, ...row }) => ({
    ...row,
    values: row.values.map((value, c) => value - (previous?.[c] ?? Number.NaN)),
  }));
  return { ...view, rows, columns: view.columns.map((column, c) => ({ ...column, title: titles[c] ?? column.title })) };
}

function rimmed({ y1, y2, ...bar }: Span): Span {
  return { ...bar, y1: y1 - PLAN_RIM_PX, y2: y2 + PLAN_RIM_PX };
}

function thinner({ y1, y2, ...bar }: Span): Span {
  const off = ((y2 - y1) * (1 - BULLET)) / 2;
  return { ...bar, y1: y1 + off, y2: y2 - off };
}

function tickOf({ x2, y1, y2 }: Span): Span {
  return { x1: x2, x2, y1: y1 - 1, y2: y2 + 1 };
}

function bulletKey(key: Span): readonly Mark[] {
  const x = (key.x1 + key.x2) / 2;
  return planTicks([{ ...key, x1: x, x2: x }]);
}
