import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult } from '../../../query/result.js';
import { isAbort, type SalesError } from '../../../util/error.js';
import type { DataConnection } from '../data/data-connection.js';
import { nextFrame } from './next-frame.js';
import { toSalesError } from '../element/to-sales-error.js';

/** The answers to the plans of an element, by the names that the element gave them. */
export type Results = Readonly<Record<string, QueryResult>>;

/** Plans by names that their asker chose. */
export type Plans = Readonly<Record<string, QueryPlan>>;

/** What one element wants to know: its plans, and those that only the answers to the first ones can tell. */
export interface Inquiry {
  readonly plans: Plans;
  /** Plans to ask once the first are answered; none where it gives an empty record. Pure. */
  readonly follow: (results: Results) => Plans;
  /** Whether the first answers are worth showing alone where nothing is shown yet. */
  readonly firstAlone: boolean;
  /** Whether somebody drags a filter of the plans, so that others will follow. */
  readonly moving: boolean;
  /** Whether a plan may fail alone. Where nothing is shown yet, answers to such plans are shown as they come. */
  readonly isOptional?: (name: string) => boolean;
}

/** Why plans that may fail alone have no answer, by their names. */
export type Failures = Readonly<Record<string, SalesError>>;

/** What is under way: who asked, to give it up, and what follows. */
interface Run {
  readonly abort: AbortController;
  readonly inquiry: Inquiry;
  sent: boolean;
}

/**
 * Asks the plans of one element and keeps the newest answers. Questions that follow each other within a frame become one. There is one question under
 * way at most: where newer plans differ in the clauses of the filter group alone, an older one is finished and shown while somebody drags, and the
 * newest is asked after it; else it is given up, but not one that took the place of such a one, so that clauses that change without end starve nobody.
 */
export class QueryController implements ReactiveController {
  /** The newest whole set of answers; a new object each time. */
  results: Results | undefined;
  /** Why the newest question has no answer. */
  error: SalesError | undefined;
  /** Which plans have no answer in `results`, though the others have. */
  failures: Failures = {};
  /** Whether an answer is awaited. */
  pending = false;
  /** Whether `results` are the first answers alone, the others being awaited. */
  early = false;

