// node bench/soak.mjs [--minutes=30] [--users=100] [--rows=300000] [--folder=/tmp/sales-soak]: an endpoint left alone with its users. Each
// user asks for a dashboard every 12 s, half of them with another filter, and sees the rows of one region. The file is replaced every minute.
// Prints one JSON object per minute. Each figure must be that of the file at the time, by SQL; a wrong one ends the run with an error.
import { fork } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { monthSql, MONTHS } from './shop-data.mjs';

const { values: given } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    users: { type: 'string', default: '100' },
    rows: { type: 'string', default: '300000' },
    folder: { type: 'string', default: path.join(tmpdir(), 'sales-soak') },
    serve: { type: 'boolean', default: false },
  },
});
const ROUND_MS = 12_000;
const REPLACED_MS = 60_000;
/** An endpoint notices new files within 10 s, and results of the old ones may be under way. */
const NOTICED_MS = 20_000;
const [REGIONS, CATEGORIES] = [12, 20];
const CARDS = [
  { measures: ['revenue', 'orders', 'customers', 'units'] },
  { measures: ['revenue', 'aov', 'margin'], filters: ['date: 2024'], compare: 'previous-year' },
  { measures: ['revenue', 'orders'], by: ['month(date)'] },
  { measures: ['revenue'], by: ['month(date)'], analysis: { kind: 'level-shift', value: 'revenue', date: 'month(date)' } },
  { measures: ['revenue'], by: ['day(date)'] },
  { measures: ['revenue', 'margin'], by: ['category'], orderBy: ['-revenue'] },
  { measures: ['revenue', 'discount-rate'], by: ['channel'] },
  { measures: ['revenue', 'units'], by: ['product'], orderBy: ['-revenue'], limit: 10 },
  { measures: ['retention'], by: ['month(date)'] },
  { measures: ['revenue'], by: ['customer-type'], filters: ['date: 2024'] },
];
const data = path.join(given.folder, 'data');
const library = (file) => import(pathToFileURL(path.resolve(import.meta.dirname, '../dist', file)).href);

/** Runs the endpoint with its default limits. Answers each message with its memory. */
async function serve() {
  const { nodeListener, planHandler } = await library('endpoint.js');
  const handler = planHandler({
    data,
    authorize: (request) => {
      const [id, region] = (request.headers.get('Authorization') ?? '').split('/');
      return region ? { id, region: `Region ${region}` } : null;
    },
    rows: ({ region }) => ({ region: [region] }),
  });
  process.on('message', () => process.send({ rss: process.memoryUsage().rss, processor: process.cpuUsage() }));
  const server = createServer(nodeListener(handler));
  server.listen({ port: 0, host: '127.0.0.1' }, () => process.send({ port: server.address().port }));
}

/** The files that were served, with the time from which each was there and its figures by region and category. */
class Versions {
  #database;
  #made = [];

  static async open() {
    const versions = new Versions();
    versions.#database = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    return versions;
  }

  /** Replaces the file by one with other rows. */
  async replace() {
    const number = this.#made.length;
    const count = Math.ceil(Number(given.rows) / MONTHS);
    const months = Array.from({ length: MONTHS }, (_, month) => `(${monthSql(month, count, Number(given.rows))})`);
    const file = path.join(given.folder, 'next.parquet');
    const kept = `SELECT * FROM (${months.join(' UNION ALL ')}) WHERE hash(order_id, ${number}) % 20 > 0`;
    await this.#database.run(`COPY (${kept}) TO '${file}' (FORMAT parquet)`);
    const figures = `
      SELECT region, coalesce(category, ''), CAST(sum(unit_price * quantity * (1 - discount)) AS DOUBLE),
        CAST(count(DISTINCT order_id) AS DOUBLE), CAST(count(DISTINCT customer_id) AS DOUBLE), CAST(sum(quantity) AS DOUBLE)
      FROM '${file}' GROUP BY GROUPING SETS ((region), (region, category))`;
    const rows = (await this.#database.runAndReadAll(figures)).getRows();
    const truth = new Map(rows.map(([region, category, ...values]) => [`${region}/${category}`, values]));
    renameSync(file, path.join(data, 'orders.parquet'));
    this.#made.push({ from: performance.now(), truth });
  }

  /** True when figures are those of a file that may have been served between two times. */
  has(key, figures, from, to) {
    const isNear = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    return this.#made.some((version, v) => {
      const ends = this.#made[v + 1]?.from ?? Infinity;
      return (
        version.from <= to && ends + NOTICED_MS >= from && figures.every((figure, f) => isNear(figure, version.truth.get(key)[f]))
      );
    });
  }
}

