import { readFileSync } from 'node:fs';
import path from 'node:path';

export const folder = 'stats';

/** The largest distance to R's trend, season and remainder, as a part of the range of the values. */
function distance(found, expected, values) {
  const range = Math.max(...values) - Math.min(...values);
  const parts = ['trend', 'seasonal', 'remainder'].flatMap((name) =>
    expected[name].map((value, i) => Math.abs(found[name][i] - value)),
  );
  return Math.max(...parts) / range;
}

/** STL compared with R 4.2 on five public series. */
export function score(at, stats) {
  const series = Object.values(JSON.parse(readFileSync(path.join(at, 'timeseries.json'), 'utf8'))).filter(({ m }) => m > 1);
  const cases = [
    ['plain', 'stl_s11_nojump', {}],
    ['robust', 'stl_s11_robust_nojump', { robust: true }],
    ['jumps', 'stl_s11', { jump: 'auto' }],
    ['periodic', 'stl_periodic', { jump: 'auto', seasonalWindow: 'periodic' }],
  ];
  return cases.map(([name, key, options]) => {
    const off = series.map((one) => distance(stats.decompose(one.y, { period: one.m, ...options }), one[key], one.y));
    return { case: name, series: series.length, off: Math.max(...off), bound: 1e-6, holds: Math.max(...off) <= 1e-6 };
  });
}
