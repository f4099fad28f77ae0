import { isRecord } from '../util/record.js';

/** A record of texts in which any text may be missing, including those of groups. */
export type Partly<Texts> = {
  readonly [Name in keyof Texts]?: Texts[Name] extends readonly unknown[] | ((...given: never) => unknown)
    ? Texts[Name]
    : Texts[Name] extends object
      ? Partly<Texts[Name]>
      : Texts[Name];
};

/** Returns `words` with the texts of `over` in place of their own, group by group. */
export function overlaid<Texts extends object>(texts: Texts, over: Partly<Texts>): Texts {
  const result = { ...texts } as Record<string, unknown>;
  for (const [name, text] of Object.entries(over)) {
    const below = result[name];
    if (text !== undefined) result[name] = isRecord(text) && isRecord(below) ? overlaid(below, text) : text;
  }
  return result as Texts;
}
