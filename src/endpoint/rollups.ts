import { bindPlan, type BindParts } from '../catalog/bind/bind.js';
import { aggregatesOf } from '../engine/measure-values.js';
import { compileRollup, shareOf, storedNames, storedPredicate, storedAggregate, type Rollup } from '../engine/sql/rollup.js';
import { SqlEngine, type SqlSource } from '../engine/sql/sql-engine.js';
import type { SqlParameter } from '../engine/sql/sql-schema.js';
import { estimated } from '../dataset/sql/estimates.js';
import type { Catalog } from '../query/catalog.js';
import type { BoundPlan, Dimension, Predicate } from '../query/plan.js';
import type { Aggregate } from '../query/expression/expression.js';
import { SalesError } from '../util/error.js';
import { selectedRows } from './row-policy.js';

/** A table of totals that the endpoint makes when it opens. */
export interface RollupConfig {
  /** Keys of groups, as in a plan: `day(date)`, `region`. */
  readonly by: readonly string[];
  /**
   * Measures that can be added up: sums, counts, minimums, maximums, averages, and ratios of these. Counts of distinct values are added up where
   * each value is in one group only, such as orders by day and region. Others, such as customers by month, answer queries with the same groups.
   */
  readonly measures: readonly string[];
}

/** Makes a table of the rows of a SELECT, and returns how it is written in statements. */
export type CreateRollup = (name: string, sql: string, parameters: readonly SqlParameter[]) => Promise<string>;

/** What rollups are made of. */
interface RollupSource {
  readonly source: SqlSource;
  readonly catalog: Catalog;
  readonly parts: BindParts;
  /** Absent where the database makes no tables. */
  readonly create: CreateRollup | undefined;
  /** Number of values of a column above which its distinct counts are estimated. */
  readonly approximateCounts?: number | undefined;
}

/**
 * Makes the tables of rollups, of all rows.
 * @throws SalesError `bad-option` for keys and measures that cannot be added up, and for databases without rollups; those of plans
 */
export async function makeRollups(configs: readonly RollupConfig[], from: RollupSource): Promise<readonly Rollup[]> {
  const { source, catalog, parts, create, approximateCounts } = from;
  if (configs.length === 0) return [];
  if (create === undefined) {
    throw new SalesError('bad-option', 'rollups-of-duckdb', {
      params: { option: 'rollups' },
    });
  }
  const engine = new SqlEngine(source);
  const made: Rollup[] = [];
  for (const [index, config] of configs.entries()) {
    const plan = bindPlan({ by: config.by, measures: config.measures }, catalog, parts);
    requireAdditive(plan);
    const name = `rollup_${index}`;
    const estimate = (aggregate: Aggregate): Aggregate => estimated(aggregate, catalog, approximateCounts);
    const by = plan.by.map((key) => ({ ...key, ...shareOfMembers(key.dimension, estimate) }));
    const spec = { of: plan.table, by, aggregates: aggregatesOf(plan.measures).grouped.map(estimate) };
    // The name has a space, so no table of the data has it.
    const names = { tableName: `rollup ${index}`, source: `sales_rollups.${name}` };
    const { result, parameters } = await engine.compile(spec, catalog.calendar, (context) => compileRollup(spec, context, names));
    await create(name, result.sql, parameters);
    made.push(await withRepeated(withDays(result.rollup, catalog), spec.aggregates, from));
  }
  const groups = await Promise.all(made.map((rollup) => countGroups(rollup, from)));
  // Those with fewer groups are read faster.
  return [...made.entries()].sort(([a], [b]) => groups[a]! - groups[b]!).map(([, rollup]) => rollup);
}

/** Returns an engine over the tables and that of a rollup. */
function engineWith({ table }: Rollup, { source }: RollupSource): SqlEngine {
  const { tables, joins } = source.schema;
  return new SqlEngine({ ...source, schema: { tables: [...tables, table], joins } });
}

const ALL: Predicate = { kind: 'all', of: [] };

async function countGroups(rollup: Rollup, from: RollupSource): Promise<number> {
  const { calendar } = from.catalog;
  const asked = { table: rollup.table.name, by: [], aggregates: [], where: ALL, calendar };
  return (await engineWith(rollup, from).aggregate(asked)).total;
}

