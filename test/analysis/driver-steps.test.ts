import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disjointCauses, partsOf, type Cells } from '../../src/analysis/causes/driver-steps.js';
import type { DriverCause } from '../../src/query/analysis/analysis.js';

type Row = readonly [region: string | null, category: string, before: number, after: number];

/** Rows of two dimensions as cells. */
function cellsOf(rows: readonly Row[]): Cells {
  const key = (name: string, at: 0 | 1) => {
    const members = [...new Set(rows.map((row) => row[at]))];
    return { name, members, codes: Int32Array.from(rows, (row) => members.indexOf(row[at])) };
  };
  const side = (at: 2 | 3): Float64Array => Float64Array.from(rows, (row) => row[at]);
  return { keys: [key('region', 0), key('category', 1)], amount: { before: side(2), after: side(3) } };
}

const cause = (contribution: number, ...members: readonly (readonly [string, string | null])[]): DriverCause => ({
  members: members.map(([dimension, member]) => ({ dimension, member })),
  contribution,
  driver: 'volume',
});

const ROWS: readonly Row[] = [
  ['North', 'Lamps', 100, 110],
  ['North', 'Rugs', 100, 112],
  ['South', 'Lamps', 100, 20],
  ['South', 'Rugs', 100, 130],
  ['West', 'Lamps', 50, 55],
  ['West', 'Rugs', 50, 40],
];

describe('the steps of drivers', () => {
  it('are causes with the change of their own rows, none of which is in two causes', () => {
    const found = disjointCauses(
      [cause(0, ['region', 'South']), cause(0, ['region', 'South'], ['category', 'Lamps']), cause(0, ['region', 'West'])],
      cellsOf(ROWS),
    );
    assert.deepEqual(
      found.map(({ members, contribution }) => [members.map(({ member }) => member).join(), contribution]),
      [
        ['South,Lamps', -80],
        ['West', -5],
      ],
    );
  });

  it('are all members of a dimension, one of them without a cause that is a step of its own', () => {
    const parts = partsOf(cellsOf(ROWS), [cause(-80, ['region', 'South'], ['category', 'Lamps'])])!;
    const told = parts.steps.map(({ members, except, before, after, standsOut }) => [
      [...members, ...except.map(({ member }) => ({ member: `!${String(member)}` }))].map(({ member }) => member).join(),
      after - before,
      standsOut,
    ]);
    assert.equal(parts.dimension, 'category');
    assert.deepEqual(told, [
      ['South,Lamps', -80, true],
      ['Rugs', 32, false],
      ['Lamps,!South', 15, false],
    ]);
  });

  it('are at most five, and the others together', () => {
    const rows = Array.from({ length: 9 }, (_, k): Row => [`R${k}`, 'A', 100, 100 + 2 ** k]);
    const { steps, others } = partsOf(cellsOf(rows), [])!;
    assert.deepEqual(
      steps.map(({ members }) => members[0]!.member),
      ['R8', 'R7', 'R6', 'R5', 'R4'],
    );
    assert.deepEqual(others, { count: 4, before: 400, after: 415 });
  });

  it('are no member with nearly all sales, but the members of another dimension', () => {
    const rows: readonly Row[] = [
      ['North', 'Lamps', 500, 420],
      ['North', 'Rugs', 480, 500],
      ['South', 'Rugs', 20, 30],
    ];
    assert.equal(partsOf(cellsOf(rows), [])?.dimension, 'category');
    assert.deepEqual(disjointCauses([cause(0, ['region', 'North'])], cellsOf(rows)), []);
    const half = rows.map(([region, ...rest]): Row => [region, rest[0], region === 'South' ? 900 : rest[1], rest[2]]);
    assert.equal(disjointCauses([cause(0, ['region', 'North'])], cellsOf(half)).length, 1);
  });

  it('are products only where a product is a cause, or where no other dimension explains the change', () => {
    const { keys, amount } = cellsOf(ROWS);
    const cells = { keys: [keys[0]!, { ...keys[1]!, name: 'product' }], amount };
    assert.equal(partsOf(cellsOf(ROWS), [])?.dimension, 'category');
    assert.equal(partsOf(cells, [])?.dimension, 'region');
    assert.equal(partsOf(cells, [cause(-65, ['product', 'Lamps'])])?.dimension, 'product');
    assert.equal(partsOf({ keys: cells.keys.slice(1), amount }, [])?.dimension, 'product');
  });

  it('are none where others made most of a change, where all changed alike, where members are missing, and of one member', () => {
    const spread = Array.from({ length: 40 }, (_, k): Row => [`R${k}`, 'A', 100, 110 + (k % 3)]);
    const alike: readonly Row[] = [
      ['North', 'A', 100, 50],
      ['South', 'A', 200, 101],
    ];
    const missing: readonly Row[] = [
      ['North', 'A', 100, 50],
      [null, 'A', 100, 120],
    ];
    for (const rows of [spread, alike, missing, missing.slice(0, 1)]) assert.equal(partsOf(cellsOf(rows), []), undefined);
  });
});
