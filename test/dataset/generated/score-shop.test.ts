import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreShop } from './score-shop.js';

describe('figures of generated shops', () => {
  it('are the same for the same seed @release', async () => {
    assert.deepEqual(await scoreShop(7), await scoreShop(7));
  });

  it('are compared in number and kind', async () => {
    const { title, figures } = await scoreShop(11);
    assert.ok(title.length > 0);
    assert.ok(figures.length >= 2);
  });
});
