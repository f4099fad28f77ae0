import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparisonClause, comparisonIn, withoutComparison } from '../../src/query/where/clause-list.js';

describe('comparisonIn', () => {
  it('returns the comparison among the clauses of a group', () => {
    assert.equal(comparisonIn(['region: West', 'compare: previous-year']), 'previous-year');
    assert.equal(comparisonIn(['date: 2017; compare: 2015-01-01..2015-12-31; region: West']), '2015-01-01..2015-12-31');
    assert.equal(comparisonIn(['compare : none']), 'none');
    assert.equal(comparisonIn(['compare: 2015']), '2015');
    assert.equal(comparisonIn(['compare: "region: East"']), 'region: East');
    assert.equal(
      comparisonIn(['region: West; compare: "region: ""North, West""; channel: Web"']),
      'region: "North, West"; channel: Web',
    );
    assert.equal(comparisonIn(['region: West', '']), undefined);
  });

  it('leaves columns of that name and texts with the word alone', () => {
    assert.equal(
      comparisonIn([
        ...['"compare": plan', 'compare: planned', 'compare: 1..5', 'product: compare', 'compared: x'],
        ...['"compare": "region: East"', 'compare: "East"', 'compare: "12:30"', 'compare: "a: b", "c: d"'],
      ]),
      undefined,
    );
  });
});

describe('withoutComparison', () => {
  it('returns the clauses that select rows, as they are written', () => {
    assert.equal(withoutComparison('region:West ;compare: plan; date: 2017'), 'region:West; date: 2017');
    assert.equal(withoutComparison('compare: none'), '');
    assert.equal(withoutComparison('region: West; compare: "region: East"'), 'region: West');
    assert.equal(withoutComparison('"compare": x; product: compare'), '"compare": x; product: compare');
    assert.equal(withoutComparison('compare: A; region: West'), 'compare: A; region: West');
    assert.equal(withoutComparison('region: West'), 'region: West');
  });
});

describe('comparisonClause', () => {
  it('returns the clause that has a comparison', () => {
    for (const comparison of [
      'previous-year',
      '2015-01-01..2015-12-31',
      'none',
      'region: East',
      'region: "North, West"; channel: Web',
    ])
      assert.equal(comparisonIn([comparisonClause(comparison)]), comparison);
  });
});
