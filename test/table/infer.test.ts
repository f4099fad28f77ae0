import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inferColumns } from '../../src/table/infer/infer-table.js';
import { ColumnBuilder } from '../../src/table/cells/column-builder.js';
import type { Column } from '../../src/table/column.js';
import type { Note } from '../../src/query/schema.js';
import { parseReadOptions } from '../../src/table/read-options.js';
import { cells, sumOf } from './helpers.js';

interface Inferred {
  readonly column: Column;
  readonly cells: ReturnType<typeof cells>;
  readonly codes: string[];
  readonly warnings: readonly Note[];
}

function infer(
  texts: readonly string[],
  settings: { name?: string; read?: string; locale?: string; delimiter?: string } = {},
): Inferred {
  const { name = 'Amount', read = '', locale, delimiter } = settings;
  const builder = new ColumnBuilder(name);
  for (const text of texts) builder.add(text);
  const { columns, warnings } = inferColumns([builder.finish()], { read: parseReadOptions(read), locale, delimiter });
  const [column] = columns;
  assert.ok(column);
  return { column, cells: cells(column), codes: warnings.map((note) => note.code), warnings };
}

describe('numbers', () => {
  const same: [string, readonly string[], readonly (number | null)[]][] = [
    ['whole numbers', ['0', '-5', '12'], [0, -5, 12]],
    ['decimals', ['1.5', '.5', '5.', '-0.25', '+2'], [1.5, 0.5, 5, -0.25, 2]],
    ['decimal commas', ['12,5', '1,234', '0,999'], [12.5, 1.234, 0.999]],
    ['separated thousands', ['1,234.50', '12,345', '1,000,000'], [1234.5, 12345, 1000000]],
    ['points between thousands', ['1.234,56-', '12.000.345,00', '99,90'], [-1234.56, 12000345, 99.9]],
    ['spaces between thousands', ['1 234,50', '12\u00A0345,00', '1\u202F000\u202F000,75'], [1234.5, 12345, 1000000.75]],
    ['apostrophes between thousands', ["1'234.50", '1\u2019000'], [1234.5, 1000]],
    ['Indian grouping', ['1,00,000.50', '12,34,567.25'], [100000.5, 1234567.25]],
    ['accounting brackets', ['(1,234.50)', '(0.99)', '15'], [-1234.5, -0.99, 15]],
    [
      'currency signs and codes',
      ['$1,234.50', '-$10.00', '$-2.00', 'USD 12.00', '12.00 EUR', '\u20AC5', 'kr 7'],
      [1234.5, -10, -2, 12, 12, 5, 7],
    ],
    [
      'currencies as people abbreviate them',
      [' 24.743,90 TL', '1.200,50 руб.', 'Rp 15.000,00', '99,90 грн', '12,00 лв.', 'RM 7,50', '3,25元'],
      [24743.9, 1200.5, 15000, 99.9, 12, 7.5, 3.25],
    ],
    ['true minus signs', ['\u22125.5', '1'], [-5.5, 1]],
    ['exponents', ['1e3', '1.5E-2', '2'], [1000, 0.015, 2]],
    ['leading zeros beside decimals', ['007', '.5'], [7, 0.5]],
    [
      'missing tokens',
      ['10', 'N/A', '-', 'NULL', '', '#N/A', 'NaN', 'none', '20.5'],
      [10, null, null, null, null, null, null, null, 20.5],
    ],
  ];
  for (const [title, texts, wanted] of same) {
    it(`reads ${title}`, () => {
      const { column, cells: found } = infer(texts);
      assert.equal(column.type, 'number');
      assert.deepEqual(found, wanted);
    });
  }

  it('holds decimals as whole numbers in the narrowest type, and their sums are exact', () => {
    const { column } = infer(Array.from({ length: 3000 }, () => '0.2'));
    assert.ok(column.type === 'number' && column.kind === 'decimal');
    assert.ok(column.values instanceof Int8Array);
    assert.equal(column.scale, 1);
    assert.equal(sumOf(column), 600);
  });

  it('chooses the width by the extremes', () => {
    const wide = (texts: string[]): string => {
      const { column } = infer(texts);
      return column.type === 'number' ? column.values.constructor.name : column.type;
    };
    assert.equal(wide(['-128', '127']), 'Int8Array');
    assert.equal(wide(['-129', '0']), 'Int16Array');
    assert.equal(wide(['32768', '0']), 'Int32Array');
    assert.equal(wide(['2147483648', '0']), 'Float64Array');
  });

  it('drops needless places: 17850.0 is whole', () => {
    const { column } = infer(['17850.0', '13047.0', '']);
    assert.ok(column.type === 'number' && column.kind === 'decimal');
    assert.equal(column.scale, 0);
    assert.deepEqual(cells(column), [17850, 13047, null]);
    assert.deepEqual([...column.values], [17850, 13047, 0]);
    assert.deepEqual([...(column.valid ?? [])], [3]);
  });

  it('falls back to doubles where the stored numbers would pass 2^53', () => {
    const { column } = infer(['0.12345678901234567', '9007199254740991.5', '']);
    assert.ok(column.type === 'number' && column.kind === 'float');
    assert.deepEqual(cells(column), [Number('0.12345678901234567'), Number('9007199254740991.5'), null]);
    assert.ok(Number.isNaN(column.values[2]));
  });

  it('reads percentages as fractions', () => {
    const { column, cells: found } = infer(['12.5%', '0 %', '100%', '7%']);
    assert.deepEqual(found, [0.125, 0, 1, 0.07]);
    assert.equal(column.type === 'number' && column.percent, true);
  });

  it('counts infinite values as missing and says so', () => {
    const { cells: found, codes } = infer(['1e308', '1e309', 'Infinity', 'NaN', '5']);
    assert.deepEqual(found, [1e308, null, null, null, 5]);
    assert.deepEqual(codes, ['infinite-values']);
  });

  it('warns where nothing settles the decimal mark, and obeys decimal', () => {
    assert.deepEqual(infer(['1.234', '5.678']).cells, [1.234, 5.678]);
    assert.ok(infer(['1.234', '5.678']).codes.includes('ambiguous-decimal-mark'));
    assert.deepEqual(infer(['1.234', '5.678'], { read: "decimal: ','" }).cells, [1234, 5678]);
    assert.deepEqual(infer(['1.234', '5.678'], { read: 'Amount: number ,' }).cells, [1234, 5678]);
    assert.deepEqual(infer(['0.125', '1.500']).codes, []);
  });

  it('takes a mark for that of thousands where smaller amounts have none, and decimals are not shortened', () => {
    const below = ['168', '91', '441', '7', '959'];
    const euros = infer(['5.320', '12.840', '22.050', ...below]);
    assert.deepEqual([euros.cells.slice(0, 3), euros.codes], [[5320, 12840, 22050], []]);
    assert.deepEqual(infer(['$5,320', '$12,841', ...below.map((text) => `$${text}`)]).cells.slice(0, 3), [5320, 12841, 168]);
    for (const others of [['1234'], ['5.32'], []])
      assert.notEqual(
        infer(['5.320', '7.841', ...(others.length > 0 ? below : below.slice(2)), ...others]).cells[0],
        5320,
        others.join(),
      );
  });

  it('reads both marks where a column mixes them, and warns', () => {
    const { cells: found, codes } = infer(['1,234.50', '2.50', '1.234,50']);
    assert.deepEqual(found, [1234.5, 2.5, 1234.5]);
    assert.deepEqual(codes, ['mixed-decimal-marks']);
  });

  it('keeps a column of numbers with one bad cell, which is missing with a warning', () => {
    const { cells: found, warnings } = infer(['10', '20', 'abc', '40']);
    assert.deepEqual(found, [10, 20, null, 40]);
    assert.deepEqual([warnings[0]?.code, warnings[0]?.count, warnings[0]?.rows], ['unreadable-numbers', 1, [2]]);
  });

  it('tolerates notes at amounts up to a tenth of the rows', () => {
    const texts = [...Array.from({ length: 10 }, (_, index) => `${index}.50`), '12.50*'];
    assert.equal(infer(texts).column.type, 'number');
    assert.equal(infer([...texts, '13.50*', '14.50*']).column.type, 'text');
  });
});

