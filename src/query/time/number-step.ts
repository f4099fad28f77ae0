/** The greatest number below an edge, where numbers are multiples of `step` (1, 0.1, 0.01 …); the edge itself where there is no greatest (`step` 0). */
export function lastBelow(edge: number, step: number): number {
  return step === 0 ? edge : Number((edge - step).toFixed(Math.round(-Math.log10(step))));
}
