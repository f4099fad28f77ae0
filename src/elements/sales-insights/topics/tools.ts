import { roleColumn } from '../../../catalog/bind/lookup.js';
import { plainFields } from '../../../catalog/plain-fields.js';
import { crossesZero } from '../../../format/change.js';
import { resultName } from '../../../query/measure.js';
import type { AnalysisFacts } from '../../../query/analysis/analysis.js';
import type { CatalogColumn } from '../../../query/catalog.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { membersClause } from '../../../query/where/where.js';
import type { QueryResult, ResultValue } from '../../../query/result/result.js';
import type { Role } from '../../../query/schema.js';
import type { ValueClaim } from '../../../query/claim.js';
import type { Figure, Finding, FindingDraft, Member, Span, TopicContext } from '../model/finding.js';

/**
 * Minimum share of the measure in the analyzed time that is worth acting on. It is a common materiality threshold in accounting
 * (0.5–1% of revenue: IFAC 2009, on ISA 320 “Materiality”).
 */
const WORTH_ACTING = 0.01;
/**
 * Maximum share of false findings in a topic. In 100 datasets without any effect, at most 5 should have a finding; the rest
 * allows for inexact p-values with twelve periods or skewed amounts.
 */
export const CHANCE = 0.02;

/** Dimensions that describe what is sold, not who buys it or where. */
export const GOODS: readonly string[] = ['category', 'subcategory'];
/** Dimensions to compare members by, in this order, and the maximum number of them, which limits the time that a page waits. */
const DIMENSIONS: readonly Role[] = [
  'region',
  'category',
  'channel',
  'segment',
  'subcategory',
  'country',
  'store',
  'state',
  'seller',
  'promotion',
  'gender',
];
const MAX_DIMENSIONS = 4;
/** Maximum number of members that users know by name. Only products and customers may have more. */
const MAX_MEMBERS = 100;

export function columnOf({ catalog }: TopicContext, role: Role): CatalogColumn | undefined {
  return roleColumn(catalog, role);
}

/** True when the data has all roles. */
export function hasRoles(context: TopicContext, ...roles: readonly Role[]): boolean {
  return roles.every((role) => columnOf(context, role) !== undefined);
}

/** True when the data has profit, or cost to compute profit. */
export function hasProfit(context: TopicContext): boolean {
  return hasRoles(context, 'profit') || (hasRoles(context, 'cost') && context.lead === 'revenue');
}

/** Returns the dimensions with few enough members: without roles, the columns that none explains. */
export function dimensionsOf(context: TopicContext): readonly string[] {
  const roles = DIMENSIONS.filter((role) => {
    const count = columnOf(context, role)?.distinct ?? 0;
    return count > 1 && count <= MAX_MEMBERS;
  }).slice(0, MAX_DIMENSIONS);
  return roles.length > 0 ? roles : plainFields(context.catalog);
}

/** Creates one query per dimension. */
export function byEach<Plan>(
  dimensions: readonly string[],
  planOf: (dimension: string) => Plan,
): Record<string, Plan> | undefined {
  return dimensions.length === 0 ? undefined : Object.fromEntries(dimensions.map((role) => [role, planOf(role)]));
}

/** Returns the name of the primary measure in results. */
export function leadName({ lead }: TopicContext): string {
  return resultName(lead);
}

/** A row by column name. */
export type Row = Readonly<Record<string, ResultValue>>;

/** Returns the rows of a result; empty without a result. */
export function rowsOf(answer: QueryResult | undefined): readonly Row[] {
  return answer?.rows() ?? [];
}

/** Returns a number of a row; NaN when missing. */
export function numberAt(row: Row, name: string): number {
  const value = row[name];
  return typeof value === 'number' ? value : NaN;
}

/** Returns all numbers of a column; NaN for missing values. Dates are day numbers. */
export function numbersOf(answer: QueryResult, name: string): readonly number[] {
  const column = answer.column(name);
  return column ? Array.from(column.values, (value, row) => (column.valid?.[row] === 0 ? NaN : value)) : [];
}

/** Returns the member of a row; null for the missing member. */
export function memberAt(row: Row, name = 'member'): string | null {
  const value = row[name];
  return value === null || value === undefined ? null : String(value);
}

/** Returns the facts of an analysis; `undefined` without a result. */
export function factsOf<Kind extends AnalysisFacts['kind']>(
  answer: QueryResult | undefined,
  kind: Kind,
): Extract<AnalysisFacts, { readonly kind: Kind }> | undefined {
  const facts = answer?.facts.analysis;
  return facts?.kind === kind ? (facts as Extract<AnalysisFacts, { readonly kind: Kind }>) : undefined;
}

/** Returns the number of all members, such as orders, for each member of the sample of an answer; 1 without a sample. */
export function membersPerSampled(answer: QueryResult | undefined): number {
  const { sample } = answer?.facts ?? {};
  return sample ? sample.of / sample.size : 1;
}

