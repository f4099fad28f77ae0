import type { Progress, SourceOptions, TableSource } from '../query/source.js';
import { TimeZone } from '../query/time-zone.js';
import { loadTable } from '../table/load.js';
import type { LoadOptions } from '../table/load.js';
import type { Table } from '../table/table.js';
import { SalesError } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import { describeTable } from './build-catalog.js';
import { toSources } from './dataset-input.js';
import type { DatasetInput } from './dataset-input.js';
import { LocalDataset } from './local-dataset.js';
import type { Describe } from './local-dataset.js';
import type { DatasetParts, LoadDatasetPart } from './part.js';
import { PublicDataset } from './public-dataset.js';
import type { Dataset } from './public-dataset.js';
import { toSettings } from './settings.js';
import { groupTables } from './table-groups.js';

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
export function partsFrom(imports: {
  readonly [Name in keyof DatasetParts]: () => Promise<DatasetParts[Name]>;
}): LoadDatasetPart {
  return (name) => imports[name]();
}

/**
 * Loads data, finds out what its columns mean, and gives a data set to ask.
 * @throws SalesError of loading, `bad-option`, `unknown-field` for a role's column that is not there; an `AbortError`
 */
export async function openPublic(input: DatasetInput, options: DatasetOptions, part: LoadDatasetPart): Promise<Dataset> {
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
  /** Gets what few data need. */
  readonly part: LoadDatasetPart;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

/**
 * Loads tables and finds out what they mean and how they are joined. Several with the same columns are one (DESIGN R10).
 * @throws SalesError of loading, `bad-option`, `bad-join`, `unknown-field`, `bad-type` for roles; an `AbortError`
 */
export async function openTables(
  sources: readonly TableSource[],
  options: SourceOptions,
  hooks: OpenHooks,
): Promise<LocalDataset> {
  const settings = toSettings(options);
  const tables = await loadAll(sources, options, hooks);
  const groups = groupTables(tables, new TimeZone(settings.calendar.timeZone));
  const [first, second] = groups;
  if (first === undefined)
    throw new SalesError('empty-input', 'There is nothing to open', { hint: 'Give at least one file or table.' });
  if (second === undefined && hasJoins(options)) throw noJoin(first.table);
  const reading = { options, part: hooks.part };
  if (second === undefined) {
    const describe: Describe = ([table = first.table], before) => describeTable(table, settings, before);
    return new LocalDataset([first.table], settings, { ...reading, describe });
  }
  const joins = await hooks.part('joins');
  const filesOf = (name: string): readonly string[] => groups.find(({ table }) => table.name === name)?.files ?? [];
  const describe: Describe = (now, before) => {
    const known = now.map((table) => ({ table, files: filesOf(table.name) }));
    return joins.describeTables(known, { ...settings, joins: options.joins }, before);
  };
  return new LocalDataset(
    groups.map(({ table }) => table),
    settings,
    { ...reading, describe },
  );
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
    return await Promise.all(sources.map((source) => loadNamed(source, loading, sources.length > 1)));
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    hooks.signal?.removeEventListener('abort', giveUp);
  }
}

/** Loads a table; of several, an error says which it is of. */
async function loadNamed(source: TableSource, options: LoadOptions, isOneOf: boolean): Promise<Table> {
  try {
    return await loadTable(source, options);
  } catch (error) {
    if (!isOneOf || !(error instanceof SalesError)) throw error;
    const { code, message, hint, position, params, cause } = error;
    const details = { cause, hint, position, params: { ...params, table: source.name } };
    throw new SalesError(code, `${source.name}: ${message}`, details);
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
