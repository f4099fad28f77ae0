import { PICTURED } from '../query/analysis/analysis.js';
import type { Analysis } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result/result.js';
import { ownValue } from '../util/record.js';
import { rulesOf } from './customers/baskets.js';
import { withTextsInUse } from './columns.js';
import { cohortsOf } from './customers/cohorts.js';
import { concentrationOf } from './findings/concentration.js';
import { correlationOf } from './distributions/correlation.js';
import { customersOf } from './customers/customers.js';
import { driversOf } from './causes/drivers.js';
import { forecastOf } from './forecast/forecast.js';
import { forecastsOf } from './forecast/forecasts.js';
import { latestOf } from './forecast/latest.js';
import { type Cooperative, recordOf, type RequestOptions, wrong } from './request-options.js';
import { elasticityOf } from './findings/elasticity.js';
import { growthOf, meansOf, ratesOf } from './findings/comparisons.js';
import { intervalsOf } from './customers/intervals.js';
import { anomaliesOf, decompositionOf, levelShiftOf } from './findings/series.js';
import { nextBasketOf } from './customers/next-basket.js';
import { peersOf } from './findings/peers.js';
import { slopesOf } from './findings/member-trends.js';

/** Computes one kind of analysis: validates its options, and returns new rows and facts. */
type Work = (record: ResultRecord, options: RequestOptions, task: Cooperative) => ResultRecord | Promise<ResultRecord>;

const KINDS: Readonly<Record<string, Work>> = {
  anomalies: anomaliesOf,
  cohorts: cohortsOf,
  concentration: concentrationOf,
  correlation: correlationOf,
  customers: customersOf,
  decomposition: decompositionOf,
  drivers: driversOf,
  elasticity: elasticityOf,
  forecast: forecastOf,
  forecasts: forecastsOf,
  growth: growthOf,
  intervals: intervalsOf,
  latest: latestOf,
  'level-shift': levelShiftOf,
  means: meansOf,
  'next-basket': nextBasketOf,
  peers: peersOf,
  rates: ratesOf,
  rules: rulesOf,
  slopes: slopesOf,
};

/**
 * Computes a statistic from the result of a plan, as new rows and facts. Facts about filters and periods are kept.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function analyseStatistics(record: ResultRecord, analysis: Analysis, task: Cooperative): Promise<ResultRecord> {
  const options = recordOf(analysis, 'analysis');
  const kind = String(options['kind']);
  const work = ownValue(KINDS, kind);
  if (!work) throw wrong('kind', kind, [...PICTURED, ...Object.keys(KINDS)]);
  const ask: Cooperative['ask'] = async (other) => withTextsInUse(await task.ask(other));
  return work(withTextsInUse(record), options, { ...task, ask });
}
