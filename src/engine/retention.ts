import type { BoundPart, Calendar, Predicate, RetentionPeriods } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';
import { shiftBin } from '../query/time/time-grain.js';
import type { Engine, GroupMembers, RunOptions } from './engine.js';
import { grainOf } from './threads/match-groups.js';
import { groupKey } from './threads/meet-groups.js';
import type { Retained } from './plan-aggregates.js';
import { vectorOf, type Vector } from './vector.js';

/** The share of an earlier period's members who are there again, for groups given by their keys, NaN where the earlier period has none; or one of its two counts. */
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
export async function retentionOf(asker: PartAsker, asked: Retained, isEarlier: boolean): Promise<Retention | undefined> {
  const { part } = asker;
  const { retention, rest } = part;
  if (retention === undefined) return undefined;
  const tell = TOLD[asked.part ?? 'share'];
  const own: Predicate[] = rest ? [isEarlier ? rest.earlier : rest.current] : [];
  const ask = (...days: Predicate[]): Promise<Members> =>
    membersOf(asker, asked.of, { kind: 'all', of: [retention.where, ...own, ...days] });
  if (retention.kind === 'bins') return betweenBins(await ask(), { index: retention.index, part, tell });
  const periods: RetentionPeriods | undefined = isEarlier && !rest ? retention.previous : retention;
  if (periods === undefined) return undefined;
  const before = await ask({ kind: 'days', ref: retention.date, ...periods.earlier });
  const now = await ask({ kind: 'days', ref: retention.date, ...periods.current });
  return (keys, row) => {
    const key = groupKey(keys, row);
    return counted(before, before.rowOf.get(key), { now, current: now.rowOf.get(key), tell });
  };
}

function betweenBins(
  members: Members,
  { index, part, tell }: { readonly index: number; readonly part: BoundPart; readonly tell: Tell },
): Retention {
  const grain = grainOf(part, index);
  return (keys, row) => {
    const bin = keys[index]!.numbers[row]!;
    if (Number.isNaN(bin)) return NaN;
    const before = members.rowOf.get(groupKey(keys, row, index, shiftBin(bin, grain, -1)));
    return counted(members, before, { now: members, current: members.rowOf.get(groupKey(keys, row)), tell });
  };
}

async function membersOf({ part, calendar, engine, options }: PartAsker, of: ColumnRef, where: Predicate): Promise<Members> {
  const { table, by } = part;
  const groups = await engine.members({ table, by, member: { kind: 'column', ref: of }, where, calendar }, options);
  const keys = groups.keys.map(vectorOf);
  const rowOf = new Map(Array.from({ length: groups.count }, (_, row) => [groupKey(keys, row), row]));
  return { groups, rowOf };
}

/** What is told of so many members of the earlier period, of whom so many are there again. */
type Tell = (again: number, known: number) => number;

const TOLD: Readonly<Record<NonNullable<Retained['part']> | 'share', Tell>> = {
  share: (again, known) => (known === 0 ? NaN : again / known),
  again: (again) => again,
  known: (_, known) => known,
};

function counted(before: Members, earlier: number | undefined, { now, current, tell }: Later): number {
  const members = earlier === undefined ? new Int32Array(0) : setOf(before, earlier);
  const again = current === undefined || members.length === 0 ? 0 : sharedCount(members, setOf(now, current));
  return tell(again, members.length);
}

interface Later {
  readonly now: Members;
  readonly current: number | undefined;
  readonly tell: Tell;
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
