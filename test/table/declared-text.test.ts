import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellPool } from '../../src/table/cells/column-builder.js';
import { plainTextColumn } from '../../src/table/infer/text-column.js';
import { mayBeMissing, missingKind } from '../../src/table/infer/profile.js';

const poolOf = (texts: readonly string[]): CellPool => ({
  name: 'a',
  texts,
  codes: Uint8Array.from(texts.keys()),
  length: texts.length,
});

describe('plainTextColumn', () => {
  it('takes texts as they are', () => {
    const column = plainTextColumn(poolOf(['North', 'Süd', 'Nantes 1']));
    assert.deepEqual(
      [column?.dictionary, [...(column?.codes ?? [])], column?.missing],
      [['North', 'Süd', 'Nantes 1'], [0, 1, 2], 0],
    );
  });

  it('leaves a closer look to others where a text may be missing, a date, or has blanks around it', () => {
    const others = ['', 'NULL', 'n/a', '-', '\u2014', ' a', 'a ', '\u00a0a', 'a\u3000', '2024-02-29', '29.2.2024', 'Unknown'];
    for (const text of others) assert.equal(plainTextColumn(poolOf(['North', text])), undefined, JSON.stringify(text));
    assert.equal(plainTextColumn(poolOf([])), undefined);
  });
});

describe('mayBeMissing', () => {
  it('is true of every text that stands for a missing value, in any case', () => {
    const spelled = [
      'null',
      '(null)',
      'n/a',
      '#N/A',
      'NaN',
      '\\N',
      '<NA>',
      'undefined',
      '#DIV/0!',
      'NA',
      'n.a.',
      '--',
      '?',
      '(blank)',
      'None',
      'nil',
    ];
    for (const text of [...spelled, 'MISSING', 'tbd', 'k.A.', 'nv', '.', '\u2013']) {
      assert.notEqual(missingKind(text), undefined, text);
      assert.ok(mayBeMissing(text), text);
    }
  });
});
