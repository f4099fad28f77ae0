import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as tests from 'node:test';
import * as daily from '../../scripts/daily-tests.mjs';

tests.describe('the tests of npm test', () => {
  daily.runAllTests(false);
  let ran = 0;
  daily.it('run', () => {
    ran += 1;
  });
  daily.it('are those without @release in their title, which ends with it: @release', () => assert.fail('it ran'));
  daily.describe('have suites that do not run either @release', () => {
    tests.it('fails', () => assert.fail('it ran'));
  });
  tests.it('were counted', () => assert.equal(ran, 1));

  tests.it('import the module that knows them, if they are not compiled', () => {
    const folder = path.resolve(import.meta.dirname, '..');
    const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.test.mjs'));
    const wrong = files.filter((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return / @release['`]/.test(text) && !text.includes('/scripts/daily-tests.mjs');
    });
    assert.deepEqual(wrong, []);
  });
});

tests.describe('the reporter of Node tests', () => {
  tests.it('counts what a test starts and what fails after its end', () => {
    const reporter = path.resolve(import.meta.dirname, '../../scripts/count-reporter.mjs');
    const code = `import { it } from 'node:test';
      it('ends', () => void setTimeout(() => { throw new Error('too late'); }));`;
    const { stdout, status } = spawnSync(
      process.execPath,
      [`--test-reporter=${reporter}`, '--test-reporter-destination=stdout', '--input-type=module', '--eval', code],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stdout, /Test "ends" .*too late/);
    assert.match(stdout, /^1 passed, 1 failed$/m);
  });
});
