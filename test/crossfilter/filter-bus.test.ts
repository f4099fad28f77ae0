import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import type { FilterChange, FilterGroup, FilterMove } from '../../src/crossfilter/filter-bus.js';
import { SalesError } from '../../src/util/error.js';

let count = 0;

/** A group of its own for each test, with what it told. */
function fresh(): { group: FilterGroup; changes: FilterChange[]; moves: FilterMove[] } {
  count += 1;
  const group = filterGroup(`group-${count}`);
  const changes: FilterChange[] = [];
  const moves: FilterMove[] = [];
  group.subscribe((change) => changes.push(change));
  group.watch((move) => moves.push(move));
  return { group, changes, moves };
}

describe('filterGroup', () => {
  it('gives the same group for the same name, and default without one', () => {
    assert.equal(filterGroup(), filterGroup('default'));
    assert.notEqual(filterGroup('a'), filterGroup('b'));
  });

  it('keeps one clause per source and joins them by and', () => {
    const { group } = fresh();
    group.set('map', 'region: Europe');
    group.set('trend', 'date: 2016-01..2016-03;');
    group.set('map', 'region: Europe, Asia');
    assert.deepEqual(group.clauses, { map: 'region: Europe, Asia', trend: 'date: 2016-01..2016-03' });
    assert.equal(group.where, 'region: Europe, Asia; date: 2016-01..2016-03');
  });

  it('tells each change once, with the source, its clause and all clauses', () => {
    const { group, changes, moves } = fresh();
    group.set('map', 'region: Europe');
    group.set('trend', 'date: 2016');
    group.clear('map');
    const common = { version: 1, group: group.name } as const;
    assert.deepEqual(changes, [
      { ...common, source: 'map', where: 'region: Europe', clauses: { map: 'region: Europe' } },
      { ...common, source: 'trend', where: 'date: 2016', clauses: { map: 'region: Europe', trend: 'date: 2016' } },
      { ...common, source: 'map', where: '', clauses: { trend: 'date: 2016' } },
    ]);
    assert.deepEqual(moves, ['step', 'step', 'step']);
  });

  it('takes a clause of the same meaning, or the clearing of nothing, as no change', () => {
    const { group, changes, moves } = fresh();
    group.set('map', 'region: Europe, Asia');
    group.set('map', ' region:Europe,"Asia" ; ');
    group.clear('trend');
    group.set('trend', '  ');
    assert.equal(changes.length, 1);
    assert.deepEqual(moves, ['step']);
    assert.equal(group.where, 'region: Europe, Asia');
  });

  it('throws bad-option for what is no name, no text or no function, and stays as it was', () => {
    const { group, changes } = fresh();
    group.set('map', 'region: Europe');
    const odd = group as unknown as { set(...given: unknown[]): void; subscribe(given: unknown): void };
    const wrong: readonly (readonly unknown[])[] = [
      ['map', 5],
      ['map', null],
      ['map'],
      ['map', {}],
      [5, 'region: Asia'],
      ['', 'x: y'],
      [null, 'x: y'],
    ];
    for (const given of wrong) assert.throws(() => odd.set(...given), { code: 'bad-option', message: /a name and a text/ });
    assert.throws(() => odd.subscribe(5), { code: 'bad-option', message: /'5'.* a function/ });
    for (const name of [5, null]) assert.throws(() => filterGroup(name as never), { code: 'bad-option', message: /a name/ });
    assert.deepEqual([group.clauses, changes.length], [{ map: 'region: Europe' }, 1]);
  });

  it('throws bad-clause for a bad text and stays as it was', () => {
    const { group, changes } = fresh();
    group.set('map', 'region: Europe');
    const isBadClause = (error: unknown): boolean =>
      error instanceof SalesError && error.code === 'bad-clause' && error.position !== undefined;
    assert.throws(() => group.set('map', 'region Europe'), isBadClause);
    assert.throws(() => group.set('trend', 'date: 2017..2016'), isBadClause);
    assert.equal(group.where, 'region: Europe');
    assert.equal(changes.length, 1);
  });

  it('clears all sources in one step, telling each', () => {
    const { group, changes, moves } = fresh();
    group.set('map', 'region: Europe');
    group.set('trend', 'date: 2016');
    group.clear();
    assert.deepEqual(group.clauses, {});
    assert.deepEqual(
      changes.slice(2).map(({ source, where, clauses }) => [source, where, clauses]),
      [
        ['map', '', {}],
        ['trend', '', {}],
      ],
    );
    assert.equal(moves.length, 3);
    group.undo();
    assert.equal(group.where, 'region: Europe; date: 2016');
  });

  it('ends a subscription', () => {
    const { group } = fresh();
    let told = 0;
    const end = group.subscribe(() => (told += 1));
    group.set('map', 'region: Europe');
    end();
    group.clear('map');
    assert.equal(told, 1);
  });

  it('gives a source the clauses of the others, all, or none', () => {
    const { group } = fresh();
    group.set('map', 'region: Europe');
    group.set('trend', 'date: 2016');
    assert.deepEqual(group.whereFor('map', 'cross'), ['date: 2016']);
    assert.deepEqual(group.whereFor('map', 'all'), ['region: Europe', 'date: 2016']);
    assert.deepEqual(group.whereFor('map', 'none'), []);
    assert.deepEqual(group.whereFor('kpi', 'cross'), ['region: Europe', 'date: 2016']);
  });

  it('keeps a source that is named like a property of objects', () => {
    const { group } = fresh();
    group.set('__proto__', 'region: Europe');
    assert.deepEqual(Object.keys(group.clauses), ['__proto__']);
  });
});

