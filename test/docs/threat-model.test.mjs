import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('the threat model', () => {
  it('names a test that exists for each threat', () => {
    const rows = readFileSync('docs/threat-model.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:Threat|-)/.test(line));
    assert.ok(rows.length > 20);
    for (const row of rows) {
      const files = [
        ...row
          .split('|')
          .at(-2)
          .matchAll(/`([^`]+)`/g),
      ].map(([, file]) => file);
      assert.ok(files.length > 0, row);
      for (const file of files) assert.ok(existsSync(`test/${file}`), file);
    }
  });
});
