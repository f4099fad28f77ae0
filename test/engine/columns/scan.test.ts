import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import { BLOCK } from '../../../src/engine/columns/selection.js';
import type { AggregateRequest, Groups } from '../../../src/engine/engine.js';
import { special } from '../../plan-parts.js';
import { column, randomAggregate, randomDimension, randomPredicate, ref, UTC } from '../random-plan.js';
import { randomTable } from '../random-table.js';
import { Random } from '../random.js';
import { roundsOf, seedOf } from '../../random.js';

const CHOICES = { firstDay: 15_990, lastDay: 17_000, sql: false };

describe('Scan', () => {
  it(`gives each pass what it would get alone (seed ${String(seedOf())})`, async () => {
    const random = new Random(seedOf());
    for (let c = 0; c < roundsOf(30); c++) {
      const { table } = randomTable(random, random.pick([1, 600, BLOCK + 1]));
      const wheres = [randomPredicate(random, CHOICES), randomPredicate(random, CHOICES)];
      const requests = Array.from({ length: 7 }, (): AggregateRequest => {
        const by = Array.from({ length: random.int(0, 2) }, (_, k) => ({
          name: `k${k}`,
          dimension: randomDimension(random, CHOICES),
        }));
        const aggregates = Array.from({ length: random.int(0, 3) }, () => randomAggregate(random, true));
        return { table: 't', by, aggregates, where: random.pick(wheres), calendar: UTC };
      });
      const member = { table: 't', by: requests[0]!.by, member: column('customer'), where: wheres[0]!, calendar: UTC };
      const engine = new ColumnEngine([table], undefined, special);
      const [together, members] = await Promise.all([
        Promise.all(requests.map((request) => engine.aggregate(request))),
        engine.members(member),
      ]);
      for (const [i, request] of requests.entries()) {
        const alone: Groups = await new ColumnEngine([table], undefined, special).aggregate(request);
        assert.deepEqual(together[i], alone);
      }
      assert.deepEqual(members, await new ColumnEngine([table], undefined, special).members(member));
    }
  });

  it('goes on for the others when one gives up or is wrong', async () => {
    const { table } = randomTable(new Random(5), 700);
    const engine = new ColumnEngine([table], undefined, special);
    const where = { kind: 'all' as const, of: [] };
    const request: AggregateRequest = { table: 't', by: [], aggregates: [], where, calendar: UTC };
    const giveUp = new AbortController();
    const nowhere = { name: 'k', dimension: { kind: 'column' as const, ref: ref('nowhere') } };
    const asked = [
      engine.aggregate(request, { signal: giveUp.signal }),
      engine.aggregate({ ...request, by: [nowhere] }),
      engine.aggregate(request),
    ];
    giveUp.abort();
    const answers = await Promise.allSettled(asked);
    const told = answers.map((answer) =>
      answer.status === 'fulfilled' ? answer.value.selected : (answer.reason as { code?: string; name: string }),
    );
    assert.equal((told[0] as { name: string }).name, 'AbortError');
    assert.equal((told[1] as { code: string }).code, 'unknown-field');
    assert.equal(told[2], 700);
  });
});
