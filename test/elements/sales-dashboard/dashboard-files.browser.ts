import { expect } from '@open-wc/testing';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, inside, show, watchConsole, widgets } from './dashboard-page.js';

/** Each folder of real sales files, and the name of its truths. */
const SETS = {
  superstore: 'superstore',
  'superstore-de': 'superstore-de',
  supermarket: 'supermarket',
  'online-retail': 'online-retail-2010-12_2011-02',
  adventureworks: 'adventureworks',
  'adventureworks-eu': 'adventureworks-eu',
};

/** What truths say, rounded to cents where it is money, and how near a card must be. */
const NEAR: Readonly<Record<string, number>> = {
  revenue: 0.005,
  profit: 0.005,
  orders: 0,
  customers: 0,
  units: 0,
  aov: 1e-6,
  margin: 1e-9,
};
/** Widths of a page in pixels, and the heights that it has at most. */
const MAX_HEIGHTS = [
  [1376, 2600],
  [366, 4500],
] as const;

const STATES = [':state(error)', ':state(empty)', ':state(nothing)', ':state(loading)'];

interface Truth {
  readonly files: readonly string[];
  readonly kpis: Readonly<Record<string, number>>;
}

/** The widgets of the open page, each of which must have something to show. */
function told(dashboard: Parameters<typeof widgets>[0]): Record<string, HTMLElement> {
  const shown = widgets(dashboard);
  const mute = Object.entries(shown).filter(([, widget]) => STATES.some((state) => widget.matches(state)));
  expect(mute.map(([name]) => name)).to.deep.equal([]);
  return shown;
}

describe('sales-dashboard over real files', () => {
  watchConsole();
  afterEach(clean);

  for (const [folder, name] of Object.entries(SETS)) {
    it(`shows the figures of ${folder}, and no widget without any`, async function () {
      const at = `/shared-data/sales/${folder}`;
      const address = await sharedUrl(`${at}/${name}.truth.json`);
      if (!address) return this.skip();
      const { files, kpis } = (await (await fetch(address)).json()) as Truth;
      const dashboard = await show({ src: files.map((file) => `${at}/${file}`).join(' '), period: 'all' }, null);
      const shown = told(dashboard);
      expect(Object.keys(shown)).to.include.members(['kpi-revenue', 'kpi-orders', 'trend']);
      // Three months have no year to compare with, and nothing else that stands out.
      expect('insights' in shown).to.equal(folder !== 'supermarket');
      let compared = 0;
      for (const [measure, near] of Object.entries(NEAR)) {
        const card = shown[`kpi-${measure}`] as SalesKpi | undefined;
        if (!card || kpis[measure] === undefined) continue;
        expect(card.value, measure).to.be.closeTo(kpis[measure], near);
        compared += 1;
      }
      expect(compared).to.be.greaterThan(2);
      const tab = dashboard.shadowRoot!.querySelector('#tab-customers');
      if (!tab) return;
      inside(dashboard, '#tab-customers').click();
      await dashboard.ready;
      expect((told(dashboard)['kpi-customers'] as SalesKpi).value).to.equal(kpis.customers);
    });
  }

  for (const [folder, name] of Object.entries(SETS)) {
    it(`is no longer than a reader scrolls, over ${folder}`, async function () {
      const at = `/shared-data/sales/${folder}`;
      const address = await sharedUrl(`${at}/${name}.truth.json`);
      if (!address) return this.skip();
      const { files } = (await (await fetch(address)).json()) as Truth;
      for (const [width, height] of MAX_HEIGHTS) {
        document.body.style.width = `${width}px`;
        const dashboard = await show({ src: files.map((file) => `${at}/${file}`).join(' ') }, null);
        expect(dashboard.offsetHeight).to.be.within(500, height);
        document.body.style.width = '';
        clean();
      }
    });
  }
});
