// @release: the browser tests load the files of this build each day
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { buildFast } from '../../scripts/fast-build.mjs';

describe('buildFast', () => {
  it('makes every file that pages load by a fixed address, with the client next to the worker', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sales-'));
    try {
      await buildFast(folder);
      const made = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll(path.sep, '/'));
      const tags = (await readdir('src/define')).map((file) => `define/${file.replace(/\.ts$/, '.js')}`);
      const workers = (await readdir('src/worker', { recursive: true }))
        .map((file) => path.basename(file))
        .filter((file) => /^worker[-.]/.test(file));
      const expected = ['index.js', 'auto.js', 'core.js', 'stats.js', 'tokens.css', ...tags];
      for (const file of [...expected, ...workers.map((file) => `chunks/${file.replace(/\.ts$/, '.js')}`)])
        assert.ok(made.includes(file), file);
      const scripts = made.filter((file) => file.endsWith('.js'));
      const texts = await Promise.all(scripts.map((file) => readFile(path.join(folder, file), 'utf8')));
      const clients = scripts.filter((_, index) => texts[index].includes('new URL("./worker.js"'));
      assert.ok(clients.length > 0);
      for (const file of clients) assert.match(file, /^chunks\//);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
