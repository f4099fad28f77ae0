import { expect, oneEvent } from '@open-wc/testing';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import type { FilterGroup } from '../../src/crossfilter/filter-bus.js';
import { isSynced, parameterOf, readSearch, syncUrl, writeSearch } from '../../src/crossfilter/url-state.js';
import type { UrlOptions } from '../../src/crossfilter/url-state.js';
import type { SalesError } from '../../src/util/error.js';
import { until } from '../until.js';

let count = 0;
let cleanup: (() => void)[] = [];
const start = location.href;

/** A group of its own, kept in the address from now on until the test ends. */
function synced(
  search = '',
  options: UrlOptions = {},
): { group: FilterGroup; parameter: string; written: () => string | undefined } {
  count += 1;
  const group = filterGroup(`url-${count}`);
  const parameter = parameterOf(group.name);
  if (search) history.replaceState(null, '', writeSearch(location.search, parameter, search) || location.pathname);
  cleanup.push(syncUrl(group, { dragMs: 5, ...options }));
  return { group, parameter, written: () => readSearch(location.search, parameter) };
}

/** Entries made so far: `history.length` stays at 50 once a tab has that many. */
let pushes = 0;

before(() => {
  const push = history.pushState.bind(history);
  history.pushState = (...entry: Parameters<History['pushState']>) => {
    pushes += 1;
    push(...entry);
  };
});

async function travel(steps: number): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.go(steps);
  await arrived;
}

afterEach(() => {
  for (const end of cleanup) end();
  cleanup = [];
  history.replaceState(null, '', start);
});

describe('writeSearch', () => {
  it('keeps clauses readable, other parameters and their order', () => {
    const where = 'region: "A; b", Europe; date: 2016-01..2016-03; sum(a/b): 1..';
    const search = writeSearch('?q=a%20b&sales=old&flag', 'sales', where);
    expect(search).to.equal('?q=a%20b&flag&sales=region:+%22A;+b%22,+Europe;+date:+2016-01..2016-03;+sum(a/b):+1..');
    expect(readSearch(search, 'sales')).to.equal(where);
  });

  it('brings back every sign', () => {
    const where = 'name: "a&b=c#d+e%41 ü 😀 \\ | é?"';
    expect(readSearch(writeSearch('', 'sales.x y', where), 'sales.x y')).to.equal(where);
  });

  it('leaves the parameter out for no clause', () => {
    expect(writeSearch('?sales=a:+b', 'sales', '')).to.equal('');
    expect(writeSearch('?a=1&sales=a:+b&sales=c', 'sales', '')).to.equal('?a=1');
  });
});

describe('parameterOf', () => {
  it('is sales, and sales.<group> for other groups', () => {
    expect([parameterOf('default'), parameterOf('north')]).to.deep.equal(['sales', 'sales.north']);
  });
});

