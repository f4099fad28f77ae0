import { expect } from '@open-wc/testing';
import type { SalesMap } from '../../../src/elements/sales-map/sales-map.js';
import { acceptResizeLoops, clean, ROWS, show, violations, watchConsole, widgets } from './dashboard-page.js';

const COUNTRIES = ['France', 'Deutschland', 'Japan', 'Canada', 'Brazil', 'Kenya', 'Norway', 'India', 'Atlantis', 'Lemuria'];

/** The orders, each in one of so many countries of the list. */
const ordersIn = (count: number, start = 0): unknown =>
  ROWS.map((row, n) => ({ ...row, Country: COUNTRIES[start + ((n >> 1) % count)] }));

describe('a sales-dashboard over data with places', () => {
  watchConsole();
  acceptResizeLoops();
  afterEach(() => {
    document.body.style.width = '';
    clean();
  });

  it('shows a map of eight places or more, and lists those that are not on it', async () => {
    document.body.style.width = '1376px';
    const dashboard = await show({ pages: 'sales', period: '2017' }, ordersIn(10));
    const map = widgets(dashboard).places as SalesMap;
    expect([map.localName, map.getAttribute('measure')]).to.eql(['sales-map', 'profit']);
    expect(map.shadowRoot!.textContent).to.contain('Atlantis').and.to.contain('Lemuria');
    expect(await violations(dashboard)).to.eql([]);
  });

  it('shows bars of seven places', async () => {
    const bars = widgets(await show({ pages: 'sales', period: '2017' }, ordersIn(7))).places;
    expect(bars?.localName).to.equal('sales-breakdown');
  });

  it('shows bars where fewer than eight of many names are places', async () => {
    const bars = widgets(await show({ pages: 'sales', period: '2017' }, ordersIn(9, 1))).places;
    expect(bars?.localName).to.equal('sales-breakdown');
  });
});
