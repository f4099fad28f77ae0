import type { Predicate } from '../../query/plan.js';
import { selectsDay } from '../../query/time/selected-days.js';
import { TimeZone } from '../../query/time/time-zone.js';
import { dayTableOf, describedDays, isSame, type DayContext } from './dated-keys.js';

const DAY_MS = 86_400_000;

type Leaf = Exclude<Predicate, { readonly kind: 'all' | 'any' | 'not' }>;

/** Whether rows of a day may match a predicate, and whether they may fail it. */
interface Chance {
  readonly yes: boolean;
  readonly no: boolean;
}

type DayChance = (day: number) => Chance;

/** Returns a test for the days on which rows may match a predicate. */
export async function dayTest(where: Predicate, context: DayContext): Promise<(day: number) => boolean> {
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
  const isOwn = isSame(field.ref, node.of);
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
