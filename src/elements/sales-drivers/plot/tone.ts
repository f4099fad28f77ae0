import type { DriversView, Step } from '../model/view.js';

/** Returns the class of a step's bar: total, improvement or deterioration. */
export function toneOf({ kind, from, to }: Step, { isGood }: Pick<DriversView, 'isGood'>): 'start' | 'end' | 'rise' | 'below' {
  if (kind === 'before') return 'start';
  if (kind === 'after') return 'end';
  return to >= from === isGood ? 'rise' : 'below';
}

/** Returns the minimum and maximum amount of the bars; the range includes zero. */
export function amountsOf({ steps }: Pick<DriversView, 'steps'>): { readonly from: number; readonly to: number } {
  const amounts = steps.flatMap(({ from, to }) => [from, to]);
  return { from: Math.min(0, ...amounts), to: Math.max(0, ...amounts) };
}
