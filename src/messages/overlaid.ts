/** A record of texts of which some may be left out, in groups too. */
export type Partly<Words> = {
  readonly [Name in keyof Words]?: Words[Name] extends readonly unknown[] | ((...given: never) => unknown)
    ? Words[Name]
    : Words[Name] extends object
      ? Partly<Words[Name]>
      : Words[Name];
};

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts with others over them, group by group: where `over` has none, that of `words` stays. */
export function overlaid<Words extends object>(words: Words, over: Partly<Words>): Words {
  const result = { ...words } as Record<string, unknown>;
  for (const [name, text] of Object.entries(over)) {
    const below = result[name];
    if (text !== undefined) result[name] = isGroup(text) && isGroup(below) ? overlaid(below, text) : text;
  }
  return result as Words;
}
