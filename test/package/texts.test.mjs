import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { at, filesBelow, readJson, readText, tags } from './files.mjs';

const pageScripts = () => filesBelow('dist').filter((file) => /^(?!esm\/|types\/).*\.js$/.test(file));

/** The targets of relative links in a Markdown file of the package. */
const linksOf = (file) =>
  [...readText(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => path.posix.join(path.posix.dirname(file), link));

describe('dist/integrity.json', () => {
  it('has the hash of each script that a page loads by URL', () => {
    const hashes = readJson('dist/integrity.json');
    assert.deepEqual(Object.keys(hashes).sort(), pageScripts().sort());
    for (const file of ['sales-elements.js', 'define/sales-kpi.js', 'chunks/worker.js']) {
      const hash = createHash('sha384')
        .update(readFileSync(at('dist', file)))
        .digest('base64');
      assert.equal(hashes[file], `sha384-${hash}`, file);
    }
  });
});

describe('dist/files.json', () => {
  const listed = () => Object.values(readJson('dist/files.json')).flatMap(({ first }) => first);

  it('names files that are there, and every file of the worker and of a language', () => {
    const names = new Set(listed());
    for (const file of names) assert.ok(existsSync(at('dist', file)), file);
    const optional = filesBelow('dist/chunks').filter((file) => /^(worker|language)(-[a-z]+)?\.js$/.test(file));
    assert.ok(optional.length > 12);
    for (const file of optional) assert.ok(names.has(`chunks/${file}`), file);
  });

  it('lists what a tag loads', () => {
    const features = readJson('dist/files.json');
    for (const tag of tags()) assert.ok(features[tag].first.includes(`define/${tag}.js`), tag);
    assert.ok(features['sales-trend'].first.some((file) => file.startsWith('chunks/sales-trend-')));
    assert.ok(!features['sales-kpi'].first.some((file) => file.includes('sales-trend')));
  });
});

describe('generated documents', () => {
  it('name every tag and attribute on one page', () => {
    const sheet = readText('dist/cheat-sheet.md');
    const declarations = readJson('custom-elements.json').modules.flatMap((module) => module.declarations ?? []);
    for (const { tagName, attributes } of declarations.filter((one) => one.tagName)) {
      assert.ok(sheet.includes(`## ${tagName}\n`), tagName);
      for (const { name } of attributes) assert.ok(sheet.includes(`- \`${name}\`: `), `${tagName} ${name}`);
    }
  });

  it('show the scripts with the hashes of the build', () => {
    const hashes = readJson('dist/integrity.json');
    const shown = [...readText('dist/cheat-sheet.md').matchAll(/src="dist\/([^"]+)" integrity="([^"]+)"/g)].map(
      ([, ...one]) => one,
    );
    assert.deepEqual(
      shown,
      ['sales-elements.js', 'sales-elements-complete.js', 'embed-height.js'].map((file) => [file, hashes[file]]),
    );
  });

  it('index the tags and the documents for language models', () => {
    const text = readText('dist/llms.txt');
    assert.match(text, /^# sales-elements\n\n> /);
    for (const tag of tags()) assert.ok(text.includes(`\`<${tag}>\``), tag);
    const links = linksOf('dist/llms.txt');
    for (const file of filesBelow('docs').filter((name) => name.endsWith('.md'))) assert.ok(links.includes(`docs/${file}`), file);
    for (const link of links) assert.ok(existsSync(at(link)), link);
  });
});

describe('README.md', () => {
  it('links to files of the package', () => {
    // Pictures are in the repository alone.
    const files = [...readJson('package.json').files.map((entry) => entry.replace('/*.md', '')), 'LICENSE'];
    const links = linksOf('README.md');
    assert.ok(links.length > 20);
    for (const link of links) {
      assert.ok(existsSync(at(link)), link);
      assert.ok(
        files.some((entry) => link === entry || link.startsWith(`${entry}/`)),
        `${link} is not packed`,
      );
    }
  });
});
