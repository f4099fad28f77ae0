import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeatedCards, repeatedList } from '../../../src/elements/sales-dashboard/model/ledger.js';
import { testOf, type CardClaims, type Claim } from '../../../src/query/claim.js';

const period = { from: 0, to: 364 };
const card = (claims: readonly Claim[], more: Partial<CardClaims> = {}): CardClaims => ({ where: [], period, claims, ...more });
const leader: Claim = { kind: 'largest', measure: 'revenue', by: 'city', member: 'London', value: 5 };
const total = (value: number): Claim => ({ kind: 'value', measure: 'revenue', value });

describe('repeatedCards', () => {
  it('finds the later of two cards with one message', () => {
    assert.deepEqual(repeatedCards([card([leader]), undefined, card([leader])]), [false, false, true]);
    assert.deepEqual(repeatedCards([card([leader]), card([{ ...leader, by: 'region' }])]), [false, false]);
    assert.deepEqual(repeatedCards([card([leader]), card([leader, { ...leader, kind: 'smallest' }])]), [false, false]);
  });

  it('finds a card with another value for a fact, but not one of other rows or days', () => {
    assert.deepEqual(repeatedCards([card([total(5)]), card([total(6)])]), [false, true]);
    assert.deepEqual(repeatedCards([card([total(0.1 + 0.2)]), card([total(0.3)])]), [false, false]);
    assert.deepEqual(repeatedCards([card([total(5)]), card([total(6)], { where: ['region: West'] })]), [false, false]);
    assert.deepEqual(repeatedCards([card([total(5)]), card([total(6)], { period: { from: 0, to: 99 } })]), [false, false]);
  });

  it('keeps the first value of a fact, whatever later cards state', () => {
    assert.deepEqual(repeatedCards([card([total(5)]), card([total(6)]), card([total(5)])]), [false, true, false]);
  });
});

describe('repeatedList', () => {
  const parts = [-30, 20, -15];
  const change = card([
    { kind: 'sum', measure: 'revenue', value: -25, parts },
    { ...testOf('drivers', []), names: ['West', 'East', 'South'] },
  ]);
  const members = ['South', 'North', 'East', null, 'West'];

  it('finds the list with the members that explain a change', () => {
    assert.equal(repeatedList(change, members, [90, 80, 70, 60, 50]), 'values');
    assert.equal(repeatedList(change, members.slice(1), [80, 70, 60, 50]), undefined);
    assert.equal(repeatedList(card([leader]), members, [90, 80, 70, 60, 50]), undefined);
  });

  it('finds the explanation of a small change, which bars have next to their values', () => {
    assert.equal(repeatedList(change, members, [190, 180, 70, 60, 50]), 'change');
  });

  it('finds the explanation where a loss is larger than each of its parts', () => {
    assert.equal(repeatedList(change, members, [90, -31, 70, 60, 50]), 'change');
    assert.equal(repeatedList(change, members, [90, -29, 70, 60, 50]), 'values');
  });
});
