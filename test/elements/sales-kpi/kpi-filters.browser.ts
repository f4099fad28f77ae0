import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-source.js';
import { inside, mount, ROWS, show, textOf } from './kpi-page.js';
import { shortenTimers } from '../../short-timers.js';
import { until } from '../../until.js';

/** A data URL of a CSV text. */
const csv = (...lines: readonly string[]): string => `data:text/csv,${encodeURIComponent(`${lines.join('\n')}\n`)}`;
const ORDERS = csv('order,region,revenue', 'A1,West,10', 'A2,East,20');

describe('sales-kpi in a filter group', () => {
  afterEach(() => {
    for (const name of ['default', 'other']) filterGroup(name).clear();
    document.querySelector('#stage')?.remove();
    for (const source of document.querySelectorAll('sales-source')) source.remove();
  });

  it('shows what the clauses of others leave', async () => {
    const kpi = await show();
    filterGroup().set('map', 'region: West');
    await kpi.ready;
    expect(kpi.value).to.equal(60);
    filterGroup().set('years', 'date: 2017');
    await kpi.ready;
    expect(kpi.value).to.equal(50);
    filterGroup().clear();
    await kpi.ready;
    expect(kpi.value).to.equal(150);
  });

  it('adds them to its own where', async () => {
    const kpi = await show({ where: 'date: 2016' });
    filterGroup().set('map', 'region: East');
    await kpi.ready;
    expect(kpi.value).to.equal(50);
  });

  it('listens to its own group alone, and to none on request', async () => {
    const kpi = await show({ group: 'other' });
    filterGroup().set('map', 'region: West');
    await kpi.ready;
    expect(kpi.value).to.equal(150);
    kpi.group = 'default';
    await kpi.ready;
    expect(kpi.value).to.equal(60);
    kpi.filter = 'none';
    await kpi.ready;
    expect(kpi.value).to.equal(150);
  });

  it('compares within the period that others choose', async () => {
    const kpi = await show({ compare: 'previous-year' });
    filterGroup().set('years', 'date: 2017-01..2017-07');
    await kpi.ready;
    expect([kpi.value, textOf(kpi, '.periods')]).to.eql([50, 'Jan–Jul 2017 vs. a year earlier']);
    expect(textOf(kpi, '[part=delta]')).to.contain('+66.7%');
  });

  it('skips a clause on a field that its data lack, and says so @release', async () => {
    const kpi = await show();
    filterGroup().set('shops', 'store: Paris');
    await kpi.ready;
    expect(kpi.value).to.equal(150);
    expect(textOf(kpi, '.notices')).to.equal('Filter Store: Paris doesn’t apply to this chart');
  });

  it('counts the rows without its own filter where that one empties it', async () => {
    const kpi = await show({ where: 'date: 2030' });
    await until(() => textOf(kpi, '[part=status]').includes('Without “'));
    expect(textOf(kpi, '[part=status]')).to.contain('No data for Date: 2030');
    expect(textOf(kpi, '[part=status]')).to.contain('Without “Date: 2030” there would be 6 rows.');
    expect(inside(kpi, '.acts')).to.equal(null);
  });

  it('says that its file has column names but no rows', async () => {
    const kpi = await show({}, new File(['Date,Region,Revenue\n'], 'orders.csv'));
    await until(() => textOf(kpi, '[part=status]').includes('rows'));
    expect(textOf(kpi, '[part=status]')).to.contain('No data');
    expect(textOf(kpi, '[part=status]')).to.contain('“orders” has column names but no rows; check that the export is complete');
  });

  it('names the filter that empties it and takes that one off on request', async () => {
    const kpi = await show();
    filterGroup().set('map', 'region: West');
    filterGroup().set('years', 'date: 2016-07..2016-12');
    await kpi.ready;
    await until(() => textOf(kpi, '[part=status]').includes('Without “'));
    expect(textOf(kpi, '[part=status]'))
      .to.contain('No data for Date: Jul–Dec 2016')
      .and.to.contain('2 filters applied. Without “Date: Jul–Dec 2016” there would be 3 rows.');
    inside(kpi, '.acts .btn')!.click();
    await kpi.ready;
    expect([kpi.value, filterGroup().clauses]).to.eql([60, { map: 'region: West' }]);
  });

  it('goes on after it was removed and put back', async () => {
    const kpi = await show();
    const stage = kpi.parentElement!;
    kpi.remove();
    filterGroup().set('map', 'region: West');
    stage.append(kpi);
    await kpi.ready;
    expect(kpi.value).to.equal(60);
    filterGroup().clear();
    await kpi.ready;
    expect(kpi.value).to.equal(150);
  });
});

