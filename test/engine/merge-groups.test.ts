import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ArrowEngine } from '../../src/engine/arrow/arrow-engine.js';
import type { AggregateRequest, GroupMembers, Groups, MemberRequest } from '../../src/engine/engine.js';
import { SharedIds } from '../../src/engine/member-lists.js';
import { mergeGroups, mergeMembers } from '../../src/engine/merge-groups.js';
import { valueOf } from '../../src/query/result.js';
import { caseCount, Random } from './random.js';
import { column, randomPredicate, randomRequest, type PlanChoices } from './random-plan.js';
import { randomTable, type TestTable } from './random-table.js';
import { splitTable } from './split-table.js';
import { special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: false };

/** Engines over parts of the rows, and one over all. Who a customer's first day was cannot be known from a part: those requests are left out. */
function engines(random: Random, { table }: TestTable): { whole: ArrowEngine; parts: ArrowEngine[] } {
  const cuts = Array.from({ length: random.int(1, 3) }, () => random.int(0, table.rowCount)).sort((a, b) => a - b);
  return {
    whole: new ArrowEngine([table], undefined, special),
    parts: splitTable(table, cuts).map((part) => new ArrowEngine([part], undefined, special)),
  };
}

const isOfOneShard = (request: AggregateRequest | MemberRequest): boolean =>
  !/first-day|customer-type/.test(JSON.stringify(request));

/** Groups by their keys: aggregates as they are. */
function byKey({ keys, values, count }: Groups): Map<string, unknown[]> {
  const rows = Array.from({ length: count }, (_, g): [string, unknown[]] => [
    JSON.stringify(keys.map((key) => valueOf(key, g))),
    values.map((value) => valueOf(value, g)),
  ]);
  return new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function membersByKey({ keys, offsets, members, count }: GroupMembers, nameOf: (id: number) => unknown): unknown[] {
  const rows = Array.from({ length: count }, (_, g): [string, unknown[]] => [
    JSON.stringify(keys.map((key) => valueOf(key, g))),
    Array.from(members.subarray(offsets[g], offsets[g + 1]), nameOf).sort((a, b) => Number(a) - Number(b)),
  ]);
  return rows.sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('mergeGroups', () => {
  it('gives what one engine gives over all rows', async () => {
    for (let seed = 1; seed <= caseCount(300); seed++) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([0, 1, 2, 17, 150, 150, 5000]));
      const request = randomRequest(random, CHOICES);
      if (!isOfOneShard(request)) continue;
      const { whole, parts } = engines(random, data);
      const wanted = await whole.aggregate({ ...request, parts: false });
      const merged = mergeGroups({ ...request, parts: false }, await Promise.all(parts.map((part) => part.aggregate(request))));
      const label = `seed ${seed}: ${JSON.stringify(request)}`;
      assert.deepEqual(byKey(merged), byKey(wanted), label);
      const { count, missing, selected, total } = wanted;
      assert.deepEqual([merged.count, merged.missing, merged.selected, merged.total], [count, missing, selected, total], label);
      const shape = ({ keys, values }: Groups): unknown[] =>
        [...keys, ...values].map(({ values: _, valid, ...rest }) => [rest, valid === undefined]);
      assert.deepEqual(shape(merged), shape(wanted), label);
    }
  });

  it('gives what its answers are made of, to be merged again', async () => {
    for (let seed = 1; seed <= caseCount(100); seed++) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([3, 150]));
      const request = randomRequest(random, CHOICES);
      if (!isOfOneShard(request)) continue;
      const { whole, parts } = engines(random, data);
      const [first, ...others] = await Promise.all(parts.map((part) => part.aggregate(request)));
      const merged = others.reduce((one, other) => mergeGroups(request, [one, other]), first!);
      assert.deepEqual(byKey(merged), byKey(await whole.aggregate(request)), `seed ${seed}: ${JSON.stringify(request)}`);
    }
  });
});

describe('mergeMembers', () => {
  it('gives the members that one engine finds, under ids that stay', async () => {
    for (let seed = 1; seed <= caseCount(100); seed++) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([0, 1, 17, 150]));
      const { by, where, calendar } = randomRequest(random, CHOICES);
      const member = column(random.pick(['customer', 'score', 'quantity', 'huge']));
      const request: MemberRequest = { table: 't', by, member, where, calendar, parts: true };
      if (!isOfOneShard(request)) continue;
      const { whole, parts } = engines(random, data);
      const ids = new SharedIds();
      const merge = async (asked: MemberRequest): Promise<GroupMembers> =>
        mergeMembers(asked, await Promise.all(parts.map((part) => part.members(asked))), ids);
      const wanted = await whole.members(request);
      const merged = await merge(request);
      const label = `seed ${seed}: ${JSON.stringify(request)}`;
      const named = (groups: GroupMembers): unknown[] => membersByKey(groups, (id) => groups.numbers?.[id] ?? id);
      assert.deepEqual(named(merged), named(wanted), label);
      await merge({ ...request, where: randomPredicate(random, CHOICES) });
      assert.deepEqual(
        membersByKey(await merge(request), (id) => id),
        membersByKey(merged, (id) => id),
        label,
      );
    }
  });
});
