/**
 * Shortens the timers of a page of at least `from` milliseconds to a tenth; their order stays. Returns a function that restores the
 * platform's. Timers of workers are not changed.
 */
export function shortenTimers(from: number): () => void {
  const { setTimeout: platform } = globalThis;
  const short = (call: () => void, ms = 0, ...rest: unknown[]): unknown => platform(call, ms >= from ? ms / 10 : ms, ...rest);
  Object.assign(globalThis, { setTimeout: short });
  return () => Object.assign(globalThis, { setTimeout: platform });
}
