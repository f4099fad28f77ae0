import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { planFrame, planKey } from '../../../query/plan-key.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { QueryResult, type Results } from '../../../query/result/result.js';
import { RANK, type Rank } from '../../../query/source.js';
import { isAbort, SalesError } from '../../../util/error.js';
import type { DataConnection } from '../data/data-connection.js';
import { isOutage } from '../data/recovery.js';
import type { Answer, Lifecycle, LifecycleEvent } from '../element/lifecycle.js';
import { toSalesError } from '../element/report-error.js';
import { whenIdle } from './next-frame.js';
import type { Catalog } from '../../../query/catalog.js';

/** The queries of one element: its plans, and further plans that depend on the first results. */
export interface QueryRequest {
  readonly plans: Plans;
  /** Returns the plans that depend on the first results; an empty record when there are none. Pure. */
  readonly follow: (results: Results) => Plans;
  /** True when the first results are shown before the others arrive, as long as nothing is shown yet. */
  readonly firstAlone: boolean;
  /** True while the user drags a filter of the plans. More requests follow then. */
  readonly moving: boolean;
  /** Returns the rank of a plan. One with another rank than a card may fail alone. Results of such plans are shown as they arrive if nothing is shown yet. */
  readonly rankOf?: ((name: string) => Rank) | undefined;
}

/** Where the queries of an element are recorded. */
interface QueryLifecycle {
  readonly state: Lifecycle<Results>;
  send(event: LifecycleEvent<Results>): void;
}

/** A query in progress, and the epoch in which it began. */
interface Query {
  readonly epoch: number;
  readonly connection: DataConnection;
  readonly request: QueryRequest;
  readonly abort: AbortController;
}

/**
 * Queries the plans of one element. The lifecycle of the element decides when a query is sent, which one counts, and keeps the results
 * (`lifecycle.ts`). Requests of one script are merged into one query. Only one query runs at a time: a newer one aborts it, unless the
 * lifecycle has the newest plans wait for its end.
 */
export class QueryController implements ReactiveController {
  readonly #lifecycle: QueryLifecycle;
  /** Key of the plans queried last. `#frame` is the same key without the clauses of the filter group. */
  #plansKey = '';
  #frame = '';
  /** The plans queried last, and those that the newest results answer. */
  #plans: Plans = {};
  #answered: Plans = {};
  /** First results of the last query, and the key of the plans that depended on them. */
  #first: (Answers & { readonly followed: string }) | undefined;
  /** Earlier first results, used to predict the dependent plans of the next query. */
  #before: Results | undefined;
  #query: Query | undefined;

  constructor(host: ReactiveControllerHost, lifecycle: QueryLifecycle) {
    this.#lifecycle = lifecycle;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#query?.abort.abort();
  }

  /** Queries the plans, unless the same plans are pending or have results. */
  ask(connection: DataConnection, request: QueryRequest): void {
    const lifecycle = this.#lifecycle;
    const plansKey = keyOf(request.plans, planKey);
    const frame = keyOf(request.plans, planFrame);
    const isSameFrame = connection === this.#query?.connection && frame === this.#frame;
    const isSame = isSameFrame && plansKey === this.#plansKey;
    const { run: old } = lifecycle.state;
    const isMore = !isSame && connection === this.#query?.connection && this.#addsTo(request.plans);
    const followsOther = this.#followsOther(request);
    lifecycle.send({ type: 'asked', isSame, isSameFrame, followsOther, isMoving: request.moving, isMore });
    const { run, answer } = lifecycle.state;
    if (!run || run.epoch === old?.epoch) return;
    this.#query?.abort.abort();
    if (!isSameFrame) this.#before = undefined;
    if (!run.isContinued) this.#first = undefined;
    this.#plansKey = plansKey;
    this.#frame = frame;
    this.#plans = request.plans;
    const query = (this.#query = { epoch: run.epoch, connection, request, abort: new AbortController() });
    const answerIt = (): void => {
      if (this.#isNewest(query)) void this.#answer(query);
    };
    // A script that sets several clauses is one request.
    if (answer) queueMicrotask(answerIt);
    else answerIt();
  }

  /** True when these plans contain all that the newest results answer. */
  #addsTo(plans: Plans): boolean {
    return Object.entries(this.#answered).every(([name, plan]) => plans[name] && planKey(plans[name]) === planKey(plan));
  }

  #followsOther({ follow }: QueryRequest): boolean {
    return this.#first !== undefined && keyOf(follow(this.#first.results)) !== this.#first.followed;
  }

  #isNewest({ epoch }: Query): boolean {
    return this.#lifecycle.state.run?.epoch === epoch;
  }

