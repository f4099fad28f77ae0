import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  factResult,
  factTable,
  type FactColumn,
  type FactTable,
  type FactValue,
  type WidgetMark,
} from '../../../src/elements/base/define/widget-facts.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { wordingOf } from '../../../src/elements/base/define/widget-model.js';
import { englishPlot } from '../../../src/messages/combined/plot-messages.js';
import { QueryResult } from '../../../src/query/result/result.js';

const MAIN = new QueryResult({
  ...{ rowCount: 1, notes: [], facts: { measures: [], skipped: [] }, selected: 9, total: 12 },
  columns: [{ name: 'revenue', type: 'number', values: Float64Array.of(7), unit: 'money' }],
});

const COLUMNS: readonly FactColumn[] = [
  { label: 'Region', name: 'region', isOrdered: true },
  { label: 'Stage', name: 'stage' },
  { label: 'Revenue', unit: 'money', name: 'revenue' },
  { label: 'Share', unit: 'percent' },
  { label: 'Note', name: 'note' },
];

const marksOf = (...rows: readonly (readonly FactValue[])[]) => rows.map((values) => ({ values }));
const MARKS = marksOf(
  ['West', 'Won', 1234.5, 0.25, 'new'],
  ['East', 'Won', null, undefined, ''],
  ['West', 'Lead', -2, 1, undefined],
);

const messages = { ...englishOf({}), plot: englishPlot };
const wording = { messages, ...wordingOf({ locale: 'en-US', currency: 'USD', messages }) };
const table = (columns: readonly FactColumn[], marks: readonly WidgetMark[]): Pick<FactTable, 'columns' | 'rows' | 'cells'> =>
  factTable({ columns, marks }, wording);

describe('facts', () => {
  it('are worded by the units of their columns, with one name for each mark', () => {
    const { columns, rows } = table(COLUMNS, MARKS);
    assert.deepEqual(columns, [
      { label: 'Region, Stage', numeric: false, isOrdered: true },
      { label: 'Revenue', numeric: true, isOrdered: false },
      { label: 'Share', numeric: true, isOrdered: false },
      { label: 'Note', numeric: false, isOrdered: false },
    ]);
    assert.deepEqual(rows, [
      ['West, Won', '$1,234.50', '25.0%', 'new'],
      ['East, Won', '–', '', ''],
      ['West, Lead', '−$2.00', '100.0%', ''],
    ]);
  });

  it('have the first column as the name where no column has a unit', () => {
    assert.deepEqual(table([{ label: 'Item' }, { label: 'Note' }], marksOf(['Tea', 'new'])).rows, [['Tea', 'new']]);
  });

  it('are members with a column each in the table, and one name for the mark', () => {
    const columns: readonly FactColumn[] = [
      { label: 'Bought', field: 'product', name: 'bought' },
      { label: 'Also bought', field: 'product' },
      { label: 'Lift', unit: 'times', name: 'lift' },
      { label: 'Share', unit: 'percent', term: ([, also = '']) => `Also buy ${also}` },
    ];
    const facts = { columns, marks: marksOf([['Tea', 'Milk'], 'Bread', 1.66, 0.5], ['Lamp', ['Bulb'], 12.4, undefined]) };
    const { columns: head, rows, cells, figuresOf } = factTable(facts, wording);
    assert.deepEqual(
      head.map(({ label, numeric }) => [label, numeric]),
      [
        ['Bought', false],
        ['Also bought', false],
        ['Lift', true],
        ['Share', true],
      ],
    );
    assert.deepEqual(rows, [
      ['Tea + Milk', 'Bread', '1.7×', '50.0%'],
      ['Lamp', 'Bulb', '12×', ''],
    ]);
    assert.deepEqual(
      cells.map(([name]) => name),
      ['Tea + Milk + Bread', 'Lamp + Bulb'],
    );
    assert.deepEqual(figuresOf(0), [
      ['Lift', '1.7×'],
      ['Also buy Bread', '50.0%'],
    ]);
    assert.deepEqual(figuresOf(1), [['Lift', '12×']]);
    const result = factResult(facts, MAIN);
    assert.deepEqual(result.rows(), [
      { bought: 'Tea + Milk', lift: 1.66 },
      { bought: 'Lamp', lift: 12.4 },
    ]);
    assert.equal(result.column('lift')!.unit, 'number');
  });

  it('are exported as exact values under the names of their columns', () => {
    const result = factResult({ columns: COLUMNS, marks: MARKS }, MAIN);
    assert.deepEqual(result.rows(), [
      { region: 'West', stage: 'Won', revenue: 1234.5, note: 'new' },
      { region: 'East', stage: 'Won', revenue: null, note: '' },
      { region: 'West', stage: 'Lead', revenue: -2, note: null },
    ]);
    assert.deepEqual([result.column('revenue')!.unit, result.selected, result.total], ['money', 9, 12]);
  });

  it('are exported as the rows of the query where no column has a name', () => {
    const columns = COLUMNS.map(({ label, unit }) => ({ label, unit }));
    assert.equal(factResult({ columns, marks: MARKS }, MAIN), MAIN);
  });
});
