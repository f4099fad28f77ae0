import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesTable } from '../../../src/elements/sales-table/sales-table.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, inside, ROWS, show, violations, watchConsole, widgets } from './dashboard-page.js';
import { LitElement } from 'lit';
import { until } from '../../until.js';
import { acceptResizeLoops } from '../resize-loops.js';

const STATES = [':state(error)', ':state(empty)', ':state(nothing)', ':state(loading)'];

describe('a sales-dashboard', () => {
  watchConsole();
  let dashboard: SalesDashboard;
  before(async () => {
    dashboard = await show();
  });
  after(clean);

  it('shows filters, key figures and widgets that the data can answer, none of them empty or wrong', async () => {
    const shown = widgets(dashboard);
    expect(Object.keys(shown)).to.deep.equal([
      ...['date', 'compare', 'filter-1', 'filter-2', 'chips'],
      ...['kpi-revenue', 'kpi-profit', 'kpi-margin', 'kpi-orders', 'kpi-aov'],
      ...['trend', 'insights', 'forecast', 'bundles', 'calendar', 'products'],
    ]);
    for (const widget of Object.values(shown))
      expect(
        STATES.some((state) => widget.matches(state)),
        widget.id,
      ).to.equal(false);
    expect((shown['kpi-revenue'] as SalesKpi).value).to.equal(1800);
    expect(inside(dashboard, 'h2').textContent).to.equal('Sales');
    expect(inside(dashboard, '.lead').textContent).to.equal(
      'Revenue rose 50.0% to 1.8K in 2017 through Dec 28, compared with the same days of 2016',
    );
  });

  it('keeps a place for a card whose script is not here yet', async () => {
    const card = document.createElement('sales-unregistered');
    dashboard.shadowRoot!.querySelector('.tiles > slot')!.append(card);
    expect(card.getBoundingClientRect().height).to.be.greaterThan(320);
    card.remove();
  });

  it('states the periods of its key figures once, and draws the first three', async () => {
    const own = (name: string): string | undefined =>
      widgets(dashboard)[name]!.shadowRoot!.querySelector('.periods')?.textContent.trim();
    expect(inside(dashboard, '.periods').textContent).to.equal('Key metrics 2017 vs. 2016, through Dec 28');
    expect(['kpi-revenue', 'kpi-profit', 'kpi-orders'].map(own)).to.deep.equal([undefined, undefined, undefined]);
    const charts = ['kpi-revenue', 'kpi-profit', 'kpi-margin', 'kpi-orders'].map(
      (name) => (widgets(dashboard)[name] as SalesKpi).sparkline,
    );
    expect(charts).to.deep.equal([true, true, true, false]);
  });

  it('is accessible @release', async () => {
    expect((await violations(dashboard, true)).join()).to.equal('');
  });

  it('opens the page of customers by click and by key, and asks for it only then', async () => {
    expect(inside(dashboard, '#page-customers').childElementCount).to.equal(0);
    inside(dashboard, '#tab-sales').focus();
    await sendKeys({ press: 'ArrowRight' });
    await dashboard.ready;
    expect(dashboard.page).to.equal('customers');
    expect(dashboard.shadowRoot!.activeElement!.id).to.equal('tab-customers');
    expect((widgets(dashboard)['kpi-customers'] as SalesKpi).value).to.equal(8);
    expect(inside(dashboard, '#page-sales').hidden).to.equal(true);
    inside(dashboard, '#tab-sales').click();
    await dashboard.ready;
    expect(Object.keys(widgets(dashboard))).to.include('trend');
  });

  it('has all widgets of a page again when its reader returns @release', async () => {
    const placesOf = async (page: string): Promise<readonly string[]> => {
      inside(dashboard, `#tab-${page}`).click();
      await dashboard.ready;
      return Object.keys(widgets(dashboard));
    };
    const sales = await placesOf('sales');
    const customers = await placesOf('customers');
    const shared = sales.filter((name) => customers.includes(name));
    expect(shared).to.include.members(['date', 'kpi-orders']);
    expect(await placesOf('sales')).to.deep.equal(sales);
    expect(await placesOf('customers')).to.deep.equal(customers);
    expect(await placesOf('sales')).to.deep.equal(sales);
  });

  it('keeps the focus in a card while one before it comes or goes @release', async () => {
    const { products } = widgets(dashboard);
    const rows = products!.shadowRoot!.querySelector<HTMLElement>('[role=grid]')!;
    rows.focus();
    for (const shown of ['calendar, products', 'trend, calendar, products', '']) {
      dashboard.setAttribute('widgets', shown);
      await dashboard.ready;
      expect([dashboard.shadowRoot!.activeElement, products!.shadowRoot!.activeElement], shown).to.eql([products, rows]);
    }
  });

  it('gives everything back when it is removed @release', async () => {
    dashboard.remove();
    document.body.append(dashboard);
    await dashboard.ready;
    expect((widgets(dashboard)['kpi-revenue'] as SalesKpi).value).to.equal(1800);
  });
});

