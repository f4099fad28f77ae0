import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementLine } from '../../.storybook/docs/element-line.js';

describe('elementLine', () => {
  it('says since which version an element is there, and what a page with it loads', () => {
    assert.equal(
      elementLine({ since: '0.1.0', kb: 76.6, workerKb: 129.4 }),
      'since 0.1.0 · 77 KB, and 129 KB in the worker (gzip)',
    );
  });

  it('has no weight before the build has measured one', () => {
    assert.equal(elementLine({ since: '0.2.0' }), 'since 0.2.0');
  });
});
