// @release: public files without their lists; truth.test.ts and truth-joined.test.ts check the same figures with them
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import Papa from 'papaparse';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { sharedData, skipWithout } from '../shared-data.js';
import * as checks from './truth-checks.js';
import type { Truth } from './truth-checks.js';

type CsvRow = Readonly<Record<string, string>>;

function truthOf(file: string): Truth {
  return JSON.parse(readFileSync(sharedData(file) ?? '', 'utf8')) as Truth;
}

/** The rows of a file as another reader sees them. */
function rowsOf(file: string, encoding: 'latin1' | 'utf8'): readonly CsvRow[] {
  return Papa.parse<CsvRow>(readFileSync(sharedData(file) ?? '', encoding), { header: true, skipEmptyLines: true }).data;
}

async function valueOf(dataset: Dataset, measure: string): Promise<unknown> {
  return Object.values((await dataset.query({ measures: [measure] })).rows()[0] ?? {})[0];
}

const YEARS = 'sales/adventureworks/sales_2020.csv';

describe('truth of three yearly files, unjoined', { skip: skipWithout(YEARS) }, () => {
  let dataset: Dataset;
  let truth: Truth;

  before(async () => {
    truth = truthOf('sales/adventureworks/adventureworks.truth.json');
    const files = ['2020', '2021', '2022'].map((year) => sharedData(`sales/adventureworks/sales_${year}.csv`) ?? '');
    dataset = await openDataset(files.join(' '));
  });

  it('is one table by order date, not by stock date', async () => {
    assert.deepEqual(dataset.roles, {
      date: 'OrderDate',
      order: 'OrderNumber',
      customer: 'CustomerKey',
      product: 'ProductKey',
      quantity: 'OrderQuantity',
    });
    assert.equal(dataset.rowCount, truth.kpis.rows);
    await checks.checkExtent(dataset, truth);
  });

  it('counts orders, customers and units, but knows no revenue', async () => {
    assert.ok((await checks.checkKpis(dataset, truth)) >= 6);
    for (const measure of ['revenue', 'aov', 'profit']) assert.equal(await checks.canAnswer(dataset, measure), false, measure);
    for (const name of ['byMonth', 'byQuarter', 'byYear', 'byWeekday']) await checks.checkBins(dataset, truth, name);
    await checks.checkCustomers(dataset, truth);
  });
});

const FACTS = 'sales/adventureworks-eu/FactInternetSales.csv';

describe('truth of a European fact table, unjoined', { skip: skipWithout(FACTS) }, () => {
  let dataset: Dataset;
  let truth: Truth;

  before(async () => {
    truth = truthOf('sales/adventureworks-eu/adventureworks-eu.truth.json');
    dataset = await openDataset(sharedData(FACTS) ?? '');
  });

  it('has its key figures and periods', async () => {
    assert.equal(dataset.roles.date, 'OrderDateKey');
    await checks.checkExtent(dataset, truth);
    assert.ok((await checks.checkKpis(dataset, truth)) >= 6);
    for (const name of ['byMonth', 'byQuarter', 'byYear', 'byWeekday']) await checks.checkBins(dataset, truth, name);
    await checks.checkIsoWeeks(dataset, truth);
  });

  it('compares like with like', async () => {
    await checks.checkYears(dataset, truth);
    await checks.checkNewestPeriods(dataset, truth);
    await checks.checkLastMonth(dataset, truth);
  });

  it('knows its customers and the days to ship', async () => {
    await checks.checkCustomers(dataset, truth);
    await checks.checkRankings(dataset, { ...truth, topProducts: [], bottomProducts: [] });
    await checks.checkLines(dataset, truth);
    checks.assertNumber((await valueOf(dataset, 'processing-days')) as number, truth.daysToShip?.meanPerOrder, 'processing-days');
  });
});

const SUPERSTORE = 'sales/superstore/superstore.csv';

describe('truth counted from the rows', { skip: skipWithout(SUPERSTORE) }, () => {
  it('weights the discount by gross revenue', async () => {
    let gross = 0;
    let off = 0;
    for (const row of rowsOf(SUPERSTORE, 'latin1')) {
      const whole = Number(row.Sales) / (1 - Number(row.Discount));
      gross += whole;
      off += whole * Number(row.Discount);
    }
    const expected = off / gross;
    for (const file of [SUPERSTORE, 'sales/superstore-de/superstore-de.csv']) {
      const dataset = await openDataset(sharedData(file) ?? '');
      checks.assertNumber((await valueOf(dataset, 'discount-rate')) as number, expected, `discount-rate of ${file}`);
    }
  });

  it('counts returned orders by negative lines and cancelled numbers', async () => {
    const file = 'sales/online-retail/online-retail-2010-12_2011-02.csv';
    const orders = new Set<string>();
    const returned = new Set<string>();
    for (const { InvoiceNo = '', Quantity } of rowsOf(file, 'utf8')) {
      orders.add(InvoiceNo);
      if (InvoiceNo.startsWith('C') || Number(Quantity) < 0) returned.add(InvoiceNo);
    }
    const dataset = await openDataset(sharedData(file) ?? '');
    checks.assertNumber((await valueOf(dataset, 'return-rate')) as number, returned.size / orders.size, 'return-rate');
  });

  it('counts only documents with a sale as orders of a customer', async () => {
    const file = 'sales/online-retail/online-retail-2010-12_2011-02.csv';
    const ordersOf = new Map<string, Set<string>>();
    for (const { InvoiceNo = '', CustomerID = '', Quantity, UnitPrice } of rowsOf(file, 'utf8')) {
      if (CustomerID === '') continue;
      const orders = ordersOf.get(CustomerID) ?? new Set();
      ordersOf.set(CustomerID, orders);
      if (Number(Quantity) > 0 && Number(UnitPrice) > 0) orders.add(InvoiceNo);
    }
    const repeated = [...ordersOf.values()].filter(({ size }) => size > 1).length;
    const dataset = await openDataset(sharedData(file) ?? '');
    checks.assertNumber((await valueOf(dataset, 'repeat-rate')) as number, repeated / ordersOf.size, 'repeat-rate');
  });
});
