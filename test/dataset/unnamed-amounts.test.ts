import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describe as describeData, openDataset, type SalesError } from '../../src/core.js';
import { ask, day } from './joined-helpers.js';

/** A file of sixty rows. */
const file = (head: string, row: (at: number) => string): File =>
  new File([[head, ...Array.from({ length: 60 }, (_, at) => row(at))].join('\n')], 'data.csv');

/** The error of the revenue of a file. */
async function errorOf(data: File, options: Parameters<typeof openDataset>[1] = {}): Promise<SalesError> {
  const dataset = await openDataset(data, { timeZone: 'UTC', ...options });
  let found: unknown;
  await ask(dataset, 'revenue').catch((error: unknown) => (found = error));
  dataset.close();
  assert.ok(found, 'there is a revenue');
  return found as SalesError;
}

const cents = (at: number): string => (12.5 + at * 3.25).toFixed(2);

describe('an amount under a name without a word of sales', () => {
  for (const [name, head, row, total] of [
    ['pay_amount', 'date,student_id,pay_amount', (at: number) => `${day(at)},${String(100 + (at % 7))},${cents(at)}`, 6502.5],
    [
      'τιμή ποσό',
      'ημερομηνία,πελάτης,τιμή ποσό',
      (at: number) => `${day(at)},P${String(at % 7)},${String(15_000 + (at % 23) * 500)}`,
      1_198_500,
    ],
    ['Amount_price', 'Order_ID,Datum,Amount_price', (at: number) => `${String(at)},${day(at)},${cents(at)}`, 6502.5],
    ['amount_due', 'invoice_id,invoice_date,amount_due', (at: number) => `${String(at)},${day(at)},${cents(at)}`, 6502.5],
    [
      'tuition_fee',
      'invoice_date,member,course,tuition_fee',
      (at: number) => `${day(at)},M${String(at % 9)},${['Yoga', 'Spin'][at % 2]!},${cents(at)}`,
      6502.5,
    ],
    ['Wert XY', 'Tag,Wert XY', (at: number) => `${day(at)},${cents(at)}`, 6502.5],
    ['foo', 'date,product,foo', (at: number) => `${day(at)},P${String(at % 7)},$${cents(at)}`, 6502.5],
  ] as const)
    it(`is offered with its sum: ${name}`, async () => {
      const error = await errorOf(file(head, row));
      assert.equal(error.code, 'missing-role');
      assert.deepEqual(error.readings, [{ roles: { revenue: name }, of: [name], total }]);
      assert.ok(error.hint.startsWith(`The column may be '${name}', with a total of ${total.toLocaleString('en')}.`), error.hint);
      assert.ok(error.hint.includes(`roles="revenue: ${name}"`));
      const chosen = await openDataset(file(head, row), { timeZone: 'UTC', roles: { revenue: name } });
      assert.equal(await ask(chosen, 'revenue'), total);
    });

  it('is never offered for the rate of an ad or the commission of a portal', async () => {
    const rates = 'Date,Ad unit,Page RPM (EUR),CPC (EUR)';
    const ads = await errorOf(file(rates, (at) => `${day(at)},U${String(at % 3)},${cents(at)},${cents(at + 1)}`));
    assert.deepEqual(ads.readings, []);
    const booked = 'Buchungsnummer;Gebucht am;Kommissionsbetrag';
    const portal = await errorOf(file(booked, (at) => `B${String(at)};${day(at)};${cents(at)}`));
    assert.deepEqual(portal.readings, []);
  });

  it('is no fee next to another amount', async () => {
    const row = (at: number): string => `${day(at)},M${String(at % 9)},${cents(at)},1.50`;
    const { readings } = await errorOf(file('date,customer,foo,platform_fee', row));
    assert.deepEqual(readings, [{ roles: { revenue: 'foo' }, of: ['foo'], total: 6502.5 }]);
  });

  it('is the actual amount next to a budget, without the rows of costs', async () => {
    const kinds = ['Revenue', 'Cost'] as const;
    const row = (at: number): string => `${day(at)},${kinds[at % 2]!},G${String(at % 6)},${String(1000 + at)},${cents(at)}`;
    const total = Array.from({ length: 30 }, (_, at) => Number(cents(2 * at))).reduce((sum, one) => sum + one);
    const error = await errorOf(file('date,type,category,budget,actual', row));
    assert.deepEqual(error.readings, [{ roles: { revenue: 'actual' }, of: ['actual'], total }]);
  });

  it('is the revenue where its name says a currency and that it is net', async () => {
    const row = (at: number): string => `${day(at)};K${String(at % 7)};${cents(at).replace('.', ',')}`;
    const dataset = await openDataset(file('Datum;Kunde;EUR netto', row), { timeZone: 'UTC' });
    assert.equal(await ask(dataset, 'revenue'), 6502.5);
    dataset.close();
  });

  it('is offered by its name first, then by its size, and times the pieces', async () => {
    const price = (at: number): number => 15_000 + (at % 23) * 500;
    const row = (at: number): string =>
      `${day(at)},${String(price(at))},${String(1 + (at % 4))},${String(price(at) * (1 + (at % 4)))}`;
    const { readings } = await errorOf(file('ημερομηνία,τιμή ποσό,ποσότητα,pay_amount', row));
    assert.deepEqual(
      readings.map(({ of, total }) => [of.join(' × '), total]),
      [
        ['pay_amount', 2_993_500],
        ['τιμή ποσό', 1_198_500],
        ['τιμή ποσό × ποσότητα', 2_993_500],
      ],
    );
  });

  it('is a question in the description of the data', async () => {
    const { questions } = await describeData(
      file('date,Wert XY', (at) => `${day(at)},${cents(at)}`),
      { timeZone: 'UTC' },
    );
    assert.deepEqual(
      questions.map(({ role, readings }) => [role, readings.map(({ of, total }) => [of, total])]),
      [['revenue', [[['Wert XY'], 6502.5]]]],
    );
  });

  for (const [what, head, row] of [
    [
      'measurements',
      'date,latitude,weight,temp',
      (at: number) => `${day(at)},${(50 + at / 71).toFixed(5)},${cents(at)},${String(at % 9)}.5`,
    ],
    [
      'ratings, ages and numbers',
      'date,rating,age,foo_ref',
      (at: number) => `${day(at)},${String(1 + (at % 5))},${String(20 + (at % 40))},${String(10_001 + at * 3)}`,
    ],
    ['prices', 'date,AveragePrice,unit price', (at: number) => `${day(at)},${cents(at)},${cents(at + 1)}`],
    [
      'costs, taxes and fees',
      'date,cost,tax amount,shipping fee',
      (at: number) => `${day(at)},${cents(at)},${cents(at + 1)},${cents(at + 2)}`,
    ],
    ['quotes', 'quote_no,quote_date,customer,amount', (at: number) => `${String(at)},${day(at)},K${String(at % 5)},${cents(at)}`],
    ['counts', 'date,clicks,foo', (at: number) => `${day(at)},${String(at * 3)},${String(1 + (at % 9))}`],
  ] as const)
    it(`is not seen in ${what}`, async () => {
      const error = await errorOf(file(head, row));
      assert.deepEqual([error.code, error.readings], ['missing-role', []]);
    });

  it('is not offered where the page removes the role', async () => {
    const error = await errorOf(
      file('date,Wert XY', (at) => `${day(at)},${cents(at)}`),
      { roles: { revenue: '' } },
    );
    assert.deepEqual(error.readings, []);
  });
});
