import { expect } from '@open-wc/testing';
import { openDataset } from '../../../src/core.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { sharedUrl } from '../../shared-url.js';
import { inside, mount, ROWS, show, tableOf, textOf, violations } from './kpi-page.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../../until.js';

const SALES = '/shared-data/sales/';
const SUPERSTORE = `${SALES}superstore/superstore.csv`;
const YEAR = { compare: 'previous-year' };

const others = (kpi: SalesKpi): string[] =>
  [...kpi.shadowRoot!.querySelectorAll('.other')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

describe('a sales-kpi with several numbers', () => {
  afterEach(() => filterGroup('default').clear());

  it('lets the first lead, and shows the others beside it', async () => {
    const kpi = await show({ measure: 'revenue, orders, aov', ...YEAR, sparkline: '', goal: '100' });
    expect([textOf(kpi, '[part=heading]'), textOf(kpi, '[part=value]'), kpi.value]).to.eql(['Revenue', '90', 90]);
    expect(others(kpi)).to.eql(['Orders 3 0.0%no change vs 3', 'Average order value 30 ▲ +50.0%up 50.0%, better vs 20']);
    expect(kpi.result!.rows()).to.have.length(1);
    expect(kpi.result!.rows()[0]).to.include({ revenue: 90, orders: 3, aov: 30, 'aov.previous': 20 });
    expect(await violations(kpi)).to.eql([]);
  });

  it('compares the members with sales in both periods, and says how many @release', async () => {
    const opened = { order: 'A7', date: '2017-05-01', region: 'South', revenue: 500, cost: 1 };
    const kpi = await show({ ...YEAR, same: 'region', sparkline: '' }, [...ROWS, opened]);
    expect([kpi.value, kpi.result!.rows()[0]!['revenue.previous']]).to.eql([90, 60]);
    expect(textOf(kpi, '.notices')).to.equal('Compares only the 2 values of region with sales in both periods; not compared: 1');
    expect(await violations(kpi)).to.eql([]);
    kpi.same = '';
    await kpi.ready;
    expect(kpi.value).to.equal(590);
    kpi.compare = '';
    kpi.same = 'region';
    const error = await kpi.ready.then(
      () => undefined,
      (thrown: unknown) => (thrown as { code: string }).code,
    );
    expect(error).to.equal('bad-option');
  });

  it('has them all in its table and its CSV', async () => {
    const kpi = await show({ measure: 'revenue, orders', goal: '100' });
    expect(tableOf(kpi)).to.eql([
      ['Period', 'Revenue', 'Orders'],
      ['Value', '150.00', '6'],
      ['Goal', '100.00', ''],
    ]);
    expect(await kpi.toCSV()).to.equal('revenue,orders\r\n150,6\r\n');
  });

  it('takes new measures, and one alone again', async () => {
    const kpi = await show({ measure: 'revenue' });
    kpi.measure = 'orders, revenue';
    await kpi.ready;
    expect([textOf(kpi, '[part=heading]'), kpi.value, others(kpi)]).to.eql(['Orders', 6, ['Revenue 150']]);
    kpi.measure = 'revenue';
    await kpi.ready;
    expect([kpi.value, others(kpi)]).to.eql([150, []]);
  });

  it('says of cost that less is better, unless the page does', async () => {
    const kpi = await show({ measure: 'revenue, cost', ...YEAR });
    expect(others(kpi)[0]).to.contain('up 25.0%, worse');
    kpi.direction = 'up, up';
    await kpi.ready;
    expect(others(kpi)[0]).to.contain('up 25.0%, better');
    kpi.direction = 'up, up, down';
    expect(await kpi.ready.catch((error: unknown) => (error as { code: string }).code)).to.equal('bad-option');
  });

  it('stands as one column in a narrow card, and beside each other in a wide one, with nothing cut off @release', async () => {
    for (const [width, isRow] of [
      ['160px', false],
      ['320px', false],
      ['720px', true],
    ] as const) {
      const kpi = mount({ measure: 'revenue, orders, aov, customers = count()', ...YEAR, sparkline: '', goal: '100' });
      document.querySelector<HTMLElement>('#stage')!.style.setProperty('inline-size', width);
      await kpi.ready;
      const card = inside(kpi, '.card')!.getBoundingClientRect();
      const value = inside(kpi, '[part=value]')!.getBoundingClientRect();
      for (const one of kpi.shadowRoot!.querySelectorAll('.other')) {
        const { left, right, bottom, top } = one.getBoundingClientRect();
        expect([left >= card.left, right <= card.right, bottom <= card.bottom], width).to.eql([true, true, true]);
        expect(top < value.bottom, width).to.equal(isRow);
      }
    }
  });
});

describe('a sales-kpi with a goal', () => {
  it('says whether it is under, reached or over, not by colour alone', async () => {
    const said = async (attributes: Readonly<Record<string, string>>): Promise<string> =>
      textOf(await show(attributes), '.goal p');
    expect(await said({ goal: '200' })).to.equal('75.0% of goalGoal 200');
    expect(await said({ goal: '150' })).to.equal('✓ Goal reachedGoal 150');
    expect(await said({ goal: '120' })).to.equal('✓ 25.0% over goalGoal 120');
    expect(await said({ goal: '120', direction: 'down' })).to.equal('25.0% over goalGoal 120');
    expect(await said({ goal: '200', direction: 'down' })).to.equal('✓ 25.0% under goalGoal 200');
  });

  it('follows an attribute that comes later', async () => {
    const kpi = await show();
    kpi.goal = '300';
    await kpi.ready;
    expect(textOf(kpi, '.goal p')).to.equal('50.0% of goalGoal 300');
    kpi.goal = '';
    await kpi.ready;
    expect(inside(kpi, '.goal')).to.equal(null);
  });
});

describe('a sales-kpi with a share', () => {
  afterEach(() => filterGroup('default').clear());

  it('says what its own clause takes of all that is there without it', async () => {
    const kpi = await show({ measure: 'share(revenue)', where: 'region: East', ...YEAR });
    // 2017: 40 of 90; 2016: 50 of 60.
    expect(kpi.value).to.be.closeTo(40 / 90, 1e-12);
    expect(textOf(kpi, '[part=value]')).to.equal('44.4%');
    expect(textOf(kpi, '.delta bdi')).to.equal('−38.9 pp');
    expect(kpi.result!.rows()[0]!['share(revenue).previous']).to.be.closeTo(50 / 60, 1e-12);
    kpi.where = 'region: East; date: 2016';
    await kpi.ready;
    expect(kpi.value).to.be.closeTo(50 / 60, 1e-12);
  });

  it('is of what the filters of others leave', async () => {
    const kpi = await show({ measure: 'share(revenue), revenue', where: 'region: East' });
    expect(kpi.value).to.be.closeTo(90 / 150, 1e-12);
    filterGroup('default').set('brush', 'date: 2017');
    await kpi.ready;
    expect(kpi.value).to.be.closeTo(40 / 90, 1e-12);
    expect(others(kpi)).to.eql(['Revenue 40']);
  });

  it('tells how it is calculated', async () => {
    const kpi = await show({ measure: 'share(revenue)', where: 'region: East' });
    inside(kpi, '.dots')!.click();
    await until(() => inside(kpi, '[role=menuitem]') !== null);
    const items = [...kpi.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    items.find(({ textContent }) => textContent.includes('calculated'))!.click();
    await until(() => textOf(kpi, '.menu').includes('Measure'));
    expect(textOf(kpi, '.menu')).to.contain('Revenue for Region: East ÷ Revenue without this filter');
  });

  it('has a heading in words, and so has a filter by a measure per member', async () => {
    const kpi = await show({ measure: 'median(revenue per order), rank(revenue)', where: 'revenue per order: 1..' });
    expect(textOf(kpi, 'h2')).to.equal('Median revenue per order');
    expect(others(kpi)[0]).to.match(/^Rank by revenue /u);
    expect(kpi.shadowRoot!.textContent).not.to.contain('median(');
    kpi.lang = 'de';
    await until(() => textOf(kpi, 'h2') === 'Median: Umsatz je Bestellung');
  });

  it('has its course as shares too', async () => {
    const kpi = await show({ measure: 'share(revenue)', where: 'region: East', sparkline: '' });
    const months = tableOf(kpi).filter(([label]) => /^(Jul|Nov) 2016/.test(label!));
    expect(months).to.eql([
      ['Jul 2016', '100.0%'],
      ['Nov 2016', '100.0%'],
    ]);
  });
});

describe('a sales-kpi of real files', () => {
  before(async function () {
    if (!(await sharedUrl(SUPERSTORE))) this.skip();
  });

  it('shows every measure in its unit, as the core answers it', async () => {
    const dataset = await openDataset(SUPERSTORE);
    const units: Readonly<Record<string, RegExp>> = {
      revenue: /^\$[\d.]+[KM]$/,
      cost: /^\$[\d.]+[KM]$/,
      profit: /^\$[\d.]+[KM]$/,
      units: /^[\d.,]+K?$/,
      margin: /^[\d.]+%$/,
      orders: /^[\d,]+$/,
      customers: /^\d+$/,
      products: /^[\d,]+$/,
      aov: /^\$\d+$/,
      'units-per-order': /^[\d.]+$/,
      price: /^\$[\d.]+$/,
      'discount-rate': /^[\d.]+%$/,
      'new-customers': /^\d+$/,
      'repeat-rate': /^[\d.]+%$/,
      retention: /^[\d.]+%$/,
      'processing-days': /^[\d.]+ days$/,
      'Profit per product = profit / products': /^\$\d+$/,
    };
    for (const [measure, form] of Object.entries(units)) {
      const kpi = await show({ measure, src: SUPERSTORE, currency: 'USD', locale: 'en-US' }, null);
      const [row] = (await dataset.query({ measures: [measure] })).rows();
      expect(kpi.value, measure).to.equal(Object.values(row!)[0]);
      expect(textOf(kpi, '[part=value]'), measure).to.match(form);
    }
    dataset.close();
  });

  it('shows what asks for other columns: returns, delivery and visits', async () => {
    const data = ROWS.map((row, n) => ({
      ...row,
      status: n === 0 ? 'returned' : 'delivered',
      delivered: String(row.date).replace(/..$/, (day) => String(Math.min(28, Number(day) + 2)).padStart(2, '0')),
      visits: 10,
    }));
    const said = async (measure: string): Promise<string> =>
      textOf(await show({ measure, direction: 'down' }, data), '[part=value]');
    expect(await said('return-rate')).to.equal('16.7%');
    expect(await said('conversion')).to.equal('10.0%');
    expect(await said('delivery-days')).to.match(/^−?[\d.]+ days$/);
  });

  it('tells a region’s share, and the numbers of a row of several, as the core does', async () => {
    const kpi = await show({ measure: 'share(revenue), profit, orders', where: 'region: West', src: SUPERSTORE, ...YEAR }, null);
    const dataset = await openDataset(SUPERSTORE);
    const ask = async (where: string) =>
      (await dataset.query({ measures: ['revenue', 'profit', 'orders'], where, ...YEAR })).rows()[0]!;
    const [west, all] = [await ask('region: West'), await ask('')];
    expect(kpi.value).to.equal(Number(west.revenue) / Number(all.revenue));
    const [row] = kpi.result!.rows();
    expect([row!.profit, row!.orders, row!['orders.growth']]).to.eql([west.profit, west.orders, west['orders.growth']]);
    dataset.close();
  });
});
