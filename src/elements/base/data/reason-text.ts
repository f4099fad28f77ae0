import { formatNumber } from '../../../format/number.js';
import { reasonIn, type ReasonTexts } from '../../../messages/reasons.js';
import type { Reason } from '../../../query/schema.js';

interface Wording {
  readonly messages: ReasonTexts;
  readonly locale: string;
}

/** Returns the text of the reasons for a role or a join, with numbers formatted for the locale. */
export function reasonText(reasons: readonly Reason[], { messages, locale }: Wording): string {
  return reasonIn(messages, reasons, (value, name) => formatNumber(value, name === 'share' ? 'percent' : 'count', { locale }));
}
