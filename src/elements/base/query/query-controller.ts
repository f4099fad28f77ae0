import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { planFrame, planKey } from '../../../query/plan-key.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { QueryResult, type Results } from '../../../query/result.js';
import { isAbort, type SalesError } from '../../../util/error.js';
import type { DataConnection } from '../data/data-connection.js';
import { isOutage } from '../data/recovery.js';
import { toSalesError } from '../element/to-sales-error.js';

/** The queries of one element: its plans, and further plans that depend on the first results. */
export interface QueryRequest {
  readonly plans: Plans;
  /** Returns the plans that depend on the first results; an empty record when there are none. Pure. */
  readonly follow: (results: Results) => Plans;
  /** True when the first results are shown before the others arrive, as long as nothing is shown yet. */
  readonly firstAlone: boolean;
  /** True while the user drags a filter of the plans. More requests follow then. */
  readonly moving: boolean;
  /** Returns whether a plan may fail alone. Results of such plans are shown as they arrive if nothing is shown yet. */
  readonly isOptional?: ((name: string) => boolean) | undefined;
}

/** Errors of optional plans, by plan name. */
export type Failures = Readonly<Record<string, SalesError>>;

/** A query in progress. */
interface Run {
  readonly abort: AbortController;
  readonly request: QueryRequest;
  sent: boolean;
  /** True while the query is not sent to a server, because the user drags. */
  isWaiting: boolean;
  /** True when newer plans are held back until the query completes. */
  isOvertaken: boolean;
}

/**
 * Queries the plans of one element and keeps the newest results. Requests of one script are merged into one query. Only one query runs at a
 * time. If newer plans differ only in group clauses, the running query completes during a drag, or when it replaced an aborted query. The
 * newest plans are queried after it. Otherwise the running query is aborted. Clauses that change constantly therefore cannot block results.
 * A query that waits until the user pauses is replaced by the newest plans, so a pause is one query.
 */
export class QueryController implements ReactiveController {
  /** The newest results; a new object each time. */
  results: Results | undefined;
  /** The error of the newest query, if it failed. It stays while the same query is repeated. */
  error: SalesError | undefined;
  /** Errors of optional plans without a result in `results`. */
  failures: Failures = {};
  /** True while a query is pending. */
  pending = false;
  /** True while `results` holds only the first results and others are pending. */
  early = false;

  readonly #host: ReactiveControllerHost;
  /** Key of the plans queried last. `#frame` is the same key without the clauses of the filter group. */
  #plansKey = '';
  #frame = '';
  /** Version of the data that was queried, and number of attempts after outages at that time. */
  #version = 0;
  #attempt = 0;
  /** The plans queried last, and those that `results` answer. */
  #plans: Plans = {};
  #answered: Plans = {};
  #shown: Results | undefined;
  #connection: DataConnection | undefined;
  /** First results of the last query, and the key of the plans that depended on them. */
  #first: (Answers & { readonly followed: string }) | undefined;
  /** Earlier first results, used to predict the dependent plans of the next query. */
  #before: Results | undefined;
  #run: Run | undefined;
  /** True when the running query replaced an aborted one. */
  #tookPlace = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Results stay valid: an element that is only moved within the page does not query again. */
  hostDisconnected(): void {
    if (!this.pending) return;
    this.#stop();
    this.error = undefined;
    this.#plansKey = '';
  }

  /** True after an outage of the server, if `results` answer the same plans with other clauses. The old results can then stay. */
  get hasOldResults(): boolean {
    const { error, results } = this;
    if (!error || !results || !isOutage(error)) return false;
    return keyOf(this.#plans, subjectOf) === keyOf(this.#answered, subjectOf);
  }

  /** True when the result is outdated and no newer one is pending. */
  get isBehind(): boolean {
    return !this.pending && this.#connection !== undefined && this.#connection.version !== this.#version;
  }

  /** True when there are results that are not shown yet, whether or not newer ones are pending. */
  get isFresh(): boolean {
    return this.results !== this.#shown;
  }

  /** Marks the newest results as shown. */
  show(): void {
    this.#shown = this.results;
  }

  /**
   * Queries the plans, unless the same plans are pending or have results. Newer rows are queried only after the older results are shown.
   * Otherwise, rows that arrive quickly would prevent every result from being shown. Results of a server’s older data are dropped: they
   * never appear next to newer ones. A query that failed is repeated after each attempt to reach the server.
   */
  ask(connection: DataConnection, request: QueryRequest): void {
    const plansKey = keyOf(request.plans, planKey);
    const frame = keyOf(request.plans, planFrame);
    const sameFrame = connection === this.#connection && frame === this.#frame;
    const samePlans = sameFrame && plansKey === this.#plansKey;
    const isNewest = connection.version === this.#version;
    const isOfUse = isNewest || (!connection.isServer && (this.pending || (!this.error && this.isFresh)));
    const isRepeated = !this.pending && connection.attempt !== this.#attempt && this.#hasFailed;
    const same = samePlans && isOfUse && !isRepeated;
    if (same && !this.#followsAnew(request)) return;
    if (this.#run?.sent) {
      const mayComplete = isOfUse && !this.#run.isWaiting;
      if (!samePlans && sameFrame && mayComplete && (request.moving || this.#tookPlace)) {
        this.#run.isOvertaken = true;
        return;
      }
      this.#tookPlace = true;
    }
    if (!sameFrame) this.#before = undefined;
    if (!same) this.#first = undefined;
    this.#stop();
    // Results of earlier plans must not be shown as results of these plans.
    if (!sameFrame) this.show();
    if (!samePlans) this.error = undefined;
    this.#plansKey = plansKey;
    this.#frame = frame;
    this.#plans = request.plans;
    this.#version = connection.version;
    this.#attempt = connection.attempt;
    this.#connection = connection;
    this.pending = true;
    const run: Run = (this.#run = {
      abort: new AbortController(),
      request,
      sent: false,
      isWaiting: false,
      isOvertaken: false,
    });
    const answer = (): void => {
      if (run === this.#run) void this.#answer(connection, run);
    };
    // A script that sets several clauses is one request.
    if (this.results) queueMicrotask(answer);
    else answer();
  }

  get #hasFailed(): boolean {
    return this.error !== undefined || Object.values(this.failures).some(isOutage);
  }

  #followsAnew({ follow }: QueryRequest): boolean {
    return this.#first !== undefined && keyOf(follow(this.#first.results)) !== this.#first.followed;
  }

  #stop(): void {
    this.#run?.abort.abort();
    this.#end();
  }

