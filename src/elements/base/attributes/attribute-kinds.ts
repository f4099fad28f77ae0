import {
  count,
  countOr,
  filterMode,
  flag,
  list,
  measure,
  measures,
  number,
  optionalText,
  optionalWord,
  parsed,
  text,
  word,
  wordSet,
} from './declarators.js';

/**
 * Declares attributes of a widget: `{ steps: attribute.list('visits, orders'), chart: attribute.word(['list', 'columns']) }`. A bad value shows an error in
 * the card, with what was expected and the nearest word.
 */
export const attribute = {
  text,
  optionalText,
  word,
  optionalWord,
  wordSet,
  list,
  measure,
  measures,
  number,
  count,
  countOr,
  flag,
  filterMode,
  parsed,
} as const;
