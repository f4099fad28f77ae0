import type { Predicate } from '../../query/plan.js';
import { abortError } from '../../util/error.js';
import type { RunOptions } from '../engine.js';
import { BLOCK } from './selection.js';
import type { GroupIndex } from './groups/group-by.js';
import { filterOf } from './mask.js';
import type { RowValues } from './values/row-values.js';

/** Rows between two yields: about 10 ms of a heavy pass. */
const ROWS_PER_TURN = 2 ** 19;

/** Consumes the selected rows of each block after their groups are assigned. */
export interface Sink {
  add(start: number, count: number): void;
}

/** A query’s groups and aggregates. */
interface Pass {
  readonly index: GroupIndex;
  readonly sinks: readonly Sink[];
}

interface Waiting extends Pass {
  readonly signal: AbortSignal | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads the rows of a filter once for all passes requested in the same task. Values that several passes need are looked up once.
 * Five views with the same filter take half as long as separate scans.
 */
export class Scan {
  readonly rows: RowValues;
  readonly pause: RunOptions['pause'];
  readonly #where: Predicate;
  #passes: Waiting[] = [];

  constructor(rows: RowValues, where: Predicate, pause: RunOptions['pause']) {
    this.rows = rows;
    this.#where = where;
    this.pause = pause;
  }

  /** Adds a pass; resolves when it has all rows. The pass must use `rows`, and the scan must not have started. */
  join(pass: Pass, { signal }: RunOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#passes.push({ ...pass, signal, resolve, reject });
    });
  }

  /** Reads the rows for all passes. */
  async run(): Promise<void> {
    try {
      await this.#read();
      for (const { resolve } of this.#passes) resolve();
    } catch (error) {
      for (const { reject } of this.#passes) reject(error);
    }
  }

  async #read(): Promise<void> {
    const { rows, pause } = this;
    const { rowCount } = rows.table;
    const filter = filterOf(this.#where, rows);
    const rowsPerTurn = ROWS_PER_TURN / Math.max(1, this.#passes.length);
    let turn = rowsPerTurn;
    this.#dropAborted();
    for (let start = 0; start < rowCount && this.#passes.length > 0; start += BLOCK) {
      if (start >= turn) {
        turn += rowsPerTurn;
        await pause?.();
        this.#dropAborted();
      }
      const count = filter.select(start, Math.min(BLOCK, rowCount - start), rows.selection);
      if (count === 0) continue;
      for (const { index, sinks } of this.#passes) {
        index.assign(start, count);
        for (const sink of sinks) sink.add(start, count);
      }
    }
  }

  #dropAborted(): void {
    this.#passes = this.#passes.filter(({ signal, reject }) => {
      if (signal?.aborted !== true) return true;
      reject(abortError());
      return false;
    });
  }
}
