import { withModule } from '../../scripts/compile-for-node.mjs';

/** Files of each case; SALES_FILES changes it, SALES_SEED the first seed. */
const FILES = Number(process.env.SALES_FILES ?? 16);
const FIRST = Number(process.env.SALES_SEED ?? 1);
/** Highest share of files in which a step is called a decline, a decline a step, or a file without both has either. */
const MAX_WRONG = 0.05;

/** Steps and declines in made-up files, and patterns that are neither: how often insights call each of them by its name. */
export const score = () => withModule('test/facts/nothing/shifts.ts', scoreAll);

async function scoreAll({ SHIFT_CASES, verdictOf }) {
  const results = [];
  for (const one of SHIFT_CASES) {
    const counts = { right: 0, undated: 0, wrong: 0, silent: 0 };
    for (let seed = FIRST; seed < FIRST + FILES; seed++) counts[await verdictOf(one, seed)]++;
    results.push({ case: one.name, truth: one.truth, files: FILES, ...counts, holds: true });
  }
  const wrong = results.reduce((sum, result) => sum + result.wrong, 0) / (FILES * results.length);
  return [...results, { case: 'all', wrong, holds: wrong <= MAX_WRONG }];
}
