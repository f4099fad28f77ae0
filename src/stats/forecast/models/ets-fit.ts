import { etsGradient, runEts, traceFor } from './ets-recursion.js';
import type { EtsForm, EtsGradient, EtsTrace, EtsWeights } from './ets-recursion.js';
import { quasiNewton, quasiNewtonWorkspace } from '../../optimize/quasi-newton.js';
import type { QuasiNewtonWorkspace } from '../../optimize/quasi-newton.js';
import { classicalSeason, withoutSeason } from '../../smooth/seasonal-classical.js';

/** A form of exponential smoothing with its best-fitting parameters and states. */
export interface EtsFit {
  readonly form: EtsForm;
  readonly weights: EtsWeights;
  /** Level, slope and seasonal states before the first value and after the last; seasonal states by position in the period. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly fitted: Float64Array;
  /** Variance of the innovations: of the errors, or of the relative errors for multiplicative errors. */
  readonly variance: number;
  readonly logLikelihood: number;
  /** Akaike information criterion with small-sample correction. */
  readonly aicc: number;
}

/** Bounds of the damping parameter, as in R’s `ets`. Lower values act like no slope, higher ones like no damping. */
const PHI = [0.8, 0.98] as const;
/** Minimum and maximum weight of the level. */
const ALPHA = [0.0001, 0.9999] as const;
/** Change of the slope per unit of its search variable, as a share of the mean value. */
const SLOPE_UNIT = 0.1;
/** Weight of the level above which a search is repeated from another start. */
const STUCK = 0.99;
/** Starting weights that are compared before the search. */
const STARTS = { alpha: [0.05, 0.25, 0.7], gamma: [0.02, 0.2], phi: [0.9, 0.975] } as const;

/** Data shared by fits to the same values: these in units of their mean absolute value, and working memory. */
interface EtsWorkspace {
  readonly unit: Float64Array;
  readonly scale: number;
  readonly trace: EtsTrace;
  readonly search: QuasiNewtonWorkspace;
}

/** Maximum number of parameters other than seasonal states: the weights, level and slope. */
const MAX_BUT_SEASONS = 6;

/** Allocates the workspace for fits of forms with seasons of up to `period` values. */
export function etsWorkspace(values: Float64Array, period: number): EtsWorkspace {
  const scale = values.reduce((sum, each) => sum + Math.abs(each), 0) / values.length || 1;
  const unit = values.map((each) => each / scale);
  return { unit, scale, trace: traceFor(values.length), search: quasiNewtonWorkspace(MAX_BUT_SEASONS + period) };
}

/**
 * Fits one form by maximum likelihood, including the initial states (Hyndman et al. 2008, ch. 5; weights 0 < alpha < 1, 0 < beta
 * < alpha, 0 < gamma < 1 − alpha). Values must be finite, and positive for a form with a multiplicative part. Returns `undefined`
 * when there are too few values for the parameters. O(n) per step, at most `steps`.
 */
export function fitEts(
  values: Float64Array,
  form: EtsForm,
  {
    steps = 60,
    workspace = etsWorkspace(values, form.period),
  }: { readonly steps?: number; readonly workspace?: EtsWorkspace } = {},
): EtsFit | undefined {
  const size = freeCount(form);
  if (values.length <= size + 2) return undefined;
  const problem = new EtsProblem(form, workspace);
  const limits = { steps, tolerance: 1e-3, workspace: workspace.search };
  const search = (point: Float64Array): number => quasiNewton((at, gradient) => problem.evaluate(at, gradient), point, limits);
  let point = problem.start(STARTS.alpha);
  let value = search(point);
  // At alpha = 1, the other weights have no freedom, so the search may have missed a better optimum.
  if (Number.isFinite(value) && problem.at(point).weights.alpha > STUCK) {
    const other = problem.start([0.4]);
    const reached = search(other);
    if (reached < value) [point, value] = [other, reached];
  }
  if (!Number.isFinite(value)) return undefined;
  const { weights, first } = problem.at(point);
  const fit = etsAt(values, { form, weights, first: normalised(form, first, workspace.scale) }, workspace);
  return Number.isFinite(fit.aicc) ? fit : undefined;
}

