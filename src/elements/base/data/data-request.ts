import type { PageOptions, SourceOptions, TableInput, TableSource } from '../../../query/source.js';
import { fetcherOf } from '../../../client/client.js';
import type { DataElement } from '../element/data-element.js';
import { BROKEN } from '../element/broken-value.js';
import { languageOf } from '../messages/locale.js';
import { answersTo } from './answers.js';
import type { DataRequest } from './data-input.js';

/** A request to load data. Two requests load the same data exactly when `subject` and `key` are equal. */
export interface DataQuestion {
  /** The object that holds the data, such as the `data` property or a `<table>`. Absent for URLs. */
  readonly subject?: unknown;
  readonly key: string;
  /** The URLs, or the objects that hold the data. Widgets with one in common share their filters. Absent when nothing can be loaded. */
  readonly files?: readonly unknown[];
  readonly isServer?: boolean;
  open(): DataRequest | Promise<DataRequest>;
}

/** Loading options that only a `sales-source` has. */
export interface SourceLoadOptions extends Pick<PageOptions, 'live' | 'engine' | 'exact' | 'cache'> {
  /** `anonymous` or `use-credentials`. */
  readonly crossOrigin?: string | undefined;
}

/** Returns the data request of an element: `data` takes precedence over `src`. `undefined` when neither is set. */
export function questionOf(element: DataElement, { crossOrigin, ...loading }: SourceLoadOptions = {}): DataQuestion | undefined {
  const { data, src, headers } = element;
  const options = { ...optionsOf(element), ...loading };
  if (data !== undefined && data !== null)
    return late(data, withAnswers(options, tablesIn(data)), async (own) =>
      (await import('./data-input.js')).fromData(data, { ...languageFor(element), ...own }),
    );
  const { baseURI } = element.ownerDocument;
  // An invalid URL is passed on unchanged. The card then reports it like an unreachable one.
  const urls = splitUrls(src).map((url) => (URL.canParse(url, baseURI) ? new URL(url, baseURI).href : url));
  // The card names curly quotation marks around a URL: nothing is at that address.
  if (urls.length === 0 || BROKEN.test(src)) return undefined;
  const tables = namedTables(urls, (url) => ({ kind: 'url', url, ...crossOriginOf(crossOrigin) }));
  const fetch = typeof headers === 'function' ? fetchWith(headers, element.fetch) : element.fetch;
  const sent = headers && typeof headers !== 'function' && { headers: plainHeaders(headers) };
  const request = { tables, options: { ...withAnswers(options, urls), ...sent, ...(fetch && { fetcher: fetcherOf(fetch) }) } };
  return {
    key: JSON.stringify(request),
    files: urls,
    isServer: loading.engine !== undefined,
    open: () => ({ tables, options: { ...languageFor(element), ...request.options } }),
  };
}

/** Returns the data request for a `<table>` inside the element, for page authors who can only write a table. */
export function tableQuestionOf(element: DataElement): DataQuestion | undefined {
  const table = element.querySelector('table');
  if (!table || table.rows.length < 2) return undefined;
  return late(table, withAnswers(optionsOf(element), tablesIn(table)), async (own) =>
    (await import('./data-input.js')).fromTable(table, { ...languageFor(element), ...own }),
  );
}

/** Returns tables named after their files, without the extension. A duplicate name gets a number. */
function namedTables(urls: readonly string[], inputOf: (url: string) => TableInput): TableSource[] {
  const taken = new Set<string>();
  return urls.map((url) => {
    const stem = tableName(url);
    let name = stem;
    for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
    taken.add(name);
    return { name, input: inputOf(url) };
  });
}

/** Returns the name of a file without its path and extensions: `https://x.org/a/orders.csv.gz?v=2` → `orders`. */
export function tableName(url: string): string {
  if (/^(data|blob):/i.test(url)) return 'data';
  const file = /([^/?#]*)(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  const stem = decode(file).replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '');
  return stem || 'data';
}

/** Adds what viewers answered about the files. */
function withAnswers<T extends SourceOptions>(options: T, files: readonly unknown[]): T {
  const answers = answersTo(files);
  return answers && Object.keys(answers).length > 0 ? { ...options, answers } : options;
}

function late<T>(subject: unknown, own: T, open: (own: T) => Promise<DataRequest>): DataQuestion {
  return { subject, key: JSON.stringify(own), files: tablesIn(subject), open: () => open(own) };
}

/** Returns the tables of `{ tables }`, or the one that is given. */
function tablesIn(data: unknown): readonly unknown[] {
  const tables = (data as { readonly tables?: unknown }).tables;
  return tables !== null && typeof tables === 'object' ? Object.values(tables) : [data];
}

function optionsOf({ read, roles, status, define, joins, locale }: DataElement): SourceOptions {
  const set = Object.entries({ read, roles, status, define, joins, locale }).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}

/**
 * Returns the language of the page, which decides between day and month where the values are ambiguous. The language when loading starts
 * applies; a later change does not reload the data. English without a region, or US English, is the default and is omitted.
 */
function languageFor(element: DataElement): SourceOptions {
  const locale = languageOf(element);
  return /^en(-us)?$/i.test(locale) ? {} : { locale };
}

type HeadersFunction = Extract<DataElement['headers'], (...none: never[]) => unknown>;

/** The fetch function of each function that returns headers. The same function must give the same one: elements then share a load. */
const FETCHES = new WeakMap<HeadersFunction, typeof globalThis.fetch>();

/** Returns a fetch function that asks for headers before each request. Tokens then stay on the page. */
function fetchWith(headers: HeadersFunction, own: DataElement['fetch']): typeof globalThis.fetch {
  const known = FETCHES.get(headers);
  if (known) return known;
  const fetch: typeof globalThis.fetch = async (input, init) =>
    (own ?? globalThis.fetch)(input, {
      ...init,
      headers: { ...plainHeaders(init?.headers ?? {}), ...plainHeaders(await headers()) },
    });
  FETCHES.set(headers, fetch);
  return fetch;
}

/** Converts headers to a plain record, which can be compared and sent to the worker. A given record keeps the case of its names. */
function plainHeaders(headers: HeadersInit): Readonly<Record<string, string>> {
  const isRecord = !(headers instanceof Headers || Array.isArray(headers));
  return isRecord ? headers : Object.fromEntries(new Headers(headers));
}

/** Splits `src` into URLs. Data URLs may contain spaces, so a list that starts with one is split only before the next URL scheme. */
function splitUrls(src: string): string[] {
  const text = src.trim();
  if (!text) return [];
  return /^data:/i.test(text) ? text.split(/\s+(?=(?:data|blob|https?):)/i) : text.split(/\s+/);
}

function crossOriginOf(value: string | undefined): { readonly crossOrigin?: 'anonymous' | 'use-credentials' } {
  if (value === undefined) return {};
  return { crossOrigin: value === 'use-credentials' ? 'use-credentials' : 'anonymous' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // The name contains a stray percent sign. The unchanged name is good enough.
    return text;
  }
}
