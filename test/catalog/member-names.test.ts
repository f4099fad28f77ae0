import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChosenRoles } from '../../src/catalog/detect/assign-roles.js';
import type { ColumnProfile } from '../../src/catalog/detect/profile.js';
import { isNameField, namedRole, nameHeading, namesPlan } from '../../src/catalog/member-names.js';
import type { Catalog, RoleChoice } from '../../src/query/catalog.js';
import { columnOf, detected } from './detect-helpers.js';

const codes = (name: string): ColumnProfile => columnOf(name, 'text', ['k-1', 'k-2', 'k-3', 'k-1']);
const names = (name: string, gap = false): ColumnProfile =>
  columnOf(name, 'text', ['Ann Bell', 'Bo Cox', gap ? null : 'Cy Day', 'Ann Bell']);

/** Per role the column of its names, as `role: column`. */
function namesIn(columns: readonly ColumnProfile[], chosen?: ChosenRoles): readonly string[] {
  return detected({ table: 't', rowCount: 4, columns }, chosen).names.map(({ role, ref }) => `${role}: ${ref.column}`);
}

describe('the columns of names that are detected', () => {
  it('are those that people read in place of a role’s codes', () => {
    assert.deepEqual(namesIn([codes('Customer ID'), names('Customer Name')]), ['customer: Customer Name']);
    assert.deepEqual(namesIn([codes('Store ID'), names('Store Name', true)]), ['store: Store Name']);
    assert.deepEqual(namesIn([codes('StockCode'), names('Description', true)]), ['product: Description']);
    assert.deepEqual(namesIn([codes('Kundennummer'), names('Kundenname')]), ['customer: Kundenname']);
  });

  it('are none where the role has the names themselves, or there is no code', () => {
    assert.deepEqual(namesIn([codes('Product ID'), names('Product Name')]), []);
    assert.deepEqual(namesIn([names('Customer Name')]), []);
    assert.deepEqual(namesIn([codes('Customer ID'), names('Region')]), []);
  });

  it('are found beside a role that was set, and are as they were set', () => {
    const product = [codes('Product ID'), names('Product Name')];
    assert.deepEqual(namesIn(product, { product: 'Product ID' }), ['product: Product Name']);
    const customer = [codes('Customer ID'), names('Customer Name'), names('Contact')];
    assert.deepEqual(namesIn(customer, { customer: 'Customer ID' }), ['customer: Customer Name']);
    assert.deepEqual(namesIn(customer, { 'customer-name': 'Contact' }), ['customer: Contact']);
    assert.deepEqual(namesIn(customer, { 'customer-name': '' }), []);
    assert.deepEqual(namesIn(customer, { customer: 'Customer Name' }), []);
  });

  it('are no numbers, and no column that has another role', () => {
    assert.deepEqual(namesIn([codes('Store ID'), columnOf('Store', 'number', [1, 2, 3, 1])]), []);
    assert.deepEqual(namesIn([codes('Store ID'), names('Store Location', true)], { city: 'Store Location' }), []);
  });
});

const choice = (role: string, column: string, table = 'orders'): RoleChoice =>
  ({ role, ref: { table, column }, reason: '', reasons: [] }) as RoleChoice;

const CATALOG = {
  roles: [choice('customer', 'Customer ID'), choice('customer-name', 'Full "Name"', 'people'), choice('store', 'Store')],
  names: [choice('customer', 'Full "Name"', 'people')],
} as unknown as Catalog;

describe('the role whose codes a field has', () => {
  it('is told by its role or its column, quoted or with its table', () => {
    for (const field of ['customer', 'Customer ID', '"Customer ID"', 'orders.Customer ID', '"orders.Customer ID"'])
      assert.equal(namedRole(CATALOG, field)?.role, 'customer', field);
    for (const field of ['store', 'Store', 'customer-name', 'customer-type', 'people.Customer ID', 'month(date)', ''])
      assert.equal(namedRole(CATALOG, field), undefined, field);
    assert.equal(namedRole({ roles: CATALOG.roles }, 'customer'), undefined);
  });

  it('has its names in a column that is told by its name, or by a role of its own', () => {
    const [customer] = CATALOG.names!;
    const asked = ['customer-name', 'Full "Name"', '"Full ""Name"""', 'people.Full "Name"', 'customer', 'Full'];
    assert.deepEqual(
      asked.map((field) => isNameField(CATALOG, field, customer!)),
      [true, true, true, true, false, false],
    );
    assert.equal(nameHeading(CATALOG, customer!), 'customer-name');
    assert.equal(nameHeading(CATALOG, choice('store', 'Shop')), 'Shop');
  });

  it('is asked for names over all rows, without any filter', () => {
    const { where, filters, by, analysis } = namesPlan(CATALOG.names![0]!, ['a', 'b']);
    assert.deepEqual([where, filters], [undefined, undefined]);
    assert.deepEqual(by, ['customer', '"people.Full ""Name"""']);
    assert.deepEqual(analysis, { kind: 'names', member: 'customer', name: by[1], count: 'rows', of: ['a', 'b'] });
  });
});
