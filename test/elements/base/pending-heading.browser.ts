import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import { clean } from '../chart-page.js';

const ROWS = [
  { order: 'A1', date: '2017-01-15', region: 'West', revenue: 20 },
  { order: 'A2', date: '2017-02-15', region: 'East', revenue: 30 },
];

describe('a card whose next result is awaited', () => {
  afterEach(clean);

  it('keeps the heading, the table and the sentence of the numbers that it shows', async () => {
    const kpi = Object.assign(document.createElement('sales-kpi'), { data: ROWS, measure: 'revenue' });
    document.body.append(kpi);
    await kpi.ready;
    const text = (): string => kpi.shadowRoot!.querySelector('.card')!.textContent.replace(/\s+/g, ' ').trim();
    const before = text();
    expect(before).to.contain('Revenue').and.to.contain('50');
    kpi.measure = 'orders';
    await kpi.updateComplete;
    expect(kpi.matches(':state(stale)')).to.equal(true);
    expect(text()).to.equal(before);
    await kpi.ready;
    expect(text()).to.contain('Orders').and.to.contain('2').and.not.to.contain('50');
  });
});
