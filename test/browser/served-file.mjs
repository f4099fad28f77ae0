// A file as many kinds of servers send it, for tests of fetching: ranges, statuses, conditional requests, CORS, temporary failures,
// and a log of the requests.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** The requests to `/test/served` by `key`, and their number. */
const seen = new Map();

/** The permissions that an answer gives to other sites: `origin=*` or `origin=page`, `headers=a,b`, `credentials=true`, `expose=etag`. */
function permissions(query, { headers }) {
  const origin = query.get('origin') === 'page' ? headers.origin : query.get('origin');
  return {
    ...(origin ? { 'access-control-allow-origin': origin } : {}),
    ...(query.has('headers') ? { 'access-control-allow-headers': query.get('headers') } : {}),
    ...(query.has('credentials') ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(query.has('expose') ? { 'access-control-expose-headers': query.get('expose') } : {}),
  };
}

function part(range, size) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined || Number(from) >= size) return undefined;
  return { start: Number(from), end: Math.min(to ? Number(to) : size - 1, size - 1) };
}

/**
 * `/test/served?file=x.csv`: with `ranges` it gives parts, `etag=1` names the state and heeds conditions, `fail=2&status=503` refuses the first two
 * requests of a `key` (`body` is the refusal's text).
 */
export async function served(query, request, { file, type }) {
  const key = query.get('key');
  const asked = [...(seen.get(key) ?? []), { method: request.method, headers: request.headers }];
  if (key) seen.set(key, asked);
  const allowed = { 'cache-control': 'no-cache', ...permissions(query, request) };
  if (request.method === 'OPTIONS') return { status: 204, headers: allowed, body: '' };
  const count = asked.filter(({ method }) => method !== 'OPTIONS').length;
  if (count <= Number(query.get('fail') ?? 0)) {
    return { status: Number(query.get('status') ?? 503), headers: allowed, body: query.get('body') ?? '' };
  }
  const { status, headers, body } = await answer(query, request, file);
  return { status, headers: { ...allowed, 'content-type': type, ...headers }, body };
}

async function answer(query, { headers: asked }, file) {
  const etag = query.has('etag') ? `"${query.get('etag')}"` : undefined;
  const headers = { ...(etag ? { etag } : {}), ...(query.has('ranges') ? { 'accept-ranges': 'bytes' } : {}) };
  if (etag && asked['if-none-match'] === etag) return { status: 304, headers, body: '' };
  const { size } = await stat(file);
  const wanted = query.has('ranges') ? part(asked.range, size) : undefined;
  if (!wanted) return { status: 200, headers: { ...headers, 'content-length': String(size) }, body: createReadStream(file) };
  const { start, end } = wanted;
  const range = { 'content-length': String(end - start + 1), 'content-range': `bytes ${start}-${end}/${size}` };
  return { status: 206, headers: { ...headers, ...range }, body: createReadStream(file, wanted) };
}

/** `/test/seen?key=…`: the requests with a key, as JSON. */
export function seenOf(query) {
  return JSON.stringify(seen.get(query.get('key')) ?? []);
}