describe('texts of digits', () => {
  it('keeps leading zeros and more than 15 digits', () => {
    assert.deepEqual(infer(['00123', '01000', '5']).cells, ['00123', '01000', '5']);
    assert.deepEqual(infer(['9007199254740993', '9007199254740995']).cells, ['9007199254740993', '9007199254740995']);
    assert.equal(infer(['123456789012345']).column.type, 'number');
    assert.equal(infer(['0', '10']).column.type, 'number');
  });

  it('keeps codes of digits and E', () => {
    assert.deepEqual(infer(['1e5', '2e7', '7E1']).cells, ['1e5', '2e7', '7E1']);
    assert.equal(infer(['12', '2e7'], { name: 'Product code' }).column.type, 'text');
  });

  it('keeps codes with letters among numbers, without a warning where the name says code', () => {
    const { column, codes } = infer(['85123', '71053', '85123A', 'POST'], { name: 'StockCode' });
    assert.equal(column.type, 'text');
    assert.deepEqual(codes, []);
  });

  it('keeps sizes that are both numbers and words, and warns', () => {
    const sizes = [...Array.from({ length: 20 }, (_, index) => String(38 + (index % 20))), 'M', 'M', 'L', 'S', 'M'];
    const { column, codes } = infer(sizes, { name: 'Size' });
    assert.equal(column.type, 'text');
    assert.deepEqual(codes, ['mixed-types']);
  });

  it('merges texts that differ by the number of their spaces, which pages show as one', () => {
    assert.deepEqual(infer(['Joao    Silva', ' Joao Silva ', 'Tom  Jackson', 'Joao  Silva']).cells, [
      'Joao Silva',
      'Joao Silva',
      'Tom  Jackson',
      'Joao Silva',
    ]);
  });

  it('trims outer blanks, tells NA the region from NA the gap, and lists texts by first appearance', () => {
    const { column } = infer([' North', 'North ', 'south', '', 'NA'], { name: 'Region' });
    assert.ok(column.type === 'text');
    assert.deepEqual(column.dictionary, ['North', 'south']);
    assert.deepEqual([...column.codes], [0, 0, 1, 2, 2]);
    assert.equal(column.missing, 2);
    assert.deepEqual(infer(['NA', 'EU', 'APAC'], { name: 'Region' }).cells, ['NA', 'EU', 'APAC']);
    assert.deepEqual(infer(['None', 'Summer sale'], { name: 'Promotion' }).cells, ['None', 'Summer sale']);
  });

  it('has nothing but missing rows for a column without values', () => {
    const { column } = infer(['', 'NULL', ' ']);
    assert.ok(column.type === 'text');
    assert.deepEqual([column.missing, column.dictionary.length, column.guess], [3, 0, 'empty']);
    assert.equal(infer([]).column.length, 0);
  });
});

