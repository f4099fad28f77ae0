import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flakyLines, MAX_AGAIN, runAgain } from '../../scripts/run-again.mjs';

/** A runner of made-up files: each fails as often as its list has titles, `{ name: [[titles of the first run], …] }`. It notes what it is asked. */
function runnerOf(failures) {
  const asked = [];
  const times = new Map();
  const run = async (names) => {
    asked.push(names);
    return names.map((name) => {
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      return { name, failed: failures[name]?.[time] ?? [] };
    });
  };
  return { run, asked };
}

describe('runAgain', () => {
  it('runs once what passes', async () => {
    const { run, asked } = runnerOf({});
    const { results, flaky } = await runAgain(['a', 'b'], run);
    assert.deepEqual(asked, [['a', 'b']]);
    assert.deepEqual(flaky, []);
    assert.deepEqual(results, [
      { name: 'a', failed: [] },
      { name: 'b', failed: [] },
    ]);
  });

  it('names a check that fails only at first, and counts its second run', async () => {
    const { run, asked } = runnerOf({ b: [['b: late']], c: [['c: late', 'c: later']] });
    const { results, flaky } = await runAgain(['a', 'b', 'c'], run);
    assert.deepEqual(asked, [['a', 'b', 'c'], ['b'], ['c']]);
    assert.deepEqual(flaky, ['b: late', 'c: late', 'c: later']);
    assert.ok(results.every(({ failed }) => failed.length === 0));
    assert.equal(flakyLines(flaky).split('\n')[0], 'flaky, passed when run again alone: b: late');
  });

  it('keeps a check that fails twice, and one that fails only at the second time', async () => {
    const { run } = runnerOf({
      a: [
        ['a: broken', 'a: late'],
        ['a: broken', 'a: new'],
      ],
    });
    const { results, flaky } = await runAgain(['a'], run);
    assert.deepEqual(results, [{ name: 'a', failed: ['a: broken', 'a: new'] }]);
    assert.deepEqual(flaky, ['a: late']);
  });

  it('runs nothing again where more fails than a busy machine explains', async () => {
    const names = Array.from({ length: MAX_AGAIN + 1 }, (_, index) => `file ${index}`);
    const { run, asked } = runnerOf(Object.fromEntries(names.map((name) => [name, [[`${name}: broken`]]])));
    const { results, flaky } = await runAgain(names, run);
    assert.equal(asked.length, 1);
    assert.deepEqual(flaky, []);
    assert.ok(results.every(({ failed }) => failed.length === 1));
  });
});
