import type { Engine, ListedMembers, RunOptions, MemberSample } from '../../engine/engine.js';
import type { Analysis } from '../../query/analysis/analysis.js';
import type { Catalog } from '../../query/catalog.js';
import { OTHER, type ResultColumn, type ResultRecord } from '../../query/result/result.js';
import type { BoundPlan, QueryPlan, SampleFacts } from '../../query/plan.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import type { Joining } from '../join/join-tables.js';
import { whereOf, runPlan } from '../../engine/plan-runner.js';
import { databaseParts } from './database-parts.js';
import { SalesError } from '../../util/error.js';

/** Maximum number of members of a key that an analysis of members distinguishes in a database. */
const MAX_MEMBERS = 500;

/** The members of a key that an analysis distinguishes, and the column of the key. */
export interface LargestMembers extends ListedMembers {
  readonly ref: ColumnRef;
}

/** What members are queried with. */
export interface MembersContext {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly joining: Joining | undefined;
  readonly bind: (plan: QueryPlan) => BoundPlan;
  readonly options: RunOptions;
}

/**
 * Returns the largest members of each key of an analysis that has more than 500 of them: those with the largest values of its measure, on
 * either side of a comparison.
 */
export async function largestMembers(
  plan: QueryPlan,
  analysis: Analysis,
  context: MembersContext,
): Promise<readonly LargestMembers[]> {
  const ranking = membersOf(analysis, plan);
  if (ranking === undefined) return [];
  const found = await Promise.all(ranking.keys.map((key) => largestOf({ ...plan, by: [key] }, ranking.value, context)));
  return found.filter((each) => each !== undefined);
}

/** Returns the keys of members, and the measure of their size; `undefined` for an analysis of something else. */
function membersOf(
  analysis: Analysis,
  { by = [] }: QueryPlan,
): { readonly keys: readonly string[]; readonly value: string } | undefined {
  switch (analysis.kind) {
    case 'slopes':
      return { keys: [analysis.member], value: analysis.value };
    case 'peers':
      return { keys: [analysis.member, ...(analysis.with === undefined ? [] : [analysis.with])], value: analysis.value };
    case 'rates':
      return { keys: [analysis.member], value: analysis.of };
    case 'drivers':
      // The bridge shows how many members were won and lost, which needs every member.
      return analysis.bridge === true
        ? undefined
        : { keys: analysis.dimensions ?? by, value: analysis.denominator ?? analysis.measure };
    default:
      return undefined;
  }
}

async function largestOf(
  plan: QueryPlan,
  value: string,
  { catalog, engine, joining, bind, options }: MembersContext,
): Promise<LargestMembers | undefined> {
  const { compare, sides: rows, ...bound } = bind(plan);
  const [key] = bound.by;
  const measure = bound.measures.find(({ name }) => name === value);
  if (key?.dimension.kind !== 'column' || measure === undefined || bound.others.length > 0) return undefined;
  const { ref } = key.dimension;
  const column = catalog.columns.find(({ table, name }) => table === ref.table && name === ref.column);
  if (column?.type !== 'text' || column.distinct <= MAX_MEMBERS) return undefined;
  const sides = (compare ?? rows) === undefined ? [false] : [false, true];
  // One row may be that without a member.
  const limits = { measures: [measure], orderBy: [{ name: value, descending: true }], limit: MAX_MEMBERS + 2 };
  const ranked = await Promise.all(
    sides.map(async (isEarlier) => {
      const where = whereOf({ ...bound, ...(compare && { compare }), ...(rows && { sides: rows }) }, isEarlier);
      const found = await runPlan({ ...bound, ...limits, where }, engine, { ...options, ...databaseParts(joining) });
      return textsOf(found.columns[0]!);
    }),
  );
  const all = new Set<string>();
  for (let place = 0; place < limits.limit; place++) ranked.forEach((texts) => place < texts.length && all.add(texts[place]!));
  return all.size <= MAX_MEMBERS ? undefined : { key: key.name, members: [...all].slice(0, MAX_MEMBERS), ref };
}

function textsOf({ values, valid, dictionary }: ResultColumn): readonly string[] {
  return Array.from(values, (code, row) => (valid?.[row] === 0 ? undefined : dictionary![code])).filter(
    (text) => text !== undefined,
  );
}

/**
 * Returns a result for an analysis of its largest members: with a note for each key, and, except for drivers, without a member in the rows of all
 * others, which then count for totals only.
 */
