import { expect } from '@open-wc/testing';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { sharedUrl } from '../shared-url.js';
import { openFrame, pageAddress, widgetIn, type Frame, type Widget } from './page.js';

/** No policy that hinders anything. */
const OPEN = "default-src * data: blob: 'unsafe-inline'";
const REVENUE = 12.5;

/** A page with one number over an Arrow file, which takes a part of the worker to read. */
function kpiOverArrow(damage: (bytes: Uint8Array) => void = () => undefined): string {
  const table = tableFromArrays({ revenue: Float64Array.of(2.5, 4, 6), region: ['North', 'South', 'North'] });
  const stream = tableToIPC(table, 'stream');
  damage(stream);
  const bytes = btoa(String.fromCharCode(...stream));
  return `<sales-kpi src="data:application/vnd.apache.arrow.stream;base64,${bytes}" measure="revenue"></sales-kpi>`;
}

/** The same number over a Parquet file, which takes another part. */
function kpiOverParquet(): string {
  const columnData = [
    { name: 'revenue', data: [2.5, 4, 6], type: 'DOUBLE' as const },
    { name: 'region', data: ['North', 'South', 'North'], type: 'STRING' as const },
  ];
  const bytes = btoa(String.fromCharCode(...new Uint8Array(parquetWriteBuffer({ columnData }))));
  return `<sales-kpi src="data:application/vnd.apache.parquet;base64,${bytes}" measure="revenue"></sales-kpi>`;
}

async function valueOn(address: string): Promise<{ readonly value: number | null; readonly parts: readonly string[] }> {
  const frame = await openFrame(address);
  const kpi = await widgetIn(frame, 'sales-kpi');
  await kpi.ready;
  const { value } = kpi;
  const parts = partsOf(frame);
  frame.remove();
  return { value, parts };
}

/** The parts that a page has loaded on its main thread. */
function partsOf(frame: Frame): string[] {
  const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return loaded.filter((path) => path.includes('/worker-'));
}

