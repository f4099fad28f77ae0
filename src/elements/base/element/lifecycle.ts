import type { SalesError } from '../../../util/error.js';
import type { Phase } from './widget.js';

export interface DataState {
  readonly isLoaded: boolean;
  readonly isReloading: boolean;
  /** Version of the data: the same plan is another query in each. */
  readonly version: number;
  /** Number of attempts to reach a server after an outage. Failed queries are repeated after each. */
  readonly attempt: number;
  readonly isServer: boolean;
  /** True during an outage of the server. Queries are repeated until it responds. */
  readonly isAway: boolean;
  readonly error: SalesError | undefined;
  /** True while the error is shown but not yet reported, because the source of the data may still be added. */
  readonly isSearching: boolean;
}

interface Run {
  readonly epoch: number;
  /** True once the query has left the page. Queries of one script are merged into the last. */
  readonly isSent: boolean;
  /** True while the query waits until the user pauses a drag, or for a busy server. */
  readonly isHeld: boolean;
  /** True when newer plans wait until this query has ended. */
  readonly isOvertaken: boolean;
  /** True when the first results stay valid, and only the plans that depend on them are queried. */
  readonly isContinued: boolean;
  /** True when plans were only added to those that are answered: the numbers shown are not outdated. */
  readonly isMore: boolean;
}

/** Results, the epoch of their query, and the version of the data that it was sent to. */
export interface Answer<Results> {
  readonly epoch: number;
  readonly version: number | undefined;
  readonly results: Results;
  /** Errors of plans that may fail alone, by plan name. */
  readonly failures: Readonly<Record<string, SalesError>>;
  /** True when a part of the results is missing because of an outage. */
  readonly hasOutage: boolean;
}

/** Everything that decides what one element shows and when `ready` settles. Derived values: `phaseOf`, `problemOf`, `mayAsk`, `mayShow`. */
export interface Lifecycle<Results> {
  /**
   * Counts the requested states and the queries. Work carries the epoch in which it began, and counts only as long as no newer work
   * has replaced it.
   */
  readonly epoch: number;
  readonly isConnected: boolean;
  readonly data: DataState;
  readonly run: Run | undefined;
  /** What the newest query was sent to; `undefined` when its plans must be queried again. */
  readonly asked: Pick<DataState, 'version' | 'attempt'> | undefined;
  /** True when the newest query replaced another one. It is then not replaced itself: constant changes could otherwise block results. */
  readonly isSuccessor: boolean;
  readonly answer: Answer<Results> | undefined;
  /** The newest answer that was shown or failed to be shown. A newer one is fresh. */
  readonly seen: Answer<Results> | undefined;
  /** The error of the newest query. It stays while the same query is repeated. */
  readonly failure: SalesError | undefined;
  /** True when the last results answer the failed query with other filters. They stay during an outage. */
  readonly keepsAnswer: boolean;
  /** True when newer rows are queried after the results of older ones are painted. */
  readonly isBehind: boolean;
  /** True when the last update could show nothing newer yet, such as before the texts of the language have loaded. */
  readonly isWaiting: boolean;
  /** Why the last update could show nothing, such as an invalid attribute. */
  readonly fault: SalesError | undefined;
  /** The error of the drawing. It stays until another state is requested or the data changes. */
  readonly drawError: SalesError | undefined;
  /** The answer shown; `undefined` before the first and after an error. */
  readonly view: Answer<Results> | undefined;
  readonly isEmpty: boolean;
  /** The answer that was painted last. */
  readonly painted: Answer<Results> | undefined;
  /** How the promise of the requested state ended. */
  readonly ready: 'pending' | 'painted' | 'failed' | 'removed';
}

