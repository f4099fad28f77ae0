import { withModule } from '../../scripts/compile-for-node.mjs';

/** Every figure of made-up databases in unusual shapes, compared with SQL over the same rows: right, silently wrong or refused. */
export const score = () => withModule('test/dataset/outside/score-set.ts', scoreSets);

async function scoreSets({ SETS, connect, scoreOf }) {
  const results = [];
  for (const [name, make] of Object.entries(SETS)) {
    const set = make();
    const truth = await connect(set);
    const { right, wrong, refused } = await scoreOf(set, truth);
    truth.close();
    results.push({ case: name, of: right + wrong.length + refused.length, right, wrong, refused, holds: wrong.length === 0 });
  }
  const share = results.reduce((sum, { right, of }) => sum + right / of, 0) / results.length;
  return [...results, { case: 'all sets', share, anchor: { share: 0.97 }, holds: share >= 0.97 }];
}
