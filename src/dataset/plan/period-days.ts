import { coveredDays } from '../../catalog/reporting-grain.js';
import { type Aggregate, type DaysExpression, measuresIn } from '../../query/expression/expression.js';
import type { BoundPlan, DayRange, Predicate } from '../../query/plan.js';
import { workingDays } from '../../query/time/working-days.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { SideGroups } from '../../engine/nested.js';
import type { DayCounter, Run } from '../../engine/plan-runner.js';
import { numberVector, vectorOf, type Vector } from '../../engine/vector.js';
import { datedKeys, dayAt, isSame, type DatedKey } from './dated-keys.js';
import { dayTest } from './day-test.js';

/**
 * Returns what counts the days in the period of each group, whether they have rows or not: the days that the data covers, the filters on dates
 * and on columns that follow from the day select, and such keys of the group name. Other filters and keys do not change the period.
 * @throws SalesError `bad-option` for holidays or a working week that cannot be read
 */
export async function dayCounter(plan: BoundPlan, where: Predicate, run: Run): Promise<DayCounter> {
  const nodes = plan.measures.flatMap(({ expression }) => measuresIn(expression)).filter((node) => node.kind === 'days');
  const [node] = nodes;
  workingDays(plan.calendar, { from: 0, to: 0 });
  if (!node) return (_, groups) => noDays(groups);
  const context = { plan, node, run };
  const [isSelected, keys, covered] = await Promise.all([
    dayTest(where, context),
    datedKeys(context),
    coveredBy(plan, node, run),
  ]);
  return (asked, groups) => (covered ? countDays({ plan, asked, isSelected, keys, covered }, groups) : noDays(groups));
}

/** Returns the days that the data covers: a calendar has more days than its sales. `undefined` without dates. */
async function coveredBy(
  plan: BoundPlan,
  { of, dayTables }: DaysExpression,
  { engine, options }: Run,
): Promise<DayRange | undefined> {
  const { table, calendar, facts } = plan;
  const { oldest, newest } = facts;
  if (oldest === undefined || newest === undefined) return undefined;
  if (table === of.table || !dayTables.some(({ day }) => isSame(day, of))) return { from: oldest, to: newest };
  const aggregates = (['min', 'max', 'distinct'] as const).map((name): Aggregate => ({
    kind: 'aggregate',
    name,
    value: { kind: 'column', ref: of },
  }));
  const { values } = await engine.aggregate({ table, by: [], where: { kind: 'all', of: [] }, aggregates, calendar }, options);
  const [least, most, count] = values.map(vectorOf);
  if (!least || !most || !count) return undefined;
  const zone = new TimeZone(calendar.timeZone);
  const ends = { oldest: dayAt(least, 0, zone), newest: dayAt(most, 0, zone) };
  return Number.isNaN(ends.oldest) ? undefined : coveredDays({ ...ends, distinct: count.numbers[0] ?? 0 }, calendar);
}

function noDays({ rowCount }: SideGroups): Vector {
  return numberVector(new Float64Array(rowCount).fill(NaN));
}

interface Counting {
  readonly plan: Pick<BoundPlan, 'calendar'>;
  readonly covered: DayRange;
  readonly asked: DaysExpression;
  readonly isSelected: (day: number) => boolean;
  readonly keys: readonly (DatedKey | undefined)[];
}

function countDays({ plan, asked, isSelected, keys, covered }: Counting, groups: SideGroups): Vector {
  const numbers = new Float64Array(groups.rowCount).fill(NaN);
  const dated = keys.flatMap((key, k) => (key ? { ...key, vector: groups.keys[k]! } : []));
  const isWorking = asked.areWorking ? workingDays(plan.calendar, covered) : () => true;
  const found = new Map<string, number>();
  for (let day = covered.from; day <= covered.to; day++) {
    if (!isWorking(day) || !isSelected(day)) continue;
    const key = JSON.stringify(dated.map(({ ofDay }) => ofDay(day)));
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  if (dated.length === 0) return numberVector(numbers.fill(found.get('[]') ?? 0));
  for (let row = 0; row < groups.count; row++) {
    const values = dated.map(({ ofGroup, vector }) => ofGroup(vector, row));
    if (!values.some(Number.isNaN)) numbers[row] = found.get(JSON.stringify(values)) ?? 0;
  }
  return numberVector(numbers);
}
