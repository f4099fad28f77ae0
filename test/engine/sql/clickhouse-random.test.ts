import { describe, it } from 'node:test';
import { seedsOf } from '../../random.js';
import { chdb, loadChdb, NO_CHDB } from './chdb-source.js';
import { compareRandomPlans, limited } from './compare-random.js';

const session = chdb();

describe('the SQL engine on ClickHouse', { skip: session === undefined && NO_CHDB }, () => {
  it('answers random plans as the local engine does', (context) =>
    compareRandomPlans(context, { load: (table) => loadChdb(session!, [table]), seeds: seedsOf(50) }));

  it('finds the first groups of random plans as the local engine does', (context) =>
    compareRandomPlans(context, { load: (table) => loadChdb(session!, [table]), seeds: seedsOf(30), adapt: limited }));
});
