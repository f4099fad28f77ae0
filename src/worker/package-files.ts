/*
 * Where the files of the package are, in the words by which bundlers find them. The classic script has a module of its own in place of this one
 * (rollup.config.mjs). `scripts/package-files.mjs` writes the list of modules from worker/modules.ts.
 */

/** Makes a URL one that Trusted Types accept. */
export interface ScriptPolicy {
  readonly createScriptURL: (url: string) => string;
}

/** Starts the worker that lies next to this file. */
export function startOwnWorker(policy: ScriptPolicy | undefined): Worker {
  return policy
    ? new Worker(policy.createScriptURL(new URL('./worker.js', import.meta.url).href), { type: 'module' })
    : new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}

/** A URL in a cache folder of `node_modules`, where development servers put packages that they bundle ahead. */
const PREBUNDLED = /^(.*\/node_modules\/)\.(?!.*\/node_modules\/)/;

/** The folder of the installed package that has the worker; `undefined` when the worker is next to the file at `url`, which is this one. */
export function installedFolder(url = import.meta.url): string | undefined {
  const [, modules] = PREBUNDLED.exec(url) ?? [];
  return modules && `${modules}sales-elements/dist/chunks/`;
}

/** The URL of the worker. */
export function workerUrl(): string {
  return new URL('./worker.js', import.meta.url).href;
}

/** The URLs of the worker's optional modules by their names. */
export function moduleUrls(): Readonly<Record<string, string>> {
  const urls = {
    analysis: new URL('./worker-analysis.js', import.meta.url),
    append: new URL('./worker-append.js', import.meta.url),
    arrow: new URL('./worker-arrow.js', import.meta.url),
    brotli: new URL('./worker-brotli.js', import.meta.url),
    codecs: new URL('./worker-codecs.js', import.meta.url),
    columns: new URL('./worker-columns.js', import.meta.url),
    joins: new URL('./worker-joins.js', import.meta.url),
    live: new URL('./worker-live.js', import.meta.url),
    parquet: new URL('./worker-parquet.js', import.meta.url),
    shards: new URL('./worker-shards.js', import.meta.url),
    stats: new URL('./worker-stats.js', import.meta.url),
    xlsx: new URL('./worker-xlsx.js', import.meta.url),
    zip: new URL('./worker-zip.js', import.meta.url),
  };
  return Object.fromEntries(Object.entries(urls).map(([name, { href }]) => [name, href]));
}
