import { sumOf, type BeforeAfter } from './contribution-cells.js';

/** Contributions of members to the change of a ratio. */
export interface RatioEffects {
  /** Per member: the effect of the member’s ratio and that of its weight. Their sum is the member’s contribution. */
  readonly rate: Float64Array;
  readonly mix: Float64Array;
  /** The ratio of all members, Σ numerators ÷ Σ denominators, before and after; NaN when the denominators add up to 0. */
  readonly before: number;
  readonly after: number;
}

/**
 * Splits the change of a ratio R = Σ n ÷ Σ d by members. With weights v = d ÷ Σ d and member ratios r = n ÷ d: rate = ½ (v₀ + v₁)
 * (r₁ − r₀) and mix = (v₁ − v₀) (½ (r₀ + r₁) − ½ (R₀ + R₁)). All rates and mixes add up to R₁ − R₀ (E. Kitagawa 1955, “Components
 * of a difference between two rates”, Journal of the American Statistical Association 50). Subtracting the mean ratio in the mix
 * gives each member its own effect. A member without a denominator on one side has only a mix effect. All effects are 0 when a
 * total ratio is missing. `numerator` and `denominator` contain one number per member. O(members).
 */
export function ratioEffects(numerator: BeforeAfter, denominator: BeforeAfter): RatioEffects {
  const count = numerator.before.length;
  const [n0, n1] = [numerator.before, numerator.after];
  const [d0, d1] = [denominator.before, denominator.after];
  const [whole0, whole1] = [sumOf(d0), sumOf(d1)];
  const before = whole0 === 0 ? NaN : sumOf(n0) / whole0;
  const after = whole1 === 0 ? NaN : sumOf(n1) / whole1;
  const rate = new Float64Array(count);
  const mix = new Float64Array(count);
  const middle = (before + after) / 2;
  if (Number.isNaN(middle)) return { rate, mix, before, after };
  for (let i = 0; i < count; i++) {
    const [v0, v1] = [d0[i]! / whole0, d1[i]! / whole1];
    const effect = n1[i]! / whole1 - n0[i]! / whole0 - (v1 - v0) * middle;
    const isThere = d0[i] !== 0 && d1[i] !== 0;
    rate[i] = isThere ? ((v0 + v1) / 2) * (n1[i]! / d1[i]! - n0[i]! / d0[i]!) : 0;
    mix[i] = effect - rate[i]!;
  }
  return { rate, mix, before, after };
}