  async #answer(query: Query): Promise<void> {
    const { epoch, abort } = query;
    this.#lifecycle.send({ type: 'querySent', epoch });
    try {
      this.#report(await this.#answersOf(query), query, false);
    } catch (error) {
      abort.abort();
      if (isAbort(error)) this.#lifecycle.send({ type: 'queryAborted', epoch });
      else this.#fail(toSalesError(error), epoch);
    }
  }

  /** Passes results on, together or while others are pending. */
  #report({ results, failures }: Answers, query: Query, isPartial: boolean): void {
    const { epoch } = query;
    const hasOutage = Object.values(failures).some(isOutage);
    const { answer } = this.#lifecycle.state;
    this.#lifecycle.send({ type: 'queryAnswered', epoch, results, failures, hasOutage, isPartial });
    if (this.#lifecycle.state.answer !== answer) this.#answered = query.request.plans;
  }

  /** After an outage of the server, results of the same plans with other clauses stay. */
  #fail(error: SalesError, epoch: number): void {
    const keepsAnswer = isOutage(error) && keyOf(this.#plans, subjectOf) === keyOf(this.#answered, subjectOf);
    this.#lifecycle.send({ type: 'queryFailed', epoch, error, keepsAnswer });
  }

  /** Queries the plans together with the predicted dependent plans. If only filters changed, all plans of a widget are one query. */
  async #answersOf(query: Query): Promise<Answers> {
    const { connection, request, epoch, abort } = query;
    const { signal } = abort;
    const { plans, follow, firstAlone, rankOf, moving } = request;
    // While nothing is shown, and during a drag, each result is drawn as soon as possible.
    const together = !moving && this.#lifecycle.state.answer !== undefined;
    const onWait = (): void => this.#lifecycle.send({ type: 'queryHeld', epoch });
    const common = { together, onWait, rankOf };
    const guess = this.#first || !this.#before ? {} : follow(this.#before);
    const giveUp = new AbortController();
    signal.addEventListener('abort', () => giveUp.abort());
    const guessed = askAll(connection, { plans: guess, signal: giveUp.signal, ...common });
    // An error of the predicted plans matters only if the prediction is right. It is then thrown by the `await` below.
    guessed.catch(() => undefined);
    const onPart = (part: Answers): void => {
      if (!signal.aborted) this.#report(part, query, true);
    };
    const first = this.#first ?? (await askAll(connection, { plans, signal, ...common, ...(rankOf && { onPart }) }));
    signal.throwIfAborted();
    const more = follow(first.results);
    const followed = keyOf(more);
    this.#first = { ...first, followed };
    this.#before = first.results;
    if (firstAlone) this.#report(first, query, true);
    const isGuessed = followed === keyOf(guess);
    if (!isGuessed) giveUp.abort();
    const rest = await (isGuessed ? guessed : askAll(connection, { plans: more, signal, ...common }));
    return { results: { ...first.results, ...rest.results }, failures: { ...first.failures, ...rest.failures } };
  }
}

/** Returns a text that is equal for plans that differ in nothing but their clauses. */
function subjectOf(plan: QueryPlan): string {
  return planFrame({ ...plan, where: '' });
}

