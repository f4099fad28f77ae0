import { binsPerYear } from '../../../query/time/time-grain.js';
import type { Answers, FindingDraft, TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import { chanceOfLast, count, factsOf, memberAt, reported, rowsOf, share, whereOf } from './tools.js';

/** Minimum number of periods without sales, as a single one may be a holiday, and by how much they are more than every earlier pause: seasonal members stop again and again. */
const [MIN_AFTER, MIN_RATIO] = [2, 2];

/**
 * Returns the findings that members have stopped selling, in the answers about their sales over time. The test asks how likely all newest periods of a member lack
 * sales, given the number of its periods without sales.
 */
export function stopsOf(answers: Answers, context: TopicContext): readonly FindingDraft[] {
  const from = daysOf(context)?.from ?? NaN;
  const families = Object.keys(answers).length;
  return Object.entries(answers).flatMap(([field, answer]) => {
    const facts = factsOf(answer, 'slopes');
    return rowsOf(answer).flatMap((row, k): readonly FindingDraft[] => {
      const { days, to, grain, total, members, series } = facts!;
      const values = series[k]!;
      const at = values.findLastIndex((value) => value !== 0) + 1;
      const after = values.length - at;
      const isNew = days[at]! >= from && after <= binsPerYear(grain, answer.facts);
      if (!isNew || at < after || after < Math.max(MIN_AFTER, MIN_RATIO * longestPause(values.slice(0, at)))) return [];
      const before = values.slice(at - after, at).reduce((sum, value) => sum + value, 0) / after;
      const zeros = values.filter((value) => value === 0).length;
      const chance = chanceOfLast(after, zeros, values.length) * members * families;
      const member = { field, member: memberAt(row) };
      const since = days[at]!;
      return reported({ impact: before * after, whole: total, chance }, () => ({
        form: 'stopped',
        tone: 'bad',
        figures: {
          ...{ before, after: 0, share: share(-1), window: count(after), periods: count(after) },
          since: { value: since, unit: 'day' },
        },
        members: { member },
        period: { from: since, to },
        against: { from: days[at - after]!, to: since - 1 },
        n: values.length,
        of: 'periods',
        where: whereOf(member, daysOf(context)),
        picture: { kind: 'line', days, values, grain, at },
        rule: 'check-end',
      }));
    });
  });
}

function longestPause(values: readonly number[]): number {
  let [run, longest] = [0, 0];
  for (const value of values) longest = Math.max(longest, (run = value === 0 ? run + 1 : 0));
  return longest;
}
