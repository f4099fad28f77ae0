import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { randomOf, roundsOf, seedOf } from '../random.js';
import { randomSchema } from './random-schema.js';

const SEED = seedOf();
const SCHEMAS = roundsOf(1000);

describe('joins of random schemas', () => {
  it(`finds the joins that were meant and no other (seed ${String(SEED)})`, async () => {
    const failed: string[] = [];
    for (let index = 0; index < SCHEMAS; index += 1) {
      const schema = randomSchema(randomOf(SEED + index));
      const { catalog } = await openDataset({ tables: schema.tables }, { timeZone: 'UTC' });
      const found = catalog.joins
        .map(({ from, to }) => `${from.table}.${from.columns.join('+')} = ${to.table}.${to.columns.join('+')}`)
        .toSorted();
      const [fact] = catalog.tables;
      const isRight = found.join('\n') === schema.joins.join('\n') && fact?.name === schema.fact;
      if (isRight) continue;
      const more = found.filter((join) => !schema.joins.includes(join));
      const less = schema.joins.filter((join) => !found.includes(join));
      failed.push(
        `schema ${String(SEED + index)}: fact ${fact?.name ?? ''} (${schema.fact}), more ${more.join('; ')}, less ${less.join('; ')}`,
      );
    }
    assert.deepEqual(failed, []);
  });
});