describe('undo and redo', () => {
  it('go back and forth by steps', () => {
    const { group, changes } = fresh();
    assert.deepEqual([group.canUndo, group.canRedo], [false, false]);
    group.set('map', 'region: Europe');
    group.set('map', 'region: Asia');
    group.undo();
    assert.equal(group.where, 'region: Europe');
    group.undo();
    assert.equal(group.where, '');
    assert.deepEqual([group.canUndo, group.canRedo], [false, true]);
    group.redo();
    group.redo();
    assert.equal(group.where, 'region: Asia');
    assert.deepEqual([group.canUndo, group.canRedo], [true, false]);
    assert.deepEqual(
      changes.map(({ where }) => where),
      ['region: Europe', 'region: Asia', 'region: Europe', '', 'region: Europe', 'region: Asia'],
    );
  });

  it('do nothing at the ends', () => {
    const { group, changes } = fresh();
    group.undo();
    group.redo();
    assert.deepEqual(changes, []);
  });

  it('forget what was undone when something new is set', () => {
    const { group } = fresh();
    group.set('map', 'region: Europe');
    group.undo();
    group.set('map', 'region: Asia');
    assert.equal(group.canRedo, false);
  });

  it('take a gesture as one step', () => {
    const { group, moves } = fresh();
    group.set('trend', 'date: 2015');
    group.set('trend', 'date: 2016-01', { moving: true });
    group.set('trend', 'date: 2016-01..2016-02', { moving: true });
    group.set('trend', 'date: 2016-01..2016-02');
    assert.deepEqual(moves, ['step', 'moving', 'moving', 'step']);
    group.undo();
    assert.equal(group.where, 'date: 2015');
    group.redo();
    assert.equal(group.where, 'date: 2016-01..2016-02');
  });

  it('keep no step of a gesture that ends where it began', () => {
    const { group } = fresh();
    group.set('trend', 'date: 2016-01', { moving: true });
    group.clear('trend');
    assert.equal(group.canUndo, false);
  });

  it('take a gesture that another source breaks off as a step of its own', () => {
    const { group } = fresh();
    group.set('trend', 'date: 2016-01', { moving: true });
    group.set('map', 'region: Europe');
    group.undo();
    assert.equal(group.where, 'date: 2016-01');
    group.undo();
    assert.equal(group.where, '');
  });
});

