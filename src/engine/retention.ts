import type { BoundPart, Calendar, DayRange, Predicate, RetentionPeriods } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';
import { shiftBin } from '../query/time-grain.js';
import type { Engine, GroupMembers, RunOptions } from './engine.js';
import { grainOf } from './match-groups.js';
import { groupKey } from './meet-groups.js';
import { vectorOf, type Vector } from './vector.js';

/** The share of an earlier period's members who are there again, for groups given by their keys; NaN where the earlier period has none. */
export type Retention = (keys: readonly Vector[], row: number) => number;

interface Members {
  readonly groups: GroupMembers;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Which part of a plan is answered, by which engine. */
export interface PartAsker {
  readonly part: BoundPart;
  readonly calendar: Calendar;
  readonly engine: Engine;
  readonly options: RunOptions;
}

/** How to find the retention of any group of a side of the plan; undefined where that side has no periods. */
export async function retentionOf(asker: PartAsker, of: ColumnRef, isEarlier: boolean): Promise<Retention | undefined> {
  const { part } = asker;
  const { retention } = part;
  const ask = (where: Predicate): Promise<Members> => membersOf(asker, of, where);
  if (retention === undefined) return undefined;
  if (retention.kind === 'bins') {
    const members = await ask(retention.where);
    return betweenBins(members, retention.index, part);
  }
  const periods: RetentionPeriods | undefined = isEarlier ? retention.previous : retention;
  if (periods === undefined) return undefined;
  const within = (days: DayRange): Predicate => ({
    kind: 'all',
    of: [retention.where, { kind: 'days', ref: retention.date, ...days }],
  });
  const before = await ask(within(periods.earlier));
  const now = await ask(within(periods.current));
  return (keys, row) => {
    const key = groupKey(keys, row);
    return share(before, before.rowOf.get(key), now, now.rowOf.get(key));
  };
}

function betweenBins(members: Members, index: number, part: BoundPart): Retention {
  const grain = grainOf(part, index);
  return (keys, row) => {
    const bin = keys[index]!.numbers[row]!;
    if (Number.isNaN(bin)) return NaN;
    const before = members.rowOf.get(groupKey(keys, row, index, shiftBin(bin, grain, -1)));
    return share(members, before, members, members.rowOf.get(groupKey(keys, row)));
  };
}

async function membersOf({ part, calendar, engine, options }: PartAsker, of: ColumnRef, where: Predicate): Promise<Members> {
  const { table, by } = part;
  const groups = await engine.members({ table, by, member: { kind: 'column', ref: of }, where, calendar }, options);
  const keys = groups.keys.map(vectorOf);
  const rowOf = new Map(Array.from({ length: groups.count }, (_, row) => [groupKey(keys, row), row]));
  return { groups, rowOf };
}

function share(before: Members, earlier: number | undefined, now: Members, current: number | undefined): number {
  if (earlier === undefined) return NaN;
  const members = setOf(before, earlier);
  if (members.length === 0) return NaN;
  return current === undefined ? 0 : sharedCount(members, setOf(now, current)) / members.length;
}

const setOf = ({ groups }: Members, row: number): Int32Array =>
  groups.members.subarray(groups.offsets[row], groups.offsets[row + 1]);

/** How many numbers two ascending lists have in common. */
function sharedCount(a: Int32Array, b: Int32Array): number {
  let count = 0;
  let j = 0;
  for (const member of a) {
    while (j < b.length && b[j]! < member) j++;
    if (j < b.length && b[j] === member) count++;
  }
  return count;
}
