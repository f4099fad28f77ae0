// @own-page: it replaces the worker before the page has one
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { asked, clean, frame, listen, move, posted, revenueOf, show, wire } from './moving-page.js';
import { until } from '../../until.js';

const SIX = `
  <sales-kpi measure="revenue" compare="previous-year" sparkline></sales-kpi>
  <sales-kpi measure="orders" compare="previous-year" sparkline></sales-kpi>
  <sales-kpi measure="aov" compare="previous-year" sparkline></sales-kpi>
  <sales-trend granularity="month"></sales-trend>
  <sales-trend granularity="month" series="region"></sales-trend>
  <sales-filter field="region"></sales-filter>`;

/** The part of a model that is counted. */
interface Counted {
  plans(...given: readonly unknown[]): unknown;
}

const month = (k: number): string => `2015-${String(k).padStart(2, '0')}`;
const rowsOf = (kpi: SalesKpi): readonly number[] =>
  [...kpi.shadowRoot!.querySelectorAll('td')].map((cell) => Number(cell.textContent.replaceAll(/[^0-9.]/g, '')));

/** Counts how often a widget makes its plans, and how often it renders. */
function countWork(widget: object, work: { plans: number; renders: number }): void {
  const { widgetModel, performUpdate } = widget as { widgetModel: Counted; performUpdate: () => void };
  const plans: Counted['plans'] = (...given) => {
    work.plans += 1;
    return widgetModel.plans(...given);
  };
  const render = (): void => {
    work.renders += 1;
    performUpdate.call(widget);
  };
  // The model of some widgets is a getter.
  Object.defineProperty(widget, 'widgetModel', { value: { ...widgetModel, plans } });
  Object.assign(widget, { performUpdate: render });
}

/** Resolves when the browser has reported which widgets are in view: an observer that is younger than theirs hears of it last. */
async function viewIsKnown(widgets: readonly Element[]): Promise<void> {
  let observer: IntersectionObserver | undefined;
  await new Promise((resolve) => {
    observer = new IntersectionObserver(resolve);
    for (const widget of widgets) observer.observe(widget);
  });
  observer?.disconnect();
}

/** A card alone. */
async function showKpi(attributes = ''): Promise<SalesKpi> {
  return (await show(`<sales-kpi ${attributes}></sales-kpi>`))[0] as unknown as SalesKpi;
}

