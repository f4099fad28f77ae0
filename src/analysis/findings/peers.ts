import type { PeersFacts } from '../../query/analysis/findings.js';
import type { ResultColumn, ResultRecord } from '../../query/result.js';
import { adjustChances } from '../../stats/compare/p-adjust.js';
import { meanTest } from '../../stats/compare/two-samples.js';
import { codedOf, numberColumn, textColumn } from '../coded.js';
import { columnOf, isMissing, sumsOf } from '../columns.js';
import { textOf } from '../given.js';
import type { Given } from '../given.js';
import { readMemberSeries } from '../member-series.js';
import { grainOf } from '../periods.js';
import { readStretches, type Stretches } from '../stretches.js';

/** Members with less than this part of the whole are excluded before anything is tested: nobody acts on them. */
const MIN_SHARE = 0.01;

/** What a member, or a pair of them, sold in each part of the current stretch, then of the earlier one. */
interface Sold {
  readonly member: string;
  readonly other: string | undefined;
  readonly parts: Float64Array;
}

interface Compared extends Omit<Sold, 'parts'> {
  readonly before: number;
  readonly value: number;
  /** Growth of the others. */
  readonly peers: number;
  readonly gap: number;
  readonly p: number;
}

/**
 * What members did in one stretch of days compared with another, next to all other members: rows `member before value growth peers gap p adjusted`. The gap is what a
 * member has beyond its own past grown as all others did. Its chance is Student's of how its share of the whole moved in each part of the stretch, in which nothing
 * is estimated: the growth of the others has noise of its own, which all gaps would share. @throws SalesError `bad-option`, `bad-type`
 */
export function peersOf(record: ResultRecord, given: Given): ResultRecord {
  const asked = readMemberSeries(given);
  const other = given['with'] === undefined ? undefined : textOf(given['with'], 'with');
  const stretches = readStretches(given);
  const { whole, members } = soldIn(record, { ...asked, other }, stretches);
  const { parts } = stretches;
  const tested = members.flatMap((one) => comparedOf(one, whole, parts));
  const adjusted = adjustChances(tested.map(({ p }) => p));
  const rows = tested.map((one, i) => ({ ...one, adjusted: adjusted[i]! }));
  rows.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const shown = rows.slice(0, asked.limit);
  const { unit } = columnOf(record, asked.value, 'value');
  const facts: PeersFacts = {
    kind: 'peers',
    members: tested.length,
    before: sumOf(whole.subarray(parts)),
    value: sumOf(whole.subarray(0, parts)),
  };
  const text = (name: string, of: (row: Compared) => string): ResultColumn => textColumn(name, shown.map(of));
  const number = (name: string, of: (row: (typeof shown)[number]) => number, kind: typeof unit): ResultColumn =>
    numberColumn(name, shown.map(of), kind);
  return {
    ...record,
    rowCount: shown.length,
    columns: [
      text('member', ({ member }) => member),
      ...(other === undefined ? [] : [text('with', (row) => row.other!)]),
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

/** The sums of all rows and of each member; rows without a member count for the whole alone. */
function soldIn(
  record: ResultRecord,
  { member, date, value, other }: Readonly<Record<'member' | 'date' | 'value', string>> & { readonly other: string | undefined },
  stretches: Stretches,
): { readonly whole: Float64Array; readonly members: readonly Sold[] } {
  grainOf(record, date);
  const key = columnOf(record, date, 'date');
  const amounts = sumsOf(record, value, 'value');
  const first = codedOf(record, member, 'member');
  const second = other === undefined ? undefined : codedOf(record, other, 'with');
  const whole = new Float64Array(2 * stretches.parts);
  const members = new Map<string, Sold>();
  amounts.forEach((amount, row) => {
    const place = stretches.parts === 0 || isMissing(key, row) ? -1 : stretches.placeOf(key.values[row]!);
    if (place < 0) return;
    whole[place]! += amount;
    const [code, also] = [first.codes[row]!, second?.codes[row] ?? 0];
    if (code < 0 || also < 0) return;
    const id = `${code} ${also}`;
    const own = members.get(id) ?? {
      member: first.names[code]!,
      other: second?.names[also],
      parts: new Float64Array(whole.length),
    };
    own.parts[place]! += amount;
    members.set(id, own);
  });
  return { whole, members: [...members.values()] };
}

/** A member next to all others; nothing where it is too small, or where it or they have no past. */
function comparedOf({ member, other, parts: sold }: Sold, whole: Float64Array, parts: number): readonly Compared[] {
  const [value, before] = [sumOf(sold.subarray(0, parts)), sumOf(sold.subarray(parts))];
  const [all, allBefore] = [sumOf(whole.subarray(0, parts)), sumOf(whole.subarray(parts))];
  const [others, othersBefore] = [all - value, allBefore - before];
  if (!(before > 0 && othersBefore > 0 && others > 0 && before + value >= MIN_SHARE * (all + allBefore))) return [];
  const growth = others / othersBefore;
  const shares = sold.map((one, i) => (whole[i]! > 0 ? one / whole[i]! : NaN));
  const moves = shares.subarray(0, parts).map((now, i) => now - shares[parts + i]!);
  return [{ member, other, before, value, peers: growth - 1, gap: value - growth * before, p: meanTest(moves) }];
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
