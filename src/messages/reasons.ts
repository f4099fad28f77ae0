import type { CardTexts } from './compiled/en/card.js';
import type { CoreTexts } from './compiled/en/core.js';
import type { ReasonsTexts } from './compiled/en/reasons.js';
import { textOf, type Params } from './texts.js';

/** The facts of a reason for a role or a join. */
export interface ReasonFacts {
  readonly code: string;
  readonly params?: Params;
}

export interface ReasonTexts extends Pick<CardTexts, 'quote'>, Partial<Pick<CoreTexts, 'dimension'>> {
  readonly reasons: ReasonsTexts;
}

/** Returns a number of a reason as text; shares are ratios. */
export type FormatReasonNumber = (value: number, name: string) => string;

/** Returns reasons as text. A code without a text, as servers of a newer version send, is its own text. */
export function reasonIn(
  { quote, dimension, reasons: { texts, concepts, together } }: ReasonTexts,
  reasons: readonly ReasonFacts[],
  format: FormatReasonNumber,
): string {
  // A concept without its own word is a role.
  const wordOf = (concept: string): string =>
    (concepts as Readonly<Record<string, string>>)[concept] ?? dimension?.({ name: concept }) ?? concept;
  const valueOf = (name: string, value: Params[string]): string | readonly string[] => {
    if (typeof value === 'number') return format(value, name);
    // The type is a word that the text selects by, not a name.
    if (typeof value === 'string') return name === 'type' ? value : quote({ name: value });
    return value.map((item) => quote({ name: name === 'concepts' ? wordOf(item) : item }));
  };
  const [first = '', ...others] = reasons.map(({ code, params = {} }) => {
    const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, valueOf(name, value)]));
    return textOf(texts, code, values) ?? code;
  });
  return others.reduce((before, next) => together({ first: before, next }), first);
}
