const AND = /* @__PURE__ */ new Intl.ListFormat('en-GB');

/** What the English texts of the worker do with their arguments. */
export const grammar = { and: (items: readonly string[]): string => AND.format(items) };