/** Runs a form with the given weights and initial states over values. */
export function etsAt(
  values: Float64Array,
  { form, weights, first }: Pick<EtsFit, 'form' | 'weights' | 'first'>,
  { unit, scale, trace }: EtsWorkspace = etsWorkspace(values, form.period),
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

/** Rescales states; multiplicative seasonal states have no unit. */
function scaleStates({ season }: EtsForm, states: Float64Array, times: number): void {
  for (let i = 0; i < (season === 'M' ? 2 : states.length); i++) states[i] = states[i]! * times;
}

/** Returns the number of parameters of a form, including initial states, without the variance. */
function freeCount({ trend, season, period }: EtsForm): number {
  return 2 + (trend === 'N' ? 0 : 2) + (trend === 'Ad' ? 1 : 0) + (season === 'N' ? 0 : period);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The likelihood as a function of unbounded variables: logits of the weights, then the states. */
class EtsProblem {
  readonly #form: EtsForm;
  readonly #trace: EtsTrace;
  /** The values, and the states before and after a pass. */
  readonly #data: { readonly values: Float64Array; readonly state: Float64Array };
  readonly #weights: Writable<EtsWeights> = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
  readonly #gradient: EtsGradient;
  /** Indexes of the variables; −1 for those that the form lacks. */
  readonly #at: {
    readonly beta: number;
    readonly gamma: number;
    readonly phi: number;
    readonly level: number;
    readonly slope: number;
  };
  readonly #size: number;

  constructor(form: EtsForm, { unit, trace }: EtsWorkspace) {
    this.#form = form;
    this.#trace = trace;
    const seasons = form.season === 'N' ? 0 : form.period;
    this.#data = { values: unit, state: new Float64Array(2 + seasons) };
    this.#gradient = { alpha: 0, beta: 0, gamma: 0, phi: 0, state: new Float64Array(2 + seasons) };
    let next = 1;
    const index = (has: boolean): number => (has ? next++ : -1);
    const sloped = form.trend !== 'N';
    this.#at = {
      beta: index(sloped),
      gamma: index(seasons > 0),
      phi: index(form.trend === 'Ad'),
      level: index(true),
      slope: index(sloped),
    };
    this.#size = next + seasons;
  }

  /** Returns the best of several starting points, with states from a classical decomposition. */
  start(alphas: readonly number[]): Float64Array {
    const states = firstStates(this.#data.values, this.#form);
    const gradient = new Float64Array(0);
    let [best, point] = [new Float64Array(this.#size), new Float64Array(this.#size)];
    let least: number | undefined;
    for (const alpha of alphas) {
      for (const gamma of this.#at.gamma > 0 ? STARTS.gamma : [0.1]) {
        for (const phi of this.#at.phi > 0 ? STARTS.phi : [0.9]) {
          this.#writePoint(point, { alpha, beta: 0.1, gamma, phi }, states);
          const value = this.evaluate(point, gradient);
          if (least !== undefined && !(value < least)) continue;
          [best, point] = [point, best];
          least = value;
        }
      }
    }
    return best;
  }

  /** Returns −2 log likelihood at a point, up to a constant. Writes `gradient` if its length is not 0. */
  evaluate(point: Float64Array, gradient: Float64Array): number {
    this.#load(point);
    const value = runEts(this.#form, this.#weights, this.#data, this.#trace);
    if (gradient.length === 0 || !Number.isFinite(value)) return value;
    etsGradient(this.#form, this.#weights, this.#trace, this.#gradient);
    this.#chain(gradient);
    return value;
  }

  /** Returns the weights and initial states at a point. */
  at(point: Float64Array): { readonly weights: EtsWeights; readonly first: Float64Array } {
    this.#load(point);
    return { weights: { ...this.#weights }, first: this.#data.state.slice() };
  }

  /** Writes weights and states into a point. */
  #writePoint(point: Float64Array, { alpha, beta, gamma, phi }: EtsWeights, states: Float64Array): void {
    const at = this.#at;
    point[0] = logit((alpha - ALPHA[0]) / (ALPHA[1] - ALPHA[0]));
    if (at.beta > 0) point[at.beta] = logit(beta);
    if (at.gamma > 0) point[at.gamma] = logit(gamma);
    if (at.phi > 0) point[at.phi] = logit((phi - PHI[0]) / (PHI[1] - PHI[0]));
    point[at.level] = states[0]!;
    if (at.slope > 0) point[at.slope] = states[1]! / SLOPE_UNIT;
    for (let i = 2, from = this.#size - states.length; i < states.length; i++) point[from + i] = states[i]!;
  }

  /** Loads the weights and states of a point. */
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

  /** Converts the gradient by weights and states to one by the search variables. */
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

/**
 * Returns initial states: level and slope of a line through the first seasonally adjusted values (Hyndman et al. 2008, section
 * 2.6).
 */
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
    // A multiplicative form cannot start at a level below zero.
    if (season === 'M' && !(state[0] > mean / 10)) {
      state[0] = mean;
      state[1] = 0;
    }
  }
  if (figure) state.set(figure, 2);
  return state;
}

/** Returns states in the unit of the values, with seasonal states that average 0 or 1. */
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
