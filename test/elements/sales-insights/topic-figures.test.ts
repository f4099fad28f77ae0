import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Dataset } from '../../../src/dataset/public-dataset.js';
import type { Finding, TopicName } from '../../../src/elements/sales-insights/model/finding.js';
import { TOPICS } from '../../../src/elements/sales-insights/attributes.js';
import { sharedData, skipWithout } from '../../shared-data.js';
import { isLong } from '../../random.js';
import { findingsOf, open, PLANTED, salesOf, TOGETHER } from './topic-data.js';
import { duckOfFiles, duckOfSales, FILES } from './topic-duck.js';
import type { DuckSales } from './topic-duck.js';
import { conditionOf, FIGURES } from './topic-figures.js';

/** As equal as sums of doubles in another order are. */
const CLOSE = 1e-9;

function assertNear(told: number | undefined, expected: number, title: string): void {
  const isNear = told !== undefined && Math.abs(told - expected) <= CLOSE * Math.max(Math.abs(expected), 1e-6);
  assert.ok(isNear, `${title}: ${told} is told, SQL says ${expected}`);
}

/** Compares all that a finding says with the rows themselves. */
async function assertTrue(finding: Finding, all: readonly Finding[], duck: DuckSales, dataset: Dataset): Promise<void> {
  const { worth, n, ...figures } = await FIGURES[finding.topic](duck, finding, all);
  assertNear(finding.impact.value, worth, `${finding.key} worth`);
  if (n !== undefined) assertNear(finding.n, n, `${finding.key} n`);
  assert.deepEqual(Object.keys(figures).sort(), Object.keys(finding.figures).sort(), finding.key);
  for (const [name, expected] of Object.entries(figures)) {
    assertNear(finding.figures[name]?.value, expected, `${finding.key} ${name}`);
  }
  const condition = conditionOf(finding);
  if (condition === undefined || finding.where === '') return;
  const [rows] = await duck.rows(`SELECT count(*) AS count FROM s WHERE ${condition}`);
  const [selected] = (await dataset.query({ measures: ['rows = count()'], where: finding.where })).rows();
  assert.equal(selected!.rows, rows!.count, `${finding.key}: ${finding.where}`);
}

/** Compares the findings of all topics; gives how many there were of each. */
async function compareAll(dataset: Dataset, duck: DuckSales): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const topic of TOPICS) {
    const findings = await findingsOf(dataset, topic);
    for (const finding of findings) await assertTrue(finding, findings, duck, dataset);
    counts[topic] = findings.length;
  }
  return counts;
}

describe('the figures of findings in made-up sales, beside SQL', () => {
  // By day topics that do not hide each other are planted in the same sales.
  for (const planted of isLong ? TOPICS.map((topic) => [topic]) : TOGETHER.slice(0, 2)) {
    it(`of ${planted.join(', ')}`, async () => {
      const sales = salesOf(1, planted);
      const duck = await duckOfSales(sales);
      const dataset = await open(sales.map((sale) => ({ ...sale })));
      for (const topic of planted) {
        const findings = await findingsOf(dataset, topic);
        for (const finding of findings) await assertTrue(finding, findings, duck, dataset);
        const [key, form, tone] = PLANTED[topic];
        const found = findings.find((one) => key.test(one.key));
        assert.deepEqual([found?.form, found?.tone], [form, tone], topic);
      }
      await duck.close();
    });
  }
});

describe('the figures of findings in public files, beside SQL', () => {
  const tables = (folder: string, names: readonly string[]): readonly string[] =>
    names.map((name) => `sales/${folder}/${name}.csv`);
  const files: Readonly<Record<keyof typeof FILES, readonly string[]>> = {
    superstore: ['sales/superstore/superstore.csv'],
    'online-retail': ['sales/online-retail/online-retail-2010-12_2011-02.csv'],
    supermarket: ['sales/supermarket/supermarket.csv'],
    adventureworks: [
      ...tables('adventureworks', [
        'sales_2020',
        'sales_2021',
        'sales_2022',
        'product',
        'product_subcategories',
        'product_categories',
      ]),
      ...tables('adventureworks', ['customer', 'territory', 'returns', 'calendar']),
    ],
    'adventureworks-eu': tables('adventureworks-eu', ['FactInternetSales', 'DIM_Customers', 'Dim_Products', 'Dim_Calender']),
  };
  const found: Readonly<Record<keyof typeof FILES, readonly TopicName[]>> = {
    superstore: ['discounts', 'season'],
    'online-retail': ['bundles'],
    supermarket: [],
    adventureworks: ['change', 'new-repeat', 'bundles'],
    'adventureworks-eu': ['falling'],
  };
  // Each topic is planted above.
  for (const name of isLong ? (Object.keys(FILES) as (keyof typeof FILES)[]) : []) {
    describe(name, { skip: skipWithout(files[name][0]!) }, () => {
      let duck: DuckSales;
      before(async () => {
        duck = await duckOfFiles(FILES[name]);
      });
      after(() => duck.close());

      it('has them to the last digit', async () => {
        const counts = await compareAll(await open(files[name].map((file) => sharedData(file)!)), duck);
        for (const topic of found[name]) assert.ok(counts[topic]! > 0, `nothing is found of ${topic}`);
      });
    });
  }
});
