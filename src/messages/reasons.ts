import type { Params } from './error-facts.js';
import type { ReasonsTexts } from './compiled/en/reasons.js';

/** The reasons for a role or a join, and the same as English text. */
export interface ReasonFacts {
  readonly reason: string;
  readonly reasons: readonly { readonly code: string; readonly params?: Params }[];
}

/** How names are quoted. */
interface Quotes {
  readonly quote: (names: { readonly name: string }) => string;
}

/** Returns a number of a reason as text; shares are ratios. */
export type FormatReasonNumber = (value: number, name: string) => string;

/** Returns reasons in a language, by their codes and params. With a code that has no text, the result is the English text. */
export function reasonIn(
  { quote }: Quotes,
  { texts, concepts, together }: ReasonsTexts,
  { reason, reasons }: ReasonFacts,
  format: FormatReasonNumber,
): string {
  const wordOf = (concept: string): string => (concepts as Readonly<Record<string, string>>)[concept] ?? concept;
  const valueOf = (name: string, value: Params[string]): string | readonly string[] => {
    if (typeof value === 'number') return format(value, name);
    // The type is a word that the text selects by, not a name.
    if (typeof value === 'string') return name === 'type' ? value : quote({ name: value });
    return value.map((item) => quote({ name: name === 'concepts' ? wordOf(item) : item }));
  };
  const sentences = reasons.map(({ code, params = {} }) => {
    const { [code]: text }: Readonly<Record<string, string | ((values: never) => string)>> = texts;
    const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, valueOf(name, value)]));
    return typeof text === 'function' ? text(values as never) : text;
  });
  return sentences.every((sentence) => sentence !== undefined)
    ? sentences.reduce((first, next) => together({ first, next }))
    : reason;
}
