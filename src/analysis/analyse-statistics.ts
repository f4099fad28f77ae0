import { PICTURED } from '../query/analysis/analysis.js';
import type { Analysis } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result.js';
import { rulesOf } from './customers/baskets.js';
import { withTextsInUse } from './coded.js';
import { cohortsOf } from './customers/cohorts.js';
import { concentrationOf } from './findings/concentration.js';
import { correlationOf } from './pictures/correlation.js';
import { customersOf } from './customers/customers.js';
import { driversOf } from './causes/drivers.js';
import { forecastOf } from './forecast/forecast.js';
import { forecastsOf } from './forecast/forecasts.js';
import { recordOf, wrong } from './given.js';
import type { Given } from './given.js';
import { growthOf } from './findings/growth.js';
import { intervalsOf } from './customers/intervals.js';
import { levelShiftOf } from './findings/level-shift.js';
import { meansOf } from './findings/means.js';
import { nextBasketOf } from './customers/next-basket.js';
import { peersOf } from './findings/peers.js';
import { ratesOf } from './findings/rates.js';
import { anomaliesOf, decompositionOf } from './findings/season.js';
import { slopesOf } from './findings/slopes.js';
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
