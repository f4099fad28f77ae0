/** Returns the highest multiple of `step` (1, 0.1, 0.01 …) below an edge; the edge itself if `step` is 0. */
export function lastBelow(edge: number, step: number): number {
  return step === 0 ? edge : Number((edge - step).toFixed(Math.round(-Math.log10(step))));
}
