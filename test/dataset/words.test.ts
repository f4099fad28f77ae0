import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openTables } from '../../src/dataset/open-dataset.js';
import type { LoadDatasetPart } from '../../src/dataset/part.js';
import { part } from '../parts.js';

/** The role of each column of a text, and the parts that were loaded to find out. */
async function rolesOf(
  text: string,
): Promise<{ readonly roles: Readonly<Record<string, string>>; readonly parts: readonly string[] }> {
  const parts: string[] = [];
  const counting: LoadDatasetPart = (name) => {
    parts.push(name);
    return part(name);
  };
  const bytes = new TextEncoder().encode(text);
  const { catalog } = await openTables([{ name: 'data', input: { kind: 'bytes', bytes } }], {}, { part: counting });
  return { roles: Object.fromEntries(catalog.roles.map(({ role, ref }) => [role, ref.column])), parts };
}

describe('the words of columns', () => {
  it('load nothing where they are plain English', async () => {
    const { roles, parts } = await rolesOf('Order ID,Order Date,Unit Price,Quantity\n1,2024-01-02,2.5,3\n2,2024-01-03,4,1\n');
    assert.deepEqual(roles, { date: 'Order Date', order: 'Order ID', quantity: 'Quantity', price: 'Unit Price' });
    assert.deepEqual(parts, []);
  });

  it('of other languages are loaded, once, and known', async () => {
    const { roles, parts } = await rolesOf('Bestellnummer;Bestelldatum;Stückpreis;Menge\n1;02.01.2024;2,5;3\n2;13.01.2024;4;1\n');
    assert.deepEqual(roles, { date: 'Bestelldatum', order: 'Bestellnummer', quantity: 'Menge', price: 'Stückpreis' });
    assert.deepEqual(parts, ['words']);
  });

  it('are sought in other languages where one is in no list, as it may be a language of its own', async () => {
    const { roles, parts } = await rolesOf('Order Date,Sales,Zebra\n2024-01-02,2.5,a\n2024-01-03,4,b\n');
    assert.deepEqual(roles, { date: 'Order Date', revenue: 'Sales' });
    assert.deepEqual(parts, ['words']);
  });

  it('that rows added to nothing bring are known', async () => {
    const dataset = await openTables([{ name: 'data', input: { kind: 'rows', rows: [] } }], {}, { part });
    await dataset.append([{ Bestelldatum: '2024-01-02', Umsatz: 5 }]);
    assert.deepEqual(
      dataset.catalog.roles.map(({ ref }) => ref.column),
      ['Bestelldatum', 'Umsatz'],
    );
  });
});
