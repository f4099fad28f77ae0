// A proxy in front of `sales-elements serve` that damages responses to queries.
import { spawnSync } from 'node:child_process';
import { createServer, request } from 'node:http';
import { createSecureServer } from 'node:http2';
import { buffer } from 'node:stream/consumers';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What can happen to a response with results. Each gets the response of the server and that to the page. */
const FAULTS = {
  pass: (from, to) => from.pipe(to),
  // Responses that begin after different times arrive in another order.
  delay: async (from, to, random) => {
    await wait(random() * 1500);
    from.pipe(to);
  },
  cut: (from, to, random) =>
    from.once('data', (bytes) => to.write(bytes.subarray(0, random() * bytes.length), () => to.destroy())),
  truncate: (from, to, random) => from.once('data', (bytes) => to.end(bytes.subarray(0, random() * bytes.length))),
  corrupt: (from, to, random) =>
    from.on('data', (bytes) => (bytes[Math.floor(random() * bytes.length)] ^= 1 + Math.floor(random() * 255))).pipe(to),
  // As a proxy that buffers: all of it at once, when the server has ended it.
  buffer: async (from, to) => to.end(await buffer(from)),
  trickle: async (from, to) => {
    for await (const bytes of from)
      for (let at = 0; at < bytes.length; at += 64) {
        to.write(bytes.subarray(at, at + 64));
        await wait(1);
      }
    to.end();
  },
};

/** Statuses of a proxy in place of a response: its server is away, and the login of the page has ended. */
const STATUSES = { unavailable: 502, expired: 401 };

/** The names of all faults. */
export const FAULT_NAMES = [...Object.keys(FAULTS), ...Object.keys(STATUSES)];

/** Headers of a connection, which HTTP/2 has not, and its own, which HTTP/1.1 has not. */
const OF_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding'];
const named = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':') && !OF_CONNECTION.includes(name)));

/** Returns a key and a certificate for this computer, which browsers must be told to accept; `undefined` without openssl. */
function certificate() {
  const args = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -keyout - -out -';
  const { status, stdout } = spawnSync('openssl', args.split(' '), { encoding: 'utf8' });
  return status === 0 ? { key: stdout, cert: stdout } : undefined;
}

/**
 * Starts a proxy to a port of this computer, with HTTP/2 where openssl makes a certificate for it. `fault` names what happens to the responses from now
 * on; `target` is the port.
 */
export async function startProxy(random, { isHttp2 = false } = {}) {
  const proxy = { fault: 'pass', target: 0, url: '', close: () => undefined };
  const secured = isHttp2 ? certificate() : undefined;
  const create = secured ? (listener) => createSecureServer(secured, listener) : createServer;
  const server = create((asked, answer) => {
    const isQuery = asked.method === 'POST';
    const fault = proxy.fault;
    if (isQuery && fault in STATUSES) return void answer.writeHead(STATUSES[fault]).end();
    const { method, url, headers } = asked;
    const forwarded = request(
      { host: '127.0.0.1', port: proxy.target, method, path: url, headers: { host: asked.authority, ...named(headers) } },
      (from) => {
        // The length is not known before the damage.
        if (isQuery) delete from.headers['content-length'];
        answer.writeHead(from.statusCode, secured ? named(from.headers) : from.headers);
        answer.flushHeaders();
        from.on('error', () => answer.destroy());
        // A killed server ends its response while a fault reads it.
        Promise.resolve(FAULTS[isQuery ? fault : 'pass'](from, answer, random)).catch(() => answer.destroy());
      },
    );
    forwarded.on('error', () => answer.destroy());
    answer.on('close', () => forwarded.destroy());
    asked.pipe(forwarded);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.url = `${secured ? 'https' : 'http'}://localhost:${server.address().port}`;
  proxy.close = () => {
    server.closeAllConnections?.();
    server.close();
  };
  return proxy;
}
