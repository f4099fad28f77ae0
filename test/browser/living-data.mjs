// Routes of the test server for tests of live data: files that change, streams that grow, and requests that change them.
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** By name: the text of a file, its tag (a new one with each writing), and how often it was asked for and given whole. */
const files = new Map();
/** By name: the open answers of a stream. */
const streams = new Map();
let writings = 0;

const answer = (status, type, body, headers = {}) => ({ status, headers: { 'content-type': type, ...headers }, body });
const done = () => answer(200, 'text/plain; charset=utf-8', 'done', { 'cache-control': 'no-store' });

/** Puts `text` into the file `name`, or lets it fail with `status`. */
function write(query) {
  const name = query.get('name');
  const old = files.get(name) ?? { asked: 0, whole: 0 };
  files.set(name, { ...old, text: query.get('text'), tag: `"${++writings}"`, status: Number(query.get('status') ?? 200) });
  return done();
}

function read(query, { headers }) {
  const file = files.get(query.get('name'));
  if (!file) return answer(404, 'text/plain', 'no such file');
  file.asked += 1;
  if (file.status !== 200) return answer(file.status, 'text/plain', 'failed');
  const tags = { etag: file.tag, 'cache-control': 'no-cache' };
  if (headers['if-none-match'] === file.tag) return { status: 304, headers: tags, body: '' };
  file.whole += 1;
  return answer(200, 'text/csv; charset=utf-8', file.text, tags);
}

function counts(query) {
  const { asked, whole } = files.get(query.get('name')) ?? {};
  return answer(200, 'application/json', JSON.stringify({ asked, whole }), { 'cache-control': 'no-store' });
}

const EVENTS = { 'cache-control': 'no-store' };

/** A stream of events that `send` feeds. */
function listen(query) {
  const name = query.get('name');
  const body = new PassThrough();
  const open = streams.get(name) ?? new Set();
  streams.set(name, open.add(body));
  body.on('close', () => open.delete(body));
  body.write('retry: 50\n\n');
  return answer(200, 'text/event-stream', body, EVENTS);
}

/** Sends each `data` as a message, or ends the stream. Returns the number of listeners. */
function send(query) {
  const open = streams.get(query.get('name')) ?? new Set();
  for (const body of open) {
    for (const data of query.getAll('data')) body.write(`data: ${data}\n\n`);
    if (query.has('end')) body.end();
  }
  return answer(200, 'application/json', String(open.size), EVENTS);
}

/** Orders of 1 each, one a message, `perSecond` of them for `seconds`. */
function orders(query) {
  const perTick = Number(query.get('perSecond')) / 20;
  const ticks = Number(query.get('seconds')) * 20;
  async function* rows() {
    for (let tick = 0; tick < ticks; tick += 1) {
      const first = tick * perTick;
      const row = (i) =>
        JSON.stringify({ 'Order ID': `L${first + i}`, 'Order Date': `2024-0${(tick % 9) + 1}-05`, Region: 'Live', Sales: 1 });
      yield Array.from({ length: perTick }, (_, i) => `data: ${row(i)}\n\n`).join('');
      await wait(50);
    }
    // The end of an answer would make the page ask for it again.
    await wait(600_000, undefined, { ref: false });
  }
  return answer(200, 'text/event-stream', Readable.from(rows()), EVENTS);
}

/** The routes, by path. */
export const LIVING_ROUTES = {
  '/test/living/write': write,
  '/test/living/file.csv': read,
  '/test/living/counts': counts,
  '/test/living/stream': listen,
  '/test/living/send': send,
  '/test/living/orders': orders,
};
