// @release: the optional files of the worker are found from five kinds of scripts; `chunks.test.mjs` checks that they are there
import { expect } from '@open-wc/testing';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { sharedUrl } from '../shared-url.js';
import { openFrame, pageAddress, widgetIn, type Frame } from './page.js';

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

  it('are found from the complete classic script, in the folder beside it', async () => {
    const { value } = await valueOn(
      pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html: kpiOverArrow(), policy: OPEN }),
    );
    expect(value).to.equal(REVENUE);
  });

  it('are found from the complete classic script where it works on the main thread', async () => {
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const { value, parts } = await valueOn(
      pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html: kpiOverArrow(), policy }),
    );
    expect(value).to.equal(REVENUE);
    expect(parts).to.deep.equal(['/dist/chunks/worker-arrow.js']);
  });

  it('are found by an import from the modules where those work on the main thread', async () => {
    const policy = "default-src 'self' data:; style-src 'self'; worker-src 'none'";
    const modules = ['/dist/define/sales-kpi.js'];
    const { value, parts } = await valueOn(pageAddress({ modules, html: kpiOverArrow(), policy }));
    expect(value).to.equal(REVENUE);
    expect(parts).to.deep.equal(['/dist/chunks/worker-arrow.js']);
  });

  it('help with large CSV from the complete classic script', async () => {
    const policy = "default-src 'self'; style-src 'self'; worker-src blob:";
    const frame = await openFrame(
      pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html: '<sales-kpi></sales-kpi>', policy }),
    );
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
    const { value, parts } = await valueOn(pageAddress({ scripts: ['/dist/sales-elements-complete.js'], html, policy }));
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
