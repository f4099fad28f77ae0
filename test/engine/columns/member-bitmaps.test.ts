import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BLOCK } from '../../../src/engine/columns/selection.js';
import type { Codes } from '../../../src/engine/columns/values/codes.js';
import { MemberBitmaps } from '../../../src/engine/columns/groups/member-aggregators.js';
import { listsOfDistinct } from '../../../src/engine/threads/member-lists.js';
import { Random } from '../random.js';

/** Codes of which only their number and the one of missing rows are asked. */
const codesOf = (limit: number | undefined, missing: number): Codes => ({ limit, missing }) as Codes;

describe('MemberBitmaps', () => {
  const shapes: Readonly<Record<string, { members: number; groups: number; rows: number }>> = {
    'one group': { members: 100, groups: 1, rows: 3000 },
    'members that fill a word': { members: 31, groups: 5, rows: 900 },
    'one member more than a word': { members: 32, groups: 5, rows: 900 },
    'bitmaps beyond the cache': { members: 60_000, groups: 300, rows: 50_000 },
    'more rows than a batch': { members: 9000, groups: 600, rows: 2 ** 19 + 3 * BLOCK + 17 },
  };
  for (const [name, { members, groups: groupCount, rows }] of Object.entries(shapes)) {
    it(`counts and lists the members of each group: ${name}`, () => {
      const random = new Random(members + rows);
      // The code behind the last member is that of missing rows.
      const bitmaps = MemberBitmaps.of(codesOf(members + 1, members), groupCount + 1)!;
      const expected = Array.from({ length: groupCount + 1 }, () => new Set<number>());
      for (let start = 0; start < rows; start += BLOCK) {
        const count = Math.min(BLOCK, rows - start);
        // The first group stays without rows.
        const groups = Int32Array.from({ length: BLOCK }, () => random.int(1, groupCount));
        const codes = Int32Array.from({ length: BLOCK }, () => random.int(0, members));
        for (let i = 0; i < count; i++) if (codes[i] !== members) expected[groups[i]!]!.add(codes[i]!);
        bitmaps.add(groups, codes, count);
      }
      bitmaps.finish();
      const all = Int32Array.from(expected.keys());
      assert.deepEqual(
        Array.from(all, (group) => bitmaps.count(group)),
        expected.map(({ size }) => size),
      );
      for (const some of [all, all.filter((group) => group % 3 === 1)]) {
        const lists = listsOfDistinct(bitmaps.parts(some));
        some.forEach((group, g) => {
          const list = lists.members.subarray(lists.offsets[g], lists.offsets[g + 1]);
          assert.deepEqual(
            list,
            Int32Array.from(expected[group]!).sort((a, b) => a - b),
          );
        });
      }
    });
  }

  it('is not there for more than 32 MB, nor for members without a known number', () => {
    assert.equal(MemberBitmaps.of(codesOf(2 ** 20, 0), 257), undefined);
    assert.equal(MemberBitmaps.of(codesOf(undefined, 0), 1), undefined);
  });
});
