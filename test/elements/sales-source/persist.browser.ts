import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { LoadOptions } from '../../../src/table/load.js';
import { keep } from '../../../src/table/persist/persisted.js';
import { DATABASE, TableStore, type CopyInfo } from '../../../src/table/persist/table-store.js';
import type { SalesError } from '../../../src/util/error.js';
import { until } from '../../until.js';

const HEAD = ['Order ID,Order Date,Region,Sales', 'A1,2024-01-05,North,10', 'A2,2024-02-05,South,20'];
let name = '';
let visits = 0;

async function server(route: string, query: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(`/test/living/${route}?${String(new URLSearchParams({ name, ...query }))}`);
  return answer.text();
}

const write = (lines: readonly string[], status = 200): Promise<string> =>
  server('write', { text: `${lines.join('\n')}\n`, status: String(status) });

/** How often the file was requested, and how often it was sent whole. */
async function counts(): Promise<readonly number[]> {
  const { asked, whole } = JSON.parse(await server('counts')) as { asked: number; whole: number };
  return [asked, whole];
}

/** Opens a page with one card. Its data set is one of its own, because each visit defines another measure. */
async function visit(attributes: Readonly<Record<string, string>> = { cache: 'persist' }): Promise<SalesKpi> {
  for (const element of document.querySelectorAll('sales-source, sales-kpi')) element.remove();
  visits += 1;
  const source = document.createElement('sales-source');
  const all = { src: `/test/living/file.csv?name=${name}`, define: `m${String(visits)} = sum(Sales)`, ...attributes };
  for (const [attribute, value] of Object.entries(all)) source.setAttribute(attribute, value);
  const kpi = Object.assign(document.createElement('sales-kpi'), { measure: 'revenue' });
  document.body.append(source, kpi);
  await kpi.ready;
  return kpi;
}

/** Keeps the paths that the page itself requests, and how caches are used. */
function watchPage(): { readonly requested: readonly string[]; readonly restore: () => void } {
  const platform = globalThis.fetch;
  const requested: string[] = [];
  globalThis.fetch = (...request) => {
    requested.push(`${new URL(request[0] as string, location.href).pathname} ${request[1]?.cache ?? ''}`);
    return platform(...request);
  };
  return { requested, restore: () => (globalThis.fetch = platform) };
}

async function copies(): Promise<readonly CopyInfo[]> {
  const store = await TableStore.open();
  const infos = await store.infos();
  store.close();
  return [...infos.values()];
}

const stored = (etag?: string): Promise<void> =>
  until(async () => (await copies()).some((copy) => etag === undefined || copy.etag !== etag), 'a copy is stored');

