import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { optionsOf } from '../../bench/options.mjs';

const BENCHES = ['load', 'steps'];
const of = (...argv) => optionsOf(argv, BENCHES);

describe('what a run of the bench measures', () => {
  it('is all at three numbers of rows, or at two beside one library', () => {
    assert.deepEqual(of().rows, [100_000, 1_000_000, 10_000_000]);
    assert.ok(of().libraries.length > 5);
    assert.deepEqual(of('--quick').rows, [100_000, 1_000_000]);
    assert.deepEqual(
      of('--quick').libraries.map(({ name }) => name),
      ['sales-elements', 'sales-elements (core)', 'duckdb-wasm'],
    );
  });

  it('is kept only where nothing of it was left out', () => {
    for (const whole of [[], ['--quick'], ['--quick', '--floor'], ['--as-built']]) assert.equal(of(...whole).isWhole, true);
    for (const part of [['load'], ['--rows=1000000'], ['--rounds=2'], ['--quick', '--libraries=duckdb-wasm']])
      assert.equal(of(...part).isWhole, false, part.join(' '));
  });

  it('is nothing where an argument is not understood', () => {
    assert.deepEqual(of('load', '--rows=1000,2000', '--rounds=3', '--libraries=arquero').problems, []);
    assert.deepEqual(of('laod', '--rows=10', '--rounds=0', '--libraries=duck').problems, [
      'laod',
      'duck',
      '--rounds=0',
      '--rows=10',
    ]);
  });
});
