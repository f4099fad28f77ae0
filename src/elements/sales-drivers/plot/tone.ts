import type { DriversView, Step } from '../model/view.js';

/** The class of a step's bar: the two amounts, and a change for the better or the worse. */
export function toneOf({ kind, from, to }: Step, { isGood }: Pick<DriversView, 'isGood'>): 'start' | 'end' | 'rise' | 'below' {
  if (kind === 'before') return 'start';
  if (kind === 'after') return 'end';
  return to >= from === isGood ? 'rise' : 'below';
}

/** The lowest and the highest amount that bars reach; zero is one of them or lies between them. */
export function amountsOf({ steps }: Pick<DriversView, 'steps'>): { readonly from: number; readonly to: number } {
  const amounts = steps.flatMap(({ from, to }) => [from, to]);
  return { from: Math.min(0, ...amounts), to: Math.max(0, ...amounts) };
}
