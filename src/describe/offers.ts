import type { Catalog, CatalogColumn } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { QueryResult } from '../query/result/result.js';
import type { Role, ValueType } from '../query/schema.js';
import { quoteField } from '../query/where/where.js';
import { SalesError } from '../util/error.js';
import { type TagAttributes, tagCandidates } from './tags.js';

/** Data that can be queried, such as a `Dataset`, or the data of a page. */
export interface OfferedData {
  readonly catalog: Pick<Catalog, 'roles' | 'columns' | 'oldest' | 'newest'>;
  query(plan: QueryPlan): Promise<QueryResult>;
}

/** The value of a measure. */
export interface OfferedMeasure {
  /** The value over all rows; `null` where it is not defined, such as retention without a period. */
  readonly value: number | null;
}

/** What can be shown of data. */
export interface Offers<Measure> {
  /** The measures that can be calculated, each with its value over all rows. */
  readonly measures: readonly Measure[];
  /** Texts for `by` and for filters. */
  readonly dimensions: readonly DescribedDimension[];
  /** Tags that show something of this data. Their queries were run. */
  readonly tags: readonly DescribedTag[];
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

/** Measures that tags show, best first. The last one suits all data. */
const LEADS = ['revenue', 'units', 'orders', 'rows = count()'];
/** Roles whose numbers are amounts, which are no dimensions. */
const AMOUNTS: readonly Role[] = ['quantity', 'price', 'revenue', 'cost', 'profit', 'plan', 'discount', 'visits', 'age'];
/** Dimensions of a date. */
const OF_DATES = ['year', 'quarter', 'month', 'week', 'day', 'weekday', 'month-of-year'];
const DAYS_OF_A_YEAR = 366;

/** Returns what can be shown of data: those of the measures that it has, its dimensions, and tags. */
export async function offersOf<Measure extends { readonly name: string }>(
  data: OfferedData,
  all: readonly Measure[],
): Promise<Offers<Measure & OfferedMeasure>> {
  const measures = await measuresOf(data, all);
  const names = measures.map(({ name }) => name);
  const lead = LEADS.find((name) => names.includes(name)) ?? LEADS.at(-1) ?? '';
  const [dimensions, tags] = await Promise.all([dimensionsOf(data, lead), tagsOf(data, lead, names)]);
  return { measures, dimensions, tags };
}

/** Returns the result of a query; `undefined` where this data cannot answer it. */
async function answerTo(data: OfferedData, plan: QueryPlan): Promise<QueryResult | undefined> {
  try {
    return await data.query(plan);
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

async function measuresOf<Measure extends { readonly name: string }>(
  data: OfferedData,
  measures: readonly Measure[],
): Promise<readonly (Measure & OfferedMeasure)[]> {
  const all = measures.map(async (measure) => {
    const result = await answerTo(data, { measures: [measure.name] });
    const value = result?.rows()[0]?.[measure.name];
    return result && { ...measure, value: typeof value === 'number' ? value : null };
  });
  return (await Promise.all(all)).filter((measure) => measure !== undefined);
}

async function dimensionsOf(data: OfferedData, lead: string): Promise<readonly DescribedDimension[]> {
  const { roles, columns } = data.catalog;
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
      const result = await answerTo(data, { measures: [lead], by: [by], limit: 1 });
      return result && { by, type: column.type, members: column.distinct };
    }),
    ...calls.map(async (by) => {
      const result = await answerTo(data, { measures: [lead], by: [by] });
      return result && { by, type: result.columns[0]?.type ?? 'text', members: result.rowCount };
    }),
  ]);
  return found.filter((dimension) => dimension !== undefined);
}

async function tagsOf(data: OfferedData, lead: string, measures: readonly string[]): Promise<readonly DescribedTag[]> {
  const { roles, oldest, newest } = data.catalog;
  const has = (role: Role): boolean => roles.some((choice) => choice.role === role);
  const hasYears = oldest !== undefined && newest !== undefined && newest - oldest > DAYS_OF_A_YEAR;
  const tested = tagCandidates({ lead, measures, has, hasYears }).map(async ({ tag, attributes, plan, least = 1 }) => {
    const result = await answerTo(data, plan);
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
