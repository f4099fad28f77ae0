import { meaningOf } from '../catalog/detect/names.js';
import type { Progress, SourceOptions, TableSource } from '../query/source.js';
import { TimeZone } from '../query/time/time-zone.js';
import { loadTable, loadTableIfChanged } from '../table/load.js';
import type { Table } from '../table/table.js';
import type { Crew } from '../util/crew.js';
import { SalesError } from '../util/error.js';
import { nextTurn } from '../util/turn.js';
import type { Fetch } from '../util/fetch.js';
import { partOf } from './analysis-part.js';
import { describeTable } from './describe/build-catalog.js';
import type { Describe } from './describe/build-catalog.js';
import { checkOpening } from './check-options.js';
import { meaningsOf } from './describe/chosen-roles.js';
import { isTables, toSources } from './dataset-input.js';
import type { DatasetInput } from './dataset-input.js';
import type { DatasetOptions } from './dataset-options.js';
import type { LoadedDataset } from './dataset.js';
import type { JoinSettings } from './join/describe-tables.js';
import type { AppendPart } from './rows/append-part.js';
import { filesAfter, loadEach } from './live/load-files.js';
import { LocalDataset } from './local-dataset.js';
import type { Making } from './local-dataset.js';
import type { DatasetParts, JoinsPart, LoadDatasetPart } from './part.js';
import { PublicDataset } from './public-dataset.js';
import type { Dataset } from './public-dataset.js';
import type { Reopening } from './live/refresh-files.js';
import { nothingToOpen, settingError, singleTable } from './setting-error.js';
import { toSettings, wrongOption } from './settings.js';
import type { OptionSettings, SetMeanings, Settings } from './settings.js';
import { likelyColumns } from './describe/later-columns.js';
import type { TableGroup } from './join/table-groups.js';
import { Words } from './describe/words.js';

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
  checkOpening(options);
  const { fetch, signal, onProgress, headers, ...rest } = options;
  const source = headers === undefined ? rest : { ...rest, headers: headersOf(headers) };
  const hooks = {
    part,
    ...(fetch === undefined ? {} : { fetch }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  const { joins } = isTables(input) ? input : {};
  checkOpening({ joins });
  const joined = joins === undefined ? source : { joins, ...source };
  return new PublicDataset(await openTables(toSources(input), joined, hooks));
}

/** Headers as names and values; those of a record keep the letters that they are written in. */
function headersOf(headers: HeadersInit): Readonly<Record<string, string>> {
  try {
    const checked = new Headers(headers);
    return headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(checked) : headers;
  } catch (cause) {
    throw new SalesError('bad-option', "option 'headers' holds no HTTP headers; expected names and values", {
      cause,
      hint: 'Write { Authorization: `Bearer ${token}` }.',
      params: { option: 'headers' },
    });
  }
}

/** What a caller wants to hear of and to steer while tables load. */
export interface OpenHooks {
  /** Gets what few data need. */
  readonly part: LoadDatasetPart;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
  /** Other threads that can help. */
  readonly crew?: Crew;
  /** What was loaded from the same sources before. */
  readonly before?: LoadedDataset;
}

/**
 * Loads tables and finds out what they mean and how they are joined. Several with the same columns are one (DESIGN R10). Of sources that were loaded
 * before only what has changed is loaded, and what was found out stays: where the rows are the same, so is the data set.
 * @throws SalesError of loading, `bad-option`, `bad-join`, `unknown-field`, `bad-type` for roles; an `AbortError`
 */
export async function openTables(
  sources: readonly TableSource[],
  options: SourceOptions,
  hooks: OpenHooks,
): Promise<LocalDataset> {
  const wrong = wrongOption(options);
  if (wrong) throw settingError(...wrong);
  const settings = toSettings(options);
  const before = hooks.before instanceof LocalDataset ? hooks.before : undefined;
  const append = (): Promise<AppendPart> => hooks.part('append');
  const words = new Words();
  const loading = { ...options, ...hooks };
  // Got while the first bytes are on their way.
  if (sources.length > 1) append().catch(() => undefined);
  const group = async (tables: readonly Table[]): Promise<readonly TableGroup[]> => {
    const [table, second] = tables;
    if (table && !second) return [{ table, files: [table.name] }];
    return (await append()).groupTables(tables, { timeZone: settings.calendar.timeZone, joins: options.joins });
  };
  const set = meaningsOf(options);
  const making = { settings, options, words, crew: hooks.crew, ...partsBy(hooks.part) };
  if (before) {
    const { reopen } = await hooks.part('live');
    const open: Reopening['open'] = (groups, files) => openGroups(groups, { ...making, set, files, before });
    return reopen(before, { sources, options: loading, loadTable, loadTableIfChanged, group, open });
  }
  const own = { ...loading, ...likelyColumns(sources, options, words) };
  const loads = loadEach(sources, own, (source, _, each) => loadTable(source, each));
  // The time zone is got ready while the first bytes are on their way: any but UTC takes 16 ms where nobody has asked for one yet.
  nextTurn()
    .then(() => new TimeZone(settings.calendar.timeZone))
    // What is wrong with it is told where it is needed.
    .catch(() => undefined);
  const loaded = await loads;
  const groups = await group(loaded.filter((table) => table !== undefined));
  return openGroups(groups, { ...making, set, files: filesAfter(loaded, groups) });
}

/** What gets the parts that a data set may need. A function by itself: with one that sees the tables, these would stay in memory. */
function partsBy(part: LoadDatasetPart): Pick<Making, 'part' | 'append' | 'analysis' | 'shards'> & {
  readonly part: LoadDatasetPart;
} {
  return {
    part,
    append: () => part('append'),
    analysis: (analysis) => part(partOf(analysis)),
    shards: () => part('shards'),
  };
}

/** What makes tables a data set. */
interface Opening extends Omit<Making, 'describe'> {
  readonly settings: OptionSettings;
  readonly set: SetMeanings;
  readonly part: LoadDatasetPart;
  readonly words: Words;
}

async function openGroups(groups: readonly TableGroup[], { words, set, ...making }: Opening): Promise<LocalDataset> {
  const { options, part } = making;
  const [first, second] = groups;
  if (first === undefined) throw nothingToOpen();
  if (second === undefined && hasJoins(options)) throw singleTable(first.table.name);
  if (second === undefined) {
    const table = set.withInstants(first.table);
    const names = [...table.columns, ...(table.later?.infos ?? [])].map(({ name }) => name);
    const vocabulary = words.neededFor(table.name, names);
    const mayHaveTimes = names.length === 0 || names.some((name) => meaningOf(name, vocabulary).concepts.has('time'));
    const joinTime = mayHaveTimes ? (await making.append()).joinTime : undefined;
    const settings = { ...making.settings, ...set, vocabulary, joinTime };
    return new LocalDataset([table], settings, { ...making, describe: describeWith(settings) });
  }
  const [joins, { joinTime }] = await Promise.all([part('joins'), making.append()]);
  const settings = { ...making.settings, ...set, vocabulary: words.all(), joinTime };
  const filesOf = new Map(groups.map(({ table, files }) => [table.name, files]));
  return new LocalDataset(
    groups.map(({ table }) => set.withInstants(table)),
    settings,
    { ...making, describe: describeJoined(joins, { ...settings, joins: options.joins }, filesOf), joins },
  );
}

/** What finds out what one table means. Like the other, it knows no table but those that it is given, so that closing gives them all back. */
function describeWith(settings: Settings): Describe {
  return (tables, before) => describeTable(tables[0] as Table, settings, before);
}

/** What finds out what several tables mean; `filesOf` tells by its name which files a table came from. */
function describeJoined(joins: JoinsPart, settings: JoinSettings, filesOf: ReadonlyMap<string, readonly string[]>): Describe {
  return (tables, before) => {
    const known = tables.map((table) => ({ table, files: filesOf.get(table.name) ?? [] }));
    return joins.describeTables(known, settings, before);
  };
}

function hasJoins({ joins = [] }: SourceOptions): boolean {
  return typeof joins === 'string' ? joins.trim() !== '' : !Array.isArray(joins) || joins.length > 0;
}
