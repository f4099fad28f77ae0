import type { CardClaims, Claim, ClaimMember } from '../../../src/query/claim.js';
import type { DayRange } from '../../../src/query/plan.js';
import { conditionSql, dimensionSql, measureSql, Unchecked } from './claim-sql.js';
import type { FlatRows } from './flat-rows.js';

/** What is wrong with a claim: a kind of defect, and the figures. */
export interface Defect {
  readonly kind: 'false' | 'tied' | 'cut';
  readonly detail: string;
}

/** Two members whose exact values differ by less are one value, as doubles of sums are. */
const SAME = 1e-9;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b)) + 1e-6;

interface Group {
  readonly member: string | null;
  readonly now: number;
  readonly before: number;
}

/** A claim with everything that computes it. */
interface Scope {
  readonly card: CardClaims;
  readonly claim: Claim;
  readonly rows: FlatRows;
  readonly period: DayRange | undefined;
  readonly earlier: DayRange | undefined;
}

/** Evaluates a claim in SQL. `undefined` where it holds. @throws Unchecked where rows cannot show it */
export async function checkClaim(card: CardClaims, claim: Claim, rows: FlatRows): Promise<Defect | undefined> {
  const scope = { card, claim, rows, period: claim.period ?? card.period, earlier: claim.earlier ?? card.earlier };
  switch (claim.kind) {
    case 'value':
      return checkValue(scope, claim);
    case 'largest':
    case 'smallest':
      return checkExtreme(scope, claim);
    case 'count':
      return checkCount(scope, claim);
    case 'few':
      return checkFew(scope, claim);
    case 'quantile':
      return checkQuantile(scope, claim);
    case 'sum': {
      const sum = claim.parts.reduce((total, part) => total + part, 0);
      return isSame(sum, claim.value) ? undefined : { kind: 'false', detail: `${String(sum)} is not ${String(claim.value)}` };
    }
    case 'test':
      return claim.level !== undefined && claim.level > 0.0501
        ? { kind: 'false', detail: `chance ${String(claim.level)}` }
        : undefined;
  }
}

