import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { availableSets, fileOf, sentencesOf } from '../../scripts/sentences.mjs';
import { tagsOf } from '../../scripts/texts/languages.mjs';

const languages = await tagsOf();
const sets = availableSets();
const isLong = process.env.SALES_LONG === '1';
/** By day the smallest set in three languages that differ in grammar and direction; all of them with `--long`. */
const read = isLong ? sets : sets.filter(({ set }) => set === 'supermarket');
const worded = isLong ? languages : languages.filter((tag) => ['en', 'de', 'ar'].includes(tag));

describe('the sentences of dashboards', () => {
  for (const one of read)
    it(`over ${one.set} are those that were read`, async () => {
      for (const language of worded) {
        const known = await readFile(fileOf(language, one.set), 'utf8');
        assert.equal(
          await sentencesOf(one, language),
          known,
          `node scripts/sentences.mjs --update ${one.set}, and read what changed`,
        );
      }
    });
});
