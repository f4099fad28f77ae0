import type { PeersFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result/result.js';
import { adjustChances, meanTest } from '../../stats/compare/significance.js';
import { analysed, cellsOf, codedOf, columnOf, isMissing, sumsOf } from '../columns.js';
import { type Cooperative, type RequestOptions, textOf } from '../request-options.js';
import { grainOf, readMemberSeries, readSpans, type Spans } from '../member-series.js';
import { bothChances, customerAmounts, memberKey, shareChances } from './customer-clusters.js';
import { sumOf } from '../../util/numbers/sum.js';

/** Minimum share of the total for a member to be tested; nobody acts on smaller ones. */
const MIN_SHARE = 0.01;

/** The amounts of a member, or of a pair of members, in each part of the current range, then of the earlier one. */
interface MemberAmounts {
  readonly member: string;
  readonly other: string | undefined;
  readonly parts: Float64Array;
}

/**
 * Compares the change of each member between two ranges of days with that of all other members: rows `member before value growth
 * peers gap p adjusted`. The gap is the difference between a member's value and its earlier value grown at the rate of all
 * others. The p-value is that of Student's t-test for the changes of the member's share of the total in each part of the range.
 * It involves no estimates: the growth of the others has its own noise, which all gaps would share. With customers, the p-value is at least that of
 * the same change with customers as independent units.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function peersOf(record: ResultRecord, options: RequestOptions, task: Cooperative): Promise<ResultRecord> {
  const request = readMemberSeries(options);
  const other = options['with'] === undefined ? undefined : textOf(options['with'], 'with');
  const stretches = readSpans(options);
  const { whole, members } = amountsOf(record, { ...request, other }, stretches);
  const { parts } = stretches;
  const by = [request.member, ...(other === undefined ? [] : [other])];
  const amounts = await customerAmounts({ value: request.value, by, spans: stretches }, task);
  const chances = amounts && shareChances(amounts);
  const tested = members
    .flatMap((one) => comparedOf(one, whole, parts))
    .map((one) => ({
      ...one,
      p: bothChances(one.p, chances?.get(memberKey(other === undefined ? [one.member] : [one.member, one.other]))),
    }));
  const adjusted = adjustChances(tested.map(({ p }) => p));
  const rows = tested.map((one, i) => ({ ...one, adjusted: adjusted[i]! }));
  rows.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const shown = rows.slice(0, request.limit);
  const { unit } = columnOf(record, request.value, 'value');
  const facts: PeersFacts = {
    kind: 'peers',
    members: tested.length,
    before: sumOf(whole.subarray(parts)),
    value: sumOf(whole.subarray(0, parts)),
  };
  const { text, number } = cellsOf(shown);
  return analysed(record, facts, [
    text('member', ({ member }) => member),
    ...(other === undefined ? [] : [text('with', (row) => row.other!)]),
    number('before', ({ before }) => before, unit),
    number('value', ({ value }) => value, unit),
    number('growth', ({ before, value }) => value / before - 1, 'percent'),
    number('peers', ({ peers }) => peers, 'percent'),
    number('gap', ({ gap }) => gap, unit),
    number('p', ({ p }) => p),
    number('adjusted', (row) => row.adjusted),
  ]);
}

/** Returns the amounts of all rows and of each member; rows without a member count only for the total. */
function amountsOf(
  record: ResultRecord,
  { member, date, value, other }: Readonly<Record<'member' | 'date' | 'value', string>> & { readonly other: string | undefined },
  stretches: Spans,
): { readonly whole: Float64Array; readonly members: readonly MemberAmounts[] } {
  grainOf(record, date);
  const key = columnOf(record, date, 'date');
  const amounts = sumsOf(record, value, 'value');
  const first = codedOf(record, member, 'member');
  const second = other === undefined ? undefined : codedOf(record, other, 'with');
  const whole = new Float64Array(2 * stretches.parts);
  const members = new Map<string, MemberAmounts>();
  amounts.forEach((amount, row) => {
    const index = stretches.parts === 0 || isMissing(key, row) ? -1 : stretches.placeOf(key.values[row]!);
    if (index < 0) return;
    whole[index]! += amount;
    const [code, also] = [first.codes[row]!, second?.codes[row] ?? 0];
    if (code < 0 || also < 0) return;
    const id = `${code} ${also}`;
    const own = members.get(id) ?? {
      member: first.names[code]!,
      other: second?.names[also],
      parts: new Float64Array(whole.length),
    };
    own.parts[index]! += amount;
    members.set(id, own);
  });
  return { whole, members: [...members.values()] };
}

/** Compares a member with all others; empty when the member is too small, or when it or the others have no earlier value. */
function comparedOf({ member, other, parts: memberParts }: MemberAmounts, whole: Float64Array, parts: number) {
  const [value, before] = [sumOf(memberParts.subarray(0, parts)), sumOf(memberParts.subarray(parts))];
  const [all, allBefore] = [sumOf(whole.subarray(0, parts)), sumOf(whole.subarray(parts))];
  const [others, othersBefore] = [all - value, allBefore - before];
  if (!(before > 0 && othersBefore > 0 && others > 0 && before + value >= MIN_SHARE * (all + allBefore))) return [];
  const growth = others / othersBefore;
  const shares = memberParts.map((one, i) => (whole[i]! > 0 ? one / whole[i]! : NaN));
  const moves = shares.subarray(0, parts).map((now, i) => now - shares[parts + i]!);
  return [{ member, other, before, value, peers: growth - 1, gap: value - growth * before, p: meanTest(moves) }];
}
