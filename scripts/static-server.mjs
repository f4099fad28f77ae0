// A small server of files: right types, byte ranges, nothing outside the folders it is given.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.ndjson': 'application/x-ndjson',
  '.arrow': 'application/vnd.apache.arrow.file',
  '.gz': 'application/gzip',
  '.wasm': 'application/wasm',
};

/** Bytes read at a time: with the 64 KB of the default, reading a file of 100 MB keeps a processor busy for longer than sending it takes. */
const PIECE = 1 << 20;

/** Returns the bytes of a Range header as [first, last]; null when it cannot be satisfied, undefined without one. */
export function rangeOf(header, size) {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const first = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const last = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  return first <= last ? [first, last] : null;
}

/** The first existing file that the path names in one of the mounts ([prefix, folder] pairs, the first that fits wins). */
async function locate(mounts, pathname) {
  for (const [prefix, folder] of mounts.filter(([start]) => pathname.startsWith(start))) {
    const asked = path.join(folder, pathname.slice(prefix.length));
    if (asked !== folder && !asked.startsWith(folder + path.sep)) continue;
    for (const file of pathname.endsWith('/') ? [path.join(asked, 'index.html')] : [asked]) {
      const found = await stat(file).catch(() => undefined);
      if (found?.isFile()) return { file, size: found.size, modified: found.mtime };
    }
  }
  return undefined;
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function answer(mounts, headers, request, response) {
  const pathname = pathOf(request.url);
  const found = pathname && ['GET', 'HEAD'].includes(request.method) ? await locate(mounts, pathname) : undefined;
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    return void response.end(`404: nothing at ${pathname ?? 'this address'}\n`);
  }
  const range = rangeOf(request.headers.range, found.size);
  if (range === null) {
    response.writeHead(416, { 'content-range': `bytes */${found.size}` });
    return void response.end();
  }
  const etag = `"${found.size}-${found.modified.getTime()}"`;
  const common = { 'cache-control': 'no-cache', etag, 'x-content-type-options': 'nosniff', ...headers };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, common);
    return void response.end();
  }
  const [first, last] = range ?? [0, found.size - 1];
  response.writeHead(range ? 206 : 200, {
    'content-type': TYPES[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': last - first + 1,
    'accept-ranges': 'bytes',
    'last-modified': found.modified.toUTCString(),
    ...common,
    ...(range ? { 'content-range': `bytes ${first}-${last}/${found.size}` } : {}),
  });
  if (request.method === 'HEAD' || found.size === 0) return void response.end();
  // A client that disconnects early is not a server error.
  pipeline(createReadStream(found.file, { start: first, end: last, highWaterMark: PIECE }), response, () => undefined);
  return undefined;
}

/** The address that other computers cannot reach. */
export const OWN_HOST = '127.0.0.1';

/**
 * Serves mounts ([prefix, folder] pairs) on a port (0: any free one) of this computer, or of the interface with the address `host`; `headers` go with
 * each file. Resolves with `origin` and `close()` when it listens; rejects where the port is taken.
 */
export function serve(mounts, port = 0, headers = {}, host = OWN_HOST) {
  const server = createServer((request, response) => {
    answer(mounts, headers, request, response).catch((error) => {
      response.destroy(error);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ origin: `http://localhost:${server.address().port}`, close });
    });
  });
}

/** Serves one folder at the root of a free port; `headers` go with each file. */
export const serveFolder = (folder, headers = {}) => serve([['/', folder]], 0, headers);
