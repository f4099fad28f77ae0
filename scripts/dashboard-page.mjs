// The page that `npm start -- FILE…` shows: that of the demo, with one dashboard over the files in place of the companies.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const DEMO = path.resolve(import.meta.dirname, '..', 'demo', 'index.html');
/** Maximum number of files named on the page; of more their number. */
const MAX_NAMED = 3;
const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text) => text.replaceAll(/[&"<>]/g, (character) => ENTITIES[character]);

/** Returns the HTML of the page over data at `urls`; `names` are those of the files, `currency` is empty where none is given. */
export async function dashboardPage({ urls, names, currency }) {
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
export function addressesOf(files) {
  const used = new Set();
  return files.map((file, index) => {
    const name = path.basename(file).replaceAll(/[\s"#%&<>?]/g, encodeURIComponent);
    const isFirst = !used.has(name);
    used.add(name);
    return [isFirst ? `/${name}` : `/${index}/${name}`, file];
  });
}
