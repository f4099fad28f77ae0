import { ColumnEngine } from '../../engine/columns/column-engine.js';
import { CachedEngine, columnBytes, SharedRuns } from '../../engine/shared-runs.js';
import type { Engine } from '../../engine/engine.js';
import { REFUNDS_DEDUCTED } from '../../query/return-status.js';
import type { Catalog } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { RowsInput, SourceOptions } from '../../query/source.js';
import { loadTable } from '../../table/load.js';
import type { Table } from '../../table/table.js';
import type { HelperPool } from '../../util/helper-pool.js';
import { SalesError } from '../../util/error.js';
import { Serial, yieldToEventLoop } from '../../util/promises.js';
import type { LoadPart, TableParts } from '../../table/part.js';
import type { AppendPart } from './add-rows.js';
import type { Describe, Described } from '../describe/build-catalog.js';
import type { GrowingTable } from './appendable-table.js';
import type { TimedDate } from '../join/join-time.js';
import type { Joining } from '../join/join-tables.js';
import { ENGINE_SPECIALS } from '../plan/plan-parts.js';
import type { Settings } from '../settings.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { ShardsPart, SpreadRows } from '../threads/shard-rows.js';
import { bytesOf, namedTables, replaced, textBytes } from '../join/table-list.js';

/** Codes of notes about columns, which a description with known roles does not look for. */
const DOUBTS: readonly string[] = [
  'ambiguous-role',
  'amounts-in-two-scales',
  'amounts-per-order',
  'cost-of-other-amounts',
  'price-may-be-total',
  REFUNDS_DEDUCTED,
  'revenue-may-be-gross',
];

/** Returns the catalog of newer rows with the questions about the rows before: new rows settle none of them. */
function withOpenQuestions({ questions: _, ...catalog }: Catalog, { questions, warnings }: Catalog): Catalog {
  const isKept = (code: string): boolean => DOUBTS.includes(code) && !catalog.warnings.some((note) => note.code === code);
  return {
    ...catalog,
    ...(questions && { questions }),
    warnings: [...catalog.warnings, ...warnings.filter(({ code }) => isKept(code))],
  };
}

/** A snapshot of the rows; running queries keep theirs when rows are added. */
export interface State {
  /** Each table once; the first is the finest table of sales. */
  readonly tables: readonly Table[];
  /** Tables to which rows were added, by name. */
  readonly growing: Map<string, GrowingTable>;
  readonly catalog: Catalog;
  readonly engine: Engine;
  /** The engine below all others. */
  readonly base: CachedEngine;
  readonly runs: SharedRuns;
  /** The rows that helpers hold, which `tables` does not contain. */
  readonly spread?: SpreadRows;
  /** The column from which the date column got its time of day. */
  readonly timed: TimedDate | undefined;
}

/** The optional modules for rows that are added or at helpers. */
export interface RowsParts extends TableParts {
  readonly append: AppendPart;
  readonly shards: ShardsPart;
}

/** What is needed to interpret rows, and to read columns deferred when the tables were loaded. */
export interface RowsMaking {
  readonly options: SourceOptions;
  readonly settings: Settings;
  readonly describe: Describe;
  readonly part: LoadPart<RowsParts>;
  /** Threads that can hold a part of the rows. */
  readonly helperPool?: HelperPool | undefined;
}

/** What remains of rows that are added, and of the rows before them. */
export interface ScreenedRows {
  readonly added: Table;
  /** The tables, where rows before no longer count. */
  readonly tables?: readonly Table[];
  /** Returns the warnings of the data with those about states. */
  readonly withNotes: (warnings: readonly Note[]) => readonly Note[];
}

/** Which of the rows that are added later count, with the notes about them. */
export interface LaterRules {
  /** Returns the rows that count after some are added to a table; `undefined` when all do. */
  readonly screen: (
    now: Pick<State, 'tables' | 'catalog'>,
    adding: { readonly target: Table; readonly rows: Table; readonly part: AppendPart },
  ) => Promise<ScreenedRows | undefined>;
  /** Returns the notes with those on copies of sales as they are now; the same ones when nothing has changed. */
  readonly withCopies: (now: Pick<State, 'tables' | 'catalog'>, notes: readonly Note[]) => Promise<readonly Note[]>;
}

/** Minimum number of rows for spreading a table over threads; a pass over fewer takes less than a frame. */
const MANY_ROWS = 2_000_000;
/** Codes of warnings that are about rows and not about their description. */
const NOTED = ['removed-copies', 'repeated-rows', 'unknown-money', 'unsold-rows'];
/** Number of queries after a change until rows are given to helpers again, because they may keep changing. */
const QUERIES_UNTIL_SPREAD = 32;

