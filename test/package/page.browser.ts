import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { openFrame, pageAddress, widgetIn, type Frame } from './page.js';
import { until } from '../until.js';

const KPI = '<sales-kpi src="/fixtures/orders-small.csv" measure="revenue"></sales-kpi>';
const REVENUE = 1322.35;
/** No policy that hinders anything. */
const OPEN = "default-src * data: blob: 'unsafe-inline'";

describe('dist/index.js', () => {
  it('registers nothing and adds no global when it is imported', async () => {
    const frame = await openFrame(pageAddress({ html: KPI, policy: OPEN }));
    const before = Object.getOwnPropertyNames(frame.window);
    const script = frame.document.createElement('script');
    script.type = 'module';
    script.src = '/dist/index.js';
    const ran = new Promise((resolve) => script.addEventListener('load', resolve));
    frame.document.head.append(script);
    await ran;
    // Lit notes its versions, so that a second copy can be told of.
    const added = Object.getOwnPropertyNames(frame.window).filter(
      (name) => !before.includes(name) && !/^(lit|reactive)\w+$/.test(name),
    );
    expect(added).to.deep.equal([]);
    expect(frame.window.customElements.get('sales-kpi')).to.equal(undefined);
    frame.remove();
  });
});

describe('dist/define', () => {
  it('shows the number on an empty page under the strict policy, which refuses nothing', async () => {
    const frame = await openFrame(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html: KPI }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    expect(frame.window.violations.join()).to.equal('');
    frame.remove();
  });

  it('loads a KPI completely before its data: comparison, goal and sparkline need no further file', async () => {
    const frame = await openFrame(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html: KPI }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    const scripts = (): string[] =>
      frame.window.performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : []));
    await kpi.ready;
    const loaded = scripts();
    for (const [name, value] of Object.entries({
      compare: 'previous-year',
      goal: '1000',
      sparkline: '',
      measure: 'revenue, orders',
    }))
      kpi.setAttribute(name, value);
    await kpi.ready;
    expect(kpi.shadowRoot!.querySelectorAll('.goal, .spark > svg, .other')).to.have.length(3);
    expect(scripts()).to.deep.equal(loaded);
    frame.remove();
  });

  it('draws every widget under the strict policy, which refuses nothing', async () => {
    const html = `<sales-source id="s" src="/fixtures/orders-small.csv"></sales-source>
      <sales-kpi source="s" measure="revenue" compare="previous-year"></sales-kpi>
      <sales-trend source="s" measure="revenue" compare="previous-year"></sales-trend>
      <sales-filter source="s" field="region"></sales-filter>`;
    const frame = await openFrame(pageAddress({ modules: ['/dist/define/all.js'], html }));
    for (const tag of ['sales-kpi', 'sales-trend', 'sales-filter']) await (await widgetIn(frame, tag)).ready;
    expect(frame.document.querySelector('sales-trend')!.shadowRoot!.querySelector('svg')).to.not.equal(null);
    expect(frame.window.violations.join()).to.equal('');
    frame.remove();
  });
});

