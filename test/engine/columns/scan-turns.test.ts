import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ColumnEngine } from '../../../src/engine/columns/column-engine.js';
import type { AggregateRequest } from '../../../src/engine/engine.js';
import { abortError } from '../../../src/util/error.js';
import { aggregate, column, UTC } from '../random-plan.js';
import { special } from '../../plan-parts.js';

const ROWS = 600_000;
const values = new Int8Array(ROWS).fill(1);
const table = {
  name: 't',
  rowCount: ROWS,
  columns: [
    {
      name: 'n',
      length: ROWS,
      missing: 0,
      guess: 'test',
      type: 'number' as const,
      kind: 'decimal' as const,
      scale: 0,
      min: 1,
      max: 1,
      values,
    },
  ],
  warnings: [],
};
const request: AggregateRequest = {
  table: 't',
  by: [],
  aggregates: [aggregate('sum', column('n'))],
  where: { kind: 'all', of: [] },
  calendar: UTC,
};

describe('passes that are asked for in one turn', () => {
  it('do not wait for one that gives others a turn in another way, nor end with it', async () => {
    const engine = new ColumnEngine([table], undefined, special);
    let waits = 0;
    const forEver = (): Promise<void> => {
      waits++;
      return new Promise(() => undefined);
    };
    void engine.aggregate(request, { pause: forEver });
    const stopped = engine.aggregate(request, { pause: () => Promise.reject(abortError()) });
    const answers = [engine.aggregate(request, { pause: () => Promise.resolve() }), engine.aggregate(request)];
    await assert.rejects(stopped, { name: 'AbortError' });
    for (const { values: sums } of await Promise.all(answers)) assert.equal(sums[0]!.values[0], ROWS);
    assert.equal(waits, 1);
  });
});