describe('widgets under a filter that moves', () => {
  before(listen);
  // All six are in view: those far below would follow later.
  before(() => setViewport({ width: 800, height: 2400 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(clean);

  it('ask all that a position of the brush asks in one message @release', async () => {
    const widgets = await show(SIX);
    move('date: 2014-02..2015-04');
    await Promise.all(widgets.map(({ ready }) => ready));
    wire.posted = [];
    for (let to = 5; to <= 10; to += 1) {
      move(`date: 2014-02..${month(to)}`);
      await Promise.all(widgets.map(({ ready }) => ready));
    }
    // Number and course of three cards, a line, a series and its lines, the filter's members.
    expect(posted('query').map(({ queries }) => queries.length)).to.deep.equal([10, 10, 10, 10, 10, 10]);
    expect((widgets[0] as unknown as SalesKpi).value).to.equal(revenueOf('2014-02', '2015-10'));
  });

  it('far below the viewport query nothing when a filter changes: thirty widgets cost what six in view cost @release', async () => {
    const queried = async (): Promise<readonly QueryPlan[]> => {
      filterGroup('default').set('map', 'date: 2015');
      await until(() => posted('query').length > 0);
      return posted('query')[0]!.queries.map(({ plan }) => plan);
    };
    await show(SIX);
    const few = await queried();
    clean();
    const far = ['region: East', 'region: West', 'date: 2014..', 'date: ..2015'].map((where) =>
      SIX.replaceAll(/<(sales-[a-z]+)/g, `<$1 where="${where}"`),
    );
    const widgets = await show(`${SIX}<p style="block-size: 9000px"></p>${far.join('')}`);
    expect(widgets.length).to.equal(31);
    await viewIsKnown(widgets);
    expect(await queried()).to.deep.equal(few);
  });

  it('far below the viewport neither plan nor render until the page is idle @release', async () => {
    const all = await show(`${SIX}<p style="block-size: 9000px"></p>${SIX}`);
    await viewIsKnown(all);
    const platform = globalThis.requestIdleCallback;
    const idle: IdleRequestCallback[] = [];
    // Callbacks with a time limit are for parts of the widgets in view.
    globalThis.requestIdleCallback = (call, options) => (options?.timeout ? platform(call, options) : idle.push(call));
    try {
      const work = { plans: 0, renders: 0 };
      for (const widget of all.slice(7)) countWork(widget, work);
      const near = all[0] as unknown as SalesKpi;
      const far = all[7] as unknown as SalesKpi;
      const shown = new Promise((resolve) => near.addEventListener('sales-load', resolve, { once: true }));
      filterGroup('default').set('map', 'date: 2015');
      await shown;
      expect([near.value, work]).to.deep.equal([revenueOf('2015-01', '2015-12'), { plans: 0, renders: 0 }]);
      await until(() => idle.length === 6);
      expect(work).to.deep.equal({ plans: 0, renders: 0 });
      // What sets off another update meanwhile is called as on any page.
      globalThis.requestIdleCallback = platform;
      for (const call of idle) call({ didTimeout: false, timeRemaining: () => 50 });
      await far.ready;
      expect([far.value, work.plans > 0, work.renders > 0]).to.deep.equal([near.value, true, true]);
    } finally {
      globalThis.requestIdleCallback = platform;
    }
  });

  it('have one question under way at most, show it, and ask the newest position next', async () => {
    const kpi = await showKpi();
    wire.isHeld = true;
    for (let to = 1; to <= 12; to += 1) {
      move(`date: 2015-01..${month(to)}`);
      await frame();
    }
    const { ready } = kpi;
    expect(asked().map(({ filters }) => filters)).to.deep.equal([['date: 2015-01..2015-01']]);
    const loads: unknown[] = [];
    kpi.addEventListener('sales-load', () => loads.push(kpi.value));
    wire.isHeld = false;
    wire.release();
    await ready;
    expect(loads).to.deep.equal([revenueOf('2015-01', '2015-01'), revenueOf('2015-01', '2015-12')]);
    expect(asked().map(({ filters }) => filters)).to.deep.equal([['date: 2015-01..2015-01'], ['date: 2015-01..2015-12']]);
    expect(posted('abort')).to.deep.equal([]);
  });

  it('give the last position up for the one that ends the drag @release', async () => {
    const kpi = await showKpi();
    wire.isHeld = true;
    for (const to of [3, 4, 5]) {
      move(`date: 2015-01..${month(to)}`);
      await frame();
    }
    filterGroup('default').set('map', 'date: 2015-01..2015-06');
    await until(() => asked().length === 2);
    expect(posted('abort').length).to.equal(1);
    wire.isHeld = false;
    wire.release();
    await kpi.ready;
    expect([kpi.value, asked().length]).to.deep.equal([revenueOf('2015-01', '2015-06'), 2]);
  });

  it('show an answer now and then however fast clauses change for good', async () => {
    const kpi = await showKpi();
    const values = new Set<number | null>();
    kpi.addEventListener('sales-load', () => values.add(kpi.value));
    wire.isHeld = true;
    for (let round = 0; values.size < 3; round += 1) {
      filterGroup('default').set('map', `date: 2015-01..${month(1 + (round % 12))}`);
      await frame();
      // The worker answers more slowly than the clauses change.
      if (round % 4 === 3) wire.release();
    }
    expect(values.size).to.equal(3);
  });

  it('are not called old at once, but when an answer is long in coming', async () => {
    const kpi = await showKpi();
    wire.isHeld = true;
    move('date: 2015-01');
    await kpi.updateComplete;
    expect(kpi.matches(':state(stale)')).to.equal(false);
    await until(() => kpi.matches(':state(stale)'));
    wire.isHeld = false;
    wire.release();
    await kpi.ready;
    expect(kpi.matches(':state(stale)')).to.equal(false);
  });

  it('have the right table whenever they are ready, also while the drag goes on @release', async () => {
    const kpi = await showKpi('compare="previous-year"');
    for (const to of ['2015-03', '2015-07']) {
      move(`date: 2015-01..${to}`);
      await kpi.ready;
      expect(rowsOf(kpi)[0]).to.equal(revenueOf('2015-01', to));
    }
    filterGroup('default').set('map', 'date: 2015-01..2015-08');
    await kpi.ready;
    expect(rowsOf(kpi)[0]).to.equal(revenueOf('2015-01', '2015-08'));
  });

  it('are ready where a drag leaves no rows @release', async () => {
    const kpi = await showKpi();
    move('date: 2015-01');
    await kpi.ready;
    filterGroup('default').set('other', 'date: 2016');
    move('date: 2015-02');
    await kpi.ready;
    move('date: 2015-03');
    await kpi.ready;
    expect([kpi.value, kpi.matches(':state(empty)')]).to.deep.equal([null, true]);
  });

  it('are ready again when a drag comes back to where it was @release', async () => {
    const kpi = await showKpi();
    move('date: 2015-01');
    move('');
    await kpi.ready;
    expect(kpi.value).to.equal(revenueOf('2014-01', '2016-12'));
    expect(asked().map(({ filters }) => filters)).to.deep.equal([[]]);
  });

  it('drop what was asked of another attribute', async () => {
    const kpi = await showKpi();
    const loads: unknown[] = [];
    kpi.addEventListener('sales-load', () => loads.push(kpi.value));
    wire.isHeld = true;
    move('date: 2015-01');
    await frame();
    kpi.measure = 'orders';
    await until(() => asked().length === 2);
    wire.isHeld = false;
    wire.release();
    await kpi.ready;
    expect(loads).to.deep.equal([31]);
  });
});
