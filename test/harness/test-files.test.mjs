import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { affectedTests, isNamed, MAX_NODE_FILES } from '../../scripts/test-files.mjs';

const IMPORTS = new Map([
  ['src/util/sum.ts', []],
  ['src/engine/scan.ts', ['src/util/sum.ts']],
  ['src/elements/sales-kpi/model/view.ts', ['src/engine/scan.ts']],
  ['test/util/sum.test.ts', ['src/util/sum.ts']],
  ['test/engine/scan.test.ts', ['src/engine/scan.ts']],
  ['test/elements/sales-kpi/view.test.ts', ['src/elements/sales-kpi/model/view.ts']],
]);
const TESTS = [
  'test/elements/sales-kpi/view.test.ts',
  'test/engine/scan.test.ts',
  'test/util/sum.test.ts',
  'test/elements/sales-kpi/sales-kpi.browser.ts',
  'test/elements/sales-trend/sales-trend.browser.ts',
  'test/messages/english.test.ts',
  'test/docs/pages.test.mjs',
];

describe('isNamed', () => {
  it('is true for a file that an argument names, and false where the argument is a part of its folder alone', () => {
    const file = 'test/elements/sales-kpi/kpi-states.browser.ts';
    assert.deepEqual(
      [['kpi-states'], ['sales-kpi/kpi'], [file], ['sales-kpi'], []].map((wanted) => isNamed(file, wanted)),
      [true, true, true, false, false],
    );
  });
});

describe('affectedTests', () => {
  it('takes the tests that import a change, directly or by way of others, the nearest first', () => {
    const { node } = affectedTests(['src/util/sum.ts'], IMPORTS, TESTS);
    assert.deepEqual(node, ['test/util/sum.test.ts', 'test/engine/scan.test.ts', 'test/elements/sales-kpi/view.test.ts']);
    assert.deepEqual(affectedTests(['src/engine/scan.ts'], IMPORTS, TESTS).node, [
      'test/engine/scan.test.ts',
      'test/elements/sales-kpi/view.test.ts',
    ]);
  });

  it('takes the browser tests of the element that a change belongs to, and of no other', () => {
    const { browser } = affectedTests(['src/elements/sales-kpi/model/view.ts'], IMPORTS, TESTS);
    assert.deepEqual(browser, ['test/elements/sales-kpi/sales-kpi.browser.ts']);
  });

  it('takes a test that changed itself', () => {
    const file = 'test/elements/sales-trend/sales-trend.browser.ts';
    assert.deepEqual(affectedTests([file], IMPORTS, TESTS).browser, [file]);
  });

  it('knows the tests that read a file without importing it', () => {
    assert.deepEqual(affectedTests(['src/messages/de/kpi.json'], IMPORTS, TESTS).node, ['test/messages/english.test.ts']);
    assert.deepEqual(affectedTests(['docs/cms.md'], IMPORTS, TESTS).node, ['test/docs/pages.test.mjs']);
  });

  it('counts what is over its limit, and names the parts of the whole run that it leaves to others', () => {
    const many = Array.from({ length: MAX_NODE_FILES + 3 }, (_, index) => `test/many/${index}.test.ts`);
    const imports = new Map(many.map((file) => [file, ['src/util/sum.ts']]));
    const { node, left, parts } = affectedTests(['src/util/sum.ts'], imports, many);
    assert.deepEqual([node.length, left], [MAX_NODE_FILES, 3]);
    assert.deepEqual(parts, ['package', 'stories']);
  });
});
