import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Column } from '../../src/table/column.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import { Random } from './random.js';
import { seedsOf } from '../random.js';
import { randomPlan, type PlanChoices } from './random-plan.js';
import { randomTable, tableOf, type Filling, type TestTable } from './random-table.js';
import { Reference } from './reference.js';
import { assertSameRows, rowsOf } from './same-rows.js';
import { RUN_PARTS, special } from '../plan-parts.js';

const CHOICES: PlanChoices = { firstDay: 16_000, lastDay: 17_100, sql: false };

async function check(data: TestTable, seed: number, random: Random): Promise<void> {
  const plan = randomPlan(random, CHOICES);
  const result = await runPlan(plan, new ColumnEngine([data.table], undefined, special), RUN_PARTS);
  const label = `seed ${seed}: ${JSON.stringify(plan)}`;
  assertSameRows(rowsOf(result), new Reference(plan, data).result(), label);
}

describe('runPlan on random plans', () => {
  it('gives what a plain evaluation of every row gives', async () => {
    for (const seed of seedsOf(1000)) {
      const random = new Random(seed);
      await check(randomTable(random, random.pick([0, 1, 2, 17, 150])), seed, random);
    }
  });

  it('gives the same rows for the same data in another order', async () => {
    for (const seed of seedsOf(200)) {
      const random = new Random(seed);
      const data = randomTable(random, 120);
      const plan = randomPlan(random, CHOICES);
      if (/"(first|last)"/.test(JSON.stringify(plan.measures))) continue;
      const rows = rowsOf(await runPlan(plan, new ColumnEngine([data.table], undefined, special), RUN_PARTS));
      const shuffled = shuffle(data, random);
      assertSameRows(
        rowsOf(await runPlan(plan, new ColumnEngine([shuffled.table], undefined, special), RUN_PARTS)),
        rows,
        `seed ${seed}: ${JSON.stringify(plan)}`,
      );
    }
  });

  it('reads tables of several blocks', async () => {
    const random = new Random(77);
    const data = randomTable(random, 9000);
    for (let n = 0; n < 6; n++) await check(data, 77, random);
    assert.equal(data.rows.length, 9000);
  });
});

function shuffle({ table }: TestTable, random: Random): TestTable {
  const order = random.shuffle(Array.from({ length: table.rowCount }, (_, i) => i));
  const fillings: Record<string, Filling> = {};
  for (const column of table.columns) {
    const read = (row: number): number | undefined => {
      if (column.valid !== undefined && ((column.valid[row >> 3]! >> (row & 7)) & 1) === 0) return undefined;
      return column.type === 'text' ? column.codes[row] : column.values[row];
    };
    fillings[column.name] = fillingOf(column, order.map(read));
  }
  return tableOf('t', fillings, table.rowCount);
}

function fillingOf(column: Column, values: readonly (number | undefined)[]): Filling {
  if (column.type === 'text') {
    return { kind: 'text', values: values.map((code) => (code === undefined ? undefined : column.dictionary[code])) };
  }
  if (column.type === 'number')
    return column.kind === 'decimal' ? { kind: 'decimal', scale: column.scale, values } : { kind: 'float', values };
  if (column.type === 'datetime') return { kind: column.instant ? 'instant' : 'wall', values };
  return { kind: column.type, values };
}