export function withOthers(record: ResultRecord, { kind }: Analysis, largest: readonly LargestMembers[]): ResultRecord {
  if (largest.length === 0) return record;
  const isCapped = ({ name }: ResultColumn): boolean => kind !== 'drivers' && largest.some(({ key }) => key === name);
  return {
    ...record,
    columns: record.columns.map((column) => (isCapped(column) ? withoutOthers(column) : column)),
    notes: [...record.notes, ...largest.map(noteOf)],
  };
}

function withoutOthers(column: ResultColumn): ResultColumn {
  const { values, valid, dictionary = [] } = column;
  const other = dictionary.indexOf(OTHER);
  return { ...column, valid: Uint8Array.from(values, (code, row) => (valid?.[row] === 0 || code === other ? 0 : 1)) };
}

function noteOf({ ref: { table, column }, members }: LargestMembers): Note {
  return {
    code: 'largest-members',
    count: members.length,
    table,
    column,
    params: { column },
  };
}

/** Default number of members or rows above which analyses use a sample of about this size: shares have an error of at most 0.44 points. */
export const DEFAULT_SAMPLE = 50_000;

/** The 97.5% quantile of the normal distribution. */
export const Z = 1.959964;

/** Analyses that use all members where samples are refused. */
const COUNTED: readonly Analysis['kind'][] = ['rules', 'means'];

/** What an analysis reads in place of all groups or rows. */
interface AnalysisSample {
  readonly size: number;
  /** The members of a key; absent for single rows. */
  readonly members?: MemberSample;
  /** The column of the key. */
  readonly column?: string;
}

/** What is needed to count members. */
interface SampleOptions {
  readonly size: number;
  readonly isDetail: boolean;
  readonly engine: Engine;
  readonly options: RunOptions;
}

/**
 * Returns the sample of an analysis that needs each member or row: ranks, categories, baskets, averages of orders, and models of customers.
 * `undefined` for all others.
 * @throws SalesError `engine-unsupported` where `size` is 0, except for analyses that use all members then
 */
export async function sampleOf(
  analysis: Analysis,
  { table, by, where, calendar }: BoundPlan,
  { size, isDetail, engine, options }: SampleOptions,
): Promise<AnalysisSample | undefined> {
  const name = isDetail ? undefined : memberOf(analysis, by);
  const isOfRows = isDetail && analysis.kind === 'correlation';
  if (!isOfRows && name === undefined) return undefined;
  if (size === 0 && COUNTED.includes(analysis.kind)) return undefined;
  if (size === 0) throw new SalesError('engine-unsupported', 'needs-sample', { params: { term: analysis.kind } });
  if (name === undefined) return { size };
  const key = by.findIndex((each) => each.name === name);
  const dimension = by[key]?.dimension;
  if (dimension?.kind !== 'column') return undefined;
  const distinct = { kind: 'aggregate', name: 'distinct', value: { kind: 'column', ref: dimension.ref } } as const;
  const { values } = await engine.aggregate({ table, by: [], aggregates: [distinct], where, calendar }, options);
  const of = values[0]!.values[0]!;
  const always = analysis.kind === 'next-basket' ? analysis.of : undefined;
  return { size, column: dimension.ref.column, members: { key, size, of, ...(always !== undefined && { always }) } };
}

/** Returns the key whose members an analysis needs. */
function memberOf(analysis: Analysis, by: BoundPlan['by']): string | undefined {
  if (analysis.kind === 'correlation') return by.length === 1 ? by[0]!.name : undefined;
  if (analysis.kind === 'next-basket') return analysis.customer;
  if (analysis.kind === 'rules') return analysis.basket;
  if (analysis.kind === 'means') return by.find(({ name }) => name !== analysis.group)?.name;
  return analysis.kind === 'customers' && analysis.prospects !== false ? analysis.customer : undefined;
}

/** Returns a result with the facts and the note of its sample, unless it has all rows. */
export function withSample(record: ResultRecord, table: string, sample: AnalysisSample | undefined): ResultRecord {
  if (sample === undefined) return record;
  const { size, members, column } = sample;
  if (members === undefined) {
    if (record.selected <= size) return record;
    return { ...record, notes: [...record.notes, { code: 'sampled-rows', count: size }] };
  }
  const { of } = members;
  if (of <= size) return record;
  const error = Z * Math.sqrt((0.25 / size) * (1 - size / of));
  return withSampleFacts(record, { table, column: column! }, { size, of, error });
}

/** Returns a result with the facts and the note of a sample of the values of a column. */
export function withSampleFacts(record: ResultRecord, { table, column }: ColumnRef, sample: SampleFacts): ResultRecord {
  const { size, error } = sample;
  const note: Note = { code: 'sampled', count: size, table, column, params: { column, error: Math.ceil(100 * error) } };
  return { ...record, notes: [...record.notes, note], facts: { ...record.facts, sample } };
}
