// A proxy in front of `sales-elements serve` that damages responses to queries.
import { createServer, request } from 'node:http';

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
  trickle: async (from, to) => {
    for await (const bytes of from)
      for (let at = 0; at < bytes.length; at += 64) {
        to.write(bytes.subarray(at, at + 64));
        await wait(1);
      }
    to.end();
  },
};

/** The names of all faults. */
export const FAULT_NAMES = [...Object.keys(FAULTS), 'unavailable'];

/** Starts a proxy to a port of this computer. `fault` names what happens to the responses from now on; `target` is the port. */
export async function startProxy(random) {
  const proxy = { fault: 'pass', target: 0, url: '', close: () => undefined };
  const server = createServer((asked, answer) => {
    const isQuery = asked.method === 'POST';
    const fault = proxy.fault;
    if (isQuery && fault === 'unavailable') return void answer.writeHead(502).end();
    const { method, url, headers } = asked;
    const forwarded = request({ host: '127.0.0.1', port: proxy.target, method, path: url, headers }, (from) => {
      // The length is not known before the damage.
      if (isQuery) delete from.headers['content-length'];
      answer.writeHead(from.statusCode, from.headers);
      answer.flushHeaders();
      from.on('error', () => answer.destroy());
      // A killed server ends its response while a fault reads it.
      Promise.resolve(FAULTS[isQuery ? fault : 'pass'](from, answer, random)).catch(() => answer.destroy());
    });
    forwarded.on('error', () => answer.destroy());
    answer.on('close', () => forwarded.destroy());
    asked.pipe(forwarded);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.url = `http://localhost:${server.address().port}`;
  proxy.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return proxy;
}
