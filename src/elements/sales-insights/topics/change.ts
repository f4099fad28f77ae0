import type { DriverCause } from '../../../query/analysis/analysis.js';
import type { QueryResult } from '../../../query/result.js';
import { membersClause } from '../../../query/where/member-clause.js';
import type { Answers, Figure, Finding, Member, Picture, Topic, TopicContext } from '../model/finding.js';
import { comparedYears, courseOf, historyOf, type Compared } from './days.js';
import { dimensionsOf, factsOf, figure, isWorthTelling, leadName, numberAt, numbersOf, rowsOf, share, whereOf } from './tools.js';

const ROWS = 'rows = count()';
const DAY = 'day(date)';

/** The days reported and the same days a year earlier, with the segments that explain the change. */
export const changeTopic: Topic = {
  name: 'change',
  plans: (context) => {
    const compared = comparedYears(context);
    const [course, days] = [courseOf(context), historyOf(context)];
    const dimensions = dimensionsOf(context);
    if (!compared || !course || !days) return undefined;
    const { lead } = context;
    const { current, earlier } = compared;
    return {
      whole: { measures: [lead, ROWS], days: current, compare: 'previous-year' },
      course: { measures: [lead], by: [course], days },
      growth: {
        measures: [lead],
        by: [DAY],
        days: { from: earlier.from, to: current.to },
        analysis: { kind: 'growth', value: leadName(context), date: DAY, ...compared },
      },
      ...(dimensions.length > 0 && {
        causes: {
          measures: [lead],
          by: dimensions,
          days: current,
          compare: 'previous-year',
          analysis: { kind: 'drivers', dimensions, measure: leadName(context), limit: 1 },
        },
      }),
    };
  },
  find: (answers, context) => {
    const compared = comparedYears(context);
    const [row] = rowsOf(answers['whole']);
    const growth = factsOf(answers['growth'], 'growth');
    if (!row || !compared || !growth) return [];
    const lead = leadName(context);
    const [before, after] = [numberAt(row, `${lead}.previous`), numberAt(row, lead)];
    if (!isWorthTelling(Math.abs(after - before), Math.abs(before), growth.p)) return [];
    return [findingOf({ before, after, p: growth.p, rows: numberAt(row, 'rows') }, compared, { answers, context })];
  },
};

interface Change {
  readonly before: number;
  readonly after: number;
  readonly p: number;
  readonly rows: number;
}

/** A rise without a cause is worth knowing, no more. */
function findingOf(
  { before, after, p, rows }: Change,
  { current, earlier }: Compared,
  { answers: { causes, course }, context }: { readonly answers: Answers; readonly context: TopicContext },
): Finding {
  const { unit } = context;
  const change = after - before;
  // What went the other way explains nothing.
  const explaining = (factsOf(causes, 'drivers')?.causes ?? [])
    .filter(({ contribution }) => Math.sign(contribution) === Math.sign(change))
    .slice(0, 2);
  const rise = explaining.length > 0 ? 'good' : 'neutral';
  return {
    topic: 'change',
    key: 'change/previous-year',
    form: change > 0 ? 'rose' : 'fell',
    tone: change > 0 ? rise : 'bad',
    worth: figure(Math.abs(change), unit),
    certainty: 1 - p,
    figures: {
      before: figure(before, unit),
      after: figure(after, unit),
      change: figure(change, unit),
      share: share(change / Math.abs(before)),
      ...effectsOf(explaining, unit),
    },
    members: membersOf(explaining),
    period: current,
    against: earlier,
    n: rows,
    of: 'rows',
    where: [...clausesOf(explaining[0]), whereOf([], current)].join('; '),
    picture: pictureOf(course, context),
    rule: change > 0 ? 'repeat-success' : 'find-cause',
  };
}

function pictureOf(course: QueryResult | undefined, context: TopicContext): Picture {
  const date = courseOf(context)!;
  const [days, values] = course ? [numbersOf(course, date), numbersOf(course, leadName(context))] : [[], []];
  return { kind: 'line', days, values, grain: date === 'month(date)' ? 'month' : 'week', unit: context.unit };
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
