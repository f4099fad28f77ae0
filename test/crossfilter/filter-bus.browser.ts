import { expect } from '@open-wc/testing';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import type { FilterChange } from '../../src/crossfilter/filter-bus.js';
import type { SalesError } from '../../src/util/error.js';

let count = 0;
const freshName = (): string => `page-group-${(count += 1)}`;

/** The details of all events of a type that reach `target` while `act` runs. */
function heard(target: EventTarget, type: string, act: () => void): { detail: FilterChange & SalesError; origin: EventTarget }[] {
  const events: ReturnType<typeof heard> = [];
  const listener = (event: Event): void => {
    events.push({ detail: (event as CustomEvent<FilterChange & SalesError>).detail, origin: event.composedPath()[0]! });
  };
  target.addEventListener(type, listener);
  act();
  target.removeEventListener(type, listener);
  return events;
}

const changes = (act: () => void) => heard(document, 'sales-filter-change', act);

function foreign(detail: unknown): void {
  document.dispatchEvent(new CustomEvent('sales-filter-set', { detail }));
}

describe('sales-filter-change', () => {
  it('is fired once, on document, where code makes the change', () => {
    const name = freshName();
    const events = changes(() => filterGroup(name).set('my-map', 'region: Europe'));
    const detail = {
      version: 1,
      group: name,
      source: 'my-map',
      where: 'region: Europe',
      clauses: { 'my-map': 'region: Europe' },
    };
    expect(events).to.deep.equal([{ detail, origin: document }]);
  });

  it('is fired on the widget that makes it, and leaves its shadow tree', () => {
    const group = filterGroup(freshName());
    const host = document.createElement('div');
    const widget = document.createElement('b');
    host.attachShadow({ mode: 'open' }).append(widget);
    document.body.append(host);
    const events = changes(() => group.set('brush', 'date: 2016', { element: widget }));
    expect(events.map(({ origin }) => origin)).to.deep.equal([widget]);
    host.remove();
    expect(changes(() => group.clear('brush', { element: widget })).map(({ origin }) => origin)).to.deep.equal([document]);
  });

  it('is not fired where nothing changes', () => {
    const group = filterGroup(freshName());
    group.set('a', 'region: Europe');
    expect(changes(() => group.set('a', 'region: Europe'))).to.deep.equal([]);
  });

  it('tells of each source that an undo changes', () => {
    const group = filterGroup(freshName());
    group.set('a', 'region: Europe');
    group.set('b', 'date: 2016');
    group.clear();
    const events = changes(() => group.undo());
    expect(events.map(({ detail }) => [detail.source, detail.where])).to.deep.equal([
      ['a', 'region: Europe'],
      ['b', 'date: 2016'],
    ]);
  });
});

describe('sales-filter-set', () => {
  it('sets and clears the clause of a foreign source', () => {
    const name = freshName();
    const group = filterGroup(name);
    const events = changes(() => foreign({ version: 1, group: name, source: 'their-map', where: 'region: Europe' }));
    expect(group.clauses).to.deep.equal({ 'their-map': 'region: Europe' });
    expect(events.length).to.equal(1);
    foreign({ group: name, source: 'their-map', where: '' });
    expect(group.clauses).to.deep.equal({});
  });

  it('means the group default where none is named', () => {
    const group = filterGroup();
    foreign({ version: 1, source: 'their-map', where: 'region: Asia' });
    expect(group.clauses['their-map']).to.equal('region: Asia');
    group.clear('their-map');
  });

  it('reports a bad clause and a missing source by sales-error on document, and changes nothing', () => {
    const name = freshName();
    const events = heard(document, 'sales-error', () => {
      foreign({ version: 1, group: name, source: 'their-map', where: 'region Europe' });
      foreign({ version: 1, group: name, where: 'region: Europe' });
      foreign(null);
    });
    expect(events.map(({ detail }) => detail.code)).to.deep.equal(['bad-clause', 'bad-option', 'bad-option']);
    expect(filterGroup(name).clauses).to.deep.equal({});
  });

  it('leaves events of another version alone', () => {
    const name = freshName();
    foreign({ version: 2, group: name, source: 'their-map', where: 'region: Europe' });
    expect(filterGroup(name).clauses).to.deep.equal({});
  });
});

describe('adopt', () => {
  it('gives a clause to the first widget in the document, whichever joined first', () => {
    const group = filterGroup(freshName());
    const [first, second] = [document.createElement('i'), document.createElement('i')];
    document.body.append(first, second);
    group.load('date: 2016');
    group.adopt({ source: 'second', fields: ['date'], element: second });
    expect(group.clauses).to.deep.equal({ second: 'date: 2016' });
    group.adopt({ source: 'first', fields: ['date'], element: first });
    expect(group.clauses).to.deep.equal({ first: 'date: 2016' });
    first.remove();
    second.remove();
  });
});

describe('the bus of a page', () => {
  it('lies on globalThis', () => {
    filterGroup();
    const bus = (globalThis as Record<symbol, unknown>)[Symbol.for('sales-elements.bus.v1')] as { version: number };
    expect(bus.version).to.equal(1);
  });
});
