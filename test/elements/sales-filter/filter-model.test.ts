import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceOf, clauseOf, type Choice } from '../../../src/elements/sales-filter/choice-model.js';
import {
  controlOf,
  keepPlaces,
  searchMembers,
  toPlans,
  toView,
  toggleMember,
} from '../../../src/elements/sales-filter/filter-model.js';
import { en } from '../../../src/messages/en.js';
import { dayOf } from '../../../src/query/calendar-date.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { QueryResult } from '../../../src/query/result.js';
import { SalesError } from '../../../src/util/error.js';

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const column = (name: string, type: 'text' | 'date' | 'datetime' | 'number') =>
  ({ table: 'orders', name, type, missing: 0, guess: type, distinct: 3 }) as const;
const CATALOG = {
  tables: [{ name: 'orders', rowCount: 10 }],
  columns: [column('Region', 'text'), column('Ordered', 'date'), column('Paid at', 'datetime'), column('Age', 'number')],
  roles: [
    { role: 'region', ref: { table: 'orders', column: 'Region' }, reason: '' },
    { role: 'date', ref: { table: 'orders', column: 'Ordered' }, reason: '' },
    { role: 'age', ref: { table: 'orders', column: 'Age' }, reason: '' },
  ],
  calendar: CALENDAR,
} as unknown as Catalog;

const context = (own = '', filters: string[] = []) => ({
  catalog: CATALOG,
  locale: 'en',
  words: en,
  calendar: CALENDAR,
  where: '',
  filters,
  own,
});
const attributes = (field: string, control = '', presets = '') => ({ field, control, presets });

/** An answer with the members West (5 rows), East (3) and the missing one (2). */
function members(): Readonly<Record<string, QueryResult>> {
  const record = {
    rowCount: 3,
    columns: [
      {
        name: 'region',
        type: 'text',
        values: Int32Array.of(0, 1, 2),
        dictionary: ['West', 'East'],
        valid: Uint8Array.of(1, 1, 0),
      },
      { name: 'rows', type: 'number', values: Float64Array.of(5, 3, 2) },
    ],
    notes: [],
    facts: { skipped: [] },
    selected: 10,
    total: 10,
  } as const;
  return { members: new QueryResult(record) };
}

function ends(type: 'date' | 'datetime' | 'number', low: number, high: number): Readonly<Record<string, QueryResult>> {
  const values = (value: number) => (type === 'date' ? Int32Array.of(value) : Float64Array.of(value));
  const columns = [
    { name: 'low', type, values: values(low) },
    { name: 'high', type, values: values(high) },
  ];
  return { ends: new QueryResult({ rowCount: 1, columns, notes: [], facts: { skipped: [] }, selected: 10, total: 10 }) };
}

describe('choiceOf', () => {
  it('reads each form of a clause for its control', () => {
    const june = { from: dayOf(2016, 6, 1), to: dayOf(2016, 6, 30) };
    const cases: [string, 'date' | 'select' | 'range', Choice][] = [
      ['', 'select', { kind: 'all' }],
      ['region: West, "a, b", (blank)', 'select', { kind: 'members', values: ['West', 'a, b', null] }],
      ['region: *est*', 'select', { kind: 'written', text: '*est*' }],
      ['region: !West', 'select', { kind: 'written', text: '!West' }],
      ['date: 2016-06', 'date', { kind: 'period', ...june }],
      ['date: 2016-06-01..2016-06', 'date', { kind: 'period', ...june }],
      ['date: 2016-06..', 'date', { kind: 'period', from: june.from }],
      ['date: ..2016-06', 'date', { kind: 'period', to: june.to }],
      ['date: last 90 days', 'date', { kind: 'relative', period: { which: 'last', count: 90, unit: 'day' } }],
      ['date: 2016, 2017', 'date', { kind: 'written', text: '2016, 2017' }],
      ['age: 20..30', 'range', { kind: 'numbers', from: 20, to: 30 }],
      ['age: ..30.5', 'range', { kind: 'numbers', to: 30.5 }],
      ['age: 7', 'range', { kind: 'numbers', from: 7, to: 7 }],
    ];
    for (const [where, control, expected] of cases) assert.deepEqual(choiceOf(where, control), expected, where);
  });

  it('gives back every clause that it makes', () => {
    const choices: ['date' | 'select' | 'range', Choice][] = [
      ['select', { kind: 'members', values: ['North, West', 'say "hi"', '*', 'a..b', '(blank)', null, ''] }],
      ['date', { kind: 'period', from: dayOf(2016, 2, 29), to: dayOf(2016, 3, 4) }],
      ['date', { kind: 'period', from: dayOf(2016, 1, 1), to: dayOf(2017, 12, 31) }],
      ['date', { kind: 'period', to: dayOf(2016, 3, 31) }],
      ['date', { kind: 'relative', period: { which: 'previous', count: 1, unit: 'quarter' } }],
      ['range', { kind: 'numbers', from: -2.5 }],
      ['range', { kind: 'numbers', from: 0, to: 0 }],
    ];
    for (const [control, choice] of choices) assert.deepEqual(choiceOf(clauseOf('Some: field', choice), control), choice);
  });

  it('names a bad clause by its place', () => {
    assert.throws(
      () => choiceOf('region: a,,b', 'select'),
      (error) => error instanceof SalesError && error.code === 'bad-clause',
    );
  });
});

