import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

const DAYS = ['2023-01-27', '2023-01-28', '2023-01-29', '2023-02-25', '2023-02-26', '2023-03-31'];
const orders = DAYS.flatMap((date, index) => [
  { order_id: `A${index}`, order_date: date, revenue: 10 * 2 ** index },
  { order_id: `B${index}`, order_date: date, revenue: 0.5 },
]);
const calendar = Array.from({ length: 90 }, (_, index) => {
  const date = new Date(Date.UTC(2023, 0, 20 + index)).toISOString().slice(0, 10);
  return {
    date,
    'fiscal month': date < '2023-01-29' ? 'P12' : date < '2023-02-26' ? 'P01' : 'P02',
    holiday: date === '2023-01-29' ? 'yes' : 'no',
  };
});

describe('a calendar table', () => {
  it('is joined by its date, and its columns are dimensions and filters', async () => {
    const dataset = await openDataset({ tables: { orders, calendar } }, { timeZone: 'UTC' });
    const months = await dataset.query({ measures: ['revenue'], by: ['fiscal month'] });
    assert.deepEqual(months.rows(), [
      { 'fiscal month': 'P01', revenue: 121 },
      { 'fiscal month': 'P02', revenue: 481 },
      { 'fiscal month': 'P12', revenue: 31 },
    ]);
    const holidays = await dataset.query({ measures: ['revenue', 'orders'], where: 'holiday: yes' });
    assert.deepEqual(holidays.rows(), [{ revenue: 40.5, orders: 2 }]);
    dataset.close();
  });

  it('contains no orders, even if the day it is joined by is that of an invoice', async () => {
    const payments = Array.from({ length: 80 }, (_, index) => ({
      transaction_id: 500 + index,
      billing_period_start: calendar[index >> 1]!.date,
      customer_id: index % 9,
      net_revenue: 10,
    }));
    const dataset = await openDataset({ tables: { payments, calendar } }, { timeZone: 'UTC' });
    assert.equal(dataset.roles.date, 'billing_period_start');
    assert.equal(dataset.roles.order, 'transaction_id');
    dataset.close();
  });
});

describe('periods of a retail year', () => {
  it('are dates: a fiscal year has the number of the year in which it begins', async () => {
    const rows = [
      ['FY17 P01', 1],
      ['FY17 P02', 2],
      ['FY17 P12', 4],
      ['FY18 P01', 8],
    ].map(([period, revenue]) => ({ period, revenue }));
    const dataset = await openDataset(rows, { timeZone: 'UTC', fiscalStart: '4-5-4' });
    const months = await dataset.query({ measures: ['revenue'], by: ['month(date)'] });
    assert.deepEqual(months.rows(), [
      { 'month(date)': '2017-01-29', revenue: 1 },
      { 'month(date)': '2017-02-26', revenue: 2 },
      { 'month(date)': '2017-12-31', revenue: 4 },
      { 'month(date)': '2018-02-04', revenue: 8 },
    ]);
    dataset.close();
  });
});
