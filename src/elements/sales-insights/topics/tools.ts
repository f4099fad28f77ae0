import { nameOf } from '../../../catalog/measure-facts.js';
import type { AnalysisFacts } from '../../../query/analysis/analysis.js';
import type { CatalogColumn } from '../../../query/catalog.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { membersClause } from '../../../query/where/member-clause.js';
import type { QueryResult, ResultValue } from '../../../query/result.js';
import type { Role } from '../../../query/schema.js';
import type { Figure, Finding, Member, Picture, Span, TopicContext } from '../model/finding.js';

/**
 * What is worth acting on: at least this part of the measure in the time looked at. A manager who acts on less could as well act on a hundred things; it is an often used limit of
 * what matters in accounts, too (0.5 … 1 % of revenue: IFAC 2009, on ISA 320 “Materiality”).
 */
const WORTH_ACTING = 0.01;
/**
 * Findings of a topic of which a greater part may be chance are not told. Of 100 data sets in which nothing happens no more than 5 are to have a finding of a topic; chances told of
 * twelve periods or of skewed amounts are inexact by themselves, for which the rest is kept.
 */
export const CHANCE = 0.03;

/** Dimensions that describe what is sold, not who buys it or where. */
export const GOODS: readonly Role[] = ['category', 'subcategory'];
/** Dimensions that members are compared by, the first that the data have; and how many of them at most, so that pages are not held up. */
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
const MOST_DIMENSIONS = 4;
/** Members that people know by name; more are looked at as products and customers alone. */
const MOST_MEMBERS = 100;

/** The column that has a role. */
export function columnOf({ catalog }: TopicContext, role: Role): CatalogColumn | undefined {
  const ref = catalog.roles.find((choice) => choice.role === role)?.ref;
  return ref && catalog.columns.find(({ table, name }) => table === ref.table && name === ref.column);
}

/** Whether all these roles are there. */
export function hasRoles(context: TopicContext, ...roles: readonly Role[]): boolean {
  return roles.every((role) => columnOf(context, role) !== undefined);
}

/** Whether profit is there, or follows from cost. */
export function hasProfit(context: TopicContext): boolean {
  return hasRoles(context, 'profit') || (hasRoles(context, 'cost') && context.lead === 'revenue');
}

/** The dimensions whose members are few enough to be known by name. */
export function dimensionsOf(context: TopicContext): readonly Role[] {
  return DIMENSIONS.filter((role) => {
    const count = columnOf(context, role)?.distinct ?? 0;
    return count > 1 && count <= MOST_MEMBERS;
  }).slice(0, MOST_DIMENSIONS);
}

/** One question for each of some dimensions. */
export function byEach<Plan>(dimensions: readonly Role[], planOf: (dimension: Role) => Plan): Record<string, Plan> | undefined {
  return dimensions.length === 0 ? undefined : Object.fromEntries(dimensions.map((role) => [role, planOf(role)]));
}

/** The name of the measure that leads in results. */
export function leadName({ lead }: TopicContext): string {
  return nameOf(lead);
}

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, ResultValue>>;

/** The rows of an answer; none where there is no answer. */
export function rowsOf(answer: QueryResult | undefined): readonly Row[] {
  return answer?.rows() ?? [];
}

/** A number of a row, NaN where it is missing. */
export function numberAt(row: Row, name: string): number {
  const value = row[name];
  return typeof value === 'number' ? value : NaN;
}

/** All numbers of a column, days of dates; NaN where one is missing. */
export function numbersOf(answer: QueryResult, name: string): readonly number[] {
  const column = answer.column(name);
  return column ? Array.from(column.values, (value, row) => (column.valid?.[row] === 0 ? NaN : value)) : [];
}

/** A member of a row; null is the missing one. */
export function memberAt(row: Row, name = 'member'): string | null {
  const value = row[name];
  return value === null || value === undefined ? null : String(value);
}

/** What an analysis of some kind tells; undefined where there is no answer to it. */
export function factsOf<Kind extends AnalysisFacts['kind']>(
  answer: QueryResult | undefined,
  kind: Kind,
): Extract<AnalysisFacts, { readonly kind: Kind }> | undefined {
  const facts = answer?.facts.analysis;
  return facts?.kind === kind ? (facts as Extract<AnalysisFacts, { readonly kind: Kind }>) : undefined;
}

/** The clauses that name a member, or several that all hold, and days, as a text. */
export function whereOf(members: Member | readonly Member[] = [], days?: Span): string {
  const named = [members].flat().map(({ field, member }) => membersClause(field, [member === null ? null : String(member)]));
  return [...named, ...(days ? [`date: ${formatDayRange(days)}`] : [])].join('; ');
}

/** A number with its unit. */
export function figure(value: number, unit: Figure['unit']): Figure {
  return { value, unit };
}

/** A part of a whole, or a growth. */
export function share(value: number): Figure {
  return { value, unit: 'share' };
}

/** A part of a round size, such as a discount. */
export function step(value: number): Figure {
  return { value, unit: 'step' };
}

/** How many. */
export function count(value: number): Figure {
  return { value, unit: 'count' };
}

/**
 * The chance of a finding where questions are asked about several dimensions, each adjusted by itself: times their number, so that of all findings of the topic no greater part
 * is false than of those of one (C. E. Bonferroni over families; each family by Benjamini and Hochberg).
 */
function chanceOf(row: Row, families: number): number {
  return Math.min(1, numberAt(row, 'adjusted') * families);
}

/** A row of the answer about the members of a field, as a topic looks at it. */
export interface RowSeen {
  readonly field: string;
  readonly answer: QueryResult;
  readonly row: Row;
  /** The place of the row. */
  readonly at: number;
  /** The chance that it is none, for all that the topic asks. */
  readonly chance: number;
}

/** What a topic finds in the rows of its answers, one for each field. */
export function findInRows(
  answers: Readonly<Record<string, QueryResult>>,
  findingOf: (seen: RowSeen) => readonly Finding[],
): readonly Finding[] {
  const families = Object.keys(answers).length;
  return Object.entries(answers).flatMap(([field, answer]) =>
    rowsOf(answer).flatMap((row, at) => findingOf({ field, answer, row, at, chance: chanceOf(row, families) })),
  );
}

/** Bars of a picture at most. */
const MAX_BARS = 8;

/** How the bars of members are labeled, and what they are compared with. */
interface BarStyle {
  readonly labelOf: (row: Row) => readonly Member[];
  readonly reference: number;
}

/** A share of the reported member as a bar, next to it the first of the others, and across them what they are compared with. */
export function barsBeside({ answer, row }: RowSeen, name: string, { labelOf, reference }: BarStyle): Picture {
  const others = rowsOf(answer).filter(
    (other) => String(labelOf(other).map(memberText)) !== String(labelOf(row).map(memberText)),
  );
  const bars = [row, ...others].slice(0, MAX_BARS).map((one) => ({
    label: labelOf(one),
    value: numberAt(one, name),
    isTold: one === row,
  }));
  return { kind: 'bars', bars, reference, unit: 'share' };
}

function memberText({ member }: Member): string {
  return JSON.stringify(member);
}

/** Returns how rows that have one member each are labeled. */
export function labeledBy(field: string, name = 'member'): (row: Row) => readonly Member[] {
  return (row) => [{ field, member: memberAt(row, name) }];
}

/** Whether a finding is told: its effect is worth acting on beside the whole, and hardly chance. */
export function isWorthTelling(worth: number, whole: number, chance = 0): boolean {
  return Number.isFinite(worth) && whole > 0 && worth >= WORTH_ACTING * whole && chance <= CHANCE;
}
