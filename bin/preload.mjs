// npx sales-elements preload page.html: the lines with which a page requests all that its widgets need at once.
import { readFile } from 'node:fs/promises';
import { CommandError } from './command-line.mjs';

/** Matches a script tag of the library, with the folder before its file. */
const SCRIPT = /<script\b[^>]*\ssrc="([^"]*?)(auto|sales-elements|define\/(?:sales-[a-z]+|all))\.js(?:\?[^"]*)?"/g;
/** Matches what a widget is written as: a tag, `data-widget`, or a link. */
const WIDGET = /(?:<|data-widget="|#)(?:[a-z][a-z\d]*-)*(sales-[a-z]+)\b([^>]*)/g;
/** Matches attributes with which the request for the data differs from a plain one. */
const OTHER_REQUEST = /\s(?:data-)?(?:engine|cache|cross-origin)\b/;
const SRC = /\s(?:data-)?src="([^"]*)"/i;
/** Matches the URL of a file that is read from its start to its end. */
const READ_WHOLE = /^[^?#]+\.(?:csv|tsv|json|ndjson)$/i;

/**
 * Returns the `<link>` tags for a page, for its head. `features` is `dist/files.json`.
 * @throws CommandError if the page has no script or no widget of the library
 */
function preloadLines(html, features) {
  const [script] = html.matchAll(SCRIPT);
  if (!script)
    throw new CommandError(
      'The page has no script of sales-elements. Expected one such as <script type="module" src="dist/auto.js">',
    );
  const widgets = [...html.matchAll(WIDGET)].filter(([, tag]) => features[tag]);
  if (widgets.length === 0) throw new CommandError('The page has no widget. Expected a tag such as <sales-kpi>');
  const [, folder, entry] = script;
  const common = entry.startsWith('define/')
    ? []
    : [...(entry === 'sales-elements' ? ['auto.js'] : []), ...features['auto.js'].then];
  const own = widgets.flatMap(([, tag]) => features[tag].first);
  const created = widgets.flatMap(([, tag]) => features[tag].then ?? []);
  const scriptLink = (file) => `<link rel="modulepreload" href="${folder}${file}">`;
  const filesOf = (files) => files.filter((file) => !file.startsWith('define/')).map(scriptLink);
  const data = widgets.flatMap(([, , attributes]) => {
    const [, urls = ''] = SRC.exec(attributes) ?? [];
    return OTHER_REQUEST.test(attributes) ? [] : urls.split(/\s+/).filter((url) => READ_WHOLE.test(url));
  });
  return [
    ...new Set([
      ...filesOf([...common, ...own]),
      scriptLink('chunks/worker.js'),
      ...data.map((src) => `<link rel="preload" as="fetch" crossorigin href="${src}">`),
      ...filesOf(created),
    ]),
  ];
}

/** Runs the command. */
export async function run(_values, [page]) {
  const html = await readFile(page, 'utf8').catch(() => {
    throw new CommandError(`${page} cannot be read. Expected an HTML file.`);
  });
  const features = JSON.parse(await readFile(new URL('../dist/files.json', import.meta.url), 'utf8'));
  process.stdout.write(`${preloadLines(html, features).join('\n')}\n`);
}
