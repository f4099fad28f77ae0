import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QueryResult, type ResultRecord } from '../../src/query/result/result.js';

const RECORD: ResultRecord = {
  rowCount: 3,
  columns: [
    {
      name: 'region',
      type: 'text',
      values: Int32Array.of(1, 0, 0),
      valid: Uint8Array.of(1, 1, 0),
      dictionary: ['=SUM("A1")', 'North, West'],
    },
    { name: 'month(date)', type: 'date', values: Int32Array.of(15_826, -1, 0), valid: Uint8Array.of(1, 1, 0) },
    { name: 'seen', type: 'datetime', values: Float64Array.of(1.5e12, 0, NaN), instant: true },
    { name: 'local', type: 'datetime', values: Float64Array.of(1.5e12, 0, 500) },
    { name: 'open', type: 'boolean', values: Uint8Array.of(1, 0, 0), valid: Uint8Array.of(1, 1, 0) },
    { name: 'revenue', type: 'number', values: Float64Array.of(-1234.5, 0, 0), valid: Uint8Array.of(1, 1, 0) },
  ],
  notes: [],
  facts: { measures: [], skipped: [] },
  selected: 3,
  total: 4,
};

describe('QueryResult', () => {
  it('gives rows of plain values by the names asked, null where missing', () => {
    assert.deepEqual(new QueryResult(RECORD).rows(), [
      {
        region: 'North, West',
        'month(date)': '2013-05-01',
        seen: '2017-07-14T02:40:00Z',
        local: '2017-07-14T02:40:00',
        open: true,
        revenue: -1234.5,
      },
      {
        region: '=SUM("A1")',
        'month(date)': '1969-12-31',
        seen: '1970-01-01T00:00:00Z',
        local: '1970-01-01T00:00:00',
        open: false,
        revenue: 0,
      },
      { region: null, 'month(date)': null, seen: null, local: '1970-01-01T00:00:00.500', open: null, revenue: null },
    ]);
  });

  it('writes CSV that quotes, and guards texts but not numbers', () => {
    const lines = new QueryResult(RECORD).toCSV().split('\r\n');
    assert.equal(lines[0], 'region,month(date),seen,local,open,revenue');
    assert.equal(lines[1], '"North, West",2013-05-01,2017-07-14T02:40:00Z,2017-07-14T02:40:00,true,-1234.5');
    assert.match(lines[2] ?? '', /^"'=SUM\(""A1""\)",/);
    assert.equal(lines[3], ',,,1970-01-01T00:00:00.500,,');
    assert.equal(lines[4], '');
  });

  it('guards every sign that begins a formula, unless told not to', () => {
    const dictionary = ['=a', '+a', '-a', '@a', '\t=a', '\r=a', "'a", 'a=b'];
    const record = {
      ...RECORD,
      rowCount: 8,
      columns: [{ name: 'x', type: 'text' as const, values: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7), dictionary }],
    };
    assert.equal(new QueryResult(record).toCSV(), "x\r\n'=a\r\n'+a\r\n'-a\r\n'@a\r\n'\t=a\r\n\"'\r=a\"\r\n'a\r\na=b\r\n");
    assert.equal(
      new QueryResult(record).toCSV({ guard: false }),
      'x\r\n=a\r\n+a\r\n-a\r\n@a\r\n\t=a\r\n"\r=a"\r\n\'a\r\na=b\r\n',
    );
  });

  it('guards names of columns too: a file may bring them', () => {
    const named = { ...RECORD, rowCount: 0, columns: [{ name: '=1+1', type: 'number' as const, values: Float64Array.of() }] };
    assert.equal(new QueryResult(named).toCSV(), "'=1+1\r\n");
    assert.equal(new QueryResult(named).toCSV({ guard: false }), '=1+1\r\n');
  });

  it('finds a column by its name', () => {
    const result = new QueryResult(RECORD);
    assert.equal(result.column('revenue')?.type, 'number');
    assert.equal(result.column('Revenue'), undefined);
  });

  it('has no rows where nothing was found', () => {
    const empty = new QueryResult({ ...RECORD, rowCount: 0 });
    assert.deepEqual(empty.rows(), []);
    assert.equal(empty.toCSV(), 'region,month(date),seen,local,open,revenue\r\n');
  });
});