/**
 * The rows of a dataset, with their catalog and engine. All changes to the rows, and to the thread that holds them, happen here.
 */
export class DatasetRows {
  /**
   * Serializes work: queries run one after the other, so the first is answered first and not all are late. Rows are added between
   * two queries, never during one.
   */
  readonly work = new Serial();
  /** Serializes appending: batches are added in the order of the calls. */
  readonly #appending = new Serial();
  readonly #making: RowsMaking;
  readonly #joins: Joining | undefined;
  #state: State | undefined;
  /** Warnings about the rows that are not those of their description. */
  #notes: readonly Note[] = [];
  #later: LaterRules | undefined;
  /** Number of queries until rows are given to helpers; Infinity while they must all stay here. */
  #patience = 1;

  /**
   * Creates the rows; `before` are the rows that these replace.
   * @throws SalesError if a role was set to a column that cannot have it
   */
  constructor(tables: readonly Table[], making: RowsMaking, joins: Joining | undefined, before?: State) {
    this.#making = making;
    this.#joins = joins;
    const described = this.#describe(tables, before?.catalog);
    this.#state = this.#stateOf(described, before);
  }

  get areClosed(): boolean {
    return this.#state === undefined;
  }

  /** True when columns are still in their file. */
  get haveLater(): boolean {
    return this.now.tables.some(({ later }) => later !== undefined);
  }

