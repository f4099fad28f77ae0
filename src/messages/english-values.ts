import { cardTexts } from './compiled/en/card.js';
import { errorCodesTexts } from './compiled/en/error-codes.js';
import { errorValuesTexts } from './compiled/en/error-values.js';
import { errorsTexts } from './compiled/en/errors.js';
import { errorMessage, type ErrorFacts, type ErrorLabels } from './errors.js';

const TEXTS = { errors: errorsTexts, codes: errorCodesTexts, groups: [errorValuesTexts], quote: cardTexts.quote };

/** Returns the message and hint of an error about values, in English: the few texts of the statistics. */
export const englishValueMessage = (facts: ErrorFacts): ErrorLabels => errorMessage(TEXTS, facts);
