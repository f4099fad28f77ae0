import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as dist from '../../src/stats/distributions/distributions.js';
import { betaTails, gammaTails, logBeta, logGamma } from '../../src/stats/distributions/special-functions.js';
import { sharedData, skipWithout } from '../shared-data.js';

interface Fixture {
  readonly p: number[];
  readonly z: number[];
  readonly xpos: number[];
  readonly qnorm: number[];
  readonly pnorm: number[];
  readonly qt: { readonly df: number; readonly q: number[] }[];
  readonly pt: { readonly df: number; readonly p: number[] }[];
  readonly qchisq: { readonly df: number; readonly q: number[] }[];
  readonly pchisq: { readonly df: number; readonly p: number[] }[];
  readonly qf: { readonly df1: number; readonly df2: number; readonly q: number[] }[];
  readonly lgammaAt: number[];
  readonly lgamma: number[];
  readonly pbeta: { readonly a: number[]; readonly b: number[]; readonly x: number[]; readonly p: number[] };
}

const FILE = 'stats/univariate.json';
const skip = skipWithout(FILE);
const fixture = (): Fixture =>
  (JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as { readonly distributions: Fixture }).distributions;

const within = (actual: number, expected: number, tolerance: number, what: string): void => {
  assert.ok(actual === expected || Math.abs(actual - expected) <= tolerance, `${what}: ${actual} is not ${expected}`);
};
const relative = (actual: number, expected: number, tolerance: number, what: string): void =>
  within(actual, expected, Math.abs(expected) * tolerance, what);

describe('distributions as R has them', { skip }, () => {
  /** Quantiles are compared as parts of themselves; those that R itself gives as about 0 by the bound of chances. */
  const quantiles = (of: (p: number) => number, expected: readonly number[], what: string): void => {
    fixture().p.forEach((p, i) => {
      const tolerance = Math.min(p, 1 - p) < 1e-4 ? 1e-8 : 1e-9;
      within(of(p), expected[i]!, Math.max(Math.abs(expected[i]!) * tolerance, 1e-15), `${what} at ${p}`);
    });
  };

  it('normal', () => {
    const { qnorm, pnorm, z } = fixture();
    quantiles(dist.normalQuantile, qnorm, 'qnorm');
    z.forEach((at, i) => within(dist.normalCdf(at), pnorm[i]!, 1e-12, `pnorm ${at}`));
    z.forEach((at, i) => relative(dist.normalCdf(at), pnorm[i]!, 1e-13, `pnorm ${at}`));
  });

  it('Student’s t', () => {
    const { qt, pt, z } = fixture();
    for (const { df, q } of qt) quantiles((p) => dist.tQuantile(p, df), q, `qt ${df}`);
    for (const { df, p } of pt) z.forEach((at, i) => within(dist.tCdf(at, df), p[i]!, 1e-12, `pt ${at}, ${df}`));
  });

  it('chi-square', () => {
    const { qchisq, pchisq, xpos } = fixture();
    for (const { df, q } of qchisq) quantiles((p) => dist.chiSquareQuantile(p, df), q, `qchisq ${df}`);
    for (const { df, p } of pchisq)
      xpos.forEach((at, i) => within(dist.chiSquareCdf(at, df), p[i]!, 1e-12, `pchisq ${at}, ${df}`));
  });

  it('F', () => {
    for (const { df1, df2, q } of fixture().qf) {
      quantiles((p) => dist.fQuantile(p, df1, df2), q, `qf ${df1}, ${df2}`);
      // R's own qf loses digits near zero, where it takes a number off 1.
      fixture().p.forEach((p, i) => p > 0.01 && within(dist.fCdf(q[i]!, df1, df2), p, 1e-12, `pf ${q[i]}`));
    }
  });

  it('ln Γ, and the incomplete beta function', () => {
    const { lgammaAt, lgamma, pbeta } = fixture();
    lgammaAt.forEach((x, i) => within(logGamma(x), lgamma[i]!, 1e-13 * Math.max(1, Math.abs(lgamma[i]!)), `lgamma ${x}`));
    pbeta.p.forEach((p, i) => {
      const x = pbeta.x[i]!;
      within(betaTails(x, 1 - x, pbeta.a[i]!, pbeta.b[i]!).lower, p, 1e-12, `pbeta ${x}`);
    });
  });
});

