/** Loads the parser of questions with the words of all languages. The complete classic script has another function in place of this one, which loads a file next to it. */
export function loadAsk() {
  return import('../../ask.js');
}

export type Ask = Awaited<ReturnType<typeof loadAsk>>;
/** The data as the parser knows it, with the values of its fields. */
export type AskCatalog = Awaited<ReturnType<Ask['askCatalog']>>;
export type AskPlan = ReturnType<Ask['checkPlan']>;
/** How a question was understood. */
export type Interpretation = ReturnType<Ask['interpret']>;
/** A part of a plan that users can change. */
export type PlanChoice = ReturnType<Ask['choicesOf']>[number];
