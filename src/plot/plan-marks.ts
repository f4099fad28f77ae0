import { rectMark, ruleMark, type Mark, type Span } from './mark.js';

/*
 * Marks of planned values as in IBCS: actual values are solid, planned ones are outlined. The styles of the classes are in
 * `plan.styles.ts`.
 */

/** Half the additional thickness in px of an outlined bar, which stands out behind the solid one. */
export const PLAN_RIM_PX = 3;

/** Returns the outlined bars of planned values. They are drawn before the solid bars of actual values. */
export function planBars(bars: readonly Span[]): readonly Mark[] {
  return [rectMark(bars, 'plan')];
}

/** Returns the ticks at planned values in a bullet chart, over its bars. */
export function planTicks(ticks: readonly Span[]): readonly Mark[] {
  return [ruleMark(ticks, 'earlier-halo'), ruleMark(ticks, 'plan-tick')];
}

/** Returns the class of a bar from zero to a gap: `good` or `bad` by the direction of the measure. */
export function gapClass(gap: number, good: 'up' | 'down'): 'good' | 'bad' {
  return gap === 0 || gap > 0 === (good === 'up') ? 'good' : 'bad';
}
