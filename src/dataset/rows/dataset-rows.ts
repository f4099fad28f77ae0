import { ArrowEngine } from '../../engine/columns/column-engine.js';
import { CachedEngine } from '../../engine/cached-engine.js';
import type { Engine } from '../../engine/engine.js';
import type { Catalog } from '../../query/catalog.js';
import type { SourceOptions } from '../../query/source.js';
import { loadTable } from '../../table/load.js';
import type { LoadPart } from '../../table/part.js';
import type { Table } from '../../table/table.js';
import type { Crew } from '../../util/crew.js';
import { SalesError } from '../../util/error.js';
import { Serial } from '../../util/serial.js';
import { nextTurn } from '../../util/turn.js';
import type { AppendPart } from './append-part.js';
import type { Describe, Described } from '../describe/build-catalog.js';
import type { Rows } from '../dataset-input.js';
import type { GrowingTable } from './growing-table.js';
import type { TimedDate } from '../join/join-time.js';
import type { Joining } from '../join/join-tables.js';
import { ENGINE_SPECIALS } from '../plan/plan-parts.js';
import type { Settings } from '../settings.js';
import { SharedRuns } from './shared-runs.js';
import type { ShardsPart, SpreadRows } from '../threads/spread-rows.js';
import { bytesOf, namedTables, replaced, textBytes } from '../join/table-list.js';

/** What the rows were when a question came: questions on their way keep it when rows are added. */
export interface State {
  /** By name, each once; the first is the finest table of sales. */
  readonly tables: readonly Table[];
  /** Those of the tables that rows were added to, by name. */
  readonly growing: Map<string, GrowingTable>;
  readonly catalog: Catalog;
  readonly engine: Engine;
  /** The engine below all others. */
  readonly base: CachedEngine;
  readonly runs: SharedRuns;
  /** The rows that helpers have: those of `tables` are without them. */
  readonly spread?: SpreadRows;
  /** Where the date column has its time of day from. */
  readonly timed: TimedDate | undefined;
}

/** How rows are understood, and those read that come later: as the tables were. */
export interface RowsMaking {
  readonly options: SourceOptions;
  readonly settings: Settings;
  readonly describe: Describe;
  readonly part: LoadPart;
  readonly append: () => Promise<AppendPart>;
  readonly shards: () => Promise<ShardsPart>;
  /** Other threads that can have a part of the rows. */
  readonly crew?: Crew | undefined;
}

/** Tables with fewer rows stay on one thread: a pass over them takes less than a frame. */
const MANY_ROWS = 2_000_000;
/** After rows have changed, they are given to helpers again when so many questions were asked: they may go on changing. */
const PATIENCE = 32;

/** The rows of a data set, what they mean and what answers from them; all that changes them, or where they lie. */
export class DatasetRows {
  /**
   * One thread does the work: one question after the other, so that the first asked is answered first and not all are late. Rows are added between
   * two questions, never under one that runs.
   */
  readonly work = new Serial();
  /** Rows are added one batch after the other, in the order of the calls. */
  readonly #appending = new Serial();
  readonly #making: RowsMaking;
  readonly #joins: Joining | undefined;
  #state: State | undefined;
  /** Questions to come before rows are given to helpers; Infinity while they must all stay here. */
  #patience = 1;

  /** `before`: the rows that these take the place of. @throws SalesError where a role was set to a column that cannot have it */
  constructor(tables: readonly Table[], making: RowsMaking, joins: Joining | undefined, before?: State) {
    this.#making = making;
    this.#joins = joins;
    const described = making.describe(tables, before?.catalog);
    this.#state = this.#stateOf(described, before);
  }

  get areClosed(): boolean {
    return this.#state === undefined;
  }

  /** Whether columns were left in their file. */
  get haveLater(): boolean {
    return this.now.tables.some(({ later }) => later !== undefined);
  }

