import type { LevelFunction, NestedMeasure } from '../query/expression/expression.js';
import {
  levelKey,
  nestedKey,
  type BoundPart,
  type BoundPlan,
  type LevelBin,
  type LevelDimension,
  type Predicate,
} from '../query/plan.js';
import { abcClassOf } from '../util/abc-classes.js';
import { decimalOf, powerOfTen } from '../util/decimal.js';
import { SalesError } from '../util/error.js';
import { grouped } from '../util/grouped.js';
import { placeQuantile, quantileOf } from '../util/numbers/quantile.js';
import { groupKey } from './threads/align-groups.js';
import { numberVector, textAt, type Vector } from './vector.js';
import { compensatedSum } from '../util/numbers/sum.js';

/*
 * Answers about other groups than those of a plan: the values of members, such as the revenue of each order.
 */

/** The groups of a nested plan: its keys, and the values of its measures. */
export interface NestedSide {
  readonly keys: readonly Vector[];
  readonly count: number;
  readonly measures: readonly Vector[];
}

/** The answers of nested plans, by key. */
export type NestedSides = ReadonlyMap<string, NestedSide>;

/** The values of members, ascending. */
interface MemberValue {
  readonly member: string | number;
  readonly value: number;
}

/** Returns the plan with the members of its levels, as found by the nested plans that look them up. */
export function withMembers(plan: BoundPlan, found: NestedSides): BoundPlan {
  if (found.size === 0) return plan;
  const values = new Map<string, readonly MemberValue[]>();
  const valuesOf = (level: LevelDimension): readonly MemberValue[] => {
    const key = levelKey(level);
    const known = values.get(key) ?? memberValues(found.get(key)!);
    values.set(key, known);
    return known;
  };
  const lookUp = <Part extends BoundPart>(part: Part): Part => ({
    ...part,
    by: part.by.map(({ name, dimension }) => ({
      name,
      dimension: dimension.kind === 'level' ? { ...dimension, bins: binsOf(dimension, valuesOf(dimension)) } : dimension,
    })),
    where: lookedUp(part.where, valuesOf),
    ...(part.sides && {
      sides: { current: lookedUp(part.sides.current, valuesOf), earlier: lookedUp(part.sides.earlier, valuesOf) },
    }),
    ...(part.retention && { retention: { ...part.retention, where: lookedUp(part.retention.where, valuesOf) } }),
  });
  return { ...lookUp(plan), others: plan.others.map(lookUp) };
}

type ValuesOf = (level: LevelDimension) => readonly MemberValue[];

/** Returns a predicate in which clauses on levels select the members with these values. */
function lookedUp(predicate: Predicate, valuesOf: ValuesOf): Predicate {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return { ...predicate, of: predicate.of.map((part) => lookedUp(part, valuesOf)) };
    case 'not':
      return { ...predicate, of: lookedUp(predicate.of, valuesOf) };
    case 'between':
    case 'like':
    case 'one-of': {
      const { field } = predicate;
      if (field.kind !== 'level') return predicate;
      const test = testOf(predicate);
      const bins = binsOf(field, valuesOf(field));
      const selected = membersOf(
        field,
        bins.filter(({ value }) => test(value)),
      );
      // A row without a value is one of no member with a value.
      const isMissing = predicate.kind === 'one-of' && predicate.missing;
      return isMissing ? { kind: 'any', of: [selected, { kind: 'not', of: membersOf(field, bins) }] } : selected;
    }
    default:
      return predicate;
  }
}

function membersOf({ ref }: LevelDimension, bins: readonly LevelBin[]): Predicate {
  const values = bins.flatMap(({ members }) => members);
  return { kind: 'one-of', field: { kind: 'column', ref }, values, missing: false };
}

function testOf(predicate: Extract<Predicate, { kind: 'between' | 'like' | 'one-of' }>): (value: LevelBin['value']) => boolean {
  // The letters of classes need no escape in patterns.
  if (predicate.kind === 'like') return (value) => new RegExp(`^${predicate.parts.join('.*')}$`, 'iu').test(String(value));
  if (predicate.kind === 'one-of') return (value) => predicate.values.includes(value);
  const { from = -Infinity, to = Infinity } = predicate;
  return (value) => typeof value === 'number' && value >= from && value <= to;
}

/** Returns the values of members; without groups that lack a member or a value, or do not count. */
export function memberValues({ keys, count, measures: [values, counts] }: NestedSide): readonly MemberValue[] {
  const [key] = keys;
  return Array.from({ length: count }, (_, row) => row).flatMap((row) => {
    const member = key && memberAt(key, row);
    const value = values!.numbers[row]!;
    return member === undefined || Number.isNaN(value) || counts?.numbers[row] === 0 ? [] : [{ member, value }];
  });
}

function memberAt(key: Vector, row: number): string | number | undefined {
  if (key.type === 'text') return textAt(key, row);
  const number = key.numbers[row]!;
  return Number.isNaN(number) ? undefined : number;
}

