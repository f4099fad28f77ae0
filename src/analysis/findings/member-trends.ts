import { binsPerYear } from '../../query/time/time-grain.js';
import type { SlopesFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result/result.js';
import { adjustChances } from '../../stats/compare/significance.js';
import { declineShape, seasonalTrend, serialTrendChance, stepChance } from '../../stats/smooth/trends.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { abortError } from '../../util/error.js';
import { sumOf } from '../../util/numbers/sum.js';
import { analysed, cellsOf, columnOf } from '../columns.js';
import type { RequestOptions } from '../request-options.js';
import { memberSeriesOf, readMemberSeries } from '../member-series.js';

/** Minimum number of periods, and maximum number of years, of a trend. */
const MIN_PERIODS = 6;
const MAX_YEARS = 3;
/** Number of members tested before yielding to the event loop. */
const MEMBERS_PER_TURN = 200;

/** Maximum p-value of a trend, and minimum share of the total, at which the shape of a series is determined, since it takes longer than the test. */
const MAX_CHANCE = 0.05;
const MIN_SHARE = 0.01;

/** A change that no shape describes best. */
const OTHER_SHAPE = { kind: 'other', from: 0 } as const;

interface Sloped {
  readonly name: string;
  readonly values: Float64Array;
  /** What describes the change of the share best. */
  readonly shape: SlopesFacts['shapes'][number];
  readonly slope: number;
  readonly before: number;
  readonly after: number;
  readonly lost: number;
  readonly p: number;
}

/**
 * Tests the trends of members over the newest three years (or less): rows `member slope before after lost p adjusted`. `before`
 * and `after` are the trend values of the first and the last
 * period; `lost` is what the newest year lacks compared with the level of the first period. The test uses the member's share of
 * the total, which removes common seasonality and events:
 * a member that falls along with all others does not fall behind. The p-value is 1 when values and shares have opposite
 * directions. A step of the share is tested too, as a late one makes no trend: the p-value is at most twice that of the step. The facts say
 * whether the share changed by a step or by a slope.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function slopesOf(
  record: ResultRecord,
  options: RequestOptions,
  { signal, pause }: TaskControl,
): Promise<ResultRecord> {
  const request = readMemberSeries(options);
  const all = memberSeriesOf(record, request);
  const year = binsPerYear(all.grain, record.facts);
  const count = Math.min(all.days.length, Math.max(MIN_PERIODS * 2, MAX_YEARS * year));
  const season = count >= 2 * year ? year : 1;
  const whole = all.whole.slice(all.whole.length - count);
  const newest = Math.min(count, Math.max(year, MIN_PERIODS));
  const tested: Sloped[] = [];
  for (const [i, { name, values: longer }] of all.members.entries()) {
    if (i % MEMBERS_PER_TURN === MEMBERS_PER_TURN - 1) await pause?.();
    if (signal?.aborted) throw abortError();
    const values = longer.subarray(longer.length - count);
    // Members with occasional sales only have no meaningful trend.
    if (count < MIN_PERIODS || values.filter((value) => value > 0).length * 2 < count) continue;
    tested.push({ name, values, ...slopeOf(values, { whole, season, newest }) });
  }
  const adjusted = adjustChances(tested.map(({ p }) => p));
  const rows = tested.map((row, i) => ({ ...row, adjusted: adjusted[i]! })).sort((a, b) => b.lost - a.lost);
  const reported = rows.slice(0, request.limit);
  const { unit } = columnOf(record, request.value, 'value');
  const { text, number } = cellsOf(reported);
  const facts: SlopesFacts = {
    kind: 'slopes',
    grain: all.grain,
    season,
    members: tested.length,
    days: all.days.slice(all.days.length - count),
    to: all.to,
    total: sumOf(whole.subarray(count - newest)),
    series: reported.map(({ values }) => [...values]),
    shapes: reported.map(({ shape }) => shape),
  };
  return analysed(record, facts, [
    text('member', ({ name }) => name),
    ...(['slope', 'before', 'after', 'lost'] as const).map((name) => number(name, (row) => row[name], unit)),
    ...(['p', 'adjusted'] as const).map((name) => number(name, (row) => row[name])),
  ]);
}

interface TrendContext {
  readonly whole: Float64Array;
  readonly season: number;
  /** Number of periods in the newest year. */
  readonly newest: number;
}

function slopeOf(values: Float64Array, { whole, season, newest }: TrendContext): Omit<Sloped, 'name' | 'values'> {
  const own = seasonalTrend(values, season);
  const shares = values.map((value, t) => (whole[t]! > 0 ? value / whole[t]! : NaN));
  const part = seasonalTrend(shares);
  const last = values.length - 1;
  const trendChance = Math.sign(own.slope) === Math.sign(part.slope) ? serialTrendChance(shares, part) : 1;
  const isLarge = sumOf(values) >= MIN_SHARE * sumOf(whole);
  const shape = trendChance <= MAX_CHANCE || isLarge ? declineShape(shares) : undefined;
  return {
    shape:
      !shape || shape.kind === 'ramp' ? OTHER_SHAPE : { kind: shape.kind, from: shape.kind === 'step' ? shape.to : shape.from },
    slope: own.slope,
    before: own.level,
    after: own.level + own.slope * last,
    // The mean index of the newest year is this far from the first period.
    lost: -own.slope * newest * (last - (newest - 1) / 2),
    p: shape?.kind === 'step' ? Math.min(trendChance, 2 * stepChance(shares, shape)) : trendChance,
  };
}
