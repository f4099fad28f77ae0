import { withModule } from '../../scripts/compile-for-node.mjs';

/** Number of schemas, and the seed of the first one. SCHEMAS and SEED change them. */
const COUNT = Number(process.env.SCHEMAS ?? 2000);
const SEED = Number(process.env.SEED ?? 1);

/** Maximum share of wrong figures. */
const MAX_WRONG = 0.005;

/**
 * Figures of generated shops, whose truth is known: shapes of files × names in 20 languages, of business systems and without meaning ×
 * columns that look like others. Prints each wrong figure with the seed that repeats it.
 */
export const score = () =>
  withModule('test/dataset/generated/score-shop.ts', async ({ scoreShop }) => {
    const byShape = new Map();
    const wrong = [];
    for (let seed = SEED; seed < SEED + COUNT; seed += 1) {
      const { title, figures } = await scoreShop(seed);
      const [shape, naming] = title.split(' · ');
      for (const key of [shape, naming.startsWith('english') ? 'english' : naming, 'all']) {
        const tally = byShape.get(key) ?? { of: 0, right: 0, refused: 0, asked: 0, wrong: 0 };
        byShape.set(key, tally);
        for (const { status } of figures) tally[status] += 1;
        tally.of += figures.length;
      }
      for (const { name, status, detail } of figures) if (status === 'wrong') wrong.push(`${seed} ${title}: ${name} ${detail}`);
    }
    return [...byShape].map(([key, tally]) => {
      const bound = key === 'all' ? { anchor: { wrong: MAX_WRONG }, figures: wrong } : {};
      return { case: key, ...tally, ...bound, holds: key !== 'all' || tally.wrong <= MAX_WRONG * tally.of };
    });
  });
