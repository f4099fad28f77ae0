// @release: random plans; sql-conformance.test.ts has a case for each feature of a plan
import { after, before, describe, it } from 'node:test';
import { seedsOf } from '../../random.js';
import { compareRandomPlans, limited } from './compare-random.js';
import { DuckSource } from './duck-source.js';

describe('the SQL engine on DuckDB', () => {
  let duck: DuckSource;
  before(async () => {
    duck = await DuckSource.open();
  });
  after(() => duck.close());

  it('answers random plans as the local engine does', (context) =>
    compareRandomPlans(context, { load: (table) => duck.load([table]), seeds: seedsOf(100) }));

  it('finds the first groups of random plans as the local engine does', (context) =>
    compareRandomPlans(context, { load: (table) => duck.load([table]), seeds: seedsOf(60), adapt: limited }));
});
