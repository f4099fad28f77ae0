import {
  INITIAL,
  lifecycle,
  mayAsk,
  mayShow,
  obstacleOf,
  wantsUpdate,
  type DataState,
  type Lifecycle,
  type LifecycleEvent,
} from '../../../src/elements/base/element/lifecycle.js';
import { SalesError } from '../../../src/util/error.js';

/** What a query asked: its plans, and the version of the data. */
export interface Asked {
  readonly filter: number;
  readonly attribute: number;
  readonly version: number;
}

/** A query under way, also one that the widget has replaced: it can still end. */
interface Flight extends Asked {
  readonly epoch: number;
}

/** One widget with everything around it that can change: a model of `ViewController` and `QueryController` without a page. */
export interface Bench {
  readonly life: Lifecycle<Asked>;
  /** The attributes and filters of the widget. */
  readonly filter: number;
  readonly attribute: number;
  readonly isInvalid: boolean;
  readonly isUnshowable: boolean;
  /** True while texts or names are loading. */
  readonly isBlocked: boolean;
  readonly isMoving: boolean;
  /** True for a widget whose queries wait for the end of a drag. */
  readonly isPatient: boolean;
  readonly data: DataState;
  readonly keys: Pick<Asked, 'filter' | 'attribute'>;
  readonly flights: readonly Flight[];
  readonly isUpdateDue: boolean;
  /** Epochs in which a paint began that has not ended. */
  readonly paints: readonly number[];
}

const START: Bench = {
  life: INITIAL,
  filter: 0,
  attribute: 0,
  isInvalid: false,
  isUnshowable: false,
  isBlocked: false,
  isMoving: false,
  isPatient: false,
  data: INITIAL.data,
  keys: { filter: -1, attribute: -1 },
  flights: [],
  isUpdateDue: false,
  paints: [],
};

const failure = (what: string): SalesError => new SalesError('network', what);

/** The most queries and paints that are under way together. */
const MAX_TOGETHER = 2;

export function send(bench: Bench, event: LifecycleEvent<Asked>): Bench {
  const life = lifecycle(bench.life, event);
  return { ...bench, life, isUpdateDue: bench.isUpdateDue || wantsUpdate(event, bench.life, life) };
}

/** Does what `QueryController.ask` does. */
function ask(bench: Bench): Bench {
  const { filter, attribute, keys, isMoving, data } = bench;
  const isSameFrame = keys.attribute === attribute;
  const isSame = isSameFrame && keys.filter === filter;
  const results = bench.life.answer?.results;
  const isMore = !isSame && results?.filter === filter && results.attribute === attribute;
  const next = send(bench, { type: 'asked', isSame, isSameFrame, followsOther: false, isMoving, isMore });
  const { run } = next.life;
  if (!run || run.epoch === bench.life.run?.epoch) return next;
  const flight = { epoch: run.epoch, filter, attribute, version: data.version };
  const flights = [...next.flights, flight].slice(-MAX_TOGETHER);
  return send({ ...next, flights, keys: { filter, attribute } }, { type: 'querySent', epoch: run.epoch });
}

/** Does what `ViewController.advance` does. */
function advance(bench: Bench): Bench {
  if (bench.isInvalid) return send(bench, { type: 'failed', error: failure('invalid attribute') });
  const first = send(bench, { type: 'dataChanged', data: bench.data });
  const isPatient = bench.isPatient && bench.isMoving && first.life.view !== undefined;
  const next = mayAsk(first.life) && !isPatient ? ask(first) : first;
  const obstacle = obstacleOf(next.life);
  if (obstacle) return send(next, { type: 'failed', error: obstacle });
  if (bench.isBlocked || !mayAsk(next.life) || !mayShow(next.life)) return send(next, { type: 'waited' });
  return bench.isUnshowable
    ? send(next, { type: 'failed', error: failure('no view') })
    : send(next, { type: 'shown', isEmpty: false });
}

/** Renders once, and begins to paint. */
export function update(bench: Bench): Bench {
  const due = { ...bench, isUpdateDue: false };
  if (!bench.life.isConnected) return due;
  const next = advance(due);
  return { ...next, paints: [...next.paints, next.life.epoch].slice(-MAX_TOGETHER) };
}

