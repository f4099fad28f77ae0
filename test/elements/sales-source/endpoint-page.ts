import * as arrow from 'apache-arrow';
import type { Dataset } from '../../../src/core.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { encodeError, encodeResult } from '../../../src/endpoint/encode-result.js';
import { RESULTS_TYPE, type RemoteLimits, type RemoteRequest } from '../../../src/query/remote.js';
import { toErrorRecord } from '../../../src/util/error.js';

export const ROWS = [
  { date: '2024-01-01', region: 'North', revenue: 1.5 },
  { date: '2024-01-02', region: 'South', revenue: 2.25 },
  { date: '2024-02-02', region: null, revenue: 4 },
];

/** The limits of an endpoint that has room for any page. */
export const LIMITS: RemoteLimits = { queries: 200, bytes: 2 ** 20 };

/** An endpoint over a local dataset: the same messages, without a database and without cubes. `version` is the tag of the data, and `changedAt` the time of its
 * last change. */
export async function answer(
  dataset: Dataset,
  init: RequestInit | undefined,
  version = '1',
  changedAt?: number,
): Promise<Response> {
  const headers = { ETag: `"${version}"` };
  if (init?.method !== 'POST') return Response.json({ catalog: { ...dataset.catalog, changedAt }, limits: LIMITS }, { headers });
  const { queries = [] } = JSON.parse(init.body as string) as Partial<RemoteRequest>;
  const frames = await Promise.all(
    queries.map(({ id, plan }) =>
      dataset.query(plan).then(
        (result) => encodeResult(id, result, arrow),
        (error: unknown) => encodeError(id, toErrorRecord(error)),
      ),
    ),
  );
  return new Response(new Blob(frames as BlobPart[]), { headers: { ...headers, 'Content-Type': RESULTS_TYPE } });
}

/** Puts a source whose server is the function `serve` on the page, with widgets. */
export function mountSource(html: string, serve: typeof fetch, set: Partial<SalesSource> = {}): SalesSource {
  const source = document.createElement('sales-source');
  source.setAttribute('src', `/sales/plan?${Math.random()}`);
  source.setAttribute('engine', 'server');
  source.fetch = serve;
  Object.assign(source, set);
  source.innerHTML = html;
  document.body.append(source);
  return source;
}
