import { expect } from '@open-wc/testing';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { clean, show, watchConsole, widgets } from './dashboard-page.js';

const keyFigures = (dashboard: SalesDashboard): readonly HTMLElement[] =>
  Object.entries(widgets(dashboard)).flatMap(([name, figure]) => (name.startsWith('kpi-') ? figure : []));

describe('sales-dashboard on a phone', () => {
  watchConsole();
  afterEach(() => {
    document.body.removeAttribute('style');
    clean();
  });

  it('shows three key figures whole', async () => {
    const rows = Array.from({ length: 240 }, (_, n) => ({
      Date: new Date(Date.UTC(2022, n % 24, 1 + (n % 28))).toISOString().slice(0, 10),
      Region: ['North', 'South'][n % 2],
      Sales: 20 + (n % 7) + n,
      Quantity: 1 + (n % 3),
    }));
    document.body.style.inlineSize = '336px';
    const dashboard = await show({}, rows);
    const figures = keyFigures(dashboard);
    expect(figures.length).to.equal(3);
    const { left, right } = dashboard.getBoundingClientRect();
    for (const figure of figures) {
      const box = figure.getBoundingClientRect();
      expect(box.left).to.be.at.least(left);
      expect(box.right).to.be.at.most(right);
    }
  });

  it('shows five key figures whole, in two rows', async () => {
    document.body.style.inlineSize = '336px';
    const dashboard = await show();
    const figures = keyFigures(dashboard);
    const { left, right } = dashboard.getBoundingClientRect();
    const columns = new Set(figures.map((figure) => Math.round(figure.getBoundingClientRect().left - left)));
    expect([figures.length, columns.size]).to.eql([5, 3]);
    for (const figure of figures) expect(figure.getBoundingClientRect().right).to.be.at.most(right);
    const row = dashboard.shadowRoot!.querySelector('.kpis')!;
    expect(row.scrollWidth).to.equal(row.clientWidth);
  });

  it('shows numbers next to each other at one height, under labels of one and two lines', async () => {
    document.body.style.inlineSize = '336px';
    const [one, other] = keyFigures(await show()) as [SalesKpi, SalesKpi];
    other.heading = 'Profit after discounts and returns';
    await other.updateComplete;
    const boxOf = (figure: Element, part: string): DOMRect => figure.shadowRoot!.querySelector(part)!.getBoundingClientRect();
    expect(boxOf(other, 'h2').height).to.be.greaterThan(boxOf(one, 'h2').height);
    expect(boxOf(other, '.val').top).to.be.closeTo(boxOf(one, '.val').top, 0.5);
  });
});
