// @release: public databases; truth-joined.test.ts has two with known figures
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sharedData, skipWithout } from '../shared-data.js';
import type { Truth } from './truth-checks.js';
import { scoreFiles } from './truth-figures.js';
import { someOf } from '../random.js';

interface SchemaSet {
  readonly name: string;
  /** Number of figures, and minimum number of roles, so that none drops out unseen. */
  readonly figures: number;
  readonly roles: number;
  /** The revenue of the truth where it is not net of refunds, which are deducted unless a page names the column. */
  readonly gross?: string;
}

const SETS: readonly SchemaSet[] = [
  { name: 'amazon-like', figures: 45, roles: 10 },
  { name: 'atliq', figures: 31, roles: 8 },
  { name: 'complete-journey', figures: 39, roles: 7 },
  { name: 'crm-erp', figures: 37, roles: 7 },
  { name: 'dvd-rental', figures: 24, roles: 7 },
  { name: 'fuzzy-factory', figures: 36, roles: 6, gross: 'price_usd' },
  { name: 'global-electronics', figures: 46, roles: 10 },
  { name: 'indian-ecommerce', figures: 47, roles: 10 },
];

for (const set of someOf(SETS, 3)) {
  const folder = `schemas/${set.name}/`;
  describe(`truth of ${set.name}, opened with nothing but its files`, { skip: skipWithout(folder) }, () => {
    it('answers every figure rightly', async () => {
      const truth = JSON.parse(readFileSync(sharedData(`${folder}${set.name}.truth.json`) ?? '', 'utf8')) as Truth;
      const files = (truth.files as readonly string[]).map((file) => sharedData(folder + file) ?? '');
      const { figures, roles } = await scoreFiles(
        files,
        truth,
        set.gross === undefined ? {} : { roles: `revenue: ${set.gross}` },
      );
      assert.deepEqual(
        figures.filter(({ status }) => status !== 'right'),
        [],
      );
      assert.equal(figures.length, set.figures);
      assert.ok(roles.right >= set.roles, roles.differing.join('; '));
    });
  });
}
