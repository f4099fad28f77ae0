import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { Role } from '../../../src/query/schema.js';
import { factsOf } from '../../../src/elements/sales-dashboard/model/facts.js';

describe('the fields of a dashboard', () => {
  it('are no codes, no parts of names, and no columns of yes and no', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      order_id: `O${String(at)}`,
      order_date: `2024-0${String(1 + (at % 3))}-${String(10 + (at % 18))}`,
      first_name: ['Ann', 'Bob', 'Eve', 'Joe'][at % 4],
      last_name: ['R.', 'S.', 'T.'][at % 3],
      id_group: `Z${String(30 + (at % 3))}`,
      wrapping: ['paper', 'box'][at % 2],
      'Kód obalu': ['K1', 'K2', 'K3'][at % 3],
      'Código de caja': ['K1', 'K2', 'K3'][at % 3],
      insured: ['Yes', 'No'][at % 2],
      online_backup: ['Yes', 'No', 'No internet service'][at % 3],
      amount: 10.5 + at,
    }));
    const dataset = await openDataset(rows);
    assert.deepEqual(factsOf(dataset.catalog).fields, ['wrapping']);
    dataset.close();
  });

  it('have the column of a role that the page has no place for', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      order_id: `O${String(at)}`,
      wrapping: ['paper', 'box'][at % 2],
      amount: 10.5 + at,
    }));
    const { catalog } = await openDataset(rows);
    const withRole = (role: string, column = 'wrapping'): Catalog => {
      const choice = { role: role as Role, ref: { table: catalog.tables[0]!.name, column }, reasons: [] };
      return { ...catalog, roles: [...catalog.roles, choice] };
    };
    assert.deepEqual(factsOf(withRole('wrapping')).fields, ['wrapping']);
    assert.deepEqual(factsOf(withRole('segment')).fields, []);
    assert.deepEqual(factsOf(withRole('wrapping', 'order_id')).fields, [], 'by its name, the other column is meant');
  });

  it('are not the names of days and months in a calendar', async () => {
    const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10));
    const sales = days.map((date, at) => ({ date, service: ['noon', 'evening'][at % 2], amount: 10.5 + at }));
    const calendar = days.map((date, at) => ({
      date,
      day_name: ['lundi', 'mardi', 'mercredi'][at % 3],
      quarter_name: ['T1', 'T2'][at % 2],
    }));
    const dataset = await openDataset({ tables: { sales, calendar } });
    assert.deepEqual(
      dataset.catalog.joins.map(({ to }) => to.table),
      ['calendar'],
    );
    assert.deepEqual(factsOf(dataset.catalog).fields, ['service']);
    dataset.close();
  });
});
