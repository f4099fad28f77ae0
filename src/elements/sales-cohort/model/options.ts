import { wordOf } from '../../../query/option-word.js';
import { badOption } from '../../../util/error.js';

const MODES = ['retention', 'new-repeat', 'rfm', 'risk', 'intervals'] as const;
const MEASURES = ['customers', 'orders', 'revenue'] as const;
const PERIODS = ['auto', 'month', 'quarter', 'year'] as const;

/** What of its customers a cohort widget shows. */
export type CohortMode = (typeof MODES)[number];
/** What is counted. */
export type CohortMeasure = (typeof MEASURES)[number];
/** The calendar unit by which customers are put together. */
export type CohortGrain = Exclude<(typeof PERIODS)[number], 'auto'>;

/** The attributes of a cohort widget as they are written; empty where not set. */
export interface CohortAttributes {
  readonly mode: string;
  readonly measure: string;
  readonly period: string;
  readonly limit: string | number;
}

/** The attributes as they are meant. `period`: undefined where the data decide. */
export interface CohortOptions {
  readonly mode: CohortMode;
  readonly measure: CohortMeasure;
  readonly period: CohortGrain | undefined;
  readonly limit: number;
}

/** More customers than these are not listed. */
const MOST_LISTED = 100;
const LISTED = 10;

/** Reads the attributes. @throws SalesError `bad-option` that names the attribute, its value and what is expected */
export function readOptions({ mode, measure, period, limit }: CohortAttributes): CohortOptions {
  const grain = wordOf('period', period, PERIODS);
  return {
    mode: wordOf('mode', mode, MODES),
    measure: wordOf('measure', measure, MEASURES),
    period: grain === 'auto' ? undefined : grain,
    limit: limitOf(String(limit).trim()),
  };
}

function limitOf(text: string): number {
  if (text === '') return LISTED;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_LISTED) return count;
  throw badOption('limit', text, `a whole number from 1 to ${MOST_LISTED}`);
}