describe('sales-source cache="persist"', () => {
  beforeEach(async () => {
    name = crypto.randomUUID();
    await write(HEAD);
  });

  afterEach(async () => {
    for (const element of document.querySelectorAll('sales-source, sales-kpi')) element.remove();
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = () => resolve();
      request.onerror = () => resolve();
    });
  });

  it('reads the copy on the next visit, when the server confirms that the file has not changed', async () => {
    const first = await visit();
    await stored();
    expect(await counts()).to.deep.equal([1, 1]);
    const rows = first.result!.rows();
    const { requested, restore } = watchPage();
    const second = await visit().finally(restore);
    expect([second.value, await counts()]).to.deep.equal([30, [2, 1]]);
    expect(requested, 'the page asks for the confirmation while the worker starts').to.deep.equal([
      '/test/living/file.csv no-cache',
    ]);
    expect(second.result!.rows()).to.deep.equal(rows);
  });

  it('never shows an outdated copy of a changed file @release', async () => {
    await visit();
    await stored();
    const [{ etag }] = (await copies()) as [CopyInfo];
    await write([...HEAD, 'A3,2024-03-05,East,5']);
    expect([(await visit()).value, await counts()]).to.deep.equal([35, [2, 2]]);
    await stored(etag);
    expect([(await visit()).value, await counts()]).to.deep.equal([35, [3, 2]]);
    // The same size, and back to the first text: only the version of the server counts.
    await write(HEAD);
    expect([(await visit()).value, await counts()]).to.deep.equal([30, [4, 3]]);
  });

  it('shows the error of a server that cannot confirm the copy @release', async () => {
    await visit();
    await stored();
    await write(HEAD, 404);
    const error = await visit().then(
      () => undefined,
      (problem: unknown) => problem as SalesError,
    );
    expect(error?.code).to.equal('http-status');
  });

  it('reads the file again when it is to be read otherwise @release', async () => {
    await visit();
    await stored();
    const error = await visit({ cache: 'persist', read: 'Sales: text' }).then(
      () => undefined,
      (problem: unknown) => problem as SalesError,
    );
    expect(error?.code).to.equal('missing-role');
    expect((await visit()).value).to.equal(30);
  });

  it('keeps nothing without the attribute @release', async () => {
    await visit({});
    const other = name;
    name = crypto.randomUUID();
    await write(HEAD);
    // The copy of this visit is stored after that of the other would have been.
    await visit();
    await stored();
    const store = await TableStore.open();
    const keys = [...(await store.infos()).keys()];
    store.close();
    expect(keys.map((key) => [key.includes(name), key.includes(other)])).to.deep.equal([[true, false]]);
  });

  it('keeps nothing without an ETag, and when the server forbids copies', async () => {
    const source = { name: 'orders', input: { kind: 'url', url: 'https://x.test/orders.csv' } } as const;
    const options = {} as LoadOptions;
    const table = { name: 'orders', rowCount: 0, columns: [], warnings: [] };
    await keep(source, options, table);
    await keep(source, options, { ...table, version: { lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT' } });
    await keep(source, options, { ...table, version: { etag: '"1"' }, isTransient: true });
    expect(await copies()).to.deep.equal([]);
    await keep(source, options, { ...table, version: { etag: '"1"' } });
    expect((await copies()).length).to.equal(1);
  });

  it('loads the file when a copy is damaged @release', async () => {
    await visit();
    await stored();
    const store = await TableStore.open();
    const [[key, info]] = [...(await store.infos())] as [[string, CopyInfo]];
    await store.delete([key]);
    await store.touch(key, info);
    store.close();
    expect((await visit()).value).to.equal(30);
    await until(async () => {
      const again = await TableStore.open();
      const table = await again.table(key);
      again.close();
      return table !== undefined;
    }, 'the copy is stored again');
  });

  it('loads the file when something else is stored in place of a copy @release', async () => {
    /** The stored copy with its key, once it is a table: what was in its place is deleted before that. */
    const wholeCopy = async (): Promise<[string, CopyInfo]> => {
      let found: [string, CopyInfo] | undefined;
      await until(async () => {
        const store = await TableStore.open();
        [found] = [...(await store.infos())];
        const table = found && (await store.table(found[0]));
        store.close();
        return Array.isArray(table?.columns);
      }, 'a copy is stored');
      return found!;
    };
    for (const other of [{}, { rowCount: 2, columns: 'none' }, 7, null]) {
      await visit();
      const [key, info] = await wholeCopy();
      const store = await TableStore.open();
      await store.put(key, info, other as never);
      store.close();
      expect((await visit()).value, JSON.stringify(other)).to.equal(30);
    }
  });

  it('keeps nothing, and says nothing, when the storage is full', async () => {
    const { prototype } = IDBObjectStore;
    const put = Reflect.get(prototype, 'put');
    let refused = 0;
    prototype.put = () => {
      refused += 1;
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const source = { name: 'orders', input: { kind: 'url', url: 'https://x.test/full.csv' } } as const;
      await keep(source, {} as LoadOptions, { name: 'orders', rowCount: 0, columns: [], warnings: [], version: { etag: '"1"' } });
    } finally {
      prototype.put = put;
    }
    expect([refused, await copies()]).to.deep.equal([1, []]);
  });

  it('loads the file when the database was created by other code', async () => {
    const request = indexedDB.open(DATABASE, 1);
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    expect((await visit()).value).to.equal(30);
  });

  it('refuses other values of the attribute', async () => {
    const error = await visit({ cache: 'always' }).then(
      () => undefined,
      (problem: unknown) => problem as SalesError,
    );
    expect(error?.code).to.equal('bad-option');
  });
});
