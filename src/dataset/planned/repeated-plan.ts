import { columnAt, refOf } from '../../catalog/bind/lookup.js';
import { vectorOf } from '../../engine/vector.js';
import { pathsFrom, type Catalog, type CatalogColumn } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { sumOf } from '../../util/numbers/sum.js';
import { writtenColumn, type PlanRows, type RepeatedPlan } from './plan-fields.js';

type Ask = (plan: QueryPlan) => Promise<ResultRecord>;

/** What the rows of sales say about a plan in them: `lines` of their own, one value per period and members, or `unclear`. */
type Reading = RepeatedPlan | 'lines' | 'unclear';

/** Readings by catalog and column. Rows do not change under a catalog. */
const READINGS = new WeakMap<Catalog, Map<string, Promise<Reading>>>();

/**
 * Returns the period and members for which a plan in the rows of sales has one value that each row repeats; `undefined` for a plan of single
 * rows. `grain`: the periods that the dates of the rows are for.
 * @throws SalesError `bad-type` where the values repeat, but the period or the members that they are for cannot be proved
 */
export async function repeatedPlan(
  rows: PlanRows,
  { column, grain, ask }: Pick<Reader, 'column' | 'ask'> & { readonly grain: TimeGrain },
): Promise<RepeatedPlan | undefined> {
  const { catalog } = rows.scope;
  let known = READINGS.get(catalog);
  if (!known) READINGS.set(catalog, (known = new Map<string, Promise<Reading>>()));
  const key = JSON.stringify(column);
  let found = known.get(key);
  if (!found) {
    known.set(key, (found = readRows(rows, grain, { column, date: rows.date, ask })));
    // The next query tries again after an aborted one.
    found.catch(() => known.delete(key));
  }
  const reading = await found;
  if (reading === 'unclear') {
    throw new SalesError('bad-type', 'plan-repeats', { params: { column: column.column, table: column.table } });
  }
  return reading === 'lines' ? undefined : reading;
}

/** The grains that one value can be for, from the coarsest; undefined is the whole data. */
const GRAINS = [undefined, 'year', 'quarter', 'month', 'week', 'day'] as const;
type Grain = (typeof GRAINS)[number];

/**
 * Grains that a value can prove. A value that stays the same for quarters or years may be one for each month in them.
 */
const PROVABLE: readonly Grain[] = ['month', 'week', 'day'];

/** The grain in whose periods values of a finer one must differ: otherwise days repeat the value of a month. */
const COARSER = { month: undefined, week: 'month', day: 'month' } as const;

/** Logarithm of the odds against chance from which equal values are evidence: one in a million, for about 100 attempts. */
const MIN_EVIDENCE = Math.log(1e8);

/** Share of the rows that must repeat a value for a doubt, where equal values may also be chance. */
const MIN_REPEATING = 0.2;

/** Share of the possible repeats beyond chance from which values are no longer those of single rows. */
const MAX_REPEATING = 0.5;

/** Rows of groups with planned values, and how many of their values differ. */
interface Groups {
  readonly sizes: Float64Array;
  readonly distinct: Float64Array;
}

/** The queries about a column of planned values. */
interface Reader {
  readonly column: ColumnRef;
  readonly date: CatalogColumn | undefined;
  readonly ask: Ask;
}

async function readRows({ scope, date }: PlanRows, own: TimeGrain, reader: Reader): Promise<Reading> {
  const { catalog } = scope;
  const { column } = reader;
  const values = await valuesOf(reader);
  if (values.rows < 2 || values.counts.length === values.rows) return 'lines';
  const members = membersOf(catalog, column);
  const odds = -Math.log(chanceOf(values));
  // Rows of months have a value for each month, also where all months have the same.
  const isInPeriods = date !== undefined && own !== 'day';
  for (const grain of isInPeriods ? [own] : date ? GRAINS : [undefined]) {
    const found = await determinedBy(reader, grain, members);
    if (!found) continue;
    if (found.repeats * odds >= MIN_EVIDENCE)
      return isInPeriods ? { grain: own, members: found.members } : readingOf(reader, grain, found.members);
    if (found.repeats >= values.rows * MIN_REPEATING) return 'unclear';
  }
  return (await isMixture(reader, members, values)) ? 'unclear' : 'lines';
}

async function readingOf(reader: Reader, grain: Grain, members: readonly ColumnRef[]): Promise<Reading> {
  if (grain === undefined || !PROVABLE.includes(grain)) return 'unclear';
  const coarser = COARSER[grain as keyof typeof COARSER];
  if (coarser === undefined) return { grain, members };
  const [fine, coarse] = [await groupsOf(reader, grain, members), await groupsOf(reader, coarser, members)];
  const periods = fine.sizes.length - coarse.sizes.length;
  const differing = sumOf(coarse.distinct) - coarse.sizes.length;
  return differing < periods * (1 - MAX_REPEATING) ? 'unclear' : { grain, members };
}

