import { hasRowValue } from '../../../catalog/bind/row-values.js';
import type { Catalog } from '../../../query/catalog.js';
import { splitList, suggestions } from '../../../query/names.js';
import { hasEffect, scenarioFactors, type Scenario } from '../../../query/scenario.js';
import { badOption, SalesError } from '../../../util/error.js';
import type { QueryPlan } from '../../../query/plan.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';

/** A part of a scenario that users set in a range around 0. */
export type LeverName = 'price' | 'discount';

/** The range of a lever and the step of its slider, as ratios. */
export interface Lever {
  readonly name: LeverName;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What the attribute `what-if` says: the levers in its order, and the elasticity at the start. */
export interface WhatIf {
  readonly levers: readonly Lever[];
  /** `auto` to estimate it from the data; 0 without an elasticity: the units stay. */
  readonly elasticity: number | 'auto';
}

/** Highest change of a price, a ratio: beyond it, data say nothing of what customers do. */
const MAX_CHANGE = 10;

const ELASTICITY = 'volume elasticity';
const NAMES = ['price', 'discount', ELASTICITY];

/** Matches `-5%..10%`; the percent sign of the first number is optional. */
const RANGE = /^(?<from>[+-]?\d+(?:\.\d+)?)%?\s*\.\.\s*(?<to>[+-]?\d+(?:\.\d+)?)%$/;

/**
 * Parses the attribute `what-if`: `price: -5%..10%; discount: 0..30%; volume elasticity: -1.2`.
 * @throws SalesError `bad-option` for an unknown or repeated lever, a bad range or number, and without a lever
 */
export function parseWhatIf(text: string): WhatIf {
  const entries = splitList(text.replaceAll('−', '-'), ';').map((part) => {
    const [name = '', ...value] = part.split(':');
    return { part, name: name.trim().toLowerCase(), value: value.join(':').trim() };
  });
  entries.forEach(({ name, part }, index) => {
    if (!NAMES.includes(name)) throw unknownLever(name);
    if (entries.findIndex((one) => one.name === name) < index) throw badOption('what-if', part, 'what-if-once');
  });
  const levers = entries.flatMap(({ name, value, part }) =>
    name === ELASTICITY ? [] : [leverOf(name as LeverName, value, part)],
  );
  if (levers.length === 0) throw badOption('what-if', text, 'what-if-levers');
  const elasticity = entries.find(({ name }) => name === ELASTICITY);
  return { levers, elasticity: elasticity ? elasticityOf(elasticity.value, elasticity.part) : 0 };
}

export type LeverValues = Required<Scenario>;

/** Returns the scenario of the values that users set; `undefined` for the unchanged data. */
export function scenarioOf(values: LeverValues): Scenario | undefined {
  return hasEffect(values) ? values : undefined;
}

/** @throws SalesError `bad-option` for data without revenue; with an elasticity without units, and to estimate it without products or dates */
export function requireData({ elasticity }: WhatIf, text: string, catalog: Catalog): void {
  if (!hasRowValue('revenue', catalog)) throw badOption('what-if', text, 'what-if-data-revenue');
  const hasUnits = hasRowValue('quantity', catalog) || catalog.unitRows !== undefined;
  if (elasticity === 'auto' && !(hasUnits && hasRowValue('product', catalog) && hasRowValue('date', catalog)))
    throw badOption('what-if', text, 'what-if-data-products');
  if (elasticity !== 0 && !hasUnits) throw badOption('what-if', text, 'what-if-data-units');
}

/** Returns a value of a lever within its range: the closest end for one outside. */
export function withinRange(value: number, { from, to }: Pick<Lever, 'from' | 'to'>): number {
  return Math.min(to, Math.max(from, value));
}

/** Returns levers as the URL has them: `price: 5%; discount: 10%; volume elasticity: -1.2`. */
export function leversText({ price, discount, elasticity }: LeverValues): string {
  const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(6))}%`;
  const parts = [price !== 0 && `price: ${percent(price)}`, discount !== 0 && `discount: ${percent(discount)}`];
  return [...parts, `${ELASTICITY}: ${elasticity}`].filter(Boolean).join('; ');
}

/** Returns the levers of a text that exist, each within its range. Anything else is ignored: a link may be older than the page. */
export function leversFrom(text: string, { levers }: WhatIf): Partial<LeverValues> {
  const numbers = new Map(splitList(text, ';').map((part) => part.split(':').map((side) => side.trim()) as [string, string]));
  const found = levers.flatMap((lever) => {
    const value = Number.parseFloat(numbers.get(lever.name) ?? '') / 100;
    return Number.isNaN(value) ? [] : [[lever.name, withinRange(Number(value.toFixed(8)), lever)] as const];
  });
  const elasticity = Number.parseFloat(numbers.get(ELASTICITY) ?? '');
  const isKnown = Math.abs(elasticity) <= MAX_ELASTICITY;
  return { ...Object.fromEntries(found), ...(isKnown && { elasticity }) };
}

function leverOf(name: LeverName, value: string, part: string): Lever {
  const found = RANGE.exec(value)?.groups;
  const [from, to] = [Number(found?.['from']) / 100, Number(found?.['to']) / 100];
  const isInside = name === 'price' ? from > -1 && to <= MAX_CHANGE : from === 0 && to < 1;
  // Reversed and empty ranges, and those of missing numbers, fail these comparisons too.
  if (!(from <= 0 && to >= 0 && from < to) || !isInside)
    throw badOption('what-if', part, name === 'price' ? 'what-if-price' : 'what-if-discount');
  return { name, from, to, step: to - from <= 0.05 ? 0.001 : to - from <= 0.2 ? 0.005 : 0.01 };
}

function elasticityOf(value: string, part: string): WhatIf['elasticity'] {
  if (value === 'auto') return value;
  if (/^[+-]?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= MAX_ELASTICITY) return Number(value);
  throw badOption('what-if', part, 'what-if-elasticity', { max: MAX_ELASTICITY });
}

/** Largest elasticity that users can set, in either direction. */
export const MAX_ELASTICITY = 10;

function unknownLever(name: string): SalesError {
  const params = { option: 'what-if', value: name, ...suggestions(name, NAMES) };
  return new SalesError('bad-option', 'not-one-of', { params });
}

/** The change of units at which a scenario has the profit of the data. */
export interface BreakEven {
  /** `fall`: units may fall by `change`. `rise`: they must rise by it. `never`: each unit is sold below its cost. */
  readonly direction: 'fall' | 'rise' | 'never';
  /** The change of units, a ratio above 0; NaN for `never`. */
  readonly change: number;
  /** The elasticity with this change of units; NaN for `never`. */
  readonly elasticity: number;
}

export interface Profits {
  /** The profit in the data, and that of the scenario with the units of the data. */
  readonly data: number;
  readonly sameUnits: number;
}

/**
 * Returns the break-even of a scenario. Profit is proportional to units, so units × `data / sameUnits` have the profit of the data.
 * `undefined` where the price stays or the data has no profit to keep, and where returns outweigh sales.
 */
export function breakEvenOf(scenario: Scenario, { data, sameUnits }: Profits): BreakEven | undefined {
  const { price } = scenarioFactors(scenario);
  const isHigher = price > 1;
  if (price === 1 || !(data > 0) || isHigher !== sameUnits > data) return undefined;
  if (sameUnits <= 0) return { direction: 'never', change: NaN, elasticity: NaN };
  const units = data / sameUnits;
  const elasticity = Math.log(units) / Math.log(price);
  return { direction: isHigher ? 'fall' : 'rise', change: Math.abs(units - 1), elasticity };
}

/** The query that estimates the elasticity of units from all rows of the data. */
export const ELASTICITY_PLAN: QueryPlan = {
  measures: ['units', 'revenue'],
  by: ['product', 'month(date)'],
  analysis: { kind: 'elasticity', product: 'product', period: 'month(date)', units: 'units', revenue: 'revenue' },
};

export interface Estimate {
  readonly elasticity: number;
  readonly from: number;
  readonly to: number;
  readonly products: number;
  readonly months: number;
  /** True when a scenario uses it: the interval is below 0, and narrow enough to say something. */
  readonly isUsable: boolean;
}

/** Largest width of an interval of use. In a wider one, 10% higher prices may cost 10% of the units more or less. */
const MAX_WIDTH = 2;

export function estimateOf({ columns, facts }: QueryResult): Estimate {
  const [elasticity = NaN, , from = NaN, to = NaN] = columns.map((column) => numberAt(column, 0));
  const { analysis } = facts;
  const { products, periods } = analysis?.kind === 'elasticity' ? analysis : { products: 0, periods: 0 };
  return { elasticity, from, to, products, months: periods, isUsable: to < 0 && to - from <= MAX_WIDTH };
}

/** Returns the elasticity that the levers start with: that of a usable estimate, with the decimals that users see. */
export function startOf(estimate: Estimate | undefined): number {
  return estimate?.isUsable ? Number(estimate.elasticity.toFixed(2)) : 0;
}
