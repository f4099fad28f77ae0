import type { DriverStep } from '../../../query/analysis/analysis.js';
import { largestCauses } from '../../../query/analysis/causes.js';
import type { QueryResult } from '../../../query/result/result.js';
import { membersClause } from '../../../query/where/where.js';
import type { Answers, Figure, Finding, Member, Picture, Topic, TopicContext } from '../model/finding.js';
import { comparedYears, historyBin, historyOf, type Compared } from './days.js';
import { dimensionsOf, factsOf, figure, growth, isNoteworthy, leadName, numberAt, numbersOf, rowsOf, whereOf } from './tools.js';

const ROWS = 'rows = count()';
const DAY = 'day(date)';

/** Compares the reported days with the same days a year earlier, and finds the segments that explain the change. */
export const changeTopic: Topic = {
  name: 'change',
  plans: (context) => {
    const compared = comparedYears(context);
    const [bin, days] = [historyBin(context), historyOf(context)];
    const dimensions = dimensionsOf(context);
    if (!compared || !bin || !days) return undefined;
    const { lead } = context;
    const { current, earlier } = compared;
    return {
      whole: { measures: [lead, ROWS], days: current, compare: 'previous-year' },
      history: { measures: [lead], by: [bin], days },
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
    if (!isNoteworthy(Math.abs(after - before), Math.abs(before), growth.p)) return [];
    return [findingOf({ before, after, p: growth.p, rows: numberAt(row, 'rows') }, compared, { answers, context })];
  },
};

interface Change {
  readonly before: number;
  readonly after: number;
  readonly p: number;
  readonly rows: number;
}

/** A rise without a known cause has no advice. */
function findingOf(
  { before, after, p, rows }: Change,
  { current, earlier }: Compared,
  { answers: { causes, history }, context }: { readonly answers: Answers; readonly context: TopicContext },
): Finding {
  const { unit } = context;
  const change = after - before;
  const explaining = largestCauses(factsOf(causes, 'drivers')?.parts?.steps ?? [], change);
  const rise = explaining.length > 0 ? 'good' : 'neutral';
  return {
    topic: 'change',
    key: 'change/previous-year',
    form: change > 0 ? 'rose' : 'fell',
    tone: change > 0 ? rise : 'bad',
    impact: figure(Math.abs(change), unit),
    certainty: 1 - p,
    figures: {
      before: figure(before, unit),
      after: figure(after, unit),
      change: figure(change, unit),
      share: growth(after, before, unit),
      ...effectsOf(explaining, unit),
    },
    members: membersOf(explaining),
    period: current,
    against: earlier,
    n: rows,
    of: 'rows',
    where: [...clausesOf(explaining[0]), whereOf([], current)].join('; '),
    picture: pictureOf(history, context),
    rule: change > 0 ? 'repeat-success' : 'find-cause',
  };
}

function pictureOf(history: QueryResult | undefined, context: TopicContext): Picture {
  const date = historyBin(context)!;
  const [days, values] = history ? [numbersOf(history, date), numbersOf(history, leadName(context))] : [[], []];
  return { kind: 'line', days, values, grain: date === 'month(date)' ? 'month' : 'week', unit: context.unit };
}

/** Returns the form of each name as the first and as a later item. */
function named<Value>(causes: readonly DriverStep[], valuesOf: (cause: DriverStep) => Readonly<Record<string, Value>>) {
  const entries = causes.flatMap((cause, i) =>
    Object.entries(valuesOf(cause)).map(([name, value]) => [i === 0 ? name : `${name}${i + 1}`, value] as const),
  );
  return Object.fromEntries(entries);
}

function effectsOf(causes: readonly DriverStep[], unit: Figure['unit']): Readonly<Record<string, Figure>> {
  return named(causes, ({ before, after }) => ({ effect: figure(after - before, unit) }));
}

function membersOf(causes: readonly DriverStep[]): Readonly<Record<string, Member>> {
  return named(causes, ({ members: [first, second] }): Readonly<Record<string, Member>> => ({
    ...(first && { cause: { field: first.dimension, member: first.member } }),
    ...(second && { with: { field: second.dimension, member: second.member } }),
  }));
}

function clausesOf(cause: DriverStep | undefined): readonly string[] {
  return cause?.members.map(({ dimension, member }) => membersClause(dimension, [member])) ?? [];
}
