import { abortError } from '../util/error.js';
import { Lru } from '../util/lru.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, Rows, RowsRequest, RunOptions } from './engine.js';

/** Answers kept weigh at most this much together, in bytes of their columns. */
const KEPT_BYTES = 64 * 2 ** 20;

/** A computation under way and how many still want it. */
interface Running<Answer> {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  askers: number;
}

/**
 * An engine that computes the same request once: while it is under way all askers share it, afterwards its answer is kept until others that were
 * used later need the room. An asker who gives up gets its `AbortError` at once; the computation ends only when all have given up.
 */
export class CachedEngine implements Engine {
  #engine: Engine;
  readonly #kept: Lru<Groups | GroupMembers>;
  readonly #running = new Map<string, Running<Groups | GroupMembers>>();

  constructor(engine: Engine, keptBytes = KEPT_BYTES) {
    this.#engine = engine;
    this.#kept = new Lru(keptBytes);
  }

  /** From now on another engine with the same rows computes. It has ids of its own for members, so that no answer is kept. */
  moveTo(engine: Engine): void {
    this.#engine = engine;
    this.#kept.clear();
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    // Whoever asks for parts keeps of them what is of use.
    if (request.parts === true) return this.#engine.aggregate(request, options);
    const compute = (shared: RunOptions): Promise<Groups> => this.#engine.aggregate(request, shared);
    return (await this.#ask(JSON.stringify(['aggregate', request]), compute, options)) as Groups;
  }

  async members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    const compute = (shared: RunOptions): Promise<GroupMembers> => this.#engine.members(request, shared);
    return (await this.#ask(JSON.stringify(['members', request]), compute, options)) as GroupMembers;
  }

  /** Rows are read anew each time: a page of them is seldom asked twice. */
  rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    return this.#engine.rows!(request, options);
  }

  /** The bytes of the answers, and of what the engine behind keeps. */
  get bytes(): number {
    return this.#kept.weight + (this.#engine.bytes ?? 0);
  }

  /** Drops all answers, ends what is under way and closes the engine behind. */
  close(): void {
    for (const { controller } of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#kept.clear();
    this.#engine.close();
  }

  async #ask(
    key: string,
    compute: (options: RunOptions) => Promise<Groups | GroupMembers>,
    { signal, pause }: RunOptions,
  ): Promise<Groups | GroupMembers> {
    if (signal?.aborted === true) throw abortError();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const running = this.#running.get(key) ?? this.#start(key, compute, pause);
    running.askers++;
    return await this.#wait(key, running, signal);
  }

  #start(
    key: string,
    compute: (options: RunOptions) => Promise<Groups | GroupMembers>,
    pause: RunOptions['pause'],
  ): Running<Groups | GroupMembers> {
    const controller = new AbortController();
    const answer = compute({ signal: controller.signal, ...(pause === undefined ? {} : { pause }) });
    const running = { answer, controller, askers: 0 };
    this.#running.set(key, running);
    const end = (): void => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    };
    answer.then(
      (groups) => {
        // A closed engine keeps nothing, even if a computation outlived its abort.
        if (this.#running.get(key) === running) this.#kept.set(key, groups, weightOf(groups) + key.length * 2);
        end();
      },
      // Whoever waits for the answer gets the error.
      end,
    );
    return running;
  }

  async #wait(
    key: string,
    running: Running<Groups | GroupMembers>,
    signal: AbortSignal | undefined,
  ): Promise<Groups | GroupMembers> {
    if (signal === undefined) return await running.answer;
    return await new Promise((resolve, reject) => {
      const giveUp = (): void => {
        running.askers--;
        if (running.askers === 0) this.#abort(key, running);
        reject(abortError());
      };
      signal.addEventListener('abort', giveUp, { once: true });
      running.answer.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', giveUp);
      });
    });
  }

  #abort(key: string, running: Running<Groups | GroupMembers>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
    running.controller.abort();
  }
}

/** The bytes of an answer's arrays; dictionaries belong to the table and count nothing. */
function weightOf(answer: Groups | GroupMembers): number {
  const columns = 'values' in answer ? [...answer.keys, ...answer.values] : answer.keys;
  const bytes = columns.reduce((sum, { values, valid }) => sum + values.byteLength + (valid?.byteLength ?? 0), 256);
  return 'members' in answer ? bytes + answer.offsets.byteLength + answer.members.byteLength : bytes;
}
