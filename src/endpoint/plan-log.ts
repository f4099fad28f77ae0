import type { Metrics } from './metrics.js';

/** Where one plan is counted and logged. */
export interface PlanLog {
  /** Called when a query runs, because its result is not known. */
  readonly started: () => void;
  readonly end: (outcome: { readonly rows?: number | undefined; readonly error?: string }) => void;
}

/** Returns what counts a plan and writes its line to the log. The time begins now. */
export function planLog(
  metrics: Metrics,
  write: ((line: string) => void) | undefined,
  labels: Readonly<Record<string, unknown>>,
): PlanLog {
  const began = performance.now();
  let isCached = true;
  return {
    started: () => (isCached = false),
    end: (outcome) => {
      const ms = performance.now() - began;
      metrics.plan({ outcome: outcome.error ?? 'ok', ms, isCached });
      write?.(JSON.stringify({ ...labels, ms: Math.round(ms), cached: isCached, ...outcome }));
    },
  };
}
