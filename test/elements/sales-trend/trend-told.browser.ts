import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SalesError } from '../../../src/util/error.js';
import { clean, inside, spoken, tableRows, violations } from '../chart-page.js';
import { points, show } from './trend-page.js';

const texts = (element: HTMLElement): readonly string[] =>
  [...element.querySelectorAll('.note-label text')].map(({ textContent }) => textContent);

describe('what a trend tells besides its values', () => {
  afterEach(clean);

  it('marks annotations of its attribute, and says them with their point and in the table @release', async () => {
    const { trend } = await show({ granularity: 'month', annotations: '2016-11-24: Black Friday; 2015-06..2015-08: Strike' });
    expect(texts(inside(trend, '.stage'))).to.have.members(['Black Friday', 'Strike']);
    expect(inside(trend, '.note-band rect')).to.not.equal(null);
    inside(trend, '[part=chart]').focus();
    for (const press of ['End', 'ArrowLeft']) await sendKeys({ press });
    await trend.updateComplete;
    expect(spoken(trend)).to.contain('November 2016, Black Friday: $230.00');
    expect(inside(trend, '.tip').textContent).to.contain('Black Friday');
    expect(tableRows(trend)[22]).to.deep.equal(['November 2016', '$230.00', 'Black Friday']);
    expect(await violations(trend)).to.deep.equal([]);
  });

  it('takes notes from children, and follows them', async () => {
    const { trend } = await show({ granularity: 'month' });
    trend.innerHTML = '<ul><li data-date="2016-03">Fair</li></ul>';
    await Promise.resolve();
    await trend.ready;
    expect(texts(inside(trend, '.stage'))).to.deep.equal(['Fair']);
    trend.querySelector('li')!.dataset.date = '2016-05';
    trend.querySelector('li')!.firstChild!.nodeValue = 'Second fair';
    await Promise.resolve();
    await trend.ready;
    expect(texts(inside(trend, '.stage'))).to.deep.equal(['Second fair']);
    expect(tableRows(trend)[16]!.at(-1)).to.equal('Second fair');
    trend.replaceChildren();
    await Promise.resolve();
    await trend.ready;
    expect(texts(inside(trend, '.stage'))).to.deep.equal([]);
  });

  it('says what is wrong with an annotation', async () => {
    const { trend } = await show();
    trend.annotations = 'Black Friday';
    const wrong: unknown = await trend.ready.catch((error: unknown) => error);
    expect((wrong as SalesError).code).to.equal('bad-option');
    trend.annotations = '2016-11-25: Black Friday';
    await trend.ready;
    expect(texts(inside(trend, '.stage'))).to.deep.equal(['Black Friday']);
  });

  it('draws growth under the values, good and bad on either side of zero', async () => {
    const { trend } = await show({ granularity: 'month', growth: '' });
    expect(trend.growth).to.equal('panel');
    expect(trend.shadowRoot!.querySelectorAll('.stage .fill.good rect').length).to.equal(12);
    expect(inside(trend, '.stage').textContent).to.contain('Growth vs. the previous year');
    expect(points(trend).length).to.equal(24);
    const rows = trend.result!.rows();
    expect(tableRows(trend)[13]!.at(-1)).to.equal('+600.0%');
    expect(rows[13]!['revenue.growth']).to.equal(6);
    trend.growth = 'only';
    await trend.ready;
    expect(trend.shadowRoot!.querySelectorAll('.stage .line').length).to.equal(0);
    expect(inside(trend, 'h2').textContent).to.equal('Revenue growth by month');
    trend.removeAttribute('growth');
    await trend.ready;
    expect(trend.shadowRoot!.querySelectorAll('.stage .fill').length).to.equal(0);
  });

  it('shades the difference of revenue and cost, a loss by strokes @release', async () => {
    const data = Array.from({ length: 12 }, (_, k) => ({
      date: `2016-${String(k + 1).padStart(2, '0')}-05`,
      revenue: 100 + 10 * k,
      cost: k === 3 || k === 4 ? 160 : 80,
    }));
    const { trend } = await show({ granularity: 'month', measure: 'revenue, cost, profit' }, data);
    expect(inside(trend, '.gain path')).to.not.equal(null);
    expect(trend.shadowRoot!.querySelectorAll('.hatch path').length).to.be.greaterThan(5);
    expect(inside(trend, '.read').textContent).to.equal(
      'Revenue exceeded cost in ten of twelve months; the largest loss was $30 in April 2016.',
    );
    expect(await violations(trend)).to.deep.equal([]);
  });

  it('compares days with the same weekday 52 weeks before', async () => {
    const start = Date.UTC(2015, 10, 16);
    const data = Array.from({ length: 380 }, (_, k) => ({
      date: new Date(start + k * 86_400_000).toISOString().slice(0, 10),
      revenue: k + 1,
    }));
    const { trend } = await show({ compare: 'same-weekday', where: 'date: 2016-11-14..' }, data);
    const rows = trend.result!.rows();
    expect(rows[0]).to.include({ 'day(date)': '2016-11-14', revenue: 365, 'revenue.previous': 1 });
    expect(rows.length).to.equal(16);
    expect(inside(trend, '.read').textContent).to.equal(
      'All 16 days were above the same weekday a year earlier, +$5.82K in total.',
    );
    expect(inside(trend, 'h2').textContent).to.equal('Revenue by day');
  });
});