/** The groups of a dimension with a measure in both periods; without a dimension one group of all rows. */
async function groupsOf(scope: Scope, measure: string, by: string | undefined): Promise<readonly Group[]> {
  const { card, claim, rows, period, earlier } = scope;
  const base = measure.replace(/\.(change|growth)$/, '');
  const value = measureSql(base, rows);
  const key = by === undefined ? 'NULL::VARCHAR' : dimensionSql(by, rows);
  const side = (days: DayRange | undefined, moved: string): string =>
    `SELECT ${moved} AS k, (${value})::DOUBLE AS v FROM t WHERE ${conditionSql(card, claim, days, rows)} GROUP BY 1`;
  const isBin = by !== undefined && BIN.test(by);
  const unit = by?.replace(/\(.*/, '') ?? '';
  // A bin is compared with the bin a year earlier, a week with the one 52 weeks earlier.
  const shifted = `(date_trunc('${unit}', "date"::DATE + ${unit === 'week' ? 'INTERVAL 364 DAY' : 'INTERVAL 1 YEAR'})::DATE - DATE '1970-01-01')::VARCHAR`;
  const now = side(period, key);
  const sql = earlier
    ? `SELECT coalesce(n.k, e.k), n.v, e.v FROM (${now}) n FULL OUTER JOIN (${side(earlier, isBin ? shifted : key)}) e ON n.k IS NOT DISTINCT FROM e.k`
    : `SELECT k, v, NULL FROM (${now})`;
  const found = await rows.rows(sql);
  const number = (cell: unknown): number => (cell === null || cell === undefined ? NaN : Number(cell));
  return found.map(([member, v, e]) => ({
    member: typeof member === 'string' ? member : null,
    now: number(v),
    before: number(e),
  }));
}

/** The value that a measure means of a group: its own, its change or its growth. */
function valueOf({ now, before }: Group, measure: string): number {
  if (!/\.(change|growth)$/.test(measure)) return now;
  const change = (now || 0) - (before || 0);
  return measure.endsWith('.change') ? change : change / Math.abs(before);
}

const keyOf = (member: ClaimMember): string | null => (member === null ? null : String(member));

async function checkValue(scope: Scope, claim: Extract<Claim, { kind: 'value' }>): Promise<Defect | undefined> {
  const { of, measure, value, previous, share } = claim;
  const groups = await groupsOf(scope, measure, of?.by);
  const members = of?.members.map(keyOf);
  const own = members ? groups.filter(({ member }) => members.includes(member)) : groups;
  const sum = (pick: (group: Group) => number): number => own.reduce((total, group) => total + (pick(group) || 0), 0);
  const now = sum((group) => valueOf(group, measure));
  if (!isSame(now, value)) return { kind: 'false', detail: `${measure} is ${String(now)}, not ${String(value)}` };
  const before = sum((group) => group.before);
  if (previous !== undefined && !isSame(before, previous))
    return { kind: 'false', detail: `${measure} was ${String(before)}, not ${String(previous)}` };
  if (share === undefined) return undefined;
  const all = groups.reduce((total, group) => total + (valueOf(group, measure) || 0), 0);
  return isSame(now / all, share) ? undefined : { kind: 'false', detail: `share ${String(now / all)}, not ${String(share)}` };
}

async function checkExtreme(scope: Scope, claim: Extract<Claim, { kind: 'largest' | 'smallest' }>): Promise<Defect | undefined> {
  const { measure, by, member, value, among, share, kind } = claim;
  const all = await groupsOf(scope, measure, by);
  const compared = among ? all.filter((group) => among.map(keyOf).includes(group.member)) : all;
  const own = compared.find((group) => group.member === keyOf(member));
  // A period without sales has no rows.
  if (!own && kind === 'smallest' && value === 0) return undefined;
  if (!own) return { kind: 'false', detail: `${String(member)} has no rows` };
  const found = valueOf(own, measure);
  if (!isSame(found, value)) return { kind: 'false', detail: `${String(member)}: ${String(found)}, not ${String(value)}` };
  const sign = kind === 'largest' ? 1 : -1;
  const others = compared.filter((group) => group !== own && !Number.isNaN(valueOf(group, measure)) && group.member !== null);
  const better = others.find((group) => sign * (valueOf(group, measure) - found) > 0 && !isSame(valueOf(group, measure), found));
  if (better) return { kind: 'cut', detail: `${String(better.member)} has ${String(valueOf(better, measure))}` };
  const same = others.find((group) => isSame(valueOf(group, measure), found));
  if (same) return { kind: 'tied', detail: `${String(same.member)} has ${String(found)} too` };
  if (share === undefined) return undefined;
  const total = (await groupsOf(scope, measure, undefined)).reduce((sum, group) => sum + (valueOf(group, measure) || 0), 0);
  return isSame(found / total, share)
    ? undefined
    : { kind: 'false', detail: `share ${String(found / total)}, not ${String(share)}` };
}

async function checkCount(scope: Scope, claim: Extract<Claim, { kind: 'count' }>): Promise<Defect | undefined> {
  const { measure, by, than, of, among } = claim;
  if (than === 'earlier' && !scope.earlier) throw new Unchecked('earlier');
  const all = (await groupsOf(scope, measure, by)).filter(({ member }) => of !== undefined || member !== null);
  const groups = among ? all.filter(({ member }) => among.map(keyOf).includes(member)) : all;
  const defect = countDefect(claim, groups);
  if (!defect || !BIN.test(by) || than !== 'earlier') return defect;
  // The data may begin in the first of the earlier bins, which is then not compared.
  const [, ...others] = byMember(groups.filter(({ now, before }) => !Number.isNaN(now + before)));
  return countDefect(claim, others) === undefined ? undefined : defect;
}

const BIN = /^(year|quarter|month|week|day)\(date\)$/;

const byMember = (groups: readonly Group[]): readonly Group[] => [...groups].sort((a, b) => Number(a.member) - Number(b.member));

function countDefect(
  { is, than, count, of, fresh = 0, by, measure }: Extract<Claim, { kind: 'count' }>,
  groups: readonly Group[],
): Defect | undefined {
  const isEarlier = than === 'earlier';
  // A period without rows has a count of 0.
  const isCounted = BIN.test(by) && /^(rows|orders|customers|new-customers|products|count\(\))/.test(measure);
  const sides = isCounted ? groups.map(({ member, now, before }) => ({ member, now: now || 0, before: before || 0 })) : groups;
  const isCompared = ({ now, before }: Group): boolean => !Number.isNaN(now + before) && (isCounted || before !== 0);
  const compared = sides.filter((group) => (isEarlier ? isCompared(group) : !Number.isNaN(group.now)));
  const found = compared.filter(({ now, before }) => {
    const limit = isEarlier ? before : than;
    if (is === 'at-least') return now >= limit;
    return !isSame(now, limit) && (is === 'above' ? now > limit : now < limit);
  }).length;
  if (found !== count) return { kind: 'false', detail: `${String(found)} of ${String(compared.length)}, not ${String(count)}` };
  if (of === undefined) return undefined;
  const lost = isEarlier ? groups.filter(({ now, before }) => Number.isNaN(now) && before !== 0).length : 0;
  const isAll = of === compared.length + fresh || of === compared.length + fresh + lost;
  return isAll
    ? undefined
    : { kind: 'false', detail: `${String(found)} of ${String(compared.length + fresh)}, not of ${String(of)}` };
}

async function checkFew(
  scope: Scope,
  { measure, by, count, of, share }: Extract<Claim, { kind: 'few' }>,
): Promise<Defect | undefined> {
  const groups = (await groupsOf(scope, measure, by)).filter(({ member, now }) => member !== null && !Number.isNaN(now));
  const sizes = groups.map(({ now }) => now).sort((a, b) => b - a);
  const sum = (list: readonly number[]): number => list.reduce((total, size) => total + size, 0);
  const [reached, less] = [sum(sizes.slice(0, count)) / sum(sizes), sum(sizes.slice(0, count - 1)) / sum(sizes)];
  if (sizes.length !== of) return { kind: 'false', detail: `${String(sizes.length)} members, not ${String(of)}` };
  return reached >= share - 1e-6 && less < share - 1e-9
    ? undefined
    : { kind: 'false', detail: `${String(count)} have ${String(reached)}, not ${String(share)}` };
}

async function checkQuantile(
  scope: Scope,
  { measure, by, p, value }: Extract<Claim, { kind: 'quantile' }>,
): Promise<Defect | undefined> {
  if (by === 'row') throw new Unchecked(by);
  const groups = (await groupsOf(scope, measure, by)).filter(({ member, now }) => member !== null && !Number.isNaN(now));
  const sizes = groups.map(({ now }) => now).sort((a, b) => a - b);
  const at = p * (sizes.length - 1);
  const [low, high] = [sizes[Math.floor(at)]!, sizes[Math.ceil(at)]!];
  const found = low + (at - Math.floor(at)) * (high - low);
  return isSame(found, value)
    ? undefined
    : { kind: 'false', detail: `quantile ${String(p)} is ${String(found)}, not ${String(value)}` };
}