describe('syncUrl', () => {
  it('reads the address first', () => {
    const { group } = synced('region: Europe; date: 2016');
    expect(group.clauses).to.deep.equal({ url: 'region: Europe; date: 2016' });
  });

  it('shows in the address what is set already', () => {
    filterGroup(`url-${count + 1}`).set('a', 'region: Europe');
    const { written } = synced();
    expect(written()).to.equal('region: Europe');
  });

  it('makes an entry per step, and goes back and forward between them', async () => {
    const { group, written } = synced();
    const entries = pushes;
    group.set('a', 'region: Europe');
    group.set('b', 'date: 2016');
    expect(written()).to.equal('region: Europe; date: 2016');
    expect(pushes).to.equal(entries + 2);
    await travel(-1);
    expect(group.clauses).to.deep.equal({ a: 'region: Europe' });
    await travel(-1);
    expect(group.clauses).to.deep.equal({});
    await travel(2);
    expect(group.where).to.equal('region: Europe; date: 2016');
  });

  it('replaces the entry while dragging and goes back to before the gesture', async () => {
    const { group, written } = synced();
    group.set('trend', 'date: 2015');
    const entries = pushes;
    for (const month of ['01', '02', '03']) group.set('trend', `date: 2016-${month}`, { moving: true });
    expect(written()).to.equal('date: 2016-01');
    await until(() => written() === 'date: 2016-03', 'the last move is not written');
    expect(pushes).to.equal(entries);
    group.set('trend', 'date: 2016-03');
    expect(pushes).to.equal(entries + 1);
    await travel(-1);
    expect(written()).to.equal('date: 2015');
    expect(group.where).to.equal('date: 2015');
    await travel(1);
    expect(group.where).to.equal('date: 2016-03');
  });

  it('leaves no entry of a gesture that ends where it began', () => {
    const { group, written } = synced();
    const entries = pushes;
    group.set('trend', 'date: 2016', { moving: true });
    group.clear('trend');
    expect([pushes, written()]).to.deep.equal([entries, undefined]);
  });

  it('writes undo and redo as steps', () => {
    const { group, written } = synced();
    group.set('a', 'region: Europe');
    group.undo();
    expect(written()).to.equal(undefined);
    group.redo();
    expect(written()).to.equal('region: Europe');
  });

  it('keeps the hash, other parameters and the state of the entry', () => {
    history.replaceState({ router: 7 }, '', `${location.pathname}?q=a%20b#part`);
    const { group, parameter } = synced();
    group.set('a', 'region: Europe');
    expect(location.search + location.hash).to.equal(`?q=a%20b&${parameter}=region:+Europe#part`);
    expect(history.state).to.deep.equal({ router: 7 });
  });

  it('gives the clauses of the address to widgets that come later, without another entry', () => {
    const { group, written } = synced('date: 2016; region: Europe');
    const entries = pushes;
    group.adopt({ source: 'trend', fields: ['date'] });
    expect(group.clauses).to.deep.equal({ url: 'region: Europe', trend: 'date: 2016' });
    expect(pushes).to.equal(entries);
    expect(written()?.split('; ').sort()).to.deep.equal(['date: 2016', 'region: Europe']);
  });

  it('reports a bad clause, applies nothing of it, and leaves it in the address', () => {
    const errors: SalesError[] = [];
    const { group, written } = synced('date: 2016; region', { onError: (error) => errors.push(error) });
    expect(errors.map(({ code, position }) => [code, typeof position])).to.deep.equal([['bad-clause', 'number']]);
    expect(group.clauses).to.deep.equal({});
    expect(written()).to.equal('date: 2016; region');
    group.set('a', 'region: Europe');
    expect(written()).to.equal('region: Europe');
  });

  it('reports it on document where nobody else is told', () => {
    const codes: string[] = [];
    const listener = (event: Event): void => {
      codes.push((event as CustomEvent<{ code: string }>).detail.code);
    };
    document.addEventListener('sales-error', listener);
    synced('region');
    document.removeEventListener('sales-error', listener);
    expect(codes).to.deep.equal(['bad-clause']);
  });

  it('makes one entry where two sources keep the same group in the address', () => {
    const { group } = synced();
    cleanup.push(syncUrl(group, { dragMs: 5 }));
    const entries = pushes;
    group.set('a', 'region: Europe');
    group.set('a', 'region: Asia', { moving: true });
    group.set('a', 'region: Africa');
    expect(pushes).to.equal(entries + 2);
  });

  it('lets go of the address when it ends', async () => {
    const { group, written } = synced();
    group.set('a', 'region: Europe');
    cleanup.pop()!();
    group.set('a', 'region: Asia');
    expect(written()).to.equal('region: Europe');
    await travel(-1);
    expect(group.where).to.equal('region: Asia');
  });

  it('leaves out what the address tells in another way, and does not take that off when it is read', async () => {
    const { group, written } = synced();
    group.set('filter', 'region: West');
    const before = pushes;
    group.set('story', 'category: Chairs', { unwritten: true });
    expect([written(), pushes - before]).to.deep.equal(['region: West', 0]);
    group.set('filter', 'region: East');
    await travel(-1);
    expect(group.clauses).to.deep.equal({ url: 'region: West', story: 'category: Chairs' });
    group.set('story', 'category: Lamps');
    expect(written()?.split('; ')).to.have.members(['region: West', 'category: Lamps']);
  });

  it('filters without the address in a frame that may not change it', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><p>Preview</p>';
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    const { history: own } = frame.contentWindow!;
    expect(() => own.replaceState(null, '', 'srcdoc?sales=x')).to.throw(/replaceState/);
    const allowed = { pushState: history.pushState.bind(history), replaceState: history.replaceState.bind(history) };
    const refuse = (): never => {
      throw new DOMException('A history state object with this URL cannot be created', 'SecurityError');
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
    const uncaught: unknown[] = [];
    const listener = (event: ErrorEvent): void => {
      event.preventDefault();
      uncaught.push(event.message);
    };
    addEventListener('error', listener);
    try {
      const group = filterGroup('url-refused');
      group.set('a', 'region: Europe');
      cleanup.push(syncUrl(group, { dragMs: 5 }));
      group.set('a', 'region: Asia', { moving: true });
      group.set('a', 'region: Africa');
      expect(group.where).to.equal('region: Africa');
    } finally {
      Object.assign(history, allowed);
      removeEventListener('error', listener);
      frame.remove();
    }
    expect(uncaught).to.deep.equal([]);
  });

  it('says whether a group is kept in the address', () => {
    const { group } = synced();
    expect([isSynced(group), isSynced(filterGroup('nobody'))]).to.deep.equal([true, false]);
    cleanup.pop()!();
    expect(isSynced(group)).to.equal(false);
  });
});
