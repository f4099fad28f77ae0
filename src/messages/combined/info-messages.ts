import { infoTexts, type InfoTexts } from '../compiled/en/info.js';
import { notesTexts } from '../compiled/en/notes.js';
import { reasonsTexts } from '../compiled/en/reasons.js';
import { ownValue } from '../../util/record.js';

/** The texts of “How is this calculated?”. */
export const infoMessages = (t: InfoTexts) => ({
  ...t,
  /** Definition of a built-in measure. Measures without a definition show their formula. */
  definition: (name: string): string => ownValue<string>(t.definitions, name) ?? name,
});

/** The same in English, with the notes and reasons that it lists. */
export const englishInfo = { .../* @__PURE__ */ infoMessages(infoTexts), notes: notesTexts, reasons: reasonsTexts };
