import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { packageFiles } from '../../scripts/package-files.mjs';

it('src/worker/package-files.ts lists the modules of the tables in src/worker/serve (node scripts/package-files.mjs writes it)', async () => {
  const text = await packageFiles();
  assert.ok(text.includes("stats: new URL('./worker-stats.js', import.meta.url)"));
  assert.ok(!text.includes('worker-files'));
  assert.equal(await readFile('src/worker/package-files.ts', 'utf8'), text);
});
