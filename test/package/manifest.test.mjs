import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { at, readJson, readText, tags } from './files.mjs';

const declarations = () => readJson('custom-elements.json').modules.flatMap((module) => module.declarations ?? []);
const classOf = (tag) => tag.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

describe('custom-elements.json', () => {
  for (const tag of tags()) {
    const found = () => declarations().find(({ name }) => name === classOf(tag));

    it(`says what ${tag} is for`, () => {
      assert.equal(found()?.tagName, tag);
      assert.ok((found().summary ?? found().description ?? '').length > 20);
    });

    it(`describes every attribute, event and part of ${tag}`, () => {
      const { attributes = [], events = [], cssParts = [] } = found();
      assert.ok(attributes.length > 0);
      for (const one of attributes) assert.ok(one.description, `attribute ${one.name} of ${tag} has no description`);
      assert.ok(
        events.some(({ name, description }) => name === 'sales-error' && description),
        `${tag} does not tell of sales-error`,
      );
      for (const one of cssParts) assert.ok(one.description, `part ${one.name} of ${tag} has no description`);
    });
  }

  it('feeds the editors', () => {
    const html = readJson('dist/vscode.html-custom-data.json').tags.map(({ name }) => name);
    const web = readJson('dist/web-types.json').contributions.html.elements.map(({ name }) => name);
    for (const tag of tags()) {
      assert.ok(html.includes(tag), `VS Code: ${tag}`);
      assert.ok(web.includes(tag), `JetBrains: ${tag}`);
    }
  });
});

describe('a tag', () => {
  for (const tag of tags()) {
    it(`${tag} is registered by itself, by all and by auto, and is exported`, () => {
      assert.ok(existsSync(at(`dist/define/${tag}.js`)), `define/${tag}.js`);
      assert.ok(readText('dist/define/all.js').includes(`./${tag}.js`), 'define/all.js');
      assert.ok(readText('dist/chunks/define-tags.js').includes(`"${tag}"`), 'auto.js');
      assert.match(readText('dist/index.js'), new RegExp(`\\b${classOf(tag)}\\b`), 'index.js');
    });
  }
});
