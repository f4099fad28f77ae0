// The tables of docs/cookbook.md. test/package/cookbook.test.mjs compares the figures of the recipes with SQL.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FIGURES } from '../package/cookbook-figures.mjs';

const MAX_TAGS = 2;
const MAX_PICTURE_BYTES = 15_000;
const sections = readFileSync('docs/cookbook.md', 'utf8').split(/^## /m);

/** The rows of a table: the text, the anchors of its recipes, and the picture. */
const rowsOf = (heading) =>
  [...sections.find((section) => section.startsWith(heading)).matchAll(/^\| (.*) \| !\[\]\(images\/cookbook\/(.*)\) \|$/gm)].map(
    ([, asked, picture]) => ({ asked, recipes: [...asked.matchAll(/\(#(.*?)\)/g)].map(([, anchor]) => anchor), picture }),
  );
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
const recipes = new Map(sections.map((section) => [anchorOf(section.split('\n')[0]), section]));
const questions = rowsOf('35 questions');
const features = rowsOf('Ten features');

describe('the questions of the cookbook', () => {
  it('are all there', () => {
    assert.equal(new Set(questions.map(({ asked }) => asked)).size, 35);
    assert.equal(new Set(features.map(({ asked }) => asked)).size, 10);
  });

  it('are answered by recipes with at most two tags', () => {
    for (const { asked, recipes: anchors } of [...questions, ...features]) {
      const tags = anchors.flatMap((anchor) => recipes.get(anchor).match(/<sales-[a-z]+/g) ?? []);
      assert.ok(anchors.length > 0 && tags.length <= MAX_TAGS, `${asked}: ${tags}`);
    }
  });

  it('have a picture each, and no picture is left over', () => {
    const shown = new Set([...questions, ...features].map(({ picture }) => picture));
    assert.deepEqual([...shown].sort(), readdirSync('docs/images/cookbook').sort());
    for (const name of shown) assert.ok(statSync(`docs/images/cookbook/${name}`).size <= MAX_PICTURE_BYTES, name);
  });

  it('have figures that a test compares with SQL', () => {
    const compared = new Set(FIGURES.map(({ recipe }) => anchorOf(recipe)));
    const missing = questions.flatMap(({ recipes: anchors }) => anchors.filter((anchor) => !compared.has(anchor)));
    assert.deepEqual(missing, []);
  });
});
