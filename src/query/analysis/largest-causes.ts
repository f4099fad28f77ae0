import type { DriverStep } from './causes.js';

/** Maximum number of causes that a sentence names. */
const NAMED = 2;

/**
 * Returns the largest steps in the direction of a change, as far as they are causes: segments that changed significantly
 * differently from the others, that are new or that are lost. A step in the other direction explains nothing. The list ends at the
 * first step without a cause. `steps` are sorted by size.
 */
export function largestCauses(steps: readonly DriverStep[], change: number): readonly DriverStep[] {
  const same = steps.filter(({ before, after }) => Math.sign(after - before) === Math.sign(change)).slice(0, NAMED);
  const end = same.findIndex((step) => !isCause(step));
  return end < 0 ? same : same.slice(0, end);
}

/** A member without one of its parts has no name. */
function isCause({ except, standsOut, before, after }: DriverStep): boolean {
  return except.length === 0 && (standsOut || before === 0 || after === 0);
}
