// @release: brushes and removes linked widgets over and over; kpi-leaks.browser.ts and trend-removed.browser.ts remove single ones
// @own-page: it counts what the page holds
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import '../../../src/define/sales-table.js';
import '../../../src/define/sales-trend.js';
import { setWorkerFactory } from '../../../src/index.js';
import { inside, middle } from '../chart-page.js';
import { isLong } from '../../random.js';
import { until } from '../../until.js';
import { watchPage } from '../watch-page.js';
import { frame, ROWS } from './moving-page.js';

/** What a page holds on to, rubbish collected. */
interface Held {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

type Widget = HTMLElement & { readonly ready: Promise<void> };

const LINKED = `
  <sales-source>
    <sales-trend granularity="month" series="region"></sales-trend>
    <sales-breakdown by="region"></sales-breakdown>
    <sales-filter field="region"></sales-filter>
    <sales-kpi compare="previous-year" sparkline></sales-kpi>
    <sales-table by="region"></sales-table>
  </sales-source>`;

/** Until functions are compiled and caches are full, which are all bounded, a page grows without a leak. */
const WARM_UP = isLong ? 200 : 4;
const TURNS = isLong ? 200 : 6;

const held = (): Promise<Held> => executeServerCommand<Held, undefined>('held');

/** What is still there of elements that are gone, by name. */
const left = (gone: readonly WeakRef<Element>[]): readonly string[] =>
  gone.map((reference) => reference.deref()?.localName).filter((name) => name !== undefined);

/**
 * The same once what is still under way has ended: what was taken away in the midst of a drag awaits an answer, and the thread that
 * optimises functions holds on to what these enclose.
 */
async function heldAtRest(gone: readonly WeakRef<Element>[]): Promise<Held> {
  await until(async () => {
    await held();
    return left(gone).length === 0;
  }).catch(() => undefined);
  let now = await held();
  for (let least = Infinity; now.nodes < least; now = await held()) {
    least = now.nodes;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return now;
}

/** Puts linked widgets on the page, all painted. */
async function put(): Promise<{ readonly box: HTMLElement; readonly widgets: readonly Widget[] }> {
  const box = document.createElement('div');
  box.style.inlineSize = '600px';
  box.innerHTML = LINKED;
  box.querySelector('sales-source')!.data = ROWS;
  document.body.append(box);
  const widgets = [...box.querySelectorAll<Widget>('sales-trend, sales-breakdown, sales-filter, sales-kpi, sales-table')];
  await Promise.all(widgets.map(({ ready }) => ready));
  return { box, widgets };
}

/** DragController over a quarter of a picture, and lets go unless it is left in the midst of that. */
async function brush(widget: Widget, widgets: readonly Widget[], letsGo: boolean): Promise<void> {
  const chart = inside(widget, '.chart');
  const { x, y } = middle(chart);
  const quarter = chart.clientWidth / 4;
  const fire = (type: string, share: number): void => {
    const init = { pointerId: 1, pointerType: 'mouse', isPrimary: true, bubbles: true, clientX: x + share * quarter, clientY: y };
    chart.dispatchEvent(new PointerEvent(type, { ...init, button: type === 'pointermove' ? -1 : 0 }));
  };
  fire('pointerenter', 0);
  fire('pointermove', 0);
  fire('pointerdown', 0);
  for (const share of [0.3, 0.6, 1]) {
    fire('pointermove', share);
    await frame();
  }
  if (!letsGo) return;
  fire('pointerup', 1);
  await Promise.all(widgets.map(({ ready }) => ready));
}

/** Mounts, brushes and takes away: with the clause that is left, in the midst of the drag, or with an update under way. Gives what is gone. */
async function turn(k: number): Promise<readonly WeakRef<Element>[]> {
  const { box, widgets } = await put();
  const [trend, breakdown] = widgets as [Widget, Widget];
  await brush(trend, widgets, k % 2 === 0);
  if (k % 4 === 0) await brush(breakdown, widgets, true);
  if (k % 3 === 0) trend.setAttribute('granularity', 'quarter');
  const gone = [box, ...box.querySelectorAll('*')].map((element) => new WeakRef(element));
  box.remove();
  if (k % 5 === 0) filterGroup('default').clear();
  return gone;
}

/** The page holds no more than before. Only a page that is warm can be compared. */
async function expectNoGrowth(before: Held): Promise<void> {
  let after = await held();
  // The last answers, and the listeners that wait for them, may come later.
  await until(async () => {
    after = await held();
    return after.nodes <= before.nodes && after.listeners <= before.listeners;
  }).catch(() => undefined);
  // What was under way before may have ended since: there may be fewer, never more.
  expect(after.nodes - before.nodes, 'nodes').to.be.at.most(0);
  expect(after.listeners - before.listeners, 'listeners').to.be.at.most(0);
  expect(after.bytes / before.bytes).to.be.lessThan(1.02);
}

describe('linked widgets that are brushed and taken away', () => {
  /** Workers under way. */
  let alive = 0;

  before(() => {
    setWorkerFactory(() => {
      const worker = new Worker('/test/bundle/worker.js', { type: 'module' });
      const terminate = worker.terminate.bind(worker);
      alive += 1;
      worker.terminate = () => {
        alive -= 1;
        terminate();
      };
      return worker;
    });
  });

  after(() => {
    filterGroup('default').clear();
    setWorkerFactory(undefined);
  });

  it(`leave nothing behind, ${String(TURNS)} times over, and give data and worker back`, async () => {
    const warm: WeakRef<Element>[] = [];
    for (let k = 0; k < WARM_UP; k++) warm.push(...(await turn(k)));
    const before = await heldAtRest(warm);
    const page = watchPage();
    const gone: WeakRef<Element>[] = [];
    for (let k = 0; k < TURNS; k++) gone.push(...(await turn(k)));
    page.restore();
    await heldAtRest(gone);
    expect(left([...warm, ...gone])).to.deep.equal([]);
    expect(page.open(), 'observers, and listeners on the page').to.equal(0);
    if (isLong) await expectNoGrowth(before);
    // Data and worker stay for two seconds, for whoever comes back.
    await until(() => alive === 0, 'data and worker are not given back');
  }).timeout(600_000);
});