/** A user with an open page. */
async function use(number, { url, versions, counts, isOver }) {
  const { openDataset } = await library('core.js');
  const region = number % REGIONS;
  const options = { engine: 'server', fetch: (input, init) => fetch(input, withUser(init, `user ${number}/${region}`)) };
  await setTimeout((number * ROUND_MS) / Number(given.users));
  let page;
  for (let round = 0; !isOver(); round += 1) {
    const began = performance.now();
    const category = (number + round) % 2 === 0 ? '' : `Category ${(number * 7 + round) % CATEGORIES}`;
    const where = category && `category: ${category}`;
    try {
      page ??= await openDataset(url, options);
      const found = await Promise.all(CARDS.map((plan) => page.query({ ...plan, ...(where && { where }) })));
      const [row] = found[0].rows();
      const figures = [row.revenue, row.orders, row.customers, row.units];
      const months = found[2].rows().reduce((sum, month) => sum + month.revenue, 0);
      const key = `Region ${region}/${category}`;
      const ended = performance.now();
      const isRight = versions.has(key, figures, began, ended) && versions.has(key, [months], began, ended);
      if (!isRight) counts.wrong.push({ key, figures, months });
      counts.answered += found.length;
      counts.times.push(ended - began);
    } catch (error) {
      counts.errors[error.code ?? error.message] = (counts.errors[error.code ?? error.message] ?? 0) + 1;
      // A page opens replaced data again.
      page?.close();
      page = undefined;
    }
    await setTimeout(Math.max(0, ROUND_MS - (performance.now() - began)));
  }
}

const withUser = (init, user) => ({ ...init, headers: { ...init?.headers, Authorization: user } });

async function main() {
  rmSync(given.folder, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const versions = await Versions.open();
  await versions.replace();
  const child = fork(import.meta.filename, ['--serve', `--folder=${given.folder}`]);
  const next = () => new Promise((resolve) => child.once('message', resolve));
  const { port } = await next();
  const minutes = Number(given.minutes);
  const ends = performance.now() + minutes * 60_000;
  const counts = { answered: 0, times: [], errors: {}, wrong: [] };
  const isOver = () => performance.now() > ends || counts.wrong.length > 0;
  const users = Array.from({ length: Number(given.users) }, (_, number) =>
    use(number, { url: `http://127.0.0.1:${port}/plan`, versions, counts, isOver }),
  );
  for (let minute = 1; minute <= minutes && !isOver(); minute += 1) {
    await setTimeout(REPLACED_MS);
    const found = next();
    child.send('memory');
    const { rss, processor } = await found;
    const sorted = counts.times.splice(0).sort((a, b) => a - b);
    const at = (share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    const seconds = Math.round((processor.user + processor.system) / 1e6);
    const report = { minute, answered: counts.answered, errors: counts.errors, p50: at(0.5), p95: at(0.95), processor: seconds };
    process.stdout.write(`${JSON.stringify({ ...report, rssMb: Math.round(rss / 2 ** 20), load: loadavg()[0] })}\n`);
    await versions.replace();
  }
  await Promise.all(users);
  child.kill();
  rmSync(given.folder, { recursive: true });
  if (counts.wrong.length > 0) throw new Error(`wrong: ${JSON.stringify(counts.wrong)}`);
  process.exit();
}

await (given.serve ? serve() : main());