  /** The current snapshot. @throws SalesError `engine-error` if the dataset is closed */
  get now(): State {
    if (this.#state === undefined) throw closedError();
    return this.#state;
  }

  /** True when rows were lost with a helper, so queries can no longer be answered. */
  get areLost(): boolean {
    return this.#state?.spread?.isLost === true;
  }

  /** Size of the rows in memory, including those at helpers, and of their texts, in bytes. */
  get memory(): number {
    const { tables, spread } = this.now;
    return tables.reduce((sum, table) => sum + bytesOf(table), (spread?.memory ?? 0) + textBytes(tables));
  }

  /** Replaces the engine for later queries by one on top of the current engine. */
  answerFrom(engine: Engine): void {
    this.#state = { ...this.now, engine };
  }

  /** Adds warnings about the rows. */
  addNotes(notes: readonly Note[]): void {
    const { catalog } = this.now;
    this.#notes = [...this.#notes, ...notes];
    this.#state = { ...this.now, catalog: { ...catalog, warnings: [...catalog.warnings, ...notes] } };
  }

  /** Sets which of the rows that are added later count. */
  screenWith(rules: LaterRules): void {
    this.#later = rules;
  }

  /** Counts a query. After some queries, many rows are spread over threads while no query is running. */
  countAnswer(): void {
    // When no helper can hold rows, they stay here.
    if (--this.#patience === 0) this.#spread().catch(() => undefined);
  }

  append(rows: RowsInput, table?: string): Promise<void> {
    return this.#appending.run(() => this.withAll(() => this.#append(rows, table)));
  }

  /** Reads columns that are still in their file; the meaning of other columns stays. */
  readLater(isWanted: (column: string) => boolean): Promise<void> {
    return this.work.run(() => this.readLaterNow(isWanted));
  }

  /** Reads columns as `readLater` does, within work that runs alone. */
  async readLaterNow(isWanted: (column: string) => boolean): Promise<void> {
    if (!this.now.tables.some(({ later }) => later?.infos.some(({ name }) => isWanted(name)))) return;
    await this.#gather();
    const before = this.now;
    const { tables, catalog, runs } = before;
    const after = await Promise.all(tables.map((table) => table.later?.readInto(table, isWanted) ?? Promise.resolve(table)));
    // The rows stay the same, and so do the results of earlier queries.
    this.#state = { ...this.#stateOf(this.#describe(after, catalog), before), runs };
  }

  /**
   * Runs work that changes rows, for which all rows must be in this thread. They stay here when `isReplaced` is true for the
   * result, because others have replaced them.
   */
  async withAll<Value>(work: () => Promise<Value>, isReplaced: (value: Value) => boolean = () => false): Promise<Value> {
    await this.work.run(() => this.#gather());
    this.#patience = Infinity;
    let isOver = false;
    try {
      const value = await work();
      isOver = isReplaced(value);
      return value;
    } finally {
      if (!isOver) this.#patience = QUERIES_UNTIL_SPREAD;
    }
  }

  close(): void {
    this.#state?.runs.clear();
    this.#state?.engine.close();
    this.#state = undefined;
  }

  async #append(rows: RowsInput, table?: string): Promise<void> {
    if (this.haveLater) await this.readLater(() => true);
    const { options, part, settings } = this.#making;
    const parts = await part('append');
    const { target, date } = parts.targetOf(this.now, table);
    if ((rows.kind === 'rows' ? rows.rows.length : rows.table.rowCount) === 0) return;
    const loaded = await loadTable({ name: target.name, input: rows }, { ...parts.readLike(target, options, date), part });
    const screened = await this.#later?.screen(this.now, { target, rows: loaded, part: parts });
    const adding = { settings, joins: this.#joins, describe: (all: readonly Table[], now?: Catalog) => this.#describe(all, now) };
    await this.work.run(() => {
      if (screened?.tables) this.#state = this.#stateOf(this.#describe(screened.tables, this.now.catalog), this.now);
      this.#notes = screened?.withNotes(this.#notes) ?? this.#notes;
      const before = this.now.tables.find(({ name }) => name === target.name) ?? target;
      const added = screened?.added ?? loaded;
      const after = added.rowCount === 0 ? this.now : parts.withRows(this.now, before, added, adding);
      this.#replace(after);
    });
    if (this.now.tables[0]?.name !== target.name) return;
    const notes = (await this.#later?.withCopies(this.now, this.#notes)) ?? this.#notes;
    if (notes === this.#notes) return;
    this.#notes = notes;
    await this.work.run(() => {
      this.#state = { ...this.now, catalog: this.#noted(this.now.catalog) };
    });
  }

  /** Replaces the rows; the notes about them are added to the warnings. */
  #replace(after: Pick<State, 'tables' | 'growing' | 'catalog' | 'timed'>): void {
    const catalog = this.#noted(after.catalog);
    this.#state = { ...after, catalog, ...this.#engineOver(after.tables, catalog) };
  }

  /** Returns a catalog with the notes about the rows in place of older ones. */
  #noted(catalog: Catalog): Catalog {
    const isOld = ({ code }: Note): boolean => NOTED.includes(code);
    return { ...catalog, warnings: [...catalog.warnings.filter((note) => !isOld(note)), ...this.#notes] };
  }

  /** Gives helpers a part of many rows, while no query is running. */
  async #spread(): Promise<void> {
    const { helperPool, part } = this.#making;
    const { tables, catalog, base } = this.now;
    if (!helperPool || helperPool.size === 0 || !tables.some(({ rowCount }) => rowCount >= MANY_ROWS)) return;
    const isWanted = (): boolean => this.#state?.base === base && this.#patience <= 0;
    // All pending queries run before the next rows are copied.
    const idle = (): Promise<boolean> => yieldToEventLoop().then(() => this.work.run(isWanted));
    const { spreadRows } = await part('shards');
    const engineOver = (named: readonly Table[]): ColumnEngine => this.#arrowOver(named, catalog);
    const spread = await spreadRows({ tables: namedTables(tables, catalog), joins: catalog.joins, helperPool, engineOver, idle });
    await this.work.run(() => {
      const state = this.#state;
      if (!spread || !state || !isWanted()) {
        spread?.engine.close();
        return;
      }
      base.moveTo(spread.engine);
      // Appendable tables would keep all rows in memory, so they are dropped.
      this.#state = { ...state, growing: new Map(), tables: replaced(state.tables, spread.tables), spread };
    });
  }

  /** Brings all rows back to this thread, because only then can they change. */
  async #gather(): Promise<void> {
    this.#patience = Math.max(this.#patience, QUERIES_UNTIL_SPREAD);
    const { spread, base } = this.now;
    if (!spread) return;
    const all = await spread.gather();
    base.moveTo(spread.engine);
    const { spread: _, ...state } = this.now;
    this.#state = { ...state, tables: replaced(state.tables, all) };
  }

  #describe(tables: readonly Table[], before?: Catalog): Described {
    const { catalog, ...described } = this.#making.describe(tables, before);
    return { ...described, catalog: before ? withOpenQuestions(catalog, before) : catalog };
  }

  #stateOf({ tables, catalog: described, timed }: Described, before: State | undefined): State {
    const catalog = this.#noted(described);
    return { tables, growing: new Map(), timed: timed ?? before?.timed, catalog, ...this.#engineOver(tables, catalog) };
  }

  #engineOver(tables: readonly Table[], catalog: Catalog): Pick<State, 'engine' | 'base' | 'runs'> {
    const base = new CachedEngine(this.#arrowOver(namedTables(tables, catalog), catalog));
    return { engine: base, base, runs: new SharedRuns<ResultRecord>(columnBytes) };
  }

  #arrowOver(named: readonly Table[], { joins }: Catalog): ColumnEngine {
    return new ColumnEngine(named, this.#joins?.joinTables(named, joins), () => ENGINE_SPECIALS);
  }
}

/** Returns the error for using a closed dataset. */
export function closedError(): SalesError {
  return new SalesError('engine-error', 'dataset-closed');
}
