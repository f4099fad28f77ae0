import { expect } from '@esm-bundle/chai';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-kpi.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../../until.js';

const ROWS = [
  { date: '2024-01-01', order: 'A1', currency: 'EUR', revenue: 10 },
  { date: '2024-01-02', order: 'A2', currency: 'USD', revenue: 20 },
  { date: '2024-01-03', order: 'A3', currency: 'EUR', revenue: 30 },
];

describe('a card over amounts in several currencies', () => {
  let kpi: SalesKpi;

  beforeEach(async () => {
    kpi = document.createElement('sales-kpi');
    kpi.measure = 'revenue';
    kpi.data = ROWS;
    document.body.append(kpi);
    await kpi.ready.catch(() => undefined);
  });

  afterEach(() => {
    filterGroup('default').clear();
    kpi.remove();
  });

  it('shows no number, and offers each currency', async () => {
    await until(() => kpi.shadowRoot!.querySelector('[role=alert]') !== null);
    expect(kpi.shadowRoot!.querySelector('[part=value]')).to.equal(null);
    const buttons = [...kpi.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=status] .acts button')];
    expect(buttons.map((button) => button.textContent)).to.eql(['Show EUR only', 'Show USD only']);
    buttons[0]!.click();
    await until(() => kpi.shadowRoot!.querySelector('[part=value]') !== null);
    await kpi.ready;
    expect(kpi.value).to.equal(40);
    expect(filterGroup('default').clauses).to.eql({ currency: '"currency": EUR' });
  });
});
