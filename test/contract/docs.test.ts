import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The attributes that a class declares. */
function attributesIn(file: string): readonly string[] {
  const declared = read(file).matchAll(/@property\(([^)]*)\)\s+(\w+)/g);
  return [...declared].flatMap(([, options = '', name = '']) => {
    if (options.includes('attribute: false')) return [];
    return [/attribute: '([a-z-]+)'/.exec(options)?.[1] ?? name.toLowerCase()];
  });
}

/** The attributes of an element of its own, in whichever file of its folder they are declared. */
function ownOf(tag: string): readonly string[] {
  const folder = `src/elements/${tag}`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => attributesIn(`${folder}/${file}`));
}

/** Which of some names a page does not write as code. */
function missingIn(page: string, names: readonly string[]): readonly string[] {
  const text = read(page);
  const code = new Set([...text.matchAll(/`+([^`]+)`+/g)].flatMap(([, inner = '']) => inner.split(/[\s,="]+/)));
  return names.filter((name) => !code.has(name));
}

const COMMON = 'docs/widgets.md';
const common = ['data', 'sales'].flatMap((half) => attributesIn(`src/elements/base/element/${half}-element.ts`));
const tags = readdirSync('src/elements').filter((name) => name.startsWith('sales-'));

describe('the documentation', () => {
  it('tells the attributes of all widgets on one page, which each of their pages leads to', () => {
    assert.ok(common.length > 15, String(common.length));
    assert.deepEqual(missingIn(COMMON, common), []);
    for (const tag of tags.filter((name) => name !== 'sales-source'))
      assert.ok(read(`docs/${tag}.md`).includes('(widgets.md)'), `docs/${tag}.md`);
    assert.ok(read('README.md').includes(`(${COMMON})`));
  });

  it('tells the attributes of each element on its page', () => {
    for (const tag of tags) {
      const own = ownOf(tag);
      assert.ok(own.length > 1, tag);
      const page = tag === 'sales-source' ? COMMON : `docs/${tag}.md`;
      assert.deepEqual(missingIn(page, own), [], tag);
    }
  });

  it('leads from each of its pages to pages that are there', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)];
    for (const page of pages) {
      const folder = page.startsWith('docs/') ? 'docs/' : '';
      const links = [...read(page).matchAll(/\]\(([\w./-]+\.md)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
      for (const to of links) assert.doesNotThrow(() => read(folder + to), `${page} → ${to}`);
    }
  });
});