  #end(): void {
    this.#run = undefined;
    this.pending = this.early = false;
  }

  async #answer(connection: DataConnection, run: Run): Promise<void> {
    const { abort, request } = run;
    run.sent = true;
    try {
      const { results, failures } = await this.#resultsOf(connection, run);
      if (run !== this.#run) return;
      this.#take(results, request);
      this.failures = failures;
      this.error = undefined;
    } catch (error) {
      if (run !== this.#run || isAbort(error)) return;
      abort.abort();
      this.error = toSalesError(error);
    }
    this.#tookPlace = false;
    this.#end();
    this.#host.requestUpdate();
  }

  /** Queries the plans together with the predicted dependent plans. If only filters changed, all plans of a widget are one query. */
  async #resultsOf(connection: DataConnection, run: Run): Promise<Answers> {
    const { request } = run;
    const { signal } = run.abort;
    const onWait = (): void => this.#wait(run);
    const { plans, follow, firstAlone, isOptional, moving } = request;
    // While nothing is shown, and during a drag, each result is drawn as soon as possible.
    const together = !moving && this.results !== undefined;
    const guess = this.#first || !this.#before ? {} : follow(this.#before);
    const giveUp = new AbortController();
    signal.addEventListener('abort', () => giveUp.abort());
    const guessed = askAll(connection, { plans: guess, signal: giveUp.signal, together, onWait, isOptional });
    // An error of the predicted plans matters only if the prediction is right. It is then thrown by the `await` below.
    guessed.catch(() => undefined);
    const onPart = (results: Results): void => {
      if (!signal.aborted) this.#showEarly(results, request);
    };
    const first = this.#first ?? (await askAll(connection, { plans, signal, together, onWait, isOptional, onPart }));
    signal.throwIfAborted();
    const more = follow(first.results);
    const followed = keyOf(more);
    this.#first = { ...first, followed };
    this.#before = first.results;
    if (firstAlone) this.#showEarly(first.results, request);
    const isGuessed = followed === keyOf(guess);
    if (!isGuessed) giveUp.abort();
    const rest = await (isGuessed ? guessed : askAll(connection, { plans: more, signal, together, onWait, isOptional }));
    return { results: { ...first.results, ...rest.results }, failures: { ...first.failures, ...rest.failures } };
  }

  #wait(run: Run): void {
    run.isWaiting = true;
    // The host queries its newest plans in place of these.
    if (run === this.#run && run.isOvertaken) this.#host.requestUpdate();
  }

  #take(results: Results, { plans }: QueryRequest): void {
    this.results = results;
    this.#answered = plans;
  }

  /** Shows partial results if no complete results are shown yet. */
  #showEarly(results: Results, request: QueryRequest): void {
    if (this.results && !this.early) return;
    this.#take(results, request);
    this.early = true;
    this.#host.requestUpdate();
  }
}

/** Returns a text that is equal for plans that differ in nothing but their clauses. */
function subjectOf(plan: QueryPlan): string {
  return planFrame({ ...plan, where: '' });
}

/** Returns a key that is equal for equivalent plans under the same names. */
function keyOf(plans: Plans, key: (plan: QueryPlan) => string = planKey): string {
  return Object.entries(plans)
    .map(([name, plan]) => `${name} ${key(plan)}`)
    .join('\n');
}

interface Answers {
  readonly results: Results;
  readonly failures: Failures;
}

interface QueryRunOptions extends Pick<QueryRequest, 'plans' | 'isOptional'> {
  readonly signal: AbortSignal;
  readonly together: boolean;
  /** Called when a query waits until the user pauses a drag. */
  readonly onWait: () => void;
  /** Called with the results so far, once all required plans have results and optional plans are still pending. */
  readonly onPart?: ((results: Results) => void) | undefined;
}

async function askAll(
  connection: DataConnection,
  { plans, signal, together, onWait, isOptional, onPart }: QueryRunOptions,
): Promise<Answers> {
  const names = Object.keys(plans);
  const found = new Map<string, QueryResult>();
  const failures: Record<string, SalesError> = {};
  const results = (): Results => Object.fromEntries(names.flatMap((name) => (found.has(name) ? [[name, found.get(name)!]] : [])));
  const ask = async (name: string): Promise<void> => {
    try {
      found.set(name, new QueryResult(await connection.ask(plans[name]!, signal, together, onWait)));
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
