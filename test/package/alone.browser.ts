// @release: the complete script draws every tag three times; `page.browser.ts` has one of them
import { expect } from '@open-wc/testing';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { openFrame, pageAddress, type Frame, type Widget } from './page.js';

/** From a folder that holds nothing else. */
const SCRIPT = '/test/alone/sales-elements-complete.js';
const OPEN = "default-src * data: blob: 'unsafe-inline'";
/** No worker can be started, so the page itself requests all that is loaded. */
const ON_PAGE = "default-src 'self' data:; style-src 'self'; worker-src 'none'";

/** Three years of orders of some customers, with discounts that lose money. */
function ordersUrl(): string {
  const lines = Array.from({ length: 36 * 8 }, (_, k) => {
    const month = Math.floor(k / 8);
    const day = `${2021 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-0${1 + ((k >> 1) % 4)}`;
    const [region, product] = [['North', 'South'][k % 2], ['Tea', 'Bread', 'Lamp'][k % 3]];
    return `${k >> 1},${day},C${(k >> 1) % 23},${region},${product},${100 + ((k * 37) % 90)},${k % 5 === 0 ? 0.4 : 0},${k % 5 === 0 ? -20 : 30},${1 + (k % 4)}`;
  });
  const text = `Order ID,Order Date,Customer ID,Region,Product,Sales,Discount,Profit,Quantity\n${lines.join('\n')}`;
  return `data:text/csv,${encodeURIComponent(text)}`;
}

const TAGS = `
  <sales-kpi measure="revenue" where="date: 2023" compare="previous-year" sparkline goal="9000"></sales-kpi>
  <sales-kpi measure="r = median(Sales) / 2"></sales-kpi>
  <sales-trend measure="revenue" compare="previous-year" where="region: North"></sales-trend>
  <sales-trend measure="revenue" series="region" chart="stacked"></sales-trend>
  <sales-breakdown measure="revenue" by="product" compare="previous-year"></sales-breakdown>
  <sales-breakdown measure="revenue" by="product" chart="treemap"></sales-breakdown>
  <sales-table by="product" measure="revenue, repeat-rate" compare="previous-year"></sales-table>
  <sales-heatmap mode="calendar" measure="revenue"></sales-heatmap>
  <sales-heatmap mode="correlation" variables="Sales, Profit, Quantity"></sales-heatmap>
  <sales-distribution measure="revenue" per="order"></sales-distribution>
  <sales-forecast measure="revenue" granularity="month"></sales-forecast>
  <sales-cohort></sales-cohort>
  <sales-basket></sales-basket>
  <sales-funnel stages="count(), orders"></sales-funnel>
  <sales-drivers measure="revenue" compare="previous-year"></sales-drivers>
  <sales-insights></sales-insights>
  <sales-filter field="region"></sales-filter>
  <sales-filter field="date"></sales-filter>`;

/** A page with that body, which is too long for an address. */
async function frameWith(html: string, policy: string): Promise<Frame> {
  const frame = await openFrame(pageAddress({ scripts: [SCRIPT], html: '', policy }));
  frame.document.body.innerHTML = html;
  return frame;
}

const widgetsIn = ({ document }: Frame): readonly Widget[] =>
  [...document.querySelectorAll<Widget>('*')].filter(
    ({ localName }) => localName.startsWith('sales-') && localName !== 'sales-source',
  );

/** The files that a page has requested, but for its own script. */
const requested = ({ window }: Frame): readonly string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ protocol, pathname }) => protocol.startsWith('http') && !pathname.endsWith('violations.js') && pathname !== SCRIPT)
    .map(({ pathname }) => pathname);

function arrowUrl(): string {
  const bytes = tableToIPC(tableFromArrays({ revenue: Float64Array.of(2.5, 4) }), 'stream');
  return `data:application/vnd.apache.arrow.stream;base64,${btoa(String.fromCharCode(...bytes))}`;
}

describe('the complete classic script in a folder that holds nothing else', () => {
  for (const [where, policy] of Object.entries({ 'in its worker': OPEN, 'on the main thread': ON_PAGE })) {
    it(`shows all tags over text data and loads nothing, ${where}`, async () => {
      const html = `<sales-source src="${ordersUrl()}">${TAGS}</sales-source>`;
      const frame = await frameWith(html, policy);
      const widgets = widgetsIn(frame);
      expect(widgets.length).to.equal(18);
      for (const widget of widgets) {
        await widget.ready.catch((error: unknown) => {
          throw new Error(`${widget.outerHTML}: ${String(error)}`, { cause: error });
        });
        expect(widget.matches(':state(error)'), widget.outerHTML).to.equal(false);
      }
      const pictures = widgets.map((widget) => widget.shadowRoot!.querySelectorAll('.stage svg').length);
      expect(pictures.filter((count) => count > 0).length).to.be.at.least(10);
      const [kpi] = widgets as readonly (Widget & { toSVG(): Promise<string> })[];
      expect(kpi!.value).to.be.greaterThan(1000);
      expect(await kpi!.toSVG()).to.match(/^<svg/);
      expect(requested(frame)).to.deep.equal([]);
      frame.remove();
    });
  }

  it('shows a whole dashboard and loads nothing', async () => {
    const html = `<sales-dashboard src="${ordersUrl()}"></sales-dashboard>`;
    const frame = await frameWith(html, ON_PAGE);
    const [dashboard] = widgetsIn(frame);
    await dashboard!.ready;
    expect(dashboard!.shadowRoot!.querySelectorAll('sales-kpi').length).to.be.greaterThan(2);
    expect(requested(frame)).to.deep.equal([]);
    frame.remove();
  });

  it('says in one sentence which file a binary format lacks', async () => {
    const html = `<sales-kpi src="${arrowUrl()}" measure="revenue"></sales-kpi>`;
    const frame = await frameWith(html, OPEN);
    const [kpi] = widgetsIn(frame);
    const error = await kpi!.ready.then(
      () => undefined,
      (reason: unknown) => reason as { readonly code: string; readonly message: string; readonly hint: string },
    );
    const address = new URL('/test/alone/chunks/worker-arrow.js', location.href).href;
    expect(error).to.include({ code: 'worker-failed', message: `worker-arrow.js could not be loaded from ${address}` });
    expect(error!.hint).to.match(/^Copy the folder chunks\/ of the package next to the script/);
    frame.remove();
  });
});
