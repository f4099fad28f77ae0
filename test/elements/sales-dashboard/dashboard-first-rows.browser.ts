import { expect } from '@open-wc/testing';
import { until } from '../../until.js';
import { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { ResultRecord } from '../../../src/query/result/result.js';
import { RANK, type AskOptions } from '../../../src/query/source.js';
import { deferred } from '../../../src/util/promises.js';
import { firstLines, slowFetch } from '../slow-fetch.js';
import { clean, violations, watchConsole, widgets } from './dashboard-page.js';

/** Two years of orders, the older one first: the page is about the second. */
const LINES = Array.from({ length: 66_000 }, (_, k) => {
  const [year, rest] = [2023 + Math.floor(k / 33_000), k % 33_000];
  const month = String(1 + Math.floor(rest / 2750)).padStart(2, '0');
  return `${year}-${month}-${String(1 + (k % 28)).padStart(2, '0')},${['North', 'East', 'South'][k % 3]},${k % 10}`;
});
const CSV = new TextEncoder().encode(`Date,Region,Revenue\n${LINES.join('\n')}\n`);
const revenueOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + Number(line.split(',')[2]), 0);
const short = (value: number): string =>
  value.toLocaleString('en-US', { notation: 'compact', maximumSignificantDigits: 3, minimumSignificantDigits: 3 });

/** Puts a dashboard over a slow server on the page. */
function open(file: Uint8Array<ArrayBuffer>, rest: AbortSignal, width: string): SalesDashboard {
  const dashboard = document.createElement('sales-dashboard');
  dashboard.setAttribute('locale', 'en-US');
  dashboard.style.display = 'block';
  dashboard.style.inlineSize = width;
  dashboard.fetch = slowFetch(file, 300_000, rest);
  dashboard.src = '/orders.csv';
  document.body.append(dashboard);
  return dashboard;
}

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const figureOf = (dashboard: SalesDashboard): HTMLElement | undefined => widgets(dashboard)['kpi-revenue'];
const valueOf = (dashboard: SalesDashboard): string =>
  figureOf(dashboard)?.shadowRoot?.querySelector('.val')?.textContent.trim() ?? '';
/** The place of a key figure, and the height of their row. */
const placeOf = (element: Element): readonly number[] => {
  const { x, y, width } = element.getBoundingClientRect();
  return [x, y, width, element.parentElement!.getBoundingClientRect().height];
};

/** The values that the first key figure shows, frame by frame. */
function watch(dashboard: SalesDashboard): readonly string[] {
  const seen: string[] = [];
  const look = (): void => {
    const value = valueOf(dashboard);
    if (value !== '' && value !== seen.at(-1)) seen.push(value);
    if (value === '' && seen.length > 0) seen.push('nothing');
    if (dashboard.isConnected) requestAnimationFrame(look);
  };
  look();
  return seen;
}

describe('sales-dashboard over the first rows of a file', () => {
  watchConsole();
  afterEach(clean);

  for (const width of ['1200px', '360px']) {
    it(`shows its first key figure as provisional, and then that of all rows in the same place at ${width}`, async () => {
      const rest = new AbortController();
      const dashboard = open(CSV, rest.signal, width);
      let loads = 0;
      dashboard.addEventListener('sales-load', () => loads++);
      await until(() => root(dashboard).querySelector('.kpis > .sk'), 'the skeleton is shown');
      const place = placeOf(root(dashboard).querySelector('.kpis > .sk')!);
      const [provisional, exact] = [short(revenueOf(firstLines(CSV))), short(revenueOf(LINES.slice(33_000)))];
      const values = watch(dashboard);
      await until(() => valueOf(dashboard) !== '', 'the first key figure has a value');
      const figure = figureOf(dashboard)!;
      expect(root(figure).querySelector('.prog')?.textContent.trim()).to.equal('Provisional, from 0.3 of 1.2 MB');
      expect(placeOf(figure)).to.eql(place);
      expect(Object.keys(widgets(dashboard))).to.eql(['kpi-revenue']);
      expect(root(dashboard).querySelectorAll('sales-kpi').length).to.equal(1);
      expect(root(dashboard).querySelectorAll('.kpis > .sk').length).to.equal(5);
      expect(root(dashboard).querySelector('#page-sales')!.ariaBusy).to.equal('true');
      expect([dashboard.matches(':state(loading)'), dashboard.claims, loads]).to.eql([true, undefined, 0]);
      expect(root(dashboard).querySelector('.lead')!.textContent.trim()).to.equal('');
      expect(await violations(dashboard)).to.eql([]);
      rest.abort();
      await until(() => values.includes(exact), 'the value of all rows is shown');
      await dashboard.ready;
      expect(values).to.eql([provisional, exact]);
      expect(figureOf(dashboard)).to.equal(figure);
      expect(placeOf(figure).slice(0, 2)).to.eql(place.slice(0, 2));
    });
  }

  it('waits for the other cards until its first screen counts as painted', async () => {
    const probe = Reflect.get(DataConnection.prototype, 'probe') as (...parts: unknown[]) => Promise<ResultRecord>;
    const rest = new AbortController();
    const asked = deferred<undefined>();
    const dashboard = open(CSV, rest.signal, '1200px');
    await until(() => valueOf(dashboard) !== '', 'the first key figure has a value');
    const figure = figureOf(dashboard) as SalesKpi;
    Reflect.set(DataConnection.prototype, 'probe', async function probed(this: unknown, ...parts: unknown[]) {
      const { rank } = (parts[2] ?? {}) as AskOptions;
      if (rank === RANK.page) await asked.promise;
      return probe.apply(this, parts);
    });
    try {
      rest.abort();
      await figure.ready;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([figure.isBeforeScreen, Object.keys(widgets(dashboard))]).to.eql([true, ['kpi-revenue']]);
    } finally {
      Reflect.set(DataConnection.prototype, 'probe', probe);
      asked.resolve(undefined);
    }
    await dashboard.ready;
    expect(figure.isBeforeScreen).to.equal(false);
  });

  it('shows none where amounts are in several currencies', async () => {
    const rest = new AbortController();
    const lines = LINES.map((line, k) => `${line.replaceAll(',', ';')} ${k % 2 === 0 ? '€' : '$'}`);
    const dashboard = open(new TextEncoder().encode(`Date;Region;Revenue\n${lines.join('\n')}\n`), rest.signal, '1200px');
    await until(() => dashboard.connection?.head, 'the first rows are known');
    dashboard.requestUpdate();
    await dashboard.updateComplete;
    expect([dashboard.connection!.catalog, widgets(dashboard)]).to.eql([undefined, {}]);
    rest.abort();
    await dashboard.ready.catch(() => undefined);
  });
});
