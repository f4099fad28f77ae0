import { binsPerYear } from '../../../query/time/time-grain.js';
import type { Answers, FindingDraft, TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import { count, factsOf, memberAt, reported, rowsOf, share, whereOf } from './tools.js';

/** Minimum number of periods without sales. A single one may be a holiday. */
const MIN_AFTER = 2;
/** By how much the time without sales is longer than every earlier one: seasonal members stop again and again. */
const MIN_RATIO = 2;

/** When a member stopped, and the probability of it by chance. */
interface Stop {
  /** Index of the first period without sales. */
  readonly at: number;
  readonly chance: number;
}

/**
 * Returns the findings that members have stopped selling, in the answers about their sales over time. The test asks how likely all newest periods of a member lack
 * sales, given the number of its periods without sales. All others together have sales in them.
 */
export function stopsOf(answers: Answers, context: TopicContext): readonly FindingDraft[] {
  const reportedDays = daysOf(context);
  const families = Object.keys(answers).length;
  return Object.entries(answers).flatMap(([field, answer]) => {
    const facts = factsOf(answer, 'slopes');
    if (!facts || !reportedDays) return [];
    const { days, to, grain, total, members } = facts;
    return rowsOf(answer).flatMap((row, k): readonly FindingDraft[] => {
      const values = facts.series[k]!;
      const stop = stopIn(values);
      const periods = values.length - (stop?.at ?? 0);
      if (!stop || days[stop.at]! < reportedDays.from || periods > binsPerYear(grain, answer.facts)) return [];
      const window = Math.min(periods, stop.at);
      const before = values.slice(stop.at - window, stop.at).reduce((sum, value) => sum + value, 0) / window;
      const member = { field, member: memberAt(row) };
      return reported({ impact: before * periods, whole: total, chance: Math.min(1, stop.chance * members * families) }, () => ({
        form: 'stopped',
        tone: 'bad',
        figures: {
          before,
          after: 0,
          share: share(-1),
          window: count(window),
          periods: count(periods),
          since: { value: days[stop.at]!, unit: 'day' },
        },
        members: { member },
        period: { from: days[stop.at]!, to },
        against: { from: days[stop.at - window]!, to: days[stop.at]! - 1 },
        n: values.length,
        of: 'periods',
        where: whereOf(member, daysOf(context)),
        picture: { kind: 'line', days, values, grain, at: stop.at },
        rule: 'check-end',
      }));
    });
  });
}

/** Returns when the values of a member end. `undefined` for those that go on, and for members that paused about as long before. */
function stopIn(values: readonly number[]): Stop | undefined {
  const at = values.findLastIndex((value) => value !== 0) + 1;
  const after = values.length - at;
  let [run, longest, zeros] = [0, 0, after];
  for (const value of values.slice(0, at)) {
    run = value === 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (value === 0) zeros++;
  }
  if (after < Math.max(MIN_AFTER, MIN_RATIO * longest) || at === 0) return undefined;
  let chance = 1;
  for (let k = 0; k < after; k++) chance *= (zeros - k) / (values.length - k);
  return { at, chance };
}
