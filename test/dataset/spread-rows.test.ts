import assert from 'node:assert/strict';
import { after, describe, it, mock } from 'node:test';
import { spreadRows, type SpreadRows } from '../../src/dataset/threads/shard-rows.js';
import { bytesOf, textBytes } from '../../src/dataset/join/table-list.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { JoinedTables } from '../../src/engine/columns/joins/joined-tables.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { Join } from '../../src/query/catalog.js';
import type { Table } from '../../src/table/table.js';
import { Random } from '../engine/random.js';
import { seedsOf } from '../random.js';
import { randomPlan, type PlanChoices } from '../engine/random-plan.js';
import { randomTable, tableOf } from '../engine/random-table.js';
import { rowsOf } from '../engine/same-rows.js';
import { RUN_PARTS, special } from '../plan-parts.js';
import { LocalCrew } from './local-crew.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: false };
const always = (): Promise<boolean> => Promise.resolve(true);

/** Hears what goes to helpers, before it does. */
function onPost(helperPool: LocalCrew, hear: (message: { readonly name: string }) => void): void {
  const startJob = helperPool.startJob.bind(helperPool);
  mock.method(helperPool, 'startJob', (...args: Parameters<typeof startJob>) => {
    const job = startJob(...args)!;
    const post = job.port.postMessage.bind(job.port);
    mock.method(job.port, 'postMessage', (message: { name: string }, transfer: Transferable[]) => {
      hear(message);
      post(message, transfer);
    });
    return job;
  });
}

describe('spreadRows', () => {
  const crews: LocalCrew[] = [];
  const spreads: SpreadRows[] = [];
  after(() => {
    for (const { engine } of spreads) engine.close();
    for (const helperPool of crews) helperPool.end();
  });

  const crewOf = (size: number): LocalCrew => {
    const helperPool = new LocalCrew(size);
    crews.push(helperPool);
    return helperPool;
  };

  const spreadOver = async (
    size: number,
    tables: readonly Table[],
    { joins = [], canShare = false }: { readonly joins?: readonly Join[]; readonly canShare?: boolean } = {},
  ): Promise<SpreadRows | undefined> => {
    const engineOver = (own: readonly Table[]): ColumnEngine => new ColumnEngine(own, new JoinedTables(own, joins), special);
    const spread = await spreadRows({ tables, joins, helperPool: crewOf(size), engineOver, idle: always, canShare });
    if (spread) spreads.push(spread);
    return spread;
  };

  it('answers random plans as one engine does, in memory that is shared or not', async () => {
    for (const seed of seedsOf(20)) {
      const random = new Random(seed);
      const { table } = randomTable(random, random.pick([9000, 13_000]));
      const whole = new ColumnEngine([table], undefined, special);
      const spread = (await spreadOver(random.int(1, 3), [table], { canShare: seed % 2 === 0 }))!;
      for (let n = 0; n < 20; n++) {
        const plan = randomPlan(random, CHOICES);
        const label = `seed ${seed}: ${JSON.stringify(plan)}`;
        assert.deepEqual(
          rowsOf(await runPlan(plan, spread.engine, RUN_PARTS)),
          rowsOf(await runPlan(plan, whole, RUN_PARTS)),
          label,
        );
      }
    }
  });

  it('gives rows to no more helpers than have room for the texts', async () => {
    const many = tableOf(
      't',
      { name: { kind: 'text', values: Array.from({ length: 20_000 }, (_, row) => `a name of its own ${row}`) } },
      20_000,
    );
    assert.equal(await spreadOver(1, [many.table]), undefined);
    const few = tableOf(
      't',
      { name: { kind: 'text', values: Array.from({ length: 20_000 }, (_, row) => `name ${row % 9}`) } },
      20_000,
    );
    assert.equal((await spreadOver(3, [few.table]))!.tables[0]!.rowCount, 4096);
  });

  it('copies the rows of long columns in slices, so that no question waits for a column', async () => {
    const rowCount = 300_000;
    const values = Array.from({ length: rowCount }, (_, row) => (row % 7 === 3 ? undefined : (row * 7919) % 1009));
    const { table } = tableOf('t', { amount: { kind: 'decimal', scale: 2, values } }, rowCount);
    let waits = 0;
    const idle = (): Promise<boolean> => {
      waits++;
      return Promise.resolve(true);
    };
    const engineOver = (own: readonly Table[]): ColumnEngine => new ColumnEngine(own, undefined, special);
    const spread = (await spreadRows({ tables: [table], joins: [], helperPool: crewOf(1), engineOver, idle }))!;
    spreads.push(spread);
    assert.ok(waits > rowCount / 2 ** 16, `${waits} waits`);
    assert.equal(spread.tables[0]!.rowCount, 36 * 4096 + 992);
    assert.deepEqual(await spread.gather(), [table]);
  });

  it('asks no rows back where memory can be shared', async () => {
    const { table } = randomTable(new Random(5), 13_000);
    const sent: { readonly name: string; readonly argument: { readonly values?: ArrayBufferView } }[] = [];
    const helperPool = crewOf(1);
    onPost(helperPool, (message) => sent.push(message as (typeof sent)[number]));
    const engineOver = (own: readonly Table[]): ColumnEngine => new ColumnEngine(own, undefined, special);
    const spread = (await spreadRows({ tables: [table], joins: [], helperPool, engineOver, idle: always, canShare: true }))!;
    spreads.push(spread);
    const put = sent.filter(({ name }) => name === 'put');
    assert.equal(put.length, table.columns.length);
    assert.ok(put.every(({ argument }) => argument.values!.buffer instanceof SharedArrayBuffer));
    assert.equal(spread.tables[0]!.rowCount, 13_000 - 8192);
    assert.deepEqual(await spread.gather(), [table]);
    assert.ok(sent.every(({ name }) => name !== 'take'));
  });

  it('has helpers give back what they got where memory runs out', async () => {
    const { table } = tableOf(
      't',
      { n: { kind: 'decimal', values: Array.from({ length: 20_000 }, (_, row) => row), scale: 0 } },
      20_000,
    );
    const helperPool = crewOf(1);
    const closed: unknown[] = [];
    onPost(helperPool, (message) => {
      if (message.name === 'close') closed.push(message);
      if (message.name === 'put') throw new RangeError('Array buffer allocation failed');
    });
    const engineOver = (own: readonly Table[]): ColumnEngine => new ColumnEngine(own, undefined, special);
    await assert.rejects(spreadRows({ tables: [table], joins: [], helperPool, engineOver, idle: always }), RangeError);
    assert.equal(closed.length, 1);
  });

  it('brings all rows back as they were', async () => {
    for (const seed of seedsOf(20)) {
      const random = new Random(seed);
      const { table } = randomTable(random, 9001);
      const spread = (await spreadOver(1, [table]))!;
      const own = spread.tables[0]!;
      assert.equal(own.rowCount, 4096);
      const copied = textBytes([table]);
      assert.ok(Math.abs(spread.memory - copied + bytesOf(own) - bytesOf(table)) < 32);
      assert.ok(spread.memory + bytesOf(own) + copied <= 1.3 * (bytesOf(table) + copied));
      assert.deepEqual(await spread.gather(), [table]);
      const plan = randomPlan(random, CHOICES);
      assert.deepEqual(
        rowsOf(await runPlan(plan, spread.engine, RUN_PARTS)),
        rowsOf(await runPlan(plan, new ColumnEngine([table], undefined, special), RUN_PARTS)),
      );
    }
  });
});
