// @release: ten-tasks.browser.ts has a sequence of tasks by keyboard over a small file
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/all.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { sharedUrl } from '../../shared-url.js';
import { until } from '../../until.js';

import { clauses, clean, inside, spoken, watchConsole } from '../chart-page.js';
import { focused, hostOf, isChart, nameOf, press as pressKeys } from '../keys.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** Public files: the folder of each set, and its files. */
const SETS: Readonly<Record<string, readonly [folder: string, ...files: string[]]>> = {
  superstore: ['sales/superstore', 'superstore'],
  'superstore in German': ['sales/superstore-de', 'superstore-de'],
  supermarket: ['sales/supermarket', 'supermarket'],
  'online retail': ['sales/online-retail', 'online-retail-2010-12_2011-02'],
  adventureworks: [
    'sales/adventureworks',
    'calendar',
    'customer',
    'product',
    'product_categories',
    'product_subcategories',
    'returns',
    'sales_2020',
    'sales_2021',
    'sales_2022',
    'territory',
  ],
  'adventureworks of Europe': ['sales/adventureworks-eu', 'DIM_Customers', 'Dim_Calender', 'Dim_Products', 'FactInternetSales'],
  'alura-lojas': ['schemas/alura-lojas', 'loja_1', 'loja_2', 'loja_3', 'loja_4'],
  'amazon-like': [
    'schemas/amazon-like',
    'categories',
    'customers',
    'inventory',
    'order_items',
    'orders',
    'payments',
    'products',
    'sellers',
    'shipping',
  ],
  atliq: [
    'schemas/atliq',
    'dim_customer',
    'dim_product',
    'fact_gross_price',
    'fact_manufacturing_cost',
    'fact_pre_invoice_deductions',
    'fact_sales_monthly',
  ],
  cafe: ['schemas/cafe', 'dirty_cafe_sales'],
  'complete-journey': ['schemas/complete-journey', 'coupon_redemptions', 'demographics', 'products', 'transactions'],
  crm: ['schemas/crm', 'accounts', 'products', 'sales_pipeline', 'sales_teams'],
  'dvd-rental': [
    'schemas/dvd-rental',
    'actor',
    'address',
    'category',
    'city',
    'country',
    'customer',
    'film',
    'film_actor',
    'film_category',
    'film_language',
    'inventory',
    'payment',
    'rental',
    'staff',
    'store',
  ],
  'global-electronics': ['schemas/global-electronics', 'Customers', 'Exchange_Rates', 'Products', 'Sales', 'Stores'],
  'oracle-co': ['schemas/oracle-co', 'customers', 'inventory', 'order_items', 'orders', 'products', 'shipments', 'stores'],
  'satislar-tr': ['schemas/satislar-tr', 'satislar'],
};
/** Sets with a page that shows no values next to each other, as the differences are within chance. */
const WITHOUT_BARS: readonly string[] = ['satislar-tr', 'supermarket'];

/** Maximum number of key presses of each task, from where the task before it ends. */
const STEPS = {
  'reach the trend': 2,
  'hear its keys': 1,
  'read the last point': 1,
  'read the point before, with its comparison': 1,
  'hear the end of the chart': 3,
  'select two periods': 2,
  'clear them, and keep the period of the page': 1,
  'read why a number is what it is': 12,
  'filter by the largest value of a chart, and hear the answer': 32,
  'undo, and hear what was undone': 1,
  'show the table of the chart': 6,
  'find the lowest value of all': 5,
  'save the numbers, and hear so': 8,
  'go to the next card': 1,
  'select a period in the date filter': 40,
  'clear it, and keep the focus': 40,
};

/** Maximum number of tab stops before the first chart. */
const MAX_STOPS = 60;

class Walk {
  /** The tasks that took more key presses than stated. */
  readonly slow: string[] = [];
  readonly dashboard: SalesDashboard;
  #presses = 0;

