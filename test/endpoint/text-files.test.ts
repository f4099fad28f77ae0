import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { onPage, served } from './file-facts.js';

describe('a text file on a server', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'sales-texts-'))));
  after(() => rmSync(folder, { recursive: true }));

  const cases: Readonly<Record<string, Buffer>> = {
    'title lines and a line of totals': Buffer.from(
      'Orders of 2024\n\ndate,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n2024-01-03,West,4.00\nTotal,,7.75\n',
    ),
    'semicolons and German numbers': Buffer.from('Datum;Region;Umsatz\n31.12.2023;Nord;1.234,56\n01.01.2024;S\u00fcd;1.000,44\n'),
    'Windows-1252': Buffer.from('date,product,revenue\n2024-01-01,Caf\u00e9,5\n2024-01-02,Th\u00e9,6\n', 'latin1'),
  };
  for (const [title, bytes] of Object.entries(cases)) {
    it(`has the figures of the page: ${title}`, async () => {
      const file = path.join(folder, 'orders.csv');
      writeFileSync(file, bytes);
      const page = await onPage(file);
      assert.equal(typeof page, 'object');
      assert.deepEqual(await served(file), page);
    });
  }

  it('has the figures of the page: two files with the same columns and other delimiters @release', async () => {
    const files = ['orders-1.csv', 'orders-2.csv'].map((name) => path.join(folder, name));
    writeFileSync(files[0]!, 'date,region,revenue\n2024-01-01,North,1.50\n');
    writeFileSync(files[1]!, 'date;region;revenue\n02.01.2024;South;2,25\n');
    assert.deepEqual(await served(path.join(folder, 'orders-*.csv')), await onPage(files));
  });

  it('names a file that a page refuses too', async () => {
    const file = path.join(folder, 'broken.csv');
    writeFileSync(file, '<!doctype html><html><body>Not found</body></html>');
    assert.equal(await onPage(file), 'not-tabular');
    assert.equal(await served(file), 'not-tabular');
  });
});
