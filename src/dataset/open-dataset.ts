import type { Vocabulary } from '../catalog/detect/names/names.js';
import type { Catalog } from '../query/catalog.js';
import type { Progress, SourceOptions, TableSource } from '../query/source.js';
import type { Note } from '../query/schema.js';
import { TimeZone } from '../query/time/time-zone.js';
import { loadTable, loadTableIfChanged } from '../table/load.js';
import { loadPersistent } from '../table/load-persistent.js';
import type { LoadOptions } from '../table/load.js';
import type { FileHead } from '../table/load-progress.js';
import type { Table } from '../table/table.js';
import type { HelperPool } from '../util/helper-pool.js';
import { SalesError } from '../util/error.js';
import { yieldToEventLoop } from '../util/promises.js';
import type { Fetch } from '../util/fetch.js';
import { mayDoubt } from './account/may-doubt.js';
import { moneyNotes } from './account/money-notes.js';
import { describeTable } from './describe/build-catalog.js';
import type { Describe } from './describe/build-catalog.js';
import type { LoadedDataset } from './dataset.js';
import type { JoinSettings } from './join/describe-tables.js';
import type { LaterRules } from './rows/dataset-rows.js';
import { filesAfter, loadEach, readingWith } from './live/load-files.js';
import type { LoadedTables } from './live/load-files.js';
import { LocalDataset } from './local-dataset.js';
import type { Making } from './local-dataset.js';
import type { DatasetParts, JoinsPart, LoadDatasetPart } from './part.js';
import type { Reopening } from './live/refresh-files.js';
import type { Endpoint } from './remote/plan-requests.js';
import { WORKER_CODE } from './remote/worker-code.js';
import {
  meaningsOf,
  settingError,
  toSettings,
  wrongOption,
  type DatesPart,
  type OptionSettings,
  type SetMeanings,
  type Settings,
} from './settings.js';
import { laterRules } from './states/later-rules.js';
import { noteworthyCopies, leavingOut, mayLeaveOut, withAnswered } from './states/leaving-out.js';
import type { OpenedGroups } from './states/open-with-states.js';
import type { OpenGroups } from './states/rows-amount.js';
import { isNamedForYear, mayHaveOrderFields, mayHaveShape } from './shapes/may-have-shape.js';
import { missingRolesIn, namesIn, rulesFor } from './describe/needed-rules.js';
import { likelyColumns } from './describe/deferred-columns.js';
import { columnsToComplete } from './describe/sampled-table.js';
import type { TableGroup } from './join/table-groups.js';
import { wordsFor, type WordsPart } from './describe/words.js';

export type { FileHead };

/** Returns a function that loads optional modules, from an `import()` for each. */
export function partsFrom(imports: {
  readonly [Name in keyof DatasetParts]: () => Promise<DatasetParts[Name]>;
}): LoadDatasetPart {
  return (name) => imports[name]();
}

/** How a caller observes and controls the loading of tables. */
export interface OpenHooks {
  /** Loads optional modules. */
  readonly part: LoadDatasetPart;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** When the first request was sent, in milliseconds of the worker’s clock. Default: when loading begins. */
  readonly sentAt?: number;
  /** Called once with the first rows of a delimited text that takes a while. */
  readonly onHead?: (head: FileHead) => void;
  /** A fetch function instead of the platform's. */
  readonly fetch?: Fetch;
  /** Threads that can help. */
  readonly helperPool?: HelperPool;
  /** The dataset loaded from the same sources before. */
  readonly before?: LoadedDataset;
}

/**
 * Opens data: on a server where the options name an engine, otherwise by loading tables.
 * @throws SalesError `bad-option` for a server without a single URL; those of loading and requests; an `AbortError`
 */
export async function openSources(
  sources: readonly TableSource[],
  asked: SourceOptions,
  hooks: OpenHooks,
): Promise<LoadedDataset> {
  const { engine, headers, ...rest } = asked;
  if (engine === undefined) return openTables(sources, withAnswered(asked), hooks);
  const { part } = hooks;
  const address = { ...addressOf(sources, engine, hooks), ...(headers && { headers }), code: WORKER_CODE };
  return (await part('remote')).openRemote(address, rest, { ...hooks, joining: () => part('joins'), brush: () => part('brush') });
}

