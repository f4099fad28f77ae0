import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import type { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import { findClause, findMissingMember } from '../../../src/elements/base/data/missing-member.js';
import { planHandler } from '../../../src/endpoint.js';
import { openAt } from '../../endpoint/serve-handler.js';

describe('a value in where that the data does not have', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-members-'));
  const file = path.join(folder, 'orders.csv');
  const text = 'date,region,revenue\n2024-01-01,West,1.50\n2024-01-02,South,2.25\n2024-01-03,,4.00\n';
  writeFileSync(file, text);
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });
  const handler = planHandler({ data: file });
  const engines = {
    'in a file': () => openDataset(new TextEncoder().encode(text)),
    'on a server': () => openAt(handler),
  };
  for (const [where, open] of Object.entries(engines))
    it(`is named with the value most likely meant: ${where}`, async () => {
      const dataset = await open();
      const connection = { ask: (plan) => dataset.query(plan) } as Pick<DataConnection, 'ask'> as DataConnection;
      const find = (clause: string) => findMissingMember(connection, { measures: ['revenue'], where: clause });
      const found = await find('region: South, Wset');
      assert.deepEqual([found?.reason, found?.params.value, found?.params.nearest], ['unknown-member', 'Wset', 'West']);
      assert.equal(await find('region: West, South'), undefined);
      connection.catalog = dataset.catalog;
      const field = async (clause: string) => (await find(clause))?.params.nearest;
      const fields = {
        west: 'region: West',
        'West, South': 'region: West, South',
        'West; South': 'region: West, South',
        '!West': 'region: !West',
        '!West & !South': 'region: !West; region: !South',
        'region west': 'region: West',
        Wset: 'region: West',
        '2024': 'date: 2024',
        '2024-01..2024-03; West': 'date: 2024-01..2024-03; region: West',
        'West; date: last 2 days': 'region: West; date: last 2 days',
        'region: West; South': 'region: West, South',
        'West; nowhere at all': undefined,
        'West; region:': undefined,
        'Q*': undefined,
      };
      for (const [written, meant] of Object.entries(fields)) assert.equal(await field(written), meant, written);
      dataset.close();
    });

  it('is named as a list where the filter has two values of one field', async () => {
    const dataset = await engines['in a file']();
    const connection = { ask: (plan) => dataset.query(plan) } as Pick<DataConnection, 'ask'> as DataConnection;
    const conflict = async (where: string) => {
      const found = await findClause(connection, { measures: ['revenue'], where }, []);
      return [found?.finding.rows, found?.finding.conflict?.params.nearest];
    };
    assert.deepEqual(await conflict('region: West; region: South'), [3, 'region: West, South']);
    assert.deepEqual(await conflict('date: 2024-01; region: West; date: 2023'), [3, 'date: 2024-01, 2023; region: West']);
    assert.deepEqual(await conflict('revenue: 3..; revenue: ..2'), [3, undefined]);
    assert.deepEqual(await conflict('region: West, !West'), [3, undefined]);
    dataset.close();
  });
});
