// Which plurals of a text lack a category of its language.

/** By language: the category of each whole number below 1,000. */
const categories = new Map();
function categoriesOf(tag) {
  if (categories.has(tag)) return categories.get(tag);
  const rules = new Intl.PluralRules(tag);
  const found = Array.from({ length: 1000 }, (_, n) => rules.select(n));
  categories.set(tag, found);
  return found;
}

/**
 * The categories that a plural does not name, though some whole number is in them and no `=1` says it. A plural that names single
 * numbers alone chooses by them, and may leave `one` to `other`; one of three numbers or more may leave all, such as one of status codes.
 */
export function missingPlurals(tag, cases) {
  const named = new Set(cases.map(({ key }) => key));
  const missing = new Set(categoriesOf(tag).filter((category, n) => !named.has(category) && !named.has(`=${n}`)));
  const isByNumber = [...named].every((key) => key === 'other' || key.startsWith('='));
  return isByNumber && (named.size > 3 || [...missing].every((category) => category === 'one')) ? [] : [...missing];
}

/** Plurals that are no plurals: how many parts a sentence has, and numbers that are spelled out. */
export const isChoice = (key, arg) => arg.endsWith('Length') || key === 'names.small';
