/*
 * The URLs of the package’s files, in the syntax that bundlers recognize. The classic script replaces this module by its own
 * (rolldown.config.mjs). `scripts/entries.mjs` writes the list of modules from the tables in worker/serve.
 */

/** False in a bundle that is a classic script: bundlers leave `import.meta` empty there. */
const hasUrl = (import.meta as { readonly url?: string }).url !== undefined;

/** Matches a URL in a cache folder of `node_modules`, where development servers put prebundled packages. */
const PREBUNDLED = /^(.*\/node_modules\/)\.(?!.*\/node_modules\/)/;

/**
 * Returns the folder of the installed package that contains the worker. `undefined` when the worker is next to the file at `url`,
 * by default this file.
 */
export function installedFolder(url = import.meta.url): string | undefined {
  const [, modules] = PREBUNDLED.exec(url) ?? [];
  return modules && `${modules}sales-elements/dist/chunks/`;
}

/** Returns the URL of the worker. Without a URL of this file, that is a file next to the page. */
export function workerUrl(): string {
  return hasUrl ? new URL('./worker.js', import.meta.url).href : new URL('worker.js', document.baseURI).href;
}

/** Matches the URL of a file of `dist/chunks` with this module, at any place of the folder. */
const IN_DIST = /^(https?:.*\/)chunks\/base-[\w-]{7}\.js$/;

/** Returns the URL of `embed.html`. `undefined` when a bundler moved the code out of `dist`. `url`: this file, by default. */
export function embedPageUrl(url = import.meta.url): string | undefined {
  const [, folder] = IN_DIST.exec(url) ?? [];
  return folder && `${folder}embed.html`;
}

/**
 * Returns the folder of the installed package on a server of the whole project, for a bundle without the worker next to it. `undefined` when the code is no
 * bundle of the page's own origin. `url`: this file, by default.
 */
export function servedFolder(page: string, url = hasUrl ? import.meta.url : page): string | undefined {
  const { origin, pathname } = new URL(url);
  const isBundle = origin === new URL(page).origin && origin.startsWith('http') && !IN_DIST.test(url);
  return isBundle && !pathname.includes('/node_modules/') ? `${origin}/node_modules/sales-elements/dist/chunks/` : undefined;
}

/** Returns the URLs of the worker’s optional modules by name. Empty without a URL of this file. */
export function moduleUrls(): Readonly<Record<string, string>> {
  if (!hasUrl) return {};
  const urls = {
    account: new URL('./worker-account.js', import.meta.url),
    analysis: new URL('./worker-analysis.js', import.meta.url),
    append: new URL('./worker-append.js', import.meta.url),
    arrow: new URL('./worker-arrow.js', import.meta.url),
    brotli: new URL('./worker-brotli.js', import.meta.url),
    brush: new URL('./worker-brush.js', import.meta.url),
    calendar: new URL('./worker-calendar.js', import.meta.url),
    codecs: new URL('./worker-codecs.js', import.meta.url),
    columns: new URL('./worker-columns.js', import.meta.url),
    cubes: new URL('./worker-cubes.js', import.meta.url),
    currency: new URL('./worker-currency.js', import.meta.url),
    dates: new URL('./worker-dates.js', import.meta.url),
    encodings: new URL('./worker-encodings.js', import.meta.url),
    joins: new URL('./worker-joins.js', import.meta.url),
    live: new URL('./worker-live.js', import.meta.url),
    parquet: new URL('./worker-parquet.js', import.meta.url),
    persist: new URL('./worker-persist.js', import.meta.url),
    planned: new URL('./worker-planned.js', import.meta.url),
    questions: new URL('./worker-questions.js', import.meta.url),
    remote: new URL('./worker-remote.js', import.meta.url),
    roles: new URL('./worker-roles.js', import.meta.url),
    shards: new URL('./worker-shards.js', import.meta.url),
    states: new URL('./worker-states.js', import.meta.url),
    stats: new URL('./worker-stats.js', import.meta.url),
    stock: new URL('./worker-stock.js', import.meta.url),
    words: new URL('./worker-words.js', import.meta.url),
    xlsx: new URL('./worker-xlsx.js', import.meta.url),
    zip: new URL('./worker-zip.js', import.meta.url),
  };
  return Object.fromEntries(Object.entries(urls).map(([name, { href }]) => [name, href]));
}
