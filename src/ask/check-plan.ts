import { placeMeasures } from '../catalog/bind/assign-measures.js';
import { bindRetention, settleCompares } from '../catalog/bind/bind-compare.js';
import { sameColumns, soldMeasure } from '../catalog/bind/bind-same.js';
import { type BindParts, bindPlan } from '../catalog/bind/bind.js';
import { bindClauses } from '../catalog/bind/clauses/bind-clauses.js';
import { notRelated, unrelatedColumns } from '../catalog/bind/not-related.js';
import { dayTablesOf } from '../catalog/day-tables.js';
import { measureOfField, numberField } from '../catalog/number-fields.js';
import { eventsOf } from '../catalog/relations.js';
import { readAttributes, type Schema } from '../elements/base/attributes/attribute.js';
import type { Catalog } from '../query/catalog.js';
import { splitList, suggestions } from '../query/names.js';
import type { QueryPlan } from '../query/plan.js';
import { PLAN } from '../query/planned.js';
import { ANSWER_TAGS } from '../registry/answer-tags.js';
import { SalesError } from '../util/error.js';
import { escapeHtml } from '../util/html.js';

const PARTS: BindParts = {
  filters: { bindClauses },
  periods: { settleCompares, bindRetention, sameColumns, soldMeasure },
  tables: {
    placeMeasures,
    eventsOf,
    dayTablesOf,
    notRelated,
    unrelatedColumns,
  },
};

/** Returns why data cannot answer a query; `undefined` when it can. */
export function obstacleOf(plan: QueryPlan, catalog: Catalog): SalesError | undefined {
  try {
    bindPlan(plan, catalog, PARTS);
    return undefined;
  } catch (error) {
    if (error instanceof SalesError) return error;
    throw error;
  }
}

/** The answer to a question: a tag and its attributes. Plain data, which a language model can write too. */
export interface AskPlan {
  /** `sales-kpi`, `sales-breakdown` … */
  readonly tag: AnswerTag;
  /** The attributes by their names in HTML: `{ measure: 'revenue', by: 'region' }`. A flag is an empty text. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A tag that answers questions. */
export type AnswerTag = (typeof ANSWER_TAGS)[number];

/** Returns the attributes of a tag. */
type SchemaOf = (tag: AnswerTag) => Schema;

/**
 * Checks a plan: the tag, each attribute and its value, and that the data has what the plan names. Returns the plan.
 * @throws SalesError `bad-option` for a plan, tag, attribute or value; the error of its query
 */
export function checkPlanWith(schemaOf: SchemaOf, input: unknown, catalog: Catalog): AskPlan {
  const plan = planIn(input);
  const schema = schemaOf(plan.tag);
  const properties = Object.entries(plan.attributes).map(([name, value]) => {
    const key = Object.keys(schema).find((one) => schema[one]?.attribute === name);
    if (key === undefined)
      throw unknownName(
        plan.tag,
        name,
        Object.values(schema).map(({ attribute }) => attribute),
      );
    return [key, value] as const;
  });
  const { problem } = readAttributes(schema, Object.fromEntries(properties));
  if (problem) throw problem;
  const obstacle = obstacleOfPlan(plan, catalog);
  if (obstacle) throw obstacle;
  return plan;
}

/** Returns why data does not have what a plan names; `undefined` when it does. */
export function obstacleOfPlan(plan: AskPlan, catalog: Catalog): SalesError | undefined {
  for (const query of queriesOf(plan, catalog)) {
    const obstacle = obstacleOf(query, catalog);
    if (obstacle) return obstacle;
  }
  return undefined;
}

/** Returns a plan with the attributes as texts. @throws SalesError `bad-option` for anything else */
function planIn(input: unknown): AskPlan {
  const { tag, attributes = {} } = (typeof input === 'object' && input !== null ? input : {}) as Partial<Record<string, unknown>>;
  if (!isAnswerTag(tag)) throw unknownName('tag', String(tag), ANSWER_TAGS);
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    throw new SalesError('bad-option', 'invalid', {
      params: { option: 'attributes', value: JSON.stringify(attributes) },
      inner: { reason: 'object', params: {} },
    });
  const entries = Object.entries(attributes as Record<string, unknown>);
  const texts = entries.flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === false
      ? []
      : [[name, value === true ? '' : (value as string | number).toString()]],
  );
  return { tag, attributes: Object.fromEntries(texts) };
}

