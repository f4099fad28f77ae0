import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDataset } from '../../../src/core.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { sharedUrl } from '../../shared-url.js';
import { allInside, clean, inside, plain, settled, show, valueOf, violations } from './filter-page.js';

const ROWS = [
  ['A1', '2016-03-01', 'West', 10],
  ['A2', '2017-05-01', 'West', 20],
  ['A3', '2017-07-01', 'East', 30],
].map(([order, date, region, revenue]) => ({ order, date, region, revenue }));
const CHIPS = { control: 'chips' };
const SUPERSTORE = '/shared-data/sales/superstore/superstore.csv';

describe('a sales-filter with chips', () => {
  afterEach(clean);

  it('says that nothing is filtered, and how many rows there are @release', async () => {
    const { filter } = await show(CHIPS, ROWS);
    expect(plain(inside(filter, '.chips'))).to.equal('3 rows No filters');
    expect(inside(filter, '.card').ariaLabel).to.equal('Filters');
    expect(await violations(filter)).to.eql([]);
  });

  it('keeps its place while it loads, and says aloud what has changed @release', async () => {
    const loading = document.createElement('sales-filter');
    loading.control = 'chips';
    loading.data = ROWS;
    document.body.append(loading);
    await loading.updateComplete;
    const { height } = loading.getBoundingClientRect();
    await loading.ready;
    expect(height).to.be.greaterThan(30);
    expect(loading.getBoundingClientRect().height).to.equal(height);
    expect(inside(loading, '[role=status]').textContent).to.equal('');
    filterGroup('default').set('map', 'region: West');
    await loading.ready;
    await loading.updateComplete;
    expect(inside(loading, '[role=status]').textContent).to.equal('Filters: 2 of 3 rows');
    loading.remove();
  });

  it('says every clause of the group in words, and takes one off by keyboard', async () => {
    const page = await show(CHIPS, ROWS);
    const { filter, kpi } = page;
    filterGroup('default').set('map', 'region: West');
    filterGroup('default').set('brush', 'date: 2017-04..2017-06');
    await settled(page);
    expect(allInside(filter, '.chip').map(plain)).to.eql(['Region: West', 'Date: Q2 2017']);
    expect([valueOf(filter), kpi.value]).to.eql(['1 of 3 rows', 1]);
    expect(await violations(filter)).to.eql([]);
    inside(filter, '.chip').focus();
    await sendKeys({ press: 'Enter' });
    await settled(page);
    expect([filterGroup('default').clauses, kpi.value]).to.eql([{ brush: 'date: 2017-04..2017-06' }, 1]);
  });

  it('clears all in one step', async () => {
    const page = await show(CHIPS, ROWS);
    const { filter, kpi } = page;
    filterGroup('default').set('map', 'region: West');
    filterGroup('default').set('brush', 'date: 2016');
    await settled(page);
    inside(filter, '.link').click();
    await settled(page);
    expect([filterGroup('default').where, kpi.value]).to.eql(['', 3]);
    filterGroup('default').undo();
    await settled(page);
    expect(allInside(filter, '.chip').length).to.equal(2);
    filter.clear();
    await settled(page);
    expect(filterGroup('default').where).to.equal('');
  });

  it('stays though no rows are left', async () => {
    const page = await show(CHIPS, ROWS);
    const { filter } = page;
    filterGroup('default').set('map', 'region: Nowhere');
    await settled(page);
    expect([filter.matches(':state(empty)'), valueOf(filter)]).to.eql([false, '0 of 3 rows']);
    expect(allInside(filter, '.chip').map(plain)).to.eql(['Region: Nowhere']);
  });

  it('counts the rows of the Superstore file as the core does', async function () {
    if (!(await sharedUrl(SUPERSTORE))) this.skip();
    const page = await show(CHIPS, SUPERSTORE);
    filterGroup('default').set('map', 'region: West, East; category: Furniture');
    await settled(page);
    const dataset = await openDataset(SUPERSTORE);
    const { selected, total } = await dataset.query({ measures: ['count()'], where: filterGroup('default').where });
    expect(valueOf(page.filter)).to.equal(`${selected.toLocaleString('en')} of ${total.toLocaleString('en')} rows`);
    expect(allInside(page.filter, '.chip').map(plain)).to.eql(['Region: West, East; Category: Furniture']);
    dataset.close();
  });
});
