// node bench/server.mjs [--rows=100000000] [--users=1000] [--folder=/tmp/sales-bench] [--from=dist] [--checked=5]:
// measures an endpoint over a DuckDB file: the first paint of six views, a brush, and many users at once. Prints one JSON object per line.
// Figures that differ from SQL, lost results and superfluous queries end the run with an error; times are only compared with their limits.
import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { TransformStream } from 'node:stream/web';
import { setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ALL, makeRows, PAGE, ROLES, ROLLUPS, steps, VIEWS } from './server-data.mjs';

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000000' },
    users: { type: 'string', default: '1000' },
    steps: { type: 'string', default: '400' },
    checked: { type: 'string', default: '5' },
    folder: { type: 'string', default: path.join(tmpdir(), 'sales-bench') },
    from: { type: 'string', default: 'dist' },
    serve: { type: 'string' },
    rollups: { type: 'boolean', default: false },
  },
});
const library = (file) => import(pathToFileURL(path.resolve(import.meta.dirname, '..', given.from, file)).href);

/** Runs the endpoint in a process of its own, and tells its parent what it logged. */
async function serve(file) {
  const { nodeListener, planHandler } = await library('endpoint.js');
  const seen = { queries: 0, cached: 0, errors: 0, slowestMs: 0, rows: 0 };
  const handler = planHandler({
    data: file,
    roles: ROLES,
    ...(given.rollups && { rollups: ROLLUPS }),
    authorize: (request) => ({ user: request.headers.get('Authorization') ?? '' }),
    limits: { perMinute: 1_000_000 },
    log: (line) => {
      const { queries, cached, reason, ms } = JSON.parse(line);
      seen.queries += queries - cached;
      seen.cached += cached;
      if (reason) seen.errors += 1;
      seen.slowestMs = Math.max(seen.slowestMs, ms);
    },
  });
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage().rss));
  setInterval(look, 50).unref();
  process.on('message', () => {
    look();
    process.send({ ...seen, rss: process.memoryUsage().rss, peak });
    Object.assign(seen, { queries: 0, cached: 0, errors: 0, slowestMs: 0 });
    peak = 0;
  });
  const server = createServer({ keepAliveTimeout: 60_000 }, nodeListener(handler));
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => process.send({ port: server.address().port }));
}

/** A running endpoint. */
class Endpoint {
  static async start(file, rollups) {
    const own = [`--serve=${file}`, `--from=${given.from}`, ...(rollups ? ['--rollups'] : [])];
    const child = fork(import.meta.filename, own);
    const { port } = await new Promise((resolve) => child.once('message', resolve));
    return Object.assign(new Endpoint(), { child, url: `http://127.0.0.1:${port}/plan` });
  }

  /** Returns what was logged since the last call, and the memory of the process. */
  seen() {
    const found = new Promise((resolve) => this.child.once('message', resolve));
    this.child.send('seen');
    return found;
  }

  /** Opens the data as a page does; `traffic` counts its requests and bytes. */
  async open(traffic = { requests: 0, bytes: 0 }) {
    const { openDataset } = await library('core.js');
    const counted = async (input, init) => {
      traffic.requests += 1;
      const response = await fetch(input, init);
      const count = new TransformStream({
        transform: (chunk, stream) => {
          traffic.bytes += chunk.length;
          stream.enqueue(chunk);
        },
      });
      const { status, headers } = response;
      return new globalThis.Response(response.body?.pipeThrough(count) ?? null, { status, headers });
    };
    return openDataset(this.url, {
      engine: 'server',
      fetch: counted,
      timeZone: 'UTC',
      headers: () => ({ Authorization: 'page' }),
    });
  }

  stop() {
    this.child.kill();
  }
}

const report = (name, value, more = {}) => process.stdout.write(`${JSON.stringify({ name, value: round(value), ...more })}\n`);
const round = (value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
const percentile = (numbers, p) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * p))];
const timed = async (work) => {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
};
function check(isTrue, what) {
  if (!isTrue) throw new Error(what);
}

