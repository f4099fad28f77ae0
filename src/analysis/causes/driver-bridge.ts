import type { DriverGroup } from '../../query/analysis/analysis.js';
import { sumOf } from '../../stats/causes/contribution-sums.js';
import type { DriverMember } from './driver-members.js';

/** More names are no clause that anybody could read. */
const MOST_NAMES = 500;

/** The groups in the order in which they lead from the one amount to the other. */
const KINDS = ['lost', 'less', 'more', 'new'] as const;

/**
 * Members by how they went: those that are there on one side only, those with less, and those with more; what the whole has besides is nobody's. Groups without members are
 * left out; their effects add up to the change of the whole.
 */
export function bridgeOf(
  members: readonly DriverMember[],
  whole: { readonly before: number; readonly after: number },
): readonly DriverGroup[] {
  const groups = KINDS.flatMap((kind): readonly DriverGroup[] => {
    const found = members.filter((one) => one.member !== null && kindOf(one) === kind);
    if (found.length === 0) return [];
    const names = found.length <= MOST_NAMES ? { members: found.map(({ member }) => member!) } : {};
    return [{ kind, count: found.length, ...sumsOf(found), ...names }];
  });
  const told = sumsOf(members.filter((one) => one.member !== null && kindOf(one) !== undefined));
  const before = whole.before - told.before;
  const after = whole.after - told.after;
  const size = Math.abs(whole.before) + Math.abs(whole.after);
  const isNobodys = Math.abs(before) + Math.abs(after) > 1e-12 * size;
  return isNobodys ? [...groups, { kind: 'unknown', count: 0, before, after, effect: after - before }] : groups;
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
