import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isStatedOnce } from '../../../src/elements/base/card/card-notices.js';

describe('isStatedOnce', () => {
  it('is true for doubts about amounts and for sales in another table, which concern all cards of a dashboard', () => {
    for (const code of ['other-sales', 'returns-not-deducted']) assert.equal(isStatedOnce({ code }), true, code);
    for (const code of ['not-appended', 'missing-values']) assert.equal(isStatedOnce({ code }), false, code);
  });
});
