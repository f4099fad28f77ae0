import { openDataset, SalesError } from '../../src/core.js';
import type { Dataset, QueryPlan, ResultValue } from '../../src/core.js';
import type { SourceOptions } from '../../src/query/source.js';
import { isoDate } from '../../src/query/time/calendar-date.js';
import { roundDecimal } from '../../src/util/decimal.js';
import { BINS, checkAccount, DIMENSIONS, KPIS, listOf, MONEY, newestClause, plainKey, ROLES } from './truth-checks.js';
import type { Truth, TruthRow } from './truth-checks.js';

/** One figure of a truth file, compared with what a data set answers. A list counts as one figure for each of its measures. */
export interface Figure {
  readonly name: string;
  /** `wrong` is a number other than the truth; `refused` is an error in its place, and `asked` one that offers readings. */
  readonly status: 'right' | 'wrong' | 'refused' | 'asked';
  /** The first difference, or the error. */
  readonly detail: string;
  /** The way out that the error names; `undefined` where it names none. */
  readonly hint?: string | undefined;
}

/** The figures of one set, the number of its joins, and how many of the roles in its truth were detected. */
export interface Score {
  readonly figures: readonly Figure[];
  readonly joins: number;
  readonly roles: { readonly right: number; readonly of: number; readonly differing: readonly string[] };
}

type Value = ResultValue | undefined;

/** The last day of a day's month. */
function lastOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
}

/** Returns the first difference between the truth and the answer, or `undefined` where they agree. */
type Check = () => Promise<string | undefined>;

const MORE_KPIS: Readonly<Record<string, string>> = {
  linesPerOrder: 'count() / distinct(order)',
  repeatCustomers: 'repeat-rate * customers',
};

const MORE_DIMENSIONS: Readonly<Record<string, string>> = { byStatus: 'status', byChannel: 'channel' };

const RANKINGS: readonly (readonly [name: string, by: string, measure: string, order: string])[] = [
  ['topProducts', 'product', 'revenue', '-revenue'],
  ['bottomProducts', 'product', 'revenue', 'revenue'],
  ['topProductsByUnits', 'product', 'units', '-units'],
  ['worstProductsByProfit', 'product', 'profit', 'profit'],
  ['topCustomers', 'customer', 'revenue', '-revenue'],
];

/** Opens files with nothing but their list and compares every figure of their truth. */
export async function scoreFiles(files: readonly string[], truth: Truth, options: SourceOptions = {}): Promise<Score> {
  const dataset = await openDataset(files, { timeZone: 'UTC', ...options });
  try {
    const figures: Figure[] = [];
    await checkAccount(dataset);
    for (const [name, check] of checksOf(dataset, truth)) figures.push(await figureOf(name, check));
    return { figures, joins: (await dataset.check()).joins.length, roles: rolesOf(dataset, truth) };
  } finally {
    dataset.close();
  }
}

async function figureOf(name: string, check: Check): Promise<Figure> {
  try {
    const difference = await check();
    return { name, status: difference === undefined ? 'right' : 'wrong', detail: difference ?? '' };
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    const status = (error.code as string) === 'ambiguous' ? 'asked' : 'refused';
    return { name, status, detail: `${error.code}: ${error.message}`, hint: error.hint };
  }
}

function checksOf(dataset: Dataset, truth: Truth): [string, Check][] {
  return [
    ...totals(dataset, truth),
    ...bins(dataset, truth),
    ...members(dataset, truth),
    ...rankings(dataset, truth),
    ...customers(dataset, truth),
    ...comparisons(dataset, truth),
    ...refusals(dataset, truth),
  ];
}

/** The measures that the data cannot answer: an answer is wrong. */
function refusals(dataset: Dataset, truth: Truth): [string, Check][] {
  return ((truth.mustRefuse as readonly string[] | undefined) ?? []).map((measure) => [
    `no ${measure}`,
    async () => {
      try {
        return `${String(await valueOf(dataset, { measures: [measure] }))} instead of an error`;
      } catch (error) {
        if (error instanceof SalesError && error.code === 'missing-role') return undefined;
        throw error;
      }
    },
  ]);
}

