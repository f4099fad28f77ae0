import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, day, open, rows, type Tables } from './joined-helpers.js';

const amountAt = (at: number): number => 100 + ((at * 37) % 900);

/** Two rows for each of 40 bookings: on an account of customers and on one of sales. */
const booked = (row: (at: number, isDebit: boolean) => Record<string, unknown>): Tables => ({
  lines: rows(80, (index) => ({
    transaction: 5000 + Math.floor(index / 2),
    date: day(Math.floor(index / 2)),
    account: 1000 + ((index * 7) % 13),
    ...row(Math.floor(index / 2), index % 2 === 0),
  })),
});

async function isRefused(tables: Tables): Promise<void> {
  const dataset = await open(tables);
  const note = dataset.warnings.find(({ code }) => code === 'not-sales');
  assert.equal(note?.params?.unit, 'bookings');
  for (const measure of ['revenue', 'orders', 'customers'])
    await assert.rejects(ask(dataset, measure), { code: 'missing-role' }, measure);
  assert.deepEqual(dataset.catalog.questions ?? [], []);
  dataset.close();
}

describe('balanced bookings are no revenue, orders or customers', () => {
  it('with a sign', () => isRefused(booked((at, isDebit) => ({ amount: isDebit ? amountAt(at) : -amountAt(at) }))));

  it('with a mark of debit and credit', () =>
    isRefused(booked((at, isDebit) => ({ amount: amountAt(at), type: isDebit ? 'Debit' : 'Credit' }))));

  it('in a column of debit and one of credit', () =>
    isRefused(booked((at, isDebit) => ({ debit: isDebit ? amountAt(at) : null, credit: isDebit ? null : amountAt(at) }))));

  it('unbalanced ones with an account on the other side, under the name of revenue', () =>
    isRefused({
      Buchungen: rows(60, (at) => ({
        Umsatz: amountAt(at),
        'Soll/Haben-Kennzeichen': at % 5 === 4 ? 'H' : 'S',
        Konto: 10000 + (at % 9),
        Gegenkonto: at % 3 === 0 ? 8400 : 1200 + (at % 4),
        Belegdatum: day(at),
        Belegfeld: `RE${String(at)}`,
      })),
    }));
});

describe('sales', () => {
  it('stay sales where refunds leave a rest', async () => {
    const dataset = await open(
      booked((at, isDebit) => ({ amount: isDebit ? amountAt(at) : -amountAt(at) + (at === 3 ? 5 : 0) })),
    );
    assert.equal(
      dataset.warnings.some(({ params }) => params?.unit === 'bookings'),
      false,
    );
    dataset.close();
  });
});
