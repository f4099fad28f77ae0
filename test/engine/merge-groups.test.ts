import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import type { AggregateRequest, GroupMembers, Groups, MemberRequest, RowsRequest } from '../../src/engine/engine.js';
import { NumberIndex } from '../../src/util/numbers/number-index.js';
import { mergeGroups, mergeMembers, type RowOf } from '../../src/engine/threads/merge-groups.js';
import { mergeRows } from '../../src/engine/threads/sharded-engine.js';
import { valueOf } from '../../src/query/result/result.js';
import { dealTable } from './deal-table.js';
import { Random } from './random.js';
import { seedsOf } from '../random.js';
import { column, randomPredicate, randomRequest, type PlanChoices } from './random-plan.js';
import { randomTable, type TestTable } from './random-table.js';
import { special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: false };

/** Engines over parts of the rows, and one over all. Who a customer's first day was cannot be known from a part: those requests are left out. */
function engines(random: Random, { table }: TestTable): { whole: ColumnEngine; parts: ColumnEngine[]; rowOf: RowOf } {
  const { tables, rowOf } = dealTable(random, table, random.int(2, 4));
  return {
    whole: new ColumnEngine([table], undefined, special),
    parts: tables.map((part) => new ColumnEngine([part], undefined, special)),
    rowOf,
  };
}

const isOfOneShard = (request: AggregateRequest | MemberRequest | RowsRequest): boolean =>
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
  it('gives what one engine gives over all rows @release', async () => {
    for (const seed of seedsOf(600)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([0, 1, 2, 17, 150, 150, 5000]));
      const request = randomRequest(random, CHOICES);
      if (!isOfOneShard(request)) continue;
      const { whole, parts, rowOf } = engines(random, data);
      const wanted = await whole.aggregate({ ...request, parts: false });
      const answers = await Promise.all(parts.map((part) => part.aggregate(request)));
      const merged = mergeGroups({ ...request, parts: false }, answers, rowOf);
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
    for (const seed of seedsOf(300)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([3, 150]));
      const request = randomRequest(random, CHOICES);
      if (!isOfOneShard(request)) continue;
      const { whole, parts, rowOf } = engines(random, data);
      const [first, ...others] = await Promise.all(parts.map((part) => part.aggregate(request)));
      // What was merged once tells the rows of the table.
      const then =
        (shard: number): RowOf =>
        (a, row) =>
          a === 1 ? rowOf(shard, row) : shard === 1 ? rowOf(0, row) : row;
      const merged = others.reduce((one, other, index) => mergeGroups(request, [one, other], then(index + 1)), first!);
      assert.deepEqual(byKey(merged), byKey(await whole.aggregate(request)), `seed ${seed}: ${JSON.stringify(request)}`);
    }
  });
});

describe('mergeMembers', () => {
  it('gives the members that one engine finds, under ids that stay', async () => {
    for (const seed of seedsOf(300)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([0, 1, 17, 150]));
      const { by, where, calendar } = randomRequest(random, CHOICES);
      const member = column(random.pick(['customer', 'score', 'quantity', 'huge']));
      const request: MemberRequest = { table: 't', by, member, where, calendar, parts: true };
      if (!isOfOneShard(request)) continue;
      const { whole, parts } = engines(random, data);
      const ids = new NumberIndex();
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

describe('mergeRows', () => {
  it('gives the rows of one engine, those of the same place in the order as they lie in the table', async () => {
    for (const seed of seedsOf(300)) {
      const random = new Random(seed);
      const data = randomTable(random, random.pick([0, 1, 17, 150]));
      const { whole, parts, rowOf } = engines(random, data);
      const { where, calendar } = randomRequest(random, CHOICES);
      const names = random.shuffle(['region', 'customer', 'quantity', 'price', 'active', 'date']);
      const orderBy = names.slice(0, random.int(0, 2)).map((_, column) => ({ column, descending: random.chance(0.5) }));
      const page = { offset: random.int(0, 20), limit: random.int(0, 40) };
      const request: RowsRequest = { table: 't', columns: names.map(column), where, calendar, orderBy, ...page };
      if (!isOfOneShard(request)) continue;
      const asked = { ...request, offset: 0, limit: page.offset + page.limit };
      const merged = mergeRows(request, await Promise.all(parts.map((part) => part.rows(asked))), rowOf);
      assert.deepEqual(merged, await whole.rows(request), `seed ${seed}: ${JSON.stringify(request)}`);
    }
  });
});