/** Joins clauses for members and days. All of them must hold. */
export function whereOf(members: Member | readonly Member[] = [], days?: Span): string {
  const named = [members].flat().map(({ field, member }) => membersClause(field, [member === null ? null : String(member)]));
  return [...named, ...(days ? [`date: ${formatDayRange(days)}`] : [])].join('; ');
}

/** Creates a number with its unit. */
export function figure(value: number, unit: Figure['unit']): Figure {
  return { value, unit };
}

/** Creates a share or a growth rate. */
export function share(value: number): Figure {
  return { value, unit: 'share' };
}

/** Creates the growth from an earlier or expected value; the difference where one of them is a gain and the other a loss. */
export function growth(value: number, before: number, unit: Figure['unit']): Figure {
  return crossesZero(before, value) ? figure(value - before, unit) : share((value - before) / Math.abs(before));
}

/** Creates a ratio of a round size, such as a discount. */
export function step(value: number): Figure {
  return { value, unit: 'step' };
}

/** Creates a count. */
export function count(value: number): Figure {
  return { value, unit: 'count' };
}

/**
 * Returns the p-value of a finding when several dimensions are tested, each adjusted separately: multiplied by their number
 * (Bonferroni across families, Benjamini–Hochberg within each).
 */
function chanceOf(row: Row, families: number): number {
  return Math.min(1, numberAt(row, 'adjusted') * families);
}

/** A row of a result about the members of a field. */
export interface MemberRow {
  readonly field: string;
  readonly answer: QueryResult;
  readonly row: Row;
  /** Index of the row. */
  readonly at: number;
  /** p-value, adjusted for all queries of the topic. */
  readonly chance: number;
}

/** Finds insights in the rows of several results, one per field. */
export function findInRows(
  answers: Readonly<Record<string, QueryResult>>,
  findingOf: (seen: MemberRow) => readonly FindingDraft[],
): readonly FindingDraft[] {
  const families = Object.keys(answers).length;
  return Object.entries(answers).flatMap(([field, answer]) =>
    rowsOf(answer).flatMap((row, at) => findingOf({ field, answer, row, at, chance: chanceOf(row, families) })),
  );
}

/** What a finding is tested by: its size, the whole that it is a part of, and its adjusted p-value; none for sums without a test. */
interface Effect {
  readonly impact: number;
  readonly whole: number;
  readonly chance?: number;
}

/** Returns a finding if its effect is large enough, and its p-value is low enough. */
export function reported({ impact, whole, chance }: Effect, draft: () => Omit<FindingDraft, 'impact'>): readonly FindingDraft[] {
  if (!isNoteworthy(impact, whole, chance)) return [];
  return [{ ...draft(), impact, ...(chance !== undefined && { certainty: 1 - chance }) }];
}

/** True when a finding is reported: its impact is large enough, and its p-value is low enough. */
export function isNoteworthy(impact: number, whole: number, chance = 0): boolean {
  return Number.isFinite(impact) && whole > 0 && impact >= WORTH_ACTING * whole && chance <= CHANCE;
}

/** Returns the probability that the newest of some periods are among `few` ones of all `count` by chance: by the number of choices of as many periods. */
export function chanceOfLast(newest: number, few: number, count: number): number {
  let chance = 1;
  for (let k = 0; k < newest; k++) chance *= (few - k) / (count - k);
  return chance;
}

type Bars = Extract<FindingDraft['picture'], { readonly kind: 'bars' }>;

/** Returns a bar for each row. `isSubject` is true for those that the finding is about. */
export function barsOf(
  rows: readonly Row[],
  name: string,
  { labelOf, isSubject }: { readonly labelOf: (row: Row) => readonly Member[]; readonly isSubject: (row: Row) => boolean },
): Bars {
  return {
    kind: 'bars',
    bars: rows.map((row) => ({ label: labelOf(row), value: numberAt(row, name), isSubject: isSubject(row) })),
  };
}

/** Maximum number of bars next to each other. */
const MAX_BARS = 8;

/** Returns bars for the reported member and the largest others, and the value of all others combined. */
export function barsBeside(
  { answer, row, field }: MemberRow,
  name: string,
  labelOf: (row: Row) => readonly Member[] = (one) => [{ field, member: memberAt(one) }],
): Bars {
  const idOf = (one: Row): string => JSON.stringify(labelOf(one).map(({ member }) => member));
  const others = rowsOf(answer).filter((other) => idOf(other) !== idOf(row));
  const bars = barsOf([row, ...others].slice(0, MAX_BARS), name, { labelOf, isSubject: (one) => one === row });
  return { ...bars, reference: numberAt(row, 'peers'), unit: 'share' };
}

/** Returns the claim of a sum over rows in the period of a finding, and in the period that it is compared with. */
export function sumClaim(
  { period, against }: Finding,
  sum: Pick<ValueClaim, 'measure' | 'value' | 'previous' | 'where'>,
): ValueClaim {
  return { kind: 'value', period, ...(against && { earlier: against }), ...sum };
}