async function benchPaint(endpoint, suffix, limit) {
  const opened = await timed(() => endpoint.open());
  report(`open ${suffix}`, opened.ms / 1000, { unit: 's' });
  await endpoint.seen();
  const paint = await timed(() => Promise.all(VIEWS.map((view) => opened.value.query(view))));
  report(`first paint of six views ${suffix}`, paint.ms / 1000, { unit: 's', limit });
  return paint.value;
}

const near = (a, b) => a === b || (typeof a === 'number' && Math.abs(a - b) <= 1e-12 * Math.abs(b));

/** Fails where results differ. */
function checkSame(found, expected, about) {
  const [rows, others] = [found.rows(), expected.rows()];
  check(rows.length === others.length, `${about}: ${rows.length} rows, not ${others.length}`);
  rows.forEach((row, r) => {
    for (const [name, value] of Object.entries(row))
      check(near(value, others[r][name]), `${about}: ${name} is ${value}, not ${others[r][name]}`);
  });
}

async function benchBrush(endpoint, suffix, limit) {
  const traffic = { requests: 0, bytes: 0 };
  const [page, plain] = [await endpoint.open(traffic), await endpoint.open()];
  traffic.bytes = 0;
  const filtered = (clause) => VIEWS.map((view) => ({ ...view, filters: [clause] }));
  const prepared = await timed(() => page.prepare(filtered(ALL), { brush: 'month(date)' }));
  report(`cubes by month ${suffix}`, prepared.ms / 1000, { unit: 's', limit });
  report(`cubes by month ${suffix}, transferred`, traffic.bytes / 2 ** 20, { unit: 'MB', limit: 1 });
  traffic.requests = 0;
  const all = steps(Number(given.steps));
  const times = [];
  const results = [];
  for (const step of all) {
    const { value, ms } = await timed(() => Promise.all(filtered(step).map((plan) => page.query(plan))));
    times.push(ms);
    results.push(value);
  }
  report(`step of a brush over six views ${suffix}, p95`, percentile(times, 0.95), { unit: 'ms', limit: 8, steps: all.length });
  check(traffic.requests === 0, `${traffic.requests} requests during the brush`);
  const queried = [];
  const every = Math.max(1, Math.floor(all.length / Number(given.checked)));
  for (let n = 0; n < all.length; n += every) {
    const { value, ms } = await timed(() => Promise.all(filtered(all[n]).map((plan) => plain.query(plan))));
    queried.push(ms);
    value.forEach((expected, v) => checkSame(results[n][v], expected, `${all[n]}, view ${v}`));
  }
  report(`step of a brush over six views ${suffix}, queried again`, percentile(queried, 0.5) / 1000, {
    unit: 's',
    checked: queried.length,
  });
}

/** Sends plans as a user, and returns the time of each result in ms, by the id of its plan. */
async function ask(url, user, plans) {
  const began = performance.now();
  const queries = plans.map((plan, id) => ({ id, plan }));
  const headers = { 'Content-Type': 'application/json', Authorization: user };
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ queries }), headers });
  check(response.status === 200, `status ${response.status}`);
  const times = new Map();
  let bytes = Buffer.alloc(0);
  for await (const chunk of response.body) {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const bodyAt = bytes.length < 4 ? Infinity : 8 + bytes.readUInt32LE(0);
      const end = bytes.length < bodyAt ? Infinity : bodyAt + bytes.readUInt32LE(bodyAt - 4);
      if (bytes.length < end) break;
      const { id, ok } = JSON.parse(bytes.subarray(4, bodyAt - 4).toString());
      check(ok, `plan ${id} failed`);
      times.set(id, performance.now() - began);
      bytes = bytes.subarray(end);
    }
  }
  check(times.size === plans.length, `${times.size} of ${plans.length} results`);
  return times;
}

