/**
 * Returns parts rounded to multiples of `step` that add up to their rounded sum. The parts with the largest remainders are rounded up
 * (method of Hamilton; M. L. Balinski and H. P. Young 2001, “Fair representation”, chapter 3).
 */
export function roundParts(parts: readonly number[], step: number): readonly number[] {
  const exact = parts.map((part) => part / step);
  const floors = exact.map(Math.floor);
  const sum = exact.reduce((total, part) => total + part, 0);
  const missing = Math.round(sum) - floors.reduce((total, part) => total + part, 0);
  const byRemainder = [...exact.keys()].sort((a, b) => exact[b]! - floors[b]! - (exact[a]! - floors[a]!));
  const raised = new Set(byRemainder.slice(0, missing));
  return floors.map((part, index) => (part + Number(raised.has(index))) * step);
}
