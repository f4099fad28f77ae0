import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readElements } from '../../scripts/entries.mjs';

const text = readFileSync(path.join(process.cwd(), 'CHANGELOG.md'), 'utf8');
/** Letters of an entry that are read at a glance: two lines of the page. */
const MAX_ENTRY = 260;

describe('CHANGELOG.md', () => {
  const entries = text.split('\n').filter((line) => line.startsWith('- '));

  it('has short entries', () => {
    assert.ok(entries.length > 40);
    assert.deepEqual(
      entries.filter((entry) => entry.length > MAX_ENTRY),
      [],
    );
    const others = text.split('\n').filter((line) => line !== '' && !/^(?:#|- |\| )/.test(line));
    assert.ok(others.length < 12, 'entries are lines of their own');
  });

  it('has releases, each with groups, and says how to migrate', () => {
    const releases = text.split(/^## /m).slice(1);
    assert.match(releases[0], /^\[Unreleased\]\n/);
    for (const release of releases.slice(1)) assert.match(release, /^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d\n/);
    const groups = text.split(/^### /m).slice(1);
    for (const group of groups) assert.match(group, /^(?:- |\| )/m, group.split('\n')[0]);
    assert.match(text, /^### Migrate\n[^#]*^\| Before +\| Now +\|$/m);
  });

  it('names every element', async () => {
    const tags = (await readElements()).map(({ tag }) => tag);
    assert.deepEqual(
      tags.filter((tag) => !text.includes(`<${tag}>`)),
      [],
    );
  });
});
