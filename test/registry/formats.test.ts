import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { toSources } from '../../src/dataset/dataset-input.js';
import { FORMATS } from '../../src/registry/formats.js';
import { formatOfName } from '../../src/table/sniff/sniff.js';
import { columnOf, loadBytes, sumOf } from '../table/helpers.js';
import { zipOf } from '../table/zip-writer.js';

const names = FORMATS.flatMap(({ name, extensions }) => extensions.map((extension) => [name, extension] as const));

describe('each row of the formats', () => {
  for (const [name, extension] of names) {
    it(`is known by .${extension}: the format, the name of a table, and the data file of an archive`, async () => {
      for (const file of [`orders.${extension}`, `orders.${extension.toUpperCase()}.gz`]) {
        assert.equal(formatOfName(file), name, file);
        assert.deepEqual(
          toSources(`data/${file}?v=1`).map((source) => source.name),
          ['orders'],
        );
      }
      const separator = name === 'tsv' ? '\t' : ',';
      // What a file is called decides which of several is read, and its content decides how.
      const files = [
        { name: 'readme.md', content: '# Orders' },
        { name: `orders.${extension}`, content: ['Shop,Sales', 'North,12.5', 'South,7.5'].join('\n').replaceAll(',', separator) },
      ];
      assert.equal(sumOf(columnOf(await loadBytes(zipOf(files)), 'Sales')), 20);
    });
  }

  it('is in the table of supported formats', () => {
    const table = /^## Supported formats\n([^]*?)\n## /m.exec(readFileSync('docs/data.md', 'utf8'))?.[1] ?? '';
    for (const { label } of FORMATS) assert.match(table, new RegExp(`^\\| .*\\b${label}\\b`, 'm'));
  });

  it('belongs to no other extension', () => {
    for (const file of ['orders.txt', 'orders.parquetx', 'csv', 'orders', '', undefined])
      assert.equal(formatOfName(file), undefined);
  });
});
