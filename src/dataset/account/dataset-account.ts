import {
  fieldOf,
  notDeducted,
  revenueAccount,
  valueAt,
  type Ask,
  type RevenueAccount,
} from '../../catalog/account/account-lines.js';
import type { AccountLine, OtherMoney } from '../../catalog/account/account.js';
import { moneyColumns, withSum, type MoneyColumn } from '../../catalog/detect/money/money-kinds.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import type { Catalog, CatalogColumn } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import { numberAt, type QueryResult } from '../../query/result/result.js';
import { SalesError } from '../../util/error.js';
import { allWords } from '../describe/all-words.js';
import { EXAMINED_ROWS, ownTables, profileOf } from './profiles.js';

/** The account of all money in a data set. Plain data. */
export interface MoneyAccount {
  readonly measure: 'revenue';
  /** From the sum of the column over all rows of the file to the total. The amounts of all lines add up to it exactly. */
  readonly lines: readonly AccountLine[];
  /** The revenue without filters; `null` where it is not known. */
  readonly total: number | null;
  /** The money that is not counted, the largest amount of each table first. */
  readonly other: readonly OtherMoney[];
  /** The error of the revenue; absent where it is known. */
  readonly error?: Pick<SalesError, 'code' | 'message' | 'hint'>;
}

/** Returns the account of the revenue, and the money that is not counted. */
export async function moneyAccount(catalog: Catalog, ask: Ask): Promise<MoneyAccount> {
  const [{ error, ...account }, profiles] = await Promise.all([knownRevenue(catalog, ask), profilesOf(catalog, ask)]);
  const { lines, total, counted } = account;
  // A column that the library makes of others is not counted again: its parts have their own lines.
  const known = [...counted, ...(catalog.derived ?? []).map(({ ref }) => ref)];
  const isCounted = (one: MoneyColumn): boolean => known.some((ref) => isSameRef(ref, one));
  const refunds = total === null ? [] : (catalog.derived ?? []).flatMap(({ from }) => from ?? []);
  const columns = moneyColumns({ catalog, profiles, vocabulary: allWords() }).filter((one) => !isCounted(one));
  const all = await Promise.all(columns.map((one) => otherMoney(one, ask, total)));
  const other = all.flatMap((one) => {
    const own = refunds.find((ref) => isSameRef(ref, one));
    return own ? notDeducted(one, own.open) : [one];
  });
  return { measure: 'revenue', lines, total, other: sorted(other, catalog), ...(error && { error }) };
}

async function knownRevenue(catalog: Catalog, ask: Ask): Promise<RevenueAccount & Pick<MoneyAccount, 'error'>> {
  try {
    return await revenueAccount(catalog, ask);
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    const { code, message, hint } = error;
    return { lines: [], total: null, counted: [], error: { code, message, hint } };
  }
}

/** Returns what the detection needs to know about each table, from the catalog and from its first rows. */
async function profilesOf(catalog: Catalog, ask: Ask): Promise<readonly TableProfile[]> {
  return Promise.all(
    ownTables(catalog).map(async (table) => {
      const numbers = catalog.columns.filter((column) => column.table === table.name && column.type === 'number');
      const rows = numbers.length === 0 ? undefined : await firstRows(numbers, ask);
      return profileOf(catalog, table, (column, row) => numberAt(rows?.columns[numbers.indexOf(column)], row));
    }),
  );
}

/** The first rows of some columns of a table; `undefined` where single rows cannot be queried. */
async function firstRows(columns: readonly CatalogColumn[], ask: Ask): Promise<Pick<QueryResult, 'columns'> | undefined> {
  const by = columns.map(({ table, name }) => fieldOf({ table, column: name }));
  try {
    return await ask({ measures: [], by, detail: {}, limit: EXAMINED_ROWS });
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

async function otherMoney(found: MoneyColumn, ask: Ask, total: number | null): Promise<OtherMoney> {
  const { table, column } = found;
  const field = fieldOf({ table, column });
  const [rows, sum] = await Promise.all([valueOf(ask, `count(${field})`), valueOf(ask, `sum(${field})`)]);
  const amount = sum !== undefined && found.isInCents ? sum / 100 : sum;
  const { kind, reasons } = total === null || amount === undefined ? found : withSum(found, amount, total);
  return { kind, table, column, rows: rows ?? 0, amount: amount ?? null, reasons };
}

/** The value of a measure over all rows; `undefined` without a value, and for a sum over several currencies. */
async function valueOf(ask: Ask, measure: string): Promise<number | undefined> {
  try {
    return valueAt(await ask({ measures: [`value = ${measure}`] }), 0);
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

/** Sorts by table as in the catalog, then by size. */
function sorted(other: readonly OtherMoney[], { tables }: Catalog): readonly OtherMoney[] {
  const placeOf = (name: string): number => tables.findIndex((table) => table.name === name);
  return other.toSorted((a, b) => placeOf(a.table) - placeOf(b.table) || Math.abs(b.amount ?? 0) - Math.abs(a.amount ?? 0));
}
