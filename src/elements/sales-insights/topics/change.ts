import { largestCauses, type DriverStep } from '../../../query/analysis/causes.js';
import type { Member, Topic } from '../model/finding.js';
import { comparedYears, historyBin, historyOf } from './days.js';
import { dimensionsOf, factsOf, growth, leadName, numberAt, numbersOf, reported, rowsOf, sumClaim, whereOf } from './tools.js';

const DAY = 'day(date)';

/** Compares the reported days with the same days a year earlier, and finds the segments that explain the change. */
export const change: Topic = {
  traits: ['change', 'whole', 'rows'],
  plans: (context) => {
    const compared = comparedYears(context);
    const [bin, days] = [historyBin(context), historyOf(context)];
    const dimensions = dimensionsOf(context);
    if (!compared || !bin || !days) return undefined;
    const { lead } = context;
    const { current, earlier } = compared;
    return {
      whole: { measures: [lead, 'rows = count()'], days: current, compare: 'previous-year' },
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
  find: ({ whole, history, growth: tested, causes }, context) => {
    const compared = comparedYears(context);
    const [row] = rowsOf(whole);
    const test = factsOf(tested, 'growth');
    if (!row || !compared || !test) return [];
    const lead = leadName(context);
    const [before, after] = [numberAt(row, `${lead}.previous`), numberAt(row, lead)];
    const size = after - before;
    return reported({ impact: Math.abs(size), whole: Math.abs(before), chance: test.p }, () => {
      const explaining = largestCauses(factsOf(causes, 'drivers')?.parts?.steps ?? [], size);
      const [main] = explaining;
      const date = historyBin(context)!;
      const numbers = (name: string): readonly number[] => (history ? numbersOf(history, name) : []);
      return {
        key: 'previous-year',
        form: size > 0 ? 'rose' : 'fell',
        // A rise without a known cause is not good news yet.
        tone: size < 0 ? 'bad' : main ? 'good' : 'neutral',
        figures: {
          ...{ before, after, change: size, share: growth(after, before, context.unit) },
          ...named(explaining, (cause) => ({ effect: cause.after - cause.before })),
        },
        members: named(explaining, ({ members: [first, second] }) => ({ cause: memberOf(first), with: memberOf(second) })),
        period: compared.current,
        against: compared.earlier,
        n: numberAt(row, 'rows'),
        of: 'rows',
        where: whereOf(
          main?.members.flatMap((one) => memberOf(one) ?? []),
          compared.current,
        ),
        picture: {
          ...{ kind: 'line', grain: date === 'month(date)' ? 'month' : 'week' },
          ...{ days: numbers(date), values: numbers(lead) },
        },
        rule: size > 0 ? 'repeat-success' : 'find-cause',
      };
    });
  },
  sums: (finding, measure) => {
    const { before, after, effect } = finding.figures;
    const { cause, with: other } = finding.members;
    const where = whereOf([cause, other].flatMap((one) => one ?? []));
    return [
      sumClaim(finding, { measure, value: after!.value, previous: before!.value }),
      ...(cause ? [sumClaim(finding, { measure: `${measure}.change`, value: effect!.value, where })] : []),
    ];
  },
};

function memberOf(step: DriverStep['members'][number] | undefined): Member | undefined {
  return step && { field: step.dimension, member: step.member };
}

/** Returns what each cause has: `effect` of the first, `effect2` of the second. */
function named<Value>(
  causes: readonly DriverStep[],
  valuesOf: (cause: DriverStep) => Readonly<Record<string, Value | undefined>>,
): Readonly<Record<string, Value>> {
  const entries = causes.flatMap((cause, i) =>
    Object.entries(valuesOf(cause)).flatMap(([name, value]) =>
      value === undefined ? [] : [[i === 0 ? name : `${name}${i + 1}`, value] as const],
    ),
  );
  return Object.fromEntries(entries);
}
