import { expect } from '@open-wc/testing';
import { inside, ROWS, show, textOf, violations } from './kpi-page.js';
import { spoken } from '../chart-page.js';
import { until } from '../../until.js';
import type { SalesAlertEvent } from '../../../src/elements/base/alert/alert-event.js';

/** Revenue by hand: 60 in 2016 and 90 in 2017. */
const TOTAL = ROWS.reduce((sum, { revenue }) => sum + Number(revenue), 0);

describe('the alert of a KPI', () => {
  const events: SalesAlertEvent[] = [];
  const listen = (event: Event): void => void events.push(event as SalesAlertEvent);
  beforeEach(() => {
    events.length = 0;
    document.addEventListener('sales-alert', listen);
  });
  afterEach(() => document.removeEventListener('sales-alert', listen));

  it('is a sentence, a state, an announcement and one event with both numbers @release', async () => {
    const kpi = await show({ alert: 'revenue < 2 * 100', currency: 'USD' });
    expect(kpi.alertStatus).to.deep.equal({
      isActive: true,
      expression: 'revenue < 2 * 100',
      measure: 'revenue',
      value: TOTAL,
      threshold: 200,
      text: 'Revenue: $150.00, below $200.00 (2 × 100)',
    });
    expect(textOf(kpi, '[part=alert]')).to.equal('Revenue: $150.00, below $200.00 (2 × 100)');
    expect(kpi.matches(':state(alert)')).to.equal(true);
    await until(() => spoken(kpi) !== '', 'the announcement');
    expect(spoken(kpi)).to.equal(kpi.alertStatus!.text);
    expect(events.map(({ target, detail }) => [target, detail])).to.deep.equal([[kpi, kpi.alertStatus]]);
    expect(await violations(kpi)).to.deep.equal([]);
    kpi.requestUpdate();
    await kpi.refresh();
    expect(events.length).to.equal(1);
  });

  it('follows filters, and fires again when the numbers change back', async () => {
    const kpi = await show({ alert: 'revenue > 100' });
    expect(events.length).to.equal(1);
    kpi.where = 'date: 2016';
    await kpi.ready;
    expect(kpi.alertStatus).to.include({ isActive: false, value: 60, threshold: 100 });
    expect([kpi.matches(':state(alert)'), inside(kpi, '[part=alert]')]).to.deep.equal([false, null]);
    expect(events.map(({ detail }) => detail.isActive)).to.deep.equal([true, false]);
    kpi.alert = '';
    await kpi.ready;
    expect([kpi.alertStatus, events.length]).to.deep.equal([undefined, 2]);
  });

  it('compares with the period before, in the periods of the card @release', async () => {
    const kpi = await show({ compare: 'previous-year', alert: 'revenue >= 1.5 * revenue.previous', locale: 'de' });
    expect(kpi.alertStatus).to.include({ isActive: true, value: 90, threshold: 90 });
    expect(textOf(kpi, '[part=alert]')).to.equal('Umsatz: 90,00, nicht unter 90,00 (1,5 × Umsatz, Vorher)');
  });

  it('compares with the goal as the plan', async () => {
    const kpi = await show({ compare: 'plan', goal: '200', alert: 'revenue < 0.9 * plan' });
    expect(kpi.alertStatus).to.include({ isActive: true, value: 150, threshold: 180 });
  });

  it('names what is wrong in the card', async () => {
    const problem = async (alert: string): Promise<string> => textOf(await show({ alert }), '.msg');
    expect(await problem('revnue < 5')).to.contain('revnue');
    expect(await problem('revenue')).to.contain(
      'a comparison by size with a measure, such as revenue < 0.9 * plan, or unusual, or data older',
    );
    expect(await problem('revenue < revenue.previous')).to.contain('the attribute compare');
  });
});
