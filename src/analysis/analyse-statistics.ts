import { PICTURED } from '../query/analysis.js';
import type { Analysis } from '../query/analysis.js';
import type { ResultRecord } from '../query/result.js';
import { rulesOf } from './baskets.js';
import { withTextsInUse } from './coded.js';
import { cohortsOf } from './cohorts.js';
import { concentrationOf } from './concentration.js';
import { correlationOf } from './correlation.js';
import { customersOf } from './customers.js';
import { driversOf } from './drivers.js';
import { forecastOf } from './forecast.js';
import { forecastsOf } from './forecasts.js';
import { recordOf, wrong } from './given.js';
import type { Given } from './given.js';
import { growthOf } from './growth.js';
import { intervalsOf } from './intervals.js';
import { levelShiftOf } from './level-shift.js';
import { meansOf } from './means.js';
import { nextBasketOf } from './next-basket.js';
import { peersOf } from './peers.js';
import { ratesOf } from './rates.js';
import { anomaliesOf, decompositionOf } from './season.js';
import { slopesOf } from './slopes.js';
import type { AskingTurns } from './turns.js';

/** Works out one kind: reads what is wanted, and gives other rows, and facts. */
type Work = (record: ResultRecord, given: Given, turns: AskingTurns) => ResultRecord | Promise<ResultRecord>;

const KINDS: Readonly<Record<string, Work>> = {
  anomalies: anomaliesOf,
  cohorts: cohortsOf,
  concentration: concentrationOf,
  correlation: correlationOf,
  customers: customersOf,
  decomposition: decompositionOf,
  drivers: driversOf,
  forecast: forecastOf,
  forecasts: forecastsOf,
  growth: growthOf,
  intervals: intervalsOf,
  'level-shift': levelShiftOf,
  means: meansOf,
  'next-basket': nextBasketOf,
  peers: peersOf,
  rates: ratesOf,
  rules: rulesOf,
  slopes: slopesOf,
};

/**
 * Works a statistic out of the answer to a plan: other rows, and facts. What the answer says of its filters and periods stays.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError`
 */
export async function analyseStatistics(record: ResultRecord, analysis: Analysis, turns: AskingTurns): Promise<ResultRecord> {
  const given = recordOf(analysis, 'analysis');
  const kind = String(given['kind']);
  const work = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!work) throw wrong('kind', kind, `one of ${[...PICTURED, ...Object.keys(KINDS)].join(', ')}`);
  const ask: AskingTurns['ask'] = async (other) => withTextsInUse(await turns.ask(other));
  return work(withTextsInUse(record), given, { ...turns, ask });
}
