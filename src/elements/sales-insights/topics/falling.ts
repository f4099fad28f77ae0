import type { Role } from '../../../query/schema.js';
import type { SlopesFacts } from '../../../query/analysis/findings.js';
import { binsPerYear } from '../../../query/time/time-grain.js';
import type { Finding, Span, Topic, TopicContext } from '../model/finding.js';
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
  growth,
  whereOf,
} from './tools.js';
import type { MemberRow } from './tools.js';

/** Reports products and product groups that decline more than all others, in period after period or once. */
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

function findingOf(seen: MemberRow, context: TopicContext): readonly Finding[] {
  const facts = factsOf(seen.answer, 'slopes');
  const shape = facts?.shapes[seen.at];
  if (!facts || !shape || !(numberAt(seen.row, 'slope') < 0)) return [];
  const values = facts.series[seen.at]!;
  const slopes = { ...facts, year: binsPerYear(facts.grain, seen.answer.facts) };
  const decline = shape.kind === 'step' ? dropOf(values, shape.from, slopes) : trendOf(seen, slopes);
  if (!decline || !(decline.after < decline.before) || !isNoteworthy(decline.lost, facts.total, seen.chance)) return [];
  const { unit } = context;
  const { field, row, chance } = seen;
  const member = { field, member: memberAt(row) };
  const { form, lost, before, after, expected, from, window, period, against } = decline;
  return [
    {
      topic: 'falling',
      key: `falling/${field}=${member.member}`,
      form,
      tone: 'bad',
      impact: figure(lost, unit),
      certainty: 1 - chance,
      figures: {
        before: figure(before, unit),
        after: figure(after, unit),
        share: growth(after, before, unit),
        window: count(window),
        periods: count(values.length - from),
        ...(form === 'dropped' && { since: figure(facts.days[from]!, 'day') }),
      },
      members: { member },
      period,
      ...(against && { against }),
      n: values.length - (form === 'fell' ? from : 0),
      of: 'periods',
      where: whereOf(member, daysOf(context)),
      picture: { kind: 'line', days: facts.days, values, grain: facts.grain, unit, ...(expected && { expected }) },
      rule: form === 'dropped' ? 'find-cause' : 'renew',
    },
  ];
}

/** What was sold per period before and after a decline, and what the newest year lacks. */
interface Decline {
  readonly form: 'fell' | 'dropped';
  readonly lost: number;
  readonly before: number;
  readonly after: number;
  /** The line of the chart, period by period. */
  readonly expected: readonly number[] | undefined;
  /** Index of the first declining period, and the number of periods of each average. */
  readonly from: number;
  readonly window: number;
  readonly period: Span;
  readonly against?: Span;
}

/** Members over time, and the periods of a year. */
interface Slopes extends SlopesFacts {
  readonly year: number;
}

/** Compares the periods since a step, a year at most, with the same periods a year earlier, or with as many just before. */
function dropOf(values: readonly number[], from: number, { days, to, year }: Slopes): Decline {
  const window = Math.min(values.length - from, from, year);
  const back = from >= year ? year : window;
  const meanFrom = (start: number): number => values.slice(start, start + window).reduce((sum, value) => sum + value, 0) / window;
  const [before, after] = [meanFrom(from - back), meanFrom(from)];
  const spanFrom = (start: number): Span => ({ from: days[start]!, to: (days[start + window] ?? to + 1) - 1 });
  return {
    form: 'dropped',
    lost: (before - after) * Math.min(year, values.length - from),
    before,
    after,
    expected: values.map((_, t) => (t < from ? before : after)),
    from,
    window,
    period: spanFrom(from),
    against: spanFrom(from - back),
  };
}

/** Compares the last periods of a slope, a year at most, with its first ones. `undefined` for other shapes and for members that recover. */
function trendOf({ row, at }: MemberRow, { days, to, series, shapes, year }: Slopes): Decline | undefined {
  const [values, shape] = [series[at]!, shapes[at]!];
  const [lost, start, slope] = [numberAt(row, 'lost'), numberAt(row, 'before'), numberAt(row, 'slope')];
  if (shape.kind !== 'slope' || !(start > 0) || roseLately(values, year)) return undefined;
  const { from } = shape;
  const window = Math.min(year, (values.length - from) >> 1);
  const mean = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0) / window;
  // The line of the trend may end below zero, unlike sales.
  const [before, after] = [mean(values.slice(from, from + window)), mean(values.slice(-window))];
  return {
    form: 'fell',
    // The line through all periods says nothing about a slope that began later.
    lost: from === 0 ? lost : (before - after) * Math.min(year, values.length - from),
    before,
    after,
    expected: from === 0 ? values.map((_, t) => start + slope * t) : undefined,
    from,
    window,
    period: { from: days[from]!, to },
  };
}

/** True when the newest year is above the year before. A recovering member is not reported. */
function roseLately(values: readonly number[], year: number): boolean {
  if (values.length < 2 * year) return false;
  const sum = (from: number, to: number): number => values.slice(from, to).reduce((total, value) => total + value, 0);
  const end = values.length;
  return sum(end - year, end) >= sum(end - 2 * year, end - year);
}
