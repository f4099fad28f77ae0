import type { DatasetOptions } from '../dataset/check-options.js';
import type { DatasetInput } from '../dataset/dataset-input.js';
import type { Account, DataCheck, Note } from '../dataset/described.js';
import type { Dataset, DatasetMeasure } from '../dataset/public-dataset.js';
import type { CatalogColumn, OpenQuestion } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { QueryResult } from '../query/result/result.js';
import type { Role, ValueType } from '../query/schema.js';
import { quoteField } from '../query/where/where.js';
import { type Reading, SalesError } from '../util/error.js';
import { type TagAttributes, tagCandidates } from './tags.js';

/** What a file contains, and what can be shown of it. Plain data that JSON can hold. */
export interface DataDescription extends Pick<DataCheck, 'tables' | 'joins' | 'roles' | 'unusedColumns'> {
  /** Figures that the values leave open. Their measures are not in `measures` until the option `roles` answers them. */
  readonly questions: readonly DescribedQuestion[];
  /** How the revenue comes about, and the money that is not counted. */
  readonly account: Account;
  /** The measures that can be calculated, each with its value over all rows. */
  readonly measures: readonly DescribedMeasure[];
  /** Texts for `by` and for filters. */
  readonly dimensions: readonly DescribedDimension[];
  /** Tags that show something of this data. Their queries were run. */
  readonly tags: readonly DescribedTag[];
  /** What users should know about the numbers. */
  readonly warnings: readonly Note[];
}

/** A figure with several readings. */
export interface DescribedQuestion {
  readonly role: Role;
  /** The question as an English sentence. */
  readonly message: string;
  /** The readings: the option `roles` that chooses each, and its total. */
  readonly readings: readonly Reading[];
}

/** A measure of the data. */
export interface DescribedMeasure extends DatasetMeasure {
  /** The value over all rows; `null` where it is not defined, such as retention without a period. */
  readonly value: number | null;
}

/** A dimension of the data. */
export interface DescribedDimension {
  /** As `by` and filters write it. */
  readonly by: string;
  readonly type: ValueType;
  /** Number of distinct values. */
  readonly members: number;
}

/** A tag for this data. */
export interface DescribedTag {
  readonly tag: string;
  readonly attributes: TagAttributes;
  /** The tag as HTML, for a page with a `<sales-source>`. */
  readonly html: string;
}

/** The measures that are asked about, by the role that is open. */
const ASKED: Readonly<Partial<Record<Role, string>>> = { cost: 'cost', profit: 'profit', quantity: 'units' };
/** Measures that tags show, best first. The last one suits all data. */
const LEADS = ['revenue', 'units', 'orders', 'rows = count()'];
/** Roles whose numbers are amounts, which are no dimensions. */
const AMOUNTS: readonly Role[] = ['quantity', 'price', 'revenue', 'cost', 'profit', 'plan', 'discount', 'visits', 'age'];
/** Dimensions of a date. */
const OF_DATES = ['year', 'quarter', 'month', 'week', 'day', 'weekday', 'month-of-year'];
const DAYS_OF_A_YEAR = 366;

/**
 * Loads data and describes it: tables, roles, open questions, valid measures and dimensions, and tags for a page.
 * @throws SalesError as `openDataset`
 */
export async function describeWith(
  open: (input: DatasetInput, options: DatasetOptions) => Promise<Dataset>,
  input: DatasetInput,
  options: DatasetOptions,
): Promise<DataDescription> {
  const dataset = await open(input, options);
  try {
    return await describeDataset(dataset);
  } finally {
    dataset.close();
  }
}

/** Describes a loaded data set, which stays open. */
export async function describeDataset(dataset: Dataset): Promise<DataDescription> {
  const { tables, joins, roles, unusedColumns, warnings } = await dataset.check();
  const questions = await Promise.all((dataset.catalog.questions ?? []).map((question) => questionOf(dataset, question)));
  const account = await dataset.account();
  const measures = await measuresOf(dataset);
  const names = measures.map(({ name }) => name);
  const lead = LEADS.find((name) => names.includes(name)) ?? LEADS.at(-1) ?? '';
  const [dimensions, tags] = await Promise.all([dimensionsOf(dataset, lead), tagsOf(dataset, lead, names)]);
  return { tables, joins, roles, unusedColumns, questions, account, measures, dimensions, tags, warnings };
}