/** Returns how the server of the only source is reached. @throws SalesError `bad-option` for anything but a single URL */
export function addressOf(
  [source, other]: readonly TableSource[],
  engine: string,
  { fetch }: Pick<OpenHooks, 'fetch'>,
): Omit<Endpoint, 'code' | 'headers'> {
  const input = source?.input;
  if (input?.kind !== 'url' || other) {
    throw new SalesError('bad-option', 'engine-without-url', {
      params: { option: 'engine', value: engine },
    });
  }
  return {
    url: input.url,
    fetch: fetch ?? ((url: string, init: RequestInit) => globalThis.fetch(url, init)),
    ...(input.crossOrigin === 'use-credentials' && { credentials: 'include' as const }),
  };
}

/** What is needed to create a dataset from tables. */
interface Opening extends Omit<Making, 'describe'> {
  readonly settings: OptionSettings;
  readonly set: SetMeanings;
  readonly part: LoadDatasetPart;
  readonly isRefuted?: JoinSettings['isRefuted'] | undefined;
}

/** Parses the options. @throws SalesError `bad-option` */
function openingOf(options: SourceOptions, { part, helperPool }: Pick<OpenHooks, 'part' | 'helperPool'>): Opening {
  const wrong = wrongOption(options);
  if (wrong) throw settingError(...wrong);
  return { settings: toSettings(options), set: meaningsOf(options), options, helperPool, part, files: [] };
}

/**
 * Loads tables, and detects what they mean and how they are joined: `readFiles`, `groupFiles`, `openGroups`, which opens them in `openSingle` or
 * `openJoined`. With `before`, only changed sources are loaded, and detected roles and joins are kept. The same dataset is returned when
 * the rows are unchanged.
 * @throws SalesError of loading, `bad-option`, `bad-join`, `unknown-field`, `bad-type` for roles; an `AbortError`
 */
export async function openTables(
  sources: readonly TableSource[],
  options: SourceOptions,
  hooks: OpenHooks,
): Promise<LocalDataset> {
  const opening = openingOf(options, hooks);
  // A file with several tables is opened again.
  const known = hooks.before instanceof LocalDataset ? hooks.before : undefined;
  const before = known?.files.some(({ hasOthers }) => hasOthers === true) ? undefined : known;
  // Loads the modules while the first bytes are on their way.
  if (sources.length > 1) Promise.all([hooks.part('append'), hooks.part('words')]).catch(() => undefined);
  const group = (tables: readonly Table[]): Promise<readonly TableGroup[]> => groupFiles(tables, opening);
  const loading = { ...options, ...hooks };
  if (before) {
    const { reopen } = await hooks.part('live');
    const open: Reopening['open'] = (groups, files) => openGroups(groups, { ...opening, files, before });
    return reopen(before, { sources, options: loading, loadTable, loadTableIfChanged, group, open });
  }
  const loaded = await readFiles(sources, loading, opening);
  const groups = await group(loaded.filter((table) => table !== undefined));
  return openGroups(groups, { ...opening, files: filesAfter(loaded, groups) });
}

/** Reads each file as a table with types. */
async function readFiles(
  sources: readonly TableSource[],
  loading: SourceOptions & OpenHooks,
  { settings, options, part }: Opening,
): Promise<LoadedTables> {
  const own = { ...loading, ...likelyColumns(sources, options, () => loadWords(part)) };
  const loads = loadEach(sources, own, (source, _, each) =>
    options.cache === 'persist' ? loadPersistent(source, each, () => part('persist')) : loadTable(source, each),
  );
  // Creates the time zone while the first bytes are on their way: the first one other than UTC takes 16 ms.
  yieldToEventLoop()
    .then(() => new TimeZone(settings.calendar.timeZone))
    // An invalid time zone is reported where it is used.
    .catch(() => undefined);
  return withHeaders(await loads, sources, own, part);
}

/** Loads again the files whose first row is not the header, as the names of another file show. */
async function withHeaders(
  loaded: LoadedTables,
  sources: readonly TableSource[],
  options: LoadOptions,
  part: LoadDatasetPart,
): Promise<LoadedTables> {
  if (sources.length < 2 || /header/iu.test(options.read ?? '')) return loaded;
  const { hasFalseHeader } = await part('append');
  const isFalse = (table: Table): boolean =>
    hasFalseHeader(
      table,
      loaded.flatMap((one) => (one && one !== table ? [one] : [])),
    );
  const readWith = 'header: 2';
  return Promise.all(
    loaded.map(async (table, index) => {
      const source = sources[index];
      if (!table || !source || !isFalse(table)) return table;
      return { ...(await loadTable(source, readingWith(options, readWith))), readWith };
    }),
  );
}

