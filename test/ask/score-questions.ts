import path from 'node:path';
import { askCatalog } from '../../src/ask/ask-catalog.js';
import { interpret, type Interpretation } from '../../src/ask/interpret.js';
import { openSet } from './open-set.js';
import { outcomeOf, questionsOf, type Outcome, type Question } from './questions.js';

/** A question, how it was understood, and what became of it. */
export interface ScoredQuestion {
  readonly question: Question;
  readonly interpretation: Interpretation;
  readonly outcome: Outcome;
}

/** Asks all questions about a data set in a folder. */
export async function scoreSet(folder: string): Promise<readonly ScoredQuestion[]> {
  const dataset = await openSet(folder);
  try {
    const catalog = await askCatalog(dataset);
    return questionsOf(path.basename(folder)).map((question) => {
      const interpretation = interpret(question.text, catalog, {
        locale: question.language,
      });
      return {
        question,
        interpretation,
        outcome: outcomeOf(question, interpretation),
      };
    });
  } finally {
    dataset.close();
  }
}

export { writtenPlan, SETS } from './questions.js';
