import { etsGradient, runEts, traceFor } from './ets-recursion.js';
import type { EtsForm, EtsGradient, EtsTrace, EtsWeights } from './ets-recursion.js';
import { quasiNewton, quasiNewtonRoom } from '../../optimize/quasi-newton.js';
import type { QuasiNewtonRoom } from '../../optimize/quasi-newton.js';
import { classicalSeason, withoutSeason } from '../../smooth/seasonal-classical.js';

/** A form of exponential smoothing with the weights and states that fit values best. */
export interface EtsFit {
  readonly form: EtsForm;
  readonly weights: EtsWeights;
  /** Level, slope and seasonal states before the first value, and after the last; the seasonal ones by place of the period. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly fitted: Float64Array;
  /** The variance of the innovations: of the errors, or of the relative errors where the form's are multiplicative. */
  readonly variance: number;
  readonly logLikelihood: number;
  /** Akaike's information criterion, corrected for few values. */
  readonly aicc: number;
}

/** The damping lies between these, as in R's `ets`: below it acts like no slope, above like no damping. */
const PHI = [0.8, 0.98] as const;
/** The least and greatest weight of the level. */
const ALPHA = [0.0001, 0.9999] as const;
/** A step of 1 in the variable of the slope is this part of the mean value. */
const SLOPE_UNIT = 0.1;
/** A search that ends beyond this weight is made again from elsewhere. */
const STUCK = 0.99;
/** Weights that are tried before the best of them is bettered. */
const STARTS = { alpha: [0.05, 0.25, 0.7], gamma: [0.02, 0.2], phi: [0.9, 0.975] } as const;

/** What fits of forms to the same values share: these in units of their mean size, and memory. */
export interface EtsRoom {
  readonly unit: Float64Array;
  readonly scale: number;
  readonly trace: EtsTrace;
  readonly search: QuasiNewtonRoom;
}

/** The weights, the level and the slope. */
const MOST_BUT_SEASONS = 6;

/** Room for fits of forms with seasons of up to `period` values. */
export function etsRoom(values: Float64Array, period: number): EtsRoom {
  const scale = values.reduce((sum, each) => sum + Math.abs(each), 0) / values.length || 1;
  const unit = values.map((each) => each / scale);
  return { unit, scale, trace: traceFor(values.length), search: quasiNewtonRoom(MOST_BUT_SEASONS + period) };
}

/**
 * Fits one form by maximum likelihood, first states included (Hyndman et al. 2008, ch. 5; weights 0 < alpha < 1, 0 < beta < alpha, 0 < gamma < 1 − alpha).
 * Values are all finite, positive for a form with a multiplicative part. Undefined where there are too few values for its parameters. O(n) a step, at most `steps`.
 */
export function fitEts(
  values: Float64Array,
  form: EtsForm,
  { steps = 60, room = etsRoom(values, form.period) }: { readonly steps?: number; readonly room?: EtsRoom } = {},
): EtsFit | undefined {
  const size = freeCount(form);
  if (values.length <= size + 2) return undefined;
  const problem = new EtsProblem(form, room);
  const limits = { steps, tolerance: 1e-3, room: room.search };
  const search = (point: Float64Array): number => quasiNewton((at, gradient) => problem.evaluate(at, gradient), point, limits);
  let point = problem.start(STARTS.alpha);
  let value = search(point);
  // At a weight of 1 the other weights have no room to move, so that a search that came there may have missed a better place.
  if (Number.isFinite(value) && problem.at(point).weights.alpha > STUCK) {
    const other = problem.start([0.4]);
    const reached = search(other);
    if (reached < value) [point, value] = [other, reached];
  }
  if (!Number.isFinite(value)) return undefined;
  const { weights, first } = problem.at(point);
  const fit = etsAt(values, { form, weights, first: normalised(form, first, room.scale) }, room);
  return Number.isFinite(fit.aicc) ? fit : undefined;
}

/** A form with given weights and first states, run over values. */
export function etsAt(
  values: Float64Array,
  { form, weights, first }: Pick<EtsFit, 'form' | 'weights' | 'first'>,
  { unit, scale, trace }: EtsRoom = etsRoom(values, form.period),
): EtsFit {
  const count = values.length;
  const last = first.slice();
  scaleStates(form, last, 1 / scale);
  const value = runEts(form, weights, { values: unit, state: last }, trace);
  scaleStates(form, last, scale);
  const free = freeCount(form);
  const twice = value + 2 * count * Math.log(scale);
  const k = free + 1;
  return {
    form,
    weights,
    first,
    last,
    fitted: trace.fitted.map((each) => each * scale),
    variance: (trace.squares / (count - free)) * (form.error === 'M' ? 1 : scale * scale),
    logLikelihood: -twice / 2,
    aicc: twice + 2 * k + (2 * k * (k + 1)) / (count - k - 1),
  };
}

