import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deferred, Serial } from '../../src/util/promises.js';

describe('Serial', () => {
  it('starts a piece of work when the one before has ended', async () => {
    const serial = new Serial();
    const first = deferred<string>();
    const started: string[] = [];
    const one = serial.run(() => {
      started.push('one');
      return first.promise;
    });
    const two = serial.run(() => {
      started.push('two');
      return 2;
    });
    await new Promise(setImmediate);
    assert.deepEqual(started, ['one']);
    first.resolve('done');
    assert.deepEqual([await one, await two], ['done', 2]);
    assert.deepEqual(started, ['one', 'two']);
  });

  it('hands a failure to who asked and goes on with the next', async () => {
    const serial = new Serial();
    const bad = serial.run(() => {
      throw new Error('no');
    });
    const good = serial.run(() => Promise.resolve('yes'));
    await assert.rejects(bad, /no/);
    assert.equal(await good, 'yes');
  });

  it('starts work of a smaller rank before what waits, but none before work without a rank', async () => {
    const serial = new Serial();
    const first = deferred<undefined>();
    const started: string[] = [];
    const add = (name: string, rank?: number): Promise<unknown> => serial.run(() => started.push(name), rank);
    const all = [serial.run(() => first.promise), add('extra', 2), add('card', 0), add('page', 1), add('change')];
    all.push(add('later extra', 2), add('later card', 0), add('last card', 0));
    first.resolve(undefined);
    await Promise.all(all);
    assert.deepEqual(started, ['card', 'page', 'extra', 'change', 'later card', 'last card', 'later extra']);
  });
});
