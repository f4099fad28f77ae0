import { readFileSync } from 'node:fs';
import path from 'node:path';

export const folder = 'stats';

/** The largest distance to R's figures, as a part of them where `relative`. */
function distance(found, expected, relative) {
  const off = found.map((value, i) => Math.abs(value - expected[i]) / (relative ? Math.abs(expected[i]) || 1 : 1));
  return Math.max(...off);
}

/** Probabilities and quantiles compared with R 4.2. */
export function score(at, stats) {
  const { distributions: r } = JSON.parse(readFileSync(path.join(at, 'univariate.json'), 'utf8'));
  const chances = {
    normal: distance(r.z.map(stats.normalCdf), r.pnorm),
    t: Math.max(
      ...r.pt.map(({ df, p }) =>
        distance(
          r.z.map((z) => stats.tCdf(z, df)),
          p,
        ),
      ),
    ),
    chiSquare: Math.max(
      ...r.pchisq.map(({ df, p }) =>
        distance(
          r.xpos.map((x) => stats.chiSquareCdf(x, df)),
          p,
        ),
      ),
    ),
  };
  const inner = r.p.map((p, i) => ({ p, i })).filter(({ p }) => p >= 1e-4 && p <= 1 - 1e-4);
  const ps = inner.map(({ p }) => p);
  const pick = (all) => inner.map(({ i }) => all[i]);
  const worst = (cases, of) => Math.max(...cases.map((one) => distance(ps.map(of(one)), pick(one.q), true)));
  const quantiles = {
    normal: distance(ps.map(stats.normalQuantile), pick(r.qnorm), true),
    t: worst(
      r.qt,
      ({ df }) =>
        (p) =>
          stats.tQuantile(p, df),
    ),
    chiSquare: worst(
      r.qchisq,
      ({ df }) =>
        (p) =>
          stats.chiSquareQuantile(p, df),
    ),
  };
  return [
    { case: 'chances', ...chances, bound: 1e-12, holds: Object.values(chances).every((off) => off <= 1e-12) },
    { case: 'quantiles', ...quantiles, bound: 1e-9, holds: Object.values(quantiles).every((off) => off <= 1e-9) },
  ];
}