describe('clauseOf', () => {
  it('writes the shortest form', () => {
    const year = { kind: 'period', from: dayOf(2016, 1, 1), to: dayOf(2016, 12, 31) } as const;
    assert.equal(clauseOf('date', year), 'date: 2016');
    assert.equal(clauseOf('date', { ...year, to: dayOf(2016, 3, 31) }), 'date: 2016-Q1');
    assert.equal(clauseOf('date', { kind: 'relative', period: { which: 'last', count: 90, unit: 'day' } }), 'date: last 90 days');
    assert.equal(clauseOf('region', { kind: 'all' }), '');
    assert.equal(clauseOf('a: b', { kind: 'members', values: ['West'] }), '"a: b": West');
  });
});

describe('controlOf', () => {
  it('fits the type of the field unless the attribute says otherwise', () => {
    const found = ['region', 'date', 'Paid at', 'age', 'weekday(date)', 'customer-type'].map((field) =>
      controlOf(attributes(field), CATALOG),
    );
    assert.deepEqual(found, ['select', 'date', 'date', 'range', 'select', 'select']);
    assert.equal(controlOf(attributes('age', 'select'), CATALOG), 'select');
  });

  it('refuses a control that does not exist', () => {
    assert.throws(
      () => controlOf(attributes('age', 'slider'), CATALOG),
      (error) => error instanceof SalesError && error.code === 'bad-option',
    );
  });
});

describe('toPlans', () => {
  it('asks for members under the filters of others, and for ends of the whole data', () => {
    assert.deepEqual(toPlans(attributes('region'), context('region: West', ['date: 2016'])), {
      members: { measures: ['rows = count()'], by: ['region'], where: '', filters: ['date: 2016'], orderBy: ['-rows'] },
    });
    assert.deepEqual(toPlans(attributes('Paid at'), context('', ['region: West'])), {
      ends: { measures: ['low = min("Paid at")', 'high = max("Paid at")'], where: '' },
    });
  });
});

describe('toView', () => {
  it('lists the members with their rows, chosen ones ticked, also those without rows', () => {
    const view = toView(attributes('region'), context('region: East, South'), members());
    assert.deepEqual(
      view.members.map(({ value, count, chosen }) => [value, count, chosen]),
      [
        ['West', 5, false],
        ['East', 3, true],
        [null, 2, false],
        ['South', 0, true],
      ],
    );
    assert.equal(view.value, 'East, South');
    assert.equal(view.label, 'Region');
  });

  it('says how many are chosen where names would be too long', () => {
    assert.equal(toView(attributes('region'), context(), members()).value, 'All 3');
    assert.equal(toView(attributes('region'), context('region: West, East, (blank)'), members()).value, '3 of 3');
    assert.equal(toView(attributes('region'), context('region: (blank)'), members()).value, '(blank)');
    assert.equal(toView(attributes('region'), context('region: *st'), members()).value, '*st');
  });

  it('says a period as people do, and marks the preset in force', () => {
    const answer = ends('date', dayOf(2014, 1, 3), dayOf(2017, 12, 30));
    assert.equal(toView(attributes('date'), context('date: 2016-Q2'), answer).value, 'Q2 2016');
    assert.equal(toView(attributes('date'), context(''), answer).value, 'All dates');
    const view = toView(attributes('date', '', 'last 90 days, this year'), context('date: this year'), answer);
    assert.equal(view.value, 'This year');
    assert.deepEqual(
      view.presets.map(({ label, active }) => [label, active]),
      [
        ['Last 90 days', false],
        ['This year', true],
      ],
    );
    assert.deepEqual([view.low, view.high], [dayOf(2014, 1, 3), dayOf(2017, 12, 30)]);
  });

  it('turns the ends of date-times into days', () => {
    const view = toView(attributes('Paid at'), context(), ends('datetime', 86_400_000 * 10 + 5, 86_400_000 * 12));
    assert.deepEqual([view.low, view.high], [10, 12]);
  });

  it('says ranges of numbers with open ends', () => {
    const answer = ends('number', 18, 80);
    assert.equal(toView(attributes('age'), context('age: 20..'), answer).value, 'from 20');
    assert.equal(toView(attributes('age'), context('age: 20..30'), answer).value, '20–30');
  });
});

describe('searchMembers', () => {
  it('finds without regard to case and accents', () => {
    const list = toView(attributes('region'), context(''), members()).members;
    assert.deepEqual(
      searchMembers(list, ' WÉST').map(({ value }) => value),
      ['West'],
    );
    assert.equal(searchMembers(list, '').length, 3);
  });
});

describe('keepPlaces', () => {
  it('leaves what is listed where it is, and puts others below in their own order', () => {
    const list = toView(attributes('region'), context(''), members()).members;
    const values = list.map(({ value }) => value);
    const placed = (listed: readonly (string | null)[]): unknown => keepPlaces(list, listed).map(({ value }) => value);
    assert.equal(values.length, 3);
    assert.deepEqual(placed([]), values);
    assert.deepEqual(placed([values[2]!, 'gone', values[0]!]), [values[2], values[0], values[1]]);
    assert.deepEqual(placed([values[1]!]), [values[1], values[0], values[2]]);
  });
});

describe('toggleMember', () => {
  it('adds, takes away, and ends with everything', () => {
    const one = toggleMember({ kind: 'all' }, 'West');
    const two = toggleMember(one, null);
    assert.deepEqual(two, { kind: 'members', values: ['West', null] });
    assert.deepEqual(toggleMember(toggleMember(two, 'West'), null), { kind: 'all' });
  });
});
