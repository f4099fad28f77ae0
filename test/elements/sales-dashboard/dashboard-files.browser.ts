import { expect } from '@open-wc/testing';
import { COMPANIES, companyCsv } from '../../../demo/companies.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { PlanFacts } from '../../../src/query/plan.js';
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

/** The files of each database. */
const DATABASES: Readonly<Record<string, readonly string[]>> = {
  'amazon-like': [
    ...['categories', 'customers', 'inventory', 'order_items', 'orders', 'payments', 'products', 'sellers', 'shipping'],
  ],
  atliq: [
    ...['dim_customer', 'dim_product', 'fact_gross_price', 'fact_manufacturing_cost', 'fact_pre_invoice_deductions'],
    'fact_sales_monthly',
  ],
  'complete-journey': ['coupon_redemptions', 'demographics', 'products', 'transactions'],
  'crm-erp': ['CUST_AZ12', 'LOC_A101', 'PX_CAT_G1V2', 'cust_info', 'prd_info', 'sales_details'],
  'dvd-rental': [
    ...['actor', 'address', 'category', 'city', 'country', 'customer', 'film', 'film_actor', 'film_category'],
    ...['film_language', 'inventory', 'payment', 'rental', 'staff', 'store'],
  ],
  'fuzzy-factory': ['order_item_refunds', 'order_items', 'orders', 'products'],
  'global-electronics': ['Customers', 'Exchange_Rates', 'Products', 'Sales', 'Stores'],
  'indian-ecommerce': ['List%20of%20Orders', 'Order%20Details', 'Sales%20target'],
};

/** Where the data of a page comes from: URLs, or a file. */
interface Source {
  readonly src?: string;
  readonly data?: unknown;
}

/** All data sets: public files, databases, and the companies of the demo; undefined where a folder is missing. */
const ALL: readonly (readonly [name: string, source: () => Promise<Source | undefined>])[] = [
  ...Object.entries(SETS).map(([folder, name]) => [folder, () => fromTruth(folder, name)] as const),
  ...Object.entries(DATABASES).map(([folder, files]) => [folder, () => fromFiles(folder, files)] as const),
  ...COMPANIES.map((name) => [name, () => Promise.resolve({ data: new Blob([companyCsv(name)]) })] as const),
];

async function fromTruth(folder: string, name: string): Promise<Source | undefined> {
  const at = `/shared-data/sales/${folder}`;
  const url = await sharedUrl(`${at}/${name}.truth.json`);
  if (!url) return undefined;
  const { files } = (await (await fetch(url)).json()) as Truth;
  return { src: files.map((file) => `${at}/${file}`).join(' ') };
}

async function fromFiles(folder: string, files: readonly string[]): Promise<Source | undefined> {
  const urls = files.map((file) => `/shared-data/schemas/${folder}/${file}.csv`);
  return (await sharedUrl(urls[0]!)) ? { src: urls.join(' ') } : undefined;
}

interface Tile extends HTMLElement {
  readonly result?: { readonly facts?: PlanFacts };
}

/** Checks that all cards show the days of the first number, or say that they show all dates. */
function checkPeriods(dashboard: Parameters<typeof widgets>[0]): void {
  const { oldest = -Infinity, newest = Infinity } = dashboard.connection!.catalog!;
  const tiles = Object.entries(widgets(dashboard)) as [string, Tile][];
  const cards = tiles.filter(([, { localName }]) => localName !== 'sales-filter');
  const daysOf = ({ result }: Tile): readonly number[] => {
    const { from = -Infinity, to = Infinity } = result?.facts?.period ?? {};
    return [Math.max(from, oldest), Math.min(to, newest)];
  };
  const textOf = (tile: Tile): string => tile.shadowRoot!.textContent.replace(/\s+/g, ' ');
  const [, first] = cards[0]!;
  for (const [name, tile] of cards) {
    const [text, page] = [textOf(tile), daysOf(first)];
    if (text.includes('All dates: ')) continue;
    // The main trend has all dates in its strip, and the period as its brush. Insights are about several questions: their sentence has the period.
    if (name === 'trend') expect(page[0]! <= oldest || tile.shadowRoot!.querySelector('.brush') !== null, name).to.equal(true);
    else if (name === 'insights') expect(text).to.contain(/\d{4}/.exec(inside(dashboard, '.lead').textContent)![0]);
    // A number with days of its own names them: retention is that of the newest whole month.
    else if (daysOf(tile).join() !== page.join()) expect(inside(tile, '.periods').textContent.trim(), name).to.match(/\d{4}$/);
  }
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

  for (const [name, sourceOf] of ALL) {
    it(`is no longer than a reader scrolls, and its cards name one period, over ${name}`, async function () {
      this.timeout(120_000);
      const source = await sourceOf();
      if (!source) return this.skip();
      for (const [width, height] of MAX_HEIGHTS) {
        document.body.style.width = `${width}px`;
        const dashboard = await show(source.src ? { src: source.src } : {}, source.data ?? null);
        for (const page of ['sales', 'customers']) {
          const tab = dashboard.shadowRoot!.querySelector<HTMLElement>(`#tab-${page}`);
          if (page === 'customers' && !tab) continue;
          tab?.click();
          await dashboard.ready;
          expect(dashboard.offsetHeight, page).to.be.within(500, height);
          if (width > 700) checkPeriods(dashboard);
        }
        document.body.style.width = '';
        clean();
      }
    });
  }
});
