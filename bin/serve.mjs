// npx sales-elements serve ./data: answers the queries of a dashboard over files, a DuckDB or a ClickHouse, on this computer alone.
import { createServer } from 'node:http';
import path from 'node:path';
import { CommandError } from './command-line.mjs';
import { isOwn, listen, send, sendFile } from './file-server.mjs';

const INSTALL = 'npm install @duckdb/node-api@1.5.4-r.1';
const DIST = path.resolve(import.meta.dirname, '../dist');

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Sales</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/dist/tokens.css" />
    <script type="module" src="/dist/auto.js"></script>
    <style>body { margin: 1rem; background: Canvas; color-scheme: light dark }</style>
  </head>
  <body>
    <sales-source id="sales" src="/sales/plan" engine="server"></sales-source>
    <sales-dashboard source="sales"></sales-dashboard>
  </body>
</html>
`;

/** Describes an error and its causes in one line. */
function describeError(error) {
  const { code, message, cause } = error ?? {};
  return `${code ?? 'error'}: ${message ?? String(error)}${cause ? ` (${describeError(cause)})` : ''}`;
}

/** A join as the option `joins` writes it, with the rows that it leaves without a partner. */
function joinText({ from, to, unmatched }) {
  const pairs = from.columns.map((column, index) => `${from.table}.${column} = ${to.table}.${to.columns[index]}`);
  return `${pairs.join(' and ')}${unmatched > 0 ? ` (${unmatched.toLocaleString('en')} rows without a partner)` : ''}`;
}

/** What the owner of a DuckDB file must know while it is served; an empty text for other data. */
const lockText = (data) =>
  !data.startsWith('clickhouse:') && /\.(duckdb|ddb|db)$/i.test(data)
    ? `${data} cannot be written while it is served. To change the data, write a copy and rename it over the file.\n`
    : '';

const sendText = (response, status, text) => send(response, status, 'text/plain; charset=utf-8', text);

/** Says whether the data is open. */
async function sendHealth(handler, response) {
  const isReady = await handler.isReady();
  sendText(response, isReady ? 200 : 503, isReady ? 'ok' : 'the data cannot be opened');
}

/** Returns the limits that options name. @throws CommandError for a value that is none */
function limitsOf({ memory, threads, slow }) {
  for (const [name, value, form, expected] of [
    ['memory', memory, /^\d+(\.\d+)? ?[KMGT]i?B$/i, "a size such as '4GB'"],
    ['threads', threads, /^[1-9]\d{0,3}$/, 'a number of threads'],
    ['slow', slow, /^\d+(\.\d+)?$/, 'a number of seconds'],
  ])
    if (value !== undefined && !form.test(value)) throw new CommandError(`--${name} is '${value}'; expected ${expected}`);
  return {
    ...(memory !== undefined && { memory }),
    ...(threads !== undefined && { threads: Number(threads) }),
    ...(slow !== undefined && { slow: Number(slow) }),
  };
}

/** Prints a slow statement. Its SQL has no values. */
function printSlow({ seconds, sql, rows = 'no' }) {
  process.stderr.write(`${new Date().toISOString()} slow: ${seconds.toFixed(1)} s, ${rows} rows: ${sql}\n`);
}

/** Returns the handler of plans, and the catalog of the data. Opens the data now, so a mistake is reported here and not on the page. */
async function openData(data, { joins, roles, status, ...limits }) {
  const isCluster = data.startsWith('clickhouse:');
  if (!isCluster)
    await import('@duckdb/node-api').catch(() => {
      throw new CommandError(`DuckDB is not installed. Run\n  ${INSTALL}`);
    });
  const { planHandler } = await import('../dist/endpoint.js');
  /** The error that opening the data ended with. Later errors go to the log. */
  let failure;
  let isOpen = false;
  const handler = planHandler({
    data,
    ...(isCluster && process.env.SALES_PASSWORD !== undefined && { password: process.env.SALES_PASSWORD }),
    ...(joins !== undefined && { joins }),
    ...(roles !== undefined && { roles }),
    ...(status !== undefined && { status }),
    limits: limitsOf(limits),
    ...(limits.slow !== undefined && { onSlow: printSlow }),
    onError: (error) => {
      if (isOpen) process.stderr.write(`${new Date().toISOString()} ${describeError(error)}\n`);
      else failure = error;
    },
  });
  const first = await handler(new globalThis.Request('http://localhost/sales/plan'));
  const { catalog, error } = await first.json();
  if (error) {
    const cause = failure?.cause?.message;
    throw new CommandError([cause ? `${error.message} (${cause})` : error.message, error.hint].filter(Boolean).join('\n'));
  }
  isOpen = true;
  return { handler, catalog };
}

/** Returns a server that answers this computer alone. */
async function serverOf(handler) {
  const { closeServer, nodeListener } = await import('../dist/endpoint.js');
  const answer = nodeListener(handler);
  const server = createServer((request, response) => {
    const pathname = (request.url ?? '/').split('?')[0];
    if (!isOwn(request)) sendText(response, 403, 'this server answers this computer alone');
    else if (pathname === '/sales/plan') answer(request, response).catch(() => response.destroy());
    else if (pathname.startsWith('/dist/')) void sendFile(DIST, pathname.slice('/dist'.length), response);
    else if (pathname === '/healthz') void sendHealth(handler, response);
    else if (pathname === '/metrics') sendText(response, 200, handler.metrics());
    else if (pathname === '/') send(response, 200, 'text/html; charset=utf-8', PAGE);
    else sendText(response, 404, 'not found');
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void closeServer(server, handler));
  return server;
}

/** Runs the command. Resolves when the server listens. */
export async function run({ port, ...options }, [data]) {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) throw new CommandError(`--port is '${port}'; expected a number up to 65535`);
  const { handler, catalog } = await openData(data, options);
  const server = await serverOf(handler);
  const ownPort = await listen(server, port);
  const rows = catalog.tables.map(({ name, rowCount }) => `${name}: ${rowCount.toLocaleString('en')} rows`).join(', ');
  const joins = catalog.joins.map((join) => `${joinText(join)}\n`).join('');
  process.stdout.write(`${rows}\n${joins}${lockText(data)}http://localhost:${ownPort}/\n`);
}
