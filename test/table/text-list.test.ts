import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOdd, mayBeMissing } from '../../src/table/infer/profile.js';
import { TextCodes } from '../../src/table/cells/text-codes.js';
import type { TextList } from '../../src/table/cells/text-list.js';
import { columnOf, loadText } from './helpers.js';

function listOf(texts: readonly string[]): TextList {
  const codes = new TextCodes();
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    codes.codeOf(bytes, 0, bytes.length);
  }
  return codes.finish();
}

describe('TextList', () => {
  it('gives its number, a sample and all of its texts, in any order of asking', () => {
    const texts = Array.from({ length: 1000 }, (_, index) => `Süd ${index}`);
    const list = listOf(texts);
    const everyHundredth = texts.filter((_, index) => index % 100 === 0);
    assert.equal(list.size, 1000);
    assert.deepEqual(list.sample(10), everyHundredth);
    assert.deepEqual(list.all, texts);
    assert.deepEqual(list.sample(10), everyHundredth);
    assert.deepEqual(listOf(['a', 'b']).sample(10), ['a', 'b']);
  });

  it('finds by their bytes all texts that may be missing or have blanks around them', () => {
    const odd = [
      '',
      ' a',
      'a ',
      'N/A',
      'n.a.',
      '-',
      '\u2014',
      '\u00a0a',
      'a\u3000',
      '$ -',
      '-   \u20ac',
      'Unknown',
      '#DIV/0!',
      '\\N',
    ];
    for (const text of odd) {
      assert.ok(mayBeMissing(text), text);
      assert.ok(listOf(['North', text]).some(isOdd, mayBeMissing), JSON.stringify(text));
    }
    assert.equal(listOf(['North', 'Süd', 'Ñandú', 'Nantes']).some(isOdd, mayBeMissing), false);
  });
});

describe('texts of a CSV column', () => {
  it('are made into strings when somebody asks for them, and only where none needs a closer look', async () => {
    const rows = (last: string): string =>
      `a,b\n${Array.from({ length: 50 }, (_, row) => `North ${row},${row}`).join('\n')}\n${last},1\n`;
    for (const [last, cell] of [
      ['South', 'South'],
      ['="007"', '007'],
      [' West ', 'West'],
    ] as const) {
      const column = columnOf(await loadText(rows(last)), 'a');
      assert.ok(column.type === 'text');
      assert.equal(column.list !== undefined, last === 'South');
      assert.equal(column.dictionary[column.codes[50] ?? -1], cell);
      assert.equal(column.dictionary.length, 51);
    }
    const missing = columnOf(await loadText(rows('n/a')), 'a');
    assert.equal(missing.missing, 1);
  });
});
