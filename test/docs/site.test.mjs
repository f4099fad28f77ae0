import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readContents } from '../../scripts/docs-pages.mjs';
import { elementFacts, fullText } from '../../scripts/docs-pages.mjs';
import { readElements } from '../../scripts/entries.mjs';

const { version } = JSON.parse(readFileSync(path.join(process.cwd(), 'package.json'), 'utf8'));
const partsOf = (text) => text.split('.').map(Number);
/** True when the version `one` is not newer than `other`. */
function isAtMost(one, other) {
  const [[major, minor, patch], [otherMajor, otherMinor, otherPatch]] = [partsOf(one), partsOf(other)];
  return (major - otherMajor || minor - otherMinor || patch - otherPatch) <= 0;
}

describe('llms-full.txt', () => {
  it('has each page with its file, in the order of the contents', async () => {
    const pages = (await readContents()).flatMap((section) => section.pages);
    const text = fullText(pages.map((page) => ({ source: `docs/${page.file}`, text: page.text })));
    const files = [...text.matchAll(/^File: docs\/(.+)\n\n# (.+)$/gm)].map(([, file, title]) => [file, title]);
    assert.deepEqual(
      files,
      pages.map(({ file, title }) => [file, title]),
    );
    for (const { text: page } of pages) assert.ok(text.includes(page.trimEnd().split('\n').at(-1)));
  });

  it('has no comments for tools', () => {
    const text = fullText([{ source: 'docs/a.md', text: '# A\n\n<!-- reference -->\n\nB\n\n<!-- /reference -->\n' }]);
    assert.equal(text, 'File: docs/a.md\n\n# A\n\nB\n');
  });
});

describe('the facts about an element', () => {
  it('have the version that added it, which is at most that of the package', async () => {
    const facts = Object.values(elementFacts(await readElements()));
    assert.ok(facts.length > 10);
    for (const { since } of facts) assert.ok(isAtMost(since, version), since);
  });

  it('have what a page with the element alone loads, as the build measured it', () => {
    const rows = [
      { name: 'sales-kpi, complete', kb: 99, workerKb: 1 },
      { name: 'sales-kpi', kb: 76.6, workerKb: 129.4 },
    ];
    const facts = elementFacts([{ tag: 'sales-kpi', since: '0.1.0' }], rows);
    assert.deepEqual(facts, { 'sales-kpi': { since: '0.1.0', kb: 76.6, workerKb: 129.4 } });
  });
});
