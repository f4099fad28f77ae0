import type { SlopesFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { adjustChances } from '../../stats/compare/p-adjust.js';
import { seasonalTrend } from '../../stats/smooth/seasonal-trend.js';
import type { Turns } from '../../stats/steps.js';
import { abortError } from '../../util/error.js';
import { numberColumn, textColumn } from '../coded.js';
import { columnOf } from '../columns.js';
import type { Given } from '../given.js';
import { memberSeriesOf, readMemberSeries, YEARS } from '../member-series.js';

/** A trend has so many periods at least, and years at most. */
const LEAST_PERIODS = 6;
const MOST_YEARS = 3;
/** So many members are tested before others have their turn. */
const TURN = 200;

interface Sloped {
  readonly name: string;
  readonly values: Float64Array;
  readonly slope: number;
  readonly before: number;
  readonly after: number;
  readonly lost: number;
  readonly p: number;
}

/**
 * The trends of members over the newest three years (or what there is): rows `member slope before after lost p adjusted`. `before` and `after` are what the trend gives for the first
 * and the last period, `lost` what the newest year would have more at the former. Tested is the trend of the member's part of the whole, in which seasons of all and what happens to all
 * have no place: a member that falls with all others does not fall behind. The chance is 1 where values and parts go different ways.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function slopesOf(record: ResultRecord, given: Given, { signal, pause }: Turns): Promise<ResultRecord> {
  const asked = readMemberSeries(given);
  const all = memberSeriesOf(record, asked);
  const year = YEARS[all.grain];
  const count = Math.min(all.days.length, Math.max(LEAST_PERIODS * 2, MOST_YEARS * year));
  const season = count >= 2 * year ? year : 1;
  const whole = all.whole.slice(all.whole.length - count);
  const newest = Math.min(count, Math.max(year, LEAST_PERIODS));
  const tested: Sloped[] = [];
  for (const [i, { name, values: longer }] of all.members.entries()) {
    if (i % TURN === TURN - 1) await pause?.();
    if (signal?.aborted) throw abortError();
    const values = longer.subarray(longer.length - count);
    // What sells now and then has no course that a trend could be told of.
    if (count < LEAST_PERIODS || values.filter((value) => value > 0).length * 2 < count) continue;
    tested.push({ name, values, ...slopeOf(values, { whole, season, newest }) });
  }
  const adjusted = adjustChances(tested.map(({ p }) => p));
  const rows = tested.map((row, i) => ({ ...row, adjusted: adjusted[i]! })).sort((a, b) => b.lost - a.lost);
  const told = rows.slice(0, asked.limit);
  const { unit } = columnOf(record, asked.value, 'value');
  const facts: SlopesFacts = {
    kind: 'slopes',
    grain: all.grain,
    season,
    members: tested.length,
    days: all.days.slice(all.days.length - count),
    to: all.to,
    total: whole.subarray(count - newest).reduce((sum, value) => sum + value, 0),
    series: told.map(({ values }) => [...values]),
  };
  return {
    ...record,
    rowCount: told.length,
    columns: [
      textColumn(
        'member',
        told.map(({ name }) => name),
      ),
      ...(['slope', 'before', 'after', 'lost'] as const).map((name) =>
        numberColumn(
          name,
          told.map((row) => row[name]),
          unit,
        ),
      ),
      ...(['p', 'adjusted'] as const).map((name) =>
        numberColumn(
          name,
          told.map((row) => row[name]),
        ),
      ),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}

interface Beside {
  readonly whole: Float64Array;
  readonly season: number;
  /** Periods of the newest year. */
  readonly newest: number;
}

function slopeOf(values: Float64Array, { whole, season, newest }: Beside): Omit<Sloped, 'name' | 'values'> {
  const own = seasonalTrend(values, season);
  const part = seasonalTrend(values.map((value, t) => (whole[t]! > 0 ? value / whole[t]! : NaN)));
  const last = values.length - 1;
  // The mean place of the newest year is that far from the first.
  const lost = -own.slope * newest * (last - (newest - 1) / 2);
  return {
    slope: own.slope,
    before: own.level,
    after: own.level + own.slope * last,
    lost,
    p: Math.sign(own.slope) === Math.sign(part.slope) ? part.p : 1,
  };
}
