// Errors have their English in src/messages: out of the first code of a page, and each text is used.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';

const GROUPS = ['error-reasons', 'error-values', 'error-calls'];
/** The files that a file imports statically, directly or by way of others. */
async function closureOf(entries) {
  const found = new Set(entries);
  for (const file of found) {
    const text = await readFile(file, 'utf8');
    for (const [, kind, name] of text.matchAll(/^(?:import|export)\b( type)?[^;]*?from '(\.[^']+)'/gms))
      if (!kind) found.add(path.join(path.dirname(file), name.replace(/\.js$/, '.ts')));
  }
  return [...found];
}

describe('errors', () => {
  it('have no texts in the first code of a page, and none in workers', async () => {
    const parts = (await readdir('src/worker')).filter((file) => /^worker.*\.ts$/.test(file)).map((file) => `src/worker/${file}`);
    const tags = (await readdir('src/define')).filter((file) => /^sales-.*\.ts$/.test(file)).map((file) => `src/define/${file}`);
    for (const entries of [tags, parts]) {
      const files = await closureOf(entries);
      assert.ok(files.length > 100, `${files.length} files`);
      assert.deepEqual(
        files.filter((file) => /en\/error-\w+\.ts$/.test(file)),
        [],
      );
    }
    // Functions that a script calls throw at once, so what it imports has the texts; those of databases are in Node alone.
    for (const [entry, count] of Object.entries({ 'src/core.ts': 4, 'src/index.ts': 3 }))
      assert.equal((await closureOf([entry])).filter((file) => /en\/error-\w+\.ts$/.test(file)).length, count, entry);
  });

  it('use each of their texts', async () => {
    const all = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts') && !file.includes('compiled'));
    const code = (await Promise.all(all.map((file) => readFile(path.join('src', file), 'utf8')))).join('\n');
    const names = new Set(code.match(/'[\w-]+'|\.\w+\(/g));
    for (const group of GROUPS) {
      const { texts, hints } = JSON.parse(await readFile(`src/messages/en/${group}.json`, 'utf8'));
      const isUsed = (key) => names.has(`'${key}'`) || names.has(`.${key}(`) || /^option-/.test(key);
      assert.deepEqual(
        Object.keys(texts).filter((key) => !isUsed(key)),
        [],
        group,
      );
      assert.deepEqual(
        Object.keys(hints).filter((key) => !(key in texts)),
        [],
        `hints of ${group}`,
      );
    }
  });
});