  constructor(dashboard: SalesDashboard) {
    this.dashboard = dashboard;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#presses++;
      await pressKeys(key);
    }
  }

  /** Presses a key until the focus is where it is looked for. */
  async until(key: string, holds: (element: Element) => boolean, what: string): Promise<Element> {
    for (let presses = 0; presses < 150; presses++) {
      if (holds(focused())) return focused();
      await this.press(key);
    }
    throw new Error(`${what} is not reached by 150 × ${key}`);
  }

  /** Does a task, and counts its key presses. */
  async task(name: keyof typeof STEPS, act: () => Promise<void>): Promise<void> {
    this.#presses = 0;
    await act();
    await this.dashboard.ready;
    if (this.#presses > STEPS[name]) this.slow.push(`${name}: ${this.#presses}`);
  }
}

const point = (): string => focused().ariaActiveDescendantElement?.ariaLabel ?? '';
const dates = (): string => Object.values(clauses()).find((where) => where.startsWith('date:')) ?? '';
const isMenuItem = (name: string) => (element: Element) =>
  element.getAttribute('role') === 'menuitem' && nameOf(element) === name;

/** Tab stops from the start of a dashboard to its first chart. The focus is at the first stop afterwards. */
async function stopsToChart(walk: Walk): Promise<number> {
  let stops = 0;
  for (; stops < 150 && !isChart(/./)(focused()); stops++) await pressKeys('Tab');
  inside(walk.dashboard, '.skip').focus();
  return stops;
}

/** The tasks in the main trend. */
async function readTrend(walk: Walk): Promise<void> {
  await walk.task('reach the trend', async () => {
    await walk.press('Alt+PageDown');
    await walk.until('Tab', (at) => isChart(/./)(at) && hostOf(at).id === 'dashboard-trend', 'the trend');
  });
  const trend = hostOf(focused());
  await walk.task('hear its keys', async () => {
    await walk.press('?');
    await until(() => spoken(trend).includes('arrow keys'), 'the keys');
  });
  await walk.task('read the last point', async () => {
    await walk.press('End');
    await until(() => /Point (\d+) of \1\.$/.test(point()), 'the last point');
  });
  await walk.task('read the point before, with its comparison', async () => {
    const last = point();
    await walk.press('ArrowLeft');
    await until(
      () => point() !== last && /\d.* (above|below|same as|no change|up|down|previous)|: /.test(point()),
      'a comparison',
    );
  });
  await walk.task('hear the end of the chart', async () => {
    await walk.press('ArrowRight', 'ArrowRight');
    await until(() => spoken(trend) === 'Last point.', 'the end');
  });
  const period = dates();
  await walk.task('select two periods', async () => {
    await walk.press('Home', 'Shift+ArrowRight');
    await until(() => dates() !== period, 'a brush');
  });
  await walk.task('clear them, and keep the period of the page', async () => {
    await walk.press('Escape');
    await until(() => dates() === period, `${period} again`);
    await pressKeys('Escape');
    expect(dates()).to.equal(period);
  });
  await walk.task('read why a number is what it is', async () => {
    await walk.until('Shift+Tab', (at) => at.matches('.dots') && hostOf(at) === trend, 'the menu button');
    await walk.press('Enter');
    await until(() => focused().getAttribute('role') === 'menuitem', 'the menu');
    await walk.press('End', 'Enter');
    await until(() => focused().matches('[role=dialog]') && focused().querySelectorAll('dt').length > 2, 'the explanation');
    expect(nameOf(focused())).to.equal('How is this calculated?');
    await walk.press('Escape');
    await until(() => focused().matches('.dots'), 'the menu button again');
  });
}

