import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset, QueryPlan, ResultValue } from '../../src/core.js';
import { roundDecimal } from '../../src/util/decimal.js';
import { randomOf, someOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';
import * as checks from './truth-checks.js';
import type { Truth } from './truth-checks.js';
import { FormFolder, FORMS, type Form } from './written-forms.js';

const US = 'sales/adventureworks/';
const EU = 'sales/adventureworks-eu/';

function truthOf(folder: string): Truth {
  return JSON.parse(readFileSync(sharedData(`${folder}${path.basename(folder)}.truth.json`) ?? '', 'utf8')) as Truth;
}

/** All files of a truth as they are, or in another form. */
async function filesOf(folder: string, form?: Form, written?: FormFolder): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const file of truthOf(folder).files as readonly string[]) {
    paths.push(form && written ? await written.write(folder + file, form) : (sharedData(folder + file) ?? ''));
  }
  return paths;
}

/** Opens files with no configuration but the list. */
function openAll(files: readonly string[]): Promise<Dataset> {
  return openDataset(files, { timeZone: 'UTC' });
}

function joinsOf({ catalog }: Dataset): readonly string[] {
  return catalog.joins
    .map(({ from, to }) => `${from.table}.${from.columns.join('+')} = ${to.table}.${to.columns.join('+')}`)
    .toSorted();
}

async function ask(dataset: Dataset, plan: QueryPlan): Promise<Record<string, ResultValue>[]> {
  return (await dataset.query(plan)).rows();
}

/** A list of a truth file as asked: texts, and numbers rounded to cents. */
function listOf(rows: readonly Record<string, ResultValue>[]): unknown[] {
  return rows.map((row) => Object.values(row).map((value) => (typeof value === 'number' ? roundDecimal(value, 2) : value)));
}

/** What is told of joins and roles; how files were read is told too. */
function toldOf({ warnings }: Dataset): readonly string[] {
  return warnings.map(({ code }) => code).filter((code) => !['mixed-types', 'guessed-encoding', 'na-as-missing'].includes(code));
}

const BINS = ['byMonth', 'byQuarter', 'byYear', 'byWeekday'];

/** What every truth of sales has, whatever tables its parts are in. */
function checkSales(
  get: () => { readonly dataset: Dataset; readonly truth: Truth },
  least: { readonly kpis: number; readonly lists: number },
): void {
  it('has the rows and the key figures', async () => {
    const { dataset, truth } = get();
    assert.equal(dataset.rowCount, truth.kpis.rows);
    const compared = await checks.checkKpis(dataset, truth);
    assert.ok(compared >= least.kpis, `only ${String(compared)} key figures`);
    await checks.checkExtent(dataset, truth);
  });

  for (const name of BINS) {
    it(`agrees ${name}`, async () => {
      const { dataset, truth } = get();
      await checks.checkBins(dataset, truth, name);
    });
  }

  it('agrees in ISO weeks', async () => {
    const { dataset, truth } = get();
    await checks.checkIsoWeeks(dataset, truth);
  });

  it('agrees by every dimension', async () => {
    const { dataset, truth } = get();
    const compared = await checks.checkDimensions(dataset, truth);
    assert.ok(compared >= least.lists, `only ${String(compared)} lists`);
  });

  it('ranks members', async () => {
    const { dataset, truth } = get();
    await checks.checkRankings(dataset, truth);
  });

  it('compares like with like', async () => {
    const { dataset, truth } = get();
    await checks.checkYears(dataset, truth);
    await checks.checkNewestPeriods(dataset, truth);
    await checks.checkLastMonth(dataset, truth);
  });

  it('knows new customers and those who return', async () => {
    const { dataset, truth } = get();
    await checks.checkCustomers(dataset, truth);
  });

  it('describes lines', async () => {
    const { dataset, truth } = get();
    await checks.checkLines(dataset, truth);
  });
}

