import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factResult, factTable, type FactColumn, type FactValue } from '../../../src/elements/base/define/widget-facts.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { formatNumber } from '../../../src/format/number.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
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

const format = (value: number | null | undefined, unit: MeasureUnit): string =>
  formatNumber(value, unit, { locale: 'en-US', currency: 'USD' });
const table = (columns: readonly FactColumn[], marks: typeof MARKS): ReturnType<typeof factTable> =>
  factTable({ columns, marks }, { format, messages: englishOf({}) });

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