function change(bench: Bench, parts: Partial<Bench>): Bench {
  return { ...send({ ...bench, ...parts }, { type: 'requested' }), isUpdateDue: true };
}

function withData(bench: Bench, parts: Partial<DataState>): Bench {
  const data = { ...bench.data, ...parts };
  if (!bench.life.isConnected) return { ...bench, data };
  return { ...send({ ...bench, data }, { type: 'dataChanged', data }), isUpdateDue: true };
}

function answer(bench: Bench, flight: Flight | undefined, isPartial = false): Bench | undefined {
  if (!flight) return undefined;
  const { epoch, filter, attribute, version } = flight;
  const flights = isPartial ? bench.flights : bench.flights.filter((one) => one !== flight);
  const results = { filter, attribute, version };
  return send({ ...bench, flights }, { type: 'queryAnswered', epoch, results, failures: {}, hasOutage: false, isPartial });
}

function fail(bench: Bench, flight: Flight | undefined): Bench | undefined {
  if (!flight) return undefined;
  const flights = bench.flights.filter((one) => one !== flight);
  const keepsAnswer = bench.data.isServer && flight.attribute === bench.life.answer?.results.attribute;
  const next = bench.data.isServer ? withData(bench, { isAway: true }) : bench;
  return send({ ...next, flights }, { type: 'queryFailed', epoch: flight.epoch, error: failure('no connection'), keepsAnswer });
}

/** Sets other data, which is not loaded yet and of which nothing was asked. */
export function replaceData(bench: Bench): Bench {
  const replaced = withData(bench, { isLoaded: false, isReloading: false, error: undefined });
  return change(replaced, { keys: { filter: -1, attribute: -1 } });
}

/** Everything that can happen to a widget. `undefined` where it cannot happen. */
export const INPUTS: Readonly<Record<string, (bench: Bench) => Bench | undefined>> = {
  // A filter is followed without a render, where that is possible.
  filter: (bench) => {
    const next = send({ ...bench, filter: 1 - bench.filter }, { type: 'requested' });
    if (bench.isPatient && bench.isMoving) return { ...bench, filter: next.filter };
    const isAsked = !bench.isInvalid && mayAsk(next.life) && next.life.view !== undefined;
    const after = isAsked ? ask(next) : next;
    return { ...after, isUpdateDue: after.isUpdateDue || !isAsked || after.life.run === undefined };
  },
  // A patient widget follows an attribute only after the drag.
  attribute: (bench) => (bench.isPatient && bench.isMoving ? undefined : change(bench, { attribute: 1 - bench.attribute })),
  invalid: (bench) => change(bench, { isInvalid: !bench.isInvalid }),
  unshowable: (bench) => change(bench, { isUnshowable: !bench.isUnshowable }),
  block: (bench) => ({ ...bench, isBlocked: !bench.isBlocked, isUpdateDue: true }),
  // The end of a drag is a change of the filter.
  move: (bench) => {
    if (bench.isMoving) return change(bench, { isMoving: false });
    return bench.isPatient && bench.isUpdateDue ? undefined : { ...bench, isMoving: true };
  },
  load: (bench) => (bench.data.isLoaded ? undefined : withData(bench, { isLoaded: true, version: bench.data.version + 1 })),
  fails: (bench) => withData(bench, { isReloading: false, error: failure('no file') }),
  rows: (bench) => (bench.data.isLoaded ? withData(bench, { version: bench.data.version + 1, error: undefined }) : undefined),
  reload: (bench) => withData(bench, { isReloading: true, error: undefined }),
  reloaded: (bench) =>
    bench.data.isReloading ? withData(bench, { isReloading: false, isLoaded: true, version: bench.data.version + 1 }) : undefined,
  attempt: (bench) => (bench.data.isAway ? withData(bench, { attempt: bench.data.attempt + 1 }) : undefined),
  back: (bench) => (bench.data.isAway ? withData(bench, { isAway: false }) : undefined),
  answerOldest: (bench) => (bench.flights.length > 1 ? answer(bench, bench.flights[0]) : undefined),
  answerNewest: (bench) => answer(bench, bench.flights.at(-1)),
  answerPart: (bench) => answer(bench, bench.flights.at(-1), true),
  failNewest: (bench) => fail(bench, bench.flights.at(-1)),
  hold: (bench) => bench.life.run && send(bench, { type: 'queryHeld', epoch: bench.life.run.epoch }),
  abort: (bench) => {
    const { run } = bench.life;
    const flights = bench.flights.filter(({ epoch }) => epoch !== run?.epoch);
    // The data was opened again: the widget is notified.
    const after = run && send({ ...bench, flights }, { type: 'queryAborted', epoch: run.epoch });
    return after && { ...after, isUpdateDue: true };
  },
  update: (bench) => (bench.isUpdateDue ? update(bench) : undefined),
  paint: (bench) => paint(bench, (epoch) => ({ type: 'painted', epoch, isComplete: true })),
  paintPart: (bench) => paint(bench, (epoch) => ({ type: 'painted', epoch, isComplete: false })),
  drawFail: (bench) => paint(bench, (epoch) => ({ type: 'drawFailed', epoch, error: failure('no drawing') })),
  connect: (bench) => (bench.life.isConnected ? undefined : change(send(bench, { type: 'connected' }), {})),
  disconnect: (bench) => (bench.life.isConnected ? send(bench, { type: 'disconnected' }) : undefined),
  remove: (bench) => send(bench, { type: 'removed' }),
};