/** What happens to an element. */
export type LifecycleEvent<Results> =
  | { readonly type: 'connected' | 'disconnected' }
  /** The element was not only moved: it is still in no document. */
  | { readonly type: 'removed' }
  /** An attribute, a filter or the language has changed, or the user retries. */
  | { readonly type: 'requested' }
  | { readonly type: 'dataChanged'; readonly data: DataState }
  | ({ readonly type: 'asked' } & AskedPlans)
  | { readonly type: 'querySent' | 'queryHeld' | 'queryAborted'; readonly epoch: number }
  /** `isPartial`: more results of the same query follow. */
  | ({ readonly type: 'queryAnswered'; readonly isPartial: boolean } & Omit<Answer<Results>, 'version'>)
  | { readonly type: 'queryFailed'; readonly epoch: number; readonly error: SalesError; readonly keepsAnswer: boolean }
  /** The outcome of an update: one of these three. */
  | { readonly type: 'waited' }
  | { readonly type: 'shown'; readonly isEmpty: boolean }
  | { readonly type: 'failed'; readonly error: SalesError }
  /** All that an update began to paint is painted. `isComplete` is false while a hidden part is put off. `error`: that of another element inside. */
  | { readonly type: 'painted'; readonly epoch: number; readonly isComplete: boolean; readonly error?: SalesError | undefined }
  | { readonly type: 'drawFailed'; readonly epoch: number; readonly error: SalesError };

/** How the plans of an element compare with those of its newest query. */
export interface AskedPlans {
  readonly isSame: boolean;
  /** True when the plans differ in nothing but the clauses of the filter group. */
  readonly isSameFrame: boolean;
  /** True when the plans that depend on the first results differ. */
  readonly followsOther: boolean;
  /** True while the user drags a filter. */
  readonly isMoving: boolean;
  /** True when the plans are those of the newest answer, and further ones. */
  readonly isMore?: boolean;
}

const NO_DATA: DataState = {
  isLoaded: false,
  isReloading: false,
  version: 0,
  attempt: 0,
  isServer: false,
  isAway: false,
  error: undefined,
  isSearching: false,
};

/** The state of an element that is in no document. */
export const INITIAL: Lifecycle<never> = {
  epoch: 0,
  isConnected: false,
  data: NO_DATA,
  run: undefined,
  asked: undefined,
  isSuccessor: false,
  answer: undefined,
  seen: undefined,
  failure: undefined,
  keepsAnswer: false,
  isBehind: false,
  isWaiting: true,
  fault: undefined,
  drawError: undefined,
  view: undefined,
  isEmpty: false,
  painted: undefined,
  ready: 'pending',
};

export function phaseOf(state: Lifecycle<unknown>): Phase {
  const problem = problemOf(state);
  if (!state.view) return problem ? 'error' : 'loading';
  if (problem || (isOpen(state) && !state.run?.isMore)) return 'stale';
  return state.isEmpty ? 'empty' : 'ready';
}

/** Returns the error that the card shows: in place of the view, or next to outdated numbers. */
export function problemOf(state: Lifecycle<unknown>): SalesError | undefined {
  const { fault, data } = state;
  return fault ?? queryError(state) ?? (isOpen(state) ? undefined : data.error);
}

/** Returns the error that leaves nothing to show after the plans were queried, or could not be. */
export function obstacleOf(state: Lifecycle<unknown>): SalesError | undefined {
  const { drawError, data, view, keepsAnswer } = state;
  if (drawError) return drawError;
  if (!data.isLoaded) return data.error;
  return view && keepsAnswer ? undefined : queryError(state);
}

/** Returns whether plans can be queried now. */
export function mayAsk({ isConnected, drawError, data }: Lifecycle<unknown>): boolean {
  return isConnected && !drawError && data.isLoaded && !data.isReloading;
}

/**
 * Returns whether there is an answer to show: the newest, or one that has not been shown, unless the query in progress completes it. After an abort there is
 * none until the query is repeated.
 */
export function mayShow(state: Lifecycle<unknown>): boolean {
  const { run, asked, answer, seen, failure } = state;
  return (
    asked !== undefined && answer !== undefined && !failure && (!run || isPartial(state) || (answer !== seen && !run.isContinued))
  );
}

/** Returns whether some results of the query in progress have arrived. */
export function isPartial({ run, answer }: Lifecycle<unknown>): boolean {
  return run !== undefined && run.epoch === answer?.epoch;
}

