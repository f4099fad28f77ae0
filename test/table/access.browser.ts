import { expect } from '@open-wc/testing';
import { loadErrorTexts } from '../../src/elements/base/messages/messages.js';
import { loadTable, loadTableIfChanged, type LoadOptions } from '../../src/table/load.js';
import { openUrl } from '../../src/table/open/source.js';
import type { Table } from '../../src/table/table.js';
import { reword, SalesError } from '../../src/util/error.js';
import { part } from '../parts.js';

const FILE = 'file=orders-small.csv';
/** The same server, seen as another site. */
const OTHER = `http://127.0.0.1:${location.port}`;

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

let keys = 0;

/** An address of the served file, with a key of its own under which the server keeps what it was asked. */
function served(query: string, site = ''): { url: string; asked: () => Promise<Asked[]> } {
  const key = `${Date.now()}-${keys++}`;
  const asked = async (): Promise<Asked[]> => (await fetch(`/test/seen?key=${key}`)).json() as Promise<Asked[]>;
  return { url: new URL(`/test/served?${FILE}&key=${key}&${query}`, site || location.href).href, asked };
}

function load(url: string, options: Partial<LoadOptions> = {}, crossOrigin?: 'use-credentials'): Promise<Table> {
  const input = { kind: 'url', url: new URL(url, location.href).href, ...(crossOrigin ? { crossOrigin } : {}) } as const;
  return loadTable({ name: 'orders', input }, { part, ...options });
}

async function errorOf(loading: Promise<unknown>): Promise<SalesError> {
  const error: unknown = await loading.catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(SalesError);
  return error as SalesError;
}

describe('data of another site', () => {
  it('load where the server lets this page read them, and the state of the file is seen where it shows that @release', async () => {
    const table = await load(served('origin=*&etag=1&expose=etag', OTHER).url);
    expect([table.rowCount > 0, table.version]).to.eql([true, { etag: '"1"' }]);
    expect((await load(served('origin=page&credentials', OTHER).url, {}, 'use-credentials')).rowCount).to.equal(table.rowCount);
    const headers = { authorization: 'token' };
    expect((await load(served('origin=*&headers=authorization', OTHER).url, { headers })).rowCount).to.equal(table.rowCount);
  });

  it('fail with the header that the server does not send @release', async () => {
    const none = await errorOf(load(served('', OTHER).url));
    expect([none.code, none.params.header, none.params.value]).to.eql(['cors', 'Access-Control-Allow-Origin', location.origin]);
    const headers = await errorOf(load(served('origin=*', OTHER).url, { headers: { 'x-token': 'a', accept: 'text/csv' } }));
    expect([headers.code, headers.params.header, headers.params.value]).to.eql([
      'cors',
      'Access-Control-Allow-Headers',
      'x-token',
    ]);
    for (const query of ['origin=*', 'origin=page']) {
      const credentials = await errorOf(load(served(query, OTHER).url, {}, 'use-credentials'));
      expect([credentials.code, credentials.params.header]).to.eql(['cors', 'Access-Control-Allow-Credentials']);
    }
  });

  it('are asked for parts without asking leave first, and whole where the page may not see which part it got @release', async () => {
    const seen = served('origin=*&ranges&expose=content-range', OTHER);
    const source = await openUrl({ kind: 'url', url: seen.url }, { fetch: (...asked) => fetch(...asked), inParts: true });
    const bytes = await source?.slice?.(2, 12);
    expect(bytes).to.eql(new Uint8Array(await (await fetch(`/fixtures/orders-small.csv`)).arrayBuffer()).slice(2, 12));
    expect((await seen.asked()).map(({ method }) => method)).to.eql(['GET', 'GET']);
    const hidden = served('origin=*&ranges', OTHER);
    const whole = await openUrl({ kind: 'url', url: hidden.url }, { fetch: (...asked) => fetch(...asked), inParts: true });
    expect([whole?.slice, (await hidden.asked()).length]).to.eql([undefined, 2]);
  });

  it('are asked for under a condition without asking leave', async () => {
    const { url, asked } = served('origin=*&etag=1&expose=etag', OTHER);
    const { version } = await load(url);
    const again = await loadTableIfChanged({ name: 't', input: { kind: 'url', url } }, version!, { part });
    expect([again, (await asked()).map(({ method }) => method)]).to.eql([undefined, ['GET', 'GET']]);
  });

  it('are known from a server that is not there', async () => {
    const error = await errorOf(
      load('http://127.0.0.1:9/none.csv', { pause: () => Promise.resolve(), signal: new AbortController().signal }),
    );
    expect(['network', 'timeout']).to.include(error.code);
  });
});

describe('data of the own site', () => {
  it('are loaded anew only where they have changed', async () => {
    const { url, asked } = served('etag=1');
    const { version } = await load(url);
    const again = await loadTableIfChanged({ name: 't', input: { kind: 'url', url } }, version!, { part });
    expect(again).to.equal(undefined);
    expect((await asked())[1]?.headers['if-none-match']).to.equal('"1"');
    const changed = url.replace('etag=1', 'etag=2');
    expect((await loadTableIfChanged({ name: 't', input: { kind: 'url', url: changed } }, version!, { part }))?.version).to.eql({
      etag: '"2"',
    });
  });

  it('load on a later try after a failure that passes', async () => {
    const { url, asked } = served('fail=2&status=503');
    const waits: number[] = [];
    const pause: LoadOptions['pause'] = (ms, signal) => {
      if (ms > 10_000) return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      waits.push(ms);
      return Promise.resolve();
    };
    expect((await load(url, { pause })).rowCount).to.be.greaterThan(0);
    expect([(await asked()).length, waits]).to.eql([3, [500, 2000]]);
  });

  it('fail with what the server says', async () => {
    const body = encodeURIComponent('{"error":{"message":"The licence has ended"}}');
    const error = await errorOf(load(served(`fail=9&status=403&body=${body}`).url));
    expect([error.code, error.params.status, error.params.answer]).to.eql(['http-status', 403, 'The licence has ended']);
  });

  it('are not mistaken for a page to sign in, to which the server led', async () => {
    const error = await errorOf(load('/test/login.csv'));
    expect([error.code, error.params.found]).to.eql(['not-tabular', 'sign-in']);
    expect(error.params.leadsTo).to.equal(new URL('/test/sign-in', location.href).href);
  });

  it('fail with a word where the server led to another site that this page may not read', async () => {
    const error = await errorOf(load('/test/away.csv'));
    // A card loads the texts of errors before it shows one.
    await loadErrorTexts();
    expect([error.code, reword(error).message.includes('redirects to another site')]).to.eql(['cors', true]);
  });
});
