import { etsWorkspace, fitEts } from './ets-fit.js';
import type { EtsFit } from './ets-fit.js';
import type { EtsForm } from './ets-recursion.js';

/** Means and variances of future values, one per step. */
export interface ForecastDistribution {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Maximum season length with seasonal states; longer ones have too many (R’s `ets` has the same limit). */
export const MAX_SEASON = 24;

/**
 * Returns the forms suitable for values with one season: additive errors with additive parts, and for positive values
 * multiplicative errors with all parts. Excluded forms have unbounded variances or multiplicative slopes, which forecast poorly
 * (R’s `ets` excludes the same).
 */
export function etsForms(values: Float64Array, period: number): EtsForm[] {
  const positive = values.every((each) => each > 0);
  const seasonal = period > 1 && period <= MAX_SEASON && values.length >= 2 * period;
  const forms: EtsForm[] = [];
  for (const error of positive ? (['A', 'M'] as const) : (['A'] as const)) {
    for (const season of ['N', ...(seasonal ? (['A', ...(error === 'M' ? (['M'] as const) : [])] as const) : [])] as const) {
      for (const trend of ['N', 'A', 'Ad'] as const) forms.push({ error, trend, season, period: season === 'N' ? 1 : period });
    }
  }
  return forms;
}

/**
 * Fits forms to values and sorts them by ascending AICc (Hyndman et al. 2008, section 7.2.2). Forms with too few values are
 * omitted.
 */
export function allEts(values: Float64Array, forms: readonly EtsForm[]): EtsFit[] {
  const workspace = etsWorkspace(values, Math.max(1, ...forms.map(({ period }) => period)));
  return forms
    .filter(({ error, season }) => (error === 'A' && season !== 'M') || values.every((each) => each > 0))
    .filter(({ period }) => period === 1 || values.length >= 2 * period)
    .map((form) => fitEts(values, form, { workspace }))
    .filter((fit) => fit !== undefined)
    .sort((a, b) => a.aicc - b.aicc);
}

/** Returns the name of a form in the usual notation, such as `ETS(M,Ad,M)`. */
export function etsName({ error, trend, season }: EtsForm): string {
  return `ETS(${error},${trend},${season})`;
}

/**
 * Returns means and variances of the next `horizon` values: Hyndman et al. 2008, table 6.2 for additive errors, section 6.3 for
 * multiplicative errors, with the approximation given there for multiplicative seasons. O(horizon²).
 */
export function etsOutlook({ form, weights, last, fitted, variance }: EtsFit, horizon: number): ForecastDistribution {
  const { alpha, beta, gamma, phi } = weights;
  const { error, season, period } = form;
  const mean = new Float64Array(horizon);
  const spread = new Float64Array(horizon);
  const levels = new Float64Array(horizon);
  let [damped, power] = [0, 1];
  const seasonCount = last.length - 2;
  /** The weights c_j of an innovation j steps later. */
  const acts = new Float64Array(horizon);
  const whole = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    power *= phi;
    damped += power;
    const level = last[0]! + damped * last[1]!;
    levels[h] = level;
    const at = seasonCount > 0 ? last[2 + ((fitted.length + h) % seasonCount)]! : 0;
    mean[h] = season === 'M' ? level * at : level + at;
    acts[h] = alpha + beta * damped + (season === 'A' && (h + 1) % period === 0 ? gamma : 0);
  }
  for (let h = 0; h < horizon; h++) {
    let sum = 0;
    if (error === 'A') {
      for (let j = 0; j < h; j++) sum += acts[j]! ** 2;
      spread[h] = variance * (1 + sum);
      continue;
    }
    const centre = season === 'M' ? levels[h]! : mean[h]!;
    for (let j = 0; j < h; j++) sum += acts[j]! ** 2 * whole[h - 1 - j]!;
    whole[h] = centre ** 2 + variance * sum;
    if (season !== 'M') spread[h] = (1 + variance) * whole[h]! - centre ** 2;
    else {
      const times = (1 + gamma * gamma * variance) ** Math.floor(h / period);
      spread[h] = (mean[h]! / (centre || 1)) ** 2 * (whole[h]! * (1 + variance) * times - centre ** 2);
    }
  }
  return { mean, variance: spread };
}