const isAnswerTag = (tag: unknown): tag is AnswerTag => (ANSWER_TAGS as readonly unknown[]).includes(tag);

function unknownName(option: string, value: string, names: readonly string[]): SalesError {
  return new SalesError('bad-option', 'not-one-of', {
    params: { option, value, ...suggestions(value, names) },
  });
}

/** Returns the queries of a tag, without what its analysis adds. */
function queriesOf({ tag, attributes }: AskPlan, catalog: Catalog): readonly QueryPlan[] {
  const { measure = 'revenue', where = '', compare = '', granularity = 'auto', chart, per } = attributes;
  const { x = per === 'row' ? 'discount' : 'discount-rate', y = 'profit' } = attributes;
  const measures = chart === 'scatter' ? measuresOf([x, y], catalog) : splitList(measure || 'revenue');
  const dimensions = dimensionsOf(tag, attributes);
  const isDated = compare !== '' && compare !== PLAN && !compare.startsWith('rest');
  const rows = {
    ...(where && { where }),
    ...(isDated && tag !== 'sales-forecast' && { compare }),
  };
  const usualGrain = compare === 'same-weekday' ? 'day' : 'month';
  const over = (grain: string): string => `${grain === 'auto' ? usualGrain : grain}(date)`;
  const planned = compare === PLAN ? [{ measures: [PLAN], ...rows }] : [];
  switch (tag) {
    case 'sales-trend':
    case 'sales-forecast':
      return [{ measures, by: [over(granularity), ...dimensions], ...rows }, ...planned];
    case 'sales-insights':
      return [{ measures: ['count()'], ...rows }];
    case 'sales-basket':
      return [{ measures: [], by: ['order', dimensions[0] ?? 'product'], ...rows }];
    case 'sales-cohort':
      return [{ measures: ['customers'], by: ['month(date)'], ...rows }];
    case 'sales-drivers':
      return [{ measures, by: dimensions, ...rows, ...(compare === '' && { compare: 'previous-year' }) }, ...planned];
    case 'sales-heatmap':
      if (attributes['mode'] === 'correlation') return [{ ...correlated(attributes, catalog), ...rows }];
      return [
        {
          measures,
          by: dimensions.length > 0 ? dimensions : ['day(date)'],
          ...rows,
        },
      ];
    default:
      return [{ measures, ...(dimensions.length > 0 && { by: dimensions }), ...rows }, ...planned];
  }
}

/** Returns the measures of names that may be those of columns. */
function measuresOf(names: readonly string[], catalog: Catalog): readonly string[] {
  return names.map((name) => {
    const field = numberField(name, catalog);
    return field === undefined ? name : measureOfField(field, catalog);
  });
}

/** Returns the query of correlations: the variables are columns of rows, or measures of members. */
function correlated({ variables = '', per = '' }: AskPlan['attributes'], catalog: Catalog): QueryPlan {
  const names = splitList(variables);
  return per === '' || per === 'row' ? { measures: ['count()'], by: names } : { measures: measuresOf(names, catalog), by: [per] };
}

/** Dimensions of tags without one. */
const USUAL_DIMENSIONS: Readonly<Partial<Record<AnswerTag, string>>> = {
  'sales-breakdown': 'category',
  'sales-table': 'product',
  'sales-map': 'country',
};

/** The attributes that name dimensions. */
const DIMENSIONS = ['by', 'series', 'x', 'y', 'columns', 'drill'] as const;

function dimensionsOf(tag: AnswerTag, attributes: AskPlan['attributes']): readonly string[] {
  const names = DIMENSIONS.flatMap((name) => (name === 'drill' && attributes['by'] ? [] : splitList(attributes[name] ?? '')));
  if (tag === 'sales-distribution') {
    const { per = '', by = '', chart } = attributes;
    return [...(per === '' || per === 'row' ? [] : [per]), ...(chart === 'box' ? [by || 'category'] : [])];
  }
  const usual = USUAL_DIMENSIONS[tag];
  return names.length > 0 || usual === undefined ? names : [usual];
}

/** Returns the HTML of a plan. `others` are attributes before those of the plan, such as `src`. */
export function writeTag({ tag, attributes }: AskPlan, others: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...others, ...attributes });
  const written = all.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`));
  return `<${tag}${written.join('')}></${tag}>`;
}
