// @release: opens 250 files twice; endpoint/text-files.test.ts has one of each kind
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { onPage, served } from '../endpoint/file-facts.js';
import { sharedData } from '../shared-data.js';

function textFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(csv|tsv)(\.gz)?$/i.test(file))
    .map((file) => path.join(folder, file))
    .toSorted();
}

describe('the text files of all public data sets on a server', () => {
  for (const set of ['sales', 'schemas', 'shapes', 'basket', 'forecast', 'badinput']) {
    const data = sharedData(set);
    it(`has the figures of the page, or is refused with the same error: ${set}`, { skip: data === undefined }, async () => {
      for (const file of textFiles(data!)) assert.deepEqual(await served(file), await onPage(file), file);
    });
  }
});