describe('sales-dashboard', () => {
  watchConsole();
  afterEach(clean);

  it('loads the cards below the first screen once that is painted @release', async () => {
    /** The cards that wait, at each load of a card. */
    const waiting: ReadonlySet<string>[] = [];
    const onLoad = (): void => {
      const cards = Object.entries(widgets(document.querySelector('sales-dashboard')!));
      waiting.push(new Set(cards.filter(([, card]) => card.getAttribute('loading') === 'lazy').map(([name]) => name)));
    };
    document.addEventListener('sales-load', onLoad);
    const dashboard = await show();
    document.removeEventListener('sales-load', onLoad);
    const placed = Object.entries(widgets(dashboard)).map(
      ([name, widget]) => [name, widget.getBoundingClientRect().top] as const,
    );
    const first = placed.filter(([, top]) => top < innerHeight).map(([name]) => name);
    const below = placed.filter(([, top]) => top > innerHeight).map(([name]) => name);
    expect(below.length).to.be.greaterThan(0);
    expect(waiting[0]).to.include.keys(below);
    for (const names of waiting) if (first.some((name) => names.has(name))) expect(names).to.include.keys(below);
    expect(dashboard.shadowRoot!.querySelector('[loading]')).to.equal(null);
  });

  it('updates key figures before the other widgets, and findings after all of the first screen are painted', async () => {
    const order: string[] = [];
    const early = new Set<string>();
    Reflect.set(LitElement.prototype, 'firstUpdated', function firstUpdated(this: LitElement) {
      order.push(this.localName);
      if (this.localName !== 'sales-insights') return;
      const cards = Object.values(widgets(document.querySelector('sales-dashboard')!));
      for (const { localName } of cards.filter((card) => card.matches(':state(loading)'))) early.add(localName);
    });
    try {
      await show();
    } finally {
      Reflect.deleteProperty(LitElement.prototype, 'firstUpdated');
    }
    expect(order).to.include('sales-insights');
    expect([...early].filter((tag) => ['sales-kpi', 'sales-filter', 'sales-trend'].includes(tag))).to.eql([]);
    const figures = order.filter((tag) => tag === 'sales-kpi').length;
    expect(figures).to.be.greaterThan(2);
    // Which of the others is next depends on the script that arrives first.
    expect(order.slice(0, figures)).to.eql(Array<string>(figures).fill('sales-kpi'));
  });

  it('shows states of the USA on a map @release', async () => {
    const states = ['Texas', 'Utah', 'Ohio', 'Iowa', 'Maine', 'Idaho', 'Kansas', 'Nevada'];
    const dashboard = await show(
      {},
      ROWS.map((row, n) => ({ ...row, State: states[(n >> 1) % states.length] })),
    );
    const { places } = widgets(dashboard);
    expect([places?.localName, places?.getAttribute('by'), places?.getAttribute('measure')]).to.eql([
      'sales-map',
      'state',
      'profit',
    ]);
    const codes = [...places!.shadowRoot!.querySelectorAll('.stage text')].map(({ textContent }) => textContent);
    expect(codes).to.include.members(['TX', 'UT', 'NV']);
  });

  it('directs its widgets as the language of the page, with dates in English where the texts are in English @release', async () => {
    const dashboard = await show({ locale: '', lang: 'ur' });
    const card = widgets(dashboard)['kpi-revenue']!.shadowRoot!;
    expect(card.querySelector('[dir=rtl]')).not.to.equal(null);
    expect(card.querySelector('[lang]')!.getAttribute('lang')).to.equal('en');
    const newest = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(new Date(2017, 11, 28));
    for (const line of ['.lead', '.periods'])
      expect(inside(dashboard, line).textContent.replaceAll('\u00a0', ' '), line).to.contain(newest);
  });

  it('counts rows without a value once, next to the source @release', async () => {
    const dashboard = await show(
      {},
      ROWS.map((row, index) => (index === 200 ? { ...row, Sales: null } : row)),
    );
    await until(() => inside(dashboard, '.source').textContent.includes('no value'));
    expect([...dashboard.shadowRoot!.querySelectorAll('.source bdi')].map(({ textContent }) => textContent)).to.include(
      '1 row has no value in Sales',
    );
    for (const widget of Object.values(widgets(dashboard)))
      expect(widget.shadowRoot!.textContent, widget.id).not.to.contain('no value in');
  });

  it('compares with the year before while a period is selected, and filters all widgets @release', async () => {
    const dashboard = await show();
    const { 'kpi-revenue': kpi, products } = widgets(dashboard) as { 'kpi-revenue': SalesKpi; products: SalesTable };
    expect(kpi.compare).to.equal('previous-year');
    expect(kpi.value).to.equal(1800);
    expect(kpi.result!.rows()[0]).to.include({ revenue: 1800, 'revenue.previous': 1200 });
    expect(products.result!.column('revenue.growth')).not.to.equal(undefined);
    filterGroup('default').clear('dashboard-trend');
    await until(() => kpi.compare === '');
    await kpi.ready;
    expect(kpi.value).to.equal(3000);
    filterGroup('default').set('calendar', 'date: 2017');
    await until(() => kpi.compare === 'previous-year');
    await kpi.ready;
    await products.ready;
    filterGroup('default').set('map', 'region: West');
    await until(() => inside(dashboard, '.lead').textContent.includes('450'));
    expect(inside(dashboard, '.written').textContent).to.contain(' · Filtered by Date: 2017, Region: West · ');
  });

  it('takes what an author puts in place of a widget, and below a page @release', async () => {
    const dashboard = await show({ widgets: 'trend' }, ROWS, '<p slot="trend">Ours</p><p slot="sales">More</p>');
    const own = dashboard.querySelector('[slot=trend]') as HTMLElement;
    expect(own.assignedSlot!.name).to.equal('trend');
    expect(own.getBoundingClientRect().width).to.be.greaterThan(100);
    expect((dashboard.querySelector('[slot=sales]') as HTMLElement).assignedSlot!.name).to.equal('sales');
  });

  it('leaves out pages and widgets that these data have nothing for', async () => {
    const dashboard = await show({}, [
      { Date: '2024-01-01', Revenue: 5 },
      { Date: '2024-01-02', Revenue: 7 },
      { Date: '2024-01-03', Revenue: 9 },
    ]);
    expect(dashboard.shadowRoot!.querySelector('[role=tablist]')).to.equal(null);
    expect(Object.keys(widgets(dashboard))).to.deep.equal(['date', 'chips', 'kpi-revenue', 'trend']);
  });

  it('leaves out what is empty though nothing is filtered, and keeps what a filter empties', async () => {
    const together = Array.from({ length: 60 }, (_, n) => ({
      order: `O${n >> 1}`,
      product: n < 20 ? ['Tea', 'Cup'][n % 2] : `P${n}`,
      region: n < 20 ? 'West' : 'East',
      revenue: 10,
    }));
    const alone = together.map((row, n) => ({ ...row, product: `P${n % 7}`, order: `O${n}` }));
    expect(Object.keys(widgets(await show({}, alone)))).not.to.include('bundles');
    clean();
    const dashboard = await show({}, together);
    expect(Object.keys(widgets(dashboard))).to.include('bundles');
    filterGroup('default').set('map', 'region: East');
    await (widgets(dashboard).bundles as SalesKpi).ready;
    expect(Object.keys(widgets(dashboard))).to.include('bundles');
  });

  it('has all its cards again once a filter that empties them is cleared', async () => {
    const dashboard = await show();
    const names = Object.keys(widgets(dashboard));
    filterGroup('default').set('person', 'region: Nowhere');
    await dashboard.updateComplete;
    await dashboard.ready;
    filterGroup('default').clear('person');
    await dashboard.updateComplete;
    await dashboard.ready;
    expect(Object.keys(widgets(dashboard))).to.deep.equal(names);
  });

  it('says so where the data have nothing for the only page', async () => {
    const dashboard = await show({ pages: 'customers' }, [{ note: 'a' }, { note: 'b' }]);
    expect(inside(dashboard, '.nothing').textContent).to.contain('No column with customers was detected. Set it');
  });

  it('applies its own filter to all, and tells a wrong one @release', async () => {
    const dashboard = await show({ where: 'region: West', widgets: 'trend' });
    expect((widgets(dashboard)['kpi-revenue'] as SalesKpi).value).to.equal(450);
    const wrong = await show({ where: 'planet: Mars', widgets: 'trend' }).catch((problem: unknown) => problem);
    expect(wrong).to.include({ code: 'unknown-field' });
  });

  it('shows what is wrong with the grammar of its own filter', async () => {
    const wrong = await show({ where: 'region West' }).catch((problem: unknown) => problem);
    expect(wrong).to.include({ code: 'bad-clause' });
    const dashboard = document.querySelector('sales-dashboard')!;
    expect(inside(dashboard, '[role=alert]').textContent).to.contain('region West');
    dashboard.where = 'region: West';
    await dashboard.ready;
    expect((widgets(dashboard)['kpi-revenue'] as SalesKpi).value).to.equal(450);
  });

  it('shows why an attribute is wrong in the language of its locale @release', async () => {
    await show({ locale: 'de', widgets: 'trends' }).catch(() => undefined);
    const dashboard = document.querySelector('sales-dashboard')!;
    await until(() => inside(dashboard, '[role=alert]').textContent.includes('Widgets: Wert „trends“ ungültig; möglich:'));
  });

  it('rejects, and shows why, where an attribute is wrong or the file is not there; heals when it is mended', async () => {
    const dashboard = document.createElement('sales-dashboard');
    dashboard.pages = 'stock';
    dashboard.data = ROWS;
    const told: string[] = [];
    dashboard.addEventListener('sales-error', (event) => told.push(event.detail.code));
    document.body.append(dashboard);
    const wrong = await dashboard.ready.catch((problem: unknown) => problem);
    expect(wrong).to.include({ code: 'bad-option' });
    expect(inside(dashboard, '[role=alert]').textContent).to.contain('stock');
    expect(told).to.deep.equal(['bad-option']);
    dashboard.pages = 'customers';
    await dashboard.ready;
    expect(inside(dashboard, 'h2').textContent).to.equal('Customers');
    dashboard.data = undefined;
    dashboard.src = '/no-such-file.csv';
    expect(await dashboard.ready.catch((problem: unknown) => problem)).to.include({ code: 'http-status' });
  });

  it('is in the custom state of what it shows @release', async () => {
    const seen: string[] = [];
    const look = (dashboard: HTMLElement): void =>
      void seen.push(['loading', 'stale', 'error'].filter((state) => dashboard.matches(`:state(${state})`)).join());
    const dashboard = document.createElement('sales-dashboard');
    dashboard.data = ROWS;
    document.body.append(dashboard);
    await dashboard.updateComplete;
    look(dashboard);
    await dashboard.ready;
    look(dashboard);
    dashboard.pages = 'stock';
    await dashboard.ready.catch(() => undefined);
    look(dashboard);
    dashboard.pages = '';
    await dashboard.ready;
    look(dashboard);
    expect(seen).to.deep.equal(['loading', '', 'error', '']);
  });

  it('names its widgets apart from those of another dashboard @release', async () => {
    const idsOf = ({ shadowRoot }: HTMLElement): string[] =>
      [...shadowRoot!.querySelectorAll('sales-kpi')].map(({ id }) => id).filter((id) => id.endsWith('kpi-revenue'));
    const [one, two, named] = [
      await show({ widgets: 'trend' }),
      await show({ widgets: 'trend' }),
      await show({ id: 'mine', widgets: 'trend' }),
    ];
    expect([one, two, named].map(idsOf)).to.deep.equal([
      ['dashboard-kpi-revenue'],
      ['dashboard-2-kpi-revenue'],
      ['mine-kpi-revenue'],
    ]);
  });

  it('shows the data of a source of the page, and keeps its own from others @release', async () => {
    const source = document.createElement('sales-source');
    source.id = 'orders';
    source.data = ROWS.slice(0, 120);
    const kpi = document.createElement('sales-kpi');
    document.body.append(source, kpi);
    const own = await show({ period: 'all', widgets: 'trend' });
    await kpi.ready;
    expect(kpi.value).to.equal(1200);
    expect((widgets(own)['kpi-revenue'] as SalesKpi).value).to.equal(3000);
    own.remove();
    const shared = await show({ source: 'orders', widgets: 'trend' }, null);
    expect((widgets(shared)['kpi-revenue'] as SalesKpi).value).to.equal(1200);
  });

  it('shows Superstore: totals to the cent, no widget in error', async function () {
    const src = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (!src) return this.skip();
    const dashboard = await show({ src, period: 'all' }, null);
    const shown = widgets(dashboard) as unknown as Record<string, SalesKpi>;
    expect(shown['kpi-revenue']!.value).to.equal(2297200.8603);
    expect(shown['kpi-profit']!.value).to.equal(286397.0217);
    expect(shown['kpi-orders']!.value).to.equal(5009);
    expect(shown['kpi-customers']!.value).to.equal(793);
    expect(shown.trend!.result!.rows().reduce((sum, row) => sum + Number(row.revenue), 0)).to.be.closeTo(2297200.8603, 1e-6);
    for (const widget of Object.values(shown))
      expect(
        STATES.some((state) => widget.matches(state)),
        widget.id,
      ).to.equal(false);
    inside(dashboard, '#tab-customers').click();
    await dashboard.ready;
    expect((widgets(dashboard)['kpi-repeat-rate'] as SalesKpi).value).to.be.closeTo(0.9848675914249685, 1e-12);
    for (const widget of Object.values(widgets(dashboard))) {
      expect(
        STATES.some((state) => widget.matches(state)),
        widget.id,
      ).to.equal(false);
    }
  });
});

describe('ready', () => {
  acceptResizeLoops();
  afterEach(clean);

  it('waits for all cards, also after a filter and in another width @release', async () => {
    const dashboard = await show();
    const loading = (): readonly string[] =>
      Object.values(widgets(dashboard)).flatMap((widget) => (widget.matches(':state(loading), :state(stale)') ? widget.id : []));
    const { products } = widgets(dashboard) as { products: SalesTable };
    const rows = products.limit;
    filterGroup().set('map', 'region: North');
    await dashboard.ready;
    expect(loading()).to.eql([]);
    const before = dashboard.ready;
    dashboard.style.width = '760px';
    await until(() => products.limit !== rows);
    expect(dashboard.ready).to.not.equal(before);
    await dashboard.ready;
    expect(loading()).to.eql([]);
  });
});