function binsOf({ width, classes }: LevelDimension, values: readonly MemberValue[]): readonly LevelBin[] {
  const binOf = classes ? abcClassOf(values.map(({ value }) => value)) : (value: number): number => binStart(value, width);
  const bins = grouped(values.map(({ member, value }) => [binOf(value), member]));
  return [...bins].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, members]) => ({ value, members }));
}

/** Returns the lower bound of the bin of a value, in whole units of the decimals of both, so no division rounds. */
function binStart(value: number, width: number | undefined): number {
  if (width === undefined) return value;
  const [number, step] = [decimalOf(value), decimalOf(width)];
  if (number === undefined || step === undefined) return Math.floor(value / width) * width;
  const scale = Math.max(number.scale, step.scale);
  const units = (decimal: { readonly digits: number; readonly scale: number }): number =>
    decimal.digits * powerOfTen(scale - decimal.scale);
  return (Math.floor(units(number) / units(step)) * units(step)) / powerOfTen(scale);
}

/** The groups of one side of a plan. */
export interface SideGroups {
  readonly keys: readonly Vector[];
  /** Number of groups; rows after them have no group. */
  readonly count: number;
  readonly rowCount: number;
}

/** The groups of a plan, in which a measure over other groups is shown. */
type OuterGroups = SideGroups & { readonly plan: BoundPlan };

/** Returns a measure over other groups, for each group of the plan. @throws SalesError `bad-option` for a group in several others */
export function nestedVector(node: NestedMeasure, found: NestedSides, groups: OuterGroups): Vector {
  return node.kind === 'level' ? levelVector(node, found.get(nestedKey(node))!, groups) : parentTotals(node, found, groups);
}

function levelVector(
  { name, p = 0.5 }: Extract<NestedMeasure, { kind: 'level' }>,
  nested: NestedSide,
  groups: OuterGroups,
): Vector {
  const { keys, count, measures } = nested;
  const [values, counts] = measures;
  const outer = keys.slice(0, -1);
  const members = keys.at(-1)!;
  const lists = new Map<string, number[]>();
  for (let row = 0; row < count; row++) {
    const value = values!.numbers[row]!;
    if (Number.isNaN(value) || Number.isNaN(members.numbers[row]) || counts?.numbers[row] === 0) continue;
    const key = groupKey(outer, row);
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  const numbers = new Float64Array(groups.rowCount);
  for (let row = 0; row < groups.rowCount; row++) {
    const list = row < groups.count ? lists.get(groupKey(groups.keys, row)) : undefined;
    numbers[row] = LEVEL_FUNCTIONS[name](Float64Array.from(list ?? []), p);
  }
  return numberVector(numbers);
}

const LEVEL_FUNCTIONS: Readonly<Record<LevelFunction, (values: Float64Array, p: number) => number>> = {
  sum: (values) => (values.length === 0 ? NaN : compensatedSum(values)),
  avg: (values) => (values.length === 0 ? NaN : compensatedSum(values) / values.length),
  min: (values) => (values.length === 0 ? NaN : values.reduce((least, value) => Math.min(least, value))),
  max: (values) => (values.length === 0 ? NaN : values.reduce((most, value) => Math.max(most, value))),
  count: (values) => values.length,
  median: (values) => quantile(values, 0.5),
  quantile,
};

function quantile(values: Float64Array, p: number): number {
  placeQuantile(values, p, 0, values.length);
  return quantileOf(values, p, 0, values.length);
}

/** Returns the total of the group’s member of another dimension: of the category, for a subcategory. */
function parentTotals(
  node: Extract<NestedMeasure, { kind: 'total' }>,
  found: NestedSides,
  { plan, keys, count, rowCount }: OuterGroups,
): Vector {
  // All rows are in several members, so their total has no share.
  if (keys.length === 0) return numberVector(new Float64Array(rowCount).fill(NaN));
  const parents = found.get(nestedKey(node, 'parents'))!;
  const totals = new Map<string, number>();
  for (let row = 0; row < parents.count; row++) totals.set(groupKey(parents.keys, row), parents.measures[0]!.numbers[row]!);
  const own = plan.by.findIndex(({ name }) => name === node.within);
  const parentOf = own >= 0 ? (row: number): string => groupKey([keys[own]!], row) : parentKeys(node, found, keys);
  const numbers = new Float64Array(rowCount).fill(NaN);
  for (let row = 0; row < count; row++) numbers[row] = totals.get(parentOf(row) ?? '') ?? NaN;
  return numberVector(numbers);
}

/** Returns, for each group, the key of the one member of a dimension that it belongs to. */
function parentKeys(
  node: Extract<NestedMeasure, { kind: 'total' }>,
  found: NestedSides,
  keys: readonly Vector[],
): (row: number) => string | undefined {
  const pairs = found.get(nestedKey(node))!;
  const outer = pairs.keys.slice(0, -1);
  const parents = new Map<string, string>();
  for (let row = 0; row < pairs.count; row++) {
    const group = groupKey(outer, row);
    if (parents.has(group)) throw new SalesError('bad-option', 'share-several-parents', { params: { field: node.within } });
    parents.set(group, groupKey([pairs.keys.at(-1)!], row));
  }
  return (row) => parents.get(groupKey(keys, row));
}
