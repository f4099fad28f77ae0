/** True when parts and their whole, each rounded to a multiple of `step`, add up. Halves are rounded away from zero, as in texts. */
export function addsUp(parts: readonly number[], whole: number, step: number): boolean {
  const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value) / step);
  return parts.reduce((sum, part) => sum + rounded(part), 0) === rounded(whole);
}
