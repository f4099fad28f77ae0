import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { spillFolder } from '../../src/endpoint/open-database.js';

describe('the folder for what DuckDB stores while it computes', () => {
  const own = process.cwd();
  const parent = mkdtempSync(path.join(tmpdir(), 'sales-spill-'));
  before(() => process.chdir(parent));
  after(() => {
    process.chdir(own);
    rmSync(parent, { recursive: true });
  });

  it('is another one for each database, and is not made before it is needed', async () => {
    const [one, other] = [await spillFolder(), await spillFolder()];
    assert.notEqual(one, other);
    assert.deepEqual([path.dirname(one), existsSync(one)], [process.cwd(), false]);
  });

  it('is removed after its process was killed, and not before', async () => {
    const name = await spillFolder();
    const ofProcess = (pid: number): string => {
      const folder = name.replace(`-${process.pid}-`, `-${pid}-`);
      mkdirSync(path.join(folder, 'files'), { recursive: true });
      return folder;
    };
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    const folders = [ofProcess(ended), ofProcess(process.ppid), ofProcess(process.pid), `${name}-before`];
    mkdirSync(folders[3]!);
    const [now, before] = [Date.now() / 1000, Date.now() / 1000 - 86_400];
    utimesSync(folders[2]!, now, now);
    // Of a process with the number of this one, a day ago.
    utimesSync(folders[3]!, before, before);
    await spillFolder();
    assert.deepEqual(folders.map(existsSync), [false, true, true, false]);
  });
});
