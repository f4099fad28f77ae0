import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readContents } from '../../scripts/docs-pages.mjs';
import { readElements } from '../../scripts/entries.mjs';
import { lintPage, sentencesIn } from '../../scripts/lint/docs.mjs';

const root = process.cwd();
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const markdown = readdirSync(path.join(root, 'docs')).filter((file) => file.endsWith('.md'));
const pages = ['README.md', ...markdown.map((file) => `docs/${file}`)];

/** The anchors that GitHub and Storybook make of the headings of a page. */
const anchorsOf = (text) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );

/** The order of the sections on the page of an element. */
const SECTIONS = [
  'Examples',
  'Details',
  'Import',
  'Attributes',
  'Properties and methods',
  'Events',
  'Slots, parts and custom properties',
  'Keyboard and pointer',
  'Accessibility',
  'Data it needs',
  'Related',
];

describe('the documentation', () => {
  it('has every page in its table of contents, once', async () => {
    const listed = (await readContents()).flatMap(({ pages: own }) => own.map(({ file }) => file));
    assert.deepEqual([...listed].sort(), markdown.filter((file) => file !== 'index.md').sort());
  });

  it('lists every element where readers look for one', async () => {
    const tags = (await readElements()).map(({ tag }) => tag);
    assert.ok(tags.length > 10);
    const page = read('docs/which-element.md');
    assert.deepEqual(
      tags.filter((tag) => !page.includes(`${tag}.md)`)),
      [],
    );
    for (const file of ['README.md', 'docs/index.md']) assert.match(read(file), /\(\S*which-element\.md\)/, file);
  });

  it('has no long paragraph, no full table cell and no pointer out of the package', () => {
    const problems = pages.flatMap((file) => lintPage(read(file)).map((problem) => `${file}:${problem}`));
    assert.deepEqual(problems, []);
  });

  it('links to pages and headings that exist', () => {
    for (const file of pages) {
      const links = [...read(file).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g)];
      for (const [, to, anchor] of links) {
        const target = to ? path.posix.join(path.posix.dirname(file), to) : file;
        assert.ok(existsSync(path.join(root, target)), `${file} → ${target}`);
        if (anchor) assert.ok(anchorsOf(read(target)).includes(anchor), `${file} → ${target}#${anchor}`);
      }
    }
  });

  it('describes each element in the same order', () => {
    for (const file of markdown.filter((name) => name.startsWith('sales-'))) {
      const headings = [...read(`docs/${file}`).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(
        headings,
        SECTIONS.filter((heading) => headings.includes(heading)),
        file,
      );
      for (const heading of ['Examples', 'Import', 'Attributes', 'Events', 'Accessibility', 'Data it needs', 'Related'])
        assert.ok(headings.includes(heading), `${file}: ${heading}`);
      assert.match(read(`docs/${file}`), /^# [^\n]+\n\n`<sales-[a-z]+>` [^\n]+\n\n```html\n/, file);
    }
  });

  it('names every error and every note', () => {
    const text = read('docs/errors.md');
    const textsIn = (file) => JSON.parse(read(`src/messages/de/${file}.json`));
    const errors = Object.keys(textsIn('error-codes').texts);
    const { texts, periods } = textsIn('notes');
    const notes = [texts, periods, textsIn('card').cardNotes].flatMap((one) => Object.keys(one));
    assert.ok(errors.length > 30 && notes.length > 30);
    const rows = [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code);
    assert.deepEqual([...rows].sort(), [...errors, ...notes].sort());
  });

  it('says in one place how the library can be had', () => {
    const ways = /\bnpm (?:install|i|add)\b[^`\n]*(?<!\/)\bsales-elements(?!\/)|jsdelivr|unpkg|esm\.sh|\.tgz\b|npm pack\b/;
    assert.deepEqual(
      pages.filter((file) => ways.test(read(file))),
      ['docs/install.md'],
    );
  });

  it('keeps the README below 120 lines, with an image first and the commands of a clone', () => {
    const text = read('README.md');
    const lines = text.trimEnd().split('\n');
    assert.ok(lines.length < 120, String(lines.length));
    assert.match(text, /^npm ci && npm start\nnpm ci && npm test$/m);
    assert.match(lines[2], /^!\[[^\]]+\]\(docs\/images\//);
  });
});

describe('the lint of the documentation', () => {
  it('counts sentences', () => {
    assert.equal(sentencesIn('One. Two! Three? See `a.b.c`. “Five.”'), 5);
    assert.equal(sentencesIn('STL (Cleveland et al., 1990) with 1.5 times.'), 1);
  });

  it('finds long paragraphs, full cells and pointers out of the package', () => {
    assert.deepEqual(lintPage('A. B. C. D. E.\n'), []);
    assert.equal(lintPage('A. B. C.\nD. E. F.\n').length, 1);
    assert.equal(lintPage(`| ${'word '.repeat(26)} |\n`).length, 1);
    assert.equal(lintPage('See [x](../bench/results.txt).\n').length, 1);
    assert.deepEqual(lintPage('```text\nA. B. C. D. E. F.\n```\n'), []);
  });
});
