import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, day, open, rows } from './joined-helpers.js';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'];
const deals = rows(60, (at) => ({
  deal_id: `deal_${String(at)}`,
  owner_id: `owner_${String(at % 6)}`,
  close_date: day(at),
  deal_amount: 1000 + 137 * at,
}));
const owners = NAMES.map((name, at) => ({
  owner_id: `owner_${String(at)}`,
  name,
  email: `${name}@example.com`,
  team: `T${String(at % 2)}`,
}));
const targets = rows(12, (at) => ({
  quarter: `2024 Q${String(1 + (at % 2))}`,
  owner_id: `owner_${String(at >> 1)}`,
  target_amount: 9000,
}));

describe('a list of persons under an unknown name', () => {
  it('has sellers, and no customers, where plans have its key', async () => {
    const dataset = await open({ deals, owners, targets });
    const roles = dataset.catalog.roles.map(({ role, ref }) => `${role}: ${ref.table}.${ref.column}`);
    assert.ok(roles.includes('seller: owners.name'), roles.join());
    assert.ok(!roles.some((one) => one.startsWith('customer')), roles.join());
    const all = (await ask(dataset, 'revenue', 'seller')) as readonly (readonly [string, number])[];
    const sumOf = (seller: number): number =>
      deals.reduce((sum, { deal_amount }, at) => sum + (at % 6 === seller ? Number(deal_amount) : 0), 0);
    assert.deepEqual(Object.fromEntries(all), Object.fromEntries(NAMES.map((name, at) => [name, sumOf(at)])));
    dataset.close();
  });

  it('may have customers without plans', async () => {
    const dataset = await open({ deals, owners });
    assert.ok(dataset.catalog.roles.some(({ role }) => role === 'customer'));
    dataset.close();
  });
});
