import { expect } from '@open-wc/testing';
import '../../../src/define/sales-source.js';
import type { SalesAlertEvent } from '../../../src/elements/base/alert/alert-event.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { until } from '../../until.js';
import { clean, inside } from '../chart-page.js';

const ROWS = [
  { date: '2024-01-05', revenue: 100 },
  { date: '2024-02-05', revenue: 50 },
  { date: '2024-03-05', revenue: 25 },
];

describe('the alert of a source', () => {
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

  function mount(attributes: Readonly<Record<string, string>>, data: unknown = ROWS): SalesSource {
    const source = document.createElement('sales-source');
    for (const [name, value] of Object.entries(attributes)) source.setAttribute(name, value);
    source.data = data;
    document.body.append(source);
    return source;
  }

  it('is known when the source is ready, with a sentence above the widgets, a state and one event', async () => {
    const source = mount({ alert: 'revenue >= 175', locale: 'en' });
    await source.ready;
    expect(source.alertStatus).to.include({ isActive: true, value: 175, threshold: 175, measure: 'revenue' });
    await source.updateComplete;
    expect(inside(source, '[part=alert]').textContent.trim()).to.equal(source.alertStatus!.text);
    expect(source.matches(':state(alert)')).to.equal(true);
    expect(events.map(({ target, detail }) => [target, detail])).to.deep.equal([[source, source.alertStatus]]);
    source.requestUpdate();
    await source.updateComplete;
    expect(events.length).to.equal(1);
  });

  it('is about the period of the source, and follows new data @release', async () => {
    const source = mount({ alert: 'revenue < 60', period: '2024-02', locale: 'fr' });
    await source.ready;
    expect(source.alertStatus).to.include({ isActive: true, value: 50 });
    expect(source.alertStatus!.text).to.contain('en dessous de');
    source.data = [...ROWS, { date: '2024-02-06', revenue: 30 }];
    await source.updateComplete;
    await source.ready;
    expect(source.alertStatus).to.include({ isActive: false, value: 80 });
    expect(events.map(({ detail }) => detail.isActive)).to.deep.equal([true, false]);
  });

  it('says how old the data is, and when its newest value is unusual @release', async () => {
    const source = mount({ alert: 'data older than 2 weeks', locale: 'en' });
    await source.ready;
    const age =
      Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000) - Date.parse('2024-03-05') / 86_400_000;
    expect(source.alertStatus).to.include({ isActive: true, measure: 'data', value: age, threshold: 14 });
    await source.updateComplete;
    expect(inside(source, '[part=alert]').textContent.trim()).to.match(
      /^The newest day of the data is 5 Mar 2024, [\d,]+ days ago$/,
    );
    const months = Array.from({ length: 40 }, (_, month) => ({
      date: new Date(Date.UTC(2021, month, 28)).toISOString().slice(0, 10),
      revenue: month === 39 ? 900 : 100 + ((month * 7) % 5),
    }));
    source.data = months;
    source.alert = 'revenue unusual by month';
    await source.updateComplete;
    await source.ready;
    expect(source.alertStatus).to.include({ isActive: true, measure: 'revenue', value: 900, period: '2024-04' });
    source.period = '2023';
    await source.updateComplete;
    await source.ready;
    await until(() => source.alertStatus?.period === '2023-12', 'the newest month of the period');
    expect(source.alertStatus).to.include({ isActive: false });
  });

  it('without an expression shows nothing, and a wrong one is an error of the source', async () => {
    const source = mount({});
    await source.ready;
    expect([source.alertStatus, inside(source, '[part=alert]')]).to.deep.equal([undefined, null]);
    const wrong = mount({ alert: 'revnue < 5' });
    const error = await wrong.ready.catch((problem: unknown) => problem);
    expect(error).to.include({ code: 'unknown-measure' });
  });
});