/** Returns a rollup that knows the first and the last day of its dates. */
function withDays(rollup: Rollup, { columns }: Catalog): Rollup {
  const keys = rollup.keys.map((key) => {
    if (key.dimension.kind !== 'bin-date') return key;
    const { ref } = key.dimension;
    const of = columns.find(({ table, name }) => table === ref.table && name === ref.column);
    return of?.type === 'date' && of.min !== undefined && of.max !== undefined
      ? { ...key, days: { from: of.min, to: of.max } }
      : key;
  });
  return { ...rollup, keys };
}

/** Returns the share of the members of a key that have groups: where their number is estimated, it is counted from these. */
function shareOfMembers(dimension: Dimension, estimate: (aggregate: Aggregate) => Aggregate): { readonly share?: number } {
  if (dimension.kind !== 'column') return {};
  const share = shareOf(estimate({ kind: 'aggregate', name: 'distinct', value: dimension }));
  return share === undefined ? {} : { share };
}

/** Returns a rollup that knows which of its counts are of values in several groups. */
async function withRepeated(rollup: Rollup, aggregates: readonly Aggregate[], from: RollupSource): Promise<Rollup> {
  const { calendar } = from.catalog;
  const counts = aggregates.flatMap((counted) => {
    if (counted.name !== 'distinct') return [];
    const added = storedAggregate(rollup, 'distinct', counted.value, counted.share)!;
    return added.name === 'sum' && added.value.kind === 'column' ? [{ counted, added, column: added.value.ref.column }] : [];
  });
  if (counts.length === 0) return rollup;
  const engine = engineWith(rollup, from);
  const totalsOf = async (table: string, totals: readonly Aggregate[]): Promise<readonly number[]> => {
    const { values } = await engine.aggregate({ table, by: [], aggregates: totals, where: ALL, calendar });
    return values.map((column) => column.values[0]!);
  };
  const [sums, distinct] = await Promise.all([
    totalsOf(
      rollup.table.name,
      counts.map(({ added }) => added),
    ),
    totalsOf(
      rollup.of,
      counts.map(({ counted }) => counted),
    ),
  ]);
  const repeated = counts.filter(({ counted: { share = 1 } }, index) => Math.round(sums[index]! / share) !== distinct[index]);
  return { ...rollup, repeated: new Set(repeated.map(({ column }) => column)) };
}

function requireAdditive({ by, measures, others }: BoundPlan): void {
  const key = by.find(({ dimension }) => dimension.kind === 'customer-type' || dimension.kind === 'bin-number');
  if (key) throw notAdditive(key.name, 'rollup-key');
  if (others.length > 0) throw notAdditive(measures.map(({ name }) => name).join(', '), 'rollup-tables');
  for (const measure of measures) {
    const { grouped, totals, retained } = aggregatesOf([measure]);
    if (totals.length + retained.length > 0 || grouped.some((aggregate) => storedNames(aggregate) === undefined))
      throw notAdditive(measure.name, 'rollup-groups');
  }
}

function notAdditive(name: string, reason: string): SalesError {
  return new SalesError('bad-option', reason, {
    params: { option: 'rollups', value: name },
  });
}

/**
 * Returns the rollups with the rows that a clause selects. Rollups without a column of the clause are not used, so the rows are
 * read.
 * @throws SalesError of clauses
 */
export function limitedRollups(
  rollups: readonly Rollup[],
  clause: string,
  { catalog, parts }: Pick<RollupSource, 'catalog' | 'parts'>,
): readonly Rollup[] {
  const { calendar } = catalog;
  const { table, where } = bindPlan({ measures: ['count()'], where: clause }, catalog, parts);
  return rollups.flatMap((rollup) => {
    const own = rollup.of === table ? storedPredicate(rollup, where, calendar) : undefined;
    if (own === undefined) return [];
    const schema = { tables: [rollup.table], joins: [] };
    return [{ ...rollup, table: selectedRows(rollup.table, own, { schema, calendar }) }];
  });
}