describe('adopt and load', () => {
  it('give clauses of an address to their makers, and to url what nobody makes', () => {
    const { group, moves } = fresh();
    group.adopt({ source: 'trend', fields: ['date'] });
    group.load('date: 2016; category: Furniture; "Ship Mode": First, "a; b"');
    assert.deepEqual(group.clauses, { trend: 'date: 2016', url: 'category: Furniture; "Ship Mode": First, "a; b"' });
    group.adopt({ source: 'ship', fields: ['"Ship Mode"'] });
    assert.deepEqual(group.clauses, { trend: 'date: 2016', url: 'category: Furniture', ship: '"Ship Mode": First, "a; b"' });
    assert.deepEqual(moves, ['load', 'load']);
    assert.equal(group.canUndo, false);
  });

  it('give a widget one clause per field, and the next to the next widget', () => {
    const { group } = fresh();
    group.adopt({ source: 'a', fields: ['date'] });
    group.adopt({ source: 'b', fields: ['date', 'region'] });
    group.load('date: 2016; date: 2016-02; date: 2016-02-03; region: Europe');
    assert.deepEqual(group.clauses, { a: 'date: 2016', b: 'date: 2016-02; region: Europe', url: 'date: 2016-02-03' });
  });

  it('leave a clause to the source that has it already', () => {
    const { group } = fresh();
    group.adopt({ source: 'filter', fields: ['region'] });
    group.set('my-map', 'region: Europe');
    group.set('trend', 'date: 2016');
    group.load('date: 2015; region:Europe');
    assert.deepEqual(group.clauses, { 'my-map': 'region: Europe', url: 'date: 2015' });
  });

  it('leave alone what was set since', () => {
    const { group } = fresh();
    group.load('region: Europe');
    group.set('url', 'region: Asia');
    group.adopt({ source: 'filter', fields: ['region'] });
    assert.deepEqual(group.clauses, { url: 'region: Asia' });
  });

  it('hand nothing to a widget that left', () => {
    const { group } = fresh();
    const leave = group.adopt({ source: 'filter', fields: ['region'] });
    leave();
    group.load('region: Europe');
    assert.deepEqual(group.clauses, { url: 'region: Europe' });
  });

  it('can be undone but for the first', () => {
    const { group } = fresh();
    group.load('region: Europe');
    assert.equal(group.canUndo, false);
    group.load('region: Europe');
    assert.equal(group.canUndo, false);
    group.load('region: Asia');
    group.undo();
    assert.equal(group.where, 'region: Europe');
  });

  it('refuse a bad text as a whole', () => {
    const { group } = fresh();
    group.set('map', 'region: Europe');
    assert.throws(() => group.load('date: 2016; region'), { code: 'bad-clause' });
    assert.equal(group.where, 'region: Europe');
  });
});

describe('assign', () => {
  it('sets and clears the clauses of several sources in one step', () => {
    const { group, changes, moves } = fresh();
    group.set('map', 'region: Europe');
    group.set('trend', 'date: 2016');
    changes.length = moves.length = 0;
    group.assign!({ map: 'region: Asia', trend: '', why: 'customer: C1', url: '' });
    assert.deepEqual(group.clauses, { map: 'region: Asia', why: 'customer: C1' });
    assert.deepEqual(changes.map(({ source }) => source).sort(), ['map', 'trend', 'why']);
    assert.deepEqual(moves, ['step']);
    group.undo();
    assert.deepEqual(group.clauses, { map: 'region: Europe', trend: 'date: 2016' });
  });

  it('takes the place of the default clause, and leaves unwritten what an address has in another way', () => {
    const { group } = fresh();
    group.setDefault!({ where: 'date: 2016', fields: ['date'] });
    group.assign!({ why: 'date: 2015-04' }, { unwritten: true });
    assert.deepEqual([group.clauses, group.written], [{ why: 'date: 2015-04' }, '']);
    group.assign!({ why: 'date: 2015-04' });
    assert.equal(group.written, 'date: 2015-04');
  });

  it('changes nothing where the clauses mean the same, or one is bad', () => {
    const { group, moves } = fresh();
    group.set('map', 'region: Europe');
    moves.length = 0;
    group.assign!({ map: 'region:Europe' });
    assert.deepEqual(moves, []);
    assert.throws(() => group.assign!({ trend: 'date: 2016', map: 'region: (' }), { code: 'bad-clause' });
    assert.deepEqual(group.clauses, { map: 'region: Europe' });
  });
});

