import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { findBrowser } from '../../scripts/browser.mjs';

const { CHROME_PATH } = process.env;

describe('findBrowser', () => {
  afterEach(() => {
    if (CHROME_PATH === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = CHROME_PATH;
  });

  it('finds a browser that is there', async () => {
    const { executablePath } = await findBrowser();
    assert.ok(existsSync(executablePath));
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
