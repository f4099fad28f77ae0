import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Bool, DateDay, Decimal, Dictionary, Int32, Table, TimestampMillisecond, Utf8, vectorFromArray } from 'apache-arrow';
import { columnFromArray, dateDay, float64, tableFromColumns, utf8 } from '@uwdata/flechette';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/dataset/public-dataset.js';
import { csv } from './few-orders.js';

const ROWS = [
  { Date: '2024-01-30', Region: 'North', Sales: 1.25, Paid: true, Sent: '2024-01-31T10:00:00Z' },
  { Date: '2024-02-03', Region: 'Süd', Sales: null, Paid: false, Sent: null },
];

const DAY_MS = 86_400_000;

/** The same rows as an Arrow table, with the types that a database writes. */
function arrowTable(): Table {
  return new Table({
    Date: vectorFromArray(
      ROWS.map(({ Date: day }) => new Date(day)),
      new DateDay(),
    ),
    Region: vectorFromArray(
      ROWS.map(({ Region }) => Region),
      new Dictionary(new Utf8(), new Int32()),
    ),
    Sales: vectorFromArray([Uint32Array.of(125, 0, 0, 0), null], new Decimal(2, 10)),
    Paid: vectorFromArray(
      ROWS.map(({ Paid }) => Paid),
      new Bool(),
    ),
    Sent: vectorFromArray([Date.parse('2024-01-31T10:00:00Z'), null], new TimestampMillisecond('UTC')),
  });
}

const START = csv('Date,Region,Sales,Paid,Sent', '2023-12-30,West,10.10,true,2023-12-31T10:00:00Z', '2023-12-31,West,2,false,');

async function allRows(dataset: Dataset): Promise<unknown> {
  const measures = ['revenue', 'count()', 'n = count(Sent)', 'paid = countIf(Paid)'];
  const byDay = await dataset.query({ measures: measures.slice(0, 2), by: ['day(date)', 'Region'] });
  const sent = await dataset.query({ measures: ['last = max(Sent)', 'count()'], by: ['Paid'] });
  return [byDay.rows(), sent.rows(), dataset.columns, dataset.catalog.newest];
}

describe('Dataset.append of Arrow', () => {
  it('adds the same rows as objects do', async () => {
    const [byObjects, byTable, byBatch] = await Promise.all([1, 2, 3].map(() => openDataset(START, { timeZone: 'UTC' })));
    await byObjects!.append(ROWS);
    await byTable!.append(arrowTable());
    await byBatch!.append(arrowTable().batches[0]!);
    const wanted = await allRows(byObjects!);
    assert.deepEqual(await allRows(byTable!), wanted);
    assert.deepEqual(await allRows(byBatch!), wanted);
    assert.equal(byTable!.rowCount, 4);
  });

  it('adds rows of flechette with some of the columns', async () => {
    const dataset = await openDataset(START, { timeZone: 'UTC' });
    const days = ROWS.map(({ Date: day }) => Date.parse(day) / DAY_MS);
    await dataset.append(
      tableFromColumns({
        Date: columnFromArray(
          days.map((day) => day * DAY_MS),
          dateDay(),
        ),
        Region: columnFromArray(['Nord', null], utf8()),
        Sales: columnFromArray([0.1, 0.2], float64()),
      }),
    );
    assert.deepEqual((await dataset.query({ measures: ['revenue'], by: ['Region'], orderBy: ['revenue'] })).rows(), [
      { Region: 'Nord', revenue: 0.1 },
      { Region: null, revenue: 0.2 },
      { Region: 'West', revenue: 12.1 },
    ]);
  });

  it('rejects unknown columns and values of another type, and stays as it was', async () => {
    const dataset = await openDataset(START, { timeZone: 'UTC' });
    await assert.rejects(dataset.append(new Table({ Sale: vectorFromArray([1]) })), { code: 'unknown-field', hint: /Sales/ });
    await assert.rejects(dataset.append(new Table({ Sales: vectorFromArray(['many'], new Utf8()) })), { code: 'bad-type' });
    await dataset.append(arrowTable().slice(0, 0));
    assert.equal(dataset.rowCount, 2);
  });
});
