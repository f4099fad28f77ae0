import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { binCount, shiftBin, TIME_GRAINS, yearEarlier } from '../../query/time/time-grain.js';

const NEW = 'new-customers';
/** Maximum number of months in which customers are counted. */
const MAX_MONTHS = 1000;

/** First days from which customers who seem new are new; `undefined` where too few customers buy again to know. */
const KNOWN = new WeakMap<Catalog, Promise<number | undefined>>();

/** True for a plan that compares numbers of new customers. */
export function comparesNewCustomers({ measures, compare }: QueryPlan): boolean {
  return compare !== undefined && measures.includes(NEW);
}

/** A plan, and the dataset that answered it. */
export interface Answered {
  readonly plan: QueryPlan;
  readonly catalog: Catalog;
  /** Runs another plan over the same rows. */
  readonly ask: (plan: QueryPlan, signal?: AbortSignal) => Promise<ResultRecord>;
  readonly signal?: AbortSignal | undefined;
}

/** Leaves out comparisons of new customers with a period in which customers may be older than the data. */
export async function withoutOlderCustomers(record: ResultRecord, answered: Answered): Promise<ResultRecord> {
  const { plan } = answered;
  const since = comparesNewCustomers(plan) ? await newCustomersSince(answered) : undefined;
  if (since === undefined) return record;
  const { facts, columns } = record;
  const before = earlierStarts(record, plan);
  const isOlder = (row: number): boolean => (before === undefined ? (facts.earlier?.from ?? since) : before(row)) < since;
  const older = Uint8Array.from({ length: record.rowCount }, (_, row) => Number(isOlder(row)));
  if (!older.includes(1)) return record;
  const { earlier, ...others } = facts;
  const isOnly = plan.measures.length === 1 && before === undefined && earlier !== undefined;
  return {
    ...record,
    columns: columns.map((column) => (isComparison(column) ? withoutRows(column, older) : column)),
    ...(isOnly && { facts: { ...others, uncovered: { ...earlier, since, of: 'new-customers' } } }),
  };
}

/** Returns the first day from which customers who seem new are new; `undefined` when unknown. */
export async function newCustomersSince({ catalog, ask }: Pick<Answered, 'catalog' | 'ask'>): Promise<number | undefined> {
  const { oldest, newest, calendar } = catalog;
  if (oldest === undefined || newest === undefined || binCount(oldest, newest, 'month', calendar) > MAX_MONTHS) return undefined;
  const known = KNOWN.get(catalog) ?? firstDayOfNew(ask);
  KNOWN.set(catalog, known);
  known.catch(() => KNOWN.delete(catalog));
  return known;
}

async function firstDayOfNew(ask: (plan: QueryPlan) => Promise<ResultRecord>): Promise<number | undefined> {
  const date = 'month(date)';
  const { facts } = await ask({
    measures: [NEW],
    by: ['customer', date],
    analysis: { kind: 'cohorts', customer: 'customer', date, isNew: NEW },
  });
  return facts.analysis?.kind === 'cohorts' ? facts.analysis.since : undefined;
}

/** Returns the first day of the earlier bin of a row; `undefined` where all rows have the same earlier period. */
function earlierStarts({ facts, columns }: ResultRecord, { by = [] }: QueryPlan): ((row: number) => number) | undefined {
  if (facts.shift === undefined || facts.shift === 'match-in-order') return undefined;
  const index = by.findIndex((key) => key.endsWith('(date)'));
  const grain = facts.grain ?? TIME_GRAINS.find((one) => by[index]?.startsWith(`${one}(`));
  const starts = columns[index]?.values;
  if (grain === undefined || starts === undefined) return undefined;
  return (row) => (facts.shift === 'year' ? yearEarlier(starts[row]!, grain, facts) : shiftBin(starts[row]!, grain, -1, facts));
}

function isComparison({ name }: ResultColumn): boolean {
  return name === `${NEW}.previous` || name === `${NEW}.change` || name === `${NEW}.growth`;
}

function withoutRows(column: ResultColumn, older: Uint8Array): ResultColumn {
  return { ...column, valid: older.map((isOlder, row) => (isOlder ? 0 : (column.valid?.[row] ?? 1))) };
}