describe('sales-kpi and its data', () => {
  afterEach(() => {
    document.querySelector('#stage')?.remove();
    for (const source of document.querySelectorAll('sales-source')) source.remove();
  });

  it('takes the source that it names, the one around it, or the only one', async () => {
    const one = Object.assign(document.createElement('sales-source'), { id: 'one', src: ORDERS, currency: 'EUR' });
    document.body.append(one);
    const kpi = mount({ format: 'full' }, null);
    await kpi.ready;
    expect([kpi.value, textOf(kpi, '[part=value]')]).to.eql([30, '€30.00']);
    const two = Object.assign(document.createElement('sales-source'), { id: 'two', src: csv('order,revenue', 'A1,7') });
    two.append(kpi);
    document.body.append(two);
    await kpi.ready;
    expect(kpi.value).to.equal(7);
    kpi.source = 'one';
    await kpi.ready;
    expect(kpi.value).to.equal(30);
  });

  it('waits for a source that comes later, and follows it', async () => {
    const kpi = mount({ source: 'late' }, null);
    const source = Object.assign(document.createElement('sales-source'), { id: 'late', src: ORDERS });
    document.body.append(source);
    await kpi.ready;
    expect(kpi.value).to.equal(30);
    source.src = csv('order,revenue', 'A1,8');
    await until(() => kpi.value === 8);
    expect(kpi.value).to.equal(8);
  });

  it('says after a while that its source is missing, and heals when it comes', async () => {
    const restoreTimers = shortenTimers(1000);
    const kpi = mount({ source: 'nowhere' }, null);
    expect(await kpi.ready.catch((error: unknown) => error)).to.include({ code: 'source-missing' });
    restoreTimers();
    expect(textOf(kpi, '[role=alert]')).to.contain('<sales-source id="nowhere">');
    const failed = kpi.ready;
    document.body.append(Object.assign(document.createElement('sales-source'), { id: 'nowhere', src: ORDERS }));
    await kpi.updateComplete;
    expect(kpi.ready).to.not.equal(failed);
    await kpi.ready;
    expect([kpi.value, kpi.matches(':state(error)')]).to.eql([30, false]);
  });

  it('shows the error of its source in its own card', async () => {
    document.body.append(Object.assign(document.createElement('sales-source'), { id: 'bad', src: '/test/status/500' }));
    const kpi = mount({ source: 'bad' }, null);
    expect(await kpi.ready.catch((error: unknown) => error)).to.include({ code: 'http-status' });
  });

  it('reads a table inside the tag', async () => {
    const kpi = document.createElement('sales-kpi');
    const table = document.createElement('table');
    for (const cells of [
      ['Order', 'Revenue'],
      ['A1', '1,200.50'],
      ['A2', '800'],
    ]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    kpi.append(table);
    document.body.append(kpi);
    await kpi.ready;
    expect([kpi.value, table.getBoundingClientRect().width]).to.eql([2000.5, 0]);
    kpi.remove();
  });

  it('reads whatever code hands over', async () => {
    const text = 'order,revenue\nA1,3\nA2,4\n';
    const bytes = new TextEncoder().encode(text);
    const inputs = [
      new File([text], 'orders.csv'),
      new Blob([text], { type: 'text/csv' }),
      bytes,
      bytes.buffer,
      ROWS.slice(0, 1),
    ];
    const values: (number | null)[] = [];
    for (const data of inputs) values.push((await show({}, data)).value);
    expect(values).to.eql([7, 7, 7, 7, 10]);
    const both = await show({}, { tables: { orders: new File([text], 'x.csv') } });
    expect(both.value).to.equal(7);
    const bad = mount({}, 5);
    expect(await bad.ready.catch((error: unknown) => error)).to.include({ code: 'unsupported-format' });
  });

  it('sends its headers, and lets the page fetch', async () => {
    const asked: unknown[] = [];
    const kpi = mount({ src: 'orders.csv' }, null);
    kpi.headers = { authorization: 'token' };
    kpi.fetch = (url, init) => {
      asked.push([url, init?.headers]);
      return Promise.resolve(new Response('order,revenue\nA1,9\n'));
    };
    await kpi.ready;
    expect([kpi.value, asked]).to.eql([9, [[new URL('orders.csv', document.baseURI).href, { authorization: 'token' }]]]);
  });

  it('is ready anew when its source loads again', async () => {
    let revenue = 1;
    const source = document.createElement('sales-source');
    source.src = 'orders.csv';
    source.fetch = () => Promise.resolve(new Response(`order,revenue\nA1,${revenue++}\n`));
    document.body.append(source);
    const kpi = mount({}, null);
    await kpi.ready;
    const before = kpi.ready;
    const loaded = source.refresh();
    expect(kpi.ready).to.not.equal(before);
    await kpi.ready;
    expect(kpi.value).to.equal(2);
    await loaded;
    await source.refresh();
    await kpi.ready;
    expect(kpi.value).to.equal(3);
  });

  it('loads again on refresh', async () => {
    let revenue = 1;
    const kpi = mount({ src: 'orders.csv' }, null);
    kpi.fetch = () => Promise.resolve(new Response(`order,revenue\nA1,${revenue++}\n`));
    await kpi.ready;
    await kpi.refresh();
    expect(kpi.value).to.equal(2);
  });
});
