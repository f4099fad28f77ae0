import type { Catalog, RoleChoice } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { QueryResult } from '../../query/result/result.js';
import type { Role } from '../../query/schema.js';
import { errorWith, SalesError, type Reading } from '../../util/error.js';
import { columnNamed, refOf } from '../../catalog/bind/lookup.js';
import { SET_BY_OPTION } from '../../catalog/reasons.js';

/** The measure that is the total of each role of amounts. */
const TOTALS: Readonly<Partial<Record<string, string>>> = { cost: 'cost', profit: 'profit', quantity: 'units' };

/** The module that adds the total of each reading to the error of an open figure. */
export interface QuestionsPart {
  readonly withTotals: typeof withTotals;
}

/** Answers a plan over the same rows with another catalog. */
type AskAs = (plan: QueryPlan, catalog: Catalog) => Promise<Pick<QueryResult, 'columns'>>;

/** Returns the error of an open figure with the total of each reading over all rows. */
export async function withTotals(error: SalesError, catalog: Catalog, ask: AskAs): Promise<SalesError> {
  const measure = TOTALS[String(error.params['role'])] ?? 'revenue';
  const readings: Reading[] = [];
  // An amount in cents is a part of the same amount in units.
  const [first] = error.readings as readonly (Reading & { readonly factor?: number })[];
  const whole = first && first.factor === undefined && !('@read decimal' in first.roles) ? first.roles : {};
  for (const reading of error.readings) {
    const { factor, ...known }: Reading & { readonly factor?: number } = reading;
    if (factor !== undefined || '@read decimal' in reading.roles) {
      const total = factor === undefined ? null : await totalOf(ask({ measures: [measure] }, readAs(catalog, whole)));
      readings.push({ ...known, total: total === null || factor === undefined ? null : total * factor });
      continue;
    }
    readings.push({ ...reading, total: await totalOf(ask({ measures: [measure] }, readAs(catalog, reading.roles))) });
  }
  const amount = error.params['candidate'] !== undefined && readings[0]?.total;
  return errorWith(error, { readings, ...(typeof amount === 'number' && { params: { ...error.params, amount } }) });
}

/** The only number of a result; `null` if the data cannot provide it, such as a sum over several currencies. */
async function totalOf(answer: ReturnType<AskAs>): Promise<number | null> {
  try {
    const [column] = (await answer).columns;
    const value = column?.valid?.[0] === 0 ? undefined : column?.values[0];
    return typeof value === 'number' ? value : null;
  } catch (error) {
    if (error instanceof SalesError) return null;
    throw error;
  }
}

/** Returns a catalog in which columns have these roles and no other role, and nothing is open. */
function readAs({ questions: _, ...catalog }: Catalog, roles: Readonly<Partial<Record<Role, string>>>): Catalog {
  const set = Object.entries(roles).flatMap(([role, text]): RoleChoice[] => {
    const column = columnNamed(catalog, text);
    return column ? [{ role: role as Role, ref: refOf(column), reasons: SET_BY_OPTION }] : [];
  });
  const isSet = ({ table, column }: RoleChoice['ref']): boolean =>
    set.some(({ ref }) => ref.table === table && ref.column === column);
  const kept = catalog.roles.filter(({ role, ref }) => roles[role] === undefined && !isSet(ref));
  const choices = [...kept, ...set];
  return {
    ...catalog,
    roles: choices,
    columns: catalog.columns.map(({ role: _role, ...column }) => {
      const own = choices.find(({ ref }) => ref.table === column.table && ref.column === column.name)?.role;
      return own === undefined ? column : { ...column, role: own };
    }),
  };
}
