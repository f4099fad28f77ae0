import type { Role } from '../../../query/schema.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { Finding, Topic, TopicContext } from '../model/finding.js';
import { historyBin, daysOf, historyOf } from './days.js';
import {
  byEach,
  count,
  factsOf,
  figure,
  findInRows,
  hasRoles,
  isNoteworthy,
  leadName,
  memberAt,
  numberAt,
  share,
  whereOf,
} from './tools.js';
import type { MemberRow } from './tools.js';

/** Periods of a year. */
const YEAR_LENGTHS: Readonly<Record<TimeGrain, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** Reports products and product groups that decline in period after period, more than all others. */
export const fallingTopic: Topic = {
  name: 'falling',
  plans: (context) => {
    const [date, days] = [historyBin(context), historyOf(context)];
    if (!date || !days) return undefined;
    return byEach(dimensionsOf(context), (member) => ({
      measures: [context.lead],
      by: [member, date],
      days,
      analysis: { kind: 'slopes', member, date, value: leadName(context) },
    }));
  },
  find: (answers, context) => findInRows(answers, (seen) => findingOf(seen, context)),
};

function dimensionsOf(context: TopicContext): readonly Role[] {
  const group = (['subcategory', 'category'] as const).find((role) => hasRoles(context, role));
  return [...(hasRoles(context, 'product') ? (['product'] as const) : []), ...(group ? [group] : [])];
}

function findingOf({ field, answer, row, at, chance }: MemberRow, context: TopicContext): readonly Finding[] {
  const { unit } = context;
  const facts = factsOf(answer, 'slopes');
  const [lost, start, slope] = [numberAt(row, 'lost'), numberAt(row, 'before'), numberAt(row, 'slope')];
  if (!facts || !(slope < 0 && start > 0) || !isNoteworthy(lost, facts.total, chance)) return [];
  const values = facts.series[at]!;
  if (roseLately(values, facts.grain)) return [];
  const member = { field, member: memberAt(row) };
  const { window, before, after } = endsOf(values, facts.grain);
  if (!(after < before)) return [];
  const period = { from: facts.days[0]!, to: facts.to };
  return [
    {
      topic: 'falling',
      key: `falling/${field}=${member.member}`,
      form: 'fell',
      tone: 'bad',
      impact: figure(lost, unit),
      certainty: 1 - chance,
      figures: {
        before: figure(before, unit),
        after: figure(after, unit),
        share: share(after / before - 1),
        window: count(window),
        periods: count(values.length),
      },
      members: { member },
      period,
      n: values.length,
      of: 'periods',
      where: whereOf(member, daysOf(context)),
      picture: {
        kind: 'line',
        days: facts.days,
        values,
        expected: values.map((_, t) => start + slope * t),
        grain: facts.grain,
        unit,
      },
      rule: 'renew',
    },
  ];
}

/** Returns what was sold per period in the first and in the last year, or half. The line of the trend may end below zero, unlike sales. */
function endsOf(
  values: readonly number[],
  grain: TimeGrain,
): { readonly window: number; readonly before: number; readonly after: number } {
  const window = Math.min(YEAR_LENGTHS[grain], values.length >> 1);
  const mean = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0) / window;
  return { window, before: mean(values.slice(0, window)), after: mean(values.slice(-window)) };
}

/** True when the newest year is above the year before. A recovering member is not reported. */
function roseLately(values: readonly number[], grain: TimeGrain): boolean {
  const year = YEAR_LENGTHS[grain];
  if (values.length < 2 * year) return false;
  const sum = (from: number, to: number): number => values.slice(from, to).reduce((total, value) => total + value, 0);
  const end = values.length;
  return sum(end - year, end) >= sum(end - 2 * year, end - year);
}
