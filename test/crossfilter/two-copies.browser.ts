import { expect } from '@open-wc/testing';
import * as here from '../../src/crossfilter/filter-bus.js';

/** The library a second time, as another script of the page loads it. */
const ADDRESS = '/test/bundle/crossfilter/filter-bus.js';
const load = (): Promise<typeof here> => import(ADDRESS) as Promise<typeof here>;

describe('two copies of the library on a page', () => {
  it('share their groups', async () => {
    const there = await load();
    expect(there.SalesFilterChangeEvent).not.to.equal(here.SalesFilterChangeEvent);
    here.filterGroup('copies').set('a', 'region: Europe');
    there.filterGroup('copies').set('b', 'date: 2016');
    expect(here.filterGroup('copies').where).to.equal('region: Europe; date: 2016');
    expect(there.filterGroup('copies').whereFor('b', 'cross')).to.deep.equal(['region: Europe']);
    there.filterGroup('copies').undo();
    expect(here.filterGroup('copies').clauses).to.deep.equal({ a: 'region: Europe' });
  });

  it('tell each change once, and each other', async () => {
    const there = await load();
    const seen: string[] = [];
    const listener = (event: Event): void => {
      seen.push(`event ${(event as CustomEvent<here.FilterChange>).detail.where}`);
    };
    document.addEventListener('sales-filter-change', listener);
    const end = there.filterGroup('copies-2').subscribe(({ where }) => seen.push(`there ${where}`));
    here.filterGroup('copies-2').set('a', 'region: Europe');
    const detail = { version: 1, group: 'copies-2', source: 'a', where: 'region: Asia' };
    document.dispatchEvent(new CustomEvent('sales-filter-set', { detail }));
    end();
    document.removeEventListener('sales-filter-change', listener);
    expect(seen).to.deep.equal(['there region: Europe', 'event region: Europe', 'there region: Asia', 'event region: Asia']);
  });
});