function totals(dataset: Dataset, truth: Truth): [string, Check][] {
  const { kpis } = truth;
  const plain = Object.entries({ ...KPIS, ...MORE_KPIS }).filter(([name]) => kpis[name] !== undefined);
  const counted = Object.entries({ rowsWithoutCustomer: 'customer', rowsWithoutDate: 'date' }).filter(
    ([name, role]) =>
      kpis[name] !== undefined && (role === 'date' || (truth.roles as Record<string, string>)[role] !== undefined),
  );
  return [
    ...plain.map(([name, measure]): [string, Check] => [
      name,
      async () => difference(name, await valueOf(dataset, { measures: [measure] }), kpis[name]),
    ]),
    ...Object.entries((truth as Partial<Truth>).exact ?? {})
      .filter(([name]) => MONEY.includes(name))
      .map(([name, exact]): [string, Check] => [
        `exact ${name}`,
        async () => {
          const value = await valueOf(dataset, { measures: [name] });
          return value === Number(exact) ? undefined : `${String(value)} instead of ${exact}`;
        },
      ]),
    ...counted.map(([name, role]): [string, Check] => [
      name,
      async () => difference(name, await valueOf(dataset, { measures: ['n = count()'], where: `${role}: (blank)` }), kpis[name]),
    ]),
    ...Object.entries({ firstOrder: 'min(date)', lastOrder: 'max(date)' })
      .filter(([name]) => kpis[name] !== undefined)
      .map(([name, measure]): [string, Check] => [
        name,
        async () => {
          const expected = String(kpis[name]);
          const day = String(await valueOf(dataset, { measures: [measure] })).replace('T', ' ');
          return day.padEnd(19, ' 00:00:00').startsWith(expected) ? undefined : `${day} instead of ${expected}`;
        },
      ]),
  ];
}

function bins(dataset: Dataset, truth: Truth): [string, Check][] {
  return Object.entries(BINS).flatMap(([name, { key, label }]) =>
    columnsOf(truth, name).map(([measure, at]): [string, Check] => [
      `${name} ${measure}`,
      async () => {
        const answer = await groupsOf(dataset, measure, key, label);
        answer.delete('null');
        const list = listOf(truth, name);
        // Rows without a date are asked for by themselves.
        const periods = [...answer.keys()].filter((period) => !period.startsWith('null')).length;
        return inList(answer, list, at, measure) ?? (periods === list.length ? undefined : `${String(periods)} periods`);
      },
    ]),
  );
}

function members(dataset: Dataset, truth: Truth): [string, Check][] {
  return Object.entries({ ...DIMENSIONS, ...MORE_DIMENSIONS }).flatMap(([name, by]) =>
    columnsOf(truth, name).map(([measure, at]): [string, Check] => [
      `${name} ${measure}`,
      async () => inList(await groupsOf(dataset, measure, by), listOf(truth, name), at, measure),
    ]),
  );
}

function rankings(dataset: Dataset, truth: Truth): [string, Check][] {
  return RANKINGS.filter(([name]) => listOf(truth, name).length > 0).map(([name, by, measure, order]) => [
    name,
    async () => {
      const list = listOf(truth, name).filter(([key]) => key !== null);
      const answer = await groupsOf(dataset, measure, by);
      answer.delete('null');
      const sign = order.startsWith('-') ? -1 : 1;
      const ordered = [...answer.values()].map(Number).toSorted((a, b) => sign * (a - b));
      const moved = list.findIndex(([, value], index) => difference(measure, ordered[index], value) !== undefined);
      return (
        inList(answer, list, 1, measure) ?? (moved < 0 ? undefined : `place ${String(moved + 1)}: ${String(ordered[moved])}`)
      );
    },
  ]);
}

