import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copiesToDelete, MAX_COPY_BYTES, type CopyInfo } from '../../../src/table/persist/table-store.js';

const DAY = 24 * 3600 * 1000;
const now = 1000 * DAY;
const copies = (...all: readonly (Partial<CopyInfo> & { readonly key: string })[]): ReadonlyMap<string, CopyInfo> =>
  new Map(all.map(({ key, ...info }) => [key, { etag: '"1"', library: '2', bytes: 100e6, used: now, ...info }]));
const space = { bytes: 100e6, quota: undefined, library: '2', now };

describe('copiesToDelete', () => {
  it('deletes nothing while there is space', () => {
    assert.deepEqual(copiesToDelete(copies({ key: 'a' }, { key: 'b' }), space), []);
  });

  it('deletes copies of other versions of the library, and those unused for 30 days', () => {
    const all = copies({ key: 'new' }, { key: 'other', library: '1' }, { key: 'old', used: now - 31 * DAY });
    assert.deepEqual(copiesToDelete(all, { ...space, bytes: 0 }), ['other', 'old']);
  });

  it('deletes those unused for longest until the new copy has space', () => {
    const all = copies(
      { key: 'b', used: now - 2 },
      { key: 'c', used: now - 1 },
      { key: 'a', used: now - 3 },
      { key: 'd' },
      { key: 'e' },
    );
    assert.deepEqual(copiesToDelete(all, { ...space, bytes: 200e6 }), ['a', 'b']);
  });

  it('keeps copies from the future after the clock was set back, and deletes them last', () => {
    const all = copies({ key: 'future', used: now + 400 * DAY }, { key: 'now' });
    assert.deepEqual(copiesToDelete(all, { ...space, bytes: 0 }), []);
    assert.deepEqual(copiesToDelete(all, { ...space, quota: 1000e6 }), ['now']);
  });

  it('leaves most of the space of the origin to the page', () => {
    assert.deepEqual(copiesToDelete(copies({ key: 'a' }), { ...space, quota: 600e6 }), ['a']);
    assert.equal(copiesToDelete(copies({ key: 'a' }), { ...space, quota: 300e6 }), undefined);
  });

  it('refuses a copy that is too large by itself', () => {
    assert.equal(copiesToDelete(copies(), { ...space, bytes: MAX_COPY_BYTES + 1 }), undefined);
  });
});
