import { dimensionName, measureName, type Labels } from './names.js';

/** Names of measures and roles that are not just their own words. */
const LABELS: Labels = {
  'count()': 'Number of rows',
  aov: 'Average order value',
  'units-per-order': 'Units per order',
  price: 'Average price',
  'discount-rate': 'Average discount',
  'return-rate': 'Return rate',
  'repeat-rate': 'Repeat rate',
  'processing-days': 'Days to ship',
  'delivery-days': 'Days to deliver',
  'customer-name': 'Customer',
  subcategory: 'Sub-category',
};

const plural = /* @__PURE__ */ new Intl.PluralRules('en');

/** A number with its noun in the right form. */
export function counted(n: number, shown: string, one: string, many: string): string {
  return `${shown} ${plural.select(n) === 'one' ? one : many}`;
}

/** What a period is a whole of, in a sentence; `period` for any other range of days. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'period';

/** The texts that every element needs, in English. */
export const coreWords = {
  /** How a measure is called in headings; what has no words of its own is its own name. */
  measure: (name: string): string => measureName(name, LABELS),
  /** How a role, column or dimension is called: `month(date)` → `Month`. */
  dimension: (name: string): string => dimensionName(name, LABELS),
  blank: '(blank)',
  list: (items: readonly string[]): string => items.join(', '),

  loading: (heading: string): string => `${heading}: loading`,

  removeFilter: (clause: string): string => `Remove filter: ${clause}`,
  atLeast: (value: string): string => `from ${value}`,
  atMost: (value: string): string => `up to ${value}`,

  /** What is left of a long list: “148 more”. */
  more: (shown: string): string => `${shown} more`,
  relative: (which: string, count: number, unit: string): string =>
    which === 'last' ? `last ${count} ${unit}${count === 1 ? '' : 's'}` : `${which} ${unit}`,

  menu: (heading: string): string => `Menu of ${heading}`,

  versus: (value: string): string => `vs ${value}`,
  /** A period that is not over: “2018 through 5 Jan”. */
  through: (period: string, day: string): string => `${period} through ${day}`,
  /** What such a period is compared with: “the same days of 2017”. */
  sameDays: (period: string): string => `the same days of ${period}`,
  /** Why nothing is compared: the data covers a part of the earlier period, or nothing of it. */
  partlyCovered: (period: string, day: string, unit: PeriodUnit): string =>
    `Data for ${period} starts on ${day}: no full ${unit} to compare`,
  notCovered: (period: string, day: string): string => `No data for ${period} to compare: the data starts on ${day}`,
  noChange: 'no change',
  up: (amount: string): string => `up ${amount}`,
  down: (amount: string): string => `down ${amount}`,
  good: 'better',
  bad: 'worse',
  points: (n: string): string => `${n} pp`,
  value: 'Value',
  period: 'Period',
  previous: 'Previous',
  change: 'Change',
  growth: 'Growth',
};
