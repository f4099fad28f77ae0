import type { PeersFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { shiftBin } from '../../query/time/time-grain.js';
import { adjustChances } from '../../stats/compare/p-adjust.js';
import { meanTest } from '../../stats/compare/two-samples.js';
import { numberColumn, textColumn } from '../coded.js';
import { columnOf } from '../columns.js';
import type { Given } from '../given.js';
import { memberSeriesOf, readMemberSeries, stretchesOf } from '../member-series.js';
import type { MemberSeries } from '../member-series.js';

/** Members with less than this part of the whole are left out before anything is tested: nobody acts on them. */
const LEAST_SHARE = 0.01;

interface Compared {
  readonly name: string;
  readonly before: number;
  readonly value: number;
  /** Growth of the others. */
  readonly peers: number;
  readonly gap: number;
  readonly p: number;
}

/**
 * What members did in the newest year (or half) beside the one before, and beside all others: rows `member before value growth peers gap p adjusted`. The gap is what a member
 * has beyond its own past grown as all others did. Its chance is Student's of how its part of the whole moved from period to period of the year before, in which nothing is
 * estimated: the growth of the others has noise of its own, which all gaps would share. @throws SalesError `bad-option`, `bad-type`
 */
export function peersOf(record: ResultRecord, given: Given): ResultRecord {
  const asked = readMemberSeries(given);
  const series = memberSeriesOf(record, asked);
  const { days, grain, whole } = series;
  const { periods, back } = stretchesOf(grain, days.length);
  const from = days.length - periods;
  const sum = (values: Float64Array, start: number): number =>
    values.subarray(start, start + periods).reduce((total, each) => total + each, 0);
  const all = { before: sum(whole, from - back), value: sum(whole, from) };
  const tested = periods === 0 ? [] : series.members.flatMap((member) => comparedOf(member, { whole, from, back, periods }));
  const adjusted = adjustChances(tested.map(({ p }) => p));
  const rows = tested.map((one, i) => ({ ...one, adjusted: adjusted[i]! }));
  rows.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const told = rows.slice(0, asked.limit);
  const { unit } = columnOf(record, asked.value, 'value');
  const endOf = (t: number): number => (days.length > 0 ? shiftBin(days[t]!, grain, 1) - 1 : 0);
  const facts: PeersFacts = {
    kind: 'peers',
    grain,
    members: tested.length,
    periods,
    ...all,
    from: days[from] ?? 0,
    to: endOf(days.length - 1),
    earlierFrom: days[from - back] ?? 0,
    earlierTo: endOf(days.length - 1 - back),
  };
  const number = (name: string, of: (row: (typeof told)[number]) => number, kind: typeof unit) =>
    numberColumn(name, told.map(of), kind);
  return {
    ...record,
    rowCount: told.length,
    columns: [
      textColumn(
        'member',
        told.map(({ name }) => name),
      ),
      number('before', ({ before }) => before, unit),
      number('value', ({ value }) => value, unit),
      number('growth', ({ before, value }) => value / before - 1, 'ratio'),
      number('peers', ({ peers }) => peers, 'ratio'),
      number('gap', ({ gap }) => gap, unit),
      number('p', ({ p }) => p, undefined),
      number('adjusted', (row) => row.adjusted, undefined),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}

interface Stretches {
  readonly whole: Float64Array;
  readonly from: number;
  readonly back: number;
  readonly periods: number;
}

/** A member beside all others; nothing where it is too small, or where it or they have no past. */
function comparedOf(
  { name, values }: MemberSeries['members'][number],
  { whole, from, back, periods }: Stretches,
): readonly Compared[] {
  let [before, value, othersBefore, others, all] = [0, 0, 0, 0, 0];
  for (let t = from; t < from + periods; t++) {
    before += values[t - back]!;
    value += values[t]!;
    othersBefore += whole[t - back]! - values[t - back]!;
    others += whole[t]! - values[t]!;
    all += whole[t - back]! + whole[t]!;
  }
  if (!(before > 0 && othersBefore > 0 && others > 0 && before + value >= LEAST_SHARE * all)) return [];
  const growth = others / othersBefore;
  const parts = values.map((one, t) => (whole[t]! > 0 ? one / whole[t]! : NaN));
  const moves = parts.subarray(from, from + periods).map((now, i) => now - parts[from + i - back]!);
  return [{ name, before, value, peers: growth - 1, gap: value - growth * before, p: meanTest(moves) }];
}
