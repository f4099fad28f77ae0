// @release: drives a page that is not in the package over four files; compose-parts.test.ts has the parts of the page
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chooseFiles, copied, openComposer, openCopy, painted, startComposer } from './compose-page.mjs';

/** Files of orders: the one of the repository, and public sets of all kinds of columns. */
const SETS = [
  'test/fixtures/orders-small.csv',
  '../shared/data/sales/superstore/superstore.csv',
  '../shared/data/sales/supermarket/supermarket.csv',
  '../shared/data/sales/online-retail/online-retail-2010-12_2011-02.csv',
];

describe('the composer', () => {
  let started;
  before(async () => (started = await startComposer()));
  after(() => started?.close());

  for (const file of SETS) {
    const skip = existsSync(file) ? false : `skipped: ${file} is not there`;
    it(`offers only widgets that run over ${path.basename(file)}, also on the copied page`, { skip }, async () => {
      const { page, problems, close } = await openComposer(started);
      try {
        await chooseFiles(page, file);
        const kinds = await page.locator('.kind:enabled').evaluateAll((all) => all.map(({ dataset }) => dataset.kind));
        assert.ok(kinds.length >= 10, kinds.join());
        for (const kind of kinds) await page.locator(`[data-kind=${kind}]`).click();
        await painted(page);
        assert.deepEqual(await page.locator('.problem').allTextContents(), []);
        assert.equal(await page.locator('.widgets li').count(), kinds.length);
        const copy = await openCopy(started, await copied(page, 'Page'), [file]);
        assert.equal(copy.tags.length, kinds.length + 1);
        assert.deepEqual(copy.errors, []);
        assert.deepEqual(problems, []);
      } finally {
        await close();
      }
    });
  }
});