describe('dist/auto.js', () => {
  it('registers the tags that the page uses, and no other', async () => {
    const frame = await openFrame(pageAddress({ modules: ['/dist/auto.js'], html: KPI }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    expect(frame.window.customElements.get('sales-trend')).to.equal(undefined);
    frame.remove();
  });

  it('requests scripts, worker and data in one round, each once', async () => {
    const frame = await openFrame(pageAddress({ modules: ['/dist/auto.js'], html: KPI }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    const pathOf = (url: string): string => new URL(url).pathname;
    const links = frame.document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], link[rel=preload]');
    const early = [...links].map(({ href }) => pathOf(href));
    const requests = frame.window.performance.getEntriesByType('resource').map(({ name }) => pathOf(name));
    const needed = requests.filter((path) => path.startsWith('/dist/chunks/') || path.startsWith('/fixtures/'));
    expect([...new Set(needed)].sort()).to.deep.equal([...early, '/dist/chunks/worker.js'].sort());
    expect(early).to.include('/fixtures/orders-small.csv');
    for (const path of ['/dist/chunks/worker.js', '/fixtures/orders-small.csv'])
      expect(
        needed.filter((one) => one === path),
        path,
      ).to.have.length(1);
    expect(early.length).to.be.greaterThan(3);
    expect(frame.window.violations.join()).to.equal('');
    frame.remove();
  });

  it('requests the widgets of a dashboard once its data has arrived', async () => {
    const html = '<sales-dashboard src="/fixtures/orders-small.csv"></sales-dashboard>';
    const frame = await openFrame(pageAddress({ modules: ['/dist/auto.js'], html }));
    const timeOf = (part: string): PerformanceResourceTiming | undefined =>
      (frame.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
        name.includes(part),
      );
    await until(() => timeOf('/sales-trend-'));
    const data = timeOf('orders-small.csv')!.responseEnd;
    for (const widget of ['charts-', 'sales-filter-', 'sales-trend-'])
      expect(timeOf(`/${widget}`)?.startTime, widget).to.be.greaterThan(data);
    expect(timeOf('/base-')!.startTime).to.be.lessThan(data);
    frame.remove();
  });

  it('holds nothing of its first widget once that is removed', async () => {
    const frame = await openFrame(pageAddress({ modules: ['/dist/auto.js'], html: KPI }));
    const gone = new WeakRef(await widgetIn(frame, 'sales-kpi'));
    await gone.deref()!.ready;
    gone.deref()!.remove();
    await until(async () => {
      await executeServerCommand('held');
      return gone.deref() === undefined;
    }, 'the widget is held');
    frame.remove();
  });

  it('requests each of several files, and nothing that is no file @release', async () => {
    const html =
      '<sales-source src="/fixtures/orders-small.csv /fixtures/none.csv"></sales-source><sales-kpi measure="revenue"></sales-kpi>';
    const frame = await openFrame(pageAddress({ modules: ['/dist/auto.js'], html }));
    const hrefs = (): readonly string[] =>
      [...frame.document.querySelectorAll<HTMLLinkElement>('link[as=fetch]')].map(({ href }) => new URL(href).pathname);
    await until(() => hrefs().length === 2);
    expect(hrefs()).to.deep.equal(['/fixtures/orders-small.csv', '/fixtures/none.csv']);
    frame.remove();
  });
});

describe('dist/sales-elements.js', () => {
  it('names the nearest tag in the place of an unknown one', async () => {
    const html = '<sales-kp src="orders.csv"></sales-kp>';
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html }));
    const shown = (): string =>
      frame.document.querySelector('sales-kp > [data-sales-mistake]')?.shadowRoot?.querySelector('code')?.textContent ?? '';
    await until(() => shown() !== '');
    expect([shown(), frame.window.violations]).to.eql(['<sales-kpi src="orders.csv"></sales-kpi>', []]);
    frame.remove();
  });

  interface Global {
    readonly load: () => Promise<Readonly<Record<string, unknown>>>;
    readonly watch: (root: ShadowRoot) => void;
  }
  const globalOf = (frame: Frame): Global => (frame.window as unknown as { salesElements: Global }).salesElements;
  const scriptsOf = ({ window }: Frame): readonly string[] =>
    window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js') && !path.startsWith('/test/csp'));

  it('loads what the page uses, under the strict policy, which refuses nothing', async () => {
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html: KPI }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    expect(frame.window.customElements.get('sales-trend')).to.equal(undefined);
    expect(scriptsOf(frame)).to.include('/dist/chunks/worker.js').and.not.include('/dist/sales-elements-complete.js');
    expect(frame.window.violations.join()).to.equal('');
    frame.remove();
  });

  it('says which policy a page lacks that allows no policy of scripts', async () => {
    const frame = await openFrame(pageAddress({ html: KPI, policy: "default-src 'self'; trusted-types nothing" }));
    const error = new Promise<string>((resolve) => {
      frame.window.addEventListener('error', ({ message }) => resolve(message));
    });
    const script = frame.document.createElement('script');
    script.src = '/dist/sales-elements.js';
    frame.document.head.append(script);
    expect(await error).to.contain('trusted-types lit-html sales-elements');
    expect(frame.document.querySelector('sales-kpi')!.textContent).to.contain('trusted-types lit-html sales-elements');
    frame.remove();
  });

  it('gives the library as a global on demand, and shows widgets in other shadow roots', async () => {
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html: KPI, policy: OPEN }));
    const library = await globalOf(frame).load();
    await widgetIn(frame, 'sales-kpi');
    expect(library.SalesKpi).to.equal(frame.window.customElements.get('sales-kpi'));
    const host = frame.document.body.appendChild(frame.document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<sales-source></sales-source>';
    globalOf(frame).watch(root);
    await frame.window.customElements.whenDefined('sales-source');
    frame.remove();
  });

  it('hands over to the complete script where nothing can be imported', async () => {
    const script = '/test/alone/sales-elements.js';
    const frame = await openFrame(
      pageAddress({ scripts: [script], html: `${KPI}<div data-widget="sales-kpi"></div>`, policy: OPEN }),
    );
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    expect(scriptsOf(frame)).to.include('/test/alone/sales-elements-complete.js');
    expect((await globalOf(frame).load()).SalesKpi).to.equal(frame.window.customElements.get('sales-kpi'));
    expect(frame.document.querySelectorAll('[data-widget] > sales-kpi')).to.have.length(1);
    frame.remove();
  });

  it('takes a prefix from its address, also where nothing can be imported @release', async () => {
    for (const folder of ['/dist', '/test/alone']) {
      const html = KPI.replaceAll('sales-kpi', 'acme-sales-kpi');
      const frame = await openFrame(pageAddress({ scripts: [`${folder}/sales-elements.js?prefix=acme`], html, policy: OPEN }));
      const kpi = await widgetIn(frame, 'acme-sales-kpi');
      await kpi.ready;
      expect(kpi.value, folder).to.equal(REVENUE);
      frame.remove();
    }
  });
});