async function benchUsers(endpoint) {
  const count = Number(given.users);
  const allAsk = () => Promise.all(Array.from({ length: count }, (_, user) => ask(endpoint.url, `user ${user}`, PAGE)));
  await endpoint.seen();
  const all = await timed(allAsk);
  const seen = await endpoint.seen();
  const firsts = all.value.map((times) => Math.min(...times.values()));
  const lasts = all.value.map((times) => Math.max(...times.values()));
  report('users at once: all results', all.ms / 1000, {
    unit: 's',
    users: count,
    plans: PAGE.length,
    results: count * PAGE.length,
  });
  report('users at once: queries of the engine', seen.queries, { limit: PAGE.length });
  report('users at once: first result, median', percentile(firsts, 0.5) / 1000, { unit: 's' });
  report('users at once: last result, median', percentile(lasts, 0.5) / 1000, { unit: 's' });
  report('users at once: peak memory of the server, with the engine', seen.peak / 2 ** 20, { unit: 'MB' });
  check(seen.queries === PAGE.length, `${seen.queries} queries reached the engine`);
  check(seen.errors === 0, `${seen.errors} errors`);
  // The engine keeps what it has read. All results are cached now, so the users alone add memory.
  const again = await timed(allAsk);
  const later = await endpoint.seen();
  report('users at once, cached: all results', again.ms / 1000, { unit: 's' });
  report('users at once, cached: memory added', (later.peak - seen.rss) / 2 ** 20, { unit: 'MB', limit: 1024 });
  check(later.queries === 0, `${later.queries} queries for cached results`);
  const times = [];
  const user = async (name) => {
    for (let n = 0; n < 100; n++) times.push((await ask(endpoint.url, name, [PAGE[n % PAGE.length]])).values().next().value);
  };
  await Promise.all(Array.from({ length: 10 }, (_, n) => user(`user ${n}`)));
  report('cached result, p95', percentile(times, 0.95), { unit: 'ms', limit: 100, requests: times.length, atOnce: 10 });
}

async function benchFilters(endpoint) {
  await endpoint.seen();
  const plans = Array.from({ length: 50 }, (_, n) => ({ ...VIEWS[n % VIEWS.length], where: `product: !P${n}` }));
  const all = await timed(() => ask(endpoint.url, 'one user', plans));
  const seen = await endpoint.seen();
  report('50 filters at once: all results', all.ms / 1000, { unit: 's', results: all.value.size });
  report('50 filters at once: slowest query', seen.slowestMs / 1000, { unit: 's', limit: 30 });
  check(seen.errors === 0 && seen.queries === plans.length, `${seen.queries} queries, ${seen.errors} errors`);
}

async function main() {
  mkdirSync(given.folder, { recursive: true });
  const rows = Number(given.rows);
  report('machine', `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`, {
    load: loadavg(),
    rows,
  });
  const { file, ms } = await makeRows(given.folder, rows);
  report('rows made', ms / 1000, { unit: 's', rows });
  const plain = await Endpoint.start(file, false);
  const rolled = await Endpoint.start(file, true);
  try {
    const expected = await benchPaint(plain, 'without a rollup', 10);
    const found = await benchPaint(rolled, 'with a rollup', 1.5);
    found.forEach((result, v) => checkSame(result, expected[v], `view ${v} with a rollup`));
    await benchBrush(plain, 'without a rollup', 18);
    await benchBrush(rolled, 'with a rollup', 18);
    rolled.stop();
    plain.stop();
    const fresh = await Endpoint.start(file, false);
    await fresh.open();
    await benchUsers(fresh);
    await benchFilters(fresh);
    fresh.stop();
  } finally {
    plain.stop();
    rolled.stop();
  }
  report('machine at the end', '', { load: loadavg() });
}

await (given.serve ? serve(given.serve) : main());
