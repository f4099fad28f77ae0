import type { Catalog, RoleChoice } from '../../query/catalog.js';
import type { PlanFacts, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import { marksReturns, isTrue } from '../../query/return-status.js';
import { returnedAmong } from '../../query/returned-states.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { membersClause } from '../../query/where/where.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { stateColumns } from './state-stems.js';

const ROLE = 'status';

/** Returns the states of the column with the role `status`, if some say that a sale was returned, refunded or canceled. */
export function statesIn(tables: readonly Table[], roles: readonly RoleChoice[]): Pick<Catalog, 'states'> {
  const ref = roles.find(({ role }) => role === ROLE)?.ref;
  const table = tables.find(({ name }) => name === ref?.table);
  const column = table && stateColumns(table).find(({ name }) => name === ref?.column);
  return column ? statesAmong(column.name, column.dictionary) : {};
}

/** Returns the states of a column, if some say that a sale was returned, refunded or canceled. */
export function statesAmong(name: string, texts: readonly string[]): Pick<Catalog, 'states'> {
  const areMarks = marksReturns(name, texts);
  const returned = areMarks ? texts.filter(isTrue) : returnedAmong(texts);
  if (returned.length === 0) return {};
  return { states: { returned, others: texts.filter((state) => !returned.includes(state)), ...(areMarks && { mark: name }) } };
}

/** A plan, and the dataset that answered it. */
interface Answered {
  readonly plan: QueryPlan;
  readonly catalog: Catalog;
  /** Runs another plan over the same rows. */
  readonly ask: (plan: QueryPlan) => Promise<ResultRecord>;
}

/** Adds a note on the returned, refunded and canceled sales that figures include, with the number of their rows and their amount. */
export async function withReturnsNoted(record: ResultRecord, { plan, catalog, ask }: Answered): Promise<ResultRecord> {
  const { states } = catalog;
  const asked = returnsPlan(plan, record.facts, catalog);
  if (states === undefined || asked === undefined) return record;
  const [rows, amount] = await returnedIn(asked, ask);
  if (rows === 0) return record;
  const table = catalog.roles.find(({ role }) => role === ROLE)?.ref.table;
  const note = {
    code: 'canceled-rows',
    ...(table !== undefined && { table }),
    ...(states.mark !== undefined && { column: states.mark }),
    count: rows,
    params: {
      states: states.mark === undefined ? states.returned.slice(0, 5) : [states.mark],
      ...(states.others.length > 0 && { setting: `status=${quoted(listed(states.others))}` }),
      ...(amount !== undefined && { amount }),
    },
  };
  return { ...record, notes: [...record.notes, note] };
}

/** Returns the plan that counts the returned, refunded and canceled sales in the figures of a plan; `undefined` when they need no note. */
export function returnsPlan(
  { measures, by = [], where, filters, define, calendar, currency, detail }: QueryPlan,
  { period }: Pick<PlanFacts, 'period'>,
  { states }: Catalog,
): QueryPlan | undefined {
  if (states === undefined || measures.length === 0 || detail || by.includes(ROLE)) return undefined;
  const only = membersClause(ROLE, states.returned);
  // The plan that counts them needs no note.
  if (where?.endsWith(only) === true) return undefined;
  const isBetween = period && Number.isFinite(period.from) && Number.isFinite(period.to);
  const clauses = [
    ...(where === undefined || where.trim() === '' ? [] : [where]),
    ...(isBetween ? [`date: ${isoDate(period.from)}..${isoDate(period.to)}`] : []),
    only,
  ];
  return {
    measures: ['count()', 'revenue'],
    where: clauses.join('; '),
    ...(filters && { filters }),
    ...(define && { define }),
    ...(calendar && { calendar }),
    ...(currency !== undefined && { currency }),
  };
}

/** States as the attribute `status` lists them. */
function listed(states: readonly string[]): string {
  return states.map((state) => (/[,"']|^\s|\s$/u.test(state) ? `"${state.replaceAll('"', '""')}"` : state)).join(', ');
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

/** The number of rows, and their revenue if it is known. */
async function returnedIn(asked: QueryPlan, ask: Answered['ask']): Promise<readonly [rows: number, amount?: number]> {
  try {
    const [rows, revenue] = (await ask(asked)).columns;
    const amount = revenue?.valid?.[0] === 0 ? undefined : Number(revenue?.values[0]);
    return amount === undefined ? [Number(rows?.values[0])] : [Number(rows?.values[0]), amount];
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    // The amount is open, or in several currencies.
    return [Number((await ask({ ...asked, measures: ['count()'] })).columns[0]?.values[0])];
  }
}
