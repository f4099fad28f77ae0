import { cardTexts } from './compiled/en/card.js';
import { errorsTexts } from './compiled/en/errors.js';
import { englishError, type ErrorFacts, type ErrorLabels } from './errors.js';

/** The English texts of every card. The worker writes its errors in English. */
export const englishCard = {
  ...cardTexts,
  /** The text of an error, by its code and params. */
  error: (facts: ErrorFacts): ErrorLabels => englishError(errorsTexts, facts),
};
