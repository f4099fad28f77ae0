import { cardTexts } from './compiled/en/card.js';
import { errorCodesTexts } from './compiled/en/error-codes.js';
import { errorReasonsTexts } from './compiled/en/error-reasons.js';
import { errorValuesTexts } from './compiled/en/error-values.js';
import { errorsTexts } from './compiled/en/errors.js';
import { errorIn, errorMessage, type ErrorFacts, type ErrorLabels, type ErrorTexts } from './errors.js';

export { notesTexts as notes } from './compiled/en/notes.js';

/** The English texts of errors. */
export const errorTexts: ErrorTexts = {
  errors: errorsTexts,
  codes: errorCodesTexts,
  groups: [errorReasonsTexts, errorValuesTexts],
  quote: cardTexts.quote,
};

/** Returns the message and hint of an error in English, for developers. */
export const englishMessage = (facts: ErrorFacts): ErrorLabels => errorMessage(errorTexts, facts);

/** Returns the text and hint of an error in English, for cards. */
export const error = (facts: ErrorFacts): ErrorLabels => errorIn(errorTexts, facts);