/** The tasks in a chart of values, and its table. */
async function compareValues(walk: Walk): Promise<void> {
  const { dashboard } = walk;
  const answer = (): string => inside(dashboard, '.spoken').textContent.trim();
  let card: Element & { view?: string } = dashboard;
  await walk.task('filter by the largest value of a chart, and hear the answer', async () => {
    const chart = await walk.until(
      'Tab',
      (at) => isChart(/./)(at) && hostOf(at).localName === 'sales-breakdown',
      'a chart of values',
    );
    card = hostOf(chart);
    await walk.press('Home');
    const name = point().split(':')[0]!;
    const before = answer();
    await walk.press('Enter');
    await until(() => answer() !== before && answer().includes(name), `an answer about ${name}`);
    expect(answer()).to.match(/\d/);
  });
  await walk.task('undo, and hear what was undone', async () => {
    await walk.press('Control+z');
    await until(() => answer().startsWith('Filter removed: '), 'what was undone');
  });
  await walk.task('show the table of the chart', async () => {
    await walk.until('Shift+Tab', (at) => at.matches('.dots') && hostOf(at) === card, 'the menu button');
    await walk.press('Enter');
    await until(() => isMenuItem('View as table')(focused()), 'the menu');
    await walk.press('Enter');
    await until(
      () => spoken(card) === 'Shown as a table.' && card.shadowRoot!.querySelector('[role=grid]') !== null,
      'the table',
    );
  });
  await walk.task('find the lowest value of all', async () => {
    await walk.until('Tab', (at) => at.matches('[role=grid] *'), 'the table');
    await walk.press('ArrowRight', 'Enter', 'Enter');
    await until(() => focused().closest('th')?.ariaSort === 'ascending', 'the order');
    const values = [...card.shadowRoot!.querySelectorAll('tbody td:nth-child(2)')].map(({ textContent }) =>
      Number(textContent.replaceAll('−', '-').replaceAll(/[^\d.-]/g, '')),
    );
    expect(values.length).to.be.above(1);
    expect(values).to.deep.equal([...values].sort((a, b) => a - b));
  });
  await walk.task('save the numbers, and hear so', async () => {
    await walk.until('Shift+Tab', (at) => at.matches('.dots') && hostOf(at) === card, 'the menu button');
    await walk.press('Enter');
    await until(() => focused().getAttribute('role') === 'menuitem', 'the menu');
    await walk.until('ArrowDown', isMenuItem('Download CSV'), 'the item');
    await walk.press('Enter');
    await until(() => spoken(card).startsWith('Downloaded '), 'the file');
  });
  await walk.task('go to the next card', async () => {
    await walk.press('Alt+PageDown');
    await until(() => hostOf(focused()) !== card && focused().matches('.dots, .end'), 'the next card');
  });
}

/** The tasks in the filter bar. */
async function changePeriod(walk: Walk): Promise<void> {
  const period = dates();
  (focused() as HTMLElement).blur();
  inside(walk.dashboard, '.skip').focus();
  await walk.task('select a period in the date filter', async () => {
    await walk.until('Tab', (at) => nameOf(at).startsWith('Date'), 'the date filter');
    await walk.press('Enter');
    await until(() => focused().matches('#panel *'), 'the panel');
    await walk.until('Tab', (at) => nameOf(at).startsWith('Previous month'), 'a period');
    await walk.press('Enter');
    await until(() => dates() === 'date: previous month', 'the period');
    await walk.press('Escape');
  });
  const filter = hostOf(focused());
  await walk.task('clear it, and keep the focus', async () => {
    await walk.until('Tab', (at) => at.matches('.off'), 'the ×');
    await walk.press('Enter');
    await until(() => dates() === period, 'the period of the page');
    expect(hostOf(focused())).to.equal(filter);
  });
}

describe('sixteen tasks on a dashboard, in as many key presses as stated', () => {
  watchConsole();
  acceptResizeLoops();
  afterEach(clean);

  for (const [name, [folder, ...files]] of Object.entries(SETS))
    it(`are done over ${name}`, async function () {
      const urls = files.map((file) => `/shared-data/${folder}/${file}.csv`);
      if (!(await sharedUrl(urls[0]!))) return this.skip();
      const dashboard = document.createElement('sales-dashboard');
      dashboard.setAttribute('locale', 'en-US');
      dashboard.src = urls.join(' ');
      document.body.append(dashboard);
      await dashboard.ready;
      const walk = new Walk(dashboard);
      expect(await stopsToChart(walk)).to.be.at.most(MAX_STOPS);
      await readTrend(walk);
      const bars = dashboard.shadowRoot!.querySelector('.tiles sales-breakdown');
      expect(bars === null).to.equal(WITHOUT_BARS.includes(name));
      if (bars) await compareValues(walk);
      await changePeriod(walk);
      expect(walk.slow).to.deep.equal([]);
      filterGroup('default').clear();
    });
});
