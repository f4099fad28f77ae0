import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BatchedReads } from '../../../src/elements/base/card/size-controller.js';

/** A read that notes when it runs, and when its action does. */
const noting =
  (notes: string[], name: string): (() => () => void) =>
  () => {
    notes.push(`read ${name}`);
    return () => void notes.push(`act on ${name}`);
  };

test('all reads run before the first action, each once, after the code that adds them', async () => {
  const reads = new BatchedReads();
  const notes: string[] = [];
  reads.add(noting(notes, 'a'));
  reads.add(noting(notes, 'b'));
  assert.deepEqual(notes, []);
  await Promise.resolve();
  assert.deepEqual(notes, ['read a', 'read b', 'act on a', 'act on b']);
  reads.run();
  assert.equal(notes.length, 4);
});

test('reads run at once where somebody needs them, and those added by an action run later', async () => {
  const reads = new BatchedReads();
  const notes: string[] = [];
  reads.add(() => {
    notes.push('read a');
    return () => {
      reads.add(noting(notes, 'b'));
    };
  });
  reads.run();
  assert.deepEqual(notes, ['read a']);
  await Promise.resolve();
  assert.deepEqual(notes, ['read a', 'read b', 'act on b']);
});
