import { CubeEngine } from '../../engine/cube/cube-engine.js';
import type { Engine } from '../../engine/engine.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { Joining } from '../join/join-tables.js';
import type { LoadedCube } from '../plan/cube-passes.js';
import { rehearse } from '../plan/prepare-cubes.js';
import type { WorkerCode } from './worker-code.js';

/** The module for brushes over data in a database. */
export interface BrushPart {
  readonly BrushCubes: typeof BrushCubes;
}

/** Time in milliseconds without a step after which a brush counts as paused, and its maximum for a brush that moves on after each pause. */
const PAUSE_MS = 150;
const MAX_PAUSE_MS = 600;

/** What plans are bound with. */
interface Binding {
  readonly catalog: Catalog;
  /** Loads the module for several tables, if there are several. */
  readonly joining: (() => Promise<Joining>) | undefined;
}

/** A brush that was prepared for. */
interface Prepared {
  readonly key: string;
  readonly abort: AbortController;
  /** The clauses of each plan, by the rest of the plan. */
  readonly frames: ReadonlyMap<string, readonly string[]>;
  readonly done: Promise<void>;
}

export type LoadCubes = (plans: readonly QueryPlan[], brush: string, signal: AbortSignal) => AsyncIterable<LoadedCube>;

/** Answers the steps of a brush from cubes that are loaded when the brush is hovered or focused. */
export class BrushCubes {
  readonly #code: WorkerCode;
  readonly #loadCubes: LoadCubes;
  readonly #binding: Binding;
  readonly #cubes: CubeEngine;
  #joining: Joining | undefined;
  #prepared: Prepared | undefined;
  /** Starts the time again of each step that waits for a pause. */
  readonly #waiting = new Set<() => void>();
  #pauseMs = PAUSE_MS;
  /** When the last pause ended; `undefined` once a step has followed. */
  #pausedAt: number | undefined;

  constructor(code: WorkerCode, binding: Binding, loadCubes: LoadCubes) {
    const refuse = (): Promise<never> => Promise.reject(code.abortError());
    const nothing: Engine = { aggregate: refuse, members: refuse, close: () => undefined };
    this.#code = code;
    this.#binding = binding;
    this.#loadCubes = loadCubes;
    this.#cubes = new CubeEngine(nothing);
  }

  /** Loads cubes for plans whose clause on `brush` will move. Another call replaces this one. Without cubes, steps are queried. */
  async prepare(plans: readonly QueryPlan[], brush: string): Promise<void> {
    const { isAbort, planFrame, SalesError, stableKey } = this.#code;
    const key = stableKey([plans, brush]);
    if (this.#prepared?.key === key) return this.#prepared.done;
    this.#prepared?.abort.abort();
    const abort = new AbortController();
    const frames = new Map(plans.map((plan) => [planFrame(plan), plan.filters ?? []]));
    const prepared = { key, abort, frames, done: this.#load(plans, brush, abort.signal) };
    this.#prepared = prepared;
    try {
      await prepared.done;
    } catch (error) {
      if (this.#prepared === prepared) this.#prepared = { ...prepared, key: '' };
      if (!isAbort(error) && !(error instanceof SalesError)) throw error;
    }
  }

  /** Returns the result of a plan from cubes; `undefined` when they do not have it. */
  async answer(plan: QueryPlan): Promise<ResultRecord | undefined> {
    if (this.#isStep(plan)) for (const restart of this.#waiting) restart();
    const { comparesNewCustomers, isAbort, SalesError } = this.#code;
    if (this.#cubes.cubeBytes === 0 || plan.analysis || plan.detail || comparesNewCustomers(plan)) return undefined;
    try {
      return await this.#run(plan, this.#cubes.cubesAlone());
    } catch (error) {
      // A query reports mistakes of plans.
      if (isAbort(error) || error instanceof SalesError) return undefined;
      throw error;
    }
  }

  /**
   * Waits for a pause of the brush, in which no card asks for a step, before a step is queried. Other plans need not wait. `onWait` is
   * called at the beginning.
   * @throws AbortError when the step is replaced
   */
  async untilPause(plan: QueryPlan, signal: AbortSignal, onWait: () => void): Promise<void> {
    if (!this.#isStep(plan)) return;
    this.#adaptPause();
    onWait();
    const { abortError } = this.#code;
    await new Promise<void>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(restart);
      };
      const restart = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          this.#pausedAt = performance.now();
          end();
          resolve();
        }, this.#pauseMs);
      };
      restart();
      this.#waiting.add(restart);
      signal.addEventListener('abort', () => {
        end();
        reject(abortError());
      });
    });
  }

  close(): void {
    this.#prepared?.abort.abort();
    this.#cubes.close();
  }

  /** Doubles the pause when a step soon follows one: a slow drag would otherwise send a query per step. */
  #adaptPause(): void {
    if (this.#pausedAt === undefined) return;
    const isSlowDrag = performance.now() - this.#pausedAt < MAX_PAUSE_MS;
    this.#pauseMs = isSlowDrag ? Math.min(2 * this.#pauseMs, MAX_PAUSE_MS) : PAUSE_MS;
    this.#pausedAt = undefined;
  }

  /** True for a prepared plan with another clause in place of at most one. */
  #isStep(plan: QueryPlan): boolean {
    const known = this.#prepared?.frames.get(this.#code.planFrame(plan));
    return known !== undefined && (plan.filters ?? []).filter((clause) => !known.includes(clause)).length <= 1;
  }

  async #load(plans: readonly QueryPlan[], brush: string, signal: AbortSignal): Promise<void> {
    const { yieldToEventLoop } = this.#code;
    this.#joining ??= await this.#binding.joining?.();
    for await (const { pass, groups } of this.#loadCubes(plans, brush, signal)) {
      await this.#cubes.add(pass, groups, { signal, doubles: true });
    }
    await rehearse(this.#cubes, {
      plans,
      answer: (plan, engine) => this.#run(plan, engine),
      pause: yieldToEventLoop,
      isCurrent: () => !signal.aborted,
    });
  }

  async #run(plan: QueryPlan, engine: Engine): Promise<ResultRecord> {
    const { abortError, bindParts, bindPlan, asksCalendar, runParts, runPlan } = this.#code;
    const bound = bindPlan(plan, this.#binding.catalog, bindParts(this.#joining));
    // The server counts days.
    if (asksCalendar(bound)) throw abortError();
    return runPlan(bound, engine, runParts(this.#joining));
  }
}
