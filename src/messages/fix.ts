import type { ErrorFacts, Fix } from '../util/error.js';

/** The parameter that holds the mistaken word, by the reason of an error. Other reasons have no fix. */
const MISTAKEN: Readonly<Record<string, string>> = {
  not: 'value',
  'not-one-of': 'value',
  'not-one-of-comparisons': 'value',
  'not-a-role': 'value',
  'unknown-dimension': 'dimension',
  'unknown-dimension-of': 'dimension',
  'unknown-measure': 'measure',
  'clause-unknown-field': 'field',
  'role-unknown-column': 'field',
  'dimension-unknown-field': 'name',
  'expression-unknown-field': 'name',
  'unknown-function': 'name',
};

/** Attributes with free text, in which words do not name anything in the data. */
const FREE_TEXT = /^(heading|src|terms)$/;
/** Matches names that need quotation marks in some attributes, so they are left to the author. */
const NEEDS_QUOTES = /[",;:=]/;
/** Matches names that need no quotation marks in an expression. */
const BARE = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Returns the change of an attribute that removes an error. `undefined` if no word is similar to the mistaken one, or if the mistaken one is
 * not exactly once in the attributes, for example because code set it.
 */
export function fixOf({ reason, params, attributes = {} }: ErrorFacts): Fix | undefined {
  const { nearest, option, expression } = params;
  const mistaken = params[MISTAKEN[reason] ?? ''];
  if (typeof nearest !== 'string' || typeof mistaken !== 'string') return undefined;
  if (NEEDS_QUOTES.test(nearest) || (expression !== undefined && !BARE.test(nearest))) return undefined;
  const escaped = mistaken.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const word = new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-])`, 'u');
  const [fix, ...others] = Object.entries(attributes).flatMap(([attribute, text]) => {
    if (FREE_TEXT.test(attribute) || (option !== undefined && attribute !== option)) return [];
    const parts = text.split(word);
    // A word that is twice in an attribute counts as two.
    return parts.slice(1).map((): Fix => ({ attribute, value: parts.join(nearest) }));
  });
  return others.length === 0 ? fix : undefined;
}

/** Returns the attribute of a fix in HTML. */
export function fixText({ attribute, value }: Fix): string {
  return `${attribute}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
