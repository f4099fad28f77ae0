import { expect } from '@open-wc/testing';
import { clean, show, watchConsole, widgets } from './dashboard-page.js';

describe('sales-dashboard on a phone', () => {
  watchConsole();
  afterEach(() => {
    document.body.removeAttribute('style');
    clean();
  });

  it('shows three key figures whole, next to each other', async () => {
    const rows = Array.from({ length: 240 }, (_, n) => ({
      Date: new Date(Date.UTC(2022, n % 24, 1 + (n % 28))).toISOString().slice(0, 10),
      Region: ['North', 'South'][n % 2],
      Sales: 20 + (n % 7) + n,
      Quantity: 1 + (n % 3),
    }));
    document.body.style.inlineSize = '336px';
    const dashboard = await show({}, rows);
    const figures = Object.entries(widgets(dashboard)).filter(([name]) => name.startsWith('kpi-'));
    expect(figures.length).to.equal(3);
    const { left, right } = dashboard.getBoundingClientRect();
    for (const [name, figure] of figures) {
      const box = figure.getBoundingClientRect();
      expect(box.left, name).to.be.at.least(left);
      expect(box.right, name).to.be.at.most(right);
    }
  });
});
