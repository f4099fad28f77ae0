// @release: public files of many shapes; the other tests of this folder show each card over small data
import { expect } from '@open-wc/testing';
import { COMPANIES, companyCsv } from '../../../demo/companies.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { PlanFacts } from '../../../src/query/plan.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, inside, show, watchConsole, widgets } from './dashboard-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

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

type Dashboard = Parameters<typeof widgets>[0];

interface Truth {
  readonly files: readonly string[];
  readonly kpis: Readonly<Record<string, number>>;
}

/** The widgets of the open page, each of which must have something to show. */
function told(dashboard: Dashboard): Record<string, HTMLElement> {
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

/** Reads a truth. What a newer one (`.r6.json`) says replaces the older: which documents are orders is ruled by R6. */
async function truthOf(folder: string, name: string): Promise<Truth> {
  const read = async (kind: string): Promise<Truth> =>
    (await (await fetch(`/shared-data/sales/${folder}/${name}.${kind}.json`)).json()) as Truth;
  const older = await read('truth');
  if (!NEWER.includes(name)) return older;
  const newer = await read('r6');
  return { ...older, ...newer, kpis: { ...older.kpis, ...newer.kpis } };
}

/** Sets with a newer truth. */
const NEWER: readonly string[] = [SETS['online-retail']];

async function fromTruth(folder: string, name: string): Promise<Source | undefined> {
  const at = `/shared-data/sales/${folder}`;
  if (!(await sharedUrl(`${at}/${name}.truth.json`))) return undefined;
  const { files } = await truthOf(folder, name);
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
function checkPeriods(dashboard: Dashboard): void {
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
    if (name === 'trend')
      expect(page[0]! <= oldest || tile.shadowRoot!.querySelector('.chosen-range') !== null, name).to.equal(true);
    else if (name === 'insights') expect(text).to.contain(/\d{4}/.exec(inside(dashboard, '.lead').textContent)![0]);
    // A number with days of its own names them: retention is that of the newest whole month.
    else if (daysOf(tile).join() !== page.join()) expect(inside(tile, '.periods').textContent.trim(), name).to.match(/\d{4}$/);
  }
}

/** Gives the page a width. Resolves when the dashboard is painted in it. */
async function widen(dashboard: Dashboard, width: number): Promise<void> {
  document.body.style.width = `${width}px`;
  // Observers hear of the size after the first frame, and what they change is painted in the second.
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  await dashboard.ready;
}

/** Opens a page of the dashboard; false where there is none. */
async function openPage(dashboard: Dashboard, page: string): Promise<boolean> {
  const tab = dashboard.shadowRoot!.querySelector<HTMLElement>(`#tab-${page}`);
  tab?.click();
  await dashboard.ready;
  return tab !== null || page === 'sales';
}

describe('sales-dashboard over real files', () => {
  watchConsole();
  acceptResizeLoops();

  for (const [name, sourceOf] of ALL) {
    // Large files take long to load: the tests of one share a dashboard.
    describe(name, () => {
      let dashboard: Dashboard;

      before(async function () {
        const source = await sourceOf();
        if (!source) return this.skip();
        document.body.style.width = `${MAX_HEIGHTS[0][0]}px`;
        dashboard = await show(source.src ? { src: source.src } : {}, source.data ?? null);
      });

      after(() => {
        document.body.style.width = '';
        clean();
      });

      it(`is no longer than a reader scrolls, and its cards name one period, over ${name}`, async () => {
        for (const [width, height] of MAX_HEIGHTS) {
          await widen(dashboard, width);
          for (const page of ['sales', 'customers']) {
            if (!(await openPage(dashboard, page))) continue;
            expect(dashboard.offsetHeight, page).to.be.within(500, height);
            if (width > 700) checkPeriods(dashboard);
          }
        }
      });

      const truth = SETS[name as keyof typeof SETS];
      if (!truth) return;

      it(`shows the figures of ${name}, and no widget without any`, async () => {
        const { kpis } = await truthOf(name, truth);
        dashboard.setAttribute('period', 'all');
        await widen(dashboard, MAX_HEIGHTS[0][0]);
        await openPage(dashboard, 'sales');
        const shown = told(dashboard);
        expect(Object.keys(shown)).to.include.members(['kpi-revenue', 'kpi-orders', 'trend']);
        // Where nothing stands out, the card says what was checked.
        expect(shown).to.include.keys('insights');
        let compared = 0;
        for (const [measure, near] of Object.entries(NEAR)) {
          const card = shown[`kpi-${measure}`] as SalesKpi | undefined;
          if (!card || kpis[measure] === undefined) continue;
          expect(card.value, measure).to.be.closeTo(kpis[measure], near);
          compared += 1;
        }
        expect(compared).to.be.greaterThan(2);
        if (await openPage(dashboard, 'customers'))
          expect((told(dashboard)['kpi-customers'] as SalesKpi).value).to.equal(kpis.customers);
      });
    });
  }
});