/** Returns a key that is equal for equivalent plans under the same names. */
export function keyOf(plans: Plans, key: (plan: QueryPlan) => string = planKey): string {
  return Object.entries(plans)
    .map(([name, plan]) => `${name} ${key(plan)}`)
    .join('\n');
}

type Answers = Pick<Answer<Results>, 'results' | 'failures'>;

interface QueryRunOptions extends Pick<QueryRequest, 'plans' | 'rankOf'> {
  readonly signal: AbortSignal;
  readonly together: boolean;
  /** Called when a query waits for a pause of a drag or for a busy server. */
  readonly onWait: () => void;
  /** Called with the results so far while optional plans are pending: once all required plans have results, and then whenever the page is idle. */
  readonly onPart?: ((part: Answers) => void) | undefined;
}

async function askAll(
  connection: DataConnection,
  { plans, signal, together, onWait, rankOf, onPart }: QueryRunOptions,
): Promise<Answers> {
  const names = Object.keys(plans);
  const found = new Map<string, QueryResult>();
  const failures: Record<string, SalesError> = {};
  const results = (): Results => Object.fromEntries(names.flatMap((name) => (found.has(name) ? [[name, found.get(name)!]] : [])));
  const isComplete = (): boolean => found.size + Object.keys(failures).length === names.length;
  let isDue = false;
  // Nothing is shown before the first part. Drawing each of the others kept cards from the results that they wait for.
  let call = (report: () => void): void => report();
  const report = (): void => {
    isDue = false;
    if (!isComplete()) onPart?.({ results: results(), failures });
  };
  const ask = async (name: string): Promise<void> => {
    const rank = rankOf?.(name) ?? RANK.card;
    try {
      found.set(name, new QueryResult(await connection.ask(plans[name]!, signal, { together, rank, onWait })));
    } catch (error) {
      if (isAbort(error) || rank === RANK.card) throw error;
      failures[name] = toSalesError(error);
    }
    if (isDue || !names.every((one) => found.has(one) || rankOf?.(one))) return;
    isDue = true;
    call(report);
    call = whenIdle;
  };
  await Promise.all(names.map(ask));
  return { results: results(), failures };
}

/**
 * A catalog without definitions, whose other properties cannot be read. Plans that are made with it depend on attributes and filters only. If
 * a definition changes a plan after all, the query after the load differs from the early one, whose result is not used.
 */
const UNKNOWN_CATALOG = /* @__PURE__ */ new Proxy({ define: {} } as Catalog, {
  get: (known, name) => {
    if (name === 'define') return known.define;
    throw new SalesError('unknown-field', 'not-loaded');
  },
});

/**
 * Queries the plans of a widget while its data is still loading, as far as they do not depend on the data. The worker then answers without a round trip to
 * the page after the catalog. The query that follows the catalog joins the pending one.
 */
export class EarlyQueries {
  #connection: DataConnection | undefined;
  #key = '';
  #abort: AbortController | undefined;

  /** Queries the plans that `plansOf` makes, unless the same plans are pending. Nothing is queried when `plansOf` reads the catalog. */
  ask(connection: DataConnection, plansOf: (catalog: Catalog) => Plans): void {
    const plans = Object.values(plansWith(plansOf));
    const key = plans.map((plan) => planKey(plan)).join('\n');
    if (connection === this.#connection && key === this.#key) return;
    this.stop();
    this.#connection = connection;
    this.#key = key;
    const { signal } = (this.#abort = new AbortController());
    for (const plan of plans) connection.askEarly(plan, signal);
  }

  /** Aborts queries that no other caller waits for. */
  stop(): void {
    this.#abort?.abort();
    this.#connection = this.#abort = undefined;
  }
}

function plansWith(plansOf: (catalog: Catalog) => Plans): Plans {
  try {
    return plansOf(UNKNOWN_CATALOG);
  } catch {
    // The plans depend on the data, or an attribute is wrong. The query after the load reports errors.
    return {};
  }
}
