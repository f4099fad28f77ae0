import type { DriverGroup } from '../../query/analysis/analysis.js';
import { sumOf } from '../../stats/causes/contribution-sums.js';
import type { DriverMember } from './driver-members.js';

/** Maximum number of names per group; a longer clause would be unreadable. */
const MAX_NAMES = 500;

/** The groups in the order of the bridge, from the earlier to the current amount. */
const KINDS = ['lost', 'less', 'more', 'new'] as const;

/**
 * Groups members by their kind of change: new, lost, with less, and with more. The group `unknown` has what belongs to no member.
 * Empty groups are omitted; the effects of the groups add up to the total change.
 */
export function bridgeOf(
  members: readonly DriverMember[],
  whole: { readonly before: number; readonly after: number },
): readonly DriverGroup[] {
  const groups = KINDS.flatMap((kind): readonly DriverGroup[] => {
    const found = members.filter((one) => one.member !== null && kindOf(one) === kind);
    if (found.length === 0) return [];
    const names = found.length <= MAX_NAMES ? { members: found.map(({ member }) => member!) } : {};
    return [{ kind, count: found.length, ...sumsOf(found), ...names }];
  });
  const reported = sumsOf(members.filter((one) => one.member !== null && kindOf(one) !== undefined));
  const before = whole.before - reported.before;
  const after = whole.after - reported.after;
  const size = Math.abs(whole.before) + Math.abs(whole.after);
  const hasUnknown = Math.abs(before) + Math.abs(after) > 1e-12 * size;
  return hasUnknown ? [...groups, { kind: 'unknown', count: 0, before, after, effect: after - before }] : groups;
}

function kindOf({ presence, effect }: DriverMember): (typeof KINDS)[number] | undefined {
  if (presence === undefined) return undefined;
  if (presence !== 'both') return presence;
  return effect < 0 ? 'less' : 'more';
}

function sumsOf(members: readonly DriverMember[]): { readonly before: number; readonly after: number; readonly effect: number } {
  const sum = (name: 'before' | 'after' | 'effect'): number => sumOf(Float64Array.from(members, (one) => one[name]));
  return { before: sum('before'), after: sum('after'), effect: sum('effect') };
}
