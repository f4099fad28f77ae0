import { coveredDays } from '../../catalog/reporting-grain.js';
import { isSameRef } from '../../query/column-ref.js';
import { type Aggregate, type DaysExpression, measuresIn } from '../../query/expression/expression.js';
import type { BoundPlan, DayRange, Predicate } from '../../query/plan.js';
import { workingDays } from '../../query/time/working-days.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { SideGroups } from '../../engine/nested.js';
import type { DayCounter, Run } from '../../engine/plan-runner.js';
import { numberVector, vectorOf, type Vector } from '../../engine/vector.js';
import { datedKeys, dayAt, type DatedKey, dayTableOf, describedDays, type DayContext } from './dated-keys.js';
import { selectsDay } from '../../query/time/selected-days.js';

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
  if (table === of.table || !dayTables.some(({ day }) => isSameRef(day, of))) return { from: oldest, to: newest };
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

const DAY_MS = 86_400_000;

type Leaf = Exclude<Predicate, { readonly kind: 'all' | 'any' | 'not' }>;

/** Whether rows of a day may match a predicate, and whether they may fail it. */
interface Chance {
  readonly yes: boolean;
  readonly no: boolean;
}

type DayChance = (day: number) => Chance;

/** Returns a test for the days on which rows may match a predicate. */
async function dayTest(where: Predicate, context: DayContext): Promise<(day: number) => boolean> {
  const chance = await chanceOf(where, context);
  return (day) => chance(day).yes;
}

async function chanceOf(predicate: Predicate, context: DayContext): Promise<DayChance> {
  switch (predicate.kind) {
    case 'not': {
      const of = await chanceOf(predicate.of, context);
      return (day) => {
        const { yes, no } = of(day);
        return { yes: no, no: yes };
      };
    }
    case 'all':
    case 'any': {
      const parts = await Promise.all(predicate.of.map((one) => chanceOf(one, context)));
      const isAll = predicate.kind === 'all';
      return (day) => {
        const of = parts.map((part) => part(day));
        const [yes, no] = [of.map((one) => one.yes), of.map((one) => one.no)];
        return isAll ? { yes: yes.every(Boolean), no: no.some(Boolean) } : { yes: yes.some(Boolean), no: no.every(Boolean) };
      };
    }
    default:
      return chanceOfLeaf(predicate, context);
  }
}

async function chanceOfLeaf(leaf: Leaf, context: DayContext): Promise<DayChance> {
  const { node, plan } = context;
  const field = leaf.kind === 'days' ? ({ kind: 'column', ref: leaf.ref } as const) : leaf.field;
  if (field.kind === 'customer-type' || field.kind === 'level') return () => ({ yes: true, no: true });
  const isOwn = isSameRef(field.ref, node.of);
  const table = isOwn ? undefined : dayTableOf(node, field.ref.table);
  if (table) {
    const days = new Set<number>();
    const described = new Set<number>();
    await Promise.all([
      describedDays(table, { by: [], where: leaf }, context, (day) => days.add(day)),
      describedDays(table, { by: [], where: { kind: 'all', of: [] } }, context, (day) => described.add(day)),
    ]);
    const isMissing = leaf.kind === 'one-of' && leaf.missing;
    return (day) => certain(days.has(day) || (isMissing && !described.has(day)));
  }
  if (isOwn && field.kind === 'column' && leaf.kind !== 'days') return momentChance(leaf, context);
  const isOfDays = leaf.kind === 'days' || field.kind === 'bin-date' || (field.kind === 'part' && field.part !== 'hour');
  return isOfDays ? (day) => certain(selectsDay(leaf, day, plan.calendar)) : () => ({ yes: true, no: true });
}

function certain(yes: boolean): Chance {
  return { yes, no: !yes };
}

/** The chance of a test of moments: a day may have a part of them. */
function momentChance(leaf: Exclude<Leaf, { readonly kind: 'days' }>, { node, plan }: DayContext): DayChance {
  const zone = new TimeZone(plan.calendar.timeZone);
  const startOf = (day: number): number => (node.isInstant === true ? zone.startOf(day) : day * DAY_MS);
  return (day) => {
    const [start, end] = [startOf(day), startOf(day + 1) - 1];
    if (leaf.kind === 'one-of') {
      return { yes: leaf.values.some((value) => start <= Number(value) && Number(value) <= end), no: true };
    }
    if (leaf.kind === 'like') return { yes: false, no: true };
    const { from = -Infinity, to = Infinity } = leaf;
    return { yes: from <= end && start <= to, no: start < from || to < end };
  };
}
