import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { DriversFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';

const REGIONS = ['North', 'South', 'East', 'West', null] as const;
const PRODUCTS = ['Tea', 'Bread', 'Lamp', 'Chair'] as const;

/** Two years alike, but that the West sells half as many in the second. */
const ROWS = [2023, 2024].flatMap((year) =>
  REGIONS.flatMap((region, r) =>
    PRODUCTS.map((product, p) => {
      const quantity = (10 + 2 * r + p) * (year === 2024 && region === 'West' ? 0.5 : 1);
      return {
        date: `${year}-0${1 + p}-05`,
        region,
        product,
        quantity,
        revenue: quantity * (5 + p),
      };
    }),
  ),
);

const open = (): Promise<Dataset> => openPublic(ROWS, {}, part);

const ask = (dataset: Dataset, by: readonly string[], more: object = {}): Promise<QueryResult> =>
  dataset.query({
    measures: ['revenue', 'units'],
    by,
    compare: 'previous-year',
    analysis: { kind: 'drivers', measure: 'revenue', quantity: 'units', ...more },
  });

const factsOf = (result: QueryResult): DriversFacts => result.facts.analysis as DriversFacts;

/** Two years of the products of two categories, in two regions, with a price of each product and a number of units. */
const catalogOf = (sold: (year: number, product: number) => readonly [units: number, price: number]): Promise<Dataset> =>
  openPublic(
    [2023, 2024].flatMap((year) =>
      PRODUCTS.flatMap((product, p) =>
        ['North', 'South'].map((region, r) => {
          const [units, price] = sold(year, p);
          return {
            date: `${year}-0${1 + p}-05`,
            region,
            category: p < 2 ? 'Food' : 'Home',
            product,
            quantity: units + r,
            revenue: (units + r) * price,
          };
        }),
      ),
    ),
    {},
    part,
  );

describe('the price effect', () => {
  const near = (value: number, expected: number): void =>
    assert.ok(Math.abs(value - expected) < 1e-6, `${String(value)} is not ${String(expected)}`);
  const effectsOf = async (dataset: Dataset, by: readonly string[]) =>
    factsOf(await ask(dataset, by, { dimensions: by, priceBy: 'product' })).priceVolumeMix!;

  it('is nothing where products sell at their prices in another mix, whatever the dimensions', async () => {
    // Bread for 2 gives way to tea for 20 within one category.
    const dataset = await catalogOf((year, p) => [
      [year === 2023 ? 10 : 90, year === 2023 ? 90 : 10, 40, 40][p]!,
      [20, 2, 30, 50][p]!,
    ]);
    for (const by of [['region'], ['category', 'region'], ['region', 'product']]) {
      const { dimension, volume, mix, price } = await effectsOf(dataset, by);
      assert.equal(dimension, 'product');
      near(volume, 0);
      near(price, 0);
      near(mix, 2 * 80 * (20 - 2));
    }
  });

  it('is all of the change where only prices rise', async () => {
    const dataset = await catalogOf((year, p) => [50, [20, 2, 30, 50][p]! * (year === 2023 ? 1 : 1.1)]);
    const { volume, mix, price } = await effectsOf(dataset, ['region']);
    near(volume, 0);
    near(mix, 0);
    near(price, 101 * 102 * 0.1);
  });
});

describe('the drivers of an answer', () => {
  it('names who made the change, with effects that add up', async () => {
    const result = await ask(await open(), ['region', 'product']);
    const { change, priceVolumeMix, causes, before, after } = factsOf(result);
    assert.deepEqual(
      causes.map(({ members, driver }) => [members, driver]),
      [[[{ dimension: 'region', member: 'West' }], 'volume']],
    );
    assert.ok(Math.abs(causes[0]!.contribution - change) < 1e-6);
    assert.ok(Math.abs(after - before - change) < 1e-9);
    assert.ok(Math.abs(priceVolumeMix!.volume + priceVolumeMix!.mix + priceVolumeMix!.price - change) < 1e-9);
    for (const dimension of ['region', 'product']) {
      const effects = result
        .rows()
        .filter((row) => row.dimension === dimension)
        .map(({ effect }) => effect as number);
      assert.ok(Math.abs(effects.reduce((sum, effect) => sum + effect, 0) - change) < 1e-9);
    }
    const regions = result.rows().filter((row) => row.dimension === 'region');
    assert.equal(regions[0]!.member, 'West');
    assert.ok(regions.some(({ member, effect }) => member === null && effect === 0));
  });

  it('puts what is not told one by one in a row of its own', async () => {
    const rows = (await ask(await open(), ['region', 'product'], { dimensions: ['region'], limit: 2 })).rows();
    assert.deepEqual(
      rows.map(({ dimension }) => dimension),
      ['region', 'region', 'region'],
    );
    assert.equal(rows[2]!.member, '(other)');
  });

  it('leaves volume and price together where pieces are not asked', async () => {
    assert.equal(factsOf(await ask(await open(), ['region'], { quantity: undefined })).priceVolumeMix, undefined);
  });

  it('says what is wrong', async () => {
    const dataset = await open();
    const alone = dataset.query({ measures: ['revenue'], by: ['region'], analysis: { kind: 'drivers', measure: 'revenue' } });
    await assert.rejects(alone, { code: 'bad-option', message: /revenue\.previous/ });
    await assert.rejects(ask(dataset, ['region'], { measure: 'sales' }), { code: 'bad-option' });
    await assert.rejects(ask(dataset, ['region'], { dimensions: ['shop'] }), { code: 'bad-option' });
    const ratio = dataset.query({
      measures: ['share(revenue)'],
      by: ['region'],
      compare: 'previous-year',
      analysis: { kind: 'drivers', measure: 'share(revenue)' },
    });
    await assert.rejects(ratio, { code: 'bad-type' });
  });

  it(
    'has the figures of plain questions on a public file @release',
    { skip: skipWithout('sales/superstore/superstore.csv') },
    async () => {
      const dataset = await openPublic(sharedData('sales/superstore/superstore.csv')!, {}, part);
      const by = ['region', 'category', 'segment'];
      const result = await ask(dataset, by);
      for (const dimension of by) {
        const plain = await dataset.query({ measures: ['revenue'], by: [dimension], compare: 'previous-year' });
        for (const row of plain.rows()) {
          const told = result.rows().find((one) => one.dimension === dimension && one.member === row[dimension])!;
          assert.ok(Math.abs((told.effect as number) - (row['revenue.change'] as number)) < 1e-6, `${dimension} ${told.member}`);
        }
      }
      const whole = (await dataset.query({ measures: ['revenue'], compare: 'previous-year' })).rows()[0]!;
      assert.ok(Math.abs(factsOf(result).change - (whole['revenue.change'] as number)) < 1e-6);
    },
  );
});
