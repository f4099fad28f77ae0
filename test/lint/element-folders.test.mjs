import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { MADE_OF } from '../../scripts/lint/layers.mjs';

const ELEMENTS = path.join('src', 'elements');
const tags = readdirSync(ELEMENTS).filter((name) => name !== 'base');

/** The folders that an element may have, as src/elements/base/README.md says; the last five belong to elements that are not one chart. */
const FOLDERS = ['model', 'plot', 'panels', 'views', 'tiles', 'topics', 'editor', 'regions'];
const NOT_ONE_CHART = {
  panels: ['sales-filter'],
  views: ['sales-ask', 'sales-dashboard', 'sales-insights', 'sales-notes', 'sales-views'],
  tiles: ['sales-dashboard'],
  editor: ['sales-dashboard'],
  topics: ['sales-insights'],
  regions: ['sales-map'],
};

const read = (...parts) => readFileSync(path.join(ELEMENTS, ...parts), 'utf8');

/** The sources of an element's folder, as paths from `src/elements`. */
const sourcesOf = (folder) =>
  existsSync(path.join(ELEMENTS, folder))
    ? readdirSync(path.join(ELEMENTS, folder), { recursive: true })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.join(folder, file))
    : [];

const importsOf = (file) =>
  [...read(file).matchAll(/(?:from|import\() ?'(\.[^']+)\.js'/g)].map(([, name]) => `${path.join(path.dirname(file), name)}.ts`);

for (const tag of tags) {
  describe(`the folder of ${tag}`, () => {
    // `defineWidget` makes the styles and the model of an element that it defines.
    const isDefined = / defineWidget\(/.test(read(tag, `${tag}.ts`));

    it('has the element and its styles', () => {
      for (const file of [`${tag}.ts`, ...(isDefined ? [] : [`${tag}.styles.ts`])])
        assert.ok(existsSync(path.join(ELEMENTS, tag, file)), file);
    });

    it('has no other folders than the README of elements/base names', () => {
      const folders = readdirSync(path.join(ELEMENTS, tag), { withFileTypes: true }).filter((one) => one.isDirectory());
      for (const { name } of folders) {
        assert.ok(FOLDERS.includes(name), `${name} is no folder of elements`);
        assert.ok((NOT_ONE_CHART[name] ?? [tag]).includes(tag), `${name} is for ${NOT_ONE_CHART[name]}`);
      }
    });

    it('has a model where the element is a widget', () => {
      const isWidget = / extends SalesElement\b/.test(read(tag, `${tag}.ts`));
      assert.equal(existsSync(path.join(ELEMENTS, tag, 'model', 'model.ts')), isWidget);
      if (isWidget) assert.match(read(tag, 'model', 'model.ts'), /\bWidgetModel\b/);
    });

    it('has pure models: no templates, no elements', () => {
      for (const file of sourcesOf(path.join(tag, 'model'))) {
        assert.doesNotMatch(read(file), /from 'lit/, file);
        for (const target of importsOf(file))
          assert.doesNotMatch(target, /\.styles\.ts$|(sales-[a-z]+)\/\1\.ts$/, `${file} imports ${target}`);
      }
    });

    it('keeps its parts to itself', () => {
      const parts = sourcesOf(tag).filter(
        (file) => !file.startsWith(path.join(tag, 'model')) && file !== path.join(tag, `${tag}.ts`),
      );
      for (const other of tags.filter((name) => name !== tag && MADE_OF[`elements/${name}`] !== `elements/${tag}`))
        for (const file of sourcesOf(other))
          for (const target of importsOf(file)) assert.ok(!parts.includes(target), `${file} imports ${target}`);
    });
  });
}
