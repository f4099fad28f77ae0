import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import { openDataset } from '../../../src/core.js';
import { RESULTS_TYPE, type RemoteQuery, type RemoteRequest } from '../../../src/query/remote.js';
import { RANK } from '../../../src/query/source.js';
import { deferred } from '../../../src/util/promises.js';
import { until } from '../../until.js';
import { answer, mountSource } from '../sales-source/endpoint-page.js';
import { ROWS } from './dashboard-page.js';

describe('sales-dashboard over a server', () => {
  it('shows a key figure while the server has not answered what decides about other widgets', async () => {
    const dataset = await openDataset(ROWS, { timeZone: 'UTC' });
    const slow = deferred<undefined>();
    const asked: RemoteQuery[] = [];
    /** The questions about the second key figure and about the products. */
    const isSlow = ({ plan, rank }: RemoteQuery): boolean =>
      rank === RANK.page && (plan.measures.join() === 'margin' || plan.by?.join() === 'product');
    const serve: typeof fetch = (_, init) => {
      if (init?.method !== 'POST') return answer(dataset, init);
      const { queries } = JSON.parse(init.body as string) as RemoteRequest;
      asked.push(...queries);
      const bytesOf = async (some: readonly RemoteQuery[]): Promise<Uint8Array> =>
        new Uint8Array(await (await answer(dataset, { ...init, body: JSON.stringify({ queries: some }) })).arrayBuffer());
      const body = new ReadableStream<Uint8Array>({
        start: async (stream) => {
          stream.enqueue(await bytesOf(queries.filter((query) => !isSlow(query))));
          const rest = queries.filter(isSlow);
          if (rest.length > 0) await slow.promise;
          stream.enqueue(await bytesOf(rest));
          stream.close();
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': RESULTS_TYPE, ETag: '"1"' } }));
    };
    const source = mountSource('<sales-dashboard></sales-dashboard>', serve);
    const dashboard = source.querySelector('sales-dashboard')!;
    let isReady = false;
    const countOf = (selector: string): number => dashboard.shadowRoot!.querySelectorAll(selector).length;
    const figure = (): HTMLElement | null => dashboard.shadowRoot!.querySelector('sales-kpi');
    await until(() => Boolean(figure()?.shadowRoot?.querySelector('[part~=value]')));
    void dashboard.ready.then(() => (isReady = true));
    expect(figure()!.getAttribute('measure')).to.equal('revenue');
    expect([countOf('sales-kpi'), countOf('.kpis > .sk'), countOf('sales-trend')]).to.deep.equal([1, 5, 0]);
    expect(countOf('.tiles > .sk')).to.be.greaterThan(3);
    const cards = asked.filter(({ rank }) => rank === RANK.card).map(({ plan }) => plan.measures.join());
    expect([cards.includes('revenue'), isReady]).to.deep.equal([true, false]);
    const questions = asked.filter(({ rank }) => rank === RANK.page).map(({ plan }) => plan);
    const placeOf = (isIt: (plan: RemoteQuery['plan']) => boolean): number => questions.findIndex(isIt);
    expect(placeOf(({ measures, by }) => measures.join() === 'revenue' && !by)).to.be.lessThan(placeOf(({ by }) => Boolean(by)));
    slow.resolve(undefined);
    await dashboard.ready;
    expect(countOf('.sk')).to.equal(0);
    expect([countOf('sales-kpi') > 3, countOf('sales-trend')]).to.deep.equal([true, 1]);
    // Peers are compared by findings alone.
    const findings = asked.filter(({ rank }) => rank === RANK.finding).map(({ plan }) => plan.analysis?.kind);
    expect(findings).to.include('peers');
    source.remove();
    dataset.close();
  });
});