  /** @throws SalesError `engine-error` where the data set is closed */
  get now(): State {
    if (this.#state === undefined) throw closedError();
    return this.#state;
  }

  /** Whether rows were lost with a helper: nothing can be answered any more. */
  get areLost(): boolean {
    return this.#state?.spread?.isLost === true;
  }

  /** The bytes of the rows in memory, wherever they lie, and of their texts. */
  get memory(): number {
    const { tables, spread } = this.now;
    return tables.reduce((sum, table) => sum + bytesOf(table), (spread?.memory ?? 0) + textBytes(tables));
  }

  /** Has another engine, over the one of now, answer what is asked from now on. */
  answerFrom(engine: Engine): void {
    this.#state = { ...this.now, engine };
  }

  /** Has an answer counted: after some, many rows are spread, while nothing is asked. */
  countAnswer(): void {
    // Where no helper can have them, the rows stay here.
    if (--this.#patience === 0) this.#spread().catch(() => undefined);
  }

  /** Adds rows below those of a table. */
  append(rows: Rows, table?: string): Promise<void> {
    return this.#appending.run(() => this.withAll(() => this.#append(rows, table)));
  }

  /** Reads columns that were left in their file; what the others mean stays. */
  readLater(isWanted: (column: string) => boolean): Promise<void> {
    return this.work.run(async () => {
      await this.#gather();
      const { tables, catalog } = this.now;
      const after = await Promise.all(tables.map((table) => table.later?.readInto(table, isWanted) ?? Promise.resolve(table)));
      const before = this.now;
      if (after.every((table, index) => table === tables[index])) return;
      this.#state = this.#stateOf(this.#making.describe(after, catalog), before);
    });
  }

  /** Does what changes rows, so that all must be here. They stay where `isReplaced` tells by what came of it that others have taken their place. */
  async withAll<Value>(work: () => Promise<Value>, isReplaced: (value: Value) => boolean = () => false): Promise<Value> {
    await this.work.run(() => this.#gather());
    this.#patience = Infinity;
    let isOver = false;
    try {
      const value = await work();
      isOver = isReplaced(value);
      return value;
    } finally {
      if (!isOver) this.#patience = PATIENCE;
    }
  }

  close(): void {
    this.#state?.runs.clear();
    this.#state?.engine.close();
    this.#state = undefined;
  }

  async #append(rows: Rows, table?: string): Promise<void> {
    if (this.haveLater) await this.readLater(() => true);
    const { options, part, settings, describe, append } = this.#making;
    const { readLike, targetOf, withRows } = await append();
    const { target, date } = targetOf(this.now, table);
    if (rows.length === 0) return;
    const input = { kind: 'rows', rows } as const;
    const added = await loadTable({ name: target.name, input }, { ...readLike(target, options, date), part });
    await this.work.run(() => {
      const after = withRows(this.now, target, added, { settings, joins: this.#joins, describe });
      this.#state = { ...after, ...this.#engineOver(after.tables, after.catalog) };
    });
  }

  /** Gives helpers a part of many rows, while nothing is asked. */
  async #spread(): Promise<void> {
    const { crew, shards } = this.#making;
    const { tables, catalog, base } = this.now;
    if (!crew || crew.size === 0 || !tables.some(({ rowCount }) => rowCount >= MANY_ROWS)) return;
    const isWanted = (): boolean => this.#state?.base === base && this.#patience <= 0;
    // All questions that have come are answered before the next rows are copied.
    const idle = (): Promise<boolean> => nextTurn().then(() => this.work.run(isWanted));
    const { spreadRows } = await shards();
    const engineOver = (named: readonly Table[]): ArrowEngine => this.#arrowOver(named, catalog);
    const spread = await spreadRows({ tables: namedTables(tables, catalog), joins: catalog.joins, crew, engineOver, idle });
    await this.work.run(() => {
      const state = this.#state;
      if (!spread || !state || !isWanted()) {
        spread?.engine.close();
        return;
      }
      base.moveTo(spread.engine);
      // What grows holds on to all rows.
      this.#state = { ...state, growing: new Map(), tables: replaced(state.tables, spread.tables), spread };
    });
  }

  /** Brings all rows here, as they must be where they change. */
  async #gather(): Promise<void> {
    this.#patience = Math.max(this.#patience, PATIENCE);
    const { spread, base } = this.now;
    if (!spread) return;
    const all = await spread.gather();
    base.moveTo(spread.engine);
    const { spread: _, ...state } = this.now;
    this.#state = { ...state, tables: replaced(state.tables, all) };
  }

  #stateOf({ tables, catalog, timed }: Described, before: State | undefined): State {
    return { tables, growing: new Map(), timed: timed ?? before?.timed, catalog, ...this.#engineOver(tables, catalog) };
  }

  #engineOver(tables: readonly Table[], catalog: Catalog): Pick<State, 'engine' | 'base' | 'runs'> {
    const base = new CachedEngine(this.#arrowOver(namedTables(tables, catalog), catalog));
    return { engine: base, base, runs: new SharedRuns() };
  }

  #arrowOver(named: readonly Table[], { joins }: Catalog): ArrowEngine {
    return new ArrowEngine(named, this.#joins?.joinTables(named, joins), () => ENGINE_SPECIALS);
  }
}

/** What is asked of data that were given back. */
export function closedError(): SalesError {
  return new SalesError('engine-error', 'The dataset is closed', { hint: 'Reopen it to run more queries.' });
}
