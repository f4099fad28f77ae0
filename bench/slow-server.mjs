// A server behind a slow line, so that the requests of workers are slow as well: a delay before each response, and one line for all of them.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes that a response sends before it is another one’s turn. */
const PIECE = 4096;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** A line that carries some bytes per millisecond. Responses share it piece by piece. */
export class SlowLine {
  #freeAt = 0;

  constructor(bytesPerMs) {
    this.bytesPerMs = bytesPerMs;
  }

  /** Returns the time at which a piece has passed that is ready at `now`. */
  passedAt(now, bytes) {
    this.#freeAt = Math.max(now, this.#freeAt) + bytes / this.bytesPerMs;
    return this.#freeAt;
  }
}

const compress = { gzip: (bytes) => gzipSync(bytes, { level: 9 }), br: (bytes) => brotliCompressSync(bytes) };

/** The files of some mounts ([prefix, folder]) and texts by path, compressed once. */
class Files {
  #kept = new Map();

  constructor(mounts, texts) {
    this.mounts = mounts;
    this.texts = texts;
  }

  async read(pathname, encoding) {
    const key = `${encoding} ${pathname}`;
    if (!this.#kept.has(key)) this.#kept.set(key, compress[encoding](await this.#plain(pathname)));
    return this.#kept.get(key);
  }

  #plain(pathname) {
    if (this.texts[pathname] !== undefined) return Buffer.from(this.texts[pathname]);
    const [prefix, folder] = this.mounts.find(([start]) => pathname.startsWith(start)) ?? [];
    if (!folder) throw new Error(`Nothing is at ${pathname}`);
    return readFile(path.join(folder, path.normalize(`/${pathname.slice(prefix.length)}`)));
  }
}

/**
 * Serves files compressed, `mbitPerSecond` for all responses together and `latencyMs` before each. `requests` lists each request since `begin()`, with the
 * milliseconds at which it arrived and ended.
 */
export async function serveSlowly({ mounts, texts, latencyMs, mbitPerSecond }) {
  const files = new Files(mounts, texts);
  const requests = [];
  let line;
  let encoding;
  let start;
  const answer = async (url, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const request = { path: pathname, from: performance.now() - start };
    requests.push(request);
    const body = await files.read(pathname, encoding).catch(() => undefined);
    await wait(latencyMs);
    if (!body) return void response.writeHead(404).end();
    const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
    const head = { 'content-type': type, 'content-encoding': encoding, 'content-length': body.length };
    response.writeHead(200, { ...head, 'cache-control': 'max-age=3600', 'access-control-allow-origin': '*' });
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      await wait(Math.max(0, line.passedAt(performance.now(), piece.length) - performance.now()));
      response.write(piece);
    }
    Object.assign(request, { to: performance.now() - start, bytes: body.length });
    return void response.end();
  };
  const server = createServer((request, response) => {
    answer(request.url, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => void server.listen(0, resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    requests,
    /** Begins a visit: an idle line, an empty list, and time 0. */
    begin(by = 'gzip') {
      requests.length = 0;
      line = new SlowLine((mbitPerSecond * 1e6) / 8 / 1000);
      encoding = by;
      start = performance.now();
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
