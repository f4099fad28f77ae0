import type { PageOptions, SourceOptions, TableInput, TableSource } from '../../../query/source.js';
import { fetcherOf } from '../../../client/client.js';
import type { DataElement } from '../element/data-element.js';
import { languageOf } from '../words/locale.js';
import type { DataRequest } from './data-input.js';

/** What an element asks to load; `subject` and `key` are equal exactly where the same would be loaded. */
export interface DataQuestion {
  /** The object that holds the data, where there is one. */
  readonly subject?: unknown;
  readonly key: string;
  open(): DataRequest | Promise<DataRequest>;
}

/** What only a source says of its data. */
export interface SourceSays {
  /** `anonymous` or `use-credentials`. */
  readonly crossOrigin?: string | undefined;
  /** Where new rows come from. */
  readonly live?: PageOptions['live'];
}

/** What a tag says of its data: `data` from code first, then `src`, then a `<table>` inside; undefined where it says nothing. */
export function questionOf(element: DataElement, { crossOrigin, live }: SourceSays = {}): DataQuestion | undefined {
  const { data, src, headers, fetch } = element;
  const options = { ...optionsOf(element), ...(live && { live }) };
  if (data !== undefined && data !== null)
    return late(data, options, async (own) =>
      (await import('./data-input.js')).fromData(data, { ...languageFor(element), ...own }),
    );
  const { baseURI } = element.ownerDocument;
  // What is no address goes on as it is, to be told of like one that cannot be reached.
  const urls = splitUrls(src).map((url) => (URL.canParse(url, baseURI) ? new URL(url, baseURI).href : url));
  if (urls.length === 0) return undefined;
  const tables = namedTables(urls, (url) => ({ kind: 'url', url, ...crossOriginOf(crossOrigin) }));
  const sent = headers && { headers: plainHeaders(headers) };
  const request = { tables, options: { ...options, ...sent, ...(fetch && { fetcher: fetcherOf(fetch) }) } };
  return { key: JSON.stringify(request), open: () => ({ tables, options: { ...languageFor(element), ...request.options } }) };
}

/** The rows of a `<table>` inside the tag, for pages whose author can only write a table. */
export function tableQuestionOf(element: DataElement): DataQuestion | undefined {
  const table = element.querySelector('table');
  if (!table || table.rows.length < 2) return undefined;
  return late(table, optionsOf(element), async (own) =>
    (await import('./data-input.js')).fromTable(table, { ...languageFor(element), ...own }),
  );
}

/** Tables named after their files, less the extension; a name that is taken gets a number. */
export function namedTables(urls: readonly string[], inputOf: (url: string) => TableInput): TableSource[] {
  const taken = new Set<string>();
  return urls.map((url) => {
    const stem = tableName(url);
    let name = stem;
    for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
    taken.add(name);
    return { name, input: inputOf(url) };
  });
}

/** The name of a file without its path and extensions: `https://x.org/a/orders.csv.gz?v=2` → `orders`. */
export function tableName(url: string): string {
  if (/^(data|blob):/i.test(url)) return 'data';
  const file = /([^/?#]*)(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  const stem = decode(file).replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '');
  return stem || 'data';
}

function late<T>(subject: unknown, own: T, open: (own: T) => Promise<DataRequest>): DataQuestion {
  return { subject, key: JSON.stringify(own), open: () => open(own) };
}

function optionsOf({ read, roles, define, joins, locale }: DataElement): SourceOptions {
  const set = Object.entries({ read, roles, define, joins, locale }).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}

/**
 * The language around, by which days and months are told apart where the values do not: as it is when loading begins, for another one later is no reason to
 * load anew. English alone, or as in the United States, says no more than is assumed without.
 */
function languageFor(element: DataElement): SourceOptions {
  const locale = languageOf(element);
  return /^en(-us)?$/i.test(locale) ? {} : { locale };
}

/** Headers as names and values, which can be compared and sent to the worker; those of a record keep the letters that they are written in. */
function plainHeaders(headers: HeadersInit): Readonly<Record<string, string>> {
  const isRecord = !(headers instanceof Headers || Array.isArray(headers));
  return isRecord ? headers : Object.fromEntries(new Headers(headers));
}

/** A data URL may hold spaces of its own, so a list that starts with one is split only where a new address begins. */
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
    // A stray percent sign: the name as it stands is good enough.
    return text;
  }
}
