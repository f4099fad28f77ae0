import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const folder = 'rootcause';

const ANCHORS = {
  plain: {
    largestChange: { top1: 0.35 },
    fitOfRevenue: { top1: 1, driver: 0.78 },
    fitOfUnitsAndPrices: { top1: 1, driver: 0.78 },
  },
  hard: {
    largestChange: { top1: 0.38 },
    fitOfRevenue: { top1: 0.67, driver: 0.63 },
    fitOfUnitsAndPrices: { top1: 0.98, driver: 0.76 },
  },
};

/** Planted causes, plain and hard: the seeds with published anchors, and as many others again and more. */
export async function score(at, stats) {
  const { generate, DIMENSIONS } = await import(pathToFileURL(path.join(at, 'generate.mjs')).href);
  const { scoreOne, summarize } = await import(pathToFileURL(path.join(at, 'score.mjs')).href);
  const options = { dimensions: Object.keys(DIMENSIONS), measure: 'revenue', quantity: 'units' };
  const scored = (seed) => {
    const { facts, truth } = generate(seed);
    const of = (period) => facts.filter((row) => row.period === period);
    return scoreOne(truth, stats.contributions(of('before'), of('after'), options));
  };
  return ['plain', 'hard'].flatMap((kind) =>
    [
      [1, 60],
      [61, 200],
    ].map(([first, last]) => {
      const seeds = Array.from({ length: last - first + 1 }, (_, i) => `${first + i}${kind === 'hard' ? 'h' : ''}`);
      const { types, ...sums } = summarize(seeds.map(scored));
      const exact = [sums.sumsExact, sums.pvmSumExact, sums.pvmEqual].every((share) => share === 1);
      const quiet = types.none.top1;
      const holds = exact && sums.top1 >= 0.95 && quiet >= 0.95;
      return { case: kind, seeds: `${first}–${last}`, ...sums, quietWithoutCause: quiet, anchors: ANCHORS[kind], holds };
    }),
  );
}
