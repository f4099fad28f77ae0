import { readFileSync } from 'node:fs';
import path from 'node:path';

export const folder = 'stats';

const distance = (found, expected) =>
  Math.max(...expected.flatMap((row, i) => row.map((value, j) => Math.abs(found[i][j] - value))));

/** Correlation matrices and their p-values compared with R 4.2. */
export function score(at, stats) {
  const r = JSON.parse(readFileSync(path.join(at, 'correlation.json'), 'utf8'));
  const columns = Object.fromEntries(r.columns.map((name, i) => [name, r.rows.map((row) => row[i])]));
  return ['pearson', 'spearman', 'kendall'].map((method) => {
    const found = stats.correlation(columns, { method });
    const off = {
      r: distance(found.r, r[method].r),
      p: distance(found.p, r[method].p),
      adjusted: distance(found.adjusted, r[method].pBH),
    };
    return {
      case: method,
      ...off,
      bounds: { r: 1e-10, p: 1e-8 },
      holds: off.r <= 1e-10 && off.p <= 1e-8 && off.adjusted <= 1e-8,
    };
  });
}