/** Groups tables with the same columns; each group is read as one table. */
async function groupFiles(tables: readonly Table[], { settings, options, part }: Opening): Promise<readonly TableGroup[]> {
  const whole = tables.flatMap(({ others = [], ...table }) => [table, ...others]);
  const haveFields = whole.some(mayHaveOrderFields);
  const alone = haveFields ? undefined : onlyGroup(whole);
  if (alone) return alone;
  const [{ fillOrderFields, groupTables }, { allWords }] = await Promise.all([part('append'), part('words')]);
  const vocabulary = allWords();
  const filled = haveFields ? fillOrderFields(whole, vocabulary) : whole;
  const { timeZone } = settings.calendar;
  return onlyGroup(filled) ?? groupTables(filled, { timeZone, vocabulary, joins: options.joins });
}

/** Returns the group of a single table; `undefined` for several, and for one that is named for its year. */
function onlyGroup([table, second]: readonly Table[]): readonly TableGroup[] | undefined {
  return table && !second && !isNamedForYear(table) ? [{ table, files: [table.name] }] : undefined;
}

/** Opens tables without rows that are no sales, and notes what may count twice. */
async function openGroups(groups: readonly TableGroup[], opening: Opening): Promise<LocalDataset> {
  const { options, part } = opening;
  const open = openerOf(opening);
  const leaving = leavingOut(options);
  const tables = groups.map(({ table }) => table);
  const opened: OpenedGroups = mayLeaveOut(tables, leaving)
    ? await (await part('states')).openWithStates(groups, leaving, open)
    : { groups, dataset: await open(groups) };
  const { dataset } = opened;
  const [sales] = dataset.tables;
  // A table that was read in another shape has other rows than its file.
  const isWhole = opened.groups.some(({ table }) => table.name === sales?.name && table.rowCount === sales.rowCount);
  const copies = leaving.areCopiesKnown || !isWhole ? [] : noteworthyCopies(sales, dataset.catalog);
  if (copies.length > 0) dataset.addNotes([await (await part('states')).copiesNote(opened, copies, open)]);
  const doubtful = mayDoubt(dataset.tables, dataset.catalog);
  const doubts = doubtful ? (await part('account')).doubts(dataset.tables, dataset.catalog) : [];
  const notes = [...(await notesOnMoney(dataset, opening)), ...doubts];
  if (notes.length > 0) dataset.addNotes(notes);
  dataset.screenWith(laterRulesOf(dataset, opened.later, opening));
  return dataset;
}

/** Returns which of the rows that are added later count. A separate function, because a closure that sees the tables would keep them. */
function laterRulesOf(dataset: LocalDataset, later: OpenedGroups['later'], opening: Opening): LaterRules {
  const { options, part } = opening;
  const money: Parameters<typeof laterRules>[0]['money'] = (now) => notesOnMoney(now, opening);
  return laterRules({ ...leavingOut(options), later, open: openerOf(opening), dataset, part: () => part('states'), money });
}

function notesOnMoney(now: Pick<LocalDataset, 'tables' | 'catalog'>, { part }: Opening): Promise<readonly Note[]> {
  const words = (table: string, columns: readonly string[]): Promise<Vocabulary> => wordsFor(table, columns, () => part('words'));
  return moneyNotes({ tables: now.tables, catalog: now.catalog, words, part: () => part('account') });
}

/** Returns a function that opens tables with all their rows. A separate function, because a closure that sees the tables would keep them. */
function openerOf(opening: Opening): OpenGroups {
  return (groups, before) => openAll(groups, before ? { ...opening, before } : opening);
}

async function openAll(groups: readonly TableGroup[], opening: Opening): Promise<LocalDataset> {
  const [first, second] = groups;
  if (first === undefined) throw new SalesError('empty-input', 'nothing-to-open');
  if (second !== undefined) return openJoined(groups, opening);
  if (hasJoins(opening.options)) throw new SalesError('bad-join', 'single-table', { params: { table: first.table.name } });
  return openSingle(first.table, opening);
}

