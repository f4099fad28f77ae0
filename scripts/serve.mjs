// npm start: the demo page over generated data, on http://localhost:8080 (PORT changes it), with the library as its sources are now.
// npm start -- [--currency EUR] FILE…: a dashboard over one's own files instead; several are tables of one data set.
// It listens on 127.0.0.1: no other computer sees the data; --host names another address.
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scriptArguments } from './command.mjs';
import { OWN_HOST, serve } from './static-server.mjs';

const root = path.resolve(import.meta.dirname, '..');

const DEMO = path.join(root, 'demo', 'index.html');
/** Maximum number of files named on the page; of more their number. */
const MAX_NAMED = 3;
const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text) => text.replaceAll(/[&"<>]/g, (character) => ENTITIES[character]);

/** Returns the HTML of the demo with one dashboard over data at `urls` in place of its companies; `names` are those of the files, `currency` is empty where none is given. */
async function dashboardPage({ urls, names, currency }) {
  const files = names.length > MAX_NAMED ? `${names.length} files` : names.join(', ');
  const hint = currency ? '' : ' For a currency, start with --currency USD.';
  const about = `${files}: read in this browser, sent nowhere.${hint}`;
  const attributes = { src: urls.join(' '), currency, about };
  const data = Object.entries(attributes).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return (await readFile(DEMO, 'utf8'))
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(files)} · sales-elements</title>`)
    .replace(/<nav [\s\S]*?<\/nav>/, '')
    .replace(/<a class="link".*?<\/a>/, '')
    .replace('<div id="dashboard">', () => `<div id="dashboard"${data.join('')}>`);
}

/** Where each file is served: under its own name, which becomes the name of its table. Returns pairs of URL and file. */
function addressesOf(files) {
  const used = new Set();
  return files.map((file, index) => {
    const name = path.basename(file).replaceAll(/[\s"#%&<>?]/g, encodeURIComponent);
    const isFirst = !used.has(name);
    used.add(name);
    return [isFirst ? `/${name}` : `/${index}/${name}`, file];
  });
}

const port = Number(process.env.PORT ?? 8080);

const COMMAND = {
  operands: '[FILE…]',
  max: Infinity,
  about: 'opens the demo, or a dashboard over your files',
  details: 'Several files are tables of one data set. The environment variable PORT changes the port (8080).',
  options: {
    currency: { type: 'string', value: 'EUR', about: 'currency of the files, a code of three letters' },
    host: {
      type: 'string',
      value: 'ADDRESS',
      about: `address to listen on; 0.0.0.0 lets other computers see the data (${OWN_HOST})`,
    },
  },
};

/** Ends with a sentence that says what to do. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const { values, positionals } = await scriptArguments('npm start --', COMMAND);
const { currency = '', host } = values;
const files = positionals.map((file) => path.resolve(file));

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  fail(`PORT is '${process.env.PORT}': set it to a number from 0 to 65535.`);
}
if (!/^(?:[A-Z]{3})?$/.test(currency)) fail(`--currency is '${currency}': use EUR or another code of three capital letters.`);
for (const file of files) {
  if ((await stat(file).catch(() => undefined))?.isFile()) continue;
  fail(`There is no file ${file}: name files to show, as in npm start -- orders.csv customers.csv.`);
}

/** What is served, by path. It is filled after the server has its port: a port that another program has is reported before anything is built. */
const mounts = [];
const { origin } = await serve(mounts, port, {}, host).catch((error) => {
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') fail(`--host is '${host}': use an address of this computer.`);
  if (error.code !== 'EADDRINUSE') throw error;
  fail(`Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`);
});

/** The library as the page loads it, built at each start. The demo alone has the page that composes others. */
const library = path.join(root, 'build', 'demo-library');
// The compilers load after the arguments are checked: help and errors appear at once.
const { buildFast } = await import('./fast-build.mjs');
if (files.length > 0) await buildFast(library);
else {
  const { writeManifest } = await import('./manifest.mjs');
  await Promise.all([buildFast(library, { more: ['demo/compose/compose.ts'] }), writeManifest(library)]);
}

/** What is at the root: the demo, or a page over the files that were named. */
async function mountsOfPage() {
  if (files.length === 0) {
    const { makeDemoData } = await import('../demo/make-data.mjs');
    await makeDemoData();
    return [['/', path.join(root, 'demo')]];
  }
  const addresses = addressesOf(files);
  const folder = await mkdtemp(path.join(tmpdir(), 'sales-'));
  const names = files.map((file) => path.basename(file));
  const page = await dashboardPage({ urls: addresses.map(([url]) => url), names, currency });
  await writeFile(path.join(folder, 'index.html'), page);
  const mountsOfFiles = addresses.map(([url, file]) => [decodeURIComponent(url), file]);
  return [...mountsOfFiles, ['/', folder], ['/', path.join(root, 'demo')]];
}

mounts.push(['/dist/', library], ...(await mountsOfPage()));
process.stdout.write(`${files.length === 0 ? 'demo' : 'dashboard'}: ${origin}/  (Ctrl+C ends it)\n`);
