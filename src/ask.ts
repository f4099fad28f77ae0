import { englishError } from './messages/english.js';
import { setErrorWording } from './util/error.js';

setErrorWording(englishError);

export { askCatalog, type AskCatalog, type AskedData } from './ask/ask-catalog.js';
export type { AnswerTag, AskPlan } from './ask/check-plan.js';
export { ANSWER_TAGS } from './registry/answer-tags.js';
export { choicesOf, type PlanChoice, type PlanOption } from './ask/choices/choices.js';
export { exampleQuestions } from './ask/examples.js';
export { interpret, type Correction, type Interpretation, type InterpretOptions, type UnknownWords } from './ask/interpret.js';
export { nearestWords } from './ask/nearest-words.js';
export { checkPlan } from './ask/schemas.js';
export { writeTag } from './ask/check-plan.js';
export { SalesError } from './util/error.js';