describe('tails', () => {
  it('keep their digits where they are small', () => {
    // The C library's erfc(20 / √2) / 2 and erfc(37 / √2) / 2.
    relative(dist.normalTail(20), 2.7536241186062337e-89, 1e-12, 'normal');
    relative(dist.normalCdf(-37), 5.725571222524577e-300, 1e-11, 'normal');
    for (const df of [1, 2.5, 7, 40, 1e6]) {
      for (const t of [0.3, 2, 9]) {
        within(dist.tTail(t, df) + dist.tCdf(t, df), 1, 1e-15, 't');
        relative(dist.tTail(t, df), dist.tCdf(-t, df), 1e-15, 't');
        relative(2 * dist.tTail(t, df), dist.fTail(t * t, 1, df), 1e-12, 't² is F');
      }
    }
    // The exponential distribution is chi-square of 2 degrees.
    relative(dist.chiSquareTail(1000, 2), Math.exp(-500), 1e-12, 'chi-square');
    // F of 2 and d: (1 + 2 f / d)^(−d / 2).
    relative(dist.fTail(50, 2, 30), (1 + 100 / 30) ** -15, 1e-12, 'F');
    // t of one degree is Cauchy's: 1/2 − atan(t)/π = atan(1/t)/π.
    relative(dist.tTail(1e6, 1), Math.atan(1e-6) / Math.PI, 1e-12, 'Cauchy');
  });

  it('of sums of whole numbers: the incomplete functions are those of binomial and Poisson chances', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    let binomial = 0;
    for (let k = 7; k <= 40; k++) binomial += choose(40, k) * 0.2 ** k * 0.8 ** (40 - k);
    relative(betaTails(0.2, 0.8, 7, 34).lower, binomial, 1e-13, 'binomial');
    let poisson = 0;
    let term = Math.exp(-12);
    for (let k = 0; k < 20; term *= 12 / ++k) poisson += term;
    relative(gammaTails(20, 12).upper, poisson, 1e-13, 'Poisson');
    relative(gammaTails(20, 12).lower, 1 - poisson, 1e-12, 'Poisson');
  });

  it('stay right for parameters of millions', () => {
    // By symmetry; and within what the normal distribution is at most off (Berry–Esseen, about 0.5/√n).
    within(betaTails(0.5, 0.5, 4e6, 4e6).lower, 0.5, 1e-12, 'beta');
    within(gammaTails(1e7, 1e7).lower, 0.5 + 1 / (3 * Math.sqrt(2 * Math.PI * 1e7)), 1e-8, 'gamma');
    within(dist.tCdf(1.5, 1e12), dist.normalCdf(1.5), 1e-12, 't');
    within(dist.tQuantile(0.999, 1e12), dist.normalQuantile(0.999), 1e-10, 't');
  });
});

describe('quantiles', () => {
  it('are where the distribution has the chance, out to chances of 1e-250', () => {
    for (const p of [1e-250, 1e-40, 1e-9, 0.02, 0.3, 0.5, 0.77, 0.999]) {
      relative(dist.normalCdf(dist.normalQuantile(p)), p, 1e-11, `normal ${p}`);
      for (const df of [0.7, 1, 3, 12.5, 900]) {
        const chi = dist.chiSquareQuantile(p, df);
        if (chi > 1e-290) relative(dist.chiSquareCdf(chi, df), p, 1e-11, `chi-square ${p}, ${df}`);
        if (p > 1e-50) relative(dist.tCdf(dist.tQuantile(p, df), df), p, 1e-11, `t ${p}, ${df}`);
        const f = dist.fQuantile(p, df, 5);
        if (f > 1e-290) relative(dist.fCdf(f, df, 5), p, 1e-11, `F ${p}, ${df}`);
      }
    }
  });

  it('are at the ends for 0 and 1, and none outside', () => {
    assert.deepEqual([0, 1, 0.5].map(dist.normalQuantile), [-Infinity, Infinity, 0]);
    assert.deepEqual(
      [0, 1, 0.5].map((p) => dist.tQuantile(p, 4)),
      [-Infinity, Infinity, 0],
    );
    assert.deepEqual(
      [0, 1].map((p) => dist.chiSquareQuantile(p, 4)),
      [0, Infinity],
    );
    for (const p of [-0.1, 1.1, NaN]) {
      const found = [dist.normalQuantile(p), dist.tQuantile(p, 3), dist.chiSquareQuantile(p, 3), dist.fQuantile(p, 3, 3)];
      assert.ok(found.every(Number.isNaN), String(found));
    }
  });

  it('have no value for degrees of freedom that are none', () => {
    for (const df of [0, -1, NaN]) {
      const found = [dist.tCdf(1, df), dist.tQuantile(0.3, df), dist.chiSquareCdf(1, df), dist.chiSquareQuantile(0.3, df)];
      assert.ok([...found, dist.fQuantile(0.2, df, 3), dist.fCdf(1, 3, df)].every(Number.isNaN), `${df}: ${found.join()}`);
    }
  });
});

describe('logGamma', () => {
  it('is the logarithm of factorials, and keeps to Γ(x + 1) = x Γ(x)', () => {
    let factorial = 1;
    for (let n = 1; n < 30; factorial *= n++) within(logGamma(n), Math.log(factorial), 1e-13 * Math.max(1, n), String(n));
    for (const x of [1e-5, 0.3, 9.99, 77.7]) relative(logGamma(x + 1), logGamma(x) + Math.log(x), 1e-13, String(x));
    within(logBeta(2, 3), Math.log(1 / 12), 1e-14, 'beta');
    assert.ok(Number.isNaN(logGamma(-1)) && Number.isNaN(logGamma(0)));
  });
});
