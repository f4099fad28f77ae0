// @release: 90 cards and two dashboards; test/endpoint/many-queries.test.ts has the limits of a server
import { expect } from '@open-wc/testing';
import '../../../src/define/sales-dashboard.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { RemoteRequest } from '../../../src/query/remote.js';
import { until } from '../../until.js';
import { answer, LIMITS, mountSource, ROWS } from './endpoint-page.js';

const TEXT = 'Waiting for the data server…';

describe('a page whose server has no room for more queries', () => {
  let dataset: Dataset;
  /** True while the server refuses all queries. */
  let isFull: boolean;
  /** Numbers of queries in the requests that were accepted. */
  let sizes: number[];
  beforeEach(async () => {
    dataset = await openDataset(ROWS, { timeZone: 'UTC' });
    isFull = true;
    sizes = [];
  });
  afterEach(() => {
    document.querySelector('sales-source')?.remove();
    dataset.close();
  });

  /** Refuses queries while it is full, and always requests with more than 68 queries. */
  const serve: typeof fetch = async (_, init = {}) => {
    if (init.method !== 'POST') {
      const described = await answer(dataset, init);
      const { catalog } = (await described.json()) as { readonly catalog: unknown };
      return Response.json({ catalog, limits: { ...LIMITS, queries: 68 } }, { headers: described.headers });
    }
    const { queries = [] } = JSON.parse(init.body as string) as Partial<RemoteRequest>;
    if (isFull || queries.length > 68) return new Response('{}', { status: 429, headers: { 'Retry-After': '0' } });
    sizes.push(queries.length);
    return answer(dataset, init);
  };

  it('says that cards wait, once for all to assistive technology, and shows their figures as soon as there is room', async () => {
    const source = mountSource('<sales-kpi measure="revenue"></sales-kpi>'.repeat(2), serve);
    const cards = [...source.querySelectorAll('sales-kpi')];
    const textIn = (element: Element, selector: string): string | undefined =>
      element.shadowRoot?.querySelector(selector)?.textContent.trim();
    await until(() => cards.every((card) => textIn(card, '.prog') === TEXT));
    await until(() => textIn(source, '[role=status]') === TEXT);
    isFull = false;
    await Promise.all(cards.map(({ ready }) => ready));
    expect(cards.map(({ value }) => value)).to.deep.equal([7.75, 7.75]);
    await until(() => textIn(source, '[role=status]') === '');
    isFull = true;
    for (const card of cards) card.where = 'region: South';
    await until(() => cards.every((card) => card.shadowRoot!.querySelector('.notices')?.textContent.includes(TEXT)));
    expect(cards.map((card) => [card.value, card.matches(':state(stale)'), card.matches(':state(error)')])).to.deep.equal(
      cards.map(() => [7.75, true, false]),
    );
    isFull = false;
    await Promise.all(cards.map(({ ready }) => ready));
    expect(cards.map(({ value }) => value)).to.deep.equal([2.25, 2.25]);
    expect(cards.some((card) => card.shadowRoot!.textContent.includes(TEXT))).to.equal(false);
  });

  it('loads 90 cards and two dashboards within the limit of the server', async () => {
    isFull = false;
    const kpis = Array.from({ length: 90 }, (_, n) => `<sales-kpi measure="sum(revenue) + ${n}"></sales-kpi>`).join('');
    const source = mountSource(`${kpis}<sales-dashboard></sales-dashboard><sales-dashboard></sales-dashboard>`, serve);
    const cards = [...source.querySelectorAll('sales-kpi')];
    await Promise.all(cards.map(({ ready }) => ready));
    expect(cards.map(({ value }) => value)).to.deep.equal(Array.from({ length: 90 }, (_, n) => 7.75 + n));
    await Promise.all([...source.querySelectorAll('sales-dashboard')].map(({ ready }) => ready));
    expect(Math.max(...sizes)).to.be.at.most(68);
  });
});
