import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';

const { Float64Array: platformArray } = globalThis;

/** Refuses arrays of numbers above a length, as a browser without memory does. */
function limitMemory(maxLength: number): void {
  globalThis.Float64Array = new Proxy(platformArray, {
    construct: (target, [length, ...rest]: unknown[], newTarget: typeof platformArray) => {
      if (typeof length === 'number' && length > maxLength) throw new RangeError('Array buffer allocation failed');
      return Reflect.construct(target, [length, ...rest], newTarget) as object;
    },
  });
}

const ROWS = Array.from({ length: 500 }, (_, row) => ({ customer: `C${row}`, revenue: row }));
const byCustomer = async (dataset: Dataset): Promise<number> =>
  (await dataset.query({ measures: ['revenue'], by: ['customer'] })).rowCount;

describe('data without memory', () => {
  afterEach(() => {
    globalThis.Float64Array = platformArray;
  });

  it('fails a query with what to do, and answers the next one', async () => {
    const dataset = await openDataset(ROWS);
    limitMemory(400);
    await assert.rejects(byCustomer(dataset), {
      code: 'too-large',
      message: /larger than this browser can hold/,
      hint: /fewer rows/,
    });
    globalThis.Float64Array = platformArray;
    assert.equal(await byCustomer(dataset), 500);
    dataset.close();
  });

  it('fails to load with what to do', async () => {
    limitMemory(400);
    await assert.rejects(openDataset(ROWS), { code: 'too-large', hint: /fewer rows/ });
    globalThis.Float64Array = platformArray;
    const dataset = await openDataset(ROWS);
    assert.equal(await byCustomer(dataset), 500);
    dataset.close();
  });
});
