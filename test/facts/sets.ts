import { readdirSync } from 'node:fs';
import path from 'node:path';
import { companyCsv, type Company } from '../../demo/companies.js';
import { autoPeriod } from '../../src/catalog/default-period.js';
import { openDataset, type Dataset } from '../../src/core.js';
import type { Calendar, DayRange } from '../../src/query/plan.js';
import type { Role } from '../../src/query/schema.js';
import { someOf } from '../random.js';
import { sharedData } from '../shared-data.js';
import { DailyTruth } from './daily-truth.js';
import { readPeriod } from './read-english.js';

const SCHEMAS = [
  'amazon-like',
  'atliq',
  'complete-journey',
  'crm-erp',
  'dvd-rental',
  'fuzzy-factory',
  'global-electronics',
  'indian-ecommerce',
];

type NamedSet = readonly [name: string, files: () => readonly (string | Blob)[] | undefined];

/** The data sets whose sentences are checked: with and without customers, and with everything that a shop has. Others only with SALES_LONG=1. */
export const SETS: readonly NamedSet[] = someOf<NamedSet>(
  [
    ['supermarket', shared('sales/supermarket', 'supermarket.csv')],
    ['web-shop', () => [companyFile('web-shop')]],
    ['superstore', shared('sales/superstore', 'superstore.csv')],
    ['superstore-de', shared('sales/superstore-de', 'superstore-de.csv')],
    ['online-retail', shared('sales/online-retail')],
    ['adventureworks', shared('sales/adventureworks')],
    ['adventureworks-eu', shared('sales/adventureworks-eu')],
    ...SCHEMAS.map((name): NamedSet => [name, shared(`schemas/${name}`)]),
    ['retail', () => [companyFile('retail')]],
    ['wholesale', () => [companyFile('wholesale')]],
  ],
  2,
);

/** The CSV files of a shared folder, or some of them; undefined where it is missing. */
function shared(folder: string, ...names: readonly string[]): () => readonly string[] | undefined {
  return () => {
    const found = sharedData(folder);
    if (!found) return undefined;
    const files = names.length > 0 ? names : readdirSync(found).filter((name) => name.endsWith('.csv'));
    return files.map((name) => path.join(found, name));
  };
}

const companyFiles = new Map<Company, Blob>();

/** The orders of a company of the demo, made once for all tests of a process. */
export function companyFile(company: Company): Blob {
  const known = companyFiles.get(company) ?? new Blob([companyCsv(company)]);
  companyFiles.set(company, known);
  return known;
}

const opened = new Map<string, Promise<Dataset>>();

/** A set, opened once for all tests of a process: none of them changes or closes it. */
export function openSet(name: string, files: readonly (string | Blob)[]): Promise<Dataset> {
  const known = opened.get(name) ?? openDataset([...files], { timeZone: 'UTC' });
  opened.set(name, known);
  return known;
}

/** What is compared: revenue, or what else adds up where there is none. */
const MEASURES = ['revenue', 'units', 'count()'];

/** The first of the measures that a data set has, with its days; undefined where the data has no dates. */
export async function firstTruth(dataset: Dataset): Promise<readonly [string, DailyTruth] | undefined> {
  if (dataset.roles.date === undefined) return undefined;
  for (const measure of MEASURES) {
    const truth = await DailyTruth.of(dataset, measure).catch(() => undefined);
    if (truth) return [measure, truth];
  }
  return undefined;
}

/**
 * A measure that is above 0 for documents with a sale, and 0 for credit notes, write-offs and stock movements, which are no orders: all
 * their lines have an amount below 0, or a quantity or price of 0 or below.
 */
export function saleMeasure({ catalog }: Dataset): string {
  const ref = (role: Role): string | undefined => {
    const found = catalog.roles.find((one) => one.role === role)?.ref;
    const order = catalog.roles.find((one) => one.role === 'order')?.ref;
    return found && found.table === order?.table ? `"${found.column.replaceAll('"', '""')}"` : undefined;
  };
  const hasRevenue = catalog.roles.some(({ role }) => role === 'revenue');
  const [revenue, price, quantity] = [ref('revenue'), ref('price'), ref('quantity')];
  if (revenue !== undefined) return `sale = max(if(coalesce(${revenue}, 0) >= 0, 1, 0))`;
  if (hasRevenue || price === undefined || quantity === undefined) return 'sale = count()';
  return `sale = max(if(coalesce(${price}, 1) > 0 and coalesce(${quantity}, 1) > 0, 1, 0))`;
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** A day some months later, or the last day of a shorter month. */
export function moveDay(day: number, months: number): number {
  const at = new Date(day * DAY_MS);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(at.getUTCDate(), last)) / DAY_MS;
}

/** Periods that pages show: all, the default one, whole units around the ends of the data, and stretches that cut bins. */
export function periodsOf({ oldest, newest }: DailyTruth, calendar: Calendar): readonly (DayRange | undefined)[] {
  const year = (day: number): DayRange => readPeriod(String(new Date(day * DAY_MS).getUTCFullYear()));
  const monthFrom = (day: number): number => day - new Date(day * DAY_MS).getUTCDate() + 1;
  const month = (day: number): DayRange => ({ from: monthFrom(day), to: moveDay(monthFrom(day), 1) - 1 });
  const auto = autoPeriod(oldest, newest, calendar);
  const stretches = [
    { from: newest - 89, to: newest },
    { from: moveDay(newest, -9), to: moveDay(newest, -5) },
  ].filter(({ from }) => from > oldest);
  const units = [year(newest), year(oldest), month(newest), month(moveDay(newest, -1))];
  return [undefined, ...(auto ? [auto] : []), ...units, ...stretches];
}
