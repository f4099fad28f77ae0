import { withModule } from '../../scripts/compile-for-node.mjs';

/** Number of exports, and the seed of the first one. EXPORTS and SEED change them. */
const COUNT = Number(process.env.EXPORTS ?? 2000);
const SEED = Number(process.env.SEED ?? 1);

/** Minimum share of right exports in the forms of every day, and in forms that the detection was not written with. */
const RIGHT = { 'usual forms': 0.97, 'rare forms': 0.8 };

/**
 * The account of generated businesses, whose truth is known: the same sales in many forms of files, also next to other money. An export is right if its
 * revenue is, the lines add up to it, and the other money is listed with its kind and sum. Prints each other one with the seed that repeats it.
 */
export const score = () =>
  withModule('test/dataset/generated/score-business.ts', async ({ FORMS, RARE_FORMS, scoreBusiness }) => {
    const forms = Object.keys(FORMS);
    const newTally = () => ({ of: 0, right: 0, asked: 0, refused: 0, stated: 0, silent: 0 });
    const tallies = new Map([...Object.keys(RIGHT), ...forms].map((form) => [form, newTally()]));
    const figures = new Map(Object.keys(RIGHT).map((group) => [group, []]));
    for (let seed = SEED; seed < SEED + COUNT; seed += 1) {
      const form = forms[seed % forms.length];
      const group = Object.hasOwn(RARE_FORMS, form) ? 'rare forms' : 'usual forms';
      const { verdict, detail } = await scoreBusiness(form, seed);
      for (const key of [form, group]) {
        const tally = tallies.get(key);
        tally.of += 1;
        tally[verdict] += 1;
      }
      if (verdict !== 'right') figures.get(group).push(`${seed} ${form}: ${verdict} ${detail}`);
    }
    return [...tallies].map(([key, tally]) => {
      const least = RIGHT[key];
      if (least === undefined) return { case: key, ...tally, holds: true };
      const holds = tally.right >= least * tally.of && tally.silent === 0;
      return { case: key, ...tally, anchor: { right: least, silent: 0 }, figures: figures.get(key), holds };
    });
  });
