import { wordOf } from '../../../query/parse-enum.js';
import { badOption } from '../../../util/error.js';

const MODES = ['retention', 'new-repeat', 'rfm', 'risk', 'intervals'] as const;
const MEASURES = ['customers', 'orders', 'revenue'] as const;
const PERIODS = ['auto', 'month', 'quarter', 'year'] as const;

/** Analyses that a cohort widget can show. */
export type CohortMode = (typeof MODES)[number];
/** Measures that a cohort widget can count. */
export type CohortMeasure = (typeof MEASURES)[number];
/** Calendar unit that groups customers into cohorts. */
export type CohortGrain = Exclude<(typeof PERIODS)[number], 'auto'>;

/** Attributes of a cohort widget as written in HTML; empty when not set. */
export interface CohortAttributes {
  readonly mode: string;
  readonly measure: string;
  readonly period: string;
  readonly limit: string | number;
}

/** Parsed attributes. `period` is `undefined` when the data decides. */
export interface CohortOptions {
  readonly mode: CohortMode;
  readonly measure: CohortMeasure;
  readonly period: CohortGrain | undefined;
  readonly limit: number;
}

/** Maximum number of customers in a list. */
const MAX_LISTED = 100;
const LISTED = 10;

/** Parses the attributes. @throws SalesError `bad-option` that names the attribute, its value and what is expected */
export function readOptions({ mode, measure, period, limit }: CohortAttributes): CohortOptions {
  const grain = wordOf('period', period, PERIODS);
  return {
    mode: wordOf('mode', mode, MODES),
    measure: wordOf('measure', measure, MEASURES),
    period: grain === 'auto' ? undefined : grain,
    limit: limitOf(String(limit).trim()),
  };
}

/** Parses the attributes for the card heading. Invalid attributes fall back to the defaults; the query reports the error. */
export function meantOptions(attributes: CohortAttributes): CohortOptions {
  try {
    return readOptions(attributes);
  } catch {
    return readOptions({ mode: '', measure: '', period: '', limit: '' });
  }
}

function limitOf(text: string): number {
  if (text === '') return LISTED;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MAX_LISTED) return count;
  throw badOption('limit', text, `a whole number from 1 to ${MAX_LISTED}`);
}