describe('booleans', () => {
  it('reads true and false in any case, yes and no beside them', () => {
    assert.deepEqual(infer(['TRUE', 'false', '', 'Yes', 'no']).cells, [true, false, null, true, false]);
  });

  it('leaves yes and no alone as the texts they are, unless set', () => {
    assert.deepEqual(infer(['Yes', 'No']).cells, ['Yes', 'No']);
    assert.deepEqual(infer(['Yes', 'No', 'perhaps'], { read: 'Amount: boolean' }).cells, [true, false, null]);
  });
});

describe('dates written as numbers', () => {
  const dates = Array.from({ length: 200 }, (_, index) => String(20_240_101 + (index % 28)));

  it('are dates where 99% of a column named for dates are days, and the rest is told', () => {
    const { column, warnings } = infer([...dates, '0'], { name: 'sls_order_dt' });
    assert.equal(column.type, 'date');
    assert.equal(column.missing, 1);
    assert.deepEqual(
      warnings.map(({ code, count }) => [code, count]),
      [['unreadable-dates', 1]],
    );
  });

  it('stay numbers where more are no days, or the name says nothing of dates', () => {
    assert.equal(infer([...dates, '0', '0', '0', '5'], { name: 'sls_order_dt' }).column.type, 'number');
    assert.equal(infer([...dates, '0'], { name: 'amount' }).column.type, 'number');
  });
});

describe('NA in a column of codes or regions', () => {
  it('stays a name where it is no rare value, or the file writes missing values otherwise', () => {
    assert.deepEqual(infer(['NA', 'EU', 'LATAM', 'APAC'], { name: 'region' }).column.missing, 0);
    assert.deepEqual(infer(['NA', 'EMEA', 'APAC', 'LATAM', 'Other', ''], { name: 'market' }).column.missing, 1);
  });

  /** A file of 400 rows with a column of sexes, one of them `NA`, next to one more column. */
  const sexes = (
    name: string,
    other: (row: number) => string,
  ): { readonly missing: number; readonly codes: readonly string[] } => {
    const columns = { sex: (row: number): string => (row === 7 ? 'NA' : row % 2 === 0 ? 'F' : 'M'), [name]: other };
    const pools = Object.entries(columns).map(([title, cellOf]) => {
      const builder = new ColumnBuilder(title);
      for (let row = 0; row < 400; row++) builder.add(cellOf(row));
      return builder.finish();
    });
    const { columns: read, warnings } = inferColumns(pools, { read: parseReadOptions('') });
    return { missing: read[0]?.missing ?? 0, codes: warnings.map(({ code }) => code) };
  };

  it('stays a name where the file has empty cells in another column', () => {
    assert.deepEqual(
      sexes('title', (row) => (row % 9 === 0 ? '' : 'Dr')),
      { missing: 0, codes: [] },
    );
  });

  it('is missing where no cell is empty, or NA stands among numbers, and is reported', () => {
    assert.deepEqual(
      sexes('title', () => 'Dr'),
      { missing: 1, codes: ['na-as-missing'] },
    );
    assert.deepEqual(
      sexes('age', (row) => (row % 9 === 0 ? '' : row % 7 === 0 ? 'NA' : String(row))),
      { missing: 1, codes: ['na-as-missing'] },
    );
  });

  it('is missing among many names, and is reported', () => {
    const names = Array.from({ length: 80 }, (_, n) => `Customer ${n}`);
    const { column, warnings } = infer([...names, 'NA'], { name: 'customer' });
    assert.equal(column.missing, 1);
    assert.deepEqual(
      warnings.map(({ code, count }) => [code, count]),
      [['na-as-missing', 1]],
    );
  });

  it('is missing among a few names, and is reported', () => {
    const { column, warnings } = infer(['NA', 'NA', 'Corporate', 'Private', 'Public'], { name: 'kind' });
    assert.equal(column.missing, 2);
    assert.deepEqual(
      warnings.map(({ code, count }) => [code, count]),
      [['na-as-missing', 2]],
    );
  });
});
