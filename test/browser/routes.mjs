// What the test server provides in addition to the project’s files: data, slow and broken answers, pages under a strict policy.
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { seenOf, served } from './served-file.mjs';
import { LIVING_ROUTES } from './living-data.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const FIXTURES = path.join(root, 'test', 'fixtures');
const SHARED = path.resolve(root, '..', 'shared', 'data');
const FOLDERS = {
  '/shared-data/': existsSync(SHARED) ? SHARED : path.join(FIXTURES, 'public'),
  '/fixtures/': FIXTURES,
};
const TYPES = {
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
  '.arrow': 'application/vnd.apache.arrow.file',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
};
const STRICT_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";
const RECORDER = `window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + (event.sourceFile ?? ''));
});
`;

const text = (status, type, body, headers = {}) => ({
  status,
  headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
  body,
});
const notFound = (what) => text(404, 'text/plain; charset=utf-8', `no ${what}`);

/** Returns the file of a server path; undefined for a path outside its folder. */
export function fileOf(pathname) {
  const prefix = Object.keys(FOLDERS).find((start) => pathname.startsWith(start));
  const folder = prefix ? FOLDERS[prefix] : FOLDERS['/fixtures/'];
  const file = path.resolve(folder, prefix ? pathname.slice(prefix.length) : pathname);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

const typeOf = (file) => TYPES[path.extname(file)] ?? 'application/octet-stream';

async function data(pathname) {
  const file = fileOf(pathname);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return notFound(pathname);
  const headers = {
    'content-type': typeOf(file),
    'content-length': String(found.size),
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body: createReadStream(file) };
}

const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/**
 * A page under the strict policy, or under `policy`: loads each `module` and classic `script`; `html` is its body; refusals are kept in
 * `window.violations`. With `isolated` its threads can share memory.
 */
function strictPage(query) {
  const modules = query.getAll('module').map((src) => `<script type="module" src="${src}"></script>`);
  const scripts = query.getAll('script').map((src) => `<script src="${src}"></script>`);
  const head = `<meta charset="utf-8"><title>strict</title><script src="/test/csp/violations.js"></script>${[...scripts, ...modules].join('')}`;
  const page = `<!doctype html><html lang="en"><head>${head}</head><body>${query.get('html') ?? ''}</body></html>`;
  return text(200, 'text/html; charset=utf-8', page, {
    'content-security-policy': query.get('policy') ?? STRICT_POLICY,
    ...(query.has('isolated') ? ISOLATED : {}),
  });
}

/** What embed.html needs, and nothing more. */
const EMBED_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src *; worker-src 'self' blob:; require-trusted-types-for 'script'; trusted-types sales-elements lit-html";

/** A file of dist/ for a frame on any page: embed.html under the policy that it needs, with a record of refusals, and a file of orders. */
async function embedded(file) {
  const headers = { 'access-control-allow-origin': '*' };
  if (file === 'orders.csv')
    return { ...(await data('link-orders.csv')), headers: { ...headers, 'content-type': TYPES['.csv'] } };
  const body = await readFile(path.join(root, 'dist', path.basename(file))).catch(() => undefined);
  if (!body) return notFound(file);
  const type = { '.html': TYPES['.html'], '.css': 'text/css' }[path.extname(file)] ?? 'text/javascript; charset=utf-8';
  if (file !== 'embed.html') return text(200, type, body, headers);
  const page = body.toString().replace('<head>', '<head><script src="/test/csp/violations.js"></script>');
  return text(200, type, page, { ...headers, 'content-security-policy': EMBED_POLICY });
}

/**
 * A page with a tag that `sales-elements/server` has rendered as `as`, over the file `src` of the fixtures or the `rows` in JSON. It loads
 * the modules named `module`; all other parameters are attributes.
 */
async function renderedPage(query) {
  const { render } = await import(pathToFileURL(path.join(root, 'dist', 'server.js')).href);
  const modules = query.getAll('module').map((src) => `<script type="module" src="${src}"></script>`);
  const { tag, as, rows, ...attributes } = Object.fromEntries(query);
  delete attributes.module;
  const data = rows ? JSON.parse(rows) : await readFile(fileOf(attributes.src), 'utf8');
  const card = await render(tag, attributes, data, { as, width: 784 });
  const head = `<meta charset="utf-8"><title>rendered</title><link rel="stylesheet" href="/dist/tokens.css">${modules.join('')}`;
  return text(200, TYPES['.html'], `<!doctype html><html lang="en"><head>${head}</head><body>${card}<p>below</p></body></html>`);
}

/** A script of dist/. */
const script = async (file) => text(200, 'text/javascript; charset=utf-8', await readFile(path.join(root, 'dist', file)));

const ROUTES = {
  '/test/slow': async (query) => {
    await wait(Number(query.get('ms') ?? 500));
    return data(query.get('file') ?? '');
  },
  '/test/html-as-csv.csv': () =>
    text(200, 'text/html; charset=utf-8', '<!doctype html><html><body><h1>Please sign in</h1></body></html>'),
  '/test/served': async (query, request) => {
    const file = fileOf(query.get('file') ?? '');
    const found = file && (await stat(file).catch(() => undefined));
    return found?.isFile() ? served(query, request, { file, type: typeOf(file) }) : notFound(query.get('file'));
  },
  '/test/seen': (query) => text(200, 'application/json', seenOf(query)),
  '/test/login.csv': () => text(302, 'text/plain; charset=utf-8', '', { location: '/test/sign-in' }),
  '/test/sign-in': () =>
    text(200, 'text/html; charset=utf-8', '<!doctype html><html><head><title>Example Ltd.</title></head></html>'),
  '/test/away.csv': (_, { headers }) =>
    text(302, 'text/plain; charset=utf-8', '', { location: `http://127.0.0.1:${headers.host.split(':')[1]}/test/sign-in` }),
  '/test/alone/sales-elements.js': () => script('sales-elements.js'),
  '/test/alone/sales-elements-complete.js': () => script('sales-elements-complete.js'),
  '/test/rendered': renderedPage,
  '/test/csp/violations.js': () => text(200, 'text/javascript; charset=utf-8', RECORDER),
  '/test/csp/page': strictPage,
  ...LIVING_ROUTES,
};

/**
 * The answer to a request of the test server, or undefined where the request is for a file of the project.
 * @param {URL} url the requested URL
 * @param {{ method: string, headers: Record<string, string | undefined> }} request its method and headers
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string | import('node:stream').Readable } | undefined>}
 */
export async function answerTestRoute(url, request) {
  const pathname = decodeURIComponent(url.pathname);
  if (Object.keys(FOLDERS).some((prefix) => pathname.startsWith(prefix))) return data(pathname);
  if (pathname.startsWith('/test/embed/')) return embedded(pathname.slice('/test/embed/'.length));
  const status = /^\/test\/status\/(\d{3})$/.exec(pathname);
  if (status) return text(Number(status[1]), 'text/plain; charset=utf-8', `status ${status[1]}`);
  return ROUTES[pathname]?.(url.searchParams, request);
}
