import { ownValue } from '../util/record.js';

/** Values that a text names, as errors and notes have them. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** Texts by their codes. */
export type Texts = Readonly<Record<string, string | ((values: never) => string)>>;

export function textOf(texts: Texts, code: string, values: Readonly<Record<string, unknown>>): string | undefined {
  const text = ownValue(texts, code);
  return typeof text === 'function' ? text(values as never) : text;
}

/** Texts in ICU MessageFormat, in groups: a translation of `languages/en.json`. */
export interface MessageTexts {
  readonly [name: string]: string | readonly string[] | MessageTexts;
}
