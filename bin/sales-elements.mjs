#!/usr/bin/env node
// npx sales-elements serve ./data: answers the queries of a dashboard over files, a DuckDB or a ClickHouse, on this computer alone.
// npx sales-elements preload page.html: prints the lines with which a page loads its widgets in one round.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { preloadLines } from './preload.mjs';

const USAGE = `Usage: npx sales-elements serve DATA [--port 8080] [--joins "orders.product = products.id"] [--roles "revenue: Sales"] [--status "Complete, Shipped"]
       npx sales-elements preload PAGE
       npx sales-elements --help | --version

DATA is a folder of Parquet or CSV files, a file, a pattern such as "data/orders-*.parquet", a .duckdb file, or a ClickHouse:
clickhouse://user@host:8443/database.table. Its password is read from SALES_PASSWORD.
PAGE is an HTML file. Its <link> tags are printed, with which a browser requests scripts, worker and data at once.
`;
const INSTALL = 'npm install @duckdb/node-api@1.5.4-r.1';
const DIST = path.resolve(import.meta.dirname, '../dist');
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.map': 'application/json' };

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

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '8080' },
        joins: { type: 'string' },
        roles: { type: 'string' },
        status: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch ({ message }) {
    return fail(`${message}\n\n${USAGE}`);
  }
}

/** Returns the file of the package that a path names; `undefined` for a path outside of it, and for one that is not percent-encoded text. */
function fileOf(pathname) {
  try {
    const file = path.resolve(DIST, `.${decodeURIComponent(pathname.slice('/dist'.length))}`);
    return file.startsWith(DIST + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a file of the package. */
async function sendFile(pathname, response) {
  const file = fileOf(pathname);
  const type = file && TYPES[path.extname(file)];
  const bytes = type && (await readFile(file).catch(() => undefined));
  return bytes ? send(response, 200, type, bytes) : send(response, 404, 'text/plain', 'not found');
}

/** Describes an error and its causes in one line. */
function describeError(error) {
  const { code, message, cause } = error ?? {};
  return `${code ?? 'error'}: ${message ?? String(error)}${cause ? ` (${describeError(cause)})` : ''}`;
}

function send(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'X-Content-Type-Options': 'nosniff' });
  response.end(body);
}

/** A join as the option `joins` writes it, with the rows that it leaves without a partner. */
function joinText({ from, to, unmatched }) {
  const pairs = from.columns.map((column, index) => `${from.table}.${column} = ${to.table}.${to.columns[index]}`);
  return `${pairs.join(' and ')}${unmatched > 0 ? ` (${unmatched.toLocaleString('en')} rows without a partner)` : ''}`;
}

/** Says whether the data is open. */
async function sendHealth(response) {
  const isReady = await handler.isReady();
  send(response, isReady ? 200 : 503, 'text/plain', isReady ? 'ok' : 'the data cannot be opened');
}

const { values, positionals } = argumentsOf();
const [command, data, ...others] = positionals;
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (values.version) {
  process.stdout.write(`${JSON.parse(await readFile(path.resolve(import.meta.dirname, '../package.json'), 'utf8')).version}\n`);
  process.exit(0);
}
if (command === 'preload' && data !== undefined && others.length === 0) {
  const features = JSON.parse(await readFile(path.join(DIST, 'files.json'), 'utf8'));
  const html = await readFile(data, 'utf8').catch(({ message }) => fail(message));
  try {
    process.stdout.write(`${preloadLines(html, features).join('\n')}\n`);
    process.exit(0);
  } catch ({ message }) {
    fail(`${data}: ${message}`);
  }
}
if (command !== 'serve' || data === undefined || others.length > 0) fail(USAGE);
if (!/^\d+$/.test(values.port) || Number(values.port) > 65_535) fail(`--port is '${values.port}'; expected a number up to 65535`);

const isCluster = data.startsWith('clickhouse:');
if (!isCluster) await import('@duckdb/node-api').catch(() => fail(`DuckDB is not installed. Run\n  ${INSTALL}`));
const { planHandler, nodeListener } = await import('../dist/endpoint.js');
const handler = planHandler({
  data,
  ...(isCluster && process.env.SALES_PASSWORD !== undefined && { password: process.env.SALES_PASSWORD }),
  ...(values.joins === undefined ? {} : { joins: values.joins }),
  ...(values.roles === undefined ? {} : { roles: values.roles }),
  ...(values.status === undefined ? {} : { status: values.status }),
  onError: (error) => process.stderr.write(`${new Date().toISOString()} ${describeError(error)}\n`),
});
// Opens the data now, so a mistake is reported here and not on the page.
const first = await handler(new globalThis.Request('http://localhost/sales/plan'));
const { catalog, error } = await first.json();
if (error) fail(`${error.message}\n${error.hint ?? ''}`);

const listen = nodeListener(handler);
const isOwn = (host = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
const server = createServer((request, response) => {
  const pathname = (request.url ?? '/').split('?')[0];
  if (!isOwn(request.headers.host)) send(response, 403, 'text/plain', 'this server answers this computer alone');
  else if (pathname === '/sales/plan') listen(request, response).catch(() => response.destroy());
  else if (pathname.startsWith('/dist/')) void sendFile(pathname, response);
  else if (pathname === '/healthz') void sendHealth(response);
  else if (pathname === '/metrics') send(response, 200, 'text/plain', handler.metrics());
  else if (pathname === '/') send(response, 200, 'text/html', PAGE);
  else send(response, 404, 'text/plain', 'not found');
});
server.on('error', ({ code, message }) =>
  fail(code === 'EADDRINUSE' ? `port ${values.port} is in use; choose another with --port` : message),
);
server.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = server.address();
  const rows = catalog.tables.map(({ name, rowCount }) => `${name}: ${rowCount.toLocaleString('en')} rows`).join(', ');
  const joins = catalog.joins.map((join) => `${joinText(join)}\n`).join('');
  process.stdout.write(`${rows}\n${joins}http://localhost:${port}/\n`);
});
