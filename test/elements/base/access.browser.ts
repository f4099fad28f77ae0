import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { shortenTimers } from '../../short-timers.js';
import { SalesError } from '../../../src/util/error.js';

const CSV = 'order,revenue\nA1,7\nA2,3\n';
/** The same server, seen as another site. */
const OTHER = `http://127.0.0.1:${location.port}`;

let keys = 0;

function served(query: string, site = ''): { url: string; asked: () => Promise<{ headers: Record<string, string> }[]> } {
  const key = `elements-${Date.now()}-${keys++}`;
  const url = new URL(`/test/served?file=orders-small.csv&key=${key}&${query}`, site || location.href).href;
  return {
    url,
    asked: async () => (await fetch(`/test/seen?key=${key}`)).json() as Promise<{ headers: Record<string, string> }[]>,
  };
}

function kpi(properties: Partial<SalesKpi>): SalesKpi {
  const element = document.createElement('sales-kpi');
  Object.assign(element, { measure: 'revenue', ...properties });
  document.body.append(element);
  return element;
}

async function failure(element: { readonly ready: Promise<unknown> }): Promise<SalesError> {
  const error: unknown = await element.ready.catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(SalesError);
  return error as SalesError;
}

function textOf(element: SalesKpi): string {
  return (element.shadowRoot?.querySelector('[role=alert]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

afterEach(() => document.body.replaceChildren());

describe('fetch', () => {
  it('is called once by all who ask the same by the same function, and by each function on its own', async () => {
    let calls = 0;
    const mine: typeof fetch = () => {
      calls++;
      return Promise.resolve(new Response(CSV));
    };
    const both = [kpi({ src: 'orders.csv', fetch: mine }), kpi({ src: 'orders.csv', fetch: mine })];
    await Promise.all(both.map(({ ready }) => ready));
    expect([both.map(({ value }) => value), calls]).to.eql([[10, 10], 1]);
    const other = kpi({ src: 'orders.csv', fetch: () => Promise.resolve(new Response('order,revenue\nA1,1\n')) });
    await other.ready;
    expect([other.value, calls]).to.eql([1, 1]);
  });

  it('is canceled when its widget is removed while bytes arrive', async () => {
    const restoreTimers = shortenTimers(1000);
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    let cancelled: () => void;
    const ended = new Promise<void>((resolve) => (cancelled = resolve));
    const body = new ReadableStream<Uint8Array>({
      start: (given) => void (controller = given),
      cancel: () => cancelled(),
    });
    const element = kpi({ src: 'orders.csv', fetch: () => Promise.resolve(new Response(body)) });
    await element.updateComplete;
    controller?.enqueue(new TextEncoder().encode(CSV));
    element.remove();
    await ended;
    restoreTimers();
  });

  it('keeps its errors: those of servers, those of the page, and those of the library', async () => {
    const refused = () => Promise.resolve(new Response('{"error":"invalid_token"}', { status: 401 }));
    const status = await failure(kpi({ src: 'orders.csv', fetch: refused }));
    expect([status.code, status.params.status, status.params.answer]).to.eql(['http-status', 401, 'invalid_token']);
    const thrown = await failure(kpi({ src: 'orders.csv', fetch: () => Promise.reject(new Error('the token has expired')) }));
    expect([thrown.code, thrown.message.includes('the token has expired')]).to.eql(['network', true]);
    const own = new SalesError('timeout', 'too slow', { params: { seconds: 5 } });
    const kept = await failure(kpi({ src: 'orders.csv', fetch: () => Promise.reject(own) }));
    expect([kept.code, kept.message, kept.params]).to.eql(['timeout', 'too slow', { seconds: 5 }]);
  });

  it('is asked on refresh whether the data have changed', async () => {
    const conditions: (string | undefined)[] = [];
    let state = 1;
    const element = kpi({
      src: '/orders.csv',
      fetch: (_, init) => {
        conditions.push((init!.headers as Record<string, string>)['if-none-match']);
        const etag = `"${state}"`;
        return Promise.resolve(
          conditions.at(-1) === etag
            ? new Response(null, { status: 304 })
            : new Response(CSV.repeat(state), { headers: { etag } }),
        );
      },
    });
    await element.ready;
    await element.refresh();
    expect([element.value, conditions]).to.eql([10, [undefined, '"1"']]);
    state = 2;
    await element.refresh();
    expect(conditions).to.eql([undefined, '"1"', '"1"']);
  });
});

describe('headers', () => {
  it('go from the worker with every request, and make another load of it @release', async () => {
    const { url, asked } = served('etag=1');
    const elements = ['a', 'b', 'b'].map((token) => kpi({ src: url, headers: { 'x-token': token } }));
    await Promise.all(elements.map(({ ready }) => ready));
    await elements[0]!.refresh();
    expect((await asked()).map(({ headers }) => headers['x-token'])).to.have.members(['a', 'b', 'a']);
  });
});

describe('crossorigin', () => {
  it('sends cookies along, where the server allows that', async () => {
    const source = document.createElement('sales-source');
    source.setAttribute('crossorigin', 'use-credentials');
    source.src = served('origin=page&credentials', OTHER).url;
    document.body.append(source);
    await source.ready;
    expect(source.catalog?.tables.length).to.equal(1);
    source.src = served('origin=*', OTHER).url;
    await source.updateComplete;
    const error = await failure(source);
    expect([error.code, error.params.header]).to.eql(['cors', 'Access-Control-Allow-Credentials']);
  });
});

describe('an error of access in a card', () => {
  it('says which header the server does not send', async () => {
    const element = kpi({ src: served('', OTHER).url });
    await failure(element);
    expect(textOf(element)).to.contain('Access-Control-Allow-Origin').and.to.contain(location.origin);
  });

  it('says that the answer was a page to sign in, and where', async () => {
    const element = kpi({ src: '/test/login.csv' });
    await failure(element);
    expect(textOf(element))
      .to.match(/sign in/i)
      .and.to.contain('/test/sign-in');
  });
});