/** Returns whether the element must update because of an event. Others update it themselves where they cause a change. */
export function wantsUpdate({ type }: LifecycleEvent<unknown>, before: Lifecycle<unknown>, after: Lifecycle<unknown>): boolean {
  if (before === after || !after.isConnected) return false;
  if (type === 'painted') return before.isBehind;
  if (type === 'queryHeld') return after.run?.isOvertaken === true;
  return type === 'queryAnswered' || type === 'queryFailed' || type === 'drawFailed';
}

/** Returns the state after an event. The same object when the event changes nothing, as a late answer does. */
export function lifecycle<Results>(state: Lifecycle<Results>, event: LifecycleEvent<Results>): Lifecycle<Results> {
  const next = reduced(state, event);
  if (next === state || next.ready === 'pending' || !next.isConnected) return next;
  const problem = problemOf(next);
  const hasNewData = next.data.error !== state.data.error || (next.data.isReloading && !state.data.isReloading);
  const hasNewProblem = event.type !== 'painted' && problem?.message !== problemOf(state)?.message;
  return hasNewData || hasNewProblem || (isOpen(next) && !problem) ? renewed(next) : next;
}

function renewed<Results>(state: Lifecycle<Results>): Lifecycle<Results> {
  return { ...state, epoch: state.epoch + 1, ready: 'pending' };
}

/** True while something newer than what is shown is pending, or has arrived and is not shown yet. */
function isOpen(state: Lifecycle<unknown>): boolean {
  const { isWaiting, run, answer, seen } = state;
  return isWaiting || answer !== seen || (run !== undefined && !isPartial(state));
}

function queryError({ failure, run, data }: Lifecycle<unknown>): SalesError | undefined {
  // After Retry and over other data, the card shows that data and query are pending. A query that is repeated by itself keeps its error.
  return !data.isLoaded || data.isReloading || (run && !data.isAway) ? undefined : failure;
}

function reduced<Results>(state: Lifecycle<Results>, event: LifecycleEvent<Results>): Lifecycle<Results> {
  switch (event.type) {
    case 'connected':
      return { ...state, isConnected: true };
    case 'disconnected':
      return { ...state, isConnected: false, ...(state.run && { run: undefined, failure: undefined, asked: undefined }) };
    case 'removed':
      return state.isConnected || state.ready !== 'pending' ? state : { ...state, ready: 'removed' };
    case 'requested':
      return renewed({ ...state, drawError: undefined });
    case 'dataChanged':
      return withData(state, event.data);
    case 'asked':
      return withQuery(state, event);
    case 'querySent':
    case 'queryHeld':
    case 'queryAborted':
    case 'queryAnswered':
    case 'queryFailed':
      // A late event of a query that another one has replaced.
      return state.run?.epoch === event.epoch ? ofRun(state, state.run, event) : state;
    default:
      return ofUpdate(state, event);
  }
}

function withData<Results>(state: Lifecycle<Results>, data: DataState): Lifecycle<Results> {
  const names = Object.keys(data) as (keyof DataState)[];
  if (names.every((name) => data[name] === state.data[name])) return state;
  const isNew = data.isReloading || data.version !== state.data.version || data.error !== state.data.error;
  return { ...state, data, ...(isNew && { drawError: undefined }), ...(data.isReloading && { isWaiting: true }) };
}

/**
 * Starts a query, unless the same plans are pending or answered. Newer rows are queried only after the results of older ones are painted:
 * rows that arrive quickly could otherwise prevent every result from being shown. Results of a server’s older data are dropped, because
 * they must never appear next to newer ones.
 */
