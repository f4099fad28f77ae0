import type { Analysis } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import type { AskShape } from '../../query/shape.js';
import { recordOf, type RequestOptions } from '../request-options.js';
import { correlationInEngine } from './correlation-shape.js';
import { customersInEngine } from './customer-shapes.js';
import { cohortsInEngine, concentrationInEngine, intervalsInEngine } from './member-shapes.js';
import { rulesInEngine } from './rules-shape.js';

type Work = (record: ResultRecord, options: RequestOptions, ask: AskShape) => Promise<ResultRecord | undefined>;

const KINDS: Readonly<Record<string, Work>> = {
  cohorts: cohortsInEngine,
  concentration: concentrationInEngine,
  correlation: correlationInEngine,
  customers: customersInEngine,
  intervals: intervalsInEngine,
  rules: rulesInEngine,
};

/**
 * Computes a statistic of a result that stays in a database. `record` returns its columns without rows. `undefined` for a statistic that needs
 * the rows themselves.
 * @throws SalesError `bad-option`; those of queries
 */
export async function analyseStatisticsInEngine(
  record: () => Promise<ResultRecord>,
  analysis: Analysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const options = recordOf(analysis, 'analysis');
  const kind = String(options['kind']);
  return Object.hasOwn(KINDS, kind) ? KINDS[kind]!(await record(), options, ask) : undefined;
}
