import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../src/dataset/public-dataset.js';
import type { DatasetInput } from '../../src/dataset/dataset-input.js';
import type { DatasetOptions } from '../../src/dataset/check-options.js';
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
  it('are not loaded for anything that plans ask of plain CSV, JSON and rows', async () => {
    const measures = ['revenue', 'orders', 'repeat-rate', 'median(Sales)', 'retention'];
    const plan: QueryPlan = { measures, by: ['category', 'month(date)'], orderBy: ['-revenue'], limit: 2 };
    assert.deepEqual(await loaded(plan), []);
    assert.deepEqual(await loaded({ ...plan, where: 'customer-type: new', compare: 'previous-period' }), []);
    assert.deepEqual(await loaded({ measures: ['revenue'], by: ['customer-type'] }, { roles: 'revenue: Sales' }), []);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, { read: 'Sales: number', locale: 'de' }), []);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, [{ Sales: 1 }]), []);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, bytesOf(`${TEXT}Total,,,,12.5,4\n`)), []);
  });

  it('are loaded for what the data is', async () => {
    const packed = new Response(new Blob([TEXT]).stream().pipeThrough(new CompressionStream('gzip')));
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, new Uint8Array(await packed.arrayBuffer())), ['zip']);
    const years = { tables: { sales_2023: bytesOf(TEXT), sales_2024: bytesOf(TEXT) } };
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, years), ['append', 'words']);
    const tables = { tables: { sales: bytesOf(TEXT), customers: bytesOf('Customer ID,City\nA,Berlin\nB,Paris\n') } };
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, tables), ['append', 'joins', 'roles', 'words']);
    // English explains no such header.
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, [{ Umsatz: 1 }]), ['roles', 'words']);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, [{ Sales: 12, Date: '2024-01-02', Time: '10:30' }]), ['dates']);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, [{ Sales: 12, Year: 2024, Month: 3 }]), ['dates']);
    assert.deepEqual(await loaded({ measures: ['revenue'] }, {}, [{ Sales: 12, 'Sales Tax': 2 }]), ['account', 'roles']);
    await assert.rejects(loaded({ measures: [] }, {}, bytesOf('<!doctype html><title>Sign in</title>')), {
      code: 'not-tabular',
    });
  });
});
