import { openDataset, type Dataset, type DataDescription, type DatasetInput } from '../../src/core.js';
import { describeDataset } from '../../src/describe/describe.js';
import type { TagAttributes } from '../../src/describe/tags.js';
import { placesOf, shareOf } from '../../src/elements/sales-map/model/places.js';

/** Data that a page is composed over. It stays in this browser. */
export interface OpenFiles {
  /** What the attribute `src` of the copied page says: the names of the files. */
  readonly src: string;
  readonly names: readonly string[];
  /** What `data` of the source is; `undefined` where the source loads `src` itself. */
  readonly data: DatasetInput | undefined;
  readonly dataset: Dataset;
  readonly description: DataDescription;
}

/** Files that were chosen, or the URL of a sample. */
export type Chosen = string | readonly File[];

/** Attributes of the source that decide how data is read. */
const READ_BY = ['roles', 'read', 'status', 'define', 'joins'] as const;

/** Opens data and describes it. @throws SalesError for files that cannot be read */
export async function openFiles(chosen: Chosen, source: TagAttributes): Promise<OpenFiles> {
  const url = typeof chosen === 'string' ? new URL(chosen, document.baseURI).href : '';
  const data = typeof chosen === 'string' ? undefined : chosen.length === 1 ? chosen[0]! : { tables: tablesOf(chosen) };
  const options = Object.fromEntries(READ_BY.flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
  const dataset = await openDataset(data ?? url, options);
  return { src: srcOf(chosen), names: namesOf(chosen), data, dataset, description: await describeDataset(dataset) };
}

/** The names of files, or the URL of a sample. */
export const namesOf = (chosen: Chosen): readonly string[] =>
  typeof chosen === 'string' ? [chosen] : chosen.map(({ name }) => name);

/** The attribute `src` of a page next to the files. */
export const srcOf = (chosen: Chosen): string => namesOf(chosen).map(urlOf).join(' ');

/** The URL of a file in the folder of the page, with letters of all languages as they are. */
const urlOf = (name: string): string => name.replaceAll(/[\s"#%&<>?]/g, encodeURIComponent);

/** Each file is a table, named after its file. */
function tablesOf(files: readonly File[]): Readonly<Record<string, File>> {
  const tables: Record<string, File> = {};
  for (const file of files) {
    let name = file.name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '') || 'data';
    while (name in tables) name += '-2';
    tables[name] = file;
  }
  return tables;
}

/** Minimum share of values that are on a map. */
const MIN_PLACES_SHARE = 0.6;

/** Returns whether the values of a role are places of the map of `sales-map`. */
export const onMapOf =
  (catalog: Dataset['catalog']) =>
  (role: string, members: readonly string[]): boolean =>
    shareOf(placesOf(role, members, catalog)) >= MIN_PLACES_SHARE;
