import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sharedData, skipWithout } from '../shared-data.js';
import type { Truth } from './truth-checks.js';
import { scoreFiles } from './truth-figures.js';

interface SchemaSet {
  readonly name: string;
  /** Minimum number of right figures and roles; raised whenever detection gets better, never lowered. */
  readonly right: number;
  readonly roles: number;
  /** Figures that still differ from the truth without an error. A figure leaves this list for good when it is right or refused. */
  readonly wrong?: readonly string[];
}

const SETS: readonly SchemaSet[] = [
  {
    name: 'amazon-like',
    right: 37,
    roles: 8,
    wrong: ['customers', 'repeatCustomers', 'new customers by month', 'customers by month', 'retention by month'],
  },
  { name: 'atliq', right: 12, roles: 5, wrong: ['byRegion units'] },
  { name: 'complete-journey', right: 39, roles: 7 },
  { name: 'crm-erp', right: 17, roles: 6 },
  { name: 'dvd-rental', right: 24, roles: 7 },
  { name: 'fuzzy-factory', right: 19, roles: 5 },
  { name: 'global-electronics', right: 46, roles: 10 },
  { name: 'indian-ecommerce', right: 47, roles: 10 },
];

for (const set of SETS) {
  const folder = `schemas/${set.name}/`;
  describe(`truth of ${set.name}, opened with nothing but its files`, { skip: skipWithout(folder) }, () => {
    it('answers every figure rightly, or refuses it with a hint', async () => {
      const truth = JSON.parse(readFileSync(sharedData(`${folder}${set.name}.truth.json`) ?? '', 'utf8')) as Truth;
      const files = (truth.files as readonly string[]).map((file) => sharedData(folder + file) ?? '');
      const { figures, roles } = await scoreFiles(files, truth);
      const wrong = figures.filter(({ name, status }) => status === 'wrong' && set.wrong?.includes(name) !== true);
      assert.deepEqual(wrong, []);
      const right = figures.filter(({ status }) => status === 'right').length;
      assert.ok(right >= set.right, `${String(right)} of ${String(figures.length)} are right, ${String(set.right)} expected`);
      assert.ok(roles.right >= set.roles, roles.differing.join('; '));
      const unhelpful = figures.filter(({ status, hint }) => status === 'refused' && hint === undefined);
      assert.deepEqual(unhelpful, []);
    });
  });
}
