import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openTables } from '../../src/dataset/open-dataset.js';
import { part } from '../parts.js';

/** The role of each column of a text. */
async function rolesOf(text: string): Promise<Readonly<Record<string, string>>> {
  const bytes = new TextEncoder().encode(text);
  const { catalog } = await openTables([{ name: 'data', input: { kind: 'bytes', bytes } }], {}, { part });
  return Object.fromEntries(catalog.roles.map(({ role, ref }) => [role, ref.column]));
}

describe('the words of columns', () => {
  it('are known where they are plain English', async () => {
    const roles = await rolesOf('Order ID,Order Date,Unit Price,Quantity\n1,2024-01-02,2.5,3\n2,2024-01-03,4,1\n');
    assert.deepEqual(roles, { date: 'Order Date', order: 'Order ID', quantity: 'Quantity', price: 'Unit Price' });
  });

  it('of other languages are known', async () => {
    const roles = await rolesOf('Bestellnummer;Bestelldatum;Stückpreis;Menge\n1;02.01.2024;2,5;3\n2;13.01.2024;4;1\n');
    assert.deepEqual(roles, { date: 'Bestelldatum', order: 'Bestellnummer', quantity: 'Menge', price: 'Stückpreis' });
  });

  it('are sought in other languages where one is in no list, as it may be a language of its own', async () => {
    const roles = await rolesOf('Order Date,Sales,Zebra\n2024-01-02,2.5,a\n2024-01-03,4,b\n');
    assert.deepEqual(roles, { date: 'Order Date', revenue: 'Sales' });
  });

  it('that rows added to nothing bring are known', async () => {
    const dataset = await openTables([{ name: 'data', input: { kind: 'rows', rows: [] } }], {}, { part });
    await dataset.append({ kind: 'rows', rows: [{ Bestelldatum: '2024-01-02', Umsatz: 5 }] });
    assert.deepEqual(
      dataset.catalog.roles.map(({ ref }) => ref.column),
      ['Bestelldatum', 'Umsatz'],
    );
  });
});
