// @release: the list of edited copy is not in the repository, and a text that it replaced does not come back by a change of every day.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { formsOf, isSearchable, leftovers, readRows } from '../../scripts/lint/ui-copy.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const list = path.resolve(root, '..', 'shared', 'voice', 'ui-copy.md');
const skip = fs.existsSync(list) ? false : 'skipped: ../shared/voice/ui-copy.md is not there';

/** The files with texts of the product in English. */
function textFiles() {
  const tracked = execFileSync('git', ['ls-files', 'src', 'demo', 'stories'], { cwd: root, encoding: 'utf8' }).split('\n');
  return tracked
    .filter((file) => /\.ts$|^src\/messages\/en\/.*\.json$/.test(file) && !/^src\/messages\/(?:de|es|fr|compiled)\//.test(file))
    .map((file) => path.join(root, file))
    .filter((file) => fs.existsSync(file));
}

describe('the list of edited copy', () => {
  it('is searched for in literals and in data, with placeholders', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ui-copy-'));
    const file = path.join(folder, 'card.ts');
    fs.writeFileSync(file, 'export const said = (x: string) => `The server answered ${x}.`; // Load again');
    const table =
      '## 1. Cards\n\n| line | now | better | g |\n| --- | --- | --- | --- |\n| card 14 | The server answered {404}. | The server responded with {404}. | 2 |\n| card 9 | Load again | Reload | 3 |\n';
    assert.deepEqual(
      leftovers(table, [file]).map(({ where, found }) => [where, found]),
      [['card 14', 'The server answered {}.']],
    );
    fs.rmSync(folder, { recursive: true });
  });

  it('is searched for in every form of a message', () => {
    assert.deepEqual(formsOf('{n, plural, one {{shown} row} other {{shown} rows}} in {file}{x, select, none {} other {: {x}}}'), [
      '{} row in {}',
      '{} row in {}: {}',
      '{} rows in {}',
      '{} rows in {}: {}',
    ]);
  });

  it('is searched for by its long parts, where a letter stands for a column', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ui-copy-'));
    const file = path.join(folder, 'column.ts');
    fs.writeFileSync(file, 'const said = `${values} of ${name} cannot be read as a number, left out as missing`;');
    const table =
      "## 8. Notes\n\n| code | now | better | g |\n| --- | --- | --- | --- |\n| unreadable | 5 values of X cannot be read as a number, left out as missing (such as 'x') | 5 values in X aren’t numbers | 2 |\n";
    assert.equal(leftovers(table, [file]).length, 1);
    fs.rmSync(folder, { recursive: true });
  });

  it('has no text of grade 1 or 2 left in the product', { skip }, () => {
    const markdown = fs.readFileSync(list, 'utf8');
    const rows = readRows(markdown);
    assert.ok(rows.length > 470);
    // Three rows are a word, or placeholders alone.
    assert.ok(rows.filter((row) => !isSearchable(row)).length <= 3);
    const left = leftovers(markdown, textFiles()).filter(({ grade }) => grade !== '3');
    assert.deepEqual(left, []);
  });
});
