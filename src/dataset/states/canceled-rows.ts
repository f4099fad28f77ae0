import type { Catalog, RoleChoice } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import { isCanceled } from '../../query/return-status.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { membersClause } from '../../query/where/where.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { stateColumns } from './state-words.js';

const ROLE = 'status';

/** Returns the states of the column with the role `status`, if some say that a sale was canceled or refunded. */
export function statesIn(tables: readonly Table[], roles: readonly RoleChoice[]): Pick<Catalog, 'states'> {
  const ref = roles.find(({ role }) => role === ROLE)?.ref;
  const table = tables.find(({ name }) => name === ref?.table);
  const column = table && stateColumns(table).find(({ name }) => name === ref?.column);
  return column ? statesAmong(column.dictionary) : {};
}

/** Returns states, if some say that a sale was canceled or refunded. */
export function statesAmong(texts: readonly string[]): Pick<Catalog, 'states'> {
  const canceled = texts.filter(isCanceled);
  return canceled.length === 0 ? {} : { states: { canceled, others: texts.filter((state) => !canceled.includes(state)) } };
}

/** A plan, and the dataset that answered it. */
interface Answered {
  readonly plan: QueryPlan;
  readonly catalog: Catalog;
  /** Runs another plan over the same rows. */
  readonly ask: (plan: QueryPlan) => Promise<ResultRecord>;
}

/** Adds a note on the canceled and refunded sales that figures include, with the number of their rows and their amount (DESIGN R6). */
export async function withCanceledNoted(record: ResultRecord, { plan, catalog, ask }: Answered): Promise<ResultRecord> {
  const { states } = catalog;
  const { measures, by = [], where, filters, define, calendar, currency } = plan;
  if (states === undefined || measures.length === 0 || plan.detail || by.includes(ROLE)) return record;
  const only = membersClause(ROLE, states.canceled);
  // The plan that counts them needs no note.
  if (where?.endsWith(only) === true) return record;
  const { period } = record.facts;
  const isBetween = period && Number.isFinite(period.from) && Number.isFinite(period.to);
  const clauses = [
    ...(where === undefined || where.trim() === '' ? [] : [where]),
    ...(isBetween ? [`date: ${isoDate(period.from)}..${isoDate(period.to)}`] : []),
    only,
  ];
  const asked = {
    where: clauses.join('; '),
    ...(filters && { filters }),
    ...(define && { define }),
    ...(calendar && { calendar }),
    ...(currency !== undefined && { currency }),
  };
  const [rows, amount] = await canceledIn((names) => ask({ ...asked, measures: names }));
  if (rows === 0) return record;
  const table = catalog.roles.find(({ role }) => role === ROLE)?.ref.table;
  const note = {
    code: 'canceled-rows',
    ...(table !== undefined && { table }),
    count: rows,
    params: {
      states: states.canceled.slice(0, 5),
      setting: `status=${quoted(listed(states.others))}`,
      ...(amount !== undefined && { amount }),
    },
  };
  return { ...record, notes: [...record.notes, note] };
}

/** States as the attribute `status` lists them. */
function listed(states: readonly string[]): string {
  return states.map((state) => (/[,"']|^\s|\s$/u.test(state) ? `"${state.replaceAll('"', '""')}"` : state)).join(', ');
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

/** The number of rows, and their revenue if it is known. */
async function canceledIn(
  ask: (measures: readonly string[]) => Promise<ResultRecord>,
): Promise<readonly [rows: number, amount?: number]> {
  try {
    const [rows, revenue] = (await ask(['count()', 'revenue'])).columns;
    const amount = revenue?.valid?.[0] === 0 ? undefined : Number(revenue?.values[0]);
    return amount === undefined ? [Number(rows?.values[0])] : [Number(rows?.values[0]), amount];
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    // The amount is open, or in several currencies.
    return [Number((await ask(['count()'])).columns[0]?.values[0])];
  }
}
