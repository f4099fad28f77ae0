import { expect } from '@open-wc/testing';
import { openFrame, pageAddress, widgetIn } from './page.js';

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
    expect(frame.window.violations).to.deep.equal([]);
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
    expect(frame.window.violations).to.deep.equal([]);
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
});

describe('dist/sales-elements.js', () => {
  it('needs nothing else: registers the tags, starts its own worker and gives the global', async () => {
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html: KPI, policy: OPEN }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    const { salesElements } = frame.window as unknown as { salesElements: Record<string, unknown> };
    expect(salesElements.SalesKpi).to.equal(frame.window.customElements.get('sales-kpi'));
    const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded.filter((path) => path.startsWith('/dist/'))).to.deep.equal(['/dist/sales-elements.js']);
    frame.remove();
  });

  it('speaks other languages by files beside it', async () => {
    const html =
      '<div lang="fr"><sales-kpi src="/fixtures/orders-small.csv" measure="revenue" compare="previous-year"></sales-kpi></div>';
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html, policy: OPEN }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.shadowRoot!.textContent).to.contain('Chiffre d\u2019affaires');
    const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded).to.contain('/dist/chunks/language-fr.js');
    frame.remove();
  });

  it('works on the main thread where the policy refuses its worker', async () => {
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html: KPI }));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(REVENUE);
    frame.remove();
  });
});
