import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingLine, countsIn } from '../../scripts/command.mjs';

describe('closingLine', () => {
  it('names skipped tests only where some were', () => {
    assert.equal(closingLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(closingLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
  });
});

describe('countsIn', () => {
  it('reads the last closing line of an output', () => {
    assert.deepEqual(countsIn('1 passed, 1 failed\nmore\n3 passed, 0 failed, 2 skipped\n'), {
      passed: 3,
      failed: 0,
      skipped: 2,
    });
  });
  it('finds none in other words', () => {
    assert.equal(countsIn('all 3 passed, 0 failed today'), undefined);
  });
});
