import { expect } from '@open-wc/testing';
import type { SalesAlertEvent } from '../../../src/elements/base/alert/alert-event.js';
import { clean, inside, spoken, violations } from '../chart-page.js';
import { until } from '../../until.js';
import { show } from './trend-page.js';

describe('the alert of a trend', () => {
  const events: SalesAlertEvent[] = [];
  const listen = (event: Event): void => void events.push(event as SalesAlertEvent);
  beforeEach(() => {
    events.length = 0;
    document.addEventListener('sales-alert', listen);
  });
  afterEach(() => {
    document.removeEventListener('sales-alert', listen);
    clean();
  });

  it('is about the newest month: a sentence, a state, an announcement and an event', async () => {
    const { trend } = await show({
      granularity: 'month',
      alert: 'revenue > 1.5 * revenue.previous',
      compare: 'previous-year',
      currency: 'USD',
      locale: 'en',
    });
    const text = 'Revenue, Dec 2016: $240.00, above $180.00 (1.5 × Revenue, Previous)';
    expect(trend.alertStatus).to.include({ isActive: true, value: 240, threshold: 180, period: '2016-12', text });
    expect(inside(trend, '[part=alert]').textContent.trim()).to.equal(text);
    expect(trend.matches(':state(alert)')).to.equal(true);
    await until(() => spoken(trend) !== '', 'the announcement');
    expect(spoken(trend)).to.equal(text);
    expect(events.map(({ target, detail }) => [target, detail])).to.deep.equal([[trend, trend.alertStatus]]);
    expect(await violations(trend)).to.deep.equal([]);
    trend.where = 'date: 2016-06..2016-08';
    await trend.ready;
    expect(trend.alertStatus).to.include({ isActive: true, value: 200, period: '2016-08' });
    expect(events.length).to.equal(1);
    trend.alert = '';
    await trend.ready;
    expect([trend.alertStatus, inside(trend, '[part=alert]'), events.length]).to.deep.equal([undefined, null, 1]);
  });

  it('with series is about all of them, and its own words are those of the language @release', async () => {
    const { trend } = await show({ alert: 'unusual by month', series: 'region', locale: 'de' });
    expect(trend.alertStatus).to.include({ isActive: false, measure: 'revenue', value: 240, period: '2016-12' });
    expect(trend.alertStatus!.text).to.match(/^Umsatz, Dez\. 2016: 240,00\s\$, im üblichen Bereich/);
    expect([trend.matches(':state(alert)'), inside(trend, '[part=alert]')]).to.deep.equal([false, null]);
  });
});
