import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterAttributes } from '../../../src/elements/sales-filter/attributes.js';
import { choiceOf, clauseOf, levelsOf, type Choice } from '../../../src/elements/sales-filter/model/choice.js';
import {
  controlOf,
  keepPlaces,
  searchMembers,
  toMorePlans,
  toPlans,
  toView,
  toggleMember,
} from '../../../src/elements/sales-filter/model/filter.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { SalesError } from '../../../src/util/error.js';
import { CATALOG, context, spread } from './filter-answers.js';
import { readerOf } from '../written.js';

const attributes = (field: string, control = 'auto', presets = '') => readerOf(filterAttributes)({ field, control, presets });

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
    facts: { measures: [], skipped: [] },
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
  return {
    ends: new QueryResult({ rowCount: 1, columns, notes: [], facts: { measures: [], skipped: [] }, selected: 10, total: 10 }),
  };
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

describe('levelsOf', () => {
  const FIELDS = ['category', 'Sub: kind'];

  it('reads the clauses on the fields of a tree, and gives them back', () => {
    for (const [where, levels] of [
      ['category: Chairs, (blank)', [['Chairs', null], undefined]],
      ['category: Chairs; "Sub: kind": "a, b"', [['Chairs'], ['a, b']]],
    ] as const) {
      const choice = levelsOf(where, FIELDS);
      assert.deepEqual(choice, { kind: 'levels', levels });
      assert.equal(clauseOf('category, Sub: kind', choice), where);
    }
    assert.deepEqual(levelsOf('', FIELDS), { kind: 'all' });
  });

  it('leaves written what is no choice of members', () => {
    for (const where of ['category: !Chairs', 'category: *a*', 'category: a; category: b', 'region: West'])
      assert.deepEqual(levelsOf(where, FIELDS), { kind: 'written', text: where });
  });
});

describe('controlOf', () => {
  it('fits the type of the field unless the attribute says otherwise', () => {
    const found = ['region', 'date', 'Paid at', 'age', 'weekday(date)', 'customer-type'].map((field) =>
      controlOf(attributes(field), CATALOG),
    );
    assert.deepEqual(found, ['select', 'date', 'date', 'range', 'select', 'select']);
    assert.equal(controlOf(attributes('age', 'select'), CATALOG), 'select');
    assert.equal(controlOf(attributes('', 'chips'), CATALOG), 'chips');
  });

  it('is a tree of several fields', () => {
    assert.equal(controlOf(attributes('region, age'), CATALOG), 'tree');
    assert.equal(controlOf(attributes('bin(age, 10)'), CATALOG), 'select');
  });

  it('refuses what does not exist, or does not fit', () => {
    assert.throws(() => attributes('age', 'slider'), { code: 'bad-option', message: /^control: .*'slider'/ });
    for (const [given, option] of [
      [attributes('region, age', 'select'), 'control'],
      [attributes('a, b, c, d, e, f, g'), 'field'],
      [attributes('region', 'auto', 'this year'), 'presets'],
    ] as const) {
      assert.throws(
        () => controlOf(given, CATALOG),
        (error) => error instanceof SalesError && error.code === 'bad-option' && error.params.option === option,
      );
    }
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

  it('asks how numbers are spread in the whole data, and how many rows of each bin others leave', () => {
    const { ends } = toPlans(attributes('age'), context('age: 20..30', ['region: West']));
    assert.deepEqual(ends, {
      measures: ['rows = count()'],
      by: ['age'],
      where: '',
      filters: [],
      analysis: { kind: 'histogram', value: 'age', weight: 'rows' },
    });
    const answers = { ends: spread([0, 10, 20], [5, 3]) };
    assert.deepEqual(toMorePlans(attributes('age'), context('', ['region: West']), answers), {
      counts: { measures: ['rows = count()'], by: ['bin(age, 10)'], where: '', filters: ['region: West'] },
    });
    assert.deepEqual(toMorePlans(attributes('age'), context('age: 20..30'), answers), {});
  });

  it('asks for the branches of a tree, and for the whole one where others filter', () => {
    const whole = { measures: ['rows = count()'], by: ['region', 'age'], where: '', filters: [] };
    assert.deepEqual(toPlans(attributes('region, age'), context()), { members: whole });
    assert.deepEqual(toPlans(attributes('region, age'), context('', ['date: 2016'])), {
      members: { ...whole, filters: ['date: 2016'] },
      whole,
    });
  });

  it('asks how many rows all filters leave', () => {
    assert.deepEqual(toPlans(attributes('', 'chips'), context()), { left: { measures: ['rows = count()'] } });
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
    assert.equal(toView(attributes('date'), context(''), answer).value, 'No filter');
    const view = toView(attributes('date', '', 'last 90 days, this year'), context('date: this year'), answer);
    assert.equal(view.value, 'This year');
    assert.deepEqual(
      view.presets.map(({ label, active }) => [label, active]),
      [
        ['Last 90 days', false],
        ['This year', true],
        ['No filter', false],
      ],
    );
    assert.deepEqual([view.low, view.high], [dayOf(2014, 1, 3), dayOf(2017, 12, 30)]);
  });

  it('names the days that all cards of a dashboard show without a period', () => {
    const answer = ends('date', dayOf(2015, 3, 1), dayOf(2015, 3, 31));
    const tile = { ...attributes('date', '', 'this year'), isOnDashboard: true };
    const view = toView(tile, context(''), answer);
    assert.equal(view.value, '3 Jan 2014–30 Dec 2017');
    assert.deepEqual(
      view.presets.map(({ label, meaning, active }) => [label, meaning, active]),
      [
        ['This year', '2017', false],
        ['All dates', '3 Jan 2014–30 Dec 2017', true],
      ],
    );
    assert.equal(toView(tile, context('date: 2016'), answer).value, '2016');
    assert.equal(toView(tile, context('', [], { where: 'date: 2015-03' }), answer).value, 'Mar 2015');
  });

  it('turns the ends of date-times into days', () => {
    const view = toView(attributes('Paid at'), context(), ends('datetime', 86_400_000 * 10 + 5, 86_400_000 * 12));
    assert.deepEqual([view.low, view.high], [10, 12]);
  });

  it('says branches by the way to them, of many the first', () => {
    const value = (own: string): string => toView(attributes('region, age'), context(own), members()).value;
    assert.equal(value(''), 'All');
    assert.equal(value('region: West, East'), 'West, East');
    assert.equal(value('region: West; age: 20'), 'West › 20');
    assert.equal(value('region: West, East, South'), 'West and 2 others');
    assert.equal(toView(attributes('region, age'), context(), members()).label, 'Region › Age');
  });

  it('says how many rows all filters leave', () => {
    const left = (selected: number): string => {
      const record = { rowCount: 1, columns: [], notes: [], facts: { measures: [], skipped: [] }, selected, total: 9994 };
      return toView(attributes('', 'chips'), context(), { left: new QueryResult(record) }).value;
    };
    assert.deepEqual([left(3312), left(9994), left(0)], ['3,312 of 9,994 rows', '9,994 rows', '0 of 9,994 rows']);
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
