import { expect } from '@open-wc/testing';
import { defineTags } from '../../../src/define-tags.js';
import { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { whenIdle } from '../../../src/elements/base/query/next-frame.js';
import { TileQueue } from '../../../src/elements/sales-dashboard/tiles/tile-queue.js';
import { deferred } from '../../../src/util/promises.js';
import { until } from '../../until.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import type { ResultRecord } from '../../../src/query/result/result.js';
import { clean, show, watchConsole, widgets } from './dashboard-page.js';

describe('the first screen of a sales-dashboard', () => {
  watchConsole();
  afterEach(clean);

  it('registers key figures before it has data, and other widgets with it', async () => {
    await defineTags({ prefix: 'early', tags: ['sales-dashboard'] });
    document.body.append(document.createElement('early-sales-dashboard'));
    await customElements.whenDefined('early-sales-kpi');
    expect(customElements.get('early-sales-filter')).to.equal(undefined);
  });

  it('registers the filter and the main chart once its file has arrived, before it is read', async () => {
    await defineTags({ prefix: 'arrived', tags: ['sales-dashboard'] });
    const page = document.createElement('arrived-sales-dashboard') as SalesDashboard;
    // A page is no table: nothing else would register them.
    page.src = location.href;
    document.body.append(page);
    await Promise.all(['filter', 'trend'].map((name) => customElements.whenDefined(`arrived-sales-${name}`)));
    expect(page.connection?.catalog).to.equal(undefined);
    expect(customElements.get('arrived-sales-table')).to.equal(undefined);
  });

  it('shows the first key figure before the other widgets are known', async () => {
    const seen: string[] = [];
    const waiting = show();
    const page = document.querySelector('sales-dashboard')!;
    const look = (): void => {
      const names = Object.keys(widgets(page));
      if (names.length > 0) seen.push(names.join());
    };
    const changes = new MutationObserver(look);
    changes.observe(page.shadowRoot!, { subtree: true, childList: true });
    await waiting;
    changes.disconnect();
    expect(seen[0]).to.match(/^(date,)?(compare,)?kpi-revenue$/);
  });

  it('is painted before other widgets begin', async () => {
    const host = Object.assign(document.createElement('div'), {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    document.body.append(host);
    const queue = new TileQueue(host);
    const card = document.createElement('sales-kpi');
    const { promise, resolve } = deferred<undefined>();
    Object.defineProperty(card, 'ready', { value: promise });
    await queue.register([card], false);
    await new Promise<void>(whenIdle);
    resolve(undefined);
    // No frame comes before all microtasks have run.
    for (let at = 0; at < 50; at += 1) await Promise.resolve();
    expect(queue.hasScreen).to.equal(false);
    await until(() => queue.hasScreen);
  });

  it('asks for the forecast of the main chart once the first screen is painted, and keeps its room', async () => {
    const ask = Reflect.get(DataConnection.prototype, 'ask') as (...parts: unknown[]) => Promise<ResultRecord>;
    const trendOf = (): HTMLElement => widgets(document.querySelector('sales-dashboard')!).trend!;
    const end = (): number => trendOf().shadowRoot!.querySelector('.line.s1:not(.ahead) path')!.getBoundingClientRect().right;
    let before: { readonly loading: readonly string[]; readonly end: number } | undefined;
    const wasStale: boolean[] = [];
    Reflect.set(DataConnection.prototype, 'ask', function asked(this: unknown, ...parts: readonly [QueryPlan]) {
      const answer = ask.apply(this, [...parts]);
      if (before || parts[0].analysis?.kind !== 'forecast') return answer;
      const cards = Object.values(widgets(document.querySelector('sales-dashboard')!));
      const loading = cards.filter((card) => card.matches(':state(loading)')).map(({ localName }) => localName);
      before = { loading, end: end() };
      return answer.finally(() => wasStale.push(trendOf().matches(':state(stale)')));
    });
    try {
      await show();
    } finally {
      Reflect.set(DataConnection.prototype, 'ask', ask);
    }
    expect(before!.loading.filter((tag) => ['sales-kpi', 'sales-filter', 'sales-trend'].includes(tag))).to.eql([]);
    expect(trendOf().shadowRoot!.querySelector('.line.ahead path')).not.to.equal(null);
    expect([end(), wasStale]).to.eql([before!.end, [false]]);
  });
});