function withQuery<Results>(state: Lifecycle<Results>, plans: AskedPlans): Lifecycle<Results> {
  const { data, run, answer, asked, failure, seen } = state;
  const { version, attempt } = data;
  const isNewest = asked?.version === version;
  const isOfUse = isNewest || (!data.isServer && (run !== undefined || (!failure && answer !== seen)));
  const hasFailed = failure !== undefined || answer?.hasOutage === true;
  const isRepeated = !run && asked?.attempt !== attempt && hasFailed;
  const isAnswered = asked !== undefined && plans.isSame && isOfUse && !isRepeated;
  if (isAnswered && !plans.followsOther) return behind(state, !run && !isNewest);
  const mayEnd = plans.isSameFrame && !plans.isSame && isOfUse && !run?.isHeld;
  if (run?.isSent && asked && mayEnd && (plans.isMoving || state.isSuccessor))
    return { ...state, run: { ...run, isOvertaken: true, isMore: false } };
  const epoch = state.epoch + 1;
  return {
    ...state,
    epoch,
    run: {
      epoch,
      isSent: false,
      isHeld: false,
      isOvertaken: false,
      isContinued: isAnswered,
      isMore: plans.isMore === true && answer === state.view && answer?.version === version,
    },
    asked: { version, attempt },
    isSuccessor: state.isSuccessor || run?.isSent === true,
    isBehind: false,
    failure: plans.isSame ? failure : undefined,
    // Results of earlier plans must not be shown as those of these plans.
    seen: plans.isSameFrame ? seen : answer,
  };
}

function behind<Results>(state: Lifecycle<Results>, isBehind: boolean): Lifecycle<Results> {
  return isBehind === state.isBehind ? state : { ...state, isBehind };
}

type RunEvent<Results> = Extract<LifecycleEvent<Results>, { readonly type: `query${string}` }>;

function ofRun<Results>(state: Lifecycle<Results>, run: Run, event: RunEvent<Results>): Lifecycle<Results> {
  const ended = { ...state, run: undefined, isSuccessor: false };
  switch (event.type) {
    case 'querySent':
      return { ...state, run: { ...run, isSent: true } };
    case 'queryHeld':
      return { ...state, run: { ...run, isHeld: true } };
    case 'queryAborted':
      // The data was opened again. The next update repeats the query.
      return { ...ended, asked: undefined, isWaiting: true };
    case 'queryFailed':
      return { ...ended, failure: event.error, keepsAnswer: event.keepsAnswer, view: event.keepsAnswer ? state.view : undefined };
    case 'queryAnswered': {
      const { epoch, results, failures, hasOutage } = event;
      const answer = { epoch, version: state.asked?.version, results, failures, hasOutage };
      if (!event.isPartial) return { ...ended, answer, failure: undefined };
      // Only a first view shows parts.
      return state.answer && !isPartial(state) ? state : { ...state, answer };
    }
  }
}

type UpdateEvent = Extract<LifecycleEvent<never>, { readonly type: 'waited' | 'shown' | 'failed' | 'painted' | 'drawFailed' }>;

function ofUpdate<Results>(state: Lifecycle<Results>, event: UpdateEvent): Lifecycle<Results> {
  const { answer } = state;
  switch (event.type) {
    case 'waited':
      return { ...state, isWaiting: true, fault: undefined };
    case 'shown':
      return { ...state, isWaiting: false, fault: undefined, view: answer, seen: answer, isEmpty: event.isEmpty };
    case 'failed':
      // An answer that cannot be shown does not keep newer rows from the screen.
      return { ...state, isWaiting: false, fault: event.error, view: undefined, seen: answer };
    case 'drawFailed':
      return event.epoch === state.epoch && !state.drawError ? { ...state, drawError: event.error } : state;
    case 'painted':
      return event.epoch === state.epoch ? withPaint(state, event) : state;
  }
}

function withPaint<Results>(
  state: Lifecycle<Results>,
  { isComplete, error }: Extract<LifecycleEvent<never>, { readonly type: 'painted' }>,
): Lifecycle<Results> {
  const { view, painted, isConnected, data, ready } = state;
  const problem = problemOf(state) ?? error;
  const isOld = !problem && isOpen(state) && (!view || view === painted);
  if (!isConnected || isPartial(state) || data.isSearching || isOld) return state;
  const isPending = ready === 'pending';
  if (problem) return { ...behind(state, false), ready: isPending ? 'failed' : ready };
  const isSettled = isPending && isComplete && !isOpen(state);
  return { ...behind(state, false), painted: view, ready: isSettled ? 'painted' : ready };
}