describe('setDefault', () => {
  const DATE = ['date', 'Order Date'];
  const YEAR = { where: 'date: 2017', fields: DATE };

  it('sets a clause that is no step to undo, and that the first filter on its field takes over, not another chart', () => {
    const { group, moves } = fresh();
    group.setDefault!(YEAR);
    assert.deepEqual(group.clauses, { period: 'date: 2017' });
    group.adopt({ source: 'map', fields: ['region'] });
    group.adopt({ source: 'forecast', fields: ['date'] });
    assert.deepEqual(group.clauses, { period: 'date: 2017' });
    group.adopt({ source: 'when', fields: ['"Order Date"'], isControl: true });
    assert.deepEqual(group.clauses, { when: 'date: 2017' });
    assert.deepEqual([group.canUndo, moves], [false, ['load', 'load']]);
  });

  it('becomes the clause of the widget that is named', () => {
    const { group } = fresh();
    group.adopt({ source: 'when', fields: ['date'], isControl: true });
    group.setDefault!({ ...YEAR, source: 'trend' });
    assert.deepEqual(group.clauses, { trend: 'date: 2017' });
  });

  it('gives way to another clause on its field in one step, and comes back by undo', () => {
    const { group } = fresh();
    group.adopt({ source: 'when', fields: ['date'], isControl: true });
    group.setDefault!(YEAR);
    group.set('map', 'region: West');
    group.set('trend', 'date: 2016-03');
    assert.deepEqual(group.clauses, { map: 'region: West', trend: 'date: 2016-03' });
    group.undo();
    assert.deepEqual(group.clauses, { when: 'date: 2017', map: 'region: West' });
  });

  it('comes back when the gesture that replaced it is given up', () => {
    const { group } = fresh();
    group.setDefault!(YEAR);
    group.set('trend', '"Order Date": 2016-03', { moving: true });
    assert.deepEqual(group.clauses, { trend: '"Order Date": 2016-03' });
    group.set('trend', '');
    assert.deepEqual(group.clauses, { period: 'date: 2017' });
    assert.equal(group.canUndo, false);
  });

  it('moves with the data while nobody has touched it, and stays away once cleared', () => {
    const { group } = fresh();
    group.setDefault!(YEAR);
    group.setDefault!({ ...YEAR, where: 'date: 2018' });
    assert.deepEqual(group.clauses, { period: 'date: 2018' });
    group.clear();
    assert.equal(group.defaultFor!() !== undefined, true);
    group.setDefault!({ ...YEAR, where: 'date: 2018' });
    group.setDefault!({ ...YEAR, where: 'date: 2019' });
    assert.deepEqual(group.clauses, {});
  });

  it('can be taken back by an empty one, and set again', () => {
    const { group } = fresh();
    group.setDefault!(YEAR);
    group.setDefault!({ ...YEAR, where: '' });
    assert.deepEqual([group.clauses, group.defaultFor!()], [{}, undefined]);
    group.setDefault!(YEAR);
    assert.deepEqual(group.clauses, { period: 'date: 2017' });
    group.removeDefault!();
    assert.deepEqual([group.clauses, group.defaultFor!()], [{}, undefined]);
  });

  it('leaves a clause on its field alone that is there already', () => {
    const { group } = fresh();
    group.set('trend', 'date: 2015');
    group.setDefault!(YEAR);
    assert.deepEqual(group.clauses, { trend: 'date: 2015' });
  });

  it('yields to an address, and is as replaceable where the address says the same', () => {
    const other = fresh().group;
    other.load('region: West');
    other.setDefault!({ ...YEAR, isInAddress: true });
    assert.deepEqual(other.clauses, { url: 'region: West' });

    const same = fresh().group;
    same.load('date: 2017');
    same.setDefault!({ ...YEAR, isInAddress: true });
    same.set('trend', 'date: 2016');
    assert.deepEqual(same.clauses, { trend: 'date: 2016' });
  });
});

describe('reset', () => {
  const YEAR = { where: 'date: 2017', fields: ['date', 'Order Date'], source: 'trend' };

  it('clears all and returns to the default clause in one step', () => {
    const { group } = fresh();
    group.setDefault!(YEAR);
    group.set('map', 'region: West');
    group.set('when', '"Order Date": 2016');
    group.reset!();
    assert.deepEqual(group.clauses, { trend: 'date: 2017' });
    group.undo();
    assert.deepEqual(group.clauses, { map: 'region: West', when: '"Order Date": 2016' });
  });

  it('returns to the default clause where another one on its field is cleared, or all dates were selected', () => {
    const { group } = fresh();
    group.setDefault!(YEAR);
    group.set('trend', 'date: 2016');
    group.reset!('trend');
    assert.deepEqual(group.clauses, { trend: 'date: 2017' });
    group.set('trend', '');
    group.reset!();
    assert.deepEqual(group.clauses, { trend: 'date: 2017' });
    assert.deepEqual(group.defaultFor!()?.source, 'trend');
  });

  it('returns to the default clause of the newest data, also after an undo to an older one', () => {
    const { group } = fresh();
    group.setDefault!(YEAR);
    group.set('trend', 'date: 2016');
    group.setDefault!({ ...YEAR, where: 'date: 2018' });
    assert.deepEqual(group.clauses, { trend: 'date: 2016' });
    group.undo();
    assert.deepEqual([group.clauses, group.defaultFor!()?.where], [{ trend: 'date: 2017' }, 'date: 2018']);
    group.reset!();
    assert.deepEqual(group.clauses, { trend: 'date: 2018' });
  });

  it('leaves other clauses alone, and clears the default clause where that is the one', () => {
    const { group } = fresh();
    group.setDefault!(YEAR);
    group.set('map', 'region: West');
    group.reset!('map');
    assert.deepEqual(group.clauses, { trend: 'date: 2017' });
    group.reset!('trend');
    assert.deepEqual(group.clauses, {});
  });

  it('is clear in a group without a default clause', () => {
    const { group } = fresh();
    group.set('map', 'region: West');
    group.set('when', 'date: 2016');
    group.reset!('when');
    assert.deepEqual(group.clauses, { map: 'region: West' });
    group.reset!();
    assert.deepEqual(group.clauses, {});
  });
});
