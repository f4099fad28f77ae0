import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../src/dataset/open-dataset.js';
import type { DatasetInput } from '../../src/dataset/dataset-input.js';
import type { DatasetOptions } from '../../src/dataset/dataset-options.js';
import type { LoadDatasetPart } from '../../src/dataset/part.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { part } from '../parts.js';

const TEXT = `Order ID,Order Date,Customer ID,Category,Sales,Quantity
1,2024-01-02,A,Chairs,2.5,1
2,2024-01-03,B,Tables,4,2
3,2024-02-03,A,Chairs,6,1
`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The parts that opening and asking loads, in order of their names. */
async function loaded(query: QueryPlan, options: DatasetOptions = {}, input: DatasetInput = bytesOf(TEXT)): Promise<string[]> {
  const names = new Set<string>();
  const watched: LoadDatasetPart = (name) => {
    names.add(name);
    return part(name);
  };
  const dataset = await openPublic(input, options, watched);
  await dataset.query(query);
  dataset.close();
  return [...names].sort();
}

describe('optional parts of a data set', () => {
  it('are not loaded for sums, counts and their keys over plain CSV with English names', async () => {
    const measures = ['revenue', 'orders', 'aov', 'units', 'customers'];
    assert.deepEqual(await loaded({ measures }), []);
    assert.deepEqual(await loaded({ measures, by: ['weekday(date)', 'bin(quantity, 2)'] }), []);
    assert.deepEqual(await loaded({ measures, by: ['category', 'month(date)'], orderBy: ['-revenue'], limit: 2 }), []);
  });

  it('are loaded for what is asked', async () => {
    assert.deepEqual(await loaded({ measures: ['revenue'], where: 'category: Chairs' }), ['filters']);
    assert.deepEqual(await loaded({ measures: ['revenue'], compare: 'previous-period' }), ['periods']);
    assert.deepEqual(await loaded({ measures: ['repeat-rate'] }), ['expressions']);
    assert.deepEqual(await loaded({ measures: ['median(Sales)'] }), ['expressions']);
    assert.deepEqual(await loaded({ measures: ['revenue'], by: ['customer-type'] }), ['expressions']);
    assert.deepEqual(await loaded({ measures: ['revenue'], where: 'customer-type: new' }), ['expressions', 'filters']);
    assert.deepEqual(await loaded({ measures: ['retention'], by: ['month(date)'] }), ['expressions', 'periods']);
  });

  it('are loaded for what is set', async () => {
    assert.deepEqual(await loaded({ measures: ['revenue'] }, { read: 'Sales: number' }), ['options']);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, { roles: 'revenue: Sales' }), ['options']);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, { currency: ' eur ', locale: 'de', format: 'csv' }), []);
  });

  it('are loaded for what the data are', async () => {
    const packed = new Response(new Blob([TEXT]).stream().pipeThrough(new CompressionStream('gzip')));
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, new Uint8Array(await packed.arrayBuffer())), ['zip']);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, [{ Sales: 1 }]), ['json']);
    const years = { tables: { sales_2023: bytesOf(TEXT), sales_2024: bytesOf(TEXT) } };
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, years), ['append']);
    const sums = (last: string): Promise<string[]> => loaded({ measures: ['revenue'] }, {}, bytesOf(`${TEXT}${last}\n`));
    assert.deepEqual(await sums('Total,,,,12.5,4'), ['errors']);
    assert.deepEqual(await sums(',,,,12.5,4'), ['errors']);
    // Rows that only lack something are no totals.
    assert.deepEqual(await sums('4,2024-02-04,A,,6,'), []);
    assert.deepEqual(await sums('4,,,,,'), ['errors']);
    await assert.rejects(loaded({ measures: [] }, {}, bytesOf('<!doctype html><title>Sign in</title>')), {
      code: 'not-tabular',
    });
  });
});
