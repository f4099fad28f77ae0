import { comparedNumbers, changeOf, type ComparedStyle, type Comparison, type Change, type ChangeFacts } from './change.js';
import type { Calendar, PlanFacts } from '../query/plan.js';
import { formatBin, wholeGrain } from './date.js';
import { phraseOf, type PeriodTexts } from './period.js';

/** What texts of members without earlier rows need. */
interface ArrivalContext {
  readonly locale: string;
  readonly calendar: Calendar;
  readonly messages: Pick<PeriodTexts, 'within'> & {
    readonly arrival: (texts: { kind: 'new' | 'back' | 'none'; when: string | undefined }) => string;
  };
}

/**
 * Describes a member without rows in the earlier period: `new` when its first row of all is in the current one, `back` when it has rows
 * before both, otherwise “none in 2021”. A period other than a whole year, quarter, month or week is not named. `other` names the other side
 * where two members are compared: “none in East”.
 */
export function arrivalText(
  member: string | null | undefined,
  { arrivals, earlier }: { readonly [Fact in 'arrivals' | 'earlier']?: PlanFacts[Fact] | undefined },
  context: ArrivalContext,
  other?: string,
): string {
  const { messages } = context;
  const isIn = (kind: 'new' | 'back'): boolean => typeof member === 'string' && arrivals?.[kind].includes(member) === true;
  const grain = earlier && wholeGrain(earlier, context);
  const when =
    other === undefined
      ? grain && phraseOf(earlier, formatBin(earlier.from, grain, context), undefined, context)
      : messages.within({ kind: undefined, period: other, from: undefined, to: undefined });
  return messages.arrival({ kind: isIn('new') ? 'new' : isIn('back') ? 'back' : 'none', when });
}

/** A number of a tooltip, with its name. A change has a direction. */
interface ComparedRow extends Pick<Change, 'text'>, Partial<Pick<Change, 'good'>> {
  readonly term: string;
  readonly change?: Change;
}

/** Returns what the tooltip of a value says about its comparison. A missing value has no change. */
export function comparedRows(
  { current: value, previous, ...facts }: ChangeFacts & { readonly current: number; readonly previous: number },
  comparison: Comparison,
  style: ComparedStyle,
): readonly ComparedRow[] {
  const numbers = comparedNumbers(comparison, facts.unit, style);
  const [before, difference, ratio] = numbers.map(({ label, format, of }) => ({
    term: label,
    text: format(of(value, previous)),
  }));
  const change = changeOf({ current: value, previous, ...facts }, style, style.messages.points);
  if (!change) return [before!];
  const shown = { ...difference!, good: change.good, change };
  return comparison.kind === 'plan' ? [before!, shown, ratio!] : [before!, { ...shown, text: change.text }];
}
