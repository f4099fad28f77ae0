import { normalQuantile } from '../../src/stats/distributions/distributions.js';

/** Months with a season, a trend and normal noise of deviation 5. */
export function months(count: number, random: () => number): number[] {
  const season = Array.from({ length: 12 }, () => 20 * normalQuantile(random() || 0.5));
  return Array.from({ length: count }, (_, i) => 100 + i + season[i % 12]! + 5 * normalQuantile(random() || 0.5));
}
