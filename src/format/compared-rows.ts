import { changeOf, type Change, type ChangeFacts } from './change.js';
import { comparedNumbers, type ComparedStyle, type Comparison } from './comparison.js';

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
