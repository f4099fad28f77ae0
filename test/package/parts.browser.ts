import { expect } from '@open-wc/testing';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { openFrame, pageAddress, widgetIn } from './page.js';

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

async function valueOn(address: string): Promise<{ readonly value: number | null; readonly parts: readonly string[] }> {
  const frame = await openFrame(address);
  const kpi = await widgetIn(frame, 'sales-kpi');
  await kpi.ready;
  const { value } = kpi;
  const loaded = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  frame.remove();
  return { value, parts: loaded.filter((path) => path.includes('/worker-')) };
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

  it('fail with errors of their own code', async () => {
    const html = kpiOverArrow((bytes) => bytes.fill(255, 16, 64));
    const frame = await openFrame(pageAddress({ modules: ['/dist/define/sales-kpi.js'], html, policy: OPEN }));
    const error: unknown = await (await widgetIn(frame, 'sales-kpi')).ready.catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'malformed-arrow');
    frame.remove();
  });
});
