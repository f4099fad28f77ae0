// @release: a dashboard over one odd file; dashboard-questions.browser.ts has questions on a dashboard
import { expect } from '@open-wc/testing';
import { allInside, clean, inside, watchConsole } from '../chart-page.js';
import { show } from './dashboard-page.js';

const ROWS = Array.from({ length: 120 }, (_, at) => ({
  date: new Date(Date.UTC(2023, 0, 1 + at * 6)).toISOString().slice(0, 10),
  region: ['North', 'East', 'South'][at % 3],
  revenue: 100 + ((at * 7) % 40),
  currency: at % 4 === 0 ? 'USD' : 'EUR',
}));

describe('a dashboard over several currencies', () => {
  watchConsole();
  afterEach(clean);

  it('asks which one to show, and shows it', async () => {
    const error: unknown = await show({}, ROWS).catch((reason: unknown) => reason);
    expect((error as { code: string }).code).to.equal('mixed-currency');
    const dashboard = document.querySelector('sales-dashboard')!;
    const buttons = allInside(dashboard, '.problem .acts button') as readonly HTMLElement[];
    expect(buttons.map(({ textContent }) => textContent.trim())).to.deep.equal(['Show EUR only', 'Show USD only']);
    buttons[0]!.click();
    await dashboard.updateComplete;
    await dashboard.ready;
    expect(inside(dashboard, '.lead').textContent).to.match(/^Revenue/);
    expect(allInside(dashboard, '.kpis > *').length).to.be.greaterThan(0);
  });
});
