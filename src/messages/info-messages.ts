import { infoTexts, type InfoTexts } from './compiled/en/info.js';

/** The texts of “How is this calculated?”. */
export const infoMessages = (t: InfoTexts) => ({
  ...t,
  /** Definition of a built-in measure. Measures without a definition show their formula. */
  definition: (name: string): string => (t.definitions as Readonly<Record<string, string>>)[name] ?? name,
});

/** The same in English. */
export const englishInfo = /* @__PURE__ */ infoMessages(infoTexts);