function paint(bench: Bench, eventOf: (epoch: number) => LifecycleEvent<Asked>): Bench | undefined {
  const [epoch, ...paints] = bench.paints;
  return epoch === undefined ? undefined : send({ ...bench, paints }, eventOf(epoch));
}

/** A widget before it is inserted, over data that the page computes or over that of a server. */
export function start({ isServer, isPatient }: { readonly isServer: boolean; readonly isPatient: boolean }): Bench {
  return { ...START, isPatient, data: { ...START.data, isServer } };
}

/** Returns a text that is equal for benches in which the same happens next: epochs and versions count by their order only. */
export function keyOf(bench: Bench): string {
  const { life, data, flights, paints } = bench;
  const answers = [life.answer, life.seen, life.view, life.painted];
  const epochs = [
    life.epoch,
    life.run?.epoch,
    ...answers.map((one) => one?.epoch),
    ...flights.map(({ epoch }) => epoch),
    ...paints,
  ];
  const versions = [data, life.data, life.asked, ...answers.map((one) => one?.results), ...flights].map((one) => one?.version);
  const attempts = [data.attempt, life.data.attempt, life.asked?.attempt];
  const same = answers.map((one) => answers.indexOf(one));
  const plans = [...answers.map((one) => one?.results), ...flights].map((one) => one && [one.filter, one.attribute]);
  const {
    answer: _a,
    seen: _s,
    view: _v,
    painted: _p,
    epoch: _e,
    run,
    asked: _q,
    data: known,
    failure: failed,
    fault,
    drawError,
    ...rest
  } = life;
  const errors = [failed, fault, drawError].map((one) => one?.message ?? null);
  const flags = [
    bench.filter,
    bench.attribute,
    bench.isInvalid,
    bench.isUnshowable,
    bench.isBlocked,
    bench.isMoving,
    bench.isUpdateDue,
  ];
  const parts = [rest, run && { ...run, epoch: 0 }, same, plans, bench.keys, flags, flatData(data), flatData(known)];
  return JSON.stringify([ranks(epochs), ranks(versions), ranks(attempts), errors, ...parts]);
}

function flatData({ version: _v, attempt: _a, error, ...rest }: DataState): unknown {
  return [rest, error?.message];
}

function ranks(values: readonly (number | undefined)[]): readonly number[] {
  const sorted = [...new Set(values.filter((value) => value !== undefined))].sort((a, b) => a - b);
  return values.map((value) => (value === undefined ? -1 : sorted.indexOf(value)));
}
