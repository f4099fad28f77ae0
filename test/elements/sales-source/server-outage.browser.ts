import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-dashboard.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { SalesBreakdown } from '../../../src/elements/sales-breakdown/sales-breakdown.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { shortenTimers } from '../../short-timers.js';
import { until } from '../../until.js';
import { answer, mountSource, ROWS } from './endpoint-page.js';

type Widget = SalesKpi | SalesBreakdown;
type Fault = (init: RequestInit) => Response | Promise<Response>;

const KPI = '<sales-kpi measure="revenue"></sales-kpi>';
const BREAKDOWN = '<sales-breakdown measure="revenue" by="region"></sales-breakdown>';

const fail = (status: number): Response => new Response('', { status, headers: { 'Retry-After': '0' } });
const isPost = ({ method }: RequestInit): boolean => method === 'POST';
const isStale = (widget: Widget): boolean => widget.matches(':state(stale)');
const hasError = (widget: Widget): boolean => widget.matches(':state(error)');
const hasSkeleton = (widget: Widget): boolean => widget.matches(':state(loading)');
const textOf = (widget: Widget, selector: string): string | undefined =>
  widget.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
const retryIn = (widget: Widget): HTMLButtonElement | undefined =>
  [...widget.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Retry');
const codeOf = (widget: Widget): Promise<string> =>
  widget.ready.then(
    () => 'none',
    (error: unknown) => (error as { code: string }).code,
  );
/** Ends the wait for the next attempt. */
const comeOnline = (): boolean => window.dispatchEvent(new Event('online'));

describe('a widget whose server fails', () => {
  // The page asks again after a second, then after two and more.
  let restoreTimers: () => void;
  before(() => (restoreTimers = shortenTimers(1000)));
  after(() => restoreTimers());

  let dataset: Dataset;
  let requests: RequestInit[];
  /** Responses to the next requests, once each. */
  let faults: Fault[];
  /** Responds to all other requests; `undefined` while the server works. */
  let down: Fault | undefined;
  beforeEach(async () => {
    dataset = await openDataset(ROWS, { timeZone: 'UTC' });
    requests = [];
    faults = [];
    down = undefined;
  });
  afterEach(() => {
    document.querySelector('sales-source')?.remove();
    dataset.close();
  });

  const serve: typeof fetch = async (_, init = {}) => {
    requests.push(init);
    const fault = faults.shift() ?? down;
    return fault ? fault(init) : answer(dataset, init);
  };
  const mount = (html: string, set: Partial<SalesSource> = {}): SalesSource => mountSource(html, serve, set);
  const widgetsIn = (source: SalesSource): Widget[] => [...source.querySelectorAll<Widget>('sales-kpi, sales-breakdown')];
  async function show(html = KPI, set: Partial<SalesSource> = {}): Promise<SalesKpi> {
    const widgets = widgetsIn(mount(html, set));
    await Promise.all(widgets.map(({ ready }) => ready));
    return widgets[0] as SalesKpi;
  }

  it('shows the new figure after 502 twice, without an error @release', async () => {
    const kpi = await show();
    let errors = 0;
    kpi.addEventListener('sales-error', () => (errors += 1));
    faults = [() => fail(502), () => fail(502)];
    kpi.where = 'region: South';
    await kpi.ready;
    expect([kpi.value, errors, isStale(kpi), hasError(kpi)]).to.deep.equal([2.25, 0, false, false]);
  });

  it('asks for a new token once when the old one has expired', async () => {
    let tokens = 0;
    const kpi = await show(KPI, { headers: () => ({ Authorization: `Bearer ${(tokens += 1)}` }) });
    const before = tokens;
    faults = [() => fail(401)];
    kpi.where = 'region: South';
    await kpi.ready;
    expect([kpi.value, tokens - before]).to.deep.equal([2.25, 2]);
  });

  it('asks to sign in when the login has ended, and shows the figure after Retry', async () => {
    const kpi = await show();
    const message = 'Your login has ended. Reload the page to sign in.';
    down = () => Response.json({ error: { message } }, { status: 401 });
    kpi.where = 'region: South';
    expect(await codeOf(kpi)).to.equal('http-status');
    expect([kpi.value, isStale(kpi), hasError(kpi)]).to.deep.equal([null, false, true]);
    expect(textOf(kpi, '[role=alert]')).to.equal(`Sign in to load this data The server responded with 401: “${message}”.`);
    down = undefined;
    retryIn(kpi)!.click();
    await kpi.ready;
    expect([kpi.value, isStale(kpi), hasError(kpi)]).to.deep.equal([2.25, false, false]);
  });

  it('keeps the old figure as outdated when a result is cut off midway, and shows the new one after Retry', async () => {
    const kpi = await show();
    const cut: Fault = async (init) => {
      const response = await answer(dataset, init);
      const bytes = await response.arrayBuffer();
      return new Response(bytes.slice(0, bytes.byteLength - 20), { headers: response.headers });
    };
    faults = [cut];
    kpi.where = 'region: South';
    expect(await codeOf(kpi)).to.equal('engine-partial');
    expect([kpi.value, isStale(kpi), hasError(kpi), hasSkeleton(kpi)]).to.deep.equal([7.75, true, true, false]);
    expect(textOf(kpi, '.notices')).to.equal('The server’s response ended before all results had arrived Retry');
    retryIn(kpi)!.click();
    await kpi.ready;
    expect([kpi.value, isStale(kpi), hasError(kpi)]).to.deep.equal([2.25, false, false]);
    expect(retryIn(kpi)).to.equal(undefined);
  });

  it('keeps the old figures while the server is down, announces that once, and recovers by itself @release', async () => {
    const kpi = await show(KPI + BREAKDOWN);
    const source = document.querySelector('sales-source')!;
    const widgets = widgetsIn(source);
    const announced: string[] = [];
    const status = source.shadowRoot!.querySelector('[role=status]')!;
    new MutationObserver(() => announced.push(status.textContent)).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const errors: (EventTarget | null)[] = [];
    source.addEventListener('sales-error', ({ target }) => errors.push(target));
    down = () => Promise.reject(new TypeError('Failed to fetch'));
    for (const widget of widgets) widget.where = 'region: South';
    await until(() => widgets.every((widget) => isStale(widget) && hasError(widget)));
    expect(kpi.value).to.equal(7.75);
    expect(textOf(kpi, '.notices')).to.equal('The data server isn’t responding Retry');
    expect(widgets[1]!.result!.rowCount).to.equal(3);
    comeOnline();
    // The attempt fails too, which the source reports once.
    await until(() => errors.includes(source));
    expect(widgets.map((widget) => [isStale(widget), hasError(widget), hasSkeleton(widget)])).to.deep.equal(
      widgets.map(() => [true, true, false]),
    );
    down = undefined;
    await until(() => widgets.every((widget) => !isStale(widget) && !hasError(widget)));
    expect(kpi.value).to.equal(2.25);
    expect(widgets[1]!.result!.rows()).to.deep.equal([{ region: 'South', revenue: 2.25 }]);
    await Promise.all(widgets.map(({ ready }) => ready));
    await until(() => status.textContent === '');
    expect(announced.filter((text) => text !== '').length).to.equal(1);
    expect(errors.filter((target) => target === source).length).to.equal(1);
  });

  it('asks with one request for all widgets whether the server is back @release', async () => {
    await show(KPI.repeat(4) + BREAKDOWN.repeat(4));
    const widgets = widgetsIn(document.querySelector('sales-source')!);
    down = () => fail(500);
    widgets.forEach((widget) => (widget.where = 'region: South'));
    await until(() => widgets.every(hasError));
    requests = [];
    comeOnline();
    await until(() => requests.length > 0);
    expect(requests.some(isPost)).to.equal(false);
    down = undefined;
    comeOnline();
    await until(() => !widgets.some(hasError));
    expect(requests.filter(isPost).length).to.equal(1);
  });

  it('does not repeat what the server has answered', async () => {
    const kpi = await show(KPI + BREAKDOWN);
    faults = [() => fail(500)];
    kpi.where = 'region: South';
    await until(() => hasError(kpi));
    expect(hasError(widgetsIn(document.querySelector('sales-source')!)[1]!)).to.equal(false);
    requests = [];
    comeOnline();
    await until(() => kpi.value === 2.25);
    const plans = requests
      .filter(isPost)
      .map(({ body }) => (JSON.parse(body as string) as { queries: unknown[] }).queries.length);
    expect(plans.every((count) => count <= 2)).to.equal(true);
    expect(requests.filter(isPost).every(({ body }) => !(body as string).includes('"by":["region"]'))).to.equal(true);
  });

  it('shows an error instead of a figure of another measure @release', async () => {
    const kpi = await show();
    down = () => fail(500);
    kpi.measure = 'count()';
    expect(await codeOf(kpi)).to.equal('http-status');
    expect([isStale(kpi), hasError(kpi), hasSkeleton(kpi), textOf(kpi, '[part=value]')]).to.deep.equal([
      false,
      true,
      false,
      undefined,
    ]);
    down = undefined;
    comeOnline();
    await until(() => kpi.value === 3);
    await kpi.ready;
  });

  it('shows an error with Retry where the first query fails, and recovers by itself', async () => {
    faults = [(init) => answer(dataset, init), () => fail(500)];
    const [kpi] = widgetsIn(mount(KPI)) as [SalesKpi];
    expect(await codeOf(kpi)).to.equal('http-status');
    expect([hasSkeleton(kpi), retryIn(kpi) !== undefined]).to.deep.equal([false, true]);
    expect(textOf(kpi, '[role=alert]')).to.equal(
      'The data server isn’t responding The server responded with 500. Try again later.',
    );
    await until(() => kpi.value === 7.75);
    await kpi.ready;
  });

  it('opens a dashboard that the server failed to answer, once the server is back @release', async () => {
    down = (init) => (isPost(init) ? fail(500) : answer(dataset, init));
    const dashboard = mount('<sales-dashboard></sales-dashboard>').querySelector('sales-dashboard')!;
    await until(() => dashboard.matches(':state(error)'));
    down = undefined;
    comeOnline();
    await dashboard.ready.catch(() => undefined);
    await until(() => dashboard.shadowRoot!.querySelector('sales-kpi')?.value === 7.75);
    expect(dashboard.matches(':state(error)')).to.equal(false);
  });

  it('recovers by itself where the server is down when the page opens, and repeats no announcement @release', async () => {
    down = () => fail(503);
    const [kpi] = widgetsIn(mount(KPI)) as [SalesKpi];
    expect(await codeOf(kpi)).to.equal('http-status');
    const alert = kpi.shadowRoot!.querySelector('[role=alert]')!;
    let changes = 0;
    new MutationObserver(() => (changes += 1)).observe(kpi.shadowRoot!, { subtree: true, childList: true, characterData: true });
    const before = requests.length;
    comeOnline();
    await until(() => requests.length >= before + 3);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([alert.isConnected, changes]).to.deep.equal([true, 0]);
    down = undefined;
    comeOnline();
    await until(() => kpi.value === 7.75);
    await kpi.ready;
    expect(hasError(kpi)).to.equal(false);
  });
});
