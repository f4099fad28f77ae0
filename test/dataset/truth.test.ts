import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { someOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';
import * as checks from './truth-checks.js';
import type { Truth } from './truth-checks.js';
import { FormFolder, FORMS } from './written-forms.js';

interface TruthSet {
  readonly truth: string;
  readonly files: readonly string[];
  /** Whether the dates have a time of day. */
  readonly hours: boolean;
  /** Measures for which a role is missing. */
  readonly missing: readonly string[];
  /** How many key figures and lists by a dimension are compared at the least, so that none drops out unseen. */
  readonly kpis: number;
  readonly dimensions: number;
  /** Rows that equal an earlier one in all columns, and quantity × price of them. Counted in the file by a separate script. */
  readonly repeated?: { readonly count: number; readonly amount: number };
}

/** Reads a truth. What a newer one (`.r6.json`) says of orders replaces the older; its repeated orders are in truth-facts. */
function truthOf(file: string): Truth {
  const read = (name: string): Truth => JSON.parse(readFileSync(sharedData(name) ?? '', 'utf8')) as Truth;
  if (!file.endsWith('.r6.json')) return read(file);
  const [older, newer] = [read(file.replace('.r6.json', '.truth.json')), read(file)];
  const { repeatCustomerRate: _, ...kpis } = older.kpis;
  return { ...older, ...newer, kpis: { ...kpis, ...newer.kpis } };
}

const SUPERSTORE = 'sales/superstore/';
const SUPERMARKET = 'sales/supermarket/';
const NO_CUSTOMER = ['customers', 'new-customers', 'retention', 'repeat-rate'];

const SETS: readonly TruthSet[] = [
  {
    truth: `${SUPERSTORE}superstore.truth.json`,
    files: [
      'superstore.csv',
      ...[
        'dict.arrow',
        'snappy.parquet',
        'dict.arrows',
        'plain.arrow',
        'decimal-timestamp.arrow',
        'dict.lz4.arrow',
        'dict.zstd.arrows',
      ].map((form) => `formats/superstore.${form}`),
      ...['zstd', 'gzip', 'lz4_raw', 'brotli', 'uncompressed', 'double.snappy'].map(
        (codec) => `formats/superstore.${codec}.parquet`,
      ),
    ].map((file) => SUPERSTORE + file),
    hours: false,
    missing: ['delivery-days', 'conversion'],
    kpis: 13,
    dimensions: 8,
  },
  {
    truth: 'sales/superstore-de/superstore-de.truth.json',
    files: ['sales/superstore-de/superstore-de.csv'],
    hours: false,
    missing: ['processing-days', 'delivery-days', 'conversion'],
    kpis: 13,
    dimensions: 4,
  },
  {
    truth: 'sales/online-retail/online-retail-2010-12_2011-02.r6.json',
    files: ['sales/online-retail/online-retail-2010-12_2011-02.csv'],
    hours: true,
    missing: ['cost', 'profit', 'margin', 'discount-rate', 'processing-days', 'sellers'],
    kpis: 8,
    dimensions: 1,
    repeated: { count: 975, amount: 4821.35 },
  },
  {
    truth: `${SUPERMARKET}supermarket.truth.json`,
    files: ['csv', 'json', 'ndjson', 'columns-rows.json', 'nested.json', 'columnar.json'].map(
      (form) => `${SUPERMARKET}supermarket.${form}`,
    ),
    hours: true,
    missing: [...NO_CUSTOMER, 'discount-rate', 'processing-days', 'products'],
    kpis: 9,
    dimensions: 6,
  },
];

for (const set of SETS) {
  const csv = set.files.find((file) => file.endsWith('.csv')) ?? '';
  const asTheyAre = set.files.map((file) => ({ file, form: undefined }));
  for (const { file, form } of someOf([...asTheyAre, ...FORMS.map((each) => ({ file: csv, form: each }))], 1)) {
    describe(`truth of ${file}${form ? ` as ${form.name}` : ''}`, { skip: skipWithout(file) }, () => {
      const written = new FormFolder();
      let dataset: Dataset;
      let truth: Truth;

      before(async () => {
        truth = truthOf(set.truth);
        const path = form ? await written.write(file, form) : (sharedData(file) ?? '');
        dataset = await openDataset(path, { timeZone: 'UTC' });
      });

      after(() => {
        written.remove();
      });

      it('gives the columns their roles, and warns of repeated rows and of codes that differ in case only', () => {
        checks.checkRoles(dataset, truth);
        assert.deepEqual(
          dataset.warnings.map(({ code, count, params }) => ({ code, count, amount: params?.amount })),
          set.repeated
            ? [
                { code: 'like-names', count: 1, amount: undefined },
                { code: 'repeated-rows', ...set.repeated },
              ]
            : [],
        );
      });

      it('has the rows and the key figures', async () => {
        assert.equal(dataset.rowCount, truth.kpis.rows);
        const compared = await checks.checkKpis(dataset, truth);
        assert.ok(compared >= set.kpis, `only ${String(compared)} key figures`);
        await checks.checkExtent(dataset, truth);
      });

      for (const name of Object.keys(checks.BINS).filter((one) => one !== 'byHour' || set.hours)) {
        it(`agrees ${name}`, async () => {
          await checks.checkBins(dataset, truth, name);
        });
      }

      it('agrees in ISO weeks', async () => {
        await checks.checkIsoWeeks(dataset, truth);
      });

      it('agrees by every dimension', async () => {
        const compared = await checks.checkDimensions(dataset, truth);
        assert.ok(compared >= set.dimensions, `only ${String(compared)} lists`);
      });

      it('ranks members', async () => {
        await checks.checkRankings(dataset, truth);
      });

      it('compares like with like', async () => {
        await checks.checkYears(dataset, truth);
        await checks.checkNewestPeriods(dataset, truth);
        await checks.checkLastMonth(dataset, truth);
      });

      if (!set.missing.includes('customers')) {
        it('knows new customers and those who return', async () => {
          await checks.checkCustomers(dataset, truth);
        });
      }

      it('describes lines', async () => {
        await checks.checkLines(dataset, truth);
        if (truth.daysToShip === undefined || set.missing.includes('processing-days')) return;
        const [row] = (await dataset.query({ measures: ['processing-days'] })).rows();
        checks.assertNumber(row?.['processing-days'], truth.daysToShip.meanPerOrder, 'processing-days');
      });

      it('says which role is missing', async () => {
        for (const measure of set.missing) assert.equal(await checks.canAnswer(dataset, measure), false, measure);
      });
    });
  }
}