describe('dist/sales-elements-complete.js', () => {
  it('needs nothing else: registers the tags, starts its own worker and gives the global', async () => {
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html: KPI, policy: OPEN }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    const { salesElements } = frame.window as unknown as { salesElements: Record<string, unknown> };
    expect(salesElements.SalesKpi).to.equal(frame.window.customElements.get('sales-kpi'));
    const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded.filter((path) => path.startsWith('/dist/'))).to.deep.equal(['/dist/sales-elements-complete.js']);
    frame.remove();
  });

  it('speaks other languages by files beside it', async () => {
    const html =
      '<div lang="fr"><sales-kpi src="/fixtures/orders-small.csv" measure="revenue" compare="previous-year"></sales-kpi></div>';
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html, policy: OPEN }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.shadowRoot!.textContent).to.contain('Chiffre d\u2019affaires');
    const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded).to.contain('/dist/chunks/language-fr.js').and.not.to.contain('/dist/chunks/language-fr-more.js');
    frame.remove();
  });

  it('words errors in other languages by a file that the first error loads @release', async () => {
    const html = '<div lang="fr"><sales-kpi src="/fixtures/orders-small.csv" measure="revnue"></sales-kpi></div>';
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html, policy: OPEN }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready.catch(() => undefined);
    expect(kpi.shadowRoot!.textContent).to.contain('L’indicateur «\u00a0revnue\u00a0» n’existe pas');
    const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded).to.contain('/dist/chunks/language-fr-more.js');
    frame.remove();
  });

  it('works on the main thread where the policy refuses its worker', async () => {
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html: KPI }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    frame.remove();
  });
});
