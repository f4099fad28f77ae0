// @release: the same files again under other names; the tests of detection have small tables without names
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { sharedData, skipWithout } from '../shared-data.js';

const SETS = [
  'amazon-like',
  'atliq',
  'complete-journey',
  'crm-erp',
  'dvd-rental',
  'fuzzy-factory',
  'global-electronics',
  'indian-ecommerce',
];

const MEASURES = ['revenue', 'cost', 'profit', 'units', 'orders', 'customers', 'products', 'repeat-rate', 'count()', 'min(date)'];

const DIMENSIONS = [
  'month(date)',
  'customer',
  'product',
  'category',
  'region',
  'country',
  'city',
  'store',
  'channel',
  'status',
  'seller',
];

/** All figures that a data set gives, and the code of the error where it gives none. */
async function figuresOf(dataset: Dataset): Promise<Readonly<Record<string, unknown>>> {
  const figures: Record<string, unknown> = {};
  for (const measure of MEASURES) {
    for (const by of ['', ...DIMENSIONS]) {
      const plan = { measures: [`m = ${measure}`], ...(by === '' ? {} : { by: [by] }) };
      figures[`${measure} by ${by}`] = await dataset.query(plan).then(
        (result) => result.rows(),
        (error: unknown) => (error as { code: string }).code,
      );
    }
  }
  return figures;
}

describe('the same files under names that say nothing', () => {
  for (const set of SETS) {
    const folder = `schemas/${set}/`;
    it(`give the same figures: ${set}`, { skip: skipWithout(folder) }, async () => {
      const { files } = JSON.parse(readFileSync(sharedData(`${folder}${set}.truth.json`) ?? '', 'utf8')) as {
        readonly files: readonly string[];
      };
      const paths = files.map((file) => sharedData(folder + file) ?? '');
      const named = await openDataset(paths, { timeZone: 'UTC' });
      const tables = Object.fromEntries(paths.map((path, index) => [`export_${String(index + 1)}`, path]));
      const unnamed = await openDataset({ tables }, { timeZone: 'UTC' });
      assert.equal(unnamed.rowCount, named.rowCount);
      assert.deepEqual(await figuresOf(unnamed), await figuresOf(named));
    });
  }
});