/** Shapes a table into one row per sale, infers its roles, and describes it. */
async function openSingle(file: Table, { set, isRefuted, ...making }: Opening): Promise<LocalDataset> {
  const { options, part } = making;
  const typed = set.withInstants(file);
  const vocabulary = await wordsFor(typed.name, namesIn(typed), () => loadWords(part));
  const shape = mayHaveShape(typed) ? (await part('append')).shapeTable : undefined;
  const shaped = shape?.(typed, { vocabulary, options }) ?? typed;
  const dates = (): Promise<DatesPart> => part(making.files.length > 1 ? 'append' : 'dates');
  const rules = await rulesFor(shaped, vocabulary, { set, options, isRefuted, part, dates });
  const settings = { ...making.settings, ...set, vocabulary, ...rules };
  const table = await withCatalogColumns(shaped, settings);
  return new LocalDataset([table], settings, { ...making, describe: describeWith(settings) });
}

/** Shapes tables, infers their roles, and joins them. */
async function openJoined(groups: readonly TableGroup[], { set, isRefuted, ...making }: Opening): Promise<LocalDataset> {
  const { options, part } = making;
  const modules = [part('joins'), part('append'), part('roles'), part('words')] as const;
  const [joins, dateParts, roles, { allWords }] = await Promise.all(modules);
  const { joinTime, shapeTable } = dateParts;
  const vocabulary = allWords();
  const missingRoles = missingRolesIn(roles, options, isRefuted);
  const settings = { ...making.settings, ...set, vocabulary, joinTime, dateParts, missingRoles };
  const filesOf = new Map(groups.map(({ table, files }) => [table.name, files]));
  return new LocalDataset(
    groups.map(({ table }) => shapeTable(set.withInstants(table), { vocabulary, options })),
    settings,
    { ...making, describe: describeJoined(joins, { ...settings, joins: options.joins, isRefuted }, filesOf), joins },
  );
}

/**
 * Returns the catalog of tables that are not read from files, such as samples of a database. `isRefuted` is true for joins that the samples suggest
 * and that may not be used.
 * @throws SalesError `bad-option`, `bad-join`, `unknown-field`, `bad-type` for roles
 */
export async function describeLoaded(
  tables: readonly Table[],
  options: SourceOptions,
  { part, isRefuted }: { readonly part: LoadDatasetPart; readonly isRefuted: NonNullable<JoinSettings['isRefuted']> },
): Promise<Catalog> {
  const groups = tables.map((table) => ({ table, files: [table.name] }));
  const opened = await openAll(groups, { ...openingOf(options, { part }), isRefuted });
  const { catalog } = opened;
  opened.close();
  return catalog;
}

/** Loads the words of all languages, and at the same time the rules that tables in another language than English need next. */
function loadWords(part: LoadDatasetPart): Promise<WordsPart> {
  // A failure is reported where the rules are used.
  part('roles').catch(() => undefined);
  return part('words');
}

/** Returns the table of a sampled file with the columns that its catalog needs whole. */
async function withCatalogColumns(table: Table, settings: Settings): Promise<Table> {
  const { later } = table;
  if (!later?.sample) return table;
  const { catalog, timed } = describeTable(table, settings);
  const needed = columnsToComplete(table, catalog, timed?.time);
  const after = await later.readInto(table, (name) => needed.includes(name));
  const { columns } = later.sample;
  const isLikeSample = after.columns.every((read) => columns.some(({ name, type }) => name === read.name && type === read.type));
  return isLikeSample ? after : ((await after.later?.readInto(after, () => true)) ?? after);
}

/** Returns a function that describes one table. It holds no reference to any other table, so closing releases all memory. */
function describeWith(settings: Settings): Describe {
  return (tables, before) => describeTable(tables[0] as Table, settings, before);
}

/** Returns a function that describes several tables; `filesOf` has the files of each table by name. */
function describeJoined(joins: JoinsPart, settings: JoinSettings, filesOf: ReadonlyMap<string, readonly string[]>): Describe {
  return (tables, before) => {
    const known = tables.map((table) => ({ table, files: filesOf.get(table.name) ?? [] }));
    return joins.describeTables(known, settings, before);
  };
}

function hasJoins({ joins = [] }: SourceOptions): boolean {
  return typeof joins === 'string' ? joins.trim() !== '' : !Array.isArray(joins) || joins.length > 0;
}