const US_JOINS = [
  'product.ProductSubcategoryKey = product_subcategories.ProductSubcategoryKey',
  'product_subcategories.ProductCategoryKey = product_categories.ProductCategoryKey',
  'returns.ProductKey = product.ProductKey',
  'returns.ReturnDate = calendar.Date',
  'returns.TerritoryKey = territory.SalesTerritoryKey',
  'sales.CustomerKey = customer.CustomerKey',
  'sales.OrderDate = calendar.Date',
  'sales.ProductKey = product.ProductKey',
  'sales.TerritoryKey = territory.SalesTerritoryKey',
];

const US_ROLES = {
  date: 'OrderDate',
  order: 'OrderNumber',
  customer: 'sales.CustomerKey',
  'customer-name': 'name',
  product: 'ProductName',
  category: 'CategoryName',
  subcategory: 'SubcategoryName',
  region: 'Region',
  continent: 'Continent',
  country: 'Country',
  segment: 'Occupation',
  gender: 'Gender',
  quantity: 'OrderQuantity',
  price: 'ProductPrice',
  cost: 'ProductCost',
};

/** Undefined stands for the files as they are, which are CSV. */
const ALL_FORMS = someOf([undefined, ...FORMS], 1);

function nameOf(form: Form | undefined): string {
  return form === undefined ? '' : ` as ${form.name}`;
}

/** Sales of three years, returns, a product with two levels above it, customers, territories, a calendar. */
for (const form of ALL_FORMS) {
  describe(`truth of ten joined files${nameOf(form)}`, { skip: skipWithout(US) }, () => {
    const written = new FormFolder();
    let files: readonly string[];
    let dataset: Dataset;
    let truth: Truth;

    before(async () => {
      truth = truthOf(US);
      files = await filesOf(US, form, written);
      dataset = await openAll(files);
    });

    after(() => {
      written.remove();
    });

    it('finds the joins and the roles', () => {
      assert.deepEqual(joinsOf(dataset), US_JOINS);
      assert.deepEqual(dataset.roles, US_ROLES);
      // The table of returns has units and no amounts. The last line of the customers names the table they come from, which has no letters in other forms.
      assert.deepEqual(toldOf(dataset), [...(form ? [] : ['total-row']), 'returns-not-deducted']);
    });

    checkSales(() => ({ dataset, truth }), { kpis: 12, lists: 7 });

    it('keeps NA as a gender, since the file writes missing values as empty cells', async () => {
      const genders = await ask(dataset, { measures: ['revenue'], by: ['gender'] });
      assert.deepEqual(
        genders.map((row) => row.gender),
        ['F', 'M', 'NA'],
      );
    });

    it('aggregates returns at their own grain', async () => {
      const returns = truth.returns as Readonly<Record<string, unknown>>;
      const [all] = await ask(dataset, {
        measures: ['units = sum(ReturnQuantity)', 'rows = count(ReturnQuantity)', 'value = sum(ReturnQuantity * ProductPrice)'],
      });
      assert.deepEqual(listOf([all ?? {}]), [[returns.units, returns.rows, returns.value]]);
      const units = ['units = sum(ReturnQuantity)'];
      assert.deepEqual(listOf(await ask(dataset, { measures: units, by: ['category'] })), returns.byCategoryUnits);
      const months = await ask(dataset, { measures: units, by: ['month(date)'] });
      assert.deepEqual(
        months.map((row) => [String(row['month(date)']).slice(0, 7), row.units]),
        returns.byMonthUnits,
      );
      const top = await ask(dataset, { measures: units, by: ['product'], orderBy: ['-units'], limit: 10 });
      assert.deepEqual(listOf(top), returns.topProductsByUnits);
    });

    it('brings returns and sales together after each is aggregated', async () => {
      const rate = (truth.returns as Readonly<Record<string, number>>).unitReturnRate;
      const [row] = await ask(dataset, { measures: ['rate = sum(ReturnQuantity) / sum(OrderQuantity)', 'units'] });
      checks.assertNumber(row?.rate, rate, 'rate');
      assert.equal(row?.units, truth.kpis.units);
    });

    it('says what returns do not lead to', async () => {
      await assert.rejects(dataset.query({ measures: ['sum(ReturnQuantity)'], by: ['customer'] }), { code: 'not-related' });
    });

    it('finds the same in whatever order the files come @release', async () => {
      const random = randomOf(20261120);
      const shuffled = (): readonly string[] =>
        files
          .map((file) => ({ file, at: random() }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ file }) => file);
      for (const inOrder of someOf([files.toReversed(), shuffled(), shuffled()], 1)) {
        const other = await openAll(inOrder);
        assert.deepEqual(joinsOf(other), US_JOINS);
        assert.deepEqual(other.roles, US_ROLES);
        assert.equal((await ask(other, { measures: ['revenue'] }))[0]?.revenue, Number(truth.exact.revenue));
        other.close();
      }
    });
  });
}

