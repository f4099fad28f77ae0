import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factTable, spokenFigures, type FactColumn } from '../../../src/elements/base/define/widget-facts.js';
import { wordingOf } from '../../../src/elements/base/define/wording.js';
import { en } from '../../../src/messages/en.js';

const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const wording = { messages: en, ...wordingOf({ locale: 'en-US', currency: 'USD', messages: en, calendar }) };

describe('a column with a comparison', () => {
  it('is three columns of the table, and the change in tooltip and speech', () => {
    const compared = { name: '2016', good: 'up', labelOf: (label: string) => `Revenue, ${label}` } as const;
    const columns: readonly FactColumn[] = [
      { label: 'Region' },
      { label: 'Revenue', unit: 'money', spoken: (text) => text },
      { label: '2016', unit: 'money', compared },
    ];
    const facts = {
      columns,
      marks: [
        ['West', 30, 20],
        ['East', 10, null],
      ].map((values) => ({ values })),
    };
    const { columns: heads, rows, figuresOf } = factTable(facts, wording);
    assert.deepEqual(
      heads.map(({ label, numeric }) => [label, numeric]),
      [
        ['Region', false],
        ['Revenue', true],
        ['Revenue, 2016', true],
        ['Revenue, Change', true],
        ['Revenue, Growth', true],
      ],
    );
    assert.deepEqual(rows, [
      ['West', '$30.00', '$20.00', '+$10.00', '+50.0%'],
      ['East', '$10.00', '–', '–', '–'],
    ]);
    assert.deepEqual(
      figuresOf(0).map(({ term, text, good, change }) => [term, text, good, change?.arrow]),
      [
        ['Revenue', '$30.00', undefined, undefined],
        ['2016', '$20.00', undefined, undefined],
        ['Change', '+50.0%', true, '▲'],
      ],
    );
    assert.deepEqual(spokenFigures(figuresOf(0)), ['$30.00', 'up 50.0% vs 2016']);
    assert.deepEqual(spokenFigures(figuresOf(1)), ['$10.00']);
  });
});