function customers(dataset: Dataset, truth: Truth): [string, Check][] {
  const months = (measure: string): Promise<Map<string, Value>> =>
    groupsOf(dataset, measure, 'month(date)', (key) => key.slice(0, 7));
  const created = listOf(truth, 'newVsRepeat');
  const retained = listOf(truth, 'retention');
  const later = retained.slice(1).map(([month], index): TruthRow => [month ?? null, retained[index]?.[3] ?? null]);
  const list: readonly [string, string, readonly TruthRow[]][] = [
    ['new customers by month', 'new-customers', created],
    ['customers by month', 'customers', retained],
    ['retention by month', 'retention', later],
  ];
  return list
    .filter(([, , rows]) => rows.length > 0)
    .map(([name, measure, rows]) => [name, async () => inList(await months(measure), rows, 1, measure)]);
}

function comparisons(dataset: Dataset, truth: Truth): [string, Check][] {
  if (truth.yoyLikeForLike === undefined) return [];
  const byYear: [string, Check] = [
    'yoyLikeForLike',
    async () => {
      const { rows } = await answerTo(dataset, { measures: ['revenue'], by: ['year(date)'], compare: 'previous-year' });
      const found = listOf(truth, 'yoyLikeForLike').map(([year, ...expected]) => {
        const row = rows.find((one) => String(one['year(date)']).startsWith(String(year)));
        const isCovered = coveredFrom(truth, `${String(Number(year) - 1)}-01-01`);
        return compared(row, isCovered ? expected : [expected[0] ?? null, null, null], String(year));
      });
      return found.find((one) => one !== undefined);
    },
  ];
  const defaults = Object.entries(truth.kpiCompareDefault).map(([compare, expected]): [string, Check] => [
    `newest ${compare}`,
    async () => {
      const [from, to, revenue, earlierFrom, earlierTo, before, growth] = expected;
      const asked = { measures: ['revenue'], compare, where: newestClause(compare, from) };
      const { rows, facts } = await answerTo(dataset, asked);
      const isCovered = before !== null && coveredFrom(truth, String(earlierFrom));
      const days = [facts.period?.from, ...(isCovered ? [facts.earlier?.from, facts.earlier?.to] : [])];
      const found = days.map((day) => (day === undefined ? '' : isoDate(day))).join(' ');
      // The truth ends on the newest date; figures with one date per month cover the rest of that month, in both years.
      const isMonthly = isoDate(facts.newest ?? 0) > String(to) && String(to).endsWith('-01');
      const until = isMonthly ? lastOfMonth(String(earlierTo)) : earlierTo;
      const wanted = [from, ...(isCovered ? [earlierFrom, until] : [])].join(' ');
      if (found !== wanted) return `${found} instead of ${wanted}`;
      return compared(rows[0], isCovered ? [revenue, before, growth] : [revenue ?? null, null, null], compare);
    },
  ]);
  const growth = (name: string, compare: string, expected: number | null): [string, Check] => [
    name,
    async () => {
      const { rows } = await answerTo(dataset, { measures: ['revenue'], where: `date: ${truth.lastFullMonth}`, compare });
      return difference(name, rows[0]?.['revenue.growth'], expected);
    },
  ];
  return [
    byYear,
    ...defaults,
    growth('momPct', 'previous-period', truth.momPct),
    growth('lastFullMonthYoyPct', 'previous-year', truth.lastFullMonthYoyPct),
  ];
}

/** True when the data begins at most three days, such as holidays, after a period does; otherwise nothing is compared with it. */
function coveredFrom({ kpis }: Truth, day: string): boolean {
  return Date.parse(String(kpis.firstOrder).slice(0, 10)) - Date.parse(day) <= 3 * 86_400_000;
}

