import type { Progress, SourceOptions, TableSource } from '../query/source.js';
import { TimeZone } from '../query/time-zone.js';
import { loadTable } from '../table/load.js';
import type { LoadOptions } from '../table/load.js';
import type { LoadPart, TableParts } from '../table/part.js';
import type { Table } from '../table/table.js';
import { SalesError } from '../util/error.js';
import { appendTables, haveSameColumns } from './append-tables.js';
import { toSources } from './dataset-input.js';
import type { DatasetInput } from './dataset-input.js';
import { LocalDataset } from './local-dataset.js';
import { PublicDataset } from './public-dataset.js';
import type { Dataset } from './public-dataset.js';
import { toSettings } from './settings.js';

/** How to read and understand the data; all of it may be left out. */
export interface DatasetOptions extends SourceOptions {
  /** In place of the platform's `fetch`. */
  readonly fetch?: typeof fetch;
  /** Gives up the loading. */
  readonly signal?: AbortSignal;
  /** Hears how far the loading is. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What gets parts by an `import()` each. */
export function partsFrom(imports: { readonly [Name in keyof TableParts]: () => Promise<TableParts[Name]> }): LoadPart {
  return (name) => imports[name]();
}

/**
 * Loads data, finds out what its columns mean, and gives a data set to ask.
 * @throws SalesError of loading, `bad-option`, `unknown-field` for a role's column that is not there; an `AbortError`
 */
export async function openPublic(input: DatasetInput, options: DatasetOptions, part: LoadPart): Promise<Dataset> {
  if ('engine' in options && options.engine !== undefined) throw noEngine(options.engine);
  const { fetch, signal, onProgress, ...source } = options;
  const hooks = {
    part,
    ...(fetch === undefined ? {} : { fetch }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  return new PublicDataset(await openTables(toSources(input), source, hooks));
}

/** What a caller wants to hear of and to steer while tables load. */
export interface OpenHooks {
  /** Gets decoders that few files need. */
  readonly part: LoadPart;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** In place of the platform's. */
  readonly fetch?: typeof fetch;
}

/**
 * Loads tables and finds out what they mean. Several with the same columns are one (DESIGN R10).
 * @throws SalesError of loading, `bad-option`, `unknown-field`, `bad-type` for roles; an `AbortError`
 */
export async function openTables(
  sources: readonly TableSource[],
  options: SourceOptions,
  hooks: OpenHooks,
): Promise<LocalDataset> {
  const settings = toSettings(options);
  const tables = await loadAll(sources, options, hooks);
  const [first, second] = tables;
  if (first === undefined)
    throw new SalesError('empty-input', 'There is nothing to open', { hint: 'Give at least one file or table.' });
  if (!haveSameColumns(tables)) throw differentColumns(first, tables);
  if (second === undefined && hasJoins(options)) throw noJoin(first);
  const table = appendTables(tables, new TimeZone(settings.calendar.timeZone));
  return new LocalDataset(table, settings, { options, part: hooks.part });
}

/** Loads all tables at once; where one fails the others are given up. */
async function loadAll(sources: readonly TableSource[], options: SourceOptions, hooks: OpenHooks): Promise<readonly Table[]> {
  const abort = new AbortController();
  const giveUp = (): void => {
    abort.abort();
  };
  if (hooks.signal?.aborted === true) giveUp();
  hooks.signal?.addEventListener('abort', giveUp, { once: true });
  const loading: LoadOptions = { ...options, ...hooks, signal: abort.signal };
  try {
    return await Promise.all(sources.map((source) => loadTable(source, loading)));
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    hooks.signal?.removeEventListener('abort', giveUp);
  }
}

function noEngine(engine: unknown): SalesError {
  return new SalesError(
    'bad-option',
    `option 'engine' is '${String(engine)}', but rows are only computed here, from files and tables`,
    {
      hint: 'Leave engine and table out, and give the data.',
      params: { option: 'engine', value: String(engine) },
    },
  );
}

function hasJoins({ joins = [] }: SourceOptions): boolean {
  return typeof joins === 'string' ? joins.trim() !== '' : joins.length > 0;
}

function noJoin({ name }: Table): SalesError {
  return new SalesError('bad-join', `joins: there is only one table, '${name}', so there is nothing to join`, {
    hint: 'Leave joins out, or give all the tables that it names.',
    params: { table: name },
  });
}

function differentColumns(first: Table, tables: readonly Table[]): SalesError {
  const names = first.columns.map((column) => column.name);
  const other = tables.find((table) => !haveSameColumns([first, table])) ?? first;
  const extra = other.columns.map((column) => column.name).filter((name) => !names.includes(name));
  const lacking = names.filter((name) => other.columns.every((column) => column.name !== name));
  const difference = [
    ...extra.map((name) => `'${name}' only in '${other.name}'`),
    ...lacking.map((name) => `'${name}' only in '${first.name}'`),
  ];
  return new SalesError(
    'bad-join',
    `The tables '${first.name}' and '${other.name}' have different columns (${difference.slice(0, 6).join(', ')}) and cannot be one table`,
    {
      hint: 'Several files are read as parts of one table and must have the same columns.',
      params: { table: first.name, other: other.name, columns: [...extra, ...lacking] },
    },
  );
}
