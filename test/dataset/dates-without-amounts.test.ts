import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodClause } from '../../src/catalog/default-period.js';
import { openDataset } from '../../src/core.js';
import { isoDate } from '../../src/query/time/calendar-date.js';

const dayOf = (at: number): string => new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
const monthOf = (at: number): string => `${String(2022 + Math.floor(at / 12))}-${String(1 + (at % 12)).padStart(2, '0')}-01`;

describe('dates without an amount', () => {
  it('at the end of a list are not its newest days', async () => {
    const rows = Array.from({ length: 365 }, (_, at) => ({ date: dayOf(at), revenue: at < 240 ? 100 + (at % 7) : null }));
    const { catalog } = await openDataset(rows, { timeZone: 'UTC' });
    assert.deepEqual(
      [catalog.oldest, catalog.newest].map((day) => isoDate(day ?? 0)),
      [dayOf(0), dayOf(239)],
    );
  });

  it('leave the months of a plan to fill in out of the default period', async () => {
    const rows = Array.from({ length: 36 }, (_, at) => ({ month: monthOf(at), revenue: at < 32 ? 100 + at : null }));
    const { catalog } = await openDataset(rows, { timeZone: 'UTC' });
    assert.equal(periodClause('auto', catalog, catalog.calendar), 'date: 2023-09..2024-08');
  });

  it('among others change nothing, and neither do rows that are added', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ date: dayOf(at), revenue: at % 9 === 4 ? null : 100 + at }));
    const dataset = await openDataset(rows, { timeZone: 'UTC' });
    assert.equal(isoDate(dataset.catalog.newest ?? 0), dayOf(59));
    await dataset.append([
      { date: dayOf(60), revenue: 5 },
      { date: dayOf(90), revenue: null },
    ]);
    assert.equal(isoDate(dataset.catalog.newest ?? 0), dayOf(60));
  });
});