/** Compares a number, the earlier number and the growth with a row of a comparison. */
function compared(
  row: Record<string, Value> | undefined,
  expected: TruthRow | readonly Value[],
  what: string,
): string | undefined {
  const names = ['revenue', 'revenue.previous', 'revenue.growth'];
  const found = names.map((name, index) => difference(index < 2 ? 'revenue' : name, row?.[name], expected[index]));
  const wrong = found.findIndex((one) => one !== undefined);
  return wrong < 0 ? undefined : `${what} ${String(names[wrong])}: ${String(found[wrong])}`;
}

/** Each measure of a list with the place of its numbers, from the names beside the list or from the order that all lists have. */
function columnsOf(truth: Truth, name: string): [measure: string, at: number][] {
  const [first] = listOf(truth, name);
  const names = (truth[`${name}Columns`] as readonly string[] | undefined) ?? ['key', 'revenue', 'orders', 'units'];
  return names.slice(1, first?.length ?? 1).map((measure, index) => [measure, index + 1]);
}

function inList(answer: ReadonlyMap<string, Value>, list: readonly TruthRow[], at: number, measure: string): string | undefined {
  for (const row of list) {
    const key = plainKey(row[0]);
    const found = answer.has(key) ? difference(measure, answer.get(key), row[at]) : 'not listed';
    if (found !== undefined) return `${key}: ${found}`;
  }
  return undefined;
}

async function groupsOf(
  dataset: Dataset,
  measure: string,
  by: string,
  label: (key: string) => string = String,
): Promise<Map<string, Value>> {
  const { rows } = await answerTo(dataset, { measures: [measure], by: [by] });
  return new Map(rows.map((row) => [label(String(row[by])), row[measure]]));
}

async function valueOf(dataset: Dataset, plan: QueryPlan): Promise<Value> {
  const { rows } = await answerTo(dataset, plan);
  return Object.values(rows[0] ?? {})[0];
}

async function answerTo(dataset: Dataset, plan: QueryPlan): Promise<{ rows: Record<string, Value>[]; facts: Facts }> {
  const result = await dataset.query(plan);
  return { rows: result.rows(), facts: result.facts };
}

type Facts = Awaited<ReturnType<Dataset['query']>>['facts'];

/** Money to the cent, other numbers to 1e-9 relative; null agrees with null alone. */
function difference(what: string, actual: Value, expected: Value): string | undefined {
  const isEqual =
    typeof actual !== 'number' || typeof expected !== 'number'
      ? actual === expected
      : MONEY.includes(what)
        ? roundDecimal(actual, 2) === roundDecimal(expected, 2)
        : Math.abs(actual - expected) <= 1e-9 * Math.abs(expected);
  return isEqual ? undefined : `${String(actual)} instead of ${String(expected)}`;
}

/** The roles of the truth, each with its column, without the tables and remarks that some truths add. */
function rolesOf({ roles }: Dataset, truth: Truth): Score['roles'] {
  const expected = Object.entries(truth.roles as Readonly<Record<string, string>>).flatMap(([name, column]) => {
    const role = name === 'unitCost' ? 'cost' : name === 'deliveredDate' ? 'delivered' : (ROLES[name] ?? name);
    return Object.values(ROLES).includes(role) || MORE_ROLES.includes(role) ? [[role, plainColumn(column)] as const] : [];
  });
  const differing = expected.filter(([role, column]) => plainColumn(roles[role as keyof typeof roles] ?? '') !== column);
  return {
    right: expected.length - differing.length,
    of: expected.length,
    differing: differing.map(([role, column]) => `${role}: ${roles[role as keyof typeof roles] ?? '-'} instead of ${column}`),
  };
}

const MORE_ROLES = ['continent', 'channel', 'seller', 'status', 'delivered'];

function plainColumn(column: string): string {
  const name = column.replace(/ (?:via |\().*$/u, '');
  return name.slice(name.indexOf('.') + 1);
}
