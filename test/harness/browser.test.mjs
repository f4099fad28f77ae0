import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findBrowser, findPackagedBrowser } from '../../scripts/browser.mjs';

const before = { ...process.env };

describe('findBrowser', () => {
  beforeEach(() => {
    delete process.env.CHROME_PATH;
    delete process.env.SALES_LONG;
  });
  afterEach(() => {
    delete process.env.CHROME_PATH;
    delete process.env.SALES_LONG;
    Object.assign(process.env, before);
  });

  it('finds a browser that is there', async () => {
    assert.ok(existsSync((await findBrowser()).executablePath));
  });

  it('takes that of the development dependencies, and in long runs an installed one', async (test) => {
    const packaged = await findPackagedBrowser();
    if (!packaged) return test.skip('it is for Linux on x64');
    const folder = await mkdtemp(path.join(tmpdir(), 'browser-'));
    try {
      const installed = path.join(folder, 'google-chrome');
      await writeFile(installed, '#!/bin/sh\necho Google Chrome 150.0.1\n');
      await chmod(installed, 0o755);
      process.env.PATH = folder;
      assert.equal((await findBrowser()).executablePath, packaged.executablePath);
      process.env.SALES_LONG = '1';
      assert.equal((await findBrowser()).executablePath, installed);
      return undefined;
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes the one that CHROME_PATH names', async () => {
    const { executablePath } = await findBrowser();
    process.env.CHROME_PATH = executablePath;
    assert.equal((await findBrowser()).executablePath, executablePath);
  });

  it('says what to do where CHROME_PATH names none', async () => {
    process.env.CHROME_PATH = import.meta.filename;
    await assert.rejects(findBrowser(), /^Error: CHROME_PATH is '.*browser\.test\.mjs', which does not answer --version: set it/);
  });
});