describe('optional parts of the worker', () => {
  it('are found from the modules', async () => {
    const { value } = await valueOn(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html: kpiOverArrow(), policy: OPEN }));
    expect(value).to.equal(REVENUE);
  });

  it('are found from modules of another origin, whose worker starts through a blob', async () => {
    const elsewhere = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;
    const modules = [`${elsewhere}/dist/define/sales-kpi.js`];
    const { value } = await valueOn(pageAddress({ modules, html: kpiOverArrow(), policy: OPEN }));
    expect(value).to.equal(REVENUE);
  });

  it('are found from the classic script, in the folder beside it', async () => {
    const { value } = await valueOn(pageAddress({ scripts: ['/dist/sales-elements.js'], html: kpiOverArrow(), policy: OPEN }));
    expect(value).to.equal(REVENUE);
  });

  it('are found from the classic script where it works on the main thread', async () => {
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const { value, parts } = await valueOn(pageAddress({ scripts: ['/dist/sales-elements.js'], html: kpiOverArrow(), policy }));
    expect(value).to.equal(REVENUE);
    expect(parts).to.deep.equal(['/dist/chunks/worker-arrow.js']);
  });

  it('are found from the classic script for filters, comparisons, own measures and headers in other languages', async () => {
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const text = 'Bestellnummer,Bestelldatum,Umsatz,Land\n1,2023-01-02,2.5,DE\n2,2024-01-03,4,DE\n3,2024-02-03,6,FR\n';
    const html = `<sales-kpi src="data:text/csv,${encodeURIComponent(text)}" measure="revenue" where="date: 2024; Land: DE" compare="previous-year"></sales-kpi>
      <sales-kpi src="data:text/csv,${encodeURIComponent(text)}" measure="median(Umsatz)"></sales-kpi>`;
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html, policy }));
    await widgetIn(frame, 'sales-kpi');
    const cards = [...frame.document.querySelectorAll('sales-kpi')] as unknown as Widget[];
    for (const card of cards) await card.ready;
    expect(cards.map(({ value }) => value)).to.deep.equal([4, 4]);
    expect(partsOf(frame).sort()).to.deep.equal(
      ['expressions', 'filters', 'periods', 'words'].map((name) => `/dist/chunks/worker-${name}.js`),
    );
    frame.remove();
  });

  it('are found from the classic script for what draws the rarer charts and saves pictures, where a page wants them', async () => {
    const text = 'Order ID,Order Date,Sales\n1,2024-01-02,2.5\n2,2024-01-03,4\n3,2024-02-03,6\n';
    const html = `<sales-distribution src="data:text/csv,${encodeURIComponent(text)}" per="order"></sales-distribution>`;
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html, policy }));
    const widget = await widgetIn(frame, 'sales-distribution');
    await widget.ready;
    expect((widget as unknown as Element).shadowRoot!.querySelectorAll('.stage svg rect').length).to.be.greaterThan(2);
    expect(await (widget as unknown as { toSVG(): Promise<string> }).toSVG()).to.match(/^<svg[^]*Median 4\.00/);
    const plots = frame.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/chunks\/(plot-|picture)/.exec(name));
    expect(plots.map(({ name }) => name.replace(/.*\/chunks\//, ''))).to.deep.equal(['plot-distribution.js', 'picture.js']);
    frame.remove();
  });

  it('are found from the classic script for what stands out, as a list and as a story, in the language of the page', async () => {
    const months = Array.from({ length: 48 }, (_, k) => [
      k,
      `${2021 + Math.floor(k / 12)}-${String(1 + (k % 12)).padStart(2, '0')}-05`,
    ]);
    const lines = months.flatMap(([k, day]) => [`A${k},${day},East,100,0,30,4`, `B${k},${day},West,100,0.5,-40,4`]);
    const text = ['Order ID,Order Date,Region,Sales,Discount,Profit,Quantity', ...lines].join('\n');
    const html = `<sales-source id="s" src="data:text/csv,${encodeURIComponent(text)}"></sales-source>
      <sales-insights source="s" topics="discounts" locale="en"></sales-insights>
      <sales-insights source="s" topics="discounts" locale="de" mode="story" group="other"></sales-insights>`;
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html, policy }));
    await widgetIn(frame, 'sales-insights');
    const [list, story] = [...frame.document.querySelectorAll<Widget>('sales-insights')];
    await Promise.all([list!.ready, story!.ready]);
    const head = (widget: Widget | undefined, place: string): string | undefined =>
      widget?.shadowRoot!.querySelector(`${place} h3`)?.textContent.trim();
    expect(head(list, '.all')).to.match(/lose \$?1\.92K/);
    expect(head(story, '.story')).to.match(/Verlust/);
    const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\/chunks\//, ''));
    expect(loaded).to.include.members(['findings.js', 'language-de.js']);
    frame.remove();
  });

  it('are found from the classic script for what cohorts show', async () => {
    const text =
      'Order ID,Order Date,Customer ID,Sales\n1,2024-01-02,A,2\n2,2024-01-09,B,4\n3,2024-02-03,A,6\n4,2024-03-03,C,6\n5,2024-04-03,A,6\n';
    const html = `<sales-cohort src="data:text/csv,${encodeURIComponent(text)}" period="month" locale="en"></sales-cohort>`;
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html, policy }));
    const widget = await widgetIn(frame, 'sales-cohort');
    await widget.ready;
    const [all] = widget.shadowRoot!.querySelectorAll('tbody tr');
    // Two customers came first in January, of whom one came again in February; those of March had not a whole month.
    expect([...all!.children].map(({ textContent }) => textContent)).to.deep.equal(['All', '2', '1 month later', '1', '50.0%']);
    const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\/chunks\//, ''));
    expect(loaded).to.include.members(['cohorts.js', 'plot-cohort.js']);
    frame.remove();
  });

  it('help with large CSV from the classic script', async () => {
    const policy = "default-src 'self'; style-src 'self'; worker-src blob:";
    const frame = await openFrame(pageAddress({ scripts: ['/dist/sales-elements.js'], html: '<sales-kpi></sales-kpi>', policy }));
    const scope = frame.window as Window & { Worker: typeof Worker };
    const { Worker: PlatformWorker } = scope;
    let started = 0;
    scope.Worker = class extends PlatformWorker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        started += 1;
      }
    };
    const kpi = await widgetIn(frame, 'sales-kpi');
    kpi.data = new frame.window.Blob(['Order ID,Order Date,Sales\n', '1234567,2024-01-02,2.5\n'.repeat(600_000)]);
    await kpi.ready;
    expect(kpi.value).to.equal(1_500_000);
    expect(started).to.equal(Math.min(navigator.hardwareConcurrency, 3));
    frame.remove();
  });

  it('are not loaded over CSV with plain English names', async () => {
    const text = 'Order ID,Order Date,Sales\n1,2024-01-02,2.5\n2,2024-01-03,4\n3,2024-02-03,6\n';
    const html = `<sales-kpi src="data:text/csv,${encodeURIComponent(text)}"></sales-kpi>`;
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const { value, parts } = await valueOn(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html, policy }));
    expect(value).to.equal(REVENUE);
    expect(parts).to.deep.equal([]);
  });

  it('read Parquet', async () => {
    const { value } = await valueOn(
      pageAddress({ modules: ['/dist/define/sales-kpi.js'], html: kpiOverParquet(), policy: OPEN }),
    );
    expect(value).to.equal(REVENUE);
  });

  it('read Parquet where all works on the main thread, and load what that takes', async () => {
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const html = kpiOverParquet();
    const { value, parts } = await valueOn(pageAddress({ scripts: ['/dist/sales-elements.js'], html, policy }));
    expect(value).to.equal(REVENUE);
    expect(parts).to.deep.equal(['/dist/chunks/worker-parquet.js']);
  });

  it('read Parquet in the codecs that have parts of their own', async function () {
    const file = '/shared-data/sales/superstore/formats/superstore.';
    if (!(await sharedUrl(`${file}zstd.parquet`))) this.skip();
    for (const codec of ['zstd', 'brotli']) {
      const html = `<sales-kpi src="${file}${codec}.parquet" measure="revenue"></sales-kpi>`;
      const { value } = await valueOn(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html, policy: OPEN }));
      expect(value).to.be.closeTo(2_297_200.86, 0.005);
    }
  });

  it('fail with errors of their own code', async () => {
    const html = kpiOverArrow((bytes) => bytes.fill(255, 16, 64));
    const frame = await openFrame(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html, policy: OPEN }));
    const error: unknown = await (await widgetIn(frame, 'sales-kpi')).ready.catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'malformed-arrow');
    frame.remove();
  });
});
