import assert from 'node:assert/strict';
import * as tests from 'node:test';
import * as daily from '../../scripts/daily-tests.mjs';

tests.describe('the tests of npm test', () => {
  let ran = 0;
  daily.it('run', () => {
    ran += 1;
  });
  daily.it('are those without @release in their title, which ends with it: @release', () => assert.fail('it ran'));
  daily.describe('have suites that do not run either @release', () => {
    tests.it('fails', () => assert.fail('it ran'));
  });
  tests.it('were counted', () => assert.equal(ran, 1));
});
