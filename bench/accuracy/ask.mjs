// npm run accuracy -- ask: the questions of test/ask/, over the public data sets. A third of them was not looked at while the parser was written.
import path from 'node:path';
import { withModule } from '../../scripts/compile-for-node.mjs';

export const folder = 'sales';

/** Minimum share of right tags, and of right tags and refusals. Not one answer may be wrong without a word that is named as not understood. */
const MIN_RIGHT = 0.9;
const MIN_HONEST = 0.95;

/** Counts right answers, refusals and wrong answers, of the questions that the parser was tuned on and of the others. */
export async function score(at) {
  return withModule('test/ask/score-questions.ts', async ({ scoreSet, SETS }) => {
    const scored = [];
    for (const set of SETS) scored.push(...(await scoreSet(path.join(at, set))));
    const languages = [...new Set(scored.map(({ question }) => question.language))];
    return [
      summary(
        'tuned on',
        scored.filter(({ question }) => !question.isHeldOut),
      ),
      summary(
        'held out',
        scored.filter(({ question }) => question.isHeldOut),
      ),
      ...languages.map((language) =>
        summary(
          language,
          scored.filter(({ question }) => question.language === language),
        ),
      ),
    ];
  });
}

function summary(name, scored) {
  const count = (outcome) => scored.filter((one) => one.outcome === outcome).length;
  const [right, refused, wrong] = [count('right'), count('refused'), count('wrong')];
  const holds = wrong === 0 && right / scored.length >= MIN_RIGHT && (right + refused) / scored.length >= MIN_HONEST;
  return { case: name, questions: scored.length, right, refused, wrong, holds };
}