/** Returns the result of a query; `undefined` where this data cannot answer it. */
async function answerTo(dataset: Dataset, plan: QueryPlan): Promise<QueryResult | undefined> {
  try {
    return await dataset.query(plan);
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

async function questionOf(dataset: Dataset, { role, readings }: OpenQuestion): Promise<DescribedQuestion> {
  try {
    await dataset.query({ measures: [ASKED[role] ?? 'revenue'] });
  } catch (error) {
    if (error instanceof SalesError && error.readings.length > 0)
      return { role, message: [error.message, error.hint].filter(Boolean).join(' '), readings: error.readings };
  }
  const names = readings.map(({ of }) => of.join(' × ')).join(', ');
  return { role, message: `Which is the ${role}: ${names}?`, readings: readings.map((one) => ({ ...one, total: null })) };
}

async function measuresOf(dataset: Dataset): Promise<readonly DescribedMeasure[]> {
  const all = dataset.measures.map(async (measure) => {
    const result = await answerTo(dataset, { measures: [measure.name] });
    const value = result?.rows()[0]?.[measure.name];
    return result && { ...measure, value: typeof value === 'number' ? value : null };
  });
  return (await Promise.all(all)).filter((measure) => measure !== undefined);
}

async function dimensionsOf(dataset: Dataset, lead: string): Promise<readonly DescribedDimension[]> {
  const { roles, columns } = dataset.catalog;
  const infoOf = (role: Role): CatalogColumn | undefined => {
    const ref = roles.find((choice) => choice.role === role)?.ref;
    return columns.find(({ table, name }) => table === ref?.table && name === ref.column);
  };
  const isTemporal = ({ type }: CatalogColumn): boolean => type === 'date' || type === 'datetime';
  const ofRoles = roles.flatMap(({ role }) => {
    const column = infoOf(role);
    return column === undefined || isTemporal(column) || AMOUNTS.includes(role) ? [] : [{ by: role, column }];
  });
  const named = roles.map(({ ref }) => `${ref.table}.${ref.column}`);
  const others = columns.filter(({ table, name, type }) => type === 'text' && !named.includes(`${table}.${name}`));
  const isShared = (name: string): boolean => columns.filter((column) => column.name === name).length > 1;
  const ofColumns = others.map((column) => ({
    by: isShared(column.name) ? `${column.table}.${column.name}` : quoteField({ field: column.name, quoted: false }),
    column,
  }));
  const hasHours = infoOf('date')?.type === 'datetime';
  const calls = [
    ...(infoOf('date') ? [...OF_DATES, ...(hasHours ? ['hour'] : [])].map((name) => `${name}(date)`) : []),
    ...(infoOf('date') && infoOf('customer') ? ['customer-type'] : []),
    ...(infoOf('age') ? ['bin(age, 10)'] : []),
  ];
  const found = await Promise.all([
    ...[...ofRoles, ...ofColumns].map(async ({ by, column }) => {
      const result = await answerTo(dataset, { measures: [lead], by: [by], limit: 1 });
      return result && { by, type: column.type, members: column.distinct };
    }),
    ...calls.map(async (by) => {
      const result = await answerTo(dataset, { measures: [lead], by: [by] });
      return result && { by, type: result.columns[0]?.type ?? 'text', members: result.rowCount };
    }),
  ]);
  return found.filter((dimension) => dimension !== undefined);
}

async function tagsOf(dataset: Dataset, lead: string, measures: readonly string[]): Promise<readonly DescribedTag[]> {
  const { roles, oldest, newest } = dataset.catalog;
  const has = (role: Role): boolean => roles.some((choice) => choice.role === role);
  const hasYears = oldest !== undefined && newest !== undefined && newest - oldest > DAYS_OF_A_YEAR;
  const tested = tagCandidates({ lead, measures, has, hasYears }).map(async ({ tag, attributes, plan, least = 1 }) => {
    const result = await answerTo(dataset, plan);
    return result && result.rowCount >= least ? [{ tag, attributes, html: htmlOf(tag, attributes) }] : [];
  });
  return (await Promise.all(tested)).flat();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

function htmlOf(tag: string, attributes: TagAttributes): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    const escaped = value.replaceAll(/[&"<]/g, (character) => ENTITIES[character] ?? character);
    return ` ${name}="${escaped}"`;
  });
  return `<${tag}${written.join('')}></${tag}>`;
}
