type Text = (...given: never) => unknown;

/** Texts with what `set` makes of each that they say: the language's rules for spaces, in one place. Groups, lists and the parts of an answer too. */
export function typeset<Words>(words: Words, set: (text: string) => string): Words {
  const setAll = (value: unknown): unknown => {
    if (typeof value === 'string') return set(value);
    if (typeof value === 'function') return (...given: never[]): unknown => setAll((value as Text)(...(given as never)));
    if (Array.isArray(value)) return value.map(setAll);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, setAll(one)] as const));
  };
  return setAll(words) as Words;
}