/** A star with integer day keys, three of which lead to the calendar. */
for (const form of ALL_FORMS) {
  describe(`truth of a European star${nameOf(form)}`, { skip: skipWithout(EU) }, () => {
    const written = new FormFolder();
    let files: readonly string[];
    let dataset: Dataset;
    let truth: Truth;

    before(async () => {
      truth = truthOf(EU);
      files = await filesOf(EU, form, written);
      dataset = await openAll(files);
    });

    after(() => {
      written.remove();
    });

    it('finds the joins, the calendar in three roles, and the roles', () => {
      assert.deepEqual(joinsOf(dataset), [
        'FactInternetSales.CustomerKey = DIM_Customers.CustomerKey',
        'FactInternetSales.DueDateKey = DueDateKey.DateKey',
        'FactInternetSales.OrderDateKey = Dim_Calender.DateKey',
        'FactInternetSales.ProductKey = Dim_Products.ProductKey',
        'FactInternetSales.ShipDateKey = ShipDateKey.DateKey',
      ]);
      assert.deepEqual(dataset.roles, {
        date: 'OrderDateKey',
        order: 'SalesOrderNumber',
        customer: 'FactInternetSales.CustomerKey',
        'customer-name': 'Full Name',
        product: 'Product Name',
        category: 'Product Category',
        subcategory: 'Sub Category',
        city: 'Customer City',
        gender: 'Gender',
        revenue: 'SalesAmount',
        shipped: 'ShipDateKey',
      });
      assert.deepEqual(toldOf(dataset), []);
    });

    checkSales(() => ({ dataset, truth }), { kpis: 7, lists: 4 });

    it('knows the days to ship', async () => {
      const [row] = await ask(dataset, { measures: ['processing-days'] });
      checks.assertNumber(row?.['processing-days'], truth.daysToShip?.meanPerOrder, 'processing-days');
    });

    it('tells months of the calendar by order and by shipping date apart', async () => {
      const where = 'year(date): 2019-01-01';
      const ordered = await ask(dataset, { measures: ['revenue'], by: ['MonthNo'], where });
      const months = checks.listOf(truth, 'byMonth').filter(([month]) => String(month).startsWith('2019'));
      assert.deepEqual(
        listOf(ordered),
        months.map(([month, revenue]) => [Number(String(month).slice(5)), revenue]),
      );
      const shipped = await ask(dataset, { measures: ['revenue'], by: ['ShipDateKey.MonthNo'] });
      const alike = await ask(dataset, { measures: ['revenue'], by: ['month(ShipDateKey)'] });
      const byNumber = new Map<number, number>();
      for (const row of alike) {
        const number = Number(String(row['month(ShipDateKey)']).slice(5, 7));
        byNumber.set(number, roundDecimal((byNumber.get(number) ?? 0) + Number(row.revenue), 2));
      }
      assert.deepEqual(
        listOf(shipped),
        [...byNumber].toSorted(([a], [b]) => a - b),
      );
      assert.notDeepEqual(listOf(shipped), listOf(ordered));
    });

    it('finds the same in whatever order the files come @release', async () => {
      const other = await openAll(files.toReversed());
      assert.deepEqual(joinsOf(other), joinsOf(dataset));
      assert.deepEqual(other.roles, dataset.roles);
      assert.equal((await ask(other, { measures: ['revenue'] }))[0]?.revenue, Number(truth.exact.revenue));
    });
  });
}