/** Returns the columns of members that a plan may be for, those with most members first. */
function membersOf(catalog: Catalog, { table }: ColumnRef): readonly ColumnRef[] {
  const { columns, joins, roles, tables } = catalog;
  const rowCount = tables.find(({ name }) => name === table)?.rowCount ?? 0;
  const reached = [...pathsFrom(joins, table).keys(), table];
  const roleOf = (column: CatalogColumn): Role | undefined => roles.find(({ ref }) => columnAt(catalog, ref) === column)?.role;
  const isMember = (column: CatalogColumn): boolean => {
    const role = roleOf(column);
    const isText = column.type === 'text' || column.type === 'boolean';
    return role === 'order' ? false : isText || (role !== undefined && MEMBER_ROLES.has(role));
  };
  return columns
    .filter((column) => reached.includes(column.table) && isMember(column))
    .filter(({ distinct }) => distinct > 1 && distinct * 2 <= rowCount)
    .toSorted((a, b) => b.distinct - a.distinct)
    .slice(-MAX_MEMBER_COLUMNS)
    .map(refOf);
}

/** Maximum number of columns that are tried, those with fewest members first. */
const MAX_MEMBER_COLUMNS = 16;

/** Roles of members, which may be numbers. */
export const MEMBER_ROLES: ReadonlySet<Role> = new Set<Role>([
  'customer',
  'product',
  'category',
  'subcategory',
  'region',
  'continent',
  'country',
  'state',
  'city',
  'store',
  'channel',
  'segment',
  'seller',
]);

/** Returns the fewest members that decide a value together with the period, and how many rows repeat a value; `undefined` if none do. */
async function determinedBy(
  reader: Reader,
  grain: Grain,
  candidates: readonly ColumnRef[],
): Promise<{ readonly members: readonly ColumnRef[]; readonly repeats: number } | undefined> {
  let members = candidates;
  let groups = await groupsOf(reader, grain, members);
  if (!isConstant(groups)) return undefined;
  for (const candidate of candidates) {
    const fewer = members.filter((one) => one !== candidate);
    const merged = await groupsOf(reader, grain, fewer);
    if (isConstant(merged)) [members, groups] = [fewer, merged];
  }
  return { members, repeats: sumOf(groups.sizes) - groups.sizes.length };
}

function isConstant({ distinct }: Groups): boolean {
  return distinct.every((count) => count <= 1);
}

/** Counts the planned values of each group. Groups without any are excluded. */
async function groupsOf({ column, date, ask }: Reader, grain: Grain, members: readonly ColumnRef[]): Promise<Groups> {
  const { expression } = writtenColumn(column);
  const by = date && grain ? repeatedKeys({ grain, members }, date) : members.map((member) => writtenColumn(member).field);
  const found = await ask({ measures: [`_rows = count(${expression})`, `_values = distinct(${expression})`], by: [...by] });
  const [sizes, distinct] = found.columns.slice(-2).map((one) => vectorOf(one).numbers);
  const isFilled = (_: number, row: number): boolean => sizes![row]! > 0;
  return { sizes: Float64Array.from(sizes!.filter(isFilled)), distinct: Float64Array.from(distinct!.filter(isFilled)) };
}

/** How often each planned value occurs. */
interface Values {
  readonly rows: number;
  readonly counts: Float64Array;
}

async function valuesOf({ column, ask }: Reader): Promise<Values> {
  const { expression, field } = writtenColumn(column);
  const found = await ask({ measures: [`_rows = count(${expression})`], by: [field] });
  const counts = vectorOf(found.columns[1]!).numbers.filter((count) => count > 0);
  return { rows: sumOf(counts), counts };
}

/** Returns the probability that two rows have the same value by chance. */
function chanceOf({ rows, counts }: Values): number {
  return counts.reduce((sum, count) => sum + (count / rows) ** 2, 0);
}

/** True where values mostly repeat within months and members, but not all of them: some rows have values of their own. */
async function isMixture(reader: Reader, members: readonly ColumnRef[], values: Values): Promise<boolean> {
  const expected = expectedDistinct(values);
  for (const own of [[], ...members.map((member) => [member])]) {
    const { sizes, distinct } = await groupsOf(reader, reader.date && 'month', own);
    const byChance = Float64Array.from(sizes, expected);
    const possible = sumOf(byChance) - sizes.length;
    const observed = sumOf(byChance) - sumOf(distinct);
    if (observed >= values.rows * MIN_REPEATING && observed > possible * MAX_REPEATING) return true;
  }
  return false;
}

/** Returns the function that gives the expected number of distinct values among rows chosen by chance. */
function expectedDistinct({ rows, counts }: Values): (size: number) => number {
  const known = new Map<number, number>();
  return (size) => {
    let expected = known.get(size);
    if (expected === undefined) {
      expected = counts.reduce((sum, count) => sum + 1 - (1 - count / rows) ** size, 0);
      known.set(size, expected);
    }
    return expected;
  };
}

/** Returns the fields that the period and the members of a repeated plan do not decide: its values are not known by them. */
export async function undecidedFields(
  { date, repeated }: PlanRows,
  fields: readonly string[],
  ask: Ask,
): Promise<readonly string[]> {
  if (!repeated || !date) return [];
  const by = repeatedKeys(repeated, date);
  const countOf = async (keys: readonly string[]): Promise<number> =>
    (await ask({ measures: ['_rows = count()'], by: [...keys] })).rowCount;
  const count = await countOf(by);
  const undecided: string[] = [];
  for (const field of new Set(fields)) if ((await countOf([...by, field])) > count) undecided.push(field);
  return undecided;
}

/** Returns the keys of a query with one group for each value of a repeated plan. */
export function repeatedKeys({ grain, members }: RepeatedPlan, date: CatalogColumn): readonly string[] {
  return [...members.map((member) => writtenColumn(member).field), `${grain}(${writtenColumn(refOf(date)).field})`];
}
