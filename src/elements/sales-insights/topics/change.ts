import type { DriverCause } from '../../../query/analysis/analysis.js';
import { membersClause } from '../../../query/where/member-clause.js';
import type { Figure, Finding, Member, Span, Topic, TopicContext } from '../model/finding.js';
import {
  dimensionsOf,
  factsOf,
  figure,
  hasRoles,
  isWorthTelling,
  leadName,
  monthsOf,
  newestMonths,
  numberAt,
  numbersOf,
  rowsOf,
  share,
  whereOf,
} from './tools.js';

const ROWS = 'rows = count()';
const DATE = 'month(date)';

/** The months of a year: of fewer the season would be compared with another one. */
const YEAR = 12;

/** The newest year of whole months against the one before, with the segments that explain the change. */
export const changeTopic: Topic = {
  name: 'change',
  plans: (context) => {
    const days = yearOf(context);
    const dimensions = dimensionsOf(context);
    if (!days) return undefined;
    const { lead } = context;
    const where = whereOf(undefined, days);
    return {
      whole: { measures: [lead, ROWS], where, compare: 'previous-year' },
      course: { measures: [lead], by: [DATE], analysis: { kind: 'growth', value: leadName(context), date: DATE } },
      ...(dimensions.length > 0 && {
        causes: {
          measures: [lead],
          by: dimensions,
          where,
          compare: 'previous-year',
          analysis: { kind: 'drivers', dimensions, measure: leadName(context), limit: 1 },
        },
      }),
    };
  },
  find: ({ whole, causes, course }, context) => {
    const [row] = rowsOf(whole);
    const { period, earlier } = whole?.facts ?? {};
    const growth = factsOf(course, 'growth');
    if (!row || !period || !earlier || !course || !growth) return [];
    const lead = leadName(context);
    const { unit } = context;
    const [before, after] = [numberAt(row, `${lead}.previous`), numberAt(row, lead)];
    const change = after - before;
    if (!isWorthTelling(Math.abs(change), Math.abs(before), growth.p)) return [];
    // What went the other way explains nothing.
    const told = (factsOf(causes, 'drivers')?.causes ?? [])
      .filter(({ contribution }) => Math.sign(contribution) === Math.sign(change))
      .slice(0, 2);
    const finding: Finding = {
      topic: 'change',
      key: 'change/previous-year',
      form: change > 0 ? 'rose' : 'fell',
      tone: change > 0 ? 'good' : 'bad',
      worth: figure(Math.abs(change), unit),
      certainty: 1 - growth.p,
      figures: {
        before: figure(before, unit),
        after: figure(after, unit),
        change: figure(change, unit),
        share: share(change / Math.abs(before)),
        ...effectsOf(told, unit),
      },
      members: membersOf(told),
      period,
      against: earlier,
      n: numberAt(row, 'rows'),
      of: 'rows',
      where: [...clausesOf(told[0]), whereOf(undefined, period)].join('; '),
      picture: { kind: 'line', days: numbersOf(course, DATE), values: numbersOf(course, 'value'), grain: growth.grain, unit },
      rule: change > 0 ? 'repeat-success' : 'find-cause',
    };
    return [finding];
  },
};

function yearOf(context: TopicContext): Span | undefined {
  const days = hasRoles(context, 'date') ? newestMonths(context) : undefined;
  return days && monthsOf(days) >= YEAR ? days : undefined;
}

/** What each of some names is called where it is the first, and where it is the next. */
function named<Value>(causes: readonly DriverCause[], valuesOf: (cause: DriverCause) => Readonly<Record<string, Value>>) {
  const entries = causes.flatMap((cause, i) =>
    Object.entries(valuesOf(cause)).map(([name, value]) => [i === 0 ? name : `${name}${i + 1}`, value] as const),
  );
  return Object.fromEntries(entries);
}

function effectsOf(causes: readonly DriverCause[], unit: Figure['unit']): Readonly<Record<string, Figure>> {
  return named(causes, ({ contribution }) => ({ effect: figure(contribution, unit) }));
}

function membersOf(causes: readonly DriverCause[]): Readonly<Record<string, Member>> {
  return named(causes, ({ members: [first, second] }): Readonly<Record<string, Member>> => ({
    ...(first && { cause: { field: first.dimension, member: first.member } }),
    ...(second && { with: { field: second.dimension, member: second.member } }),
  }));
}

function clausesOf(cause: DriverCause | undefined): readonly string[] {
  return cause?.members.map(({ dimension, member }) => membersClause(dimension, [member])) ?? [];
}
