import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { answerOf } from '../../../src/elements/sales-dashboard/model/worth.js';
import * as regions from '../../../src/util/places/regions.js';

const isMapOf = async (states: readonly (string | null)[], by = 'state'): Promise<boolean | undefined> => {
  const dataset = await openDataset(states.map((state) => ({ [by]: state, revenue: 5 })));
  const result = await dataset.query({ measures: ['revenue'], by: [by] });
  dataset.close();
  return answerOf(result, regions).isOnMap;
};

describe('answerOf with names of states', () => {
  it('is on a map for states of the USA, by name or code', async () => {
    assert.equal(await isMapOf(['Texas', 'new york', 'Utah', 'District of Columbia']), true);
    assert.equal(await isMapOf(['TX', 'NY', 'CA', 'OH']), true);
  });

  it('is on a map for states of another country with a map', async () => {
    assert.equal(await isMapOf(['Bayern', 'Hessen', 'Sachsen', 'Berlin']), true);
    assert.equal(await isMapOf(['SP', 'RJ', 'MG', 'PR', 'SC']), true);
  });

  it('is on no map for states of several countries, of countries without a map, and for other members', async () => {
    assert.equal(await isMapOf(['Bayern', 'Texas', 'Ontario', 'Berlin']), undefined);
    assert.equal(await isMapOf(['Harju', 'Tartu', 'Pärnu']), undefined);
    assert.equal(await isMapOf(['Texas', 'Utah'], 'product'), undefined);
  });
});
