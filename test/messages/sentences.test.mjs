import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { availableSets, fileOf, sentencesOf } from '../../scripts/sentences.mjs';
import { tagsOf } from '../../scripts/texts/languages.mjs';

const languages = await tagsOf();
const sets = availableSets();
/** By day the smallest set; all of them with `--long`. */
const read = process.env.SALES_LONG === '1' ? sets : sets.filter(({ set }) => set === 'supermarket');

describe('the sentences of dashboards', () => {
  for (const one of read)
    it(`over ${one.set} are those that were read`, async () => {
      for (const language of languages) {
        const known = await readFile(fileOf(language, one.set), 'utf8');
        assert.equal(
          await sentencesOf(one, language),
          known,
          `node scripts/sentences.mjs --update ${one.set}, and read what changed`,
        );
      }
    });
});
