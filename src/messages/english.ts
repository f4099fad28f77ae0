import { cardTexts } from './compiled/en/card.js';
import { coreTexts } from './compiled/en/core.js';
import { errorCallsTexts } from './compiled/en/error-calls.js';
import { notesTexts } from './compiled/en/notes.js';
import { reasonsTexts } from './compiled/en/reasons.js';
import { errorTexts } from './english-errors.js';
import { errorMessage, type ErrorFacts, type ErrorLabels } from './errors.js';
import { noteIn, type NoteFacts } from './notes.js';
import { reasonIn, type ReasonFacts } from './reasons.js';

/** English texts for developers: names are in apostrophes, as in error messages. */
const TEXTS = {
  ...cardTexts,
  list: coreTexts.list,
  quote: ({ name }: { readonly name: string | number }): string => `'${String(name)}'`,
  notes: notesTexts,
  reasons: reasonsTexts,
};

const COUNT = /* @__PURE__ */ new Intl.NumberFormat('en');
const formatAmount = (amount: number): string => COUNT.format(Math.round(amount * 100) / 100);

/** Returns a note as an English sentence. */
export function englishNote(note: NoteFacts): string {
  return noteIn(TEXTS, note, { shown: COUNT.format(note.count ?? 0), formatDay: (day) => day, formatAmount });
}

/** Returns the reasons for a role or a join as English sentences. */
export function englishReason(reasons: readonly ReasonFacts[]): string {
  return reasonIn(TEXTS, reasons, (value, name) =>
    name === 'share' ? `${String(Math.round(value * 100))}%` : COUNT.format(value),
  );
}

/** The texts of errors in cards, and of errors in calls that only code makes. */
const ERRORS = { ...errorTexts, groups: [...errorTexts.groups, errorCallsTexts] };

/** Returns the message and hint of an error in English, with the text of the note that explains it, if there is one. */
export function englishError(facts: ErrorFacts): ErrorLabels {
  const { text, hint } = errorMessage(ERRORS, facts);
  const { note, column, candidate, setting, amount } = facts.params;
  if (typeof candidate === 'string') {
    const total = typeof amount === 'number' ? formatAmount(amount) : undefined;
    return { text, hint: errorCallsTexts.texts.candidate({ candidate, setting: String(setting), total }) };
  }
  if (typeof note !== 'string') return { text, hint };
  const why = englishNote({ code: note, params: facts.params, ...(typeof column === 'string' && { column }) });
  return { text: errorCallsTexts.texts.noted({ text, note: why }), hint };
}