  readonly #host: ReactiveControllerHost;
  /** The plans, and the same without the clauses of the filter group. */
  #asked = '';
  #frame = '';
  /** The state of the data that was asked. */
  #version = 0;
  #shown: Results | undefined;
  #connection: DataConnection | undefined;
  /** The answers to the plans asked last, and the plans that followed from them. */
  #first: { readonly results: Results; readonly followed: string } | undefined;
  /** Answers from which the plans that will follow from the next ones are guessed. */
  #before: Results | undefined;
  #run: Run | undefined;
  /** Whether the question under way took the place of one that was given up. */
  #tookPlace = false;
  #cancelFrame: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#asked = '';
  }

  /** Whether the answers shown are of rows that are not the newest, and nothing newer is awaited. */
  get isBehind(): boolean {
    return !this.pending && this.#connection !== undefined && this.#connection.version !== this.#version;
  }

  /** Whether there are answers that are worth showing and not shown yet, be newer ones awaited or not. */
  get isFresh(): boolean {
    return this.results !== this.#shown;
  }

  /** Says that the newest answers are shown. */
  show(): void {
    this.#shown = this.results;
  }

  /**
   * Asks, unless the same is asked or answered already. Newer rows are asked when the answers of the older ones are shown: were these given up, rows
   * that come fast would let none be shown.
   */
  ask(connection: DataConnection, inquiry: Inquiry): void {
    const asked = JSON.stringify(inquiry.plans);
    const frame = JSON.stringify(inquiry.plans, (name, part: unknown) => (name === 'filters' ? undefined : part));
    const sameFrame = connection === this.#connection && frame === this.#frame;
    const samePlans = sameFrame && asked === this.#asked;
    const isNewest = connection.version === this.#version;
    const same = samePlans && (isNewest || this.pending || (!this.error && this.isFresh));
    if (same && !this.#followsAnew(inquiry)) return;
    if (this.#run?.sent) {
      if (!samePlans && sameFrame && (inquiry.moving || this.#tookPlace)) return;
      this.#tookPlace = true;
    }
    if (!sameFrame) this.#before = undefined;
    if (!same) this.#first = undefined;
    this.#stop();
    // Answers to other questions must not be shown as those to these.
    if (!sameFrame) this.show();
    this.#asked = asked;
    this.#frame = frame;
    this.#version = connection.version;
    this.#connection = connection;
    this.pending = true;
    this.#run = { abort: new AbortController(), inquiry, sent: false };
    const answer = (): void => void this.#answer(connection, this.#run!);
    if (this.results) this.#cancelFrame = nextFrame(answer);
    else answer();
  }

  #followsAnew({ follow }: Inquiry): boolean {
    return this.#first !== undefined && JSON.stringify(follow(this.#first.results)) !== this.#first.followed;
  }

  #stop(): void {
    this.#cancelFrame?.();
    this.#run?.abort.abort();
    this.#end();
    this.error = undefined;
  }

  #end(): void {
    this.#run = undefined;
    this.pending = this.early = false;
  }

  async #answer(connection: DataConnection, run: Run): Promise<void> {
    const { abort, inquiry } = run;
    run.sent = true;
    try {
      const { results, failures } = await this.#resultsOf(connection, inquiry, abort.signal);
      if (run !== this.#run) return;
      this.results = results;
      this.failures = failures;
    } catch (error) {
      if (run !== this.#run || isAbort(error)) return;
      abort.abort();
      this.error = toSalesError(error);
    }
    this.#tookPlace = false;
    this.#end();
    this.#host.requestUpdate();
  }

  /** Asks the plans, and at once those that will follow if nothing but filters has changed: all that a widget asks is mostly one question. */
  async #resultsOf(connection: DataConnection, inquiry: Inquiry, signal: AbortSignal): Promise<Answers> {
    const { plans, follow, firstAlone, isOptional } = inquiry;
    const known = this.#first?.results;
    const guess = known || !this.#before ? {} : follow(this.#before);
    const giveUp = new AbortController();
    signal.addEventListener('abort', () => giveUp.abort());
    const guessed = askAll(connection, { plans: guess, signal: giveUp.signal });
    // What is wrong with a guess is heard where it was right.
    guessed.catch(() => undefined);
    const byPart = isOptional && {
      isOptional,
      onPart: (results: Results): void => {
        if (!signal.aborted) this.#showEarly(results);
      },
    };
    const { results: first, failures } = known
      ? { results: known, failures: this.failures }
      : await askAll(connection, { plans, signal, ...byPart });
    signal.throwIfAborted();
    const more = follow(first);
    const followed = JSON.stringify(more);
    this.#first = { results: first, followed };
    this.#before = first;
    if (firstAlone) this.#showEarly(first);
    if (followed === JSON.stringify(guess)) return { results: { ...first, ...(await guessed).results }, failures };
    giveUp.abort();
    return { results: { ...first, ...(await askAll(connection, { plans: more, signal })).results }, failures };
  }

  /** Shows a part of the answers where nothing else is shown yet. */
  #showEarly(results: Results): void {
    if (this.results && !this.early) return;
    this.results = results;
    this.early = true;
    this.#host.requestUpdate();
  }
}

interface Answers {
  readonly results: Results;
  readonly failures: Failures;
}

interface Asking extends Pick<Inquiry, 'plans' | 'isOptional'> {
  readonly signal: AbortSignal;
  /** Told of the answers so far when all that may not fail and another one are there. */
  readonly onPart?: ((results: Results) => void) | undefined;
}

async function askAll(connection: DataConnection, { plans, signal, isOptional, onPart }: Asking): Promise<Answers> {
  const names = Object.keys(plans);
  const found = new Map<string, QueryResult>();
  const failures: Record<string, SalesError> = {};
  const results = (): Results => Object.fromEntries(names.flatMap((name) => (found.has(name) ? [[name, found.get(name)!]] : [])));
  const ask = async (name: string): Promise<void> => {
    try {
      found.set(name, new QueryResult(await connection.ask(plans[name]!, signal)));
    } catch (error) {
      if (isAbort(error) || !isOptional?.(name)) throw error;
      failures[name] = toSalesError(error);
    }
    if (found.size + Object.keys(failures).length === names.length) return;
    if (names.every((one) => found.has(one) || isOptional?.(one))) onPart?.(results());
  };
  await Promise.all(names.map(ask));
  return { results: results(), failures };
}
