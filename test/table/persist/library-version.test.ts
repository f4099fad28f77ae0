import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { LIBRARY_VERSION } from '../../../src/table/persist/persisted.js';

describe('LIBRARY_VERSION', () => {
  it('is that of the package, so that a release does not use the copies of another', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    assert.equal(LIBRARY_VERSION, version);
  });
});
