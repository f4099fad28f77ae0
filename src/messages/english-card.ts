import { cardTexts } from './compiled/en/card.js';
import { errorsTexts } from './compiled/en/errors.js';
import { periodNotesTexts } from './compiled/en/period-notes.js';
import type { ErrorFacts, ErrorLabels, Params } from './error-facts.js';
import { englishError } from './errors.js';
import { periodNote, type FormatDay } from './period-note.js';
import type { FormatReasonNumber, ReasonFacts } from './reasons.js';

/** The facts of a note that its text uses. */
export interface NoteFacts {
  readonly code: string;
  readonly message: string;
  readonly column?: string | undefined;
  readonly count?: number | undefined;
  readonly params?: Params | undefined;
}

/** Texts that only English handles differently. The worker writes its errors, notes and reasons in English. */
const english = {
  /** The text of an error, by its code and params. */
  error: (facts: ErrorFacts): ErrorLabels => englishError(errorsTexts, facts),
  /** Text of a note by its code; `shown` is its count. Notes without a text use their message. */
  note: ({ code, message, column, count = 0, params }: NoteFacts, shown: string, formatDay?: FormatDay): string =>
    code === 'missing-values' && column
      ? cardTexts.missingValues({ n: count, shown, column })
      : (periodNote(periodNotesTexts, { code, params }, formatDay) ?? message),
  /** The reasons for a role or a join. Numbers are formatted by the callback. */
  reason: ({ reason }: ReasonFacts, _format: FormatReasonNumber): string => reason,
};

/** The English texts. */
export const englishCard = { ...cardTexts, ...english };