/** Brings states to another unit of the values; a season that multiplies has none. */
function scaleStates({ season }: EtsForm, states: Float64Array, times: number): void {
  for (let i = 0; i < (season === 'M' ? 2 : states.length); i++) states[i] = states[i]! * times;
}

/** How many parameters a form has, first states included, but not the variance. */
function freeCount({ trend, season, period }: EtsForm): number {
  return 2 + (trend === 'N' ? 0 : 2) + (trend === 'Ad' ? 1 : 0) + (season === 'N' ? 0 : period);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The likelihood as a function of unbounded variables: logits of the weights, then the states. */
class EtsProblem {
  readonly #form: EtsForm;
  readonly #trace: EtsTrace;
  /** The values, and the states that a pass begins with and leaves. */
  readonly #data: { readonly values: Float64Array; readonly state: Float64Array };
  readonly #weights: Writable<EtsWeights> = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
  readonly #gradient: EtsGradient;
  /** Places of the variables; -1 where the form has none. */
  readonly #at: {
    readonly beta: number;
    readonly gamma: number;
    readonly phi: number;
    readonly level: number;
    readonly slope: number;
  };
  readonly #size: number;

  constructor(form: EtsForm, { unit, trace }: EtsRoom) {
    this.#form = form;
    this.#trace = trace;
    const seasons = form.season === 'N' ? 0 : form.period;
    this.#data = { values: unit, state: new Float64Array(2 + seasons) };
    this.#gradient = { alpha: 0, beta: 0, gamma: 0, phi: 0, state: new Float64Array(2 + seasons) };
    let next = 1;
    const place = (has: boolean): number => (has ? next++ : -1);
    const sloped = form.trend !== 'N';
    this.#at = {
      beta: place(sloped),
      gamma: place(seasons > 0),
      phi: place(form.trend === 'Ad'),
      level: place(true),
      slope: place(sloped),
    };
    this.#size = next + seasons;
  }

  /** The best of some weights, with states from a classical decomposition. */
  start(alphas: readonly number[]): Float64Array {
    const states = firstStates(this.#data.values, this.#form);
    const gradient = new Float64Array(0);
    let [best, point] = [new Float64Array(this.#size), new Float64Array(this.#size)];
    let least: number | undefined;
    for (const alpha of alphas) {
      for (const gamma of this.#at.gamma > 0 ? STARTS.gamma : [0.1]) {
        for (const phi of this.#at.phi > 0 ? STARTS.phi : [0.9]) {
          this.#place(point, { alpha, beta: 0.1, gamma, phi }, states);
          const value = this.evaluate(point, gradient);
          if (least !== undefined && !(value < least)) continue;
          [best, point] = [point, best];
          least = value;
        }
      }
    }
    return best;
  }

  /** −2 log likelihood at a point, less a constant; fills `gradient` where it has room. */
  evaluate(point: Float64Array, gradient: Float64Array): number {
    this.#load(point);
    const value = runEts(this.#form, this.#weights, this.#data, this.#trace);
    if (gradient.length === 0 || !Number.isFinite(value)) return value;
    etsGradient(this.#form, this.#weights, this.#trace, this.#gradient);
    this.#chain(gradient);
    return value;
  }

  /** The weights at a point, and the first states. */
  at(point: Float64Array): { readonly weights: EtsWeights; readonly first: Float64Array } {
    this.#load(point);
    return { weights: { ...this.#weights }, first: this.#data.state.slice() };
  }

  /** Makes a point that of weights and states. */
  #place(point: Float64Array, { alpha, beta, gamma, phi }: EtsWeights, states: Float64Array): void {
    const at = this.#at;
    point[0] = logit((alpha - ALPHA[0]) / (ALPHA[1] - ALPHA[0]));
    if (at.beta > 0) point[at.beta] = logit(beta);
    if (at.gamma > 0) point[at.gamma] = logit(gamma);
    if (at.phi > 0) point[at.phi] = logit((phi - PHI[0]) / (PHI[1] - PHI[0]));
    point[at.level] = states[0]!;
    if (at.slope > 0) point[at.slope] = states[1]! / SLOPE_UNIT;
    for (let i = 2, from = this.#size - states.length; i < states.length; i++) point[from + i] = states[i]!;
  }

  /** Makes weights and states those of a point. */
  #load(point: Float64Array): void {
    const at = this.#at;
    const weights = this.#weights;
    const alpha = ALPHA[0] + (ALPHA[1] - ALPHA[0]) * logistic(point[0]!);
    weights.alpha = alpha;
    if (at.beta > 0) weights.beta = alpha * logistic(point[at.beta]!);
    if (at.gamma > 0) weights.gamma = (1 - alpha) * logistic(point[at.gamma]!);
    if (at.phi > 0) weights.phi = PHI[0] + (PHI[1] - PHI[0]) * logistic(point[at.phi]!);
    const { state } = this.#data;
    state[0] = point[at.level]!;
    state[1] = at.slope > 0 ? point[at.slope]! * SLOPE_UNIT : 0;
    for (let i = 2, from = this.#size - state.length; i < state.length; i++) state[i] = point[from + i]!;
  }

  /** The gradient by weights and states as one by the variables. */
  #chain(gradient: Float64Array): void {
    const at = this.#at;
    const by = this.#gradient;
    const { alpha, beta, gamma, phi } = this.#weights;
    const part = (alpha - ALPHA[0]) / (ALPHA[1] - ALPHA[0]);
    const byAlpha = by.alpha + (by.beta * beta) / alpha - (by.gamma * gamma) / (1 - alpha);
    gradient[0] = byAlpha * (ALPHA[1] - ALPHA[0]) * part * (1 - part);
    if (at.beta > 0) gradient[at.beta] = by.beta * beta * (1 - beta / alpha);
    if (at.gamma > 0) gradient[at.gamma] = by.gamma * gamma * (1 - gamma / (1 - alpha));
    if (at.phi > 0) gradient[at.phi] = (by.phi * (phi - PHI[0]) * (PHI[1] - phi)) / (PHI[1] - PHI[0]);
    gradient[at.level] = by.state[0]!;
    if (at.slope > 0) gradient[at.slope] = by.state[1]! * SLOPE_UNIT;
    for (let i = 2, from = this.#size - by.state.length; i < by.state.length; i++) gradient[from + i] = by.state[i]!;
  }
}

/** Level and slope of a line through the first values, without the season of a classical decomposition (Hyndman et al. 2008, section 2.6). */
function firstStates(values: Float64Array, { season, trend, period }: EtsForm): Float64Array {
  const kind = season === 'M' ? 'multiplicative' : 'additive';
  const figure = season === 'N' ? undefined : classicalSeason(values, period, kind);
  if (figure && season === 'M') figure.forEach((each, i) => (figure[i] = Math.max(each, 0.01)));
  const plain = figure ? withoutSeason(values, figure, kind) : values;
  const among = plain.subarray(0, Math.max(10, 2 * period));
  const state = new Float64Array(2 + (figure?.length ?? 0));
  const mean = among.reduce((sum, each) => sum + each, 0) / among.length;
  if (trend === 'N') state[0] = mean;
  else {
    const middle = (among.length - 1) / 2;
    const spread = (among.length * (among.length ** 2 - 1)) / 12;
    state[1] = among.reduce((sum, each, t) => sum + (t - middle) * (each - mean), 0) / spread;
    state[0] = mean - state[1] * (middle + 1);
    // A multiplicative form cannot begin at a level below zero.
    if (season === 'M' && !(state[0] > mean / 10)) {
      state[0] = mean;
      state[1] = 0;
    }
  }
  if (figure) state.set(figure, 2);
  return state;
}

/** States in the unit of the values, with seasonal ones that average 0 or 1. */
function normalised({ season }: EtsForm, state: Float64Array, scale: number): Float64Array {
  const seasons = state.subarray(2);
  const mean = season === 'N' ? 0 : seasons.reduce((sum, each) => sum + each, 0) / seasons.length;
  if (season === 'M') return Float64Array.from(state, (each, i) => (i < 2 ? each * mean * scale : each / mean));
  return Float64Array.from(state, (each, i) => (i === 0 ? each + mean : i === 1 ? each : each - mean) * scale);
}

function logit(part: number): number {
  const bounded = Math.min(Math.max(part, 1e-6), 1 - 1e-6);
  return Math.log(bounded / (1 - bounded));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
